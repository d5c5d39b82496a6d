import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sentencesDocument } from '../support/sentences.ts'

const kept = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'sentences.md'), 'utf8')
const said = sentencesDocument()
const listed = (text: string) => text.split('\n').filter((line) => line.startsWith('- '))

it('docs/sentences.md holds every sentence the planner can say; `npm run sentences` writes it anew', () => {
  expect(said, 'run `npm run sentences`, and read aloud what is new').toBe(kept)
})

it('says nothing loud, half, or in the language of machines', () => {
  const sentences = listed(said)
  expect(sentences.length).toBeGreaterThan(250)
  expect(
    sentences.filter((line) =>
      /!|\[object| {2}|\.\.$|\b(?:undefined|null|NaN|user|workflow|deadline|ghosted|trigger|follow-up|candidate funnel)\b/i.test(
        line,
      ),
    ),
  ).toEqual([])
})
