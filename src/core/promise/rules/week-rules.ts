/** Calendar weeks and their parts: "next week", "w/c 8 June", "CW 23", "early next week", "the end of the week". */
import {
  dayOfMonthFrom,
  interval,
  isBefore,
  lastWorkdayOfWeek,
  mondayOf,
  named,
  rolled,
  weekdayAfter,
  type Ground,
} from '../ground.ts'
import { rule, type Rule } from '../reduce-words.ts'
import type { Day, Understood } from '../understood.ts'

type Date = Temporal.PlainDate

const week = (monday: Date): Understood => ({ kind: 'week', monday })
const weekAhead = ({ today }: Ground, weeks: number): Understood => week(mondayOf(today).add({ weeks }))

/** A week named by one of its days; a Saturday or Sunday names the week that begins after it. */
function weekOf(day: Date, { calendar }: Ground): Understood {
  return week(calendar.weekend.has(day.dayOfWeek) ? mondayOf(day.add({ days: 8 - day.dayOfWeek })) : mondayOf(day))
}

/** ISO 8601: week 1 holds 4 January. The next such week that isn't over. */
function isoWeek(number: number, { today }: Ground): Understood | null {
  if (number < 1 || number > 53) return null
  for (let years = 0; years < 2; years++) {
    const monday = mondayOf(Temporal.PlainDate.from({ year: today.year + years, month: 1, day: 4 })).add({
      weeks: number - 1,
    })
    if (!isBefore(monday.add({ days: 6 }), today)) return week(monday)
  }
  return null
}

/** The n-th week of a month: the first is the one with its first Thursday, as ISO has it for the year. */
function weekOfMonth(which: string, first: Date): Understood {
  if (which === 'last') return week(mondayOf(first.with({ day: first.daysInMonth })))
  const count = which === 'first' ? 1 : which === 'second' ? 2 : Number.parseInt(which, 10)
  const start = first.dayOfWeek <= 4 ? mondayOf(first) : mondayOf(first).add({ weeks: 1 })
  return week(start.add({ weeks: count - 1 }))
}

const opens = '(?:of|commencing|commences|beginning|begining|begins|starting|starts|comm)'
const commencing = '(?:w / ?[cb]|wc|wb)'
const which = '(?<which>first|second|1st|2nd|3rd|4th|last)'

const orElse =
  ' (?:, )?(?:or|/|-|maybe|or maybe|possibly|or else|or possibly|or at the latest|at worst|otherwise|if not)(?: ,)? '
/** Where "in the next week" means the seven days ahead; elsewhere it translates the word for next week. */
const readsNextAsAhead: ReadonlySet<string> = new Set(['US', 'GB', 'IE', 'AU', 'NZ', 'CA', 'IN', 'ZA'])

/** Where the word for "before" sounds like "for". */
const saysForMeaningBefore: ReadonlySet<string> = new Set(['NL', 'BE', 'DE', 'AT'])

