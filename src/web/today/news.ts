/** What came in between two looks at Today that the person should see at once: answers with what was taken back for them, and letters that need a word. */
import type { TodayView } from '../../app/views/today-view.ts'
import { words } from '../words.ts'

export type News = {
  /** 'Dana Kim answered'. */
  readonly title: string
  readonly openingId: string
  /** Letters that had a yes and will not leave because of it. */
  readonly takenBack: readonly { readonly letterId: string; readonly title: string }[]
}

/** The person's own doings are no news to them: only what an answer changed counts. */
export function newsBetween(before: TodayView, after: TodayView): readonly News[] {
  const known = new Set([...before.heardBack.map(({ factId }) => factId), ...before.toDo.map(({ stepId }) => stepId)])
  const heard = after.heardBack
    .filter(({ factId }) => !known.has(factId))
    // An answer the person has just given a meaning to stood among the things to do.
    .filter(({ factId }) => !before.toDo.some(({ kind, stepId }) => isReading(kind) && stepId.endsWith(factId)))
  const toRead = after.toDo.filter(({ kind, stepId }) => isReading(kind) && !known.has(stepId))
  const news = new Map<string, News>()
  const told = [
    ...toRead.map(({ to, company, openingId }) => ({ title: words.news.answered(to[0]?.name ?? company), openingId })),
    ...heard.map(({ title, openingId }) => ({ title, openingId })),
  ]
  for (const { title, openingId } of told)
    if (!news.has(openingId)) news.set(openingId, { title, openingId, takenBack: takenBack(before, after, openingId) })
  const asked = new Set(before.asks.map(({ letterId }) => letterId))
  const asks = after.asks
    .filter(({ letterId, openingId }) => !asked.has(letterId) && !news.has(openingId))
    .map(({ title, openingId }) => ({ title: words.news.asks(title), openingId, takenBack: [] }))
  return [...news.values(), ...asks]
}

const isReading = (kind: string) => kind === 'understand-reply'

function takenBack(before: TodayView, after: TodayView, openingId: string): News['takenBack'] {
  const still = new Set([...after.scheduled, ...after.asks].map(({ letterId }) => letterId))
  const sent = new Set(after.doneToday.filter((done) => done.openingId === openingId).map(({ title }) => title))
  return before.scheduled
    .filter((letter) => letter.openingId === openingId && !still.has(letter.letterId) && !sent.has(letter.title))
    .map(({ letterId, title }) => ({ letterId, title }))
}
