/** Situations that people asked about (domain/scenarios.md), as letters. */
import { describe, expect, it } from 'vitest'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { draftLetter } from '../../src/core/writing/draft-letter.ts'
import type { LetterKind } from '../../src/core/writing/letter-kind.ts'
import { countWords } from '../../src/core/writing/sentences.ts'
import { cast, everything } from '../support/letter-cast.ts'
import { phrases, templatesOf } from '../support/letter-review.ts'

function findings(kind: LetterKind, body: string) {
  return reviewLetter(
    { kind, subject: 'The Planner role', body, to: ['x@acme.example'], cc: [], attachments: [] },
    {
      me: { name: 'Alex Moreau' },
      recipient: { name: 'Dana Kim', title: 'CTO' },
      otherPeople: [{ name: 'Maarten Verhoeven', title: 'Vice President' }],
      company: 'Acme',
      role: 'Planner',
      interviewDays: [Temporal.PlainDate.from('2026-11-23')],
      companiesKnown: [],
      formerEmployers: [],
      language: 'en-US',
    },
    [],
    phrases,
  )
}
const letter = (middle: string) => `Dear Dana,\n\n${middle}\n\nBest regards,\nAlex Moreau`

describe('T32: a misspelt vice president', () => {
  it.each(['Please thank Maarten Verhoven for the tour.', 'It was good to meet Marten Verhoeven as well.'])(
    'holds “%s”',
    (text) => {
      const errors = findings('thank-you', letter(text)).filter(({ severity }) => severity === 'error')
      expect(errors.map(({ fixes }) => fixes[0] ?? '').join()).toMatch(/Verhoeven|Maarten/)
    },
  )
  it('lets the right name pass', () => {
    const found = findings('thank-you', letter('Please thank Maarten Verhoeven for the tour.'))
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('T33: a letter read onto a machine', () => {
  it('is told to be too long, and what to say instead', () => {
    const long = letter(
      Array.from({ length: 12 }, (_, one) => `I would like to add thing number ${one} to what I said.`).join(' '),
    )
    expect(findings('call', long).map(({ rule }) => rule)).toContain('form:spoken-long')
  })
  it('ours takes half a minute for everybody of the cast', () => {
    for (const fields of Object.values(cast)) {
      const message = draftLetter(templatesOf('voicemail', 'en-US'), fields, [], 0)?.body ?? ''
      expect(countWords(message), message).toBeGreaterThan(20)
      expect(countWords(message), message).toBeLessThanOrEqual(75)
    }
  })
})

describe('T35: thanks, and no word about the one they took', () => {
  it.each([
    'Thank you for your time. You should know that the woman you hired left her last job after a quarrel.',
    'Thank you for telling me. The other finalist does not know the harbor as I do.',
  ])('speaks up about “%s”', (text) => {
    expect(findings('rejection-reply', letter(text)).some(({ rule }) => rule.startsWith('tone:presumptuous'))).toBe(
      true,
    )
  })
  it('lets a good wish pass', () => {
    const found = findings(
      'rejection-reply',
      letter('Thank you for telling me. I wish the woman you hired a good start.'),
    )
    expect(found.filter(({ rule }) => rule.startsWith('tone:'))).toEqual([])
  })
})

describe('news through somebody inside', () => {
  it.each([
    ['stay-in-touch', 'You are close to those who decide. Is there any gossip about the planner role?'],
    ['stay-in-touch', 'Could you find out for me how the decision on the planner role is going?'],
    ['check-in', 'My cousin sits in your accounts office and tells me that the panel has chosen.'],
    ['check-in', 'A former colleague who works with you now mentioned that the post is filled.'],
  ] as const)('%s: speaks up about “%s”', (kind, text) => {
    expect(findings(kind, letter(text)).some(({ rule }) => rule.startsWith('tone:pushy'))).toBe(true)
  })
  it('lets a plain question and an honest mention pass', () => {
    for (const text of [
      'Is there any news of the decision? If it would help, I can send you a page on rosters.',
      'A former colleague of mine works with you and is happy to talk about my work.',
    ])
      expect(findings('check-in', letter(text)).filter(({ rule }) => rule.startsWith('tone:pushy'))).toEqual([])
  })
})

describe('T10: cancelled, and sorry for it', () => {
  it('asks to reopen with one apology and an easy no', () => {
    const fields = cast['cancelled by me'] ?? everything
    for (const seed of [0, 1, 2, 3]) {
      const body = draftLetter(templatesOf('recovery', 'en-US'), fields, [], seed)?.body ?? ''
      expect(body.match(/\bsorry\b|apolog/gi), body).toHaveLength(1)
      expect(body).toMatch(/rather not|closed/)
      expect(body).toContain(fields.cause)
    }
  })
})

it('a card, a note on LinkedIn and a line keep within their space', () => {
  for (const fields of Object.values(cast))
    for (const seed of [0, 1, 2])
      expect(draftLetter(templatesOf('linkedin-note', 'en-US'), fields, [], seed)?.body.length).toBeLessThanOrEqual(300)
})
