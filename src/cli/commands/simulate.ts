/** `regards simulate`: lives invented searches by the plan and says how it fared. Reads nothing of the person's and keeps nothing. */
import { InvalidArgumentError, type Command } from 'commander'
import { nextStep } from '../../core/plan/next-step.ts'
import { tallyOf, violationsOf } from '../../core/simulation/figures.ts'
import { comparePolicies, figuresOf, sumOf } from '../../core/simulation/report.ts'
import { comparisonJobs, createSimulation, sweepJob, type SimulationData } from '../../core/simulation/simulate.ts'
import { timeline } from '../../core/simulation/timeline.ts'
import { readSimulationData } from '../../main/simulation-data.ts'
import { runSimulation, type JobDone } from '../run-simulation.ts'
import { sayComparison, sayFigures } from '../say-simulation.ts'
import type { Shell } from '../shell.ts'

type Options = { searches?: number; seed: number; search?: number; compare?: boolean }

/** Enough to see the rarer turns, in some seconds. */
const usualSearches = 200
/** Worlds in each of the cells when policies are compared. */
const usualWorlds = 8

export function addSimulateCommand(program: Command, shell: () => Shell): void {
  program
    .command('simulate')
    .option('--searches <number>', 'how many invented searches, or worlds in each cell with --compare', wholeNumber)
    .option('--seed <number>', 'the same seed gives the same searches', wholeNumber, 7)
    .option('--search <number>', 'live this one search and tell its story', wholeNumber)
    .option('--compare', 'the three rhythms and some changes to the steady one, over the same worlds')
    .description('live invented searches by the plan and count what it would have done')
    .action(async (options: Options) => {
      const io = shell()
      const data = await readSimulationData(options.seed, options.compare === true)
      if (options.search !== undefined) return replay(io, data, options.search)
      return options.compare ? compare(io, data, options) : sweep(io, data, options)
    })
}

async function sweep(io: Shell, data: SimulationData, { searches = usualSearches, seed }: Options): Promise<void> {
  const jobs = Array.from({ length: searches }, (_, search) => sweepJob(search, data))
  const began = performance.now()
  const done = await runSimulation(data, jobs, progress(jobs.length))
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const tally = sumOf(done)
  const policies = data.policies.map(({ name }, policy) => ({
    name,
    ...figuresOf(sumOf(done.filter(({ job }) => job.policy === policy))),
  }))
  tellFaults(io, data, done)
  const figures = figuresOf(tally)
  if (io.flags.json) {
    const { searches: lived, violations, ...others } = figures
    return io.json({ searches: lived, violations, seed, seconds, ...others, policies })
  }
  io.say(sayFigures(figures, policies, data.parameters))
}

async function compare(io: Shell, data: SimulationData, { searches = usualWorlds, seed }: Options): Promise<void> {
  const jobs = comparisonJobs(searches, data)
  const done = await runSimulation(data, jobs, progress(jobs.length))
  const reports = comparePolicies(
    data.policies.map(({ name }) => name),
    done,
    data.parameters,
  )
  tellFaults(io, data, done)
  const violations = violationsOf(sumOf(done))
  if (io.flags.json) return io.json({ searches: jobs.length, violations, seed, worlds: searches, policies: reports })
  io.say(sayComparison(reports, data.parameters, searches))
}

/** The first search with a fault is told as a story, so that it can be understood without living it again. */
function tellFaults(io: Shell, data: SimulationData, done: readonly JobDone[]): void {
  const faulty = done.filter(({ tally }) => violationsOf(tally) > 0)
  const [first] = faulty
  if (first === undefined) return
  io.setExit(1)
  const lived = createSimulation(data, nextStep).live(first.job, true)
  io.note(`${timeline(lived).join('\n')}\n`)
  for (const { search, words } of sumOf(faulty).faults) io.note(`Seed ${data.seed}, search ${search}: ${words}`)
  io.note(
    `Something went against the policy in ${faulty.length} of ${done.length} searches; the story above is the first.`,
  )
}

function replay(io: Shell, data: SimulationData, search: number): void {
  const lived = createSimulation(data, nextStep).live(sweepJob(search, data), true)
  const tally = tallyOf(lived, data.parameters)
  io.note(timeline(lived).join('\n'))
  if (violationsOf(tally) > 0) io.setExit(1)
  if (io.flags.json) io.json({ search, seed: data.seed, ...figuresOf(tally) })
}

/** A bar on standard error, redrawn in place; without a terminal a line at every tenth. */
function progress(all: number): (done: number) => void {
  const isTerminal = process.stderr.isTTY === true
  let told = 0
  return (done) => {
    const tenth = Math.floor((10 * done) / all)
    if (!isTerminal && tenth === told) return
    told = tenth
    const full = Math.floor((30 * done) / all)
    const bar = `${'█'.repeat(full)}${'░'.repeat(30 - full)} ${done} of ${all} searches`
    process.stderr.write(isTerminal ? `\r${bar}${done >= all ? '\n' : ''}` : `${bar}\n`)
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('Give a whole number.')
  return value
}
