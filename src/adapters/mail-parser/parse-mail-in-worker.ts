/**
 * Parses and opens mail in a worker thread, so that a hostile one costs its time limit and the thread, never the process.
 * Small mails that wait together cross together; where such a bundle fails, each of it is tried alone. The thread is
 * started at need and kept until `close`.
 */

import { Worker } from 'node:worker_threads'
import { mailFromWire } from './mail-on-wire.ts'
import type { MailAnswer, MailOnWire, MailWork } from './mail-on-wire.ts'
import { largestMailBytes } from './largest-mail.ts'
import type { MailAttachment, MailParser, OpenedMail, ParsedMail } from '../../app/ports/mail-parser.ts'

export type WorkerMailParser = MailParser & { close(): Promise<void> }

const defaultTimeLimitMs = 10_000
/** A mail of 25 MB, its decoded parts and text fit; a bomb does not. */
const heapLimitMb = 512

/** Of one bundle. One at a time, 20,000 heads take ten times as long: most of it is waiting for the other thread. */
const bundledMails = 100
const bundledBytes = 2_000_000

type Job = {
  readonly raw: Uint8Array
  readonly work: MailWork
  readonly settle: (answer: MailAnswer) => void
  /** Was in a bundle that failed. */
  readonly isAlone: boolean
}

/** Never rejects; after the time limit the mail is 'unreadable' with why 'too-long'. `workerUrl` is for tests. */
export function createMailParser(
  options: { readonly timeLimitMs?: number; readonly workerUrl?: URL } = {},
): WorkerMailParser {
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs
  let worker: Worker | null = null
  let waiting: Job[] = []
  let running: { readonly id: number; readonly timer: NodeJS.Timeout; readonly jobs: readonly Job[] } | null = null
  let bundles = 0

  const finish = (answers: readonly MailAnswer[]): void => {
    const done = running
    running = null
    if (done !== null) {
      clearTimeout(done.timer)
      for (const [index, { settle }] of done.jobs.entries())
        settle(answers[index] ?? { kind: 'unreadable', why: 'the parser stopped' })
    }
    next()
  }

  const drop = (why: string): void => {
    const dropped = worker
    worker = null
    void dropped?.terminate()
    if (running === null || running.jobs.length === 1) return finish([{ kind: 'unreadable', why }])
    clearTimeout(running.timer)
    waiting = [...running.jobs.map((job) => ({ ...job, isAlone: true })), ...waiting]
    running = null
    next()
  }

  const start = (): Worker => {
    const started = options.workerUrl
      ? new Worker(options.workerUrl, { resourceLimits: { maxOldGenerationSizeMb: heapLimitMb } })
      : new Worker(new URL('./mail-parser-worker.ts', import.meta.url), {
          resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
        })
    started.on('message', ({ id, answers }: { id: number; answers: readonly MailOnWire[] }) => {
      if (worker === started && running?.id === id) finish(answers.map(mailFromWire))
    })
    started.on('error', (error) => {
      if (worker === started) drop(error instanceof Error ? error.message : String(error))
    })
    started.on('exit', () => {
      if (worker === started) drop('the parser stopped')
    })
    return started
  }

  const next = (): void => {
    if (running !== null) return
    const jobs = takeBundle(waiting)
    waiting = waiting.slice(jobs.length)
    if (jobs.length === 0) {
      worker?.unref()
      return
    }
    worker ??= start()
    worker.ref()
    bundles++
    running = { id: bundles, jobs, timer: setTimeout(() => drop('too-long'), timeLimitMs) }
    const mails = jobs.map(({ raw, work }) => ({ raw: new Uint8Array(raw), work }))
    worker.postMessage(
      { id: bundles, mails },
      mails.map(({ raw }) => raw.buffer),
    )
  }

  const inTurn = (raw: Uint8Array, work: MailWork): Promise<MailAnswer> => {
    if (raw.byteLength > largestMailBytes) return Promise.resolve({ kind: 'unreadable', why: 'too-large' })
    return new Promise((settle) => {
      waiting.push({ raw, work, settle, isAlone: false })
      // what is asked for in the same turn of the loop goes together
      queueMicrotask(next)
    })
  }

  return {
    // The worker answers each question in the shape that was asked for, or 'unreadable'.
    parse: (raw) => inTurn(raw, 'parse') as Promise<ParsedMail>,
    open: (raw) => inTurn(raw, 'open') as Promise<OpenedMail>,
    async attachment(raw, index) {
      const answer = await inTurn(raw, index)
      return answer === null || 'kind' in answer ? null : (answer satisfies MailAttachment)
    },
    async close() {
      const closing = worker
      worker = null
      const closed = { kind: 'unreadable', why: 'the parser was closed' } as const
      for (const { settle } of waiting) settle(closed)
      waiting = []
      finish(running?.jobs.map(() => closed) ?? [])
      await closing?.terminate()
    },
  }
}

/** As many from the front as may cross together; at least one. */
function takeBundle(waiting: readonly Job[]): readonly Job[] {
  let bytes = 0
  const end = waiting.slice(0, bundledMails).findIndex(({ raw, work, isAlone }, index) => {
    bytes += raw.byteLength
    const before = waiting[index - 1]
    return (
      index > 0 && (bytes > bundledBytes || isAlone || before?.isAlone || work !== 'parse' || before?.work !== 'parse')
    )
  })
  return waiting.slice(0, end === -1 ? bundledMails : end)
}
