/** Days as a letter says them: the weekday always computed, never a year. */
import { monthNames, weekdayNames } from '../time/day-names.ts'
import type { Language } from './letter-kind.ts'

export function weekdayOf(day: Temporal.PlainDate): string {
  return weekdayNames[day.dayOfWeek - 1] ?? ''
}

/** 'Thursday, June 4' in American English, 'Thursday 4 June' in British. */
export function dateWords(day: Temporal.PlainDate, language: Language): string {
  return language === 'en-US'
    ? `${weekdayOf(day)}, ${monthNames[day.month - 1]} ${day.day}`
    : `${weekdayOf(day)} ${day.day} ${monthNames[day.month - 1]}`
}

/** 'June 4', or '4 June'. */
export function shortDateWords(day: Temporal.PlainDate, language: Language): string {
  const month = monthNames[day.month - 1]
  return language === 'en-US' ? `${month} ${day.day}` : `${day.day} ${month}`
}
