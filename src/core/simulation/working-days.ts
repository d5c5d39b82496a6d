/** The judge's own counting of working days, one day after the other. */
import type { BusinessCalendar } from '../time/business-calendar.ts'

export function dayAt(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate()
}

export function isWorked(day: Temporal.PlainDate, { weekend, holidays }: BusinessCalendar): boolean {
  return !weekend.has(day.dayOfWeek) && !holidays.has(day.toString())
}

/** Working days after `from` up to and including `to`; none when `to` is not after `from`. */
export function businessDaysAfter(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: BusinessCalendar,
): number {
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (isWorked(day, calendar)) count++
  return count
}
