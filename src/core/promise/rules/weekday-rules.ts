/** Weekdays: the first one after the day of saying; with "this" or "next" that of the calendar week; "Friday week". */
import { interval, isBefore, mondayOf, named, weekdayAfter, type Ground } from '../ground.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Day } from '../understood.ts'

type Date = Temporal.PlainDate

function comingWeekday(weekday: number, after: Date): Day {
  return named(weekdayAfter(after, weekday), { after: (other) => comingWeekday(weekday, other) })
}

const inWeek = (monday: Date, weekday: number): Day => named(monday.add({ days: weekday - 1 }))

function inThisWeek(weekday: number, ground: Ground): Day {
  const day = inWeek(mondayOf(ground.today), weekday)
  return isBefore(day.by, ground.today) ? comingWeekday(weekday, ground.today) : day
}

const inNextWeek = (weekday: number, { today }: Ground): Day => inWeek(mondayOf(today).add({ weeks: 1 }), weekday)

function weeksOn(found: Found, { today }: Ground, weeks: number): Day {
  return named(weekdayAfter(today, found.get('weekday').weekday).add({ weeks }))
}

const joins =
  '(?:-|–|/|or|to|till|until|through|and|,|or maybe|, maybe|maybe|, or|or possibly|or even|, possibly|and / or)'
const on = '(?:of|in|on|during|the|,|\\(|von)'

export const weekdaysInWeeks: readonly Rule[] = [
  rule(`{weekday:a} ${joins} {weekday:b}(?: ${on})* {week}`, (found) =>
    interval(...bothIn(found.get('week').monday, found), { vague: false }),
  ),
  rule(`{week}(?: ${on})* {weekday:a} ${joins} {weekday:b}(?! week)`, (found) =>
    interval(...bothIn(found.get('week').monday, found), { vague: false }),
  ),
  rule(`{weekday}(?: ${on})* {week}`, (found) => inWeek(found.get('week').monday, found.get('weekday').weekday)),
  rule(`{week}(?: (?:of|in|on|the|,|\\())* {weekday}(?! week| fortnight)(?: \\))?`, (found) =>
    inWeek(found.get('week').monday, found.get('weekday').weekday),
  ),
  rule(
    "{week} ,? ?(?:at the latest|latest|probably|likely|most likely|say|maybe|possibly|i'd say|more precisely|to be exact) (?:the |on )*{weekday}",
    (found) => inWeek(found.get('week').monday, found.get('weekday').weekday),
  ),
  rule('next to next {weekday}', (found, ground) =>
    named(inNextWeek(found.get('weekday').weekday, ground).by.add({ weeks: 1 })),
  ),
  rule(
    '(?:a|1) fortnight (?:on|from|after|this|come) (?:this |next )?{weekday}|{weekday:late} fortnight',
    (found, ground) =>
      found.has('weekday')
        ? weeksOn(found, ground, 2)
        : named(weekdayAfter(ground.today, found.get('weekday', 'late').weekday).add({ weeks: 2 })),
  ),
  rule(
    "(?<count>1|2|3|a) (?:week|weeks|week's|weeks ') (?:on|from|after|this|come|past|from this|from next|from the coming|on from|later on) (?:the )?{weekday}",
    (found, ground) => weeksOn(found, ground, found.word('count') === 'a' ? 1 : found.number('count')),
  ),
  rule(
    '(?:a )?week {weekday}|{weekday:late} (?:week|a week|in a week|in 1 week|in 8 days|over a week|week on|[ei]n 8|1 week)(?! \\d| of| ‹)',
    (found, ground) =>
      found.has('weekday')
        ? /\b(?:this|next|the|of|every|each|last)$/.test(found.before)
          ? null
          : weeksOn(found, ground, 1)
        : named(weekdayAfter(ground.today, found.get('weekday', 'late').weekday).add({ weeks: 1 })),
  ),
  rule('{weekday} (?:in|over) (?<count>2|3) weeks', (found, ground) => {
    const coming = weekdayAfter(ground.today, found.get('weekday').weekday)
    const inCount = inWeek(mondayOf(ground.today).add({ weeks: found.number('count') }), found.get('weekday').weekday)
    const onward = coming.add({ weeks: found.number('count') })
    return onward.equals(inCount.by) ? inCount : { ...named(onward), orElse: [inCount.by] }
  }),
  rule('(?:the )?{weekday} after next', (found, ground) =>
    named(inNextWeek(found.get('weekday').weekday, ground).by.add({ weeks: 1 })),
  ),
  rule(`(?<which>this|next)(?: coming)? {weekday:a} ${joins} (?:next )?{weekday:b}(?! week)`, (found, ground) =>
    interval(...bothIn(mondayOf(ground.today).add({ weeks: found.word('which') === 'next' ? 1 : 0 }), found), {
      vague: false,
    }),
  ),
  rule('(?:the |this |on )?coming {weekday}|{weekday:late} coming|this coming {weekday:soon}', (found, ground) =>
    comingWeekday(
      (found.has('weekday') ? found.get('weekday') : found.get('weekday', found.has('late') ? 'late' : 'soon')).weekday,
      ground.today,
    ),
  ),
  rule('(?:the )?next {weekday}|{weekday:late} next', (found, ground) =>
    inNextWeek((found.has('weekday') ? found.get('weekday') : found.get('weekday', 'late')).weekday, ground),
  ),
  rule('this {weekday}', (found, ground) => inThisWeek(found.get('weekday').weekday, ground)),
  rule(
    '(?:the )?(?:last|past|previous) {weekday}(?! (?:of|in) (?:the|this|next|‹month))|{weekday:late} (?:last|just gone|past)',
    (found, ground) => {
      const { weekday } = found.has('weekday') ? found.get('weekday') : found.get('weekday', 'late')
      return named(weekdayAfter(ground.today, weekday).subtract({ weeks: 1 }), { bound: 'past' })
    },
  ),
  rule('(?:the )?(?<which>first|1st|second|2nd|3rd|4th|last|final) {weekday} (?:of|in) {month}', (found, ground) => {
    const { month, year } = found.get('month')
    const first = Temporal.PlainDate.from({ year: year ?? ground.today.year, month, day: 1 })
    return weekdayOfMonth(
      found,
      isBefore(first.with({ day: first.daysInMonth }), ground.today) ? first.add({ years: 1 }) : first,
    )
  }),
  rule(
    '(?:the )?(?<which>first|1st|second|2nd|3rd|4th|last|final) {weekday} (?:of|in) (?<when>the|this|next|the coming|the new|each) month',
    (found, { today }) => {
      const first = today.with({ day: 1 })
      const day = weekdayOfMonth(
        found,
        found.word('when') === 'next' || found.word('when') === 'the coming' ? first.add({ months: 1 }) : first,
      )
      return isBefore(day.by, today) ? weekdayOfMonth(found, first.add({ months: 1 })) : day
    },
  ),
  rule('(?:every|each|most|usual|on a|of a|usually (?:on )?a) {weekday}', () => ({ kind: 'noise' })),
]

