/** What stands around a day: ranges and alternatives, "before", "the end of", and days that are only the earliest. */
import { businessDayBefore, interval, isBefore, later, type Ground } from '../ground.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Day } from '../understood.ts'
import { isDenied } from './holiday-rules.ts'

/** The second of two days follows the first where its words leave the week open. */
export function placedAfter(day: Day, first: Temporal.PlainDate): Day {
  return day.after !== undefined && !isBefore(first, day.by) ? day.after(first) : day
}

function both(a: Day, b: Day): Day | null {
  if (a.bound || b.bound) return null
  // "In the course of next week, at the latest Friday": the Friday of it.
  const second = b.by.equals(a.by)
    ? b
    : placedAfter(b, isVagueSpan(a) || a.isEdge ? a.from.subtract({ days: 1 }) : a.by)
  return interval(isBefore(a.from, second.from) ? a.from : second.from, later(a.by, second.by), {
    vague: a.vague || second.vague,
    ...(a.isEdge && second.isEdge ? { isEdge: true } : {}),
    ...(second.orElse ? { orElse: second.orElse } : {}),
  })
}

const alternatively =
  '(?:-|–|to|through|or|/|or maybe|, maybe|maybe|, or|, or maybe|or possibly|, possibly|or perhaps|, perhaps|or even|, or even|or at the latest|, at the latest|, latest|or latest|or at worst|, at worst|or the latest|, if not|if not|, if any delay|, if delayed|, otherwise|, failing that|or failing that|, else|or else|at the outside|, or at the outside|, more likely|, or more likely|, or if not|or by|, or by|or on|, or on|, worst case)'

export const boundDays: readonly Rule[] = [
  rule('(?:the )?(?:very )?(?:end|close) of (?:the )?{day}', (found) => {
    const day = found.get('day')
    return day.vague ? null : { ...day, isEdge: true }
  }),
  rule('(?:between|from|either) (?:the )?{day:a} (?:and|to|until|through|-|–|or|up to) (?:the )?{day:b}', (found) =>
    both(found.get('day', 'a'), found.get('day', 'b')),
  ),
  rule(
    "{day:a}(?: ,)?(?: or)?(?: ,)? if not(?: ,)? (?:on |by )?(?:{day:x}|then)(?: ,)? (?:then |the |on |it's |certainly |by )*{day:b}",
    (found) => both(found.get('day', 'a'), found.get('day', 'b')),
  ),
  rule(
    `{day:a} ${alternatively} (?:by |on |the |maybe |latest |until |before |then |only |perhaps |possibly |even )*{day:b}`,
    (found) => both(found.get('day', 'a'), found.get('day', 'b')),
  ),
  rule(
    '{day:a} ,? ?(?:or )?(?:at the (?:very )?(?:latest|max|maximum|outside|most|worst)|latest|at worst|at max|max|maximum|at most|worst case) (?:by |on |the |until )*{day:b}|{day:c} , {day:d}(?= (?:at (?:the )?(?:very )?latest|latest|at worst|at the (?:very )?outside|worst case|if not))',
    (found) =>
      found.has('a')
        ? both(found.get('day', 'a'), found.get('day', 'b'))
        : both(found.get('day', 'c'), found.get('day', 'd')),
  ),
  rule('(?:on|by) or before (?:the )?{day}', (found) => ({ ...found.get('day'), isEdge: true })),
  rule(
    '(?:no|not any|not) (?:earlier|sooner) than (?:the )?{day}|(?:at the )?(?:very )?earliest(?: on| by| would be| is)? {day:b}|{day:c} (?:at the (?:very )?(?:earliest|soonest)|earliest|or later|or after|onwards?|at the soonest)',
    (found) => lower(found.get('day', found.has('day') ? 'day' : found.has('b') ? 'b' : 'c')),
  ),
  rule(
    '(?:not|nothing|nobody|never|none) (?:(?:of it|much|really|likely|happens|now) )?(?:before|until) (?:the )?{day}',
    (found) => (isDenied(`${found.before} not`, found.after) ? lower(found.get('day')) : null),
  ),
  rule(
    "(?:the )?(?:very )?(?:earliest|soonest) (?:that )?(?:i|we|he|she|they|anyone|anybody)(?: [a-z']+){1,6} (?:is|would be|will be|be) (?:on )?(?:the )?{day}",
    (found) => lower(found.get('day')),
  ),
  rule('(?:(?:what|which|that) )?was (?:going|supposed|meant|due) to be (?:on |by )?(?:the )?{day}', (found) => ({
    ...found.get('day'),
    bound: 'past',
  })),
  rule('since (?:the )?{day}', (found) => ({ ...found.get('day'), bound: 'past' })),
  rule('(?:any )?(?:earlier|sooner) than (?:the )?{day}', (found) =>
    isDenied(found.before) ? lower(found.get('day')) : null,
  ),
  rule('until (?:the )?{day}', (found) => (isDenied(found.before, found.after) ? lower(found.get('day')) : null)),
  rule(
    '(?:any ?time after|some ?time after|(?:only|earliest|not until) after|as of|as from|from) (?:the )?{day}(?: on| onwards| onward)?',
    (found) =>
      /^(?:to|until|-|through)\b/.test(found.after) || isRange(found.get('day')) ? null : lower(found.get('day')),
  ),
  rule(
    `after (?:the )?{day}(?! (?:'s )?(?:[a-z]+ )?(?:meeting|interviews?|board|session|talks?|call|committee|debrief|visit|round|presentation|sync|panel|trial|huddle|holidays?))`,
    (found) => (found.get('day').counted ? found.get('day') : lower(found.get('day'))),
  ),
  rule(
    'before (?:the )?(?:(?:bridge|weekend|long weekend|party|fair|break)(?: (?:of|around|on))? (?:the )?)?{day}',
    (found, ground) => before(found.get('day'), found, ground),
  ),
  rule(
    '(?:not counting|not including|excluding|except|except for|apart from|other than|leaving out|minus) (?:the )?{day}',
    (found) => ({ ...found.get('day'), bound: 'negated' }),
  ),
  rule(
    "(?:won't be|will not be|not be|isn't|can't be|not|rather than|instead of|forget|scrap|nor|n't be) (?:(?:ready|done|possible|on|by|for|this|before|going to be|likely) )*{day}",
    (found) =>
      /\b(?:if|why|or|when|whether|no later than)$/.test(found.before)
        ? null
        : { ...found.get('day'), bound: 'negated' },
  ),
]

const isVagueSpan = (day: Day): boolean => day.vague && !day.from.equals(day.by)
const isRange = (day: Day): boolean => !day.vague && !day.from.equals(day.by)
const lower = (day: Day): Day => ({ ...day, bound: 'lower' })

function before(day: Day, found: Found, ground: Ground): Day | null {
  if (isDenied(found.before, found.after)) return lower(day)
  if (day.isEdge || day.bound) return day
  const by = businessDayBefore(day.from, ground)
  return isBefore(by, ground.today)
    ? { ...day, isEdge: true }
    : { kind: 'day', from: by, by, vague: true, isEdge: true }
}
