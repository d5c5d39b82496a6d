/**
 * What really left and what really came, written down by the world itself. Knows nothing of plans: only letters, answers,
 * dates, holidays and clocks. What it shows of breaches is looked for in audit.ts.
 */
import type { Channel } from '../facts/fact.ts'
import type { LetterId, PersonId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { dayAt, type Office } from './working-time.ts'

type Instant = Temporal.Instant

/** One line of the ledger. `learntAt`: when Regards was told; what it was not told it cannot heed. */
export type Entry =
  | {
      readonly kind: 'left'
      readonly at: Instant
      readonly step: StepKind
      readonly letterId: LetterId | null
      readonly to: readonly PersonId[]
      readonly channel: Channel
      /** When the person said yes to it. */
      readonly agreedAt: Instant
      /** Sent by the person on their own, so that it binds the plan and is not its doing. */
      readonly byHand: boolean
      /** A call that reached nobody; null where it is no call. */
      readonly call: 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer' | null
    }
  | { readonly kind: 'returned'; readonly at: Instant; readonly letterId: LetterId; readonly personId: PersonId }
  | {
      readonly kind: 'answered'
      readonly at: Instant
      readonly learntAt: Instant
      readonly meaning: ReplyKind
      readonly newDate: Temporal.PlainDate | null
    }
  /** The person has said what an answer means. */
  | { readonly kind: 'understood'; readonly at: Instant; readonly answeredAt: Instant; readonly meaning: ReplyKind }
  /** Null: asked, and no date was named. */
  | {
      readonly kind: 'promised'
      readonly at: Instant
      readonly learntAt: Instant
      readonly by: Temporal.PlainDate | null
    }
  | { readonly kind: 'met'; readonly at: Instant; readonly learntAt: Instant }
  | { readonly kind: 'away'; readonly at: Instant; readonly personId: PersonId; readonly returnsOn: Temporal.PlainDate }
  | { readonly kind: 'no-calls'; readonly at: Instant }
  /** They have made up their minds, whether they say so or not. */
  | { readonly kind: 'decided'; readonly at: Instant }
  /** The person ended it. */
  | { readonly kind: 'ended'; readonly at: Instant }
  /** The person goes on with it although another offer was accepted. */
  | { readonly kind: 'kept'; readonly at: Instant }
  /** The plan says that nothing is left to do. */
  | { readonly kind: 'rested'; readonly at: Instant }
  /** The plan put a step forward for the first time. */
  | { readonly kind: 'proposed'; readonly at: Instant; readonly step: StepKind }

export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>
export type Left = EntryOf<'left'>

const questions: ReadonlySet<StepKind> = new Set(['check-in', 'second-check-in', 'call', 'closing'])
/** Letters and calls that count against the limits. */
export const touchSteps: ReadonlySet<StepKind> = new Set([...questions, 'written-offer-question', 'other-offer'])
export const isQuestion = ({ step }: Left) => questions.has(step)
export const isTouch = ({ step, call }: Left) => touchSteps.has(step) && call !== 'spoke'

/** Answers without news in them, unless they name a date. */
export const isHeard = (entry: Entry): entry is EntryOf<'answered' | 'promised' | 'met' | 'left'> =>
  (entry.kind === 'left' && entry.call === 'spoke') ||
  (entry.kind === 'answered' && (entry.meaning !== 'acknowledgement' || entry.newDate !== null)) ||
  entry.kind === 'promised' ||
  entry.kind === 'met'

export const before = (a: Instant, b: Instant) => a.epochMilliseconds < b.epochMilliseconds

/** The last date they named, while no word of theirs has come on a later day and no verdict has. */
export function promisedUntil(known: readonly Entry[], office: Office): Temporal.PlainDate | null {
  const dates = known.flatMap((entry) =>
    entry.kind === 'promised'
      ? [{ by: entry.by, at: entry.at }]
      : entry.kind === 'answered' && entry.newDate !== null && named.has(meaningOf(entry, known))
        ? [{ by: entry.newDate, at: entry.at }]
        : [],
  )
  const last = dates.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds).at(-1)
  if (last === undefined || last.by === null) return null
  const { by } = last
  const isSpent = known.some((entry) => {
    if (entry.kind === 'left')
      return entry.call === 'spoke' && before(last.at, entry.at) && isLaterDay(entry.at, by, office)
    if (!isHeard(entry) || !before(last.at, entry.at) || entry.kind === 'promised') return false
    if (entry.kind === 'answered' && verdicts.has(meaningOf(entry, known))) return true
    return isLaterDay(entry.at, by, office)
  })
  return isSpent ? null : by
}

const named: ReadonlySet<ReplyKind> = new Set(['still-deciding', 'acknowledgement', 'on-hold', 'do-not-contact'])
const verdicts: ReadonlySet<ReplyKind> = new Set(['next-round', 'offer', 'rejection', 'interview-cancelled'])
export const isLaterDay = (at: Instant, day: Temporal.PlainDate, office: Office) =>
  Temporal.PlainDate.compare(dayAt(at, office), day) > 0

/** As the person understood it; they may err. */
export function meaningOf(answer: EntryOf<'answered'>, known: readonly Entry[]): ReplyKind {
  const read = known.findLast((entry) => entry.kind === 'understood' && entry.answeredAt === answer.at)
  return read?.kind === 'understood' ? read.meaning : answer.meaning
}

/** Came back, as far as was known at that moment. */
export function isLost({ letterId, to }: Left, at: Instant, known: readonly Entry[]): boolean {
  return (
    letterId !== null &&
    to.every((id) =>
      known.some(
        (entry) =>
          entry.kind === 'returned' && entry.letterId === letterId && entry.personId === id && !before(at, entry.at),
      ),
    )
  )
}
