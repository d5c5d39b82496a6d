/**
 * How much speaks for a phrase being the employer, a person or the job. Numbers are weights, tuned on
 * invented sentences; `assign-phrases.ts` looks for the reading of the whole sentence that weighs most.
 */

import { cities, companyEndings, companyHeads, companyMakings, legalForms } from './company-words.ts'
import { courtesyEndings, givenNames, nameParticles, ranksOfName, wordLikeGivenNames } from './given-names.ts'
import { departments, functionTitles, jobEndings, jobHeads, jobModifiers } from './job-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import { isCourtesy, isHeadOfFirm } from './name-words.ts'
import type { Phrase } from './phrases.ts'
import type { Surroundings } from './phrase-surroundings.ts'
import type { Word } from './words-of-text.ts'

export type Weights = { readonly company: number; readonly person: number; readonly role: number }

export type KnownNames = { readonly companies: readonly string[]; readonly people: readonly string[] }

export const never = -99

export function weighName(text: readonly Word[], phrase: Phrase, around: Surroundings, lowerCase: boolean): Weights {
  const words = text.slice(phrase.first, phrase.last + 1).filter((word) => word.kind === 'word')
  return {
    company: weighCompany(text, phrase, words, around, lowerCase),
    person: weighPerson(text, phrase, words, around, lowerCase),
    role: weighUnknownRole(words, around, lowerCase),
  }
}

