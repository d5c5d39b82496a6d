/**
 * `npm run bench [-- NAME] [--json]`: how fast it is, each row against a floor measured in the same run: start-up
 * against an empty Node, planning against one sorted pass over the facts, Today against reading the facts, review
 * against Harper alone, search against reading one letter, paper against bare Typst. Medians, milliseconds. `mail` has rows and units of its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fact } from '../src/core/facts/fact.ts'
import { composeContext } from '../src/main/compose.ts'
import { seeToday } from '../src/app/see-today.ts'
import { calendarOf } from '../src/app/ground.ts'
import { openingFrom } from '../src/core/opening/opening-from.ts'
import { nextStep } from '../src/core/plan/next-step.ts'
import { beginReview } from '../src/core/review/review-letter.ts'
import { countWords } from '../src/core/writing/sentences.ts'
import { findAnything } from '../src/app/find-anything.ts'
import type { LetterId } from '../src/core/facts/ids.ts'
import {
  benchNote,
  benchReviewContext,
  inventedDrafts,
  inventedFacts,
  inventedPeople,
} from '../test/support/bench-data.ts'
import { mailBedAvailable } from '../test/support/mail-bed/mail-bed-available.ts'
import { median } from '../test/support/median.ts'
import { paperRows } from './bench/paper-bench.ts'
import { run as build } from './build.ts'

type Row = { readonly what: string; readonly ours: number; readonly floor: number; readonly ratio: number }

const root = join(import.meta.dirname, '..')
const now = Temporal.Instant.from('2026-11-24T15:00:00Z')

const benches: Record<string, () => Promise<Row | Row[]>> = {
  'start-up': startUp,
  plan: planning,
  today: today500,
  review: reviewing,
  search: searching,
  paper: printing,
}

export async function run(words: readonly string[]): Promise<void> {
  const names = words.filter((word) => !word.startsWith('-'))
  if (names.length === 1 && names[0] === 'mail') return benchMail(words.includes('--json'))
  const unknown = names.find((name) => !(name in benches))
  if (unknown !== undefined) {
    process.stderr.write(
      `There is no bench “${unknown}”. There are: ${Object.keys(benches).join(', ')} and, by itself, mail.\n`,
    )
    process.exitCode = 2
    return
  }
  const rows: Row[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue
    process.stderr.write(`${name}…\n`)
    rows.push(...[await bench()].flat())
  }
  if (!words.includes('--json'))
    for (const { what, ours, floor, ratio } of rows)
      process.stdout.write(`${what}: ${ours} ms, floor ${floor} ms, ${ratio} times\n`)
  process.stdout.write(`${JSON.stringify({ name: names[0] ?? 'all', rows })}\n`)
}

/** Takes minutes and real mail servers, so it runs only by its name. */
async function benchMail(isJson: boolean): Promise<void> {
  const available = mailBedAvailable()
  if (!available.ok) {
    process.stderr.write(`This needs real mail servers, and these are missing: ${available.missing.join(', ')}.\n`)
    process.exitCode = 3
    return
  }
  const { mailRows } = await import('./bench/mail-bench.ts')
  const rows = await mailRows((words) => void process.stderr.write(`${words}\n`))
  if (!isJson)
    for (const { what, unit, ours, floor, ratio } of rows)
      process.stdout.write(`${what}: ${ours} ${unit}, floor ${floor} ${unit}, ${ratio} times\n`)
  process.stdout.write(`${JSON.stringify({ name: 'mail', rows })}\n`)
}

async function startUp(): Promise<Row> {
  await build([])
  const home = mkdtempSync(join(tmpdir(), 'regards-bench-'))
  const today = [join(root, 'bin', 'regards.js'), 'today', '--json', '--home', home]
  try {
    await withContext(home, (context) => context.store.write((tx) => tx.facts.append(inventedFacts(12, 10))))
    spawnSync(process.execPath, today)
    const [ours, floor] = interleaved(
      21,
      () => void spawnSync(process.execPath, today),
      () => void spawnSync(process.execPath, ['-e', '0']),
    )
    return row('start-up of regards today --json, against node -e 0', ours, floor)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function planning(): Promise<Row> {
  return inNewHome(async (context) => {
    const facts = inventedFacts(1, 10_000)
    const calendar = calendarOf(context, { country: 'US' }, now)
    const [ours, floor] = interleaved(
      21,
      () => void nextStep(openingFrom(facts), context.policy, now, calendar),
      () => void onePass(facts),
    )
    return row('fold and next step over 10,000 facts, against one sorted pass', ours, floor)
  })
}

function onePass(facts: readonly Fact[]): number {
  let count = 0
  for (const fact of facts.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)))
    if (fact.kind === 'ReplyReceived') count++
  return count
}

