/**
 * Runs the sentence model in a worker thread, started at the first need and let go after some quiet, since it holds
 * some 130 MB. Questions are answered one after another; whatever goes wrong, the answer is null.
 */

import { Worker } from 'node:worker_threads'
import type { SentenceMeaning } from '../../app/ports/sentence-meaning.ts'

export type WorkerSentenceMeaning = SentenceMeaning & { close(): Promise<void> }

const defaultTimeLimitMs = 15_000
const defaultQuietMs = 60_000
/** A letter has some fifteen sentences; a mail that has hundreds is no letter, and its first ones speak for it. */
const mostSentences = 40
const longestSentence = 500

type Vectors = readonly (readonly number[])[] | null
type Job = { readonly id: number; readonly timer: NodeJS.Timeout; readonly settle: (vectors: Vectors) => void }

/** Times in milliseconds. `workerUrl` is for tests. */
export function createSentenceMeaning(
  options: { readonly timeLimitMs?: number; readonly quietMs?: number; readonly workerUrl?: URL } = {},
): WorkerSentenceMeaning {
  let worker: Worker | null = null
  let job: Job | null = null
  let jobs = 0
  let quiet: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const finish = (vectors: Vectors): void => {
    const done = job
    job = null
    worker?.unref()
    clearTimeout(done?.timer)
    done?.settle(vectors)
  }

  const drop = async (): Promise<void> => {
    const dropped = worker
    worker = null
    clearTimeout(quiet)
    finish(null)
    await dropped?.terminate()
  }

  const start = (): Worker => {
    const started = new Worker(options.workerUrl ?? new URL('./meaning-worker.ts', import.meta.url))
    started.on('message', ({ id, vectors }: { id: number; vectors: Vectors }) => {
      if (worker !== started || job?.id !== id) return
      quiet = setTimeout(() => void drop(), options.quietMs ?? defaultQuietMs).unref()
      finish(vectors)
    })
    for (const end of ['error', 'exit'] as const)
      started.on(end, () => {
        if (worker === started) void drop()
      })
    return started
  }

  const ask = (sentences: readonly string[]): Promise<Vectors> =>
    new Promise((settle) => {
      clearTimeout(quiet)
      worker ??= start()
      worker.ref()
      jobs += 1
      job = { id: jobs, settle, timer: setTimeout(() => void drop(), options.timeLimitMs ?? defaultTimeLimitMs) }
      worker.postMessage({ id: jobs, sentences })
    })

  return {
    vectorsOf(sentences) {
      if (sentences.length === 0) return Promise.resolve([])
      const asked = sentences.slice(0, mostSentences).map((sentence) => sentence.slice(0, longestSentence))
      const next = queue.then(() => ask(asked))
      queue = next
      return next
    },
    close: drop,
  }
}