function weighCompany(
  text: readonly Word[],
  phrase: Phrase,
  words: readonly Word[],
  around: Surroundings,
  lowerCase: boolean,
): number {
  const [head, tail] = [words[0], words.at(-1)]
  if (head === undefined || tail === undefined || around.cue === 'event') return never
  if (isCourtesy(text, phrase.first) || ranksOfName.has(head.folded)) return never
  if (words.length === 1 && departments.has(head.folded)) return -4
  const capital = words.every(
    (word, index) =>
      word.capital ||
      nameParticles.has(word.folded) ||
      hardWords.has(word.folded) ||
      (index === 0 && words.length > 1 && (isHeadOfFirm(word) || companyEndings.has(word.folded))),
  )
  const makings = words.filter((word) => companyMakings.has(word.folded)).length
  let weight = 0
  if (words.some((word) => legalForms.has(word.folded))) weight += 4
  if (companyEndings.has(tail.folded)) weight += words.length > 1 ? 2.5 : 0.8
  if (isHeadOfFirm(head)) weight += words.length > 1 ? 2.5 : 1
  weight += Math.min(1, makings * 0.5)
  const joined = text.slice(phrase.first, phrase.last + 1).some((word) => word.text === '&')
  if (joined) weight += 1.5
  if (givenNames.has(head.folded) && !head.folded.endsWith("'s") && !joined)
    weight -= around.cue === 'at' ? 0.5 : words.length === 1 ? 3 : companyEndings.has(tail.folded) ? 0.5 : 2
  if (words.length === 1 && (jobModifiers.has(head.folded) || /^\p{Lu}{2,3}$/u.test(head.text))) weight -= 1.5
  if (around.afterTitle) weight -= 2.5
  if (around.cue === null && /^(?:and|\+|n|und|et|en)$/u.test(text[phrase.first - 1]?.folded ?? '')) weight -= 1.5
  if (
    words.length === 2 &&
    wordLikeGivenNames.has(head.folded) &&
    !joined &&
    capital &&
    !companyMakings.has(tail.folded) &&
    !companyEndings.has(tail.folded) &&
    !softWords.has(tail.folded)
  )
    weight -= 1.5
  if (around.next?.folded === 'branch' || (words.length === 1 && cities.has(head.folded))) weight -= 3
  if (around.next?.folded === 'from' && !around.beforeJobWord) weight -= 2
  if (around.opensText && words.length > 1 && /^(?:called|rang|phoned)$/u.test(around.next?.folded ?? '')) weight += 1.5
  if (around.cue === 'at' || around.cue === 'labelled-firm' || around.cue === 'firm-named') weight += 4
  if (around.cue === 'from') weight += 2.2
  if (around.cue === 'for') weight += capital ? 1.8 : 1
  if (!capital && !lowerCase && around.cue !== 'at' && around.cue !== null) weight -= 2.5
  if (around.cue === 'with') weight += around.afterOccasion ? 1.2 : 0.3
  if (around.cue === 'met' || around.cue === 'named' || around.cue === 'labelled-person' || around.cue === 'kin')
    weight -= 3
  if (around.cue === null && around.afterOccasion) weight += 2
  if (around.opensText && around.cue === null) weight += 2.5
  if (around.beforeOccasion) weight += 1
  if (around.beforeJobWord && capital) weight += 2
  if (/^(?:called|rang|phoned|gave|interview|was|hq|office|didn't|want|wants|round)$/u.test(around.next?.folded ?? ''))
    weight += 0.7
  if (around.cue === null && !around.opensText && around.opensStretch && around.closesStretch)
    weight += capital ? 0.8 : 0.3
  const loose = around.cue === null && !around.opensText && !around.afterOccasion
  if (loose && !(around.opensStretch && around.closesStretch) && !capital) weight -= 3
  if (loose && !capital && !lowerCase) weight -= 2
  if (loose && words.length === 1 && around.opensStretch && !around.closesStretch && makings === 0) weight -= 1.5
  if (around.inParens) weight -= around.inBracketOfName ? 0.5 : 2
  if (loose && words.length === 1 && /^\p{Lu}{2,4}$/u.test(head.text)) weight -= 2
  if (words.length === 1 && !head.capital && (companyEndings.has(head.folded) || companyHeads.has(head.folded)))
    weight -= 3
  if (words.every((word) => softWords.has(word.folded))) weight -= capital && words.length > 1 ? 0 : 2
  return weight
}

function weighPerson(
  text: readonly Word[],
  phrase: Phrase,
  words: readonly Word[],
  around: Surroundings,
  lowerCase: boolean,
): number {
  const [head, tail] = [words[0], words.at(-1)]
  if (
    head === undefined ||
    tail === undefined ||
    around.cue === 'kin' ||
    around.cue === 'unmet' ||
    around.cue === 'event'
  )
    return never
  if (/['’]s$/u.test(tail.text) && around.next?.capital === false && around.next.kind === 'word') return never
  const courtesy = isCourtesy(text, phrase.first)
  const ranked = ranksOfName.has(head.folded) && words.length > 1
  const called =
    words.filter((_, index) => !(courtesy && index === 0)).find((word) => !ranksOfName.has(word.folded)) ?? head
  const honoured = words.length > 1 && courtesyEndings.has(tail.folded)
  const capital = words.every(
    (word) => word.capital || nameParticles.has(word.folded) || courtesyEndings.has(word.folded),
  )
  const makings = words.filter((word) => companyMakings.has(word.folded)).length
  let weight = 0
  if (courtesy || honoured) weight += 5
  else if (ranked) weight += 4.5
  const strong = givenNames.has(called.folded) || givenNames.has(called.folded.split('-')[0] ?? '')
  const weak = wordLikeGivenNames.has(called.folded)
  if (strong) weight += 2.5
  else if (weak) weight += capital && !around.opensStretch ? 1.8 : 1
  const surnamed =
    weak &&
    capital &&
    words.length === 2 &&
    !companyMakings.has(tail.folded) &&
    !companyEndings.has(tail.folded) &&
    !softWords.has(tail.folded) &&
    !jobModifiers.has(tail.folded)
  if (surnamed) weight += 1.2
  if ((strong || weak) && (words.length === 2 || words.length === 3) && (capital || lowerCase)) weight += 0.7
  if (looksLikeSurname(tail) || words.slice(1, -1).some((word) => nameParticles.has(word.folded))) weight += 1
  if (around.cue === 'met') weight += 2.2
  if (around.cue === 'with') weight += around.determined && !capital && !lowerCase ? 0 : 1.4
  if (around.opensText && /^(?:called|rang|phoned)$/u.test(around.next?.folded ?? '')) weight -= 1
  if (around.cue === 'named' || around.cue === 'labelled-person') weight += 3
  if (around.cue === 'at' || around.cue === 'labelled-firm' || around.cue === 'firm-named') weight -= 4
  if (around.cue === 'from' && !strong && !courtesy) weight -= 2
  if (around.cue === 'for' && !strong && !courtesy) weight -= 1.5
  if (around.cue === 'labelled-job') weight -= 4
  if (around.beforePersonVerb && (capital || strong || weak)) weight += 1.2
  if (around.beforeJobWord) weight -= 2.5
  if (words.some((word) => legalForms.has(word.folded))) weight -= 6
  if (companyEndings.has(tail.folded)) weight -= strong && words.length < 3 ? 1 : 2.5
  weight -= makings === words.length ? 0.8 : makings * 0.3
  const everyday = words
    .slice(1)
    .filter(
      (word) => softWords.has(word.folded) || (jobModifiers.has(word.folded) && !givenNames.has(word.folded)),
    ).length
  weight -= everyday * 0.8
  if (!strong && !courtesy && words.every((word) => cities.has(word.folded))) return never
  if (words.length === 1 && head.text.length >= 12 && !strong && !head.text.includes('-')) weight -= 2
  if (text.slice(phrase.first, phrase.last + 1).some((word) => word.text === '&')) weight -= 4
  if (words.length === 1 && departments.has(head.folded)) weight -= 5
  if (around.inParens && around.cue === 'for') weight -= 4
  if (around.inBracketOfName && !strong) weight -= 4
  if (
    !courtesy &&
    !ranked &&
    /^(?:a|an|ein|eine|einen|un|une|een)$/u.test(text[phrase.first - 1]?.folded ?? '') &&
    around.cue === null
  )
    weight -= 2
  if (isHeadOfFirm(head)) weight -= 2.5
  if (around.next?.folded === 'from' && (capital || (lowerCase && (strong || weak)))) weight += 2.5
  if (around.beforeWhere && around.next?.folded !== 'from' && capital && words.length < 3 && !around.opensText)
    weight += 1.8
  const bare = around.cue === null && !courtesy && !ranked && !honoured
  if (bare && around.opensText && around.next?.folded !== 'from') weight -= 0.8
  if (bare && !strong && !weak) weight -= unknownWithoutCue(words, around, capital)
  if (bare && !capital && !lowerCase && !strong) weight -= 2.5
  if (bare && !capital && weak && !(around.opensStretch && (around.closesStretch || around.beforePersonVerb)))
    weight -= 2
  if (/^\p{Lu}{3,}$/u.test(head.text) && !words.slice(1).some((word) => word.capital)) weight -= 4
  if (words.length > 5) weight -= 3
  return weight
}

/** A name nobody heard of, with nothing leading to it: believed when it is two capitalised words on their own. */
function unknownWithoutCue(words: readonly Word[], around: Surroundings, capital: boolean): number {
  if (!capital)
    return around.opensStretch &&
      !around.opensText &&
      /^(?:&|\+|and|n)$/u.test(around.next?.folded ?? '') &&
      words.length === 1
      ? -0.7
      : 3
  const alone = around.opensStretch && around.closesStretch
  if (words.length >= 2 && words.length <= 4) return alone ? -0.8 : -0.6
  if (alone && !around.afterComma) return around.next?.text === '!' ? 1.5 : -0.1
  return alone && !around.opensText && words[0] !== undefined && words[0].text.length > 2 ? -0.6 : 1.5
}

function looksLikeSurname(word: Word): boolean {
  return /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$/u.test(word.text) || /^(?:Mc|Mac|O['’]|D['’]|Ó)\p{Lu}/u.test(word.text)
}

/** A job no list knows: said after 'for', before 'role', or alone between two stops. */
function weighUnknownRole(words: readonly Word[], around: Surroundings, lowerCase: boolean): number {
  const capital = words[0]?.capital ?? false
  let weight = 0
  if (around.cue === 'labelled-job') weight += 4
  if (around.beforeJobWord) weight += capital && !lowerCase ? 0.6 : 2.4
  if (around.cue === 'for') weight += capital ? 0.2 : 1.6
  const alone = around.cue === null && around.opensStretch && around.closesStretch && !around.opensText
  if (alone) weight += !capital || /^\p{Lu}{2,5}$/u.test(words[0]?.text ?? '') ? 1 : -0.4
  if (alone && words.length === 1 && (words[0]?.text.length ?? 0) >= 12) weight += 1.6
  if (weight === 0 || words.length > 4 || words.some((word) => givenNames.has(word.folded))) return never
  if (words.some((word) => legalForms.has(word.folded))) weight -= 3
  return weight - 0.8
}

/** For a phrase of job words: how likely it is the job applied for. Titles are weighed beside the person. */
export function weighJob(text: readonly Word[], phrase: Phrase, around: Surroundings): number {
  const words = text.slice(phrase.first, phrase.last + 1)
  const folded = words.filter((word) => word.kind === 'word').map((word) => word.folded)
  const headed = folded.some((word) => word.split('/').some((part) => jobHeads.has(part)) || jobEndings.test(word))
  let weight = headed ? 1.2 : 0.2
  if (
    !folded.some((word) => jobHeads.has(word)) &&
    folded.some((word) => functionTitles.has(word)) &&
    folded.length === 1
  )
    weight -= 2.5
  if (
    !folded.some((word) => word.split(/[/-]/u).some((part) => jobHeads.has(part)) || jobEndings.test(word)) &&
    !(around.opensStretch && around.closesStretch)
  )
    weight -= 1.5
  if (folded.every((word) => departments.has(word))) weight -= 0.5
  if (around.cue === 'for') weight += 2
  if (around.cue === 'labelled-job') weight += 3
  if (around.cue === 'with' || around.cue === 'met') weight -= 2
  if (around.beforeJobWord) weight += 2.5
  if (around.opensStretch && around.closesStretch) weight += 1.2
  else if (around.opensStretch || around.closesStretch) weight += 0.4
  if (around.determined && around.cue === null) weight -= 1.2
  if (around.beforePersonVerb && !around.beforeJobWord) weight -= 1.8
  if (folded[0] === 'recruiter' || folded[0] === 'hm' || folded.includes('hiring')) weight -= 3
  if (around.inParens && !around.beforeJobWord) weight -= 0.8
  if (folded.length > 1) weight += 0.3
  if (/[^s]s$/u.test(folded.at(-1) ?? '') && jobHeads.has((folded.at(-1) ?? '').slice(0, -1))) weight -= 2
  return weight
}
