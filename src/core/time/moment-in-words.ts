/** Days, clock times and places as a person says them. English; no year where it is the current one. */

import { monthNames, weekdayNames } from './day-names.ts'

/** 'Tuesday 1 December'; with the year where it is not that of `today`. */
export function dateInWords(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const words = `${weekdayNames[day.dayOfWeek - 1]} ${day.day} ${monthNames[day.month - 1]}`
  return day.year === today.year ? words : `${words} ${day.year}`
}

/** 'today', 'tomorrow', 'yesterday', else the date in words. */
export function dayInWords(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const away = today.until(day, { largestUnit: 'days' }).days
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  if (away === -1) return 'yesterday'
  return dateInWords(day, today)
}

/** '9:10 am', '2 pm', 'noon'. */
export function clockInWords(time: Temporal.PlainTime): string {
  if (time.hour === 12 && time.minute === 0) return 'noon'
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12
  const minute = time.minute === 0 ? '' : `:${String(time.minute).padStart(2, '0')}`
  return `${hour}${minute} ${time.hour < 12 ? 'am' : 'pm'}`
}

/** The city that names the zone: 'America/New_York' is 'New York'; 'UTC' stays. */
export function cityOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/**
 * 'today, 9:10 am in New York'. Said in the zone of the other side, and in the person's own as well where
 * their clocks differ: 'tomorrow, 9:10 am in New York (3:10 pm for you)'.
 */
export function momentInWords(at: Temporal.Instant, there: string, now: Temporal.Instant, here: string): string {
  const theirs = at.toZonedDateTimeISO(there)
  const mine = at.toZonedDateTimeISO(here)
  const day = dayInWords(theirs.toPlainDate(), now.toZonedDateTimeISO(there).toPlainDate())
  const said = `${day}, ${clockInWords(theirs.toPlainTime())}`
  if (theirs.offsetNanoseconds === mine.offsetNanoseconds) return said
  const mineDay = mine.toPlainDate().equals(theirs.toPlainDate())
    ? ''
    : `${dayInWords(mine.toPlainDate(), now.toZonedDateTimeISO(here).toPlainDate())}, `
  return `${said} in ${cityOfZone(there)} (${mineDay}${clockInWords(mine.toPlainTime())} for you)`
}

/** 'Dana', 'Dana and Tom', 'Dana, Tom and Ida'. */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** 'one', 'twelve', '13': words up to twelve. */
export function countInWords(count: number): string {
  return numbers[count] ?? String(count)
}
