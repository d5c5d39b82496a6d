/**
 * Working days at one place: its weekend and its public holidays, as plain data.
 * Where the holidays come from is the business of the `HolidaySource` port.
 */

export type BusinessCalendar = {
  /** ISO days of the week that are not worked: 1 is Monday, 7 is Sunday. */
  readonly weekend: ReadonlySet<number>
  /** Names of the public holidays by ISO day ('2026-12-25'), for the years at hand. */
  readonly holidays: ReadonlyMap<string, string>
}

/** Monday to Friday without a single holiday; the ground on which tests build. */
export const plainCalendar: BusinessCalendar = { weekend: new Set([6, 7]), holidays: new Map() }

export function isBusinessDay(day: Temporal.PlainDate, calendar: BusinessCalendar): boolean {
  return !calendar.weekend.has(day.dayOfWeek) && !calendar.holidays.has(day.toString())
}

/** The day itself when it is worked, else the first worked day after it. */
export function businessDayFrom(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  return walk(day, 1, calendar)
}

/** The day itself when it is worked, else the last worked day before it. */
export function businessDayUntil(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  return walk(day, -1, calendar)
}

/**
 * The n-th business day after `day`; counting starts the day after, so that from a Friday one
 * business day is Monday. Zero gives the day itself, worked or not.
 */
export function addBusinessDays(day: Temporal.PlainDate, count: number, calendar: BusinessCalendar): Temporal.PlainDate {
  let at = day
  for (let left = count; left > 0; left--) at = walk(at.add({ days: 1 }), 1, calendar)
  return at
}

/** Business days after `from` up to and including `to`; zero when `to` is not after `from`. */
export function businessDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: BusinessCalendar,
): number {
  let count = 0
  for (let at = from.add({ days: 1 }); Temporal.PlainDate.compare(at, to) <= 0; at = at.add({ days: 1 }))
    if (isBusinessDay(at, calendar)) count++
  return count
}

/** A year of closed days in a row is a broken calendar, not a long holiday. */
const longestClosureDays = 366

function walk(day: Temporal.PlainDate, step: 1 | -1, calendar: BusinessCalendar): Temporal.PlainDate {
  let at = day
  for (let tried = 0; tried < longestClosureDays; tried++) {
    if (isBusinessDay(at, calendar)) return at
    at = at.add({ days: step })
  }
  throw new RangeError(`no business day within a year of ${day.toString()}`)
}
