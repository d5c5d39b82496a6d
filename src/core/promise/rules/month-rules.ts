/** Parts and ends of months, quarters and years; a month alone names no day. */
import { dateOrNull, interval, isBefore, lastBusinessDayOfMonth, named, rolled, type Ground } from '../ground.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Day } from '../understood.ts'

type Date = Temporal.PlainDate

const end =
  '(?:(?:the )?(?:very )?(?:end|close|back end|tail end|last day|last days|last business day|last working day|last workday|last part|latter half|latter part|second half|2nd half|finish)(?: of)?|late(?: in)?|later(?: in)?)'
const middle =
  '(?:(?:the )?(?:middle|midle|first half|1st half)(?: of)?|mid(?: -)?(?: of)?|midway through|half ?way(?: through)?)'
const start =
  '(?:(?:the )?(?:very )?(?:beginning|begin|start|top|first days|first part|first half of the first half|early part)(?: of)?|early(?: in)?|earlier in)'
const over = '(?:is out|is over|is done|ends|closes|is through|has ended|runs out|finishes|out|was out)'

/** First day of the month meant: this year's, or next year's where that is over. */
function monthMeant(found: Found, { today }: Ground, group = 'month'): Date {
  const { month, year } = found.get('month', group)
  const first = Temporal.PlainDate.from({ year: year ?? today.year, month, day: 1 })
  return year === undefined && isBefore(first.with({ day: first.daysInMonth }), today) ? first.add({ years: 1 }) : first
}

const monthAhead = ({ today }: Ground, months: number): Date => today.with({ day: 1 }).add({ months })

/** A month whose last working day has gone by is read as the one after. */
function endOfMonth(first: Date, ground: Ground): Day {
  const last = lastBusinessDayOfMonth(first, ground.calendar)
  const ends = isBefore(last, ground.today) ? lastBusinessDayOfMonth(first.add({ months: 1 }), ground.calendar) : last
  return named(ends, { isEdge: true })
}

function middleOfMonth(first: Date, ground: Ground): Day {
  const day = first.with({ day: 15 })
  return rolled(isBefore(day, ground.today) ? day.add({ months: 1 }) : day, ground, { isEdge: true })
}

/** "Early March" has no day of its own in the rules: the tenth is as likely as the fifth. */
function startOfMonth(first: Date, ground: Ground): Day {
  const meant = isBefore(first.with({ day: 10 }), ground.today) ? first.add({ months: 1 }) : first
  const [fifth, tenth] = [5, 10].map((day) => rolled(meant.with({ day }), ground).by)
  return interval(meant, tenth ?? meant, { orElse: fifth ? [fifth] : [] })
}

function endOfQuarter(first: Date, ground: Ground): Day {
  return endOfMonth(first.add({ months: (12 - first.month) % 3 }), ground)
}

/** Where a book-keeping year that isn't the calendar's is what people mean; month it ends in. */
const financialYearEnd: Readonly<Record<string, number>> = { AU: 6, NZ: 3, IN: 3, GB: 3, JP: 3 }

const numbered = '(?:q(?: |)?(?<quarter>[1-4])|(?<nth>first|1st|second|2nd|3rd|4th) quarter)'

function quarterNumber(found: Found): number {
  if (found.has('quarter')) return found.number('quarter')
  return found.word('nth') === 'first' ? 1 : found.word('nth') === 'second' ? 2 : Number.parseInt(found.word('nth'), 10)
}

