/**
 * `npm run mutate -- [--sample N] [--seed S] [--only PART-OF-A-PATH] [--json]`: puts small faults into the planner and
 * its policy, one at a time, and counts those that some test notices. The last line is JSON.
 */
import { fork } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { policyMutants } from './mutate/policy-mutants.ts'
import { sourceMutants, type Mutant } from './mutate/source-mutants.ts'
import { tryMutants, type Tried } from './mutate/try-mutants.ts'

const root = join(import.meta.dirname, '..')
const sources = ['src/core/plan/**/*.ts', 'src/core/policy/*.ts']

export async function run(words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      share: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const all = allMutants().filter(({ file }) => values.only === undefined || file.includes(values.only))
  const mutants = values.sample === undefined ? all : sample(all, Number(values.sample), Number(values.seed))
  if (values.share !== undefined) {
    const [share = 0, of = 1] = values.share.split('/').map(Number)
    await tryMutants(
      mutants.filter((_mutant, index) => index % of === share),
      (tried) => process.send?.(tried),
    )
    // The test runner keeps the process alive.
    process.exit(0)
  }
  const cores = Math.min(availableParallelism(), mutants.length)
  const tried: Tried[] = []
  const began = performance.now()
  const hear = (one: Tried) => {
    tried.push(one)
    const seconds = (performance.now() - began) / 1000
    if (!one.killed) process.stderr.write(`\nsurvived ${say(one.mutant)}\n`)
    if (process.stderr.isTTY || tried.length % 50 === 0)
      process.stderr.write(`\r${tried.length} of ${mutants.length}, ${Math.round(seconds)} s `)
  }
  const ends = await Promise.all(Array.from({ length: cores }, (_none, core) => inProcess(words, core, cores, hear)))
  const survived = tried.filter(({ killed }) => !killed).map(({ mutant }) => say(mutant))
  const killed = tried.length - survived.length
  const score = tried.length === 0 ? 0 : Number((killed / tried.length).toFixed(4))
  process.stderr.write('\n')
  process.stdout.write(`${JSON.stringify({ mutants: tried.length, killed, survived, score })}\n`)
  if (tried.length < mutants.length || ends.some((code) => code !== 0)) process.exitCode = 1
}

const say = ({ file, line, what }: Mutant) => `${file}:${line} ${what}`

function allMutants(): readonly Mutant[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const files = globSync([...sources], { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
  const policies = globSync('content/policies/*.yaml', { cwd: root })
  return [
    ...files.toSorted().flatMap((file) => sourceMutants(file, read(file))),
    ...policies.toSorted().flatMap((file) => policyMutants(file, read(file))),
  ]
}

/** The same of so many for the same seed. */
function sample(all: readonly Mutant[], count: number, seed: number): readonly Mutant[] {
  let state = seed
  const drawn = all.map((mutant) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return { mutant, key: state }
  })
  return drawn
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ mutant }) => mutant)
}

function inProcess(
  words: readonly string[],
  core: number,
  cores: number,
  hear: (tried: Tried) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(root, 'bin', 'run-script.js'), ['mutate', ...words, '--share', `${core}/${cores}`], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (tried) => hear(tried as Tried))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
