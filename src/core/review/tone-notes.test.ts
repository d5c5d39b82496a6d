import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LetterKind } from '../writing/letter-kind.ts'
import { phraseRule, type PhraseRule } from './phrase-rules.ts'
import { toneOf } from './tone-of.ts'
import { weighTone } from './weigh-tone.ts'

type Passage = { readonly kind: LetterKind; readonly text: string; readonly label: string }

const passages = readFileSync(join(import.meta.dirname, '../../../test/data/corpora/tone.dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Passage)

/** A rule that would find any "the". */
const touchy: PhraseRule = phraseRule({
  id: 'touchy',
  family: 'tone:pushy',
  pattern: String.raw`\bthe\b`,
  words: [],
  unless: null,
  only: null,
  kinds: null,
  exceptKinds: [],
  flags: 'giu',
  atLeast: 1,
  needs: null,
  title: '',
  why: '',
  fix: [],
  bad: [],
  good: [],
})

describe('the weights of tone', () => {
  it('tell most of the labelled passages by themselves', () => {
    const found = passages.filter(({ kind, text }) => weighTone(text, kind).probability > 0.5)
    const right = found.filter(({ label }) => label !== 'fine')
    expect(right.length / found.length).toBeGreaterThan(0.9)
    expect(right.length / passages.filter(({ label }) => label !== 'fine').length).toBeGreaterThan(0.8)
  })

  it('give a probability', () => {
    for (const text of ['', 'xyzzy', 'I beg you.', 'Thank you for the tour.']) {
      const { probability } = weighTone(text, 'thank-you')
      expect(probability).toBeGreaterThanOrEqual(0)
      expect(probability).toBeLessThanOrEqual(1)
    }
  })
})

describe('what is said of the tone', () => {
  it('is said without any phrase where a fault is likely', () => {
    expect(toneOf('check-in', 'I beg you to answer me, I cannot sleep and my savings are gone.', []).kind).toBe('needy')
  })

  it('is not said where only a phrase finds it and the weights find it harmless', () => {
    const text = 'Thank you for the tour of the workshop on Tuesday.'
    expect(toneOf('thank-you', text, [touchy]).kind).toBeNull()
  })

  it('is said by phrases alone in kinds the weights know nothing of', () => {
    expect(toneOf('decline', 'Thank you for the tour of the workshop on Tuesday.', [touchy]).kind).toBe('pushy')
  })

  it('is weighed sentence by sentence in a longer letter', () => {
    const plain = 'Thank you for the tour on Tuesday. I liked the old press. The crew was kind.'
    const faulty = 'I am begging you to give me this job, because I have no money left.'
    expect(toneOf('thank-you', plain, []).kind).toBeNull()
    expect(toneOf('thank-you', `${plain} ${faulty}`, []).all).toEqual([`needy:by-weight=“${faulty}”`])
  })
})
