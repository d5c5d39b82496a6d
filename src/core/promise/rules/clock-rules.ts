/** Hours and parts of the day: "5 pm", "close of play", "this afternoon". Alone they mean the day of saying. */
import { named } from '../ground.ts'
import { weekdayPattern } from '../date-words.ts'
import { rule, type Rule } from '../reduce-words.ts'
import type { Understood } from '../understood.ts'

const clock = (hour?: number, isToday = false): Understood =>
  hour === undefined ? { kind: 'clock', isToday } : { kind: 'clock', hour, isToday }

const endOfDayHour = 17
const half = '(?:am|pm|a\\.m|p\\.m|a\\.m\\.|p\\.m\\.)'
const partOfDay =
  '(?:morning|afternoon|evening|night|arvo|lunch|lunchtime|lunch time|lunch break|noon|midday|midnight|tea|tea time|teatime|dinner|knock - off|knock off|knockoff|home time|clocking off|breakfast)'

export const clockWords: readonly Rule[] = [
  rule('at the end of the day(?= (?:,|it|we|that|what|this|he|she|they))', (found) =>
    found.before === '' || /[.,;!?–…]$|\b(?:and|but|so)$/.test(found.before) ? { kind: 'noise' } : null,
  ),
  rule(
    `(?:about |around |ca |say )?(?<hour>\\d{1,2})(?:[:.](?<minute>\\d{2}))? (?<half>${half})(?: sharp)?`,
    (found) => {
      const hour = found.number('hour')
      return hour < 1 || hour > 12 ? null : clock((hour % 12) + (found.word('half').startsWith('p') ? 12 : 0))
    },
  ),
  rule("(?<hour>\\d{1,2}):\\d{2}(?: (?:uhr|h|hour|hours|o'clock))?", (found) =>
    found.number('hour') > 24 ? null : clock(found.number('hour')),
  ),
  rule("(?<hour>\\d{1,2})(?:\\.\\d{2})? (?:uhr|o'clock|oclock)", (found) => clock(found.number('hour'))),
  rule(
    '(?<=(?:at|by|before|around|until|vers|from) )(?<hour>\\d{1,2}) ?(?:h|hour|hours)(?: ?\\d{2})?(?= |$)',
    (found) =>
      found.number('hour') > 24 || /\b(?:within|in)$/.test(found.before) ? null : clock(found.number('hour')),
  ),
  rule('(?:the )?(?:very )?(?:close|end) of (?:the )?(?:business|play|trading|work|working)(?: day| hours)?', () =>
    clock(endOfDayHour, true),
  ),
  rule('(?:the )?(?:very )?(?:close|end) of (?:the )?day(?! \\d)', () => clock(endOfDayHour, true)),
  rule("(?:cob|eod|(?:the )?day ?'?s end|day is (?:out|over|done)|day end)", () => clock(endOfDayHour, true)),
  rule('(?:tonight|this evening|this night)', () => clock(20, true)),
  rule(
    '(?:this (?:afternoon|arvo|lunchtime)|later (?:today|on today|in the day)|later this (?:afternoon|evening))',
    () => clock(16, true),
  ),
  rule(`(?:(?:in|during) the |the )?(?:very )?(?:early |late |mid(?: -)? )?${partOfDay}`, (found) =>
    /\b(?:good|nice|lovely|this|same|that|next|each|every|some|following)$/.test(found.before) ? null : clock(),
  ),
  rule(`close(?= (?:on |of )?(?:${weekdayPattern}|today|tomorrow))`, () => clock(endOfDayHour, true)),
  rule('first thing(?: in the morning)?', () => clock()),
  rule('(?:start|opening|beginning) of (?:business|play|the day)', () => clock()),
]

/** Ties an hour to its day, and lets an hour alone mean today (or tomorrow, once it has passed). */
export const clockAttachments: readonly Rule[] = [
  rule('(?<clock>‹clock#\\d+›) (?:(?:on|of|,|the|this|at) )*{day}', (found) =>
    /^(?:or|and) ‹day/.test(found.after) ? null : { ...found.get('day'), isEdge: true },
  ),
  rule('(?<clock>‹clock#\\d+›) {weekday}', (found) => found.get('weekday')),
  rule(
    '{day}(?: (?:,|at|by|before|around|about|in|the|until|after|towards|say|@|by the|in the|first half))* (?<clock>‹clock#\\d+›)',
    (found) => ({
      ...found.get('day'),
      isEdge: true,
    }),
  ),
  rule('{weekday}(?: (?:,|at|by|before|around|about|in|the|after|say|@))* (?<clock>‹clock#\\d+›)', (found) =>
    found.get('weekday'),
  ),
  rule('(?<how>(?:by|before|until|no later than|not later than) )(?:the )?{clock}', (found, ground) => {
    const { hour } = found.get('clock')
    const isPast = hour !== undefined && !found.get('clock').isToday && hour <= ground.at.hour
    return named(isPast ? ground.today.add({ days: 1 }) : ground.today, { isEdge: true })
  }),
  rule('{day} [.,–…;] {clock}(?= [.,–…;!)]|$)', (found) =>
    found.get('clock').isToday && found.get('clock').hour === endOfDayHour
      ? { ...found.get('day'), isEdge: true }
      : null,
  ),
  rule('{clock}', (found, ground) => (found.get('clock').isToday ? named(ground.today, { isEdge: true }) : null)),
]
