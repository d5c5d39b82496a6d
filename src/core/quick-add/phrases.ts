/**
 * Cuts a sentence into the phrases that may name an employer, a job or a person, and notes what stands
 * around each. Which of the three a phrase is, `weigh-phrases.ts` decides.
 */

import { cities, companyDescriptors, companyEndings, companyMakings, legalForms } from './company-words.ts'
import { skipped } from './firm-joints.ts'
import { courtesyEndings, courtesyTitles, givenNames, nameParticles, ranksOfName } from './given-names.ts'
import { jobPhrases } from './job-phrases.ts'
import { continuesName, startsName } from './name-shape.ts'
import { isCourtesy, isGiven, isHeadOfFirm } from './name-words.ts'
import { joinsCompany } from './ordinary-words.ts'
import type { Span, Word } from './words-of-text.ts'

/** Indices into the words of the text, both inclusive. */
export type Range = { readonly first: number; readonly last: number }

export type Phrase = {
  readonly kind: 'name' | 'job'
  /** Indices into the words of the text, both inclusive. */
  readonly first: number
  readonly last: number
}

/** `taken` are pieces of the text that are times or addresses and part of no phrase; for `eager` see `jobPhrases`. */
export function phrasesOf(text: readonly Word[], taken: readonly Span[], eager: boolean): readonly Phrase[] {
  const free = text.map(
    (word) => word.kind === 'word' && !taken.some(([start, end]) => start < word.end && word.start < end),
  )
  const jobs = jobPhrases(text, free, eager)
  const inJob = new Set(jobs.flatMap((job) => range(job.first, job.last)))
  const names = nameRuns(text, (index) => free[index] === true && !inJob.has(index))
  return [...jobs.map((job) => ({ ...job, kind: 'job' as const })), ...names].sort((a, b) => a.first - b.first)
}

function nameRuns(text: readonly Word[], usable: (index: number) => boolean): Phrase[] {
  const runs: Phrase[] = []
  for (let index = 0; index < text.length; index++) {
    if (!usable(index) || !startsName(text, index, usable)) continue
    let last = index
    while (continuesName(text, index, last, usable)) last += 1 + skipped(text, index, last, usable)
    runs.push(...splitRun(text, index, last))
    index = last
  }
  return runs.flatMap((run) => {
    const trimmed = trimRun(text, run)
    return trimmed === null ? [] : [trimmed]
  })
}

/** A courtesy title or rank inside a run opens a new name; so does a given name behind an employer's. */
function splitRun(text: readonly Word[], first: number, last: number): Phrase[] {
  for (let index = first + 1; index <= last; index++) {
    const word = text[index]
    if (word === undefined || word.kind !== 'word') continue
    const opensPerson =
      (isCourtesy(text, index) || ranksOfName.has(word.folded)) &&
      !isCourtesy(text, index - 1) &&
      !ranksOfName.has(text[index - 1]?.folded ?? '') &&
      index < last
    const givenAfterEmployer =
      givenNames.has(word.folded) &&
      !isGiven(text[first]) &&
      !isCourtesy(text, first) &&
      !ranksOfName.has(text[first]?.folded ?? '') &&
      text[first]?.folded !== 'st' &&
      looksLikeEmployer(text, first, index - 1) &&
      !looksLikeEmployer(text, last, last)
    if (opensPerson || givenAfterEmployer)
      return [{ kind: 'name', first, last: index - 1 }, ...splitRun(text, index, last)]
  }
  return [{ kind: 'name', first, last }]
}

/** Lower case behind a capitalised name is not part of it, but for the trade: 'Brightwater dental', not 'Brightwater dental front'. */
function isLowerTail(text: readonly Word[], first: number, last: number): boolean {
  const [word, before] = [text[last], text[last - 1]]
  if (
    word === undefined ||
    before === undefined ||
    word.kind !== 'word' ||
    word.capital ||
    text[first]?.capital !== true
  )
    return false
  if (nameParticles.has(word.folded) || courtesyEndings.has(word.folded)) return false
  return !(before.capital && isTrade(word.folded) && last - 1 >= first && !isGiven(text[first]))
}

function isTrade(folded: string): boolean {
  return companyEndings.has(folded) || companyEndings.has(folded.replace(/s$/u, '')) || legalForms.has(folded)
}

/** 'a very quiet Rupert': lower case before a capital is not part of the name. */
function isLowerLead(text: readonly Word[], index: number, last: number): boolean {
  const word = text[index]
  if (
    word === undefined ||
    word.capital ||
    word.kind !== 'word' ||
    !text.slice(index, last + 1).some((later) => later.capital)
  )
    return false
  if (companyEndings.has(word.folded) || isHeadOfFirm(word)) return false
  return (
    !nameParticles.has(word.folded) &&
    !courtesyTitles.has(word.folded) &&
    !ranksOfName.has(word.folded) &&
    !givenNames.has(word.folded)
  )
}

function looksLikeEmployer(text: readonly Word[], first: number, last: number): boolean {
  return range(first, last).some((index) => {
    const folded = text[index]?.folded ?? ''
    return companyEndings.has(folded) || companyMakings.has(folded) || legalForms.has(folded)
  })
}

/** Drops what is said around a name: 'hq', 'solicitors' in lower case, a branch city, 'sir'. */
function trimRun(text: readonly Word[], run: Phrase): Phrase | null {
  let { first, last } = run
  while (last > first) {
    const [word, before] = [text[last], text[last - 1]]
    if (word === undefined || before === undefined) break
    const owned =
      !word.capital &&
      /['’]s$/u.test(before.text) &&
      /^(?:office|workshop|shop|place|site|kitchen|farm|studio|lab|yard|hq|depot|warehouse|store)$/u.test(word.folded)
    const described = companyDescriptors.has(word.folded) && (!word.capital || word.folded === 'hq')
    const lowerTail = isLowerTail(text, first, last)
    const city =
      cities.has(word.folded) &&
      before.text !== '&' &&
      !joinsCompany.has(before.folded) &&
      !isGiven(text[first]) &&
      !isCourtesy(text, first)
    if (!(described || owned || lowerTail || city || word.kind !== 'word')) break
    last--
  }
  while (first < last && isLowerLead(text, first, last)) first++
  while (first < last && ['the'].includes(text[first]?.folded ?? '') && !(text[first]?.capital ?? false)) first++
  if (text.slice(first, last + 1).every((word) => legalForms.has(word.folded))) return null
  const only = text[first]
  if (
    only === undefined ||
    (first === last &&
      ((companyDescriptors.has(only.folded) && !only.capital) || isCourtesy(text, first) || only.text.length < 2))
  )
    return null
  return { kind: 'name', first, last }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
}
