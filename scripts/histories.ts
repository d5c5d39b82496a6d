/**
 * `npm run histories -- [--runs N] [--seed S] [--only NAME --path P] [--json]`: random histories against the invariants
 * of the policy, on all cores. A violation is told as the shortest story that shows it, with how to see it again; the
 * last line is JSON.
 */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { sayFailure, type Failure } from '../test/support/check-property.ts'
import { historyProperties } from '../test/support/history-properties.ts'

type Share = { readonly runs: number; readonly seed: number; readonly only?: string; readonly path?: string }
type Told =
  | { readonly kind: 'done'; readonly runs: number }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }

/** So many runs between two words to the person who waits. */
const batch = 500

export async function run(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string' },
      only: { type: 'string' },
      path: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  // A story that is seen again is one.
  const runs = values.path ? 1 : Number(values.runs)
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
  const again = { ...(values.only ? { only: values.only } : {}), ...(values.path ? { path: values.path } : {}) }
  const isWrong = !Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)
  if (isWrong || (values.only !== undefined && !(values.only in historyProperties))) {
    process.stderr.write(
      `--runs and --seed take whole numbers, --only one of: ${Object.keys(historyProperties).join(', ')}.\n`,
    )
    process.exitCode = 2
    return
  }
  const cores = values.path ? 1 : Math.min(availableParallelism(), Math.ceil(runs / batch))
  let done = 0
  const failures: { readonly name: string; readonly failure: Failure }[] = []
  const began = performance.now()
  const hear = (told: Told) => {
    if (told.kind === 'failed') {
      failures.push(told)
      tellFailure(told)
    } else done += told.runs
    progress(done, runs, failures.length, began)
  }
  const shares = Array.from({ length: cores }, (_none, core): Share => ({
    runs: Math.floor(runs / cores) + (core < runs % cores ? 1 : 0),
    // Far enough apart that the batches of one core never repeat those of another.
    seed: (seed + core * 100_000_007) % 2 ** 31,
    ...again,
  }))
  await Promise.all(shares.map((share) => onThread(share, hear)))
  process.stderr.write('\n')
  process.stdout.write(`${JSON.stringify({ runs: done, violations: failures.length, seed })}\n`)
  if (failures.length > 0) process.exitCode = 1
}

function tellFailure({ name, failure }: { readonly name: string; readonly failure: Failure }): void {
  const again = `npm run histories -- --only '${name}' --seed ${failure.seed} --path ${failure.path}`
  process.stderr.write(`\n\n${sayFailure(name, failure)}\nSee it again: ${again}\n\n`)
}

function onThread(share: Share, hear: (told: Told) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: share })
    thread.on('message', hear)
    thread.on('error', reject)
    thread.on('exit', () => resolve())
  })
}

async function check(share: Share, tell: (told: Told) => void): Promise<void> {
  const properties = Object.entries(historyProperties).filter(
    ([name]) => share.only === undefined || share.only === name,
  )
  const broken = new Set<string>()
  for (let from = 0; from < share.runs; from += batch) {
    const runs = Math.min(batch, share.runs - from)
    for (const [name, property] of properties) {
      if (broken.has(name)) continue
      const failure = await property.check({
        runs: Math.ceil(runs / property.oneIn),
        seed: share.seed + from,
        ...(share.path === undefined ? {} : { path: share.path }),
      })
      if (failure === null) continue
      // One story of a kind is enough from one core.
      broken.add(name)
      tell({ kind: 'failed', name, failure })
    }
    tell({ kind: 'done', runs })
  }
}

function progress(done: number, runs: number, failed: number, began: number): void {
  if (!process.stderr.isTTY && done < runs && done % (batch * 20) !== 0) return
  const share = done / runs
  const seconds = (performance.now() - began) / 1000
  const left = share > 0 ? Math.round(seconds / share - seconds) : 0
  const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '·')
  const words = `${bar} ${done} of ${runs} histories, ${failed} broken, about ${left} s left`
  process.stderr.write(process.stderr.isTTY ? `\r${words} ` : `${words}\n`)
}

if (!isMainThread && parentPort !== null) {
  const port = parentPort
  await check(workerData as Share, (told) => port.postMessage(told))
}
