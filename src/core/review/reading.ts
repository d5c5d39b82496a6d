/** A letter read once for all rules: plain marks, parts, sentences, and the capitalised words in it. */
import { plainMarks, sentencesOf, type Sentence } from '../writing/sentences.ts'
import { anatomyOf, type Anatomy } from './anatomy.ts'
import type { ReviewContext, ReviewedLetter } from './finding.ts'
import { tokensOf, type Token } from './word-tokens.ts'

export type Reading = {
  readonly letter: ReviewedLetter
  readonly context: ReviewContext
  /** The body with plain quotes and spaces, up to quoted mail; offsets are those of the body. */
  readonly text: string
  readonly parts: Anatomy
  /** Sentences between salutation and closing. */
  readonly sentences: readonly Sentence[]
  /** The words of each sentence. */
  readonly tokens: readonly (readonly Token[])[]
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
  const whole = withoutMonsters(plainMarks(letter.body))
  const parts = anatomyOf(whole, context.me.name)
  const text = whole.slice(0, parts.quotedFrom)
  const sentences = sentencesOf(text.slice(parts.body.start, parts.body.end)).flatMap(({ start, text: words }) =>
    inPieces(start + parts.body.start, words),
  )
  const capitals = capitalsOf(text, sentences, parts).slice(0, mostCapitals)
  const tokens = sentences.map((sentence) => tokensOf(sentence.text, sentence.start))
  return { letter, context, text, parts, sentences, tokens, capitals }
}

/** A run of letters that is no word, such as pasted data, is blotted out in place: no rule has anything to say of it. */
function withoutMonsters(text: string): string {
  return text.replace(/\p{L}{61,}|[^\s\p{L}\p{N}]{61,}/gu, (run) => '§'.repeat(run.length))
}

/** A long letter has some fifty; what has far more is a list, and comparing each with each would take seconds. */
const mostCapitals = 400

/** No sentence of a letter is so long; what is, is no prose, and is looked at in pieces so that no rule takes seconds. */
const longestSentence = 700

function inPieces(start: number, text: string): Sentence[] {
  if (text.length <= longestSentence) return [{ start, end: start + text.length, text }]
  const space = text.lastIndexOf(' ', longestSentence)
  const cut = space > 0 ? space : longestSentence - (/[\ud800-\udbff]/.test(text[longestSentence - 1] ?? '') ? 1 : 0)
  const rest = text.slice(cut)
  const skipped = rest.length - rest.trimStart().length
  return [{ start, end: start + cut, text: text.slice(0, cut) }, ...inPieces(start + cut + skipped, rest.trimStart())]
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
