/** Finds every day a text speaks of, promise or not, by all rules in their order. */
import type { Ground } from './ground.ts'
import { reduceWords, type Piece, type Rule } from './reduce-words.ts'
import { boundDays } from './rules/bound-rules.ts'
import { calendarDays, calendarWords, ordinalDays } from './rules/calendar-rules.ts'
import { clockAttachments, clockWords } from './rules/clock-rules.ts'
import { holidayDays, holidayWords, looseHolidays } from './rules/holiday-rules.ts'
import { monthParts } from './rules/month-rules.ts'
import { relativeDays, relativeWeekdays, relativeWeeks } from './rules/relative-rules.ts'
import { countedSpans, spanWords } from './rules/span-rules.ts'
import { openWeeks, partsOfWeek, weekWords } from './rules/week-rules.ts'
import { openWeekdays, weekdaysInWeeks } from './rules/weekday-rules.ts'
import { tokensOf } from './spoken-tokens.ts'

/** Whole dates before the weeks named by them, weeks before their parts, and what stands around a day last. */
const rulesInOrder: readonly Rule[] = [
  ...clockWords,
  ...holidayWords,
  ...calendarWords,
  ...calendarDays,
  ...weekWords,
  ...relativeWeeks,
  ...partsOfWeek,
  ...holidayDays,
  ...relativeWeekdays,
  ...weekdaysInWeeks,
  ...monthParts,
  ...spanWords,
  ...ordinalDays,
  ...openWeekdays,
  ...openWeeks,
  ...relativeDays,
  ...countedSpans,
  ...looseHolidays,
  ...clockAttachments,
  ...boundDays,
]

export function findDays(text: string, ground: Ground): Piece[] {
  return reduceWords(tokensOf(text), rulesInOrder, ground)
}
