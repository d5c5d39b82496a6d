import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileContent } from '../../src/adapters/content/read-content.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { draftLetter } from '../../src/core/writing/draft-letter.ts'
import { isLetterKind, languages } from '../../src/core/writing/letter-kind.ts'
import type { LetterFields } from '../../src/core/writing/letter-template.ts'
import { countWords, sentencesOf } from '../../src/core/writing/sentences.ts'

const { letters } = compileContent(join(import.meta.dirname, '..', '..', 'content'))

const everything: LetterFields = {
  salutation: 'Dana', firstName: 'Dana', recipient: 'Dana Kim', company: 'Acme', role: 'Staff Engineer', interviewDay: 'on Monday, November 23',
  point: 'the reconciliation problem at the end of each month', link: 'At Fabrikam we replayed the ledger against a frozen clock and found the drift in a week.',
  interest: 'the small team', toAdd: 'I also speak Dutch.', offer: 'a page on how we tested the ledger', promise: 'by Friday, December 4',
  mistake: 'I did not answer your question about testing well.', betterAnswer: 'I would begin with the totals, replay one day against a frozen clock, and only then look for the drift; it took us a week, and the check has run every night since.',
  newDate: 'by Friday, December 11', slots: 'Thursday at 10 or Friday at 3', answer: 'Both references are glad to hear from you, and their numbers are below.',
  news: 'I saw that your new billing page is out. Congratulations.', otherOfferBy: 'by Friday, December 4', isFirstChoice: 'yes', terms: 'A start on 1 February in New York, at the pay named in your letter.',
  reason: 'I have chosen a role closer to my field.', slip: 'The name of my reference is Ida Berg.', liked: 'how openly you spoke about the team', colleagues: 'Tom Ellis and Ida Berg',
  me: 'Alex Moreau', phone: '555-0142', closing: 'Best regards,',
} // prettier-ignore

const without = (...fields: (keyof LetterFields)[]): LetterFields =>
  Object.fromEntries(Object.entries(everything).filter(([field]) => !fields.includes(field as keyof LetterFields)))

/** People of every kind: those who told everything, those who told little, with other names, trades and titles. */
const cast: Readonly<Record<string, LetterFields>> = {
  'told everything': everything,
  'told little': {
    salutation: 'Dana',
    firstName: 'Dana',
    recipient: 'Dana Kim',
    company: 'Acme',
    role: 'Staff Engineer',
    interviewDay: 'on Monday, November 23',
    me: 'Alex Moreau',
    closing: 'Best regards,',
  },
  'no role': without('role'),
  'no promise and late': { ...without('promise'), isLate: 'yes' },
  'second round': { ...everything, isLaterRound: 'yes', meeting: 'yes' },
  'already thanked': { ...everything, wasThanked: 'yes', wantsFeedback: 'yes' },
  'a clause, a doctor, a clinic': {
    ...without('point'),
    pointClause: 'you lose referrals between the two wards',
    salutation: 'Dr. Adeyemi',
    firstName: 'Ruth',
    recipient: 'Ruth Adeyemi',
    company: 'St Anne’s',
    role: 'Ward Sister',
  },
  'a bakery': {
    ...everything,
    salutation: 'Ólafur',
    firstName: 'Ólafur',
    recipient: 'Ólafur Jónsson',
    company: 'Crumb & Co',
    role: 'baker',
    point: 'the night shift',
    link: 'I ran the ovens of two shops alone for a year.',
    offer: 'a tray of my rye',
  },
  'a team without a name': { ...without('recipient'), salutation: 'Acme team', firstName: 'there' },
}

describe.each(languages)('letters in %s', (language) => {
  const templates = Object.values(letters[language] ?? {})
  it.each(templates.map((template) => [template.kind, template] as const))(
    '%s reads well for every person of the cast',
    (kind, template) => {
      for (const [who, fields] of Object.entries(cast))
        for (const seed of [0, 1, 2]) {
          const draft = draftLetter(template, fields, seed)
          const where = `${kind} for “${who}”, seed ${seed}:\n${draft.body}`
          expect(draft.body, where).not.toMatch(/[{}[\]]|undefined|\s{3,}| ,| \.|\.\.|,,/)
          expect(draft.subject, where).not.toMatch(/[{}[\]]|undefined|\s{2,}/)
          expect(draft, where).toEqual(draftLetter(template, fields, seed))
          for (const { facts } of draft.standsOn) for (const field of facts) expect(fields, where).toHaveProperty(field)
          if (!isLetterKind(kind) || kind === 'call') continue
          const findings = reviewLetter(
            {
              kind,
              subject: draft.subject,
              body: draft.body,
              to: ['Dana Kim <dana@acme.example>'],
              cc: [],
              attachments: ['page.pdf'],
            },
            {
              me: { name: 'Alex Moreau' },
              recipient: fields.recipient
                ? { name: fields.recipient, ...(fields.salutation?.startsWith('Dr') ? { honorific: 'Dr.' } : {}) }
                : null,
              otherPeople: [{ name: 'Tom Ellis' }, { name: 'Ida Berg' }],
              company: fields.company ?? '',
              ...(fields.role ? { role: fields.role } : {}),
              interviewDays: [Temporal.PlainDate.from('2026-11-23')],
              today: Temporal.PlainDate.from('2026-11-24'),
              companiesKnown: ['Northwind'],
              formerEmployers: ['Fabrikam'],
              language,
            },
            [],
            [],
          )
          expect(
            findings.filter(({ severity }) => severity === 'error').map(({ title, words }) => `${title}: ${words}`),
            where,
          ).toEqual([])
        }
    },
  )

  it.each(templates.map((template) => [template.kind, template] as const))(
    '%s keeps its length when everything was told',
    (_kind, template) => {
      const [from, to] = template.words
      for (const seed of [0, 1, 2]) {
        const count = countWords(draftLetter(template, everything, seed).body)
        expect(count, draftLetter(template, everything, seed).body).toBeGreaterThanOrEqual(from)
        expect(count, draftLetter(template, everything, seed).body).toBeLessThanOrEqual(to + 25)
      }
    },
  )
})

describe('a panel', () => {
  it('gets letters that share less than forty in a hundred of their sentences', () => {
    const template = letters['en-US']?.['thank-you']
    if (!template) throw new Error('there is no thank-you')
    const bodies = [0, 1, 2].map(
      (seed) =>
        draftLetter(
          template,
          {
            ...everything,
            firstName: `P${seed}`,
            salutation: `P${seed}`,
            point: `point ${seed}`,
            link: `I did thing ${seed}.`,
          },
          seed,
        ).body,
    )
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const sentences = new Set(sentencesOf(bodies[one] ?? '').map(({ text }) => text))
      const all = sentencesOf(bodies[other] ?? '')
        .map(({ text }) => text)
        .filter((text) => text !== everything.phone && text !== everything.me && text !== everything.closing)
      expect(
        all.filter((text) => sentences.has(text)).length / all.length,
        `${bodies[one]}\n---\n${bodies[other]}`,
      ).toBeLessThan(0.4)
    }
  })
})
