/** When the other side was first heard after a moment: any human word, or only one with news in it. */
import type { Opening } from '../opening/opening.ts'
import { compareInstants, isAfter } from '../time/instant-order.ts'

/** A thank-you for a thank-you is a word; it is no news. */
export function heardAfter(opening: Opening, moment: Temporal.Instant, what: 'word' | 'news'): Temporal.Instant | null {
  const replies = opening.replies
    .filter(({ meaning, automatic }) => what === 'word' || (meaning !== 'acknowledgement' && !automatic))
    .map(({ at }) => at)
  const spoken = opening.calls.filter(({ outcome }) => outcome === 'spoke').map(({ at }) => at)
  const met = opening.interviews
    .filter(({ state }) => state === 'scheduled' || state === 'held')
    .map(({ state, startsAt, changedAt }) => (state === 'held' ? startsAt : changedAt))
  return [...replies, ...spoken, ...met].filter((at) => isAfter(at, moment)).toSorted(compareInstants)[0] ?? null
}

/** Days of the calendar between two moments, on the wall of the employer. */
export function daysBetween(
  from: Temporal.Instant,
  until: Temporal.Instant,
  { place }: Pick<Opening, 'place'>,
): number {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(place.zone).toPlainDate()
  return dayOf(from).until(dayOf(until), { largestUnit: 'days' }).days
}

/** The person ended it themselves at or before that moment; nobody owes a word any more. */
export function endedByMe({ decisions }: Opening, before: Temporal.Instant): boolean {
  return decisions.some(({ kind, at }) => kind !== 'OfferAccepted' && compareInstants(at, before) <= 0)
}