function today500(): Promise<Row> {
  return inNewHome(async (context) => {
    await context.store.write((tx) => tx.facts.append(inventedFacts(500, 10)))
    await seeToday(context)
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < 11; round++) {
      ours.push(await timed(() => seeToday(context)))
      floor.push(await timed(() => context.store.read((tx) => tx.facts.all())))
    }
    return row('Today for 500 openings, against reading their facts', median(ours), median(floor))
  })
}

/** The longest a person may wait for what they look for, milliseconds; slower fails. */
const longestSearchMs = 50

/** 5,000 letters of some 150 words to 500 people; each search is asked as it is typed, letter by letter. */
function searching(): Promise<Row> {
  return inNewHome(async (context) => {
    await context.store.write(async (tx) => {
      await tx.facts.append(inventedFacts(500, 2))
      for (const person of inventedPeople(500)) await tx.people.put(person)
      for (const draft of inventedDrafts(5_000)) await tx.drafts.add(draft)
    })
    const ours: number[] = []
    const floor: number[] = []
    for (const wanted of ['reconciliation ledger 1', 'thank you', 'dana company-4', 'zzz nothing', 'a'])
      for (let length = 1; length <= wanted.length; length++) {
        ours.push(await timed(() => findAnything(context, wanted.slice(0, length))))
        floor.push(await timed(() => context.store.read((tx) => tx.drafts.latest('l-bench-7' as LetterId))))
      }
    const longest = Math.max(...ours)
    if (longest > longestSearchMs) throw new Error(`A search took ${longest.toFixed(0)} ms.`)
    return row(
      `search in 5,000 letters while one types (longest ${longest.toFixed(1)} ms), against reading one letter`,
      median(ours),
      median(floor),
    )
  })
}

function reviewing(): Promise<Row> {
  return inNewHome(async (context) => {
    await context.proofreader.warmUp()
    const ours: number[] = []
    const floor: number[] = []
    for (let round = 0; round < 21; round++) {
      // A word is changed each time, so that no answer comes out of a memory.
      const letter = { ...benchNote, body: benchNote.body.replace('ledger', `ledger ${round}`) }
      floor.push(await timed(() => context.proofreader.check(letter.body.replace('ledger', 'book'), 'en-US')))
      ours.push(
        await timed(async () => {
          const proofreading = context.proofreader.check(letter.body, 'en-US')
          const endReview = beginReview(letter, benchReviewContext, await context.content.phrases())
          return endReview(await proofreading)
        }),
      )
    }
    return row(`review of a ${countWords(benchNote.body)}-word note, against Harper alone`, median(ours), median(floor))
  })
}

function printing(): Promise<Row[]> {
  return inNewHome(async (context) =>
    (await paperRows(context.paperPrinter)).map(({ what, ours, floor }) => row(what, ours, floor)),
  )
}

type BenchContext = Awaited<ReturnType<typeof composeContext>>['context']

async function withContext<T>(home: string, work: (context: BenchContext) => Promise<T>): Promise<T> {
  const composed = await composeContext({ home, version: 'bench', now })
  try {
    return await work(composed.context)
  } finally {
    await composed.close()
  }
}

async function inNewHome<T>(work: (context: BenchContext) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'regards-bench-'))
  try {
    return await withContext(home, work)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Both in turn, so that a busy machine slows them alike. */
function interleaved(rounds: number, one: () => void, other: () => void): [number, number] {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of [one, other].entries()) {
      const began = performance.now()
      work()
      times[index]?.push(performance.now() - began)
    }
  return [median(times[0]), median(times[1])]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function row(what: string, ours: number, floor: number): Row {
  const round = (value: number) => Number(value.toPrecision(3))
  return { what, ours: round(ours), floor: round(floor), ratio: round(ours / floor) }
}
