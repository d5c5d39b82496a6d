/**
 * Working days at one place: its weekend and its public holidays, as plain data.
 * Where the holidays come from is the business of the `HolidaySource` port.
 */

export type BusinessCalendar = {
  /** ISO days of the week that are not worked: 1 is Monday, 7 is Sunday. */
  readonly weekend: ReadonlySet<number>
  /** Names of the public holidays by ISO day ('2026-12-25'), for the years at hand. */
  readonly holidays: ReadonlyMap<string, string>
  /** Of the country where the person posts letters; absent where that is the same. */
  readonly posting?: BusinessCalendar
}

/** Monday to Friday without a single holiday; the ground on which tests build. */
export const plainCalendar: BusinessCalendar = { weekend: new Set([6, 7]), holidays: new Map() }

export function isBusinessDay(day: Temporal.PlainDate, calendar: BusinessCalendar): boolean {
  return isOpen(dayNumber(day), calendar)
}

/** The day itself when it is worked, else the first worked day after it. */
export function businessDayFrom(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  return onNumber(walk(dayNumber(day), 1, calendar), day)
}

/** The day itself when it is worked, else the last worked day before it. */
export function businessDayUntil(day: Temporal.PlainDate, calendar: BusinessCalendar): Temporal.PlainDate {
  return onNumber(walk(dayNumber(day), -1, calendar), day)
}

/**
 * The n-th business day after `day`; counting starts the day after, so that from a Friday one
 * business day is Monday. Zero gives the day itself, worked or not.
 */
export function addBusinessDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  let at = dayNumber(day)
  for (let left = count; left > 0; left--) at = walk(at + 1, 1, calendar)
  return onNumber(at, day)
}

/** The n-th business day before `day`, counted the same way back. */
export function subtractBusinessDays(
  day: Temporal.PlainDate,
  count: number,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  let at = dayNumber(day)
  for (let left = count; left > 0; left--) at = walk(at - 1, -1, calendar)
  return onNumber(at, day)
}

/** Business days after `from` up to and including `to`; zero when `to` is not after `from`. */
export function businessDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: BusinessCalendar,
): number {
  let count = 0
  const end = dayNumber(to)
  for (let at = dayNumber(from) + 1; at <= end; at++) if (isOpen(at, calendar)) count++
  return count
}

/** A year of closed days in a row is a broken calendar, not a long holiday. */
const longestClosureDays = 366

function walk(from: number, step: 1 | -1, calendar: BusinessCalendar): number {
  let at = from
  for (let tried = 0; tried < longestClosureDays; tried++) {
    if (isOpen(at, calendar)) return at
    at += step
  }
  throw new RangeError(`no business day within a year of ${onNumber(from, epoch).toString()}`)
}

// Days are walked as numbers since 1 January 1970: adding to a PlainDate and writing it out took a third of a plan's time.

const epoch = Temporal.PlainDate.from('1970-01-01')

function isOpen(day: number, calendar: BusinessCalendar): boolean {
  // 1 January 1970 was a Thursday, ISO day 4.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1
  return !calendar.weekend.has(weekday) && !closedDays(calendar.holidays).has(day)
}

const closedDaysOf = new WeakMap<ReadonlyMap<string, string>, ReadonlySet<number>>()

function closedDays(holidays: ReadonlyMap<string, string>): ReadonlySet<number> {
  let days = closedDaysOf.get(holidays)
  if (days === undefined) {
    days = new Set([...holidays.keys()].map((text) => dayNumber(Temporal.PlainDate.from(text))))
    closedDaysOf.set(holidays, days)
  }
  return days
}

/** Days since 1 January 1970 in the proleptic Gregorian calendar, counted in years that begin in March. */
function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function onNumber(number: number, near: Temporal.PlainDate): Temporal.PlainDate {
  const days = number - dayNumber(near)
  return days === 0 ? near : near.add({ days })
}
