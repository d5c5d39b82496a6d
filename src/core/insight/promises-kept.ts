/** What became of each date that was promised: kept, late, moved to another date, broken, or still ahead. */
import type { OpeningId } from '../facts/ids.ts'
import type { Opening, Promised } from '../opening/opening.ts'
import { compareInstants, isAfter } from '../time/instant-order.ts'
import { endedByMe, heardAfter } from './heard-after.ts'

export type PromiseOutcome = {
  readonly openingId: OpeningId
  readonly company: string
  readonly by: Temporal.PlainDate
  readonly outcome: 'kept' | 'late' | 'moved' | 'broken' | 'ahead'
  /** Days of the calendar from the promised day to the word, or to today: negative before it. */
  readonly days: number
}

/** Oldest date first. A promise that the person made needless by ending it themselves is left out. */
export function promisesKept(openings: readonly Opening[], now: Temporal.Instant): readonly PromiseOutcome[] {
  return openings
    .flatMap((opening) =>
      opening.promises.flatMap((promise, index): PromiseOutcome[] => {
        const { by } = promise
        if (by === null) return []
        const found = outcomeOf(opening, { ...promise, by }, opening.promises[index + 1], now)
        return found === null ? [] : [{ openingId: opening.id, company: opening.company, by, ...found }]
      }),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.by, b.by))
}

function outcomeOf(
  opening: Opening,
  promise: Promised & { readonly by: Temporal.PlainDate },
  next: Promised | undefined,
  now: Temporal.Instant,
): Pick<PromiseOutcome, 'outcome' | 'days'> | null {
  const daysPast = (at: Temporal.Instant) =>
    promise.by.until(at.toZonedDateTimeISO(opening.place.zone).toPlainDate(), { largestUnit: 'days' }).days
  const heard = heardAfter(opening, promise.saidAt, 'news')
  const word = heard !== null && !isAfter(heard, now) ? heard : null
  const moved = next !== undefined && (word === null || compareInstants(next.saidAt, word) <= 0) ? next.saidAt : null
  if (moved !== null) return { outcome: daysPast(moved) > 0 ? 'late' : 'moved', days: daysPast(moved) }
  if (word !== null) return { outcome: daysPast(word) > 0 ? 'late' : 'kept', days: daysPast(word) }
  if (endedByMe(opening, now)) return null
  const days = daysPast(now)
  return { outcome: days > 0 ? 'broken' : 'ahead', days }
}
