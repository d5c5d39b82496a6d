/** Shares the searches of a simulation out among threads. The order in which they come back does not change what they add up to. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Tally } from '../core/simulation/figures.ts'
import type { Job, SimulationData } from '../core/simulation/simulate.ts'

export type JobDone = { readonly job: Job; readonly tally: Tally }

/** Small enough to share out evenly, large enough that handing over costs nothing. */
const batchSize = 8

/** Most of what a search makes is soon forgotten; with room for it the collector takes half the time. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

/** In the order of `jobs`; `tellProgress` is told how many are done. */
export async function runSimulation(
  data: SimulationData,
  jobs: readonly Job[],
  tellProgress: (done: number) => void,
): Promise<readonly JobDone[]> {
  const batches = Array.from({ length: Math.ceil(jobs.length / batchSize) }, (_, at) =>
    jobs.slice(at * batchSize, (at + 1) * batchSize),
  )
  const results: (readonly JobDone[])[] = []
  let next = 0
  let done = 0
  const workers = Array.from(
    { length: Math.min(availableParallelism(), batches.length) },
    () => new Worker(new URL('./simulation-worker.ts', import.meta.url), { workerData: data, resourceLimits }),
  )
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let at = next++; at < batches.length; at = next++) {
          const batch = await answerOf(worker, batches[at] ?? [])
          results[at] = batch
          done += batch.length
          tellProgress(done)
        }
      }),
    )
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return results.flat()
}

function answerOf(worker: Worker, jobs: readonly Job[]): Promise<readonly JobDone[]> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(error instanceof Error ? error : new Error(String(error)))
    worker.once('error', fail)
    worker.once('message', (done: readonly JobDone[]) => {
      worker.off('error', fail)
      resolve(done)
    })
    worker.postMessage(jobs)
  })
}
