/** Lengths of time counted from the moment of saying, or from a day: "ten working days", "a week or two", "a fortnight". */
import { countedFrom, interval, isBefore, named, type Ground } from '../ground.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Amount, Day, Understood, Unit } from '../understood.ts'
import { lastNamed } from './relative-rules.ts'

/** A promise further off than this is no counting of days. */
const longestDays = 400

const adjective = '(?:more |full |clear |whole |good |solid |short |calendar |further |extra |little |other )*'
const unit = (group: string): string =>
  `(?<${group}>(?:(?:business|working|work|office|bank|open|worked|week) )?(?:days?|day's)|workdays?|weekdays?|wd|bd|bds|wds|weeks?|week's|months?|month's|hours?|hour's|fortnights?|fortnight's)`
const number = (group: string): string => `(?<${group}>\\d{1,3}(?:\\.5)?)`
const time = '(?: time)?'
const joins =
  '(?:-|–|to|or|/|and|,|up to|, maybe|maybe|or maybe|, or|possibly|, possibly|or possibly|perhaps|, perhaps|, at most|, at the most|, max|, tops|, say|, up to|or so , maybe|, better|or at most|if not|, if not|, worst case|, at worst)'

function amount(count: number, word: string): Amount {
  const of = (unit: Unit, times = 1): Amount => ({ count: count * times, unit })
  if (/^(?:business|working|work|office|bank|open|worked|week) /.test(word) || /^(?:workday|weekday|wd|bd)/.test(word))
    return of('workday')
  if (word.startsWith('week')) return of('week')
  if (word.startsWith('fortnight')) return of('week', 2)
  if (word.startsWith('month')) return of('month')
  return word.startsWith('hour') ? of('hour') : of('day')
}

const roughDays: Readonly<Record<Unit, number>> = { hour: 1 / 24, day: 1, workday: 1.45, week: 7, month: 30.5 }
const length = ({ count, unit: each }: Amount): number => count * roughDays[each]

function span(a: Amount, b: Amount = a, isAsked = false): Understood | null {
  const [least, most] = length(a) <= length(b) ? [a, b] : [b, a]
  return length(most) > longestDays || most.count === 0 ? null : { kind: 'span', least, most, vague: true, isAsked }
}

