import { describe, expect, it } from 'vitest'
import type { Language, LetterKind } from '../../writing/letter-kind.ts'
import type { HeardLetter } from '../../writing/heard.ts'
import { reviewLetter } from '../review-letter.ts'

function rulesIn(
  body: string,
  more: { kind?: LetterKind; language?: Language; subject?: string; heard?: readonly HeardLetter[] } = {},
) {
  const { kind = 'thank-you', language = 'en-US', subject = 'The Planner role', heard = [] } = more
  return reviewLetter(
    { kind, subject, body, to: ['x@acme.example'], cc: [], attachments: [] },
    {
      me: { name: 'Alex Moreau' },
      recipient: { name: 'Dana Kim' },
      otherPeople: [],
      company: 'Acme',
      interviewDays: [],
      companiesKnown: [],
      formerEmployers: [],
      earlierLetters: heard,
      language,
    },
    [],
    [],
  ).map(({ rule }) => rule)
}

const middle =
  'Thank you for our conversation about the planner role. You told me how the two shifts hand over, and I have thought about it since. At my last plant we wrote three lines on a board at six each evening, and nobody had to ask again.'
const letter = (salutation: string, closing: string, text = middle) =>
  `${salutation},\n\n${text}\n\n${closing},\nAlex Moreau`

describe('the closing', () => {
  it.each([
    ['Dear Dana', 'Yours faithfully', 'en-GB', 'form:closing'],
    ['Dear Sir or Madam', 'Yours sincerely', 'en-GB', 'form:closing'],
    ['Dear Dana', 'Lots of love', 'en-US', 'tone:informal:closing'],
    ['Dear Dana', 'Cheers', 'en-US', 'tone:informal:closing'],
  ] as const)('%s … %s in %s is told', (salutation, closing, language, rule) => {
    expect(rulesIn(letter(salutation, closing), { language })).toContain(rule)
  })
  it.each([
    ['Dear Dana', 'Yours sincerely', 'en-GB'],
    ['Dear Sir or Madam', 'Yours faithfully', 'en-GB'],
    ['Dear Dana', 'Cheers', 'en-GB'],
    ['Dear Dana', 'Best regards', 'en-US'],
  ] as const)('%s … %s in %s passes', (salutation, closing, language) => {
    const found = rulesIn(letter(salutation, closing), { language })
    expect(found.filter((rule) => rule.endsWith('closing'))).toEqual([])
  })
})

describe('the form of a letter', () => {
  it('tells a missing and a long subject, too many questions, and a length out of bounds', () => {
    const body = letter('Dear Dana', 'Best regards')
    expect(rulesIn(body, { subject: '' })).toContain('form:no-subject')
    expect(rulesIn(body, { subject: 'A very '.repeat(14) })).toContain('form:long-subject')
    expect(rulesIn(letter('Dear Dana', 'Best regards', `${middle} Is there news? Who decides? When?`))).toContain(
      'form:questions',
    )
    expect(rulesIn(letter('Dear Dana', 'Best regards', `${middle} `.repeat(6)))).toContain('form:long')
    expect(rulesIn(letter('Dear Dana', 'Best regards', 'Thank you.'))).toContain('form:short')
    expect(rulesIn(body).filter((rule) => rule.startsWith('form:') && rule !== 'form:short')).toEqual([])
  })

  it('tells the same text again, to a colleague and to the same person, and lets a new one pass', () => {
    const body = letter('Dear Dana', 'Best regards')
    for (const toSamePerson of [true, false])
      expect(rulesIn(body, { heard: [{ body: body.replace('Dana', 'Tom'), toSamePerson }] })).toContain(
        'form:same-text',
      )
    const other = letter(
      'Dear Tom',
      'Best regards',
      'I was glad to hear about the new dock. Your question about salt water was a good one. I will send the figures on Monday.',
    )
    expect(rulesIn(body, { heard: [{ body: other, toSamePerson: false }] })).not.toContain('form:same-text')
  })
})
