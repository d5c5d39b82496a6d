/** `npm run sentences`: writes docs/sentences.md, every sentence the planner can say. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentencesDocument } from '../test/support/sentences.ts'

export function run(): Promise<void> {
  const file = join(import.meta.dirname, '..', 'docs', 'sentences.md')
  writeFileSync(file, sentencesDocument())
  process.stdout.write(`${file}\n`)
  return Promise.resolve()
}
