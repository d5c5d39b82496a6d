/** The shipped parameters, policies and holidays, for simulations in tests. */
import type { Decision } from '../../src/core/plan/decision.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import { tallyOf, type Tally } from '../../src/core/simulation/figures.ts'
import type { Planner } from '../../src/core/simulation/life.ts'
import { sumOf } from '../../src/core/simulation/report.ts'
import { createSimulation, sweepJob, type SimulationData } from '../../src/core/simulation/simulate.ts'
import { readSimulationData } from '../../src/main/simulation-data.ts'

export const data: SimulationData = await readSimulationData(11, false)

export function simulate(searches: number, planner: Planner = nextStep, using: SimulationData = data): Tally {
  const simulation = createSimulation(using, planner)
  return sumOf(
    Array.from({ length: searches }, (_, search) => {
      const job = sweepJob(search, using)
      return { job, tally: tallyOf(simulation.live(job), using.parameters) }
    }),
  )
}

type Asked = Parameters<Planner>
/** The planner with its answer spoilt. */
export const spoilt =
  (spoil: (decision: Decision, ...asked: Asked) => Decision): Planner =>
  (...asked) =>
    spoil(nextStep(...asked), ...asked)
