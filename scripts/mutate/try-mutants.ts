/** Tries faults one after the other in a warm test run; nothing is written into the sources. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createVitest } from 'vitest/node'
import type { Mutant } from './source-mutants.ts'

const root = join(import.meta.dirname, '..', '..')
const policies = join(root, 'content', 'policies')
const tests = ['test/mutation/plan-tests.ts', 'src/core/plan/next-step.properties.test.ts']
/** A fault that makes the plan walk for ever is found by the clock. */
const longestMs = 60_000

export type Tried = { readonly mutant: Mutant; readonly killed: boolean }

/** With no fault at all the tests must pass; it throws where they do not. */
export async function tryMutants(mutants: readonly Mutant[], tell: (tried: Tried) => void): Promise<void> {
  let current: Mutant | null = null
  const folder = mkdtempSync(join(tmpdir(), 'regards-mutate-'))
  for (const name of readdirSync(policies)) writeFileSync(join(folder, name), readFileSync(join(policies, name)))
  process.env['POLICIES'] = folder
  process.env['RUNS'] = '60'
  process.env['SEED'] = '1'
  const vitest = await createVitest(
    'test',
    {
      watch: false,
      reporters: [{}],
      include: tests,
      root,
      maxWorkers: 1,
      testTimeout: longestMs,
      pool: 'threads',
      // Kept results know nothing of the fault.
      fsModuleCache: false,
    },
    {
      plugins: [
        {
          name: 'one-fault',
          enforce: 'pre',
          transform: (_code, id) => (current !== null && id === join(root, current.file) ? current.text : null),
        },
      ],
    },
  )
  const project = vitest.getRootProject()
  const [quick, slow] = tests.map((file) => project.createSpecification(join(root, file)))
  const holds = async (): Promise<boolean> => {
    for (const specification of [quick, slow]) {
      if (specification === undefined) throw new Error('a test file is missing')
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification])
      if (unhandledErrors.length > 0 || testModules.length === 0 || testModules.some((module) => !module.ok()))
        return false
    }
    return true
  }
  try {
    if (!(await holds())) throw new Error('the tests fail without any fault; see npm test')
    for (const mutant of mutants) {
      current = mutant
      const inPolicy = mutant.file.startsWith('content/')
      const copy = join(folder, basename(mutant.file))
      if (inPolicy) writeFileSync(copy, mutant.text)
      else vitest.invalidateFile(join(root, mutant.file))
      tell({ mutant, killed: !(await holds()) })
      if (inPolicy) writeFileSync(copy, readFileSync(join(root, mutant.file)))
      else vitest.invalidateFile(join(root, mutant.file))
    }
    current = null
    if (!(await holds())) throw new Error('the tests fail without any fault by now: the sources changed meanwhile')
  } finally {
    await vitest.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
