/** What a letter on paper stands on: whose it is, between which addresses it travels, and how long the post takes. */
import type { FactOf } from '../core/facts/fact.ts'
import type { LetterId } from '../core/facts/ids.ts'
import type { StepKind } from '../core/facts/step-kind.ts'
import type { Me } from '../core/me/me.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Opening, OpeningPerson } from '../core/opening/opening.ts'
import { transitFor, type PostalRoute } from '../core/paper/posting-day.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { readMe } from './me.ts'
import type { DraftVersion } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

export type PaperContext = Pick<Context, 'store' | 'content' | 'clock' | 'holidays' | 'policy' | 'guess'>

export type LetterOnPaper = {
  readonly draft: DraftVersion
  readonly me: Me
  readonly opening: Opening
  /** Whom it is for; absent where nobody is named. */
  readonly person: OpeningPerson | undefined
  /** The countries from and to which it travels. */
  readonly from: string
  readonly to: string
  readonly route: PostalRoute
  /** The hour it is now where it is posted. */
  readonly here: Temporal.ZonedDateTime
}

export async function letterOnPaper(context: PaperContext, letterId: LetterId): Promise<LetterOnPaper | Problem> {
  const found = await context.store.read(async (tx) => {
    const draft = await tx.drafts.latest(letterId)
    const me = await readMe(tx.settings, context.guess)
    return draft === null ? null : { draft, me, facts: await tx.facts.ofOpening(draft.openingId) }
  })
  if (found === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const { draft, me } = found
  const opening = openingFrom(found.facts)
  const person = draft.personIds.map((id) => opening.people.get(id)).find((each) => each !== undefined)
  const from = me.address?.country ?? me.country
  const to = person?.address?.country ?? opening.place.country
  const place = to === opening.place.country ? opening.place : { country: to, zone: opening.place.zone }
  const now = context.clock.now()
  return {
    draft,
    me,
    opening,
    person,
    from,
    to,
    route: {
      transit: transitFor(context.policy, { ...opening, place }, from, context.content.paper.transit),
      isAbroad: from !== to,
      calendars: {
        sender: calendarOf(context, { country: from }, now),
        recipient: calendarOf(context, place, now),
      },
    },
    here: now.toZonedDateTimeISO(context.clock.zone()),
  }
}

const thankingKinds: ReadonlySet<StepKind> = new Set(['thank-you', 'thank-you-card'])

/** For which interview a letter thanks whom; null where it thanks nobody by name. */
export function thanksOf({
  draft,
  opening,
}: Pick<LetterOnPaper, 'draft' | 'opening'>): Pick<FactOf<'LandingChosen'>, 'interviewId' | 'personId'> | null {
  const [personId] = draft.personIds
  if (personId === undefined || !thankingKinds.has(draft.step)) return null
  const held = opening.interviews.findLast(({ state, people }) => state === 'held' && people.includes(personId))
  return held ? { interviewId: held.id, personId } : null
}
