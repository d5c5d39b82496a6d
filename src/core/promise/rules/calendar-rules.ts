/** Days of the calendar: ISO, numbers in the country's order, "18 August", "Tuesday the 18th", "the 2nd". */
import {
  dateOrNull,
  dayOfMonthFrom,
  interval,
  isBefore,
  later,
  monthAndDayFrom,
  named,
  type Ground,
} from '../ground.ts'
import { monthNumber, monthPattern, weekdayNumber, weekdayPattern } from '../date-words.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Day, Understood } from '../understood.ts'

type Date = Temporal.PlainDate

/** Where the month comes first (CLDR, short dates). */
const monthFirst: ReadonlySet<string> = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'GU', 'PR', 'VI', 'AS'])
/** Where both orders are in use, or nobody knows the place. */
const orderUnknown: ReadonlySet<string> = new Set(['', 'CA'])

const longestAheadDays = 270
const longestBehindDays = 100

/** Month and day without a year: the next such day, unless one that has just gone by is far more likely meant. */
function withoutYear(month: number, day: number, { today }: Ground): Day | null {
  const next = monthAndDayFrom(today, month, day)
  if (next === null) return null
  const last = dateOrNull(next.year - 1, month, day)
  const isBehind =
    last !== null && today.until(next).days > longestAheadDays && last.until(today).days < longestBehindDays
  return isBehind ? named(last, { bound: 'past' }) : named(next)
}

function fullYear(word: string): number {
  return word.length === 2 ? 2000 + Number(word) : Number(word)
}

function exact(year: number, month: number, day: number, { today }: Ground): Day | null {
  const date = dateOrNull(year, month, day)
  return date && named(date, isBefore(date, today) ? { bound: 'past' } : {})
}

/** `a` and `b` in the order they were written. */
function numeric(a: number, b: number, year: string, ground: Ground): Day | null {
  const read = (month: number, day: number): Day | null =>
    year === '' ? withoutYear(month, day, ground) : exact(fullYear(year), month, day, ground)
  const [dayFirst, monthLed] = [read(b, a), read(a, b)]
  if (orderUnknown.has(ground.country) && dayFirst && monthLed && a !== b) return { ...dayFirst, orElse: [monthLed.by] }
  return monthFirst.has(ground.country) ? (monthLed ?? dayFirst) : (dayFirst ?? monthLed)
}

const isDotted = (country: string): boolean =>
  !monthFirst.has(country) && !['GB', 'IE', 'AU', 'NZ', 'IN', 'ZA'].includes(country)
const unit =
  '(?:full |clear )?(?:business |working )?(?:day|days|week|weeks|workdays|workday|hour|hours|month|months|fortnight|minutes|people|candidates|interviews|years?)'