const few = '(?:few|several|handful of|some|odd|number of|small number of)'
const often = /(?:\b(?:once|twice|times|days?|hours?|evenings|shifts|nights|mornings|thrice)|‹span#\d+›)$/

export const spanWords: readonly Rule[] = [
  rule(
    `(?:between )?(?:a|1|an) (?<unit>week|day|month|hour)(?:'s)? (?:or|to|-) (?<b>2|3|4)(?! ${unit('x').replace('(?<x>', '(?:')})${time}`,
    (found) => span(amount(1, found.word('unit')), amount(found.number('b'), found.word('unit'))),
  ),
  rule(`(?:a|1) ${unit('unit')} (?:or|to) (?:a )?couple(?: of(?: ${unit('other')})?)?`, (found) =>
    span(amount(1, found.word('unit')), amount(2, found.word('unit'))),
  ),
  rule(`(?:between |from )?${number('a')} ${joins} ${number('b')} ${adjective}(?:- )?${unit('unit')}${time}`, (found) =>
    span(amount(found.number('a'), found.word('unit')), amount(found.number('b'), found.word('unit'))),
  ),
  rule(`(?<a>\\d)/(?<b>\\d{1,2}) ${adjective}${unit('unit')}${time}`, (found) =>
    span(amount(found.number('a'), found.word('unit')), amount(found.number('b'), found.word('unit'))),
  ),
  rule(
    `(?<a>\\d|a|1) (?<unit>week|weeks|days|months|month)(?: ,)? (?:or|maybe|or maybe|possibly|perhaps|at most|at the most|max|to|up to|more likely|tops|or even|or more likely|could be|might be|at worst|worst case|if unlucky) (?<b>\\d{1,2})(?! (?:${unit('x').replace('(?<x>', '(?:')}|‹|st|of|people|candidates|\\d|-)| ?[.:/]\\d)(?: (?:at most|max|tops))?`,
    (found) => {
      const a = found.word('a') === 'a' ? 1 : found.number('a')
      return found.number('b') <= a
        ? null
        : span(amount(a, found.word('unit')), amount(found.number('b'), found.word('unit')))
    },
  ),
  rule(
    `(?<a>\\d|a) (?<unit>weeks?|days|months?) , (?:at most |at the most |worst case )?(?<b>\\d{1,2})(?: (?:at most|at the most|max|tops|at the outside|if not|at worst|at the very most))(?= |$)`,
    (found) =>
      span(
        amount(found.word('a') === 'a' ? 1 : found.number('a'), found.word('unit')),
        amount(found.number('b'), found.word('unit')),
      ),
  ),
  rule(
    `(?<a>\\d|a|1) (?<unit>weeks?|days|months?)(?: ,)? (?:maybe|perhaps|possibly|or) (?:it )?(?:becomes?|be|is|gets|takes|runs to|will be) (?<b>\\d{1,2})(?= |$)`,
    (found) =>
      span(
        amount(found.word('a') === 'a' ? 1 : found.number('a'), found.word('unit')),
        amount(found.number('b'), found.word('unit')),
      ),
  ),
  rule(`(?<a>\\d|a) (?<unit>week|month)(?:s)? and (?:a )?(?:half|1/2)`, (found) =>
    span(amount((found.word('a') === 'a' ? 1 : found.number('a')) + 0.5, found.word('unit'))),
  ),
  rule('(?:within|inside|in) the hour', () => span({ count: 1, unit: 'hour' })),
  rule('(?<=(?:within|in|under|inside) )(?<count>24|36|48|72|96) h(?= |$)', (found) =>
    span({ count: found.number('count'), unit: 'hour' }),
  ),
  rule(`(?:(?<count>\\d{1,2}) )(?:working|business) weeks`, (found) =>
    span({ count: found.number('count'), unit: 'week' }),
  ),
  rule(`(?:a )dozen ${adjective}${unit('unit')}`, (found) => span(amount(12, found.word('unit')))),
  rule(`(?:half a dozen|half - dozen) ${adjective}${unit('unit')}`, (found) => span(amount(6, found.word('unit')))),
  rule(
    `(?:(?:a|the|next|coming|last|another|within|these) )*${few} (?:more |short |little |extra |further )*${unit('unit')}${time}`,
    (found) => {
      const each = amount(1, found.word('unit'))
      if (/\b(?:past|last|previous|first)$/.test(found.before)) return null
      switch (each.unit) {
        case 'day':
        case 'workday':
          return span({ count: 5, unit: 'workday' })
        case 'hour':
          return span({ count: 5, unit: 'hour' })
        default:
          return span({ ...each, count: each.count * 3 }, each, true)
      }
    },
  ),
  rule(
    `(?:(?:a|the|next|coming|another|further) )*couple (?:of )?(?:more |extra |further )?${unit('unit')}${time}`,
    (found) => {
      if (/\b(?:past|last|previous|first)$/.test(found.before)) return null
      const each = amount(2, found.word('unit'))
      return span(each.unit === 'day' ? { count: 2, unit: 'workday' } : each)
    },
  ),
  rule(`(?:a |the |this |next |another |1 |inside a )?fortnight(?:'s)?${time}`, () => span({ count: 2, unit: 'week' })),
  rule(`(?:a |an )?${number('count')} ${adjective}(?:- )?${unit('unit')}${time}`, (found) =>
    /[\d/.:,]$|\b(?:q|week|cw|no|room|number)$/.test(found.before) && !/,$/.test(found.before)
      ? null
      : span(amount(found.number('count'), found.word('unit'))),
  ),
  rule(
    `(?:a|an|another|1) ${adjective}(?<unit>working week|business week|week|month|working day|business day|day|hour)(?:'s)?${time}`,
    (found) => {
      if (
        often.test(found.before) ||
        /^(?:off|trip|out|care|job|shift|rate|nursery|school|centre|spa|one|1 of)\b/.test(found.after)
      )
        return null
      const isDay = /day|hour/.test(found.word('unit'))
      if (isDay && !/\b(?:in|within|another|about|inside|under|for|need|needs|me|us|than)$/.test(found.before))
        return null
      return span(amount(1, found.word('unit').replace(/^(?:working|business) week$/, 'week')))
    },
  ),
]

const now =
  "(?:now|today|here|this interview|(?:the|your|our|this|today 's|todays|today's|that) (?:interview|talk|call|conversation|chat|visit|discussion|day|meeting|date of (?:the )?interview|interview date|‹day#\\d+›))"
const notWaiting =
  /^(?:ago|earlier|notice|of (?:notice|training|holiday|leave|vacation|experience|work|probation)|trial|experience|probation|holiday|vacation|leave|old|long contract|contract|course|workshop|training|in the office|onsite|on site|from home|prior|overdue|late|back|to the|behind|a week|per week|each week|every week|salary|pay|fixed term)\b/
const notCounted =
  /\b(?:last|past|previous|every|each|per|first|probation(?:ary)? (?:period )?(?:of|is)|notice (?:of|is)|(?<!\b(?:it|this|that|process) )lasts|contract (?:of|for)|experience (?:of|for)|once|twice|advertised|ran|running|been|took|spent|open for|older than|after the first)$/

/** Spans told from a day, then those counted from now. */
export const countedSpans: readonly Rule[] = [
  rule(
    "{span} (?:from|after|of|following) (?:the |our |your |my )(?:[a-z-]+ ){1,3}(?:, )?(?:which|that)(?: is| was| will be| falls|'s) (?:on )?(?:the )?{day}",
    (found, ground) => countedDay(found, ground, found.get('day').by),
  ),
  rule('{span} (?:from|after|of|following|past) (?:the )?(?:{day}|‹holiday#(?<feast>\\d+)›)', (found, ground) => {
    const day = found.has('day') ? found.get('day').by : found.get('holiday', 'feast').day
    return countedDay(found, ground, day)
  }),
  rule('{span} before (?:the )?(?:{day}|‹holiday#(?<feast>\\d+)›)', (found) => {
    const day = found.has('day') ? found.get('day').by : found.get('holiday', 'feast').day
    const { count, unit: each } = found.get('span').most
    return each === 'day' || each === 'week'
      ? named(day.subtract({ days: Math.round(length({ count, unit: each })) }))
      : null
  }),
  rule(
    '{span} (?:away|out|off)(?: from)?(?= (?:deciding|choosing|a decision|an answer|knowing|telling|making|reaching|having)\\b)',
    (found, ground) => countedDay(found, ground, ground.today),
  ),
  rule(`{span} (?:from|after|of|following) ${now}`, (found, ground) => countedDay(found, ground, ground.today)),
  rule(
    '{span} (?:(?:after|of|from|following) (?:that|this|it|then|there|which|them|those|the (?:last|final)(?: 1| interview| interviews| candidate| round)?|(?:our|the) (?:decision|meeting|board|interviews)(?: meeting)?|receipt|receiving (?:it|them|that))|afterwards|thereafter|later|after)(?! ‹)',
    (found, ground) => {
      const from = lastNamed(found.earlier, ground)
      if (from !== null) return since(from, countedDay(found, ground, from))
      const day = countedDay(found, ground, ground.today)
      return day && { ...day, orElse: [day.by] }
    },
  ),
  rule(
    "(?:(?:then|after that|afterwards) (?:[a-z']+ ){0,4}|[,.] then (?:[a-z']+ ){0,4})(?<span>‹span#\\d+›)",
    () => null,
  ),
  rule('{span}', (found, ground) => {
    if (notWaiting.test(found.after)) return { kind: 'noise' }
    if (notCounted.test(found.before)) return { kind: 'noise' }
    return countedDay(found, ground, ground.today)
  }),
  rule(
    '(?:call|make|say|rather|better|sorry|no|nah)(?: ,)?(?: it| that)? (?<count>\\d{1,2})(?= (?:[.,;!?…]|to be|at most|max|tops)|$)',
    (found, ground) => {
      const counted = found.earlier.findLast(({ is }) => is?.kind === 'day' && is.counted !== undefined)?.is
      if (counted?.kind !== 'day' || counted.counted === undefined) return null
      const amount = { ...counted.counted, count: found.number('count') }
      const by = countedFrom(ground.today, amount, ground)
      return interval(by, by, { counted: amount })
    },
  ),
]

function since(anchor: Temporal.PlainDate, day: Day | null): Day | null {
  return day && { ...day, since: anchor }
}

function countedDay(found: Found, ground: Ground, day: Temporal.PlainDate): Day | null {
  const { least, most, isAsked } = found.get('span')
  const [from, by] = [countedFrom(day, least, ground), countedFrom(day, most, ground)]
  if (isBefore(by, ground.today)) return null
  return interval(from, by, { counted: most, ...(isAsked === true ? { orElse: [by.add({ weeks: 1 })] } : {}) })
}
