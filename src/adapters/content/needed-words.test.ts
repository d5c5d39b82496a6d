import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { neededWords } from './needed-words.ts'
import { compilePhrases } from './read-content.ts'

describe('the words that a pattern needs', () => {
  it.each([
    [String.raw`\b(?:a|the) (?<at>affects?)\b`, ['affect']],
    [String.raw`\b(?:could|would) of\b`, ['could', 'would']],
    [String.raw`[a-z]+ed (?:upon)?`, ['ed ']],
    [String.raw`\bWitch\b`, ['witch']],
    [String.raw`(?:here)? \w+`, null],
    [String.raw`(?:here|\w+)`, null],
  ])('are found in %s', (source, words) => {
    expect(neededWords(source, 'giu')).toEqual(words)
  })

  it('stand in every bad example of every rule', () => {
    const rules = compilePhrases(join(import.meta.dirname, '../../../content'))
    expect(rules.filter(({ needs }) => needs !== null).length).toBeGreaterThan(300)
    for (const { id, needs, bad, pattern } of rules)
      if (needs !== null && pattern !== null)
        for (const text of bad) expect(needs.some((word) => text.toLowerCase().includes(word)) ? id : text).toBe(id)
  })
})
