/** Stands an opening on its facts, its calendar and the policy, so that a use case can ask what is next. */
import type { Fact } from '../core/facts/fact.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { amongOthers } from '../core/plan/among-others.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { Opening } from '../core/opening/opening.ts'
import type { Decision, Step } from '../core/plan/decision.ts'
import { nextStep } from '../core/plan/next-step.ts'
import type { BusinessCalendar } from '../core/time/business-calendar.ts'
import type { Place } from '../core/time/place.ts'
import type { Context } from './context.ts'
import type { ReadTransaction } from './ports/store.ts'

export type Ground = {
  /** With what the other openings tell about it. */
  readonly opening: Opening
  /** All the person's openings, for whoever asks the planner once more. */
  readonly besides: readonly Opening[]
  readonly calendar: BusinessCalendar
  readonly decision: Decision
}

/** Holidays from the year before `now` to the second after it: no plan reaches further. */
export function calendarOf(
  context: Pick<Context, 'holidays'>,
  place: Pick<Place, 'country' | 'region'>,
  now: Temporal.Instant,
): BusinessCalendar {
  const year = now.toZonedDateTimeISO('UTC').year
  return context.holidays.calendarFor(place, [year - 1, year, year + 1, year + 2])
}

const joined = new WeakMap<BusinessCalendar, WeakMap<BusinessCalendar, BusinessCalendar>>()

/** With the days on which post is collected where the person lives. The same two give the same object. */
export function planCalendarOf(
  context: Pick<Context, 'holidays' | 'policy'>,
  place: Pick<Place, 'country' | 'region'>,
  now: Temporal.Instant,
): BusinessCalendar {
  const there = calendarOf(context, place, now)
  const { home } = context.policy
  if (home === undefined || home === place.country) return there
  const posting = calendarOf(context, { country: home }, now)
  const ofThere = joined.get(there) ?? new WeakMap<BusinessCalendar, BusinessCalendar>()
  joined.set(there, ofThere)
  const both = ofThere.get(posting) ?? { ...there, posting }
  ofThere.set(posting, both)
  return both
}

/** Every opening of the person in `facts`, each standing among the others; one that was taken back whole is none. */
export function groundsOf(
  context: Pick<Context, 'holidays' | 'policy'>,
  facts: readonly Fact[],
  now: Temporal.Instant,
): readonly Ground[] {
  const openings = openingsOf(facts)
  return openings
    .filter((opening) => opening.facts.length > 0)
    .map((opening) => groundAmong(context, openings, opening, now))
}

/** One opening among all of the person; null where there is none of that id. */
export async function groundOf(
  context: Pick<Context, 'holidays' | 'policy'>,
  tx: Pick<ReadTransaction, 'facts'>,
  openingId: OpeningId,
  now: Temporal.Instant,
): Promise<Ground | null> {
  const openings = openingsOf(await tx.facts.all())
  const opening = openings.find(({ id }) => id === openingId)
  return opening === undefined ? null : groundAmong(context, openings, opening, now)
}

/** One opening with what the others tell about it; an empty one where nothing is known. */
export async function openingAmong(tx: Pick<ReadTransaction, 'facts'>, openingId: OpeningId): Promise<Opening> {
  const openings = openingsOf(await tx.facts.all())
  return amongOthers(openings.find(({ id }) => id === openingId) ?? openingFrom([]), openings)
}

export function openingsOf(facts: readonly Fact[]): readonly Opening[] {
  return [...factsByOpening(facts).values()].map(folded)
}

const lastFolded = new WeakMap<Fact, { readonly facts: readonly Fact[]; readonly opening: Opening }>()

/** The same facts as last time are the same opening, about which the planner may know the answer already. */
function folded(facts: readonly Fact[]): Opening {
  const [first] = facts
  const last = first && lastFolded.get(first)
  if (last?.facts.length === facts.length && last.facts.every((fact, at) => fact === facts[at])) return last.opening
  const opening = openingFrom(facts)
  if (first) lastFolded.set(first, { facts, opening })
  return opening
}

export function groundAmong(
  context: Pick<Context, 'holidays' | 'policy'>,
  openings: readonly Opening[],
  opening: Opening,
  now: Temporal.Instant,
): Ground {
  const calendar = planCalendarOf(context, opening.place, now)
  const known = amongOthers(opening, openings)
  const decision = nextStep(known, context.policy, now, calendar, openings)
  return { opening: known, besides: openings, calendar, decision }
}

/** The steps a decision speaks of: those to do now, or the one that is waited for. */
export function stepsOf(decision: Decision): readonly Step[] {
  switch (decision.kind) {
    case 'act':
      return decision.steps
    case 'wait':
      return [decision.next]
    case 'rest':
      return []
  }
}

export function factsByOpening(facts: readonly Fact[]): ReadonlyMap<OpeningId, readonly Fact[]> {
  return Map.groupBy(facts, (fact) => fact.openingId)
}
