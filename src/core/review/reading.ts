/** A letter read once for all rules: plain marks, parts, sentences, and the capitalised words in it. */
import { plainMarks, sentencesOf, type Sentence } from '../writing/sentences.ts'
import { anatomyOf, type Anatomy } from './anatomy.ts'
import type { ReviewContext, ReviewedLetter } from './finding.ts'

export type Reading = {
  readonly letter: ReviewedLetter
  readonly context: ReviewContext
  /** The body with plain quotes and spaces, up to quoted mail; offsets are those of the body. */
  readonly text: string
  readonly parts: Anatomy
  /** Sentences between salutation and closing. */
  readonly sentences: readonly Sentence[]
  readonly capitals: readonly Capital[]
}

/** A word written with a capital, wherever it stands. */
export type Capital = {
  readonly start: number
  readonly end: number
  /** Without a possessive 's. */
  readonly word: string
  /** Every sentence starts with a capital, so it says nothing there. */
  readonly opensSentence: boolean
}

export function readLetter(letter: ReviewedLetter, context: ReviewContext): Reading {
  const whole = plainMarks(letter.body)
  const parts = anatomyOf(whole, context.me.name)
  const text = whole.slice(0, parts.quotedFrom)
  const sentences = sentencesOf(text.slice(parts.body.start, parts.body.end)).map(({ start, end, text: words }) => ({
    start: start + parts.body.start,
    end: end + parts.body.start,
    text: words,
  }))
  return { letter, context, text, parts, sentences, capitals: capitalsOf(text, sentences, parts) }
}

function capitalsOf(text: string, sentences: readonly Sentence[], parts: Anatomy): Capital[] {
  const openings = new Set(sentences.map(({ start }) => start))
  const capitals: Capital[] = []
  for (const found of text.matchAll(/\p{L}[\p{L}\p{M}'\u2010-]*/gu)) {
    const raw = found[0].replace(/['-]+$/, '')
    const word = raw.replace(/'s$/i, '')
    if (!/^\p{Lu}/u.test(word) || word === '') continue
    const start = found.index
    const before = text.slice(Math.max(0, start - 2), start)
    const opensSentence =
      openings.has(start) || (/["(]$/.test(before) && openings.has(start - 1)) || start === parts.closing?.start
    capitals.push({ start, end: start + word.length, word, opensSentence })
  }
  return capitals
}
