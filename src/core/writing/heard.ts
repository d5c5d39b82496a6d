/**
 * What people at a company have read from the person already, and whether a phrase or a sentence is among it.
 * A phrase is known again whatever stood in its blanks, so that nobody reads the same turn twice.
 */
import { sentencesOf } from './sentences.ts'
import { spelledOut } from './voice/contractions.ts'

/** An earlier letter to the company, on the desk or sent; the letter being written is not among them. */
export type HeardLetter = {
  readonly body: string
  /** It goes to one of those this letter goes to. */
  readonly toSamePerson: boolean
}

/** Phrases shorter than this, blanks set aside, are common ground: "Thank you." belongs to nobody. */
const leastOwnWords = 14

/** The sentences of a phrase as patterns; a sentence that is all blank says nothing of its own. */
export function patternsOf(phrase: string): readonly RegExp[] {
  return templateSentences(phrase).flatMap((sentence) => {
    const parts = spelledOut(sentence)
      .split(/\{\{\s*\w+\s*\}\}/)
      .map((part) => part.trim())
    if (parts.join('').length < leastOwnWords) return []
    return [new RegExp(parts.map(escaped).join('[\\s\\S]{0,400}?'))]
  })
}

/** A blank filled with the person's own sentences ends one: "{{link}} I would be glad…" are two. */
export function templateSentences(phrase: string): string[] {
  return sentencesOf(phrase.replace(/\}\}(?= \p{Lu})/gu, '}}…')).map(({ text }) => text.replaceAll('}}…', '}}'))
}

export function isIn(pattern: RegExp, letter: HeardLetter): boolean {
  // One voice contracts and another does not; it is the same phrase.
  return pattern.test(spelledOut(flat(letter.body)))
}

/** Whether these words, as they stand, were written before. */
export function wasSaid(words: string, letter: HeardLetter): boolean {
  return flatWords(letter.body).includes(flatWords(words).replace(/[.!?]$/, ''))
}

/** For comparing: one space between words, in small letters. */
export const flatWords = (text: string) => flat(text).toLowerCase()

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