const leadIn = /(?:\b(?:by|before|until|on|the|from|to|latest|at|of|between|am|zum|than|and|or)|‹weekday#\d+›|[,(–-])$/

export const calendarWords: readonly Rule[] = [
  rule('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})', (found, ground) =>
    exact(found.number('year'), found.number('month'), found.number('day'), ground),
  ),
  rule('(?<a>\\d{1,2})[./-](?<b>\\d{1,2})[./-](?<year>\\d{4}|\\d{2})', (found, ground) =>
    numeric(found.number('a'), found.number('b'), found.word('year'), ground),
  ),
  rule(`(?<a>\\d{1,2})/(?<b>\\d{1,2})(?! ${unit}(?: |$))`, (found, ground) =>
    found.word('a') === '24' && found.word('b') === '7'
      ? null
      : numeric(found.number('a'), found.number('b'), '', ground),
  ),
  rule('(?<a>\\d{1,2})\\.(?<b>\\d{1,2})\\.(?= |$)', (found, ground) =>
    found.before === '' || leadIn.test(found.before) || isDotted(ground.country)
      ? numeric(found.number('a'), found.number('b'), '', ground)
      : null,
  ),
  rule(`(?<a>\\d{1,2})\\.(?<b>\\d{1,2})(?! ${unit}(?: |$))(?= |$)`, (found, ground) =>
    isDotted(ground.country) && /(?:\b(?:by|until|before|on|the|zum|am|to|from)|‹weekday#\d+›|,)$/.test(found.before)
      ? numeric(found.number('a'), found.number('b'), '', ground)
      : null,
  ),
  rule(
    `(?<=(?:by|before|until|on) )(?<a>\\d{1,2}) - (?<b>\\d{1,2})(?! ${unit}(?: |$))(?! (?:‹|january|february|march|april|may|june|july|august|september|october|november|december|of))`,
    (found, ground) =>
      found.number('b') > 12 && found.number('a') > 12
        ? null
        : numeric(found.number('a'), found.number('b'), '', ground),
  ),
  rule(`(?<weekday>${weekdayPattern})`, (found) => {
    if (/\b(?:good|black|cyber|ash|easter|whit|palm|holy|maundy|shrove)$/.test(found.before)) return null
    const weekday = weekdayNumber(found.word('weekday'))
    return weekday === undefined ? null : { kind: 'weekday', weekday }
  }),
  rule(`(?<month>${monthPattern})`, (found) => {
    const month = monthNumber(found.word('month'))
    return month === undefined ? null : { kind: 'month', month }
  }),
]

/** What may follow "the third" when it is no day: a noun it counts. */
const counted =
  '(?:candidate|round|interview|stage|person|people|floor|time|applicant|reference|quarter|half|year|month|attempt|visit|step|grade|finalist|choice|party|parties|phase|edition|street|avenue|anniversary|birthday|session|meeting|call|conversation|talk|day|degree|one|part|option|of (?:the |our |your )?(?:candidates|people|\\d|applicants|interviews|finalists)|‹weekday)'
const half = '(?:am|pm|h|uhr)'
const week = "(?:week|calendar week|cw|week's|full week|half|quarter)"

function dayOf(found: Found, group: string): number {
  const word = found.word(group)
  return word === 'first' ? 1 : word === 'second' ? 2 : Number.parseInt(word, 10)
}

const dayWord = (group: string): string => `(?<${group}>\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)|first|second)`
const to = '(?:-|–|to|until|through|and|or|/|,)'

/** The weekday said with a date must fit; it also finds the month of "Monday the 30th". */
function checked(day: Day, weekday: number | undefined): Day {
  if (weekday === undefined || day.by.dayOfWeek === weekday) return day
  return { ...day, orElse: [nearest(day.by, weekday)] }
}

function nearest(day: Date, weekday: number): Date {
  const away = (weekday - day.dayOfWeek + 7) % 7
  return day.add({ days: away > 3 ? away - 7 : away })
}

const weekdayOf = (found: Found): number | undefined =>
  found.has('weekday')
    ? found.get('weekday').weekday
    : found.has('trailing')
      ? found.get('weekday', 'trailing').weekday
      : undefined

function ofMonth(found: Found, ground: Ground, group = 'day'): Day | null {
  const { month } = found.get('month')
  const day = found.has('year')
    ? exact(found.number('year'), month, dayOf(found, group), ground)
    : withoutYear(month, dayOf(found, group), ground)
  return day && checked(day, weekdayOf(found))
}

const year = '(?: ,? ?(?<year>20\\d{2}))?'
const leading = '(?:{weekday} (?:, )?(?:(?:on |the )*)?)?'
const trailing = '(?: (?:,|\\() (?:a )?{weekday:trailing}(?: \\))?)?'

export const calendarDays: readonly Rule[] = [
  rule(
    `(?:the )?${dayWord('first')}(?: of)? ${to} (?:the )?${dayWord('day')} (?:\\. )?(?:of )?{month}${year}`,
    (found, ground) => spanOfDays(ofMonth(found, ground, 'first'), ofMonth(found, ground)),
  ),
  rule(
    `{month} (?:the )?${dayWord('first')} ${to} (?:the )?${dayWord('day')}${year}(?! ${unit}| ‹month)`,
    (found, ground) => spanOfDays(ofMonth(found, ground, 'first'), ofMonth(found, ground)),
  ),
  rule(`${leading}${dayWord('day')} (?:\\. )?(?:of )?{month}${year}${trailing}`, ofMonth),
  rule(`${leading}${dayWord('day')} - {month}(?: -? ?(?<year>20\\d{2}))?${trailing}`, ofMonth),
  rule(
    `${leading}{month} (?:the )?${dayWord('day')}(?! ${unit}(?: |$)| -? ?${unit}|[:.]\\d| (?:am|pm|${counted}))${year}${trailing}`,
    (found, ground) => ofMonth(found, ground),
  ),
  rule(`{weekday} (?:, )?(?:on )?(?:the )?{day}`, (found) => {
    const day = found.get('day')
    return day.orElse ? null : checked(day, found.get('weekday').weekday)
  }),
  rule(`(?:the )?${dayWord('day')} of (?<which>this|next|the|the coming|the next) month`, (found, ground) => {
    const month = ground.today.add({
      months: found.word('which').includes('next') || found.word('which').includes('coming') ? 1 : 0,
    })
    if (dayOf(found, 'day') > month.daysInMonth) return null
    const day = month.with({ day: dayOf(found, 'day') })
    return named(isBefore(day, ground.today) ? day.add({ months: 1 }) : day)
  }),
  rule(
    `{weekday} (?:, )?(?:on )?(?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th)|first|second)(?! ${counted}| ${week})`,
    weekdayAndOrdinal,
  ),
  rule(
    `{weekday} (?:the )?(?<day>\\d{1,2})(?! (?:${unit}|${half}|of|people|‹)|[:.]\\d|-|/)(?= |$)`,
    (found, ground) => {
      const day = weekdayAndOrdinal(found, ground)
      return day !== null && day.kind === 'day' && day.orElse ? null : day
    },
  ),
  rule(
    `(?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th)) (?:, |\\( )?(?:a |which is a )?{weekday}(?! ${week})(?: \\))?`,
    (found, ground) => {
      const day = weekdayAndOrdinal(found, ground)
      return day !== null && day.kind === 'day' && day.orElse ? null : day
    },
  ),
  rule(`(?:the )?(?<day>\\d{1,2}(?:st|nd|rd|th))(?! (?:${counted}|${week})(?: |$))`, (found) =>
    /\b(?:my|our|his|her|their|your|a|an)$/.test(found.before) ? null : ordinal(dayOf(found, 'day')),
  ),
  rule(
    '(?<=(?:by|on|until|before|of|commencing|from|than|after) )the (?<day>first|second)(?= (?:[.,;!?…)]|and|but|at|we|you|i|he|she|they|then|or|so|latest|with|in)(?= |$)|$)',
    (found) => ordinal(dayOf(found, 'day')),
  ),
  rule(`(?<=^|[.,;:!?…–] )the (?<day>\\d{1,2})(?= (?:,|at the latest|latest|without|you|we|i)(?= |$))`, (found) =>
    found.number('day') > 31 || found.number('day') === 0 ? null : ordinal(found.number('day')),
  ),
  rule(
    `(?<=(?:by|on|until|before|week of|commencing|from|than|to|at) )the (?<day>\\d{1,2})(?= (?:[.,;!?…)]|and|but|at|we|you|i|he|she|they|then|or|so|latest|with|in|to|-)(?= |$)|$)`,
    (found) => (found.number('day') > 31 || found.number('day') === 0 ? null : ordinal(found.number('day'))),
  ),
]

const ordinal = (day: number): Understood | null => (day > 31 || day === 0 ? null : { kind: 'ordinal', day })

function spanOfDays(from: Day | null, by: Day | null): Day | null {
  return from && by && !isBefore(by.by, from.from)
    ? interval(from.from, by.by, { vague: false, ...(by.bound ? { bound: by.bound } : {}) })
    : by
}

/** "Monday the 9th": the first 9th of the coming months that is a Monday; asked where the next four have none. */
function weekdayAndOrdinal(found: Found, ground: Ground): Understood | null {
  const day = dayOf(found, 'day')
  const { weekday } = found.get('weekday')
  if (day > 31 || day === 0) return null
  const next = dayOfMonthFrom(ground.today, day)
  for (let months = 0; months < 4; months++) {
    const month = next.add({ months })
    if (month.day === day && month.dayOfWeek === weekday) return named(month)
  }
  return checked(named(next), weekday)
}

/** "You know it the 22": the number alone, where English is not the first language. */
const bareDay = rule(
  'the (?<day>\\d{1,2})(?= (?:[.,;!?…)]|that|is|it|you will|you know|you have|we)|$)',
  (found, { country }) => (isDotted(country) && found.number('day') <= 31 ? ordinal(found.number('day')) : null),
)

/** What is left open becomes the next such day. */
export const ordinalDays: readonly Rule[] = [
  bareDay,
  rule('(?:between |from )?{ordinal:a} (?:-|–|to|until|through|and|or|/) (?:the )?{ordinal:b}', (found, ground) => {
    const [a, b] = [found.get('ordinal', 'a').day, found.get('ordinal', 'b').day]
    if (/^you|^we /.test(found.after)) return null
    const from = dayOfMonthFrom(ground.today.add({ days: 1 }), a)
    return interval(from, dayOfMonthFrom(later(from, ground.today.add({ days: 1 })), b), { vague: false })
  }),
  rule('(?<=(?:between|from) )(?:the )?(?<a>\\d{1,2}) (?:-|to|and) {ordinal:b}', (found, ground) => {
    const from = dayOfMonthFrom(ground.today.add({ days: 1 }), found.number('a'))
    return found.number('a') === 0 || found.number('a') > 31
      ? null
      : interval(from, dayOfMonthFrom(from, found.get('ordinal', 'b').day), { vague: false })
  }),
  rule('{ordinal}', (found, ground) => nextOrdinal(found.get('ordinal').day, ground.today)),
]

function nextOrdinal(day: number, after: Date): Day {
  return named(dayOfMonthFrom(after.add({ days: 1 }), day), { after: (other) => nextOrdinal(day, other) })
}
