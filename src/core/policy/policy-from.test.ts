import { describe, expect, it } from 'vitest'
import { policyFileOf, policyFiles, shippedPolicy } from '../../../test/support/policy.ts'
import { policyFrom } from './policy-from.ts'
import { linesFor } from './policy.ts'

const changed = (file: string, from: string, to: string) =>
  policyFrom(
    policyFiles.map((each) => {
      if (each.file !== file) return each
      const text = yamlOf(file).replace(from, to)
      return policyFileOf(file, text)
    }),
  )

function yamlOf(file: string): string {
  return texts.get(file) ?? ''
}

import { readFileSync } from 'node:fs'
const texts = new Map(
  policyFiles.map(({ file }) => [
    file,
    readFileSync(new URL(`../../../content/policies/${file}`, import.meta.url), 'utf8'),
  ]),
)

describe('the shipped policy', () => {
  it('is usable in every rhythm', () => {
    expect(shippedPolicy('gentle').lines['check-in.after-promise'].value).toBe(3)
    expect(shippedPolicy('steady').lines['check-in.after-promise'].value).toBe(2)
    expect(shippedPolicy('brisk').lines['check-in.after-promise'].value).toBe(1)
  })

  it('gives every line a source or says that it is our own judgement', () => {
    for (const line of Object.values(shippedPolicy().lines)) expect(line.sources.length, line.id).toBeGreaterThan(0)
  })

  it('lays country, route and sector over the general lines', () => {
    const lines = linesFor(shippedPolicy(), { place: { country: 'DE' }, route: 'agency', sector: 'government' })
    expect(lines['check-in.no-promise'].value).toBe(10)
    expect(lines['thank-you.direct'].value).toBe(false)
    expect(lines['waits.factor'].value).toBe(2)
  })
})

describe('policyFrom', () => {
  it.each([
    ['general.yaml', 'brisk: 1 }, range: [1, 5]', 'brisk: 1 }, range: [3, 5]', 'needs a value from 3 to 5'],
    ['general.yaml', "value: '09:10'", "value: '9am'", 'needs a time such as 09:10'],
    ['general.yaml', 'value: [2, 3, 4]', 'value: [2, 8]', 'needs weekdays'],
    [
      'general.yaml',
      '{ row: P5, value: 1, range: [1, 3]',
      '{ row: P5, value: 1.5, range: [1, 3]',
      'needs a whole number',
    ],
    ['country-de.yaml', 'S189', 'S999', 'S999'],
    ['country-de.yaml', 'check-in.no-promise', 'check-in.no-promises', 'no-promises'],
    ['country-jp.yaml', 'value: false', 'value: 3', 'needs yes or no'],
  ])('names the file and the line of a mistake in %s', (file, from, to, words) => {
    const reading = changed(file, from, to)
    expect(reading.kind).toBe('unusable')
    if (reading.kind !== 'unusable') return
    expect(reading.mistakes[0]).toMatchObject({ file, words: expect.stringContaining(words) })
    const line = reading.mistakes[0].line ?? 0
    expect(
      yamlOf(file)
        .split('\n')
        .slice(line - 2, line + 1)
        .join('\n'),
    ).toContain(from.split(' ')[0])
  })

  it('says what is missing', () => {
    const reading = changed('general.yaml', '  cap.gap:', '  cap.round-two:')
    expect(reading.kind === 'unusable' && reading.mistakes.map(({ words }) => words).join(' ')).toContain(
      'cap.round-two',
    )
    expect(policyFrom([]).kind).toBe('unusable')
  })
})
