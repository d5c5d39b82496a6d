/** What a simulation needs of the world, as plain data: the parameters, the policies and the holidays. No store is opened. */
import { createDateHolidaysSource } from '../adapters/holidays/date-holidays-source.ts'
import { placeOf } from '../core/simulation/parameters.ts'
import { named, placeKey, policiesToCompare, type SimulationData } from '../core/simulation/simulate.ts'
import { rhythms } from '../core/policy/policy.ts'
import { readShippedContent } from './shipped-content.ts'

/** The fake year is always the same, so that a seed gives the same searches in every year. */
const firstYear = 2026
/** Promises of slow employers reach three years on, and a plan looks back a year. */
const years = [-1, 0, 1, 2, 3, 4].map((away) => firstYear + away)

export async function readSimulationData(seed: number, isComparison: boolean): Promise<SimulationData> {
  const content = await readShippedContent()
  const holidays = createDateHolidaysSource()
  const parameters = content.simulation
  const policyIn = (rhythm: (typeof rhythms)[number]) => content.policy(rhythm)
  return {
    parameters,
    seed,
    firstYear,
    calendars: new Map(
      parameters.places.map(placeOf).map((place) => [placeKey(place), holidays.calendarFor(place, years)]),
    ),
    policies: isComparison ? policiesToCompare(policyIn) : rhythms.map((rhythm) => named(rhythm, policyIn(rhythm))),
  }
}
