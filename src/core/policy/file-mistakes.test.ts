import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyFileOf, policyFiles } from '../../../test/support/policy.ts'
import { policyFrom, type PolicyFile } from './policy-from.ts'

const textOf = (file: string) =>
  readFileSync(new URL(`../../../content/policies/${file}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')

/** The shipped files, with `from` in one of them replaced. */
function mistakesAfter(file: string, from: string, to: string) {
  const text = textOf(file)
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`)
  const reading = policyFrom(
    policyFiles.map((each) => (each.file === file ? policyFileOf(file, text.replace(from, to)) : each)),
  )
  return reading.kind === 'unusable' ? reading.mistakes : []
}

const lineOf = (file: string, part: string) =>
  textOf(file)
    .split('\n')
    .findIndex((line) => line.includes(part)) + 1

type Mistake = readonly [what: string, file: string, from: string, to: string, words: string, at?: string]

const mistakes: readonly Mistake[] = [
  ['an unknown line', 'country-de.yaml', '  check-in.no-promise:', '  check-in.no-promises:', 'There is no line called “check-in.no-promises”. Did you mean “check-in.no-promise”?'],
  ['a part of a name', 'country-de.yaml', '  check-in.no-promise:', '  check-in.after:', 'Did you mean “check-in.after-promise” or “check-in.after-screen” or “check-in.after-final” or “second-check-in.after”?'],
  ['a text where a number belongs', 'general.yaml', '{ row: P5, value: 2,', '{ row: P5, value: two,', 'The line “addition.until” needs a whole number.', 'row: P5, value: 2'],
  ['half a day', 'general.yaml', '{ row: P5, value: 2,', '{ row: P5, value: 1.5,', 'needs a whole number', 'row: P5, value: 2'],
  ['a number where yes or no belongs', 'country-jp.yaml', 'thank-you.offered: { value: false', 'thank-you.offered: { value: 3', 'needs yes or no (true or false in a file)', 'thank-you.offered'],
  ['a wrong time', 'general.yaml', "value: '09:10'", "value: '9am'", 'needs a time such as 09:10', "value: '09:10'"],
  ['a wrong weekday', 'general.yaml', 'value: [2, 3, 4]', 'value: [2, 8]', 'needs weekdays from 1 (Monday) to 7', 'value: [2, 3, 4]'],
  ['hours the wrong way round', 'general.yaml', "'10:00/11:30'", "'11:30/10:00'", 'the earlier hour first', '10:00/11:30'],
  ['a value out of range', 'general.yaml', '{ row: P5, value: 2,', '{ row: P5, value: 6,', 'The line “addition.until” needs a value from 1 to 5.', 'row: P5, value: 2'],
  ['one rhythm out of range', 'general.yaml', 'value: { gentle: 3, steady: 2, brisk: 1 }', 'value: { gentle: 9, steady: 2, brisk: 1 }', 'The line “check-in.after-promise” needs a value from 1 to 5.', 'gentle: 3, steady: 2'],
  ['a profile out of the general range', 'country-gb.yaml', 'gentle: 7, steady: 5, brisk: 5', 'gentle: 7, steady: 3, brisk: 5', 'needs a value from 4 to 15', 'gentle: 7, steady: 5'],
  ['a time out of range', 'general.yaml', "hours.from: { row: cap, value: '08:30'", "hours.from: { row: cap, value: '05:30'", 'needs a value from 07:00 to 10:00', 'hours.from'],
  ['a range of one end', 'general.yaml', 'range: [1, 5], unit: business days, sources: [S62', 'range: [1], unit: business days, sources: [S62', 'The line “addition.until”, range, needs two ends such as [1, 5]', 'row: P5, value: 2'],
  ['no reason', 'general.yaml', ", why: 'Something small that was forgotten can be added within two days.'", '', 'The line “addition.until”, why, needs a sentence.', 'addition.until'],
  ['no value', 'general.yaml', '{ row: P5, value: 2, range', '{ row: P5, range', 'The line “addition.until”, value, is missing', 'addition.until'],
  ['a short reason', 'general.yaml', "why: 'Something small that was forgotten can be added within two days.'", "why: 'Yes.'", 'needs a sentence of ten letters or more', 'Something small'],
  ['a row that does not exist', 'general.yaml', '{ row: P5, value: 2,', '{ row: P37, value: 2,', 'needs a row, P0 to P36, or cap', 'row: P5, value: 2'],
  ['an unknown unit', 'general.yaml', 'range: [1, 5], unit: business days, sources: [S62', 'range: [1, 5], unit: fortnights, sources: [S62', 'needs one of business days, days', 'sources: [S62'],
  ['an unknown source', 'country-de.yaml', 'S189', 'S999', 'The source “S999” of the line “thank-you.offered” is not in the list of sources.', 'S189'],
  ['an unknown opponent', 'country-de.yaml', 'against: [S189]', 'against: [S998]', 'The source “S998”', 'against: [S189]'],
  ['one source where a list belongs', 'country-jp.yaml', 'sources: [S117]', 'sources: S117', 'needs a list such as [S19, S21]', 'sources: [S117]'],
  ['a wrong rhythm', 'general.yaml', 'value: { gentle: 3, steady: 2, brisk: 1 }', 'value: { gentle: 3, steady: 2, hasty: 1 }', '“hasty” is not known here. Allowed: gentle, steady, brisk.', 'gentle: 3, steady: 2'],
  ['a missing rhythm', 'general.yaml', 'value: { gentle: 3, steady: 2, brisk: 1 }', 'value: { gentle: 3, steady: 2 }', 'needs one value, or one for each of gentle, steady, brisk', 'gentle: 3, steady: 2'],
  ['a misspelt word of a line', 'country-jp.yaml', 'sources: [S117]', 'source: [S117]', '“source” is not known here. Did you mean “sources”? Allowed: range, sources,', 'sources: [S117]'],
  ['a misspelt word of a file', 'country-jp.yaml', 'name: Japan', 'nam: Japan', '“nam” is not known here. Did you mean “name”?', 'name: Japan'],
  ['an unknown kind of file', 'country-jp.yaml', 'kind: profile', 'kind: profil', 'needs a kind: general, profile or sources', 'kind: profile'],
  ['an unknown scope', 'country-jp.yaml', 'scope: country', 'scope: county', 'needs one of formality, country, route, sector', 'scope: country'],
  ['a country in words', 'country-jp.yaml', 'key: JP', 'key: Japan', 'needs two capital letters such as US or GB, or “other”', 'key: JP'],
  ['an unknown route', 'route-hr.yaml', 'key: hr', 'key: staff', 'needs one of direct, hr, agency, internal', 'key: hr'],
  ['an unknown tone', 'formality-warm.yaml', 'key: warm', 'key: chatty', 'needs one of formal, neutral, warm', 'key: warm'],
  ['a country twice', 'country-jp.yaml', 'key: JP', 'key: IN', 'says already what the country IN changes', 'key: JP'],
  ['hours in a profile', 'country-fr.yaml', 'hours.call-days: {', 'hours.call-days: { value: [1],', 'The line “hours.call-days” holds everywhere; here it may only say why.', 'hours.call-days'],
  ['a wrong name of a source', 'sources.yaml', '  S1: {', '  X1: {', '“X1” is not the name of a source; write it like S23.', '  S1: {'],
  ['a source without an address that works', 'sources.yaml', "url: 'https://press.roberthalf.com", "url: 'press.roberthalf.com", 'needs an address such as https://example.org', 'press.roberthalf.com'],
] // prettier-ignore