export const monthParts: readonly Rule[] = [
  rule('{month}(?: of)? (?:,? ?)(?<year>20\\d{2})', (found) => ({
    kind: 'month',
    month: found.get('month').month,
    year: found.number('year'),
  })),
  rule(
    `${end} (?:the )?(?:next|coming|following|the coming|the following) month|next month(?:'s end| end|'s close)|(?:before|by the time) next month (?:is out|ends|is over)`,
    (_, ground) => endOfMonth(monthAhead(ground, 1), ground),
  ),
  rule('within (?:the|this) (?:current |running )?month(?! of)', (_, ground) =>
    endOfMonth(monthAhead(ground, 0), ground),
  ),
  rule(
    `(?:${end} (?:the |this |of |that |the current |the running )*month(?:'s)?(?: end)?|(?:the |this )?(?:month's|months|month) ?(?:-|–|is)? ?(?:end|out|over|done|up|through|ends|is out)|eom|month end|ultimo)(?! of)`,
    (_, ground) => endOfMonth(monthAhead(ground, 0), ground),
  ),
  rule(
    "(?:the|this) month (?:will|won't|shall|does|doesn't) (?:not )?(?:finish|end|be over|be out|pass|go by|close) (?:without|before)",
    (_, ground) => endOfMonth(monthAhead(ground, 0), ground),
  ),
  rule(`${end} (?:the )?{month}|{month:ending} (?:-? ?end|${over})`, (found, ground) =>
    endOfMonth(monthMeant(found, ground, found.has('month') ? 'month' : 'ending'), ground),
  ),
  rule(`${middle} (?:the )?(?:next|coming|following|the coming) month|next month(?:'s)? (?:middle|mid)`, (_, ground) =>
    middleOfMonth(monthAhead(ground, 1), ground),
  ),
  rule(`${middle} (?:(?:the|this|of|current|running) )*month|mid(?: -)? ?month|midmonth`, (_, ground) =>
    middleOfMonth(monthAhead(ground, 0), ground),
  ),
  rule(`(?:${middle}|half|medio|mi(?: -)?) {month}`, (found, ground) =>
    middleOfMonth(monthMeant(found, ground), ground),
  ),
  rule(`(?:the )?(?:first|1st) of (?:the |next |the next |the coming )?month`, (_, ground) =>
    named(monthAhead(ground, 1)),
  ),
  rule(`${start} (?:the )?(?:next|coming|following|the coming) month|next month early`, (_, ground) =>
    startOfMonth(monthAhead(ground, 1), ground),
  ),
  rule(`${start} (?:the |this )?month`, (_, ground) => startOfMonth(monthAhead(ground, 0), ground)),
  rule(`${start} (?:the )?{month}`, (found, ground) => startOfMonth(monthMeant(found, ground), ground)),
  rule(`before (?:the )?{month}(?= |$)(?! \\d)`, (found, ground) => {
    const first = monthMeant(found, ground)
    return isBefore(ground.today, first) &&
      !/\b(?:not|never|nothing|won't|no|unlikely|hardly|can't|don't)\b[^.,;]*$/.test(found.before)
      ? named(lastBusinessDayOfMonth(first.subtract({ days: 1 }), ground.calendar), { vague: true, isEdge: true })
      : null
  }),
  rule(
    `(?:${end} )(?:of )?${numbered}(?: of)?(?: 20\\d{2})?|${numbered.replaceAll('<quarter>', '<latequarter>').replaceAll('<nth>', '<latenth>')} (?:end|close|${over})`,
    (found, ground) => {
      const number = found.has('latequarter')
        ? found.number('latequarter')
        : found.has('quarter') || found.has('nth')
          ? quarterNumber(found)
          : 0
      const first = dateOrNull(ground.today.year, number * 3, 1)
      if (first === null) return null
      const day = endOfMonth(first, ground)
      return first.month === day.by.month ? day : endOfMonth(first.add({ years: 1 }), ground)
    },
  ),
  rule(`${end} (?:the )?(?:next|coming|following) quarter`, (_, ground) => endOfQuarter(monthAhead(ground, 3), ground)),
  rule(
    `${end} (?:(?:the|this|of|current|calendar|running) )*quarter(?:'s)?|(?:the |this )?(?:quarter's|quarter) ?-? ?(?:end|close|${over})|eoq`,
    (_, ground) => endOfQuarter(monthAhead(ground, 0), ground),
  ),
  rule(
    `${end} (?:the |this |our |of )*(?:financial|fiscal|tax|business) year|eofy|(?:financial|fiscal) year(?: -)? end`,
    (_, ground) => {
      const month = financialYearEnd[ground.country]
      if (month === undefined)
        return {
          ...endOfMonth(Temporal.PlainDate.from({ year: ground.today.year, month: 12, day: 1 }), ground),
          orElse: [endOfQuarter(monthAhead(ground, 0), ground).by],
        }
      const first = Temporal.PlainDate.from({ year: ground.today.year, month, day: 1 })
      return endOfMonth(
        isBefore(first.with({ day: first.daysInMonth }), ground.today) ? first.add({ years: 1 }) : first,
        ground,
      )
    },
  ),
  rule(`${end} (?:next|the next|the coming) year`, (_, ground) => endOfYear(ground.today.year + 1, ground)),
  rule(
    `${end} (?:(?:the|this|of|current|calendar|running) )*year(?:'s)?|(?:the |this )?(?:year's|years|year) ?-? ?(?:end|${over})|eoy|new year's eve`,
    (found, ground) => (/new year's eve$/.test(found.before) ? null : endOfYear(ground.today.year, ground)),
  ),
  rule(`${end} (?<year>20\\d{2})`, (found, ground) => {
    const day = endOfYear(found.number('year'), ground)
    return isBefore(day.by, ground.today) ? null : day
  }),
]

function endOfYear(year: number, ground: Ground): Day {
  return endOfMonth(Temporal.PlainDate.from({ year, month: 12, day: 1 }), ground)
}
