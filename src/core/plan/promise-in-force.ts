/** Which of the dates they named still binds, and the chain of them since the last interview. */
import type { ReplyKind } from '../mail/reply-kind.ts'
import type { Interview, Opening, Promised } from '../opening/opening.ts'
import { isAfter } from '../time/instant-order.ts'

/** What was promised since the last interview began, oldest first: a chain where a date was moved. */
export function promisesOfRound({ promises, interviews }: Opening): readonly Promised[] {
  const round = interviews.findLast(({ state }) => state === 'held')
  return round === undefined ? promises : promises.filter(({ saidAt }) => !isAfter(roundStart(round), saidAt))
}

/** A day alone has no hour; what was said on that day belongs to it. */
const roundStart = ({ startsAt, dayOnly }: Interview) => (dayOnly ? startsAt.subtract({ hours: 12 }) : startsAt)

/** Answers that bring the promised word itself, or take the promise back. */
const fulfils: ReadonlySet<ReplyKind | null> = new Set(['next-round', 'offer', 'rejection', 'interview-cancelled'])

/**
 * The last date they named, while it still binds: not once the promised word came, and not once they were heard after
 * the date without naming another.
 */
export function promiseInForce(opening: Opening): Promised | null {
  const last = opening.promises.at(-1)
  if (last === undefined || last.by === null) return null
  const { by, saidAt } = last
  const { zone } = opening.place
  const isPastDate = (at: Temporal.Instant) =>
    Temporal.PlainDate.compare(at.toZonedDateTimeISO(zone).toPlainDate(), by) > 0
  const spent =
    opening.replies.some(
      ({ at, meaning }) =>
        isAfter(at, saidAt) &&
        meaning !== null &&
        meaning !== 'acknowledgement' &&
        (fulfils.has(meaning) || isPastDate(at)),
    ) ||
    opening.interviews.some(
      ({ state, startsAt }) => state === 'held' && isAfter(startsAt, saidAt) && isPastDate(startsAt),
    ) ||
    opening.calls.some(({ outcome, at }) => outcome === 'spoke' && isAfter(at, saidAt) && isPastDate(at)) ||
    // A round that was arranged after the promise is what had been promised.
    opening.facts.some(
      (fact) =>
        fact.kind === 'InterviewScheduled' &&
        isAfter(fact.at, saidAt) &&
        opening.interviews.some(
          ({ id, state, startsAt }) => id === fact.interviewId && state === 'held' && isAfter(startsAt, saidAt),
        ),
    )
  return spent ? null : last
}
