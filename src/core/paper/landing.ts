/** Which way a note should go when it is to land on a certain day: on paper, by e-mail, or both, with a reason for each. */
import type { PostalJourney } from './posting-day.ts'

export type Landing = {
  readonly journey: PostalJourney
  /** The day on which the last word is to be on paper: the evening before it is posted, or today. */
  readonly writeBy: Temporal.PlainDate
  readonly wished: Temporal.PlainDate
  /** It cannot be there on the wished day. */
  readonly isLater: boolean
  /** What they will have decided when it lands. */
  readonly decision: DecisionThen
  readonly ways: readonly ('post' | 'email')[]
}

/** `before`: it is there first even at the late end; `perhaps`: at the usual end only; `after`: they have decided by then. */
export type DecisionThen =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'before' | 'perhaps' | 'after'; readonly by: Temporal.PlainDate }

export function landingOf(
  journey: PostalJourney,
  wished: Temporal.PlainDate,
  today: Temporal.PlainDate,
  told: { readonly decisionBy: Temporal.PlainDate | null; readonly isMailed: boolean },
): Landing {
  const evening = journey.post.subtract({ days: 1 })
  const decision = decisionThen(journey, told.decisionBy)
  return {
    journey,
    wished,
    writeBy: isBefore(evening, today) ? today : evening,
    isLater: isBefore(wished, journey.arrives.usually),
    decision,
    ways: waysFor(decision.kind, told.isMailed),
  }
}

function decisionThen({ arrives }: PostalJourney, by: Temporal.PlainDate | null): DecisionThen {
  if (by === null) return { kind: 'unknown' }
  if (isBefore(arrives.until, by)) return { kind: 'before', by }
  return { kind: isBefore(arrives.usually, by) ? 'perhaps' : 'after', by }
}

/** Paper that lands when all is decided is left; without a date, or with a near one, the e-mail goes first. */
function waysFor(decision: DecisionThen['kind'], isMailed: boolean): Landing['ways'] {
  if (decision === 'after') return isMailed ? [] : ['email']
  return decision === 'before' || isMailed ? ['post'] : ['email', 'post']
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
