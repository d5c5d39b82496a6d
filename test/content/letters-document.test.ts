import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { letterKinds } from '../../src/core/writing/letter-kind.ts'
import { lettersDocument, lettersOfTheDemo } from '../support/letters-document.ts'

const letters = lettersOfTheDemo()

it('docs/letters.md shows the letters as they are; `npm run letters` rewrites it', () => {
  const committed = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'letters.md'), 'utf8')
  expect(committed === lettersDocument(letters), 'docs/letters.md is not up to date: run `npm run letters`').toBe(true)
})

it('has every kind of letter for everybody of the cast, each of its length, and none with an error or a remark on its tone', () => {
  const people = new Set(letters.map(({ who }) => who))
  expect(people.size).toBe(11)
  expect(letters.length).toBe(people.size * (letterKinds.length + 1))
  const found = letters.flatMap(({ who, kind, draft, findings }) =>
    findings
      .filter(({ severity, rule }) => severity === 'error' || /^(?:tone|form):/.test(rule))
      .map(({ rule, words }) => `${kind} to ${who}: ${rule} “${words}”\n${draft.body}`),
  )
  expect(found).toEqual([])
})