export const weekWords: readonly Rule[] = [
  rule(
    '(?:this|the same) time next week|next week this time|this day next week|(?:today week|week from today|1 week today|a week today|a week from (?:today|now))',
    (_, { today }) => named(today.add({ days: 7 })),
  ),
  rule('(?<count>[2-6]) weeks (?:today|from (?:today|now))', (found, { today }) =>
    named(today.add({ weeks: found.number('count') }), { vague: true }),
  ),
  rule('(?<count>[2-6]) weeks (?:from )?tomorrow', (found, { today }) =>
    named(today.add({ weeks: found.number('count'), days: 1 }), { vague: true }),
  ),
  rule('(?:tomorrow week|a week tomorrow|1 week tomorrow|a week from tomorrow)', (_, { today }) =>
    named(today.add({ days: 8 })),
  ),
  rule('(?:a )?fortnight (?:today|from today|from now)|today fortnight|2 weeks today', (_, { today }) =>
    named(today.add({ days: 14 })),
  ),
  rule('(?:the )?day after tomorrow|overmorrow', (_, { today }) => named(today.add({ days: 2 }))),
  rule('tomorrow', (_, { today }) => named(today.add({ days: 1 }))),
  rule('today', (_, { today }) => named(today)),
  rule('yesterday|the day before yesterday|last night', (_, { today }) =>
    named(today.subtract({ days: 1 }), { bound: 'past' }),
  ),
  rule(
    `(?:the |that )?(?:(?:week|wk) ${opens}|${commencing}) (?:the )?{day}|(?:the|that) week from (?:the )?{day:from}`,
    (found, ground) => weekOf(found.get('day', found.has('day') ? 'day' : 'from').from, ground),
  ),
  rule(`(?:the |that )?(?:(?:week|wk) ${opens}|${commencing}) (?:the )?{ordinal}`, (found, ground) =>
    weekOf(dayOfMonthFrom(ground.today.add({ days: 1 }), found.get('ordinal').day), ground),
  ),
  rule(`(?:the |that )?(?:(?:week|wk) ${opens}|${commencing}) (?:next |coming )?{weekday}`, (found, ground) =>
    weekOf(weekdayAfter(ground.today, found.get('weekday').weekday), ground),
  ),
  rule('(?:the )?(?:week ending|w / e|week end on|week ended) (?:on )?(?:the )?{day}', (found) => found.get('day')),
  rule('(?:the )?week (?:of|with) {holiday}|{holiday:named} week', (found) => {
    const holiday = found.has('holiday') ? found.get('holiday') : found.get('holiday', 'named')
    return week(mondayOf(holiday.day))
  }),
  rule('(?<!\\b(?:a|1|2|3) )(?:the )?week before {holiday}', (found) =>
    week(mondayOf(found.get('holiday').day).subtract({ weeks: 1 })),
  ),
  rule('(?<!\\b(?:a|1|2|3) )(?:the )?week (?:after|following) {holiday}', (found) =>
    week(mondayOf(found.get('holiday').day).add({ weeks: 1 })),
  ),
  rule('(?<!\\b(?:a|1|2|3) )(?:the )?week before {day}', (found) =>
    week(mondayOf(found.get('day').from).subtract({ weeks: 1 })),
  ),
  rule('(?<!\\b(?:a|1|2|3) )(?:the )?week (?:after|following) {day}', (found) =>
    week(mondayOf(found.get('day').by).add({ weeks: 1 })),
  ),
  rule(`(?:the )?${which} (?:full )?week (?:of|in) {month}`, (found, ground) => {
    const { month, year } = found.get('month')
    const first = Temporal.PlainDate.from({ year: year ?? ground.today.year, month, day: 1 })
    const isOver = isBefore(first.with({ day: first.daysInMonth }), ground.today)
    return weekOfMonth(found.word('which'), isOver ? first.add({ years: 1 }) : first)
  }),
  rule(`(?:the )?${which} week (?:of|in) (?<when>next|this|the|the coming) month`, (found, ground) =>
    weekOfMonth(
      found.word('which'),
      ground.today.with({ day: 1 }).add({ months: /next|coming/.test(found.word('when')) ? 1 : 0 }),
    ),
  ),
  rule(
    '(?:the )?(?:calendar )?(?:cw|calendar week|week no|week nr|week number|weeknumber|weeknr|week|calenderweek|calendarweek|sem)(?: no| nr| number)? (?<number>\\d{1,2})(?! (?:of|days|weeks|\\d|[-/:.]\\d|candidates|people))',
    (found, ground) => isoWeek(found.number('number'), ground),
  ),
  rule('(?:the )?(?<number>[1-5]\\d)(?:st|nd|rd|th) week(?! (?:of|in|after|running))', (found, ground) =>
    isoWeek(found.number('number'), ground),
  ),
  rule('(?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)?(?: \\.)? (?:calendar week|cw)', (found, ground) =>
    isoWeek(found.number('number'), ground),
  ),
  rule('(?:the )?week after next(?: week)?|next to next week', (_, ground) => weekAhead(ground, 2)),
  rule('(?:the )?next but 1 week|2 weeks from this 1', (_, ground) => weekAhead(ground, 2)),
  rule(`this(?: week)?${orElse}(?:the )?next(?: week| 1)?(?! ‹)`, (_, ground) => weekAhead(ground, 1)),
  rule(
    `next week${orElse}(?:the )?(?:week after(?: that)?|1 after(?: that)?|following week|following)(?! ‹)`,
    (_, ground) => weekAhead(ground, 2),
  ),
  rule('(?:in|within|over|during|sometime in) (?:the )next week(?! or (?:so|2|10))', (_, ground) =>
    readsNextAsAhead.has(ground.country) ? rolled(ground.today.add({ days: 7 }), ground) : weekAhead(ground, 1),
  ),
  rule('next (?:calendar |working |business |full )?week', (_, ground) => weekAhead(ground, 1)),
  rule('(?:the |this )?coming week|week coming|week next', (_, ground) => weekAhead(ground, 1)),
  rule('(?:this|the current|the present|the running) (?:calendar |working |business )?week', (found, ground) =>
    found.after.startsWith("'s end") ? null : thisWeek(ground),
  ),
  rule('next(?= (?:[.,;!?)]|1 )|$)', (found, ground) =>
    /‹week#\d+›/.test(found.before) ? weekAhead(ground, 1) : null,
  ),
]

