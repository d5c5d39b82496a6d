/** Holidays by name, and days told from them: "before Thanksgiving", "the Tuesday after Easter". */
import { businessDayFrom, businessDayUntil } from '../../time/business-calendar.ts'
import { holidayNames, nextHoliday } from '../../time/holiday-name.ts'
import { addDaysAtWork, businessDayBefore, interval, named, weekdayAfter, type Ground } from '../ground.ts'
import { rule, type Found, type Rule } from '../reduce-words.ts'
import type { Day, Understood } from '../understood.ts'

type Date = Temporal.PlainDate

const holiday = (day: Date | null): Understood | null => day && { kind: 'holiday', day }

/** Where "the holidays" late in the year are Christmas. */
const christmasIsTheHolidays: ReadonlySet<string> = new Set(['US', 'GB', 'CA', 'IE', 'AU', 'NZ', 'IN'])

/** "The holiday" without a name is the one coming up, not one months away. */
const nearDays = 28

export const holidayWords: readonly Rule[] = [
  ...holidayNames.map(({ called, next }) => rule(called, (_, { today, country }) => holiday(next(today, country)))),
  rule(
    '(?:the |this |that |next |a )?(?:next |coming )?(?:(?:bank|public|national|federal|statutory|legal) holiday(?: weekend)?|bank hols?)',
    (_, ground) => holiday(nextHoliday(ground.today, ground.calendar)),
  ),
  rule(
    '(?<=(?:before|by|for|of) )(?:the |this )(?:coming )?(?:holiday|holiday weekend|long weekend|3 - day weekend|4 - day weekend)',
    (_, ground) => near(ground),
  ),
  rule(
    '(?<=(?:before|by|for|over) )(?:the |our )?(?:holidays|holiday season|break|winter break|festivities|year-end break)',
    ({ after }, { today, country }) =>
      today.month >= (christmasIsTheHolidays.has(country) ? 10 : 12) && !after.startsWith('on ')
        ? holiday(Temporal.PlainDate.from({ year: today.year, month: 12, day: 25 }))
        : null,
  ),
]

function near(ground: Ground): Understood | null {
  const next = nextHoliday(ground.today, ground.calendar)
  return next !== null && ground.today.until(next).days <= nearDays ? holiday(next) : null
}

const negation =
  /(?:\b(?:not|never|nothing|no|nobody|none|unlikely|hardly|doubt|neither)\b|n't\b)(?:(?! but )[^.,;:!?–…])*$/

/** Said to come no earlier than that: a lower bound. */
export function isDenied(before: string, after = ''): boolean {
  if (/^(?:means?|and (?:you|it|that)|then you|(?:, )?(?:assume|take|consider))\b/.test(after)) return false
  if (/^(?:, )?(?:nothing|nobody|no|none|never)\b/.test(after)) return true
  return (
    negation.test(before) &&
    !/\b(?:if|unless|in case|should)\b[^.,;:!?–…]*$/.test(before) &&
    !/\b(?:no|without) (?:later|doubt|problem|worries)\b[^.,;:!?–…]*$/.test(before)
  )
}

const lead =
  '(?:before|ahead of|this side of|prior to|in time for|by|pre(?: -)?|well before|just before|right before|shortly before|until)'

export const holidayDays: readonly Rule[] = [
  rule('{holiday} (?:is |falls |being )?on (?:the )?(?:‹(?:day|ordinal|weekday)#\\d+›)', () => ({ kind: 'noise' })),
  rule('(?:{weekday}|{day}) (?:is |being |was |\\( )?(?:a )?{holiday}', () => ({ kind: 'noise' })),
  rule(`between {holiday:a} and {holiday:b}`, (found, ground) => {
    const [a, b] = [found.get('holiday', 'a').day, found.get('holiday', 'b').day]
    return interval(
      a.add({ days: 1 }),
      businessDayBefore(Temporal.PlainDate.compare(a, b) < 0 ? b : b.add({ years: 1 }), ground),
    )
  }),
  rule('(?:the )?day (?<side>before|after) {holiday}', (found) => named(shifted(found, 1))),
  rule('(?:the )?{weekday} (?<side>before|after|following) {holiday}', (found) => {
    const { day } = found.get('holiday')
    const { weekday } = found.get('weekday')
    return named(
      found.word('side') === 'before' ? weekdayAfter(day.subtract({ days: 8 }), weekday) : weekdayAfter(day, weekday),
    )
  }),
  rule(
    `(?<lead>${lead}) (?:the |(?:the |this )?(?:weekend|long weekend|bridge|party|feast|week) (?:of|around) (?:the )?|we (?:close|shut|break up|break|finish|stop|go) (?:up |down |off )?(?:for |over )?(?:the )?|everyone (?:leaves|goes|disappears) for )?{holiday}`,
    (found, ground) => {
      const feast = found.get('holiday').day
      const day =
        found.word('lead') === 'by' ? businessDayUntil(feast, ground.calendar) : businessDayBefore(feast, ground)
      const by = Temporal.PlainDate.compare(day, ground.today) < 0 ? ground.today : day
      return isDenied(found.before, found.after) && found.word('lead') !== 'by'
        ? named(by, { bound: 'lower' })
        : named(by, { vague: true, isEdge: true })
    },
  ),
  rule(
    '(?:right_after|straight_after|just_after|immediately_after|directly_after|first thing after|shortly_after|soon_after) (?:the )?{holiday}',
    (found, ground) =>
      named(businessDayFrom(found.get('holiday').day.add({ days: 1 }), ground.calendar), { vague: true }),
  ),
  rule('(?<!\\b(?:days?|weeks?|fortnight|months?) )after (?:the )?{holiday}', (found, ground) =>
    afterHoliday(found.get('holiday').day, ground),
  ),
]

/** A holiday that nothing was told from names no day of an answer. */
export const looseHolidays: readonly Rule[] = [
  rule('(?<=(?:through|thru|inclusive of) (?:the )?){holiday}', (found) => named(found.get('holiday').day)),
  rule('on (?:the )?{holiday}', (found) => named(found.get('holiday').day)),
  rule('{holiday}', () => ({ kind: 'noise' })),
]

/** "After Easter" names no day; the next working day and the third one are as good as each other. */
function afterHoliday(day: Date, ground: Ground): Day {
  const next = businessDayFrom(day.add({ days: 1 }), ground.calendar)
  return interval(next, addDaysAtWork(day, 3, ground), { orElse: [next] })
}

function shifted(found: Found, days: number): Date {
  const { day } = found.get('holiday')
  return found.word('side') === 'before' ? day.subtract({ days }) : day.add({ days })
}
