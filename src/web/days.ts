/** Days as the page offers and shows them. Days travel as 'YYYY-MM-DD'; the zone decides only which day today is. */

/** The day it is at `now` in `zone`. */
export function dayAt(now: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(now))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** 1 is Monday, 7 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' })
const dated = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })

/** '3 April 2026', of a day or of a moment that begins with one. */
export const dateInWords = (day: string): string => dated.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))

/** 'Thursday 26 November'. */
export const dayInWords = (day: string): string => long.format(new Date(`${day}T00:00:00Z`)).replace(',', '')

/** 'Thu 26 Nov, 2 pm', or without the time. `held` is 'YYYY-MM-DDTHH:MM' or 'YYYY-MM-DD'. */
export function heldInWords(held: string): string {
  const [day = '', time] = held.split('T')
  const date = short.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
  return time === undefined ? date : `${date}, ${clockInWords(time)}`
}

export function clockInWords(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  if (hour === 12 && minute === 0) return 'noon'
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`} ${hour < 12 ? 'am' : 'pm'}`
}

/** 'HH:MM' on the clock of `zone` at a moment. */
export function clockAt(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** The moment at which the clock of `zone` shows that day and time, as ISO 8601; a time that is skipped comes an hour later. */
export function momentAt(day: string, time: string, zone: string): string {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const aheadMs = (at: number) => {
    const there = new Date(at).toISOString()
    return Date.parse(`${dayAt(there, zone)}T${clockAt(there, zone)}:00Z`) - at
  }
  const guess = shown - aheadMs(shown)
  return new Date(shown - aheadMs(guess)).toISOString()
}

/** Working days to put something off until, with the day they come to. */
export function laterDays(today: string): readonly { readonly words: string; readonly day: string }[] {
  const toMonday = 8 - weekdayOf(today)
  const next = weekdayOf(today) >= 5 ? toMonday : 1
  const inThree = [3, 4, 5].map((days) => addDays(today, days)).find((day) => weekdayOf(day) < 6) ?? addDays(today, 3)
  const offered = [
    { words: next === 1 ? 'Tomorrow' : 'Next working day', day: addDays(today, next) },
    { words: 'In three days', day: inThree },
    { words: 'Next Monday', day: addDays(today, toMonday) },
    { words: 'In two weeks', day: addDays(today, toMonday + 7) },
  ]
  return offered.filter(({ day }, index) => offered.findIndex((each) => each.day === day) === index)
}
