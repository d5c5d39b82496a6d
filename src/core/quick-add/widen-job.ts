/** How far to the left a job reaches into words no list knows: 'tenancy officer', 'for the first officer role'. */

import { legalForms } from './company-words.ts'
import { courtesyTitles, givenNames, ranksOfName } from './given-names.ts'
import { opensStretch } from './job-heads.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

/** Takes unknown words before the head into the job: always between 'for the' and 'role', else when eager. */
export function widenLeft(text: readonly Word[], start: number, head: number, floor: number, eager: boolean): number {
  const whole = startOfStretch(text, start, head, floor)
  if (whole !== null && (eager || text.slice(whole, start).some((word) => softWords.has(word.folded)))) return whole
  let at = start - 1
  while (at > floor && isUnknown(text, at)) at--
  const cue = text[at]
  const count = start - 1 - at
  if (count === 0 || count > 3) return withOrdinal(text, start, head)
  const first = text[at + 1]
  if (first?.capital === true && text[head]?.capital !== true && !opensStretch(text, at + 1)) return start
  const lower = text.slice(at + 1, start).every((word) => !word.capital)
  if (/^(?:a|an|the|their|our)$/u.test(cue?.folded ?? '') && (lower || leadsToJob(text, at))) return at + 1
  if (leadsToJob(text, at)) return at + 1
  if (
    /^(?:with|w|w\/|is|was|and|her|his)$/u.test(cue?.folded ?? '') &&
    lower &&
    text[head]?.capital === false &&
    text.some((word, index) => index > 0 && word.capital)
  )
    return at + 1
  return eager && count <= 2 && (cue === undefined || opensAfterMark(cue)) ? at + 1 : start
}

/** 'dark store supervisor', 'pick & pack operative': common nouns up to the stop before them; 'great manager' is praise. */
function startOfStretch(text: readonly Word[], start: number, head: number, floor: number): number | null {
  let at = start
  while (
    at - 1 > floor &&
    (isCommonNoun(text[at - 1]) ||
      opensCapital(text, at - 1) ||
      (text[at - 1]?.text === '&' && isCommonNoun(text[at - 2])))
  )
    at--
  const [first, stop] = [text[at], text[head + 1]]
  if (at === start || start - at > 3 || first === undefined || !opensStretch(text, at)) return null
  if (first.capital && text[head]?.capital === true) return null
  const closed = stop === undefined || stop.kind === 'mark' || stop.capital || givenNames.has(stop.folded)
  return closed && !praise.has(first.folded) && !/(?:ed|ly)$/u.test(first.folded) ? at : null
}

/** The first word of a stretch may have a capital: '. Tenancy officer.' */
function opensCapital(text: readonly Word[], index: number): boolean {
  const word = text[index]
  return (
    word?.kind === 'word' &&
    opensStretch(text, index) &&
    (softWords.has(word.folded) || isUnknown(text, index)) &&
    !hardWords.has(word.folded)
  )
}

function isCommonNoun(word: Word | undefined): boolean {
  return word?.kind === 'word' && !word.capital && !hardWords.has(word.folded) && !givenNames.has(word.folded)
}

function isUnknown(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined || word.kind !== 'word' || hardWords.has(word.folded) || softWords.has(word.folded))
    return false
  return (
    !givenNames.has(word.folded) &&
    !courtesyTitles.has(word.folded) &&
    !ranksOfName.has(word.folded) &&
    !legalForms.has(word.folded)
  )
}

const praise = new Set(
  'great good nice bad big small young same other different lovely friendly tough hard strict former next first last amazing awful cool decent fantastic fine funny grumpy kind mean odd old polite proper real rude scary sweet terrible typical useless warm weird wonderful happy angry quiet third second think guess maybe one two three another any some own happy'.split(
    ' ',
  ),
)

/** 'for the …', 'as a …': what follows is a job. */
export function leadsToJob(text: readonly Word[], index: number): boolean {
  const isCue = (at: number): boolean =>
    /^(?:over|for|as|als|comme|re|about|pour|fur|voor)$/u.test(text[at]?.folded ?? '')
  return isCue(index) || isCue(index - 1)
}

/** 'for the first officer role': an everyday word belongs to the job when it stands between 'the' and 'role'. */
function withOrdinal(text: readonly Word[], start: number, head: number): number {
  const closed = /^(?:role|position|job|post)$/u.test(text[head + 1]?.folded ?? '')
  const plain = text[start - 1]
  if (
    leadsToJob(text, start - 2) &&
    plain?.kind === 'word' &&
    !plain.capital &&
    softWords.has(plain.folded) &&
    !/ing$/u.test(plain.folded)
  )
    return start - 1
  return closed && leadsToJob(text, start - 2) && softWords.has(text[start - 1]?.folded ?? '') ? start - 1 : start
}

function opensAfterMark(word: Word): boolean {
  return word.kind === 'mark' && word.text !== '@' && word.text !== '+'
}
