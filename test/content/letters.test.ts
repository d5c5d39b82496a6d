import { describe, expect, it } from 'vitest'
import { draftLetter } from '../../src/core/writing/draft-letter.ts'
import { patternsOf } from '../../src/core/writing/heard.ts'
import { formalities, languages } from '../../src/core/writing/letter-kind.ts'
import { countWords } from '../../src/core/writing/sentences.ts'
import { cast, everything, inLanguage, little, without } from '../support/letter-cast.ts'
import { content, findingsIn, templatesOf } from '../support/letter-review.ts'

/** Enough seeds to meet every phrasing. */
const seeds = Array.from({ length: 8 }, (_, seed) => seed)

describe.each(languages)('letters in %s', (language) => {
  const kinds = [...new Set((content.letters['en-US'] ?? []).map(({ kind }) => kind))]
  it.each(kinds)('%s reads well for every person of the cast', (kind) => {
    const read = new Set<string>()
    for (const [who, told] of Object.entries(cast))
      for (const seed of seeds) {
        const fields = inLanguage(told, language)
        const draft = draftLetter(templatesOf(kind, language), fields, [], seed)
        const where = `${kind} for “${who}”, seed ${seed}:\n${draft?.body}`
        if (draft === null) throw new Error(where)
        expect(draft.body, where).not.toMatch(/[{}[\]]|undefined|\s{3,}| ,| \.|\.\.|,,|\?\.|:\s*$/)
        expect(draft.subject, where).not.toMatch(/[{}[\]]|undefined|\s{2,}/)
        expect(draft, where).toEqual(draftLetter(templatesOf(kind, language), fields, [], seed))
        for (const { sentence, fields: stands } of draft.standsOn) {
          expect(draft.body, where).toContain(sentence)
          for (const field of stands) expect(fields, where).toHaveProperty(field)
        }
        if (read.has(draft.body)) continue
        read.add(draft.body)
        const findings = findingsIn(kind, draft, fields, language).filter(({ rule }) => !rule.startsWith('form:short'))
        expect(
          findings.map(({ rule, title, words }) => `${rule}: ${title}: ${words}`),
          where,
        ).toEqual([])
      }
  })

  it.each(kinds)('%s keeps its length when everything was told', (kind) => {
    for (const situation of [
      {},
      { promiseIsOver: 'yes' },
      { isAgent: 'yes' },
      { isAcademic: 'yes' },
      { isJoint: 'yes' },
    ])
      for (const formality of formalities)
        for (const seed of seeds) {
          const fields = inLanguage({ ...without('neutral', 'newDate'), ...situation, [formality]: 'yes' }, language)
          const templates = templatesOf(kind, language)
          const draft = draftLetter(templates, fields, [], seed)
          const [from, to] = templates.find(({ id }) => id === draft?.templateId)?.words ?? [0, 0]
          const count = countWords(draft?.body ?? '')
          expect(count, draft?.body).toBeGreaterThanOrEqual(from)
          expect(count, draft?.body).toBeLessThanOrEqual(to + 25)
        }
  })
})

describe('a register', () => {
  const written = (formality: string) =>
    ['thank-you', 'check-in'].map(
      (kind) =>
        draftLetter(templatesOf(kind, 'en-US'), { ...without('neutral'), [formality]: 'yes' }, [], 0)?.body ?? '',
    )
  it('is kept: what was written for a formal or a warm letter comes before what would do for any', () => {
    for (const body of written('formal')) {
      expect(body).toContain('position')
      expect(body).not.toMatch(/\b(?:I'm|I've|I'd|Thanks)\b/)
    }
    for (const body of written('warm')) expect(body).toMatch(/\b(?:I've|you're|Thanks)\b/)
  })
})

describe('the phrasings', () => {
  it('belong to one kind of letter only, so that no phrase is met again in another', () => {
    for (const language of languages) {
      const seen = new Map<string, string>()
      for (const kind of new Set((content.letters['en-US'] ?? []).map((letter) => letter.kind)))
        for (const { paragraphs } of templatesOf(kind, language)) {
          const own = new Set<string>()
          for (const { kind: block, phrasings } of paragraphs.flat())
            if (block !== 'form' && block !== 'script')
              for (const { text } of phrasings) for (const { source } of patternsOf(text)) own.add(source)
          for (const source of own) {
            expect(seen.get(source) ?? kind, `“${source}” stands in both`).toBe(kind)
            seen.set(source, kind)
          }
        }
    }
  })

  it('ask nothing when everything was told, and something when little was', () => {
    for (const kind of ['thank-you', 'check-in', 'second-check-in', 'recovery']) {
      expect(draftLetter(templatesOf(kind, 'en-US'), everything, [], 0)?.missing).toEqual([])
      const asked = draftLetter(templatesOf(kind, 'en-US'), little, [], 0)?.missing ?? []
      expect(asked.length).toBeGreaterThan(0)
      for (const { question, makesPossible } of asked) {
        expect(question).toMatch(/\?/)
        expect(makesPossible).toMatch(/\.$/)
      }
    }
  })
})
