/** `npm run check`: formatting, lint, types of every ring, architecture, and what is unused; the last line counts them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const tool = (name: string) => join(root, 'node_modules', '.bin', name)

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['format', [tool('oxfmt'), '--check', '.']],
  ['lint', [tool('oxlint'), '--deny-warnings', '.']],
  ['types of the core', [tool('tsc'), '-p', 'src/core']],
  ['types of the web page', [tool('tsc'), '-p', 'src/web']],
  ['types of the rest', [tool('tsc'), '-p', '.']],
  ['architecture', [tool('vitest'), 'run', 'test/architecture']],
  ['unused code', [tool('knip')]],
]

export function run(): Promise<void> {
  let failed = 0
  for (const [name, [command = '', ...words]] of checks) {
    const done = spawnSync(command, words, { cwd: root, encoding: 'utf8' })
    const isWell = done.status === 0
    process.stdout.write(`${isWell ? 'well' : 'FAILED'}  ${name}\n`)
    if (isWell) continue
    failed++
    process.stdout.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
  }
  process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`)
  if (failed > 0) process.exitCode = 1
  return Promise.resolve()
}
