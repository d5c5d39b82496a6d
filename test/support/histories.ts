/** Random histories of one opening, and of others at the same company: any facts in any order of arrival, at any moment. */
import fc from 'fast-check'
import { routes, sectors, type Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import { event, people, person, source } from './arbitrary-events.ts'
import { firstMoment, instant, workedPlace } from './arbitrary-places.ts'
import { chosenPolicy, type ChosenPolicy } from './arbitrary-policies.ts'

export type History = {
  /** In the order in which they arrived. */
  readonly facts: readonly Fact[]
  /** The facts of other openings at the same company. */
  readonly besides: readonly (readonly Fact[])[]
  readonly now: Temporal.Instant
  readonly calendar: BusinessCalendar
  /** Where the employer sits, as last corrected. */
  readonly zone: string
  readonly chosen: ChosenPolicy
}

const told = (openingId: string, prefix: string) =>
  fc
    .array(
      fc.tuple(event, instant, fc.integer({ min: -2, max: 96 }), source).map(([fact, at, hours, from]) => ({
        fact,
        at,
        learntAt: at.add({ hours }),
        source: from,
      })),
      { maxLength: prefix === 'f' ? 25 : 8 },
    )
    .map((events) =>
      events.map(({ fact, ...rest }, index) => ({
        id: `${prefix}${String(index).padStart(2, '0')}`,
        openingId,
        ...rest,
        ...fact,
      })),
    )

/** Mostly soon after the last word; sometimes much later, and sometimes, by a clock that was set back, before it. */
const sinceLast = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 24 * 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: -24 * 30, max: 0 }) },
)

export const history: fc.Arbitrary<History> = fc
  .record({
    at: workedPlace,
    route: fc.constantFrom('direct' as const, ...routes),
    sector: fc.constantFrom('business' as const, ...sectors),
    people: fc.tuple(...people.map(person)),
    events: told('o1', 'f'),
    others: fc.oneof(
      { weight: 3, arbitrary: fc.array(told('o2', 'g'), { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(told('o2', 'g'), { minLength: 1, maxLength: 2 }) },
    ),
    later: sinceLast,
    chosen: chosenPolicy,
    arrival: fc.integer({ min: 0, max: 1_000 }),
  })
  .map(({ at, route, sector, people: introduced, events, others, later, chosen, arrival }) => {
    const basics = (openingId: string, prefix: string) =>
      [{ kind: 'OpeningAdded', company: 'Acme', role: 'Engineer', ...at.place, route, sector }, ...introduced].map(
        (fact, index) => ({
          id: `${prefix}${90 + index}`,
          openingId,
          at: firstMoment,
          learntAt: firstMoment,
          source: 'person' as const,
          ...fact,
        }),
      )
    const last = events.reduce(
      (latest, { learntAt }) => (Temporal.Instant.compare(learntAt, latest) > 0 ? learntAt : latest),
      firstMoment,
    )
    const facts = rotated([...basics('o1', 'f'), ...events] as unknown as readonly Fact[], arrival)
    return {
      facts,
      besides: others.map((more, index) => [
        ...basics(`o${index + 2}`, `g${index}`),
        ...more.map((fact) => ({ ...fact, id: `${fact.id}-${index}`, openingId: `o${index + 2}` })),
      ]) as unknown as readonly (readonly Fact[])[],
      now: last.add({ hours: later }),
      calendar: at.calendar,
      zone: openingFrom(facts).place.zone,
      chosen,
    }
  })

/** Another order of arrival; the first stays as told, so that a shrunk story reads well. */
function rotated(facts: readonly Fact[], by: number): readonly Fact[] {
  const cut = by % Math.max(1, facts.length)
  return by % 2 === 0
    ? [...facts.slice(cut), ...facts.slice(0, cut)]
    : [...facts.slice(cut), ...facts.slice(0, cut)].toReversed()
}

const unsaid = ['id', 'at', 'learntAt', 'openingId', 'source', 'kind']

/** The facts as a readable timeline, for a counterexample. */
export function storyOfHistory({ facts, besides, now, zone, chosen, calendar }: History): string {
  const moment = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
  const line = (fact: Fact) => {
    const rest = Object.fromEntries(Object.entries(fact).filter(([key]) => !unsaid.includes(key)))
    const heard = fact.learntAt.equals(fact.at) ? '' : `, learnt ${moment(fact.learntAt)}`
    const from = fact.source === 'person' ? '' : `, from the ${fact.source}`
    return `${moment(fact.at)}  ${fact.id} ${fact.kind} ${JSON.stringify(rest)}${heard}${from}`
  }
  const inOrder = (all: readonly Fact[]) =>
    all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).map((fact) => line(fact))
  const closed = [...calendar.holidays.keys()].toSorted().join(' ')
  return [
    ...inOrder(facts),
    ...besides.flatMap((other) => ['  at the same company:', ...inOrder(other).map((text) => `  ${text}`)]),
    `now ${moment(now)} in ${zone}, ${chosen.rhythm}${chosen.changes.map(({ line: id, value }) => `, ${id} = ${value}`).join('')}`,
    `weekend ${[...calendar.weekend].join(' ')}${closed && `, closed ${closed}`}`,
  ].join('\n')
}