describe('a bad policy file', () => {
  it.each(mistakes.map((mistake) => ({ mistake })))(
    'is told with its line and what is allowed: $mistake.0',
    ({ mistake: [, file, from, to, words, at] }) => {
      const found = mistakesAfter(file, from, to)
      expect(found.map((each) => each.words)).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
      const told = found.find((each) => each.words.includes(words))
      expect(told).toMatchObject({ file, line: lineOf(file, at ?? from.trim()) })
    },
  )

  it('tells every mistake at once', () => {
    const text = textOf('country-gb.yaml').replace('S209', 'S901').replace('S204', 'S902')
    const reading = policyFrom(
      policyFiles.map((each) => (each.file === 'country-gb.yaml' ? policyFileOf(each.file, text) : each)),
    )
    expect(reading.kind === 'unusable' && reading.mistakes.length).toBe(2)
  })

  it('says which line is missing, and which file', () => {
    const without = textOf('general.yaml').replace(/ {2}cap\.gap:\n.*\n/, '')
    const files = (text: string): readonly PolicyFile[] =>
      policyFiles.map((each) => (each.file === 'general.yaml' ? policyFileOf(each.file, text) : each))
    const reading = policyFrom(files(without))
    expect(reading.kind === 'unusable' && reading.mistakes).toEqual([
      { file: 'general.yaml', line: lineOf('general.yaml', 'lines:'), words: 'The line “cap.gap” is missing.' },
    ])
    const none = policyFrom(policyFiles.filter(({ file }) => file !== 'general.yaml'))
    expect(none.kind === 'unusable' && none.mistakes[0].words).toContain('There is no general policy file')
    const two = policyFrom([...policyFiles, policyFileOf('second.yaml', textOf('general.yaml'))])
    expect(two.kind === 'unusable' && two.mistakes[0]).toMatchObject({
      file: 'second.yaml',
      words: 'general.yaml is the general file already; there is one.',
    })
  })

  it.each([
    ['a key twice', 'cap.gap: 1\ncap.round: 2\ncap.gap: 3\n', /^x\.yaml, line 3: “cap\.gap” stands here a second time/],
    ['a tab', 'lines:\n\tcap.gap: 3\n', /^x\.yaml, line 2: .*(?:tab|spaces)/],
    ['an open bracket', 'lines: { cap.gap: 3\n', /^x\.yaml, line \d+: This is not YAML: /],
    ['an open quote', "name: 'Japan\n", /^x\.yaml, line \d+: This is not YAML: /],
  ])('names the line of YAML that cannot be read: %s', (_, text, words) => {
    expect(() => policyFileOf('x.yaml', text)).toThrow(words)
  })
})
