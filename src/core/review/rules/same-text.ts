/** The same words to a colleague, or to the same person again: people at one company compare notes (domain/evidence.md §1.5). */
import { flatWords, type HeardLetter } from '../../writing/heard.ts'
import { sentencesOf } from '../../writing/sentences.ts'
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** From this share of shared sentences on, two letters read as one template. */
const mostShared = 0.4
/** A word of thanks or a good wish may stand in any letter. */
const leastWords = 6

export function sameText({ context, sentences }: Reading): Note[] {
  const own = sentences.map(({ text }) => text).filter(isTelling)
  if (own.length < 2) return []
  for (const letter of context.earlierLetters ?? []) {
    const read = new Set(sentencesOf(letter.body).map(({ text }) => flatWords(text)))
    const again = own.filter((text) => read.has(flatWords(text)))
    if (again.length / own.length < mostShared) continue
    return [note(letter, again[0] ?? '')]
  }
  return []
}

const isTelling = (sentence: string) => sentence.split(/\s+/).length >= leastWords

function note({ toSamePerson }: HeardLetter, words: string): Note {
  return {
    rule: 'form:same-text',
    severity: 'hint',
    span: null,
    words,
    title: toSamePerson ? 'They have read this before' : 'A colleague of theirs has the same letter',
    why: toSamePerson
      ? 'Much of it stands word for word in an earlier letter to them. One new thing makes it worth reading.'
      : 'People who interview together compare notes. One thing that only this person said makes it theirs.',
    fixes: [],
  }
}
