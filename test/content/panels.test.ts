/** Interviewers compare notes: no two letters to a company are alike, and nobody reads a phrase twice. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftLetter, type Draft } from '../../src/core/writing/draft-letter.ts'
import { isIn, patternsOf, type HeardLetter } from '../../src/core/writing/heard.ts'
import type { LetterFields } from '../../src/core/writing/letter-field.ts'
import { formalities, languages, type Language, type LetterKind } from '../../src/core/writing/letter-kind.ts'
import { templatesOf } from '../support/letter-review.ts'

/** What each of a panel may have said, and what the person made of it; any of it may be missing. */
const told = fc.record({
  point: fc.option(fc.constantFrom('the late invoices', 'how you choose what to leave alone', 'the night shift', 'on-call that lets people sleep', 'the new ward', 'the audit in spring')),
  link: fc.option(fc.constantFrom('I have done this twice.', 'At Fabrikam we mended it in a week.', 'I kept a log of each delay for a year.')),
}) // prettier-ignore
const debriefs = fc.record({
  panel: fc.array(told, { minLength: 2, maxLength: 6 }),
  interest: fc.option(fc.constantFrom('the small team', 'the mix of research and care')),
  promise: fc.boolean(),
  role: fc.boolean(),
  late: fc.boolean(),
  setting: fc.constantFrom('', 'isAcademic', 'isInternal', 'isPanel'),
  formality: fc.constantFrom(...formalities),
  language: fc.constantFrom(...languages),
  seed: fc.nat(999),
})
type Told = typeof debriefs extends fc.Arbitrary<infer Value> ? Value : never

function fieldsFor(given: Told, index: number): LetterFields {
  const { point, link } = given.panel[index] ?? {}
  return {
    greeting: `Dear P${index}`,
    recipient: `P${index} Q`,
    company: 'Acme',
    interviewDay: 'on Monday, November 23',
    me: 'Alex Moreau',
    closing: 'Best regards,',
    [given.formality]: 'yes',
    ...(point ? { point: `${point} ${index}`, ...(point.startsWith('how') ? {} : { pointThing: `${point} ${index}` }) } : {}),
    ...(link ? { link: `${link.replace('.', '')} (${index}).` } : {}),
    ...(given.interest ? { interest: given.interest } : {}),
    ...(given.promise ? { promise: 'by Friday, December 4' } : {}),
    ...(given.role ? { role: 'Ward Sister' } : {}),
    ...(given.late ? { isLate: 'yes' } : {}),
    ...(given.setting ? { [given.setting]: 'yes' } : {}),
  } // prettier-ignore
}

const sentences = ({ standsOn }: Draft) => standsOn.map(({ sentence }) => sentence)

function share(one: Draft, other: Draft): number {
  const read = new Set(sentences(one))
  const all = sentences(other)
  return all.filter((sentence) => read.has(sentence)).length / all.length
}

function write(
  kind: LetterKind,
  language: Language,
  fields: LetterFields,
  heard: readonly HeardLetter[],
  seed: number,
) {
  const draft = draftLetter(templatesOf(kind, language), fields, heard, seed)
  if (draft === null) throw new Error(`nothing was written as ${kind}`)
  return draft
}

it('gives every member of a panel a letter that shares less than 40 in 100 sentences with any other', () => {
  fc.assert(
    fc.property(debriefs, (given) => {
      const drafts: Draft[] = []
      for (const index of given.panel.keys()) {
        const heard = drafts.map(({ body }) => ({ body, toSamePerson: false }))
        drafts.push(write('thank-you', given.language, fieldsFor(given, index), heard, given.seed))
      }
      for (const [index, draft] of drafts.entries())
        for (const earlier of drafts.slice(0, index)) {
          const both = `${earlier.body}\n-----\n${draft.body}`
          expect(share(earlier, draft), both).toBeLessThan(0.4)
          expect(share(draft, earlier), both).toBeLessThan(0.4)
        }
    }),
    { numRuns: 400 },
  )
})

it('never says the same phrase twice to one person, from the first note to the last', () => {
  const story: readonly LetterKind[] = [
    'thank-you',
    'thank-you',
    'check-in',
    'second-check-in',
    'closing',
    'stay-in-touch',
  ]
  fc.assert(
    fc.property(debriefs, (given) => {
      const heard: HeardLetter[] = []
      for (const [index, kind] of story.entries()) {
        // What the person says of themselves is said once; what letterGround leaves out the second time is left out here.
        const { link, ...rest } = fieldsFor(given, 0)
        const fields = {
          ...rest,
          ...(link && index === 0 ? { link } : {}),
          ...(index > 1 && given.promise ? { promiseIsOver: 'yes' } : {}),
        }
        const draft = write(kind, given.language, fields, heard, given.seed)
        for (const { sentence } of draft.standsOn)
          for (const pattern of patternsOf(sentence))
            for (const letter of heard)
              expect(isIn(pattern, letter), `“${sentence}” again in\n${draft.body}\nafter\n${letter.body}`).toBe(false)
        heard.push({ body: draft.body, toSamePerson: true })
      }
    }),
    { numRuns: 200 },
  )
})

it('writes the same letter from the same facts', () => {
  fc.assert(
    fc.property(debriefs, (given) => {
      const once = () => write('thank-you', given.language, fieldsFor(given, 0), [], given.seed)
      expect(once()).toEqual(once())
    }),
    { numRuns: 50 },
  )
})
