/** `npm run letters`: writes every letter for everybody of the invented search into docs/letters.md, to be read. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lettersDocument, lettersOfTheDemo } from '../test/support/letters-document.ts'

export function run(): Promise<void> {
  const letters = lettersOfTheDemo()
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'letters.md'), lettersDocument(letters))
  const found = letters.flatMap(({ who, kind, findings }) =>
    findings.map(({ rule, words }) => `${kind} to ${who}: ${rule} “${words}”`),
  )
  process.stdout.write(`${letters.length} letters written to docs/letters.md, ${found.length} findings\n`)
  for (const line of found) process.stdout.write(`  ${line}\n`)
  return Promise.resolve()
}
