/**
 * Has the chosen second readers look at a letter. The review never waits for them: this is asked beside it, what does
 * not answer in time is left out with a word, and nothing of it is stored.
 */
import type { LetterId } from '../core/facts/ids.ts'
import { secondReading } from '../core/review/second-reading.ts'
import type { Context } from './context.ts'
import { readMe } from './me.ts'
import { problem, type Problem } from './problem.ts'
import { readerIds, readerNames, readerServer, type ReaderId } from './reader-choice.ts'
import { reviewDraft } from './review-draft.ts'
import type { SecondReadingView } from './views/draft-view.ts'

const timeoutMs: Readonly<Record<ReaderId, number>> = { languagetool: 8_000, model: 45_000 }

export type ReadAgainOptions = {
  readonly limitMs?: number
  /** Readers that are on and left out this time. */
  readonly without?: readonly ReaderId[]
  /** Ends the reading early; what has not answered is named as unread. */
  readonly stop?: AbortSignal
  /** Called once, before anything is sent: who reads, and for how many seconds at most. */
  readonly onAsk?: (readers: readonly string[], seconds: number) => void
}

export async function readAgain(
  context: Context,
  letterId: LetterId,
  { limitMs = Infinity, without = [], stop, onAsk }: ReadAgainOptions = {},
): Promise<SecondReadingView | Problem> {
  const draft = await context.store.read((tx) => tx.drafts.latest(letterId))
  if (draft === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const wanted = readerIds.filter((id) => !without.includes(id))
  const servers = await Promise.all(wanted.map(async (id) => [id, await readerServer(context, id)] as const))
  const asked = servers.flatMap(([id, server]) => (server === null ? [] : [id]))
  if (asked.length === 0) return { version: draft.version, findings: [], unread: [] }
  const { language } = await context.store.read((tx) => readMe(tx.settings, context.guess))
  onAsk?.(
    asked.map((id) => readerNames[id]),
    Math.round(Math.max(...asked.map((id) => Math.min(limitMs, timeoutMs[id]))) / 1_000),
  )
  const review = await reviewDraft(context, draft)
  const readings = await Promise.all(
    servers.flatMap(([id, server]) =>
      server === null
        ? []
        : [
            context.secondReaders[id]
              .read(server, draft.body, language, Math.min(limitMs, timeoutMs[id]), stop)
              .then((reading) => ({ id, reading })),
          ],
    ),
  )
  const said: { span: readonly [number, number] | null; severity: 'error' | 'hint' | 'praise' }[] = [...review.findings]
  const findings = readings.flatMap(({ id, reading }) => {
    const heard = reading.kind === 'read' ? secondReading(readerNames[id], draft.body, reading.remarks, said) : []
    said.push(...heard)
    return heard.map((finding) => ({ ...finding, override: null }))
  })
  return {
    version: draft.version,
    findings,
    unread: readings.flatMap(({ id, reading }) =>
      reading.kind === 'unread'
        ? [`${readerNames[id]} did not read along: ${stop?.aborted ? 'you went on without it.' : reading.words}`]
        : [],
    ),
  }
}

/** A first word with a reader, so that a mistake in the address shows at once. A sentence of ours goes, no letter. */
export async function tryReader(context: Context, id: ReaderId): Promise<{ readonly words: string } | Problem> {
  const server = await readerServer(context, id)
  if (server === null)
    return problem('person', `${readerNames[id]} is off.`, 'Turn it on with `regards readers set`, or in Settings.')
  const reading = await context.secondReaders[id].read(
    server,
    'She have a question about the plan.',
    'en-US',
    timeoutMs[id],
  )
  if (reading.kind === 'unread')
    return problem('outside', reading.words, 'Look at the address, and whether the server runs.')
  const [first] = reading.remarks
  return { words: first ? `It answers: ${first.words}` : 'It answers; it found nothing in a faulty sentence.' }
}
