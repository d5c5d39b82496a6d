/** What every rule stands on: the lines of the policy for this opening, its calendar and hours, and its situation. */
import type { PersonId } from '../facts/ids.ts'
import type { Opening, OpeningPerson } from '../opening/opening.ts'
import { sameCompany } from '../opening/same-company.ts'
import { linesFor, type Policy, type PolicyLines } from '../policy/policy.ts'
import { addBusinessDays, subtractBusinessDays, type BusinessCalendar } from '../time/business-calendar.ts'
import { eveningOf, morningOf, nextGoodHour, type SendingHours } from '../time/good-hour.ts'
import { amongOthers } from './among-others.ts'
import { situationOf, type Situation } from './situation.ts'

export type Ground = {
  readonly opening: Opening
  /** All the person's other openings; perhaps with this one among them. */
  readonly besides: readonly Opening[]
  /** Those of them at the same employer. */
  readonly sameEmployer: readonly Opening[]
  readonly situation: Situation
  readonly lines: PolicyLines
  readonly hours: SendingHours
  readonly calendar: BusinessCalendar
}

/** `besides`: the person's other openings, in any order; the opening itself among them does no harm. */
export function groundFor(
  opening: Opening,
  policy: Policy,
  calendar: BusinessCalendar,
  besides: readonly Opening[],
): Ground {
  const known = amongOthers(opening, besides)
  return {
    opening: known,
    besides,
    sameEmployer: besides.filter((other) => other.id !== opening.id && sameCompany(other, opening)),
    situation: situationOf(known),
    lines: linesFor(policy, opening),
    hours: policy.hours,
    calendar,
  }
}

/** The day on the wall calendar of the employer. */
export function dayOf(at: Temporal.Instant, { place }: Pick<Opening, 'place'>): Temporal.PlainDate {
  return at.toZonedDateTimeISO(place.zone).toPlainDate()
}

export function afterDays(day: Temporal.PlainDate, count: number, { calendar }: Ground): Temporal.PlainDate {
  return addBusinessDays(day, count, calendar)
}

export function daysBefore(day: Temporal.PlainDate, count: number, { calendar }: Ground): Temporal.PlainDate {
  return subtractBusinessDays(day, count, calendar)
}

/**
 * The end of a wait for which no date was named: business days times the factor of the sector, where a day of the
 * slow season counts for less, so that a wait wholly inside the season is `season.factor` times as long.
 */
export function afterWait(day: Temporal.PlainDate, count: number, ground: Ground): Temporal.PlainDate {
  const { lines } = ground
  const seasonFactor = Math.max(1, lines['season.factor'].value)
  let at = day
  for (let left = count * lines['waits.factor'].value * seasonFactor; left > 0;) {
    at = addBusinessDays(at, 1, ground.calendar)
    left -= isSlow(at, ground) ? 1 : seasonFactor
  }
  return at
}

/** Whether the day lies in a slow span: of every year, perhaps over the New Year, or of one year where a feast moves. */
export function isSlow(day: Temporal.PlainDate, { lines }: Pick<Ground, 'lines'>): boolean {
  const dated = day.toString()
  const yearly = dated.slice(5)
  return lines['season.slow'].value.some((span) => {
    const [from = '', until = ''] = String(span).split('/')
    const key = from.length === dated.length ? dated : yearly
    return from <= until ? from <= key && key <= until : key >= from || key <= until
  })
}

export function morning(day: Temporal.PlainDate, { opening, calendar, hours }: Ground): Temporal.Instant {
  return morningOf(day, opening.place, calendar, { hours })
}

export function evening(day: Temporal.PlainDate, { opening, hours }: Ground): Temporal.Instant {
  return eveningOf(day, opening.place, { hours })
}

export function goodHour(from: Temporal.Instant, { opening, calendar, hours }: Ground): Temporal.Instant {
  return nextGoodHour(from, opening.place, calendar, { hours })
}

export function laterDay(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b
}

export function peopleOf(ids: readonly PersonId[], { people }: Opening): readonly OpeningPerson[] {
  return ids.flatMap((id) => people.get(id) ?? [])
}
