/** Days told from a day named before: "the following week", "the day after", "the Monday after that". */
import {
  addDaysAtWork,
  dayOfMonthFrom,
  lastWorkdayOfWeek,
  mondayOf,
  named,
  weekdayAfter,
  type Ground,
} from '../ground.ts'
import { rule, type Piece, type Rule } from '../reduce-words.ts'

type Date = Temporal.PlainDate

/** The day the words before end with, as far as it can be told; null where none was named. */
export function lastNamed(earlier: readonly Piece[], ground: Ground): Date | null {
  for (const { is } of earlier.toReversed()) {
    switch (is?.kind) {
      case 'day':
        if (is.bound === 'past') continue
        return is.by
      case 'week':
        return lastWorkdayOfWeek(is.monday, ground.calendar)
      case 'weekday':
        return weekdayAfter(ground.today, is.weekday)
      case 'ordinal':
        return dayOfMonthFrom(ground.today.add({ days: 1 }), is.day)
      case 'holiday':
        return is.day
      default:
    }
  }
  return null
}

export const relativeWeeks: readonly Rule[] = [
  rule(
    '(?:in |during )?(?:the )?(?:following week|week following|(?<!\\b(?:a|1) )week (?:after(?: that| this)?(?! ‹| next)|thereafter))',
    (found, ground) => ({
      kind: 'week',
      monday: mondayOf(lastNamed(found.earlier, ground) ?? ground.today).add({ weeks: 1 }),
    }),
  ),
  rule('(?:that|the) (?:same|very) week|that week', (found, ground) => {
    // In "Friday of that same week" the Friday is placed by the week, not the week by it.
    const isOfWeekday = /‹weekday#\d+› (?:of|in)$/.test(found.before)
    const day = lastNamed(isOfWeekday ? found.earlier.slice(0, -2) : found.earlier, ground)
    return day && { kind: 'week', monday: mondayOf(day) }
  }),
]

export const relativeWeekdays: readonly Rule[] = [
  rule('that {weekday}', (found, ground) => {
    const day = lastNamed(found.earlier, ground)
    return day && named(weekdayAfter(day, found.get('weekday').weekday))
  }),
  rule(
    '(?:the )?following {weekday}|(?:the )?{weekday:late} (?:after(?: that| it(?= [.,;!?]|$))?|following|thereafter)(?! ‹| next| the| we| our| i | they| it)',
    (found, ground) => {
      const { weekday } = found.has('weekday') ? found.get('weekday') : found.get('weekday', 'late')
      return named(weekdayAfter(lastNamed(found.earlier, ground) ?? ground.today, weekday))
    },
  ),
  rule('(?:the )?{weekday} (?:after|following) (?:the )?{day}', (found) =>
    named(weekdayAfter(found.get('day').by, found.get('weekday').weekday)),
  ),
  rule('(?:the )?{weekday} before (?:the )?{day}', (found) =>
    named(weekdayAfter(found.get('day').from.subtract({ days: 8 }), found.get('weekday').weekday)),
  ),
]

export const relativeDays: readonly Rule[] = [
  rule('(?:the )?day before(?: (?:it|that))?(?= [.,;!?)–]|$)', (found, ground) => {
    const day = lastNamed(found.earlier, ground)
    return day && named(day.subtract({ days: 1 }))
  }),
  rule('(?:the )?day before {day}', (found) => named(found.get('day').from.subtract({ days: 1 }))),
  rule('(?:the )?(?:(?<work>working|business) )?day (?:after|following) {day}', (found, ground) => {
    const { by } = found.get('day')
    return named(found.has('work') ? addDaysAtWork(by, 1, ground) : by.add({ days: 1 }))
  }),
  rule(
    '(?:the )?(?:very )?(?:next|following) (?:(?<work>working |business |work)?day|morning|‹clock#\\d+›|workday)|(?:the )?(?:(?<workafter>working |business )?day|morning|‹clock#\\d+›) after(?: that|wards| it)?(?! ‹)|(?:a|1) day later',
    (found, ground) => {
      const anchor = lastNamed(found.earlier, ground)
      const day = anchor ?? ground.today
      const isWorkday = found.has('work') || found.has('workafter')
      return named(
        isWorkday ? addDaysAtWork(day, 1, ground) : day.add({ days: 1 }),
        anchor === null ? {} : { since: anchor },
      )
    },
  ),
]