function bothIn(monday: Date, found: Found): [Date, Date] {
  const [a, b] = [found.get('weekday', 'a').weekday, found.get('weekday', 'b').weekday]
  return [monday.add({ days: a - 1 }), monday.add({ days: b - 1 + (b < a ? 7 : 0) })]
}

function weekdayOfMonth(found: Found, first: Date): Day {
  const { weekday } = found.get('weekday')
  const which = found.word('which')
  if (which === 'last' || which === 'final')
    return named(weekdayAfter(first.add({ months: 1 }).subtract({ days: 8 }), weekday))
  const count = which === 'first' ? 1 : which === 'second' ? 2 : Number.parseInt(which, 10)
  return named(weekdayAfter(first.subtract({ days: 1 }), weekday).add({ weeks: count - 1 }))
}

/** What is left open becomes the next such day. */
export const openWeekdays: readonly Rule[] = [
  rule(
    '(?:between |from |either )?{weekday:a} (?:-|–|/|or|to|till|until|through|or maybe|, maybe|maybe|, or|or possibly|or even|, possibly|and / or) {weekday:b}',
    (found, { today }) => {
      const from = weekdayAfter(today, found.get('weekday', 'a').weekday)
      return interval(from, weekdayAfter(from, found.get('weekday', 'b').weekday), { vague: false })
    },
  ),
  rule(
    '(?:between )?{weekday:a} and {weekday:b}(?! (?:you|we|i|they|he|she|your|our|the)(?: |$))',
    (found, { today }) => {
      const from = weekdayAfter(today, found.get('weekday', 'a').weekday)
      return interval(from, weekdayAfter(from, found.get('weekday', 'b').weekday), { vague: false })
    },
  ),
  rule('{weekday}', (found, { today }) => comingWeekday(found.get('weekday').weekday, today)),
]
