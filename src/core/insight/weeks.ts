/** The person's own weeks: interviews held, letters sent and words heard, week by week from Monday on. */
import type { Opening } from '../opening/opening.ts'

export type Week = {
  /** Its Monday. */
  readonly monday: Temporal.PlainDate
  readonly interviews: number
  readonly letters: number
  readonly answers: number
}

/** The last `count` weeks, oldest first, the one of `now` last; `zone` is the person's own. */
export function weeksUntil(
  openings: readonly Opening[],
  now: Temporal.Instant,
  zone: string,
  count: number,
): readonly Week[] {
  const mondayOf = (at: Temporal.Instant) => {
    const day = at.toZonedDateTimeISO(zone).toPlainDate()
    return day.subtract({ days: day.dayOfWeek - 1 })
  }
  const last = mondayOf(now)
  const moments = {
    interviews: openings.flatMap(({ interviews }) =>
      interviews.filter(({ state }) => state === 'held').map(({ startsAt }) => startsAt),
    ),
    letters: openings.flatMap(({ letters }) => letters.filter(({ undelivered }) => !undelivered).map(({ at }) => at)),
    answers: openings.flatMap(({ replies }) => replies.map(({ at }) => at)),
  }
  const counted = (all: readonly Temporal.Instant[]) => {
    const byMonday = new Map<string, number>()
    for (const at of all) {
      const key = mondayOf(at).toString()
      byMonday.set(key, (byMonday.get(key) ?? 0) + 1)
    }
    return (monday: Temporal.PlainDate) => byMonday.get(monday.toString()) ?? 0
  }
  const [interviews, letters, answers] = [
    counted(moments.interviews),
    counted(moments.letters),
    counted(moments.answers),
  ]
  return Array.from({ length: count }, (_, index) => {
    const monday = last.subtract({ weeks: count - 1 - index })
    return { monday, interviews: interviews(monday), letters: letters(monday), answers: answers(monday) }
  })
}
