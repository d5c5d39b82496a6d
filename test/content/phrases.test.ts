import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compilePhrases } from '../../src/adapters/content/read-content.ts'
import { notesFromPhrases, phraseRule } from '../../src/core/review/phrase-rules.ts'
import { bareReading } from '../../src/core/review/bare-reading.ts'
import { letterKinds } from '../../src/core/writing/letter-kind.ts'

const rules = compilePhrases(join(import.meta.dirname, '..', '..', 'content'))

describe('every rule of the review', () => {
  it('there are many, each with an id of its own', () => {
    expect(rules.length).toBeGreaterThan(150)
    const ids = rules.map(({ family, id }) => `${family}:${id}`)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(rules.map((rule) => [`${rule.family}:${rule.id}`, rule] as const))(
    '%s finds its bad example and leaves its good one',
    (_id, data) => {
      const rule = phraseRule(data)
      const kind =
        letterKinds.find((each) => (data.kinds?.includes(each) ?? true) && !data.exceptKinds.includes(each)) ??
        'thank-you'
      const notes = (body: string) => notesFromPhrases(bareReading(body, kind), [rule])
      for (const bad of data.bad)
        expect(notes(Array.from({ length: data.atLeast }, () => bad).join(' ')), `not found in: ${bad}`).not.toEqual([])
      for (const good of data.good) expect(notes(good), `found in: ${good}`).toEqual([])
    },
  )
})
