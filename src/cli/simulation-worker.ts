/** The worker thread of a simulation: lives the searches it is handed and gives back what they come to. */
import { parentPort, workerData } from 'node:worker_threads'
import { nextStep } from '../core/plan/next-step.ts'
import { tallyOf } from '../core/simulation/figures.ts'
import { createSimulation, type Job, type SimulationData } from '../core/simulation/simulate.ts'

const data = workerData as SimulationData
const simulation = createSimulation(data, nextStep)

parentPort?.on('message', (jobs: readonly Job[]) => {
  parentPort?.postMessage(jobs.map((job) => ({ job, tally: tallyOf(simulation.live(job), data.parameters) })))
})
