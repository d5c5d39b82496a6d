/** Which worlds are lived under which policy: the sweep of one run, and the comparison of several policies over the same worlds. */
import { policyWith, type PolicyChange } from '../policy/policy-with.ts'
import { hoursOf } from '../policy/hours-of.ts'
import type { Policy, Rhythm } from '../policy/policy.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Place } from '../time/place.ts'
import { inventSearch } from './invent-search.ts'
import { liveSearch, type Lived } from './live-search.ts'
import type { Planner } from './life.ts'
import { cellsOf, type Cell, type Parameters } from './parameters.ts'

/** Everything a run needs, as data that can be carried to another thread. */
export type SimulationData = {
  readonly parameters: Parameters
  readonly seed: number
  readonly firstYear: number
  readonly calendars: ReadonlyMap<string, BusinessCalendar>
  readonly policies: readonly NamedPolicy[]
}

export type NamedPolicy = { readonly name: string; readonly policy: Omit<Policy, 'hours'> }

/** One search to be lived. */
export type Job = { readonly search: number; readonly cell: number; readonly policy: number }

export type Simulation = { readonly live: (job: Job, withStory?: boolean) => Lived }

export const placeKey = ({ country, region }: Pick<Place, 'country' | 'region'>) => `${country}-${region ?? ''}`

export function createSimulation(data: SimulationData, planner: Planner): Simulation {
  const { parameters, seed, firstYear, calendars } = data
  const cells = cellsOf(parameters)
  const policies = data.policies.map(({ policy }) => {
    const plain: Policy = { ...policy, hours: hoursOf(policy.lines) }
    // A wish for cards leaves alone what a route or a country says about them.
    const lines = { ...plain.lines, 'card.offered': { ...plain.lines['card.offered'], value: true } }
    return { plain, withCards: { ...plain, lines } }
  })
  const ground = { parameters, seed, firstYear, calendarFor }
  return {
    live: (job, withStory = false) => {
      const cell = at(cells, job.cell)
      const policy = at(policies, job.policy)
      const search = inventSearch(job.search, cell, ground)
      return liveSearch({
        search,
        cell,
        parameters,
        planner,
        withStory,
        policy: search.person.withCards ? policy.withCards : policy.plain,
      })
    },
  }

  function calendarFor(place: Pick<Place, 'country' | 'region'>): BusinessCalendar {
    const calendar = calendars.get(placeKey(place))
    if (calendar === undefined) throw new RangeError(`no calendar of ${placeKey(place)}`)
    return calendar
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new RangeError(`there is no number ${index}`)
  return value
}

/** Every search in another cell of the sweep and, in turn, in every rhythm. */
export function sweepJob(
  search: number,
  { parameters, policies }: Pick<SimulationData, 'parameters' | 'policies'>,
): Job {
  const cells = cellsOf(parameters).length
  return { search, policy: search % policies.length, cell: Math.floor(search / policies.length) % cells }
}

/** The same worlds in every cell under every policy. */
export function comparisonJobs(
  worlds: number,
  { parameters, policies }: Pick<SimulationData, 'parameters' | 'policies'>,
): readonly Job[] {
  return cellsOf(parameters).flatMap((_, cell) =>
    Array.from({ length: worlds }, (__, search) =>
      policies.map((___, policy): Job => ({ search, cell, policy })),
    ).flat(),
  )
}

/** The cell in the middle of what is assumed. */
export function typicalCell({ sweep }: Parameters): Cell {
  const middle = (values: readonly number[]) => at(values, Math.floor((values.length - 1) / 2))
  return { ghost: middle(sweep.ghost), willing: middle(sweep.willing), spread: middle(sweep.spread) }
}

const asSteady: readonly (readonly [name: string, changes: readonly PolicyChange[]])[] = [
  ['ask 1 day after the date', [{ line: 'check-in.after-promise', value: 1 }]],
  ['ask 2 days after the date', [{ line: 'check-in.after-promise', value: 2 }]],
  ['ask 5 days after the date', [{ line: 'check-in.after-promise', value: 5 }]],
  ['one message at most', [{ line: 'cap.unanswered', value: 1 }, { line: 'cap.unanswered-with-call', value: 1 }]],
  ['two messages at most', [{ line: 'cap.unanswered', value: 2 }, { line: 'cap.unanswered-with-call', value: 2 }]],
  ['three messages and a call', [{ line: 'call.offered', value: true }]],
  ['never a call', [{ line: 'call.offered', value: false }]],
] // prettier-ignore

/** The three rhythms, and the steady one with a wait, a number of messages or the call changed. */
export function policiesToCompare(policyIn: (rhythm: Rhythm) => Policy): readonly NamedPolicy[] {
  const rhythms = (['gentle', 'steady', 'brisk'] as const).map((rhythm) => named(rhythm, policyIn(rhythm)))
  const changed = asSteady.map(([name, changes]) => {
    const { policy, refused } = policyWith(policyIn('steady'), changes)
    const [first] = refused
    if (first) throw new RangeError(first.words)
    return named(name, policy)
  })
  return [...rhythms, ...changed]
}

export function named(name: string, { hours: _, ...policy }: Policy): NamedPolicy {
  return { name, policy }
}