function thisWeek(ground: Ground): Understood {
  const last = lastWorkdayOfWeek(mondayOf(ground.today), ground.calendar)
  return weekAhead(ground, isBefore(last, ground.today) ? 1 : 0)
}

const early =
  '(?:(?:very |right )?(?:early|earlier)(?: on)?|(?:the )?(?:very )?(?:beginning|begin|start|top|first days|first part|early part|front end)|first thing)'
const middle =
  '(?:(?:the )?(?:middle|midle|centre|first half)|mid(?: -)?(?: week)?|midweek|half ?way(?: through)?|halfway into)'
const late =
  '(?:(?:very )?(?:late|later)(?: on)?|(?:the )?(?:very )?(?:end|back end|backend|tail end|tail - end|close|second half|2nd half|latter half|latter part|latter end|back half|last days|rest|far end|finish|remainder|course|loop|run))'
const inside = '(?: (?:of|in|into|through|to|part of|half of))?(?: the)?'

/** The day a part of the week ends on: Tuesday, Wednesday, Friday. */
function partOfWeek(monday: Date, part: 'early' | 'middle' | 'late', ground: Ground): Day {
  const from = isBefore(monday, ground.today) ? ground.today : monday
  if (part === 'late') {
    const last = lastWorkdayOfWeek(monday, ground.calendar)
    return interval(last, last, { isEdge: true })
  }
  const { by } = rolled(monday.add({ days: part === 'early' ? 1 : 2 }), ground)
  return interval(from, by, { isEdge: true })
}

/** A part of "the week" that has gone by is meant of the week after. */
function partOfThisWeek(part: 'early' | 'middle' | 'late', ground: Ground): Day {
  const monday = mondayOf(ground.today)
  const day = partOfWeek(monday, part, ground)
  const isOver = part === 'late' ? isBefore(day.by, ground.today) : !isBefore(ground.today, day.by)
  return isOver ? partOfWeek(monday.add({ weeks: 1 }), part, ground) : day
}

