/** Spelling and grammar by Harper in a worker thread, so that typing is never held up. Starts the thread on first use and again after a crash. */
import { Worker } from 'node:worker_threads'
import { ProofreaderUnavailable, type Proofreader } from '../../app/ports/proofreader.ts'
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'
import type { ProofreadAnswer, ProofreadQuestion } from './proofread-messages.ts'
import { warmUpTexts } from './warm-up-texts.ts'

export type HarperOptions = {
  /** How long one text may take, loading included. The dictionary loads in 1.3 to 2.7 s, and the engine compiles itself for 2 to 4 s more. */
  readonly timeLimitMs?: number
  /** Where the worker lies once everything is bundled; the file beside this one otherwise. */
  readonly workerUrl?: URL
  /** Where the dictionary lies once everything is bundled. */
  readonly wasmUrl?: string
}

type Waiting = { resolve(findings: RawFinding[]): void; reject(reason: Error): void; readonly timer: NodeJS.Timeout }

export class HarperProofreader implements Proofreader {
  readonly #options: HarperOptions
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0

  constructor(options: HarperOptions = {}) {
    this.#options = options
  }

  check(text: string, language: Language): Promise<RawFinding[]> {
    const timeLimitMs = this.#options.timeLimitMs ?? 20_000
    const worker = this.#started()
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.#abandon(`Spelling took longer than ${timeLimitMs / 1000} seconds.`),
        timeLimitMs,
      )
      this.#waiting.set(id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage({ id, text, language } satisfies ProofreadQuestion)
    })
  }

  async warmUp(): Promise<void> {
    try {
      for (const text of warmUpTexts) await this.check(text, 'en-US')
    } catch {
      // The first letter will find out, and says so.
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    this.#rejectAll('The proofreader was closed.')
    await worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker
    const url = this.#options.workerUrl ?? new URL('./harper-worker.ts', import.meta.url)
    const worker = new Worker(url, { workerData: { wasmUrl: this.#options.wasmUrl } })
    worker.on('message', (answer: ProofreadAnswer) => this.#settle(answer))
    worker.on('error', (error) => this.#abandon(error instanceof Error ? error.message : String(error)))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#abandon('The proofreader stopped.')
    })
    worker.unref()
    this.#worker = worker
    return worker
  }

  #settle(answer: ProofreadAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.timer)
    if (this.#waiting.size === 0) this.#worker?.unref()
    if ('problem' in answer) waiting.reject(new ProofreaderUnavailable(answer.problem))
    else waiting.resolve([...answer.findings])
  }

  /** Ends the thread, which may be stuck in a computation that nothing else can stop. */
  #abandon(why: string): void {
    const worker = this.#worker
    this.#worker = null
    this.#rejectAll(why)
    void worker?.terminate()
  }

  #rejectAll(why: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new ProofreaderUnavailable(why))
    }
    this.#waiting.clear()
  }
}
