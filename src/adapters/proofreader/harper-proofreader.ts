/** Spelling and grammar by Harper, in a worker thread: the main thread never waits for its dictionary. */
import { Worker } from 'node:worker_threads'
import { ProofreaderUnavailable, type Proofreader } from '../../app/ports/proofreader.ts'
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'
import type { HarperAnswer, HarperRequest } from './harper-worker.ts'

/** The first text loads the dictionary: 2.4 s where this was measured. */
const usualLimitMs = 15_000
const firstText = 'Thank you for the conversation. It was good to hear how the team works.'

type Waiting = { readonly resolve: (findings: RawFinding[]) => void; readonly reject: (error: Error) => void; readonly timer: NodeJS.Timeout }

export function createHarperProofreader({ limitMs = usualLimitMs }: { limitMs?: number } = {}): Proofreader {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let count = 0

  const fail = (why: string) => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new ProofreaderUnavailable(why))
    }
    waiting.clear()
    void worker?.terminate()
    worker = null
  }
  const start = (): Worker => {
    const made = new Worker(new URL('./harper-worker.ts', import.meta.url))
    // A process that only waited for its dictionary may end.
    made.unref()
    made.on('message', (answer: HarperAnswer) => {
      const found = waiting.get(answer.id)
      if (!found) return
      waiting.delete(answer.id)
      clearTimeout(found.timer)
      if ('error' in answer) found.reject(new ProofreaderUnavailable(answer.error))
      else found.resolve(answer.findings)
    })
    made.on('error', (error) => fail(String(error)))
    made.on('exit', () => {
      if (worker === made) fail('The proofreader stopped.')
    })
    return made
  }
  const check = (text: string, language: Language) =>
    new Promise<RawFinding[]>((resolve, reject) => {
      worker ??= start()
      const id = ++count
      const timer = setTimeout(() => fail('The proofreader took too long.'), limitMs)
      waiting.set(id, { resolve, reject, timer })
      worker.postMessage({ id, text, language } satisfies HarperRequest)
    })
  return {
    check,
    warmUp: async () => void (await check(firstText, 'en-US')),
    close: async () => {
      const running = worker
      fail('The proofreader was closed.')
      await running?.terminate()
    },
  }
}