export const partsOfWeek: readonly Rule[] = [
  rule(
    `${early}${inside} {week}(?: ,)?(?: (?:so|probably|likely|maybe|say|meaning|i\\.e\\.|or|most likely))*(?: (?:on )?{weekday})(?: (?:or|-|/|to) {weekday:other})?`,
    (found) => {
      const { monday } = found.get('week')
      const [a, b] = [
        found.get('weekday').weekday,
        found.has('other') ? found.get('weekday', 'other').weekday : found.get('weekday').weekday,
      ]
      return b < a ? null : interval(monday.add({ days: a - 1 }), monday.add({ days: b - 1 }))
    },
  ),
  rule(`${early}(?: or (?:mid(?: -)?|middle(?: of)?)) (?:the )?{week}`, (found, ground) =>
    partOfWeek(found.get('week').monday, 'middle', ground),
  ),
  rule(`(?:mid(?: -)?|middle) (?:or|to) (?:late|end)(?: of)? (?:the )?{week}`, (found, ground) =>
    partOfWeek(found.get('week').monday, 'late', ground),
  ),
  rule(`(?:end of|late) this week or (?:early|beginning of|start of) {week}`, (found, ground) =>
    partOfWeek(found.get('week').monday, 'early', ground),
  ),
  rule('(?<=‹week#\\d+› (?:, )?or (?:maybe )?)(?:early|beginning of|start of) next(?! ‹| week| month)', (_, ground) =>
    partOfWeek(mondayOf(ground.today).add({ weeks: 1 }), 'early', ground),
  ),
  rule(`${early}${inside} {week}`, (found, ground) => partOfWeek(found.get('week').monday, 'early', ground)),
  rule(`${middle}${inside} {week}`, (found, ground) => partOfWeek(found.get('week').monday, 'middle', ground)),
  rule(`${late}${inside} {week}`, (found, ground) => partOfWeek(found.get('week').monday, 'late', ground)),
  rule("{week}(?: 's)?(?: ,)? (?:at (?:the )?)?(?:beginning|start)", (found, ground) =>
    partOfWeek(found.get('week').monday, 'early', ground),
  ),
  rule("{week}(?: 's)?(?: ,)? (?:at the |in the |by the )?(?:middle|midweek)(?! of)", (found, ground) =>
    partOfWeek(found.get('week').monday, 'middle', ground),
  ),
  rule(
    "{week}(?: 's)?(?: ,)? (?:at the |by the )?(?:end|is out|is over|is done|ends|is through)(?! of)",
    (found, ground) => partOfWeek(found.get('week').monday, 'late', ground),
  ),
  rule(
    "(?:end|close|back end|tail end|late|later|rest|course)(?: (?:of|in))? (?:the |this |a )?(?:working |business |work )?week(?:'s)?(?! ‹| \\d)",
    (_, ground) => partOfThisWeek('late', ground),
  ),
  rule(
    "(?:eow|(?:the |this )?week's (?:end|out|over)|(?:the|this) weeks (?:end|out|over)|(?:the |this )?week (?:is|was|has|'s) (?:out|over|done|through|ended|finished|up)|(?:the |this )?week (?:ends|closes|finishes|is out)|the week end(?=$| [.,;!])|week end(?=$| [.,;!]))",
    (_, ground) => partOfThisWeek('late', ground),
  ),
  rule('(?:within|in|during|sometime|some time|over|in the course of) (?:the |this )week(?! ‹|end| \\d)', (_, ground) =>
    partOfThisWeek('late', ground),
  ),
  rule('(?:beginning|begin|start|early)(?: (?:of|in))? (?:the |this )?week(?! ‹| \\d)', (_, ground) =>
    partOfThisWeek('early', ground),
  ),
  rule('(?:(?:the )?middle of (?:the |this )?week|mid(?: -)? ?week|midweek)(?! ‹)', (_, ground) =>
    partOfThisWeek('middle', ground),
  ),
  rule('(?:before|by) (?:the |this )?(?:weekend|week - end)(?! of| around)|ahead of the weekend', (_, ground) =>
    partOfThisWeek('late', ground),
  ),
  rule('into the weekend(?= without| not| knowing)', (_, ground) => partOfThisWeek('late', ground)),
  rule('(?<=^|[,.;:] )for the weekend', (_, ground) =>
    saysForMeaningBefore.has(ground.country) ? partOfThisWeek('late', ground) : null,
  ),
  rule(
    "(?:the|this) week (?:will|won't|shall|does|doesn't) (?:not )?(?:finish|end|be over|be out|pass|go by|close) (?:without|before)",
    (_, ground) => partOfThisWeek('late', ground),
  ),
  rule(
    '(?:(?:right|straight|just|directly)_)?after (?:the |this )?(?:weekend|week - end)|(?:the )?other side of the weekend',
    (_, ground) => named(rolled(mondayOf(ground.today).add({ weeks: 1 }), ground).by, { vague: true }),
  ),
  rule(
    '(?:over|at|during|on|in) (?:the |this )?(?:coming )?(?:weekend|week - end)|this (?:coming )?(?:weekend|week - end)',
    (_, { today }) => named(mondayOf(today).add({ days: 6 }), { vague: true }),
  ),
  rule('next weekend', (_, { today }) => named(mondayOf(today).add({ days: 13 }), { vague: true })),
  rule(
    `{day} (?:, )?or (?:maybe |else )?(?:at |by )?${early} (?:of )?(?:the )?(?:next|following)(?= [.,;!?]|$)`,
    (found, ground) => partOfWeek(mondayOf(found.get('day').by).add({ weeks: 1 }), 'early', ground),
  ),
]

/** What is left of a week runs to its Friday. */
export const openWeeks: readonly Rule[] = [
  rule('{week:a} and {week:b}(?= [.,;!?–]|$)', (found, { calendar }) =>
    interval(found.get('week', 'a').monday, lastWorkdayOfWeek(found.get('week', 'b').monday, calendar)),
  ),
  rule('{week:a} (?:or|-|–|to|,|/)(?: (?:maybe|possibly|at the latest))* {week:b}', (found, { calendar }) =>
    interval(found.get('week', 'a').monday, lastWorkdayOfWeek(found.get('week', 'b').monday, calendar)),
  ),
  rule('{week}', (found, ground) => {
    const { monday } = found.get('week')
    const last = lastWorkdayOfWeek(monday, ground.calendar)
    return interval(isBefore(monday, ground.today) ? ground.today : monday, last)
  }),
]
