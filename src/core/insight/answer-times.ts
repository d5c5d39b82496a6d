/** How long answers took after an interview, and how long one has waited where none has come. */
import type { OpeningId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import { isAfter } from '../time/instant-order.ts'
import { daysBetween, endedByMe, heardAfter } from './heard-after.ts'

export type AnswerTime = {
  readonly openingId: OpeningId
  readonly company: string
  /** The interview it counts from. */
  readonly since: Temporal.Instant
  /** Days of the calendar until the answer; until now where there is none. */
  readonly days: number
  readonly isAnswered: boolean
}

/** One for each interview that was held, quickest first, the answered before the waiting. */
export function answerTimes(openings: readonly Opening[], now: Temporal.Instant): readonly AnswerTime[] {
  return openings
    .flatMap((opening) =>
      opening.interviews
        .filter(({ state, startsAt }) => state === 'held' && !isAfter(startsAt, now))
        .flatMap(({ startsAt }): AnswerTime[] => {
          const heard = heardAfter(opening, startsAt, 'news')
          if (heard === null && endedByMe(opening, now)) return []
          return [
            {
              openingId: opening.id,
              company: opening.company,
              since: startsAt,
              days: daysBetween(startsAt, heard ?? now, opening),
              isAnswered: heard !== null,
            },
          ]
        }),
    )
    .toSorted((a, b) => Number(b.isAnswered) - Number(a.isAnswered) || a.days - b.days)
}

/** The middle of the answered ones, in days; null where none is answered. */
export function middleDays(times: readonly AnswerTime[]): number | null {
  const days = times.filter(({ isAnswered }) => isAnswered).map((time) => time.days)
  return days[Math.floor((days.length - 1) / 2)] ?? null
}
