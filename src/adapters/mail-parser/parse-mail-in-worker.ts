/**
 * Parses and opens mail in a worker thread, so that a hostile one costs its time limit and the thread, never the process.
 * Mails are taken one after another; the thread is started at need and kept until `close`.
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

type Job = { id: number; timer: NodeJS.Timeout; settle: (answer: MailAnswer) => void }

/** Never rejects; after the time limit the mail is 'unreadable' with why 'too-long'. `workerUrl` is for tests. */
export function createMailParser(
  options: { readonly timeLimitMs?: number; readonly workerUrl?: URL } = {},
): WorkerMailParser {
  const timeLimitMs = options.timeLimitMs ?? defaultTimeLimitMs
  let worker: Worker | null = null
  let job: Job | null = null
  let jobs = 0
  let queue: Promise<unknown> = Promise.resolve()

  const finish = (answer: MailAnswer): void => {
    const done = job
    job = null
    worker?.unref()
    if (!done) return
    clearTimeout(done.timer)
    done.settle(answer)
  }

  const drop = (why: string): void => {
    const dropped = worker
    worker = null
    void dropped?.terminate()
    finish({ kind: 'unreadable', why })
  }

  const start = (): Worker => {
    const started = options.workerUrl
      ? new Worker(options.workerUrl, { resourceLimits: { maxOldGenerationSizeMb: heapLimitMb } })
      : new Worker(new URL('./mail-parser-worker.ts', import.meta.url), {
          resourceLimits: { maxOldGenerationSizeMb: heapLimitMb },
        })
    started.on('message', ({ id, ...answer }: { id: number } & MailOnWire) => {
      if (worker === started && job?.id === id) finish(mailFromWire(answer))
    })
    started.on('error', (error) => {
      if (worker === started) drop(error instanceof Error ? error.message : String(error))
    })
    started.on('exit', () => {
      if (worker === started) drop('the parser stopped')
    })
    return started
  }

  const workNow = (raw: Uint8Array, work: MailWork): Promise<MailAnswer> =>
    new Promise((settle) => {
      worker ??= start()
      worker.ref()
      jobs++
      job = { id: jobs, settle, timer: setTimeout(() => drop('too-long'), timeLimitMs) }
      const copy = new Uint8Array(raw)
      worker.postMessage({ id: jobs, raw: copy, work }, [copy.buffer])
    })

  const inTurn = (raw: Uint8Array, work: MailWork): Promise<MailAnswer> => {
    if (raw.byteLength > largestMailBytes) return Promise.resolve({ kind: 'unreadable', why: 'too-large' })
    const next = queue.then(() => workNow(raw, work))
    queue = next
    return next
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
      finish({ kind: 'unreadable', why: 'the parser was closed' })
      await closing?.terminate()
    },
  }
}
