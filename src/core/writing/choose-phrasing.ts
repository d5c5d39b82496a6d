/**
 * Chooses among the phrasings of a block: never one this person has read, then the one that keeps the letter furthest
 * from any other at the company. Interviewers compare notes (domain/evidence.md §1.5). The same facts choose the same.
 */
import { isIn, patternsOf, type HeardLetter } from './heard.ts'
import { sentencesOf } from './sentences.ts'

/** How many sentences the letter in the making already shares with each earlier one. */
export type Shared = number[]

/** `usedIn`: how many of its sentences each earlier letter has. */
export type Candidate = {
  readonly text: string
  readonly usedIn: readonly number[]
  /** Its sentences, and how many of them begin with the writer. */
  readonly voice: Voice
  /** How well it suits the way the person writes; more is better. */
  readonly fit: number
  /** It is written for just this degree of formality. */
  readonly isInRegister: boolean
}

/** Sentences so far, and how many of them begin with "I" or "my". */
export type Voice = { readonly sentences: number; readonly own: number }

/** Beyond this share a letter is about its writer; the review speaks up a little later (domain/messages.md: 70 in 100). */
const mostOwn = 0.6

/** `text` has its blanks; `said` is how it will read. */
export function candidateFrom({
  text,
  said,
  heard,
  fit,
  isInRegister,
}: Pick<Candidate, 'text' | 'fit' | 'isInRegister'> & {
  readonly said: string
  readonly heard: readonly HeardLetter[]
}): Candidate {
  const patterns = patternsOf(text)
  return {
    text,
    fit,
    isInRegister,
    voice: voiceOf(said),
    usedIn: heard.map((letter) => patterns.filter((pattern) => isIn(pattern, letter)).length),
  }
}

function voiceOf(text: string): Voice {
  const sentences = sentencesOf(text).map((each) => each.text)
  return { sentences: sentences.length, own: sentences.filter((each) => /^(?:I|My|I'\w+)\b/.test(each)).length }
}

export const joined = (a: Voice, b: Voice): Voice => ({ sentences: a.sentences + b.sentences, own: a.own + b.own })

export function choosePhrasing(
  candidates: readonly Candidate[],
  heard: readonly HeardLetter[],
  shared: Shared,
  voice: Voice,
  seed: number,
): Candidate | null {
  const ranked = candidates.map((candidate, index) => ({
    candidate,
    read: candidate.usedIn.filter((many, letter) => many > 0 && heard[letter]?.toSamePerson).length,
    nearest: Math.max(0, ...shared.map((many, letter) => many + (candidate.usedIn[letter] ?? 0))),
    crowded: isCrowded(joined(voice, candidate.voice)) ? 1 : 0,
    known: candidate.usedIn.filter((many) => many > 0).length,
    turn: (index + Math.abs(seed)) % candidates.length,
  }))
  ranked.sort(
    (a, b) =>
      a.read - b.read ||
      a.nearest - b.nearest ||
      a.crowded - b.crowded ||
      a.known - b.known ||
      Number(b.candidate.isInRegister) - Number(a.candidate.isInRegister) ||
      b.candidate.fit - a.candidate.fit ||
      a.turn - b.turn,
  )
  const chosen = ranked[0]?.candidate
  if (chosen === undefined) return null
  chosen.usedIn.forEach((many, letter) => {
    shared[letter] = (shared[letter] ?? 0) + many
  })
  return chosen
}

const isCrowded = ({ sentences, own }: Voice) => sentences > 1 && own / sentences > mostOwn
