/** Names that look or are made like the company's and are not: one word exchanged, or one that begins alike. */
import { isCommonWord } from '../common-words.ts'
import { isOwnFirm, isTheirFirm, namesIn } from '../firms-in-text.ts'
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { closeness, folded } from '../similar.ts'
import { companyNote } from './company-note.ts'

type Word = { readonly word: string; readonly start: number; readonly end: number }

/**
 * A name of the same make with a word exchanged: 'Prairie Wind Foundation' for 'Prairie Light Foundation'. Where less
 * is shared, the place has to be one of the firm addressed; firms of the sender's own story are left alone.
 */
export function* namesAlike(
  reading: Reading,
  company: readonly string[],
  allowed: ReadonlySet<string>,
): Iterable<Note> {
  const words = company.filter((word) => word !== '&').map(folded)
  if (words.length === 0) return
  for (const named of namesIn(reading.text)) {
    const run = wordsWithin(named.name, named.start)
    const opening = run[0]
    if (opening === undefined || isOwnFirm(reading, opening.start, run.at(-1)?.end ?? opening.end)) continue
    for (const part of [run.slice(-words.length), run]) {
      const [first, last] = [part[0], part.at(-1)]
      if (first === undefined || last === undefined || !isAnother(reading, part, words, allowed)) continue
      const why = `In your record it is ${reading.context.company}.`
      yield companyNote(reading, first.start, last.end, 'This is not the company’s name', why)
      break
    }
  }
}

function isAnother(
  reading: Reading,
  run: readonly Word[],
  words: readonly string[],
  allowed: ReadonlySet<string>,
): boolean {
  const [first, last] = [run[0], run.at(-1)]
  const strangers = run.filter(({ word }) => !words.includes(word))
  if (first === undefined || last === undefined || strangers.length === 0) return false
  if (words.every((each) => run.some(({ word }) => word === each)) || strangers.some(({ word }) => allowed.has(word)))
    return false
  const shared = run.length - strangers.length
  const looksAlike = !isCommonWord(first.word) && resembles(first.word, words[0] ?? '')
  const theirs = isTheirFirm(reading, first.start, last.end)
  if (run.length === 1)
    return words.length === 1 && looksAlike && (theirs || !reading.sentences.some(({ start }) => start === first.start))
  if (run.length === words.length && strangers.length === 1)
    if (words.length >= 3 || (strangers[0] === first && looksAlike)) return true
  if (strangers.every(({ word }) => isCommonWord(word)) && shared === 0) return false
  const sharesAnEnd = first.word === words[0] || last.word === words.at(-1)
  return theirs && (sharesAnEnd || looksAlike)
}

function wordsWithin(name: string, from: number): Word[] {
  return [...name.matchAll(/[\p{L}\p{N}]+(?:'s?(?!\p{L}))?/gu)].map((part) => {
    const word = part[0].replace(/'s?$/, '')
    return { word: folded(word), start: from + part.index, end: from + part.index + word.length }
  })
}

/** 'Wiesental' for 'Wiesengrund', 'Lampfish' for 'Lanternfish', 'Weser' for 'Weserlab': one beginning, or half of the letters. */
function resembles(word: string, name: string): boolean {
  const long = Math.min(word.length, name.length) >= 5
  return long && word !== name && (word.slice(0, 4) === name.slice(0, 4) || closeness(word, name) >= 0.5)
}
