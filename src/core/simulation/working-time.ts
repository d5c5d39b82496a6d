/** Working days and hours at one place, counted by the simulator itself so that its checks lean on nothing of the plan. */
import type { BusinessCalendar } from '../time/business-calendar.ts'

/** One place of work: its zone, its weekend and its holidays. */
export type Office = { readonly zone: string; readonly calendar: BusinessCalendar }

export function dayAt(at: Temporal.Instant, { zone }: Pick<Office, 'zone'>): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}

export function isWorked(day: Temporal.PlainDate, { calendar }: Pick<Office, 'calendar'>): boolean {
  return !calendar.weekend.has(day.dayOfWeek) && !calendar.holidays.has(day.toString())
}

/** Worked days after `from` up to and including `to`. */
export function workedDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, office: Office): number {
  let count = 0
  let day = from
  const days = from.until(to).days
  for (let passed = 0; passed < days; passed++) {
    day = day.add({ days: 1 })
    if (isWorked(day, office)) count++
  }
  return count
}

/** The n-th worked day after `day`; with 0 the day itself, or the first worked one after it. */
export function workedDayAfter(day: Temporal.PlainDate, count: number, office: Office): Temporal.PlainDate {
  let at = day
  for (let left = count; left > 0 || !isWorked(at, office);) {
    at = at.add({ days: 1 })
    if (isWorked(at, office)) left--
  }
  return at
}

export function momentOn(day: Temporal.PlainDate, time: string, { zone }: Pick<Office, 'zone'>): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
}

const begins = 9 * 60
const ends = 17 * 60

/** The moment after so many minutes of their working day, nine to five; nobody answers at night or on a holiday. */
export function afterWorkingMinutes(at: Temporal.Instant, minutes: number, office: Office): Temporal.Instant {
  const local = at.toZonedDateTimeISO(office.zone)
  let day = local.toPlainDate()
  let minute = Math.max(begins, local.hour * 60 + local.minute)
  let left = minutes
  for (;;) {
    if (isWorked(day, office)) {
      const today = Math.max(0, ends - minute)
      if (left < today) break
      left -= today
    }
    day = day.add({ days: 1 })
    minute = begins
  }
  const wall = Math.floor(minute + left)
  const moment = momentOn(day, `${pad(wall / 60)}:${pad(wall % 60)}`, office)
  // A moment within this very minute would be answered before it was asked.
  return moment.epochMilliseconds > at.epochMilliseconds ? moment : at.add({ minutes: 1 })
}

const pad = (value: number) => String(Math.floor(value)).padStart(2, '0')
