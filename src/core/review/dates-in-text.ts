/** Every day named in a text, with its weekday and what is said before it. Which day it ought to be is left to the rules. */
import { monthNames, weekdayNames } from '../time/day-names.ts'
import type { Language } from '../writing/letter-kind.ts'

export type DateInText = {
  readonly start: number
  readonly end: number
  readonly words: string
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number | null
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
}

const weekday = String.raw`(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\.?`
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%.]\d|[\d%€$£])`
const year = String.raw`(?:,? (?<year>20\d\d))?`
const named = String.raw`(?:${weekday},? (?:the )?)?`

const forms: readonly RegExp[] = [
  String.raw`\b${named}${day} (?:of )?${month}\b${year}`,
  String.raw`\b${named}${month} (?:the )?${day}(?!\w)${year}`,
  String.raw`\b${weekday},? (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)\b`,
  String.raw`\bthe (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|street|century|edition|anniversary|birthday|percentile|time|year|week|round|place))`,
  String.raw`(?<![\d.])(?<year>20\d\d)-(?<monthNumber>\d\d)-(?<day>\d\d)(?!\d)`,
  String.raw`(?<![\d./])(?<first>\d{1,2})[/.](?<second>\d{1,2})(?:[/.](?<year>20\d\d|\d\d))(?![\d/])`,
  String.raw`\b(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b`,
].map((source) => new RegExp(source, 'gi'))

/** In the order of the text; a longer form hides the shorter one inside it. Numeric dates follow the language: month first in 'en-US'. */
export function datesInText(text: string, language: Language): DateInText[] {
  const found: DateInText[] = []
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => other.start < end && start < other.end)) continue
      const date = dateOf(match, language)
      if (date !== null) found.push({ start, end, words: match[0], ...date })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function dateOf(match: RegExpMatchArray, language: Language): Omit<DateInText, 'start' | 'end' | 'words'> | null {
  const part = match.groups ?? {}
  const weekdayIndex = part.weekday
    ? weekdayNames.findIndex((name) => name.toLowerCase().startsWith(part.weekday?.slice(0, 3).toLowerCase() ?? ''))
    : -1
  const monthIndex = part.month
    ? monthNames.findIndex((name) => name.toLowerCase().startsWith(part.month?.slice(0, 3).toLowerCase() ?? ''))
    : -1
  let dayNumber = part.day ? Number(part.day) : null
  let monthNumber = monthIndex >= 0 ? monthIndex + 1 : part.monthNumber ? Number(part.monthNumber) : null
  if (part.first && part.second) {
    const [a, b] = [Number(part.first), Number(part.second)]
    const monthFirst = language === 'en-US' && match[0].includes('/')
    ;[monthNumber, dayNumber] = monthFirst ? [a, b] : [b, a]
    if (monthNumber > 12) [monthNumber, dayNumber] = [dayNumber, monthNumber]
  }
  if (dayNumber !== null && (dayNumber < 1 || dayNumber > 31)) return null
  if (monthNumber !== null && monthNumber > 12) return null
  // 'may 5 of you' is no date; a month is written with a capital unless the letter is careless throughout.
  if (part.month && /^(?:may|march|mar|dec|sat|sun)$/.test(part.month)) return null
  const shortYear = part.year && part.year.length === 2 ? `20${part.year}` : part.year
  return {
    weekday: weekdayIndex >= 0 ? weekdayIndex + 1 : null,
    day: dayNumber,
    month: monthNumber,
    year: shortYear ? Number(shortYear) : null,
  }
}

/** The day meant, in the year that brings it nearest to `anchor`; null when the month is not named or there is no such day. */
export function dayMeant(date: DateInText, anchor: Temporal.PlainDate): Temporal.PlainDate | null {
  if (date.day === null || date.month === null) return null
  const years = date.year === null ? [anchor.year - 1, anchor.year, anchor.year + 1] : [date.year]
  const days = years.flatMap((each) => {
    try {
      return [
        Temporal.PlainDate.from({ year: each, month: date.month ?? 1, day: date.day ?? 1 }, { overflow: 'reject' }),
      ]
    } catch {
      return []
    }
  })
  return days.sort((a, b) => distance(a, anchor) - distance(b, anchor))[0] ?? null
}

const distance = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Math.abs(a.until(b, { largestUnit: 'days' }).days)
