/** The words of a sentence in order, in small letters, with their places: what rules about grammar walk along. */

import { classesOf, type WordClasses } from './word-classes.ts'

export type Token = {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Marks between the word before and this one, without spaces: ',' or '' or ' ("'. */
  readonly marksBefore: string
  readonly capital: boolean
  readonly classes: WordClasses
}

/** `offset` is added to every place. "didn't" is one word. */
export function tokensOf(sentence: string, offset: number): Token[] {
  let last = 0
  return [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['-][\p{L}\p{N}]+)*/gu)].map((match) => {
    const marksBefore = sentence.slice(last, match.index).replace(/\s+/g, '')
    last = match.index + match[0].length
    const word = match[0].toLowerCase()
    return {
      word,
      start: offset + match.index,
      end: offset + last,
      marksBefore,
      capital: /^\p{Lu}/u.test(match[0]),
      classes: classesOf(word),
    }
  })
}
