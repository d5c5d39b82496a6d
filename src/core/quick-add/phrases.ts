/**
 * Cuts a sentence into the phrases that may name an employer, a job or a person, and notes what stands
 * around each. Which of the three a phrase is, `weigh-phrases.ts` decides.
 */

import { cities, companyDescriptors, companyEndings, companyHeads, companyMakings, legalForms } from './company-words.ts'
import { courtesyEndings, courtesyTitles, givenNames, nameParticles, ranksOfName, wordLikeGivenNames } from './given-names.ts'
import { isCourtesy, isGiven, isHeadOfFirm } from './name-words.ts'
import { jobPhrases } from './job-phrases.ts'
import { hardWords, joinsCompany, softWords } from './ordinary-words.ts'
import type { Span, Word } from './words-of-text.ts'

export type Phrase = {
  readonly kind: 'name' | 'job'
  /** Indices into the words of the text, both inclusive. */
  readonly first: number
  readonly last: number
}

/** `taken` are pieces of the text that are times or addresses and part of no phrase; for `eager` see `jobPhrases`. */
export function phrasesOf(text: readonly Word[], taken: readonly Span[], eager: boolean): readonly Phrase[] {
  const free = text.map((word) => word.kind === 'word' && !taken.some(([start, end]) => start < word.end && word.start < end))
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

/** A word that can open a name: not an ordinary one, or an ordinary one written as part of a capitalised name. */
function startsName(text: readonly Word[], index: number, usable: (index: number) => boolean): boolean {
  const word = text[index]
  if (word === undefined) return false
  if (isCourtesy(text, index) || isNamedAfterCue(text, index)) return true
  if (isVerbForm(text, index) || isLabel(text, index)) return false
  if (!hardWords.has(word.folded) && !softWords.has(word.folded)) return true
  const next = text[index + 1]
  const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word.folded) && word.capital && whereCues.has(text[index - 1]?.folded ?? '')
  const joinsCapital = word.capital && next !== undefined && usable(index + 1) && next.capital && !hardWords.has(next.folded)
  if (softWords.has(word.folded)) return joinsCapital || (word.capital && whereCues.has(text[index - 1]?.folded ?? '')) || (next !== undefined && usable(index + 1) && opensAfterCue(text, index) && isPlainNoun(next))
  return joinsCapital && (weekday || articles.has(word.folded)) && !isCourtesy(text, index + 1)
}

/** 'company Labcrest', 'Firm: Saltbush', 'a startup called …': says that an employer follows and is none itself. */
function isLabel(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (/^(?:company|firm|employer|office|offices)(?:'s)?$/u.test(word?.folded ?? '') && next?.kind === 'word' && word?.capital === false) return true
  if (!/^(?:company|firm|employer|startup|start-up|firma|agency|place)$/u.test(word?.folded ?? '')) return false
  return word?.capital === false || /^(?::|=|is|called|name)$/u.test(next?.folded ?? '')
}

/** 'Visited', 'turned', 'sitting': no list holds all verbs, their endings give them away. */
function isVerbForm(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined || !/^\p{L}{3,}(?:ed|ing|ally|tly|bly|fully|ously|sly|edly|ngly|ily)$/u.test(word.folded) || companyEndings.has(word.folded)) return false
  if (companyMakings.has(word.folded) || givenNames.has(word.folded) || verbLikeNames.has(word.folded)) return false
  const before = text[index - 1]
  return !word.capital || before === undefined || before.kind === 'mark'
}

const verbLikeNames = new Set('united allied advanced applied associated inspired unlimited sterling spring viking darling harding golding flemming fleming'.split(' '))

/** 'met hope', 'a chap called Will', 'with mark and art': an everyday word that is a name where one is told. */
function isNamedAfterCue(text: readonly Word[], index: number): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || !wordLikeGivenNames.has(word.folded)) return false
  if (word.capital && before.kind === 'word' && !/^[.!?]$/u.test(before.text)) return true
  const next = text[index + 1]
  if (before.kind === 'mark' && next?.kind === 'word' && !hardWords.has(next.folded) && !softWords.has(next.folded) && next.capital === word.capital) return true
  if (/^(?:met|with|w|w\/|named|called|saw|by|mit|avec)$/u.test(before.folded)) return true
  if (before.folded === 'to' && /^(?:spoke|talked|speaking|talking|chatted)$/u.test(text[index - 2]?.folded ?? '')) return true
  return /^(?:and|\+|&|n|,)$/u.test(before.folded) && !/^(?:will|may|hope)$/u.test(word.folded) && isGiven(text[index - 2])
}

const articles = new Set(['the', 'la', 'le', 'les', 'das', 'der', 'de', 'het', 'el', 'il', 'los', 'van', 'von', 'du', 'di', 'ter', 'ten'])

const whereCues = new Set(['at', '@', 'chez', 'bei'])

/** In lower case 'second home' is an employer only where one is awaited: at the very start or after 'at'. */
function opensAfterCue(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined || !companyMakings.has(word.folded)) return false
  return index === 0 || whereCues.has(text[index - 1]?.folded ?? '')
}

function isPlainNoun(word: Word): boolean {
  return word.kind === 'word' && (companyMakings.has(word.folded) || companyEndings.has(word.folded))
}

/** Whether the run from `first` goes on after `last`. */
function continuesName(text: readonly Word[], first: number, last: number, usable: (index: number) => boolean): boolean {
  const next = text[last + 1]
  if (next === undefined) return false
  if (skipped(text, first, last, usable) > 0) return true
  if (!usable(last + 1)) return false
  if (last > first && nameParticles.has(text[last]?.folded ?? '') && next.capital && !hardWords.has(next.folded)) return true
  if (isParticle(text, first, last + 1, usable)) return true
  if (articles.has(next.folded) && next.capital && text[last]?.capital === true && text[last + 2]?.capital === true && usable(last + 2)) return true
  if (closesFirm.has(next.folded) && next.capital && text[last]?.capital === true) return true
  if (hardWords.has(next.folded)) return isSurnameByPlace(text, last + 1)
  if (isVerbForm(text, last + 1)) return false
  if (softWords.has(next.folded) && companyEndings.has(next.folded) && !next.capital) return text[last]?.capital === false
  if (softWords.has(next.folded)) return next.capital && (text[last]?.capital ?? false)
  return true
}

/** Small words that may end an employer's name: 'Pipeworks Plus', 'Level Up', 'Care4 Us'. */
const closesFirm = new Set(['plus', 'up', 'now', 'us', 'you', 'we', 'yes', 'go', 'in', 'on', 'out', 'one', 'first', 'direct', 'express', 'more', 'post', 'news', 'mail', 'call', 'letter', 'stage', 'day', 'days', 'year', 'time'])

/** 'Tom Vu', 'Kim Le': a small word with a capital behind a given name. */
function isSurnameByPlace(text: readonly Word[], index: number): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || !word.capital || !before.capital || !givenNames.has(before.folded)) return false
  return word.text.length > 1 && !/^(?:and|at|with|for|from|in|on|by|said|says|interview|round|he|she|they|we|the|is|was)$/u.test(word.folded)
}

/** Words stepped over inside one name: 'Mint & Moss', 'Bank of Moreland'. Counted beyond the first. */
function skipped(text: readonly Word[], first: number, last: number, usable: (index: number) => boolean): number {
  const [here, mid, far] = [text[last], text[last + 1], text[last + 2]]
  if (here === undefined || mid === undefined || far === undefined || !usable(last + 2)) return 0
  if (mid.text === '&') return isAmpersandName(text, first, last) ? 1 : 0
  const cue = text[first - 1]?.folded ?? ''
  const where = whereCues.has(cue) || (cue === 'the' && whereCues.has(text[first - 2]?.folded ?? ''))
  if (where && ['and', 'und', 'et', 'en'].includes(mid.folded) && isFirmWord(here) && isFirmWord(far) && here.capital === far.capital && (here.capital || companyMakings.has(here.folded) || companyMakings.has(far.folded))) return 1
  if (where && ['of', 'du', 'de', 'des'].includes(mid.folded) && here.capital && far.capital && !hardWords.has(far.folded) && !isCourtesy(text, first)) return 1
  const organisation = companyEndings.has(here.folded) || companyMakings.has(here.folded) || isHeadOfFirm(here)
  if (isHeadOfFirm(here) && ['les', 'la', 'le', 'het', 'de', 'der', 'die', 'das', 'zum', 'zur', 'am', 'im', 'aan', 'op'].includes(mid.folded) && !hardWords.has(far.folded) && (far.capital || !here.capital)) return 1
  if (['of', 'de', 'du', 'des', 'fur', 'for', 'voor', 'van', "d'", "l'", 'der'].includes(mid.folded) && organisation) {
    if (here.capital && far.capital && !hardWords.has(far.folded)) return 1
    if (isHeadOfFirm(here) && mid.folded !== 'for' && !hardWords.has(far.folded) && !softWords.has(far.folded)) return 1
  }
  return 0
}

/** Before and behind an 'and' in an employer's name: everyday nouns in lower case, nobody's given name. */
function isFirmWord(word: Word): boolean {
  return !givenNames.has(word.folded) && !hardWords.has(word.folded) && !softWords.has(word.folded)
}

/** An ampersand joins an employer's name unless the words beside it are people's. */
function isAmpersandName(text: readonly Word[], first: number, last: number): boolean {
  const [here, far] = [text[last], text[last + 2]]
  if (here === undefined || far === undefined) return false
  if (hardWords.has(far.folded)) return false
  if (isCourtesy(text, last + 2) || ranksOfName.has(far.folded)) return false
  if (legalForms.has(far.folded)) return true
  const before = text[first - 1]?.folded ?? ''
  if (first === 0 || ['at', '@', 'for', 'from', 'chez', 'bei'].includes(before)) return true
  return !(isGiven(far) || givenNames.has(here.folded) || (last > first && isGiven(text[first])))
}

/** A family-name particle between given name and family name; after 'Herr X' a 'von' leads to the employer. */
function isParticle(text: readonly Word[], first: number, index: number, usable: (index: number) => boolean): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (word === undefined || next === undefined || !nameParticles.has(word.folded) || !usable(index + 1)) return false
  if (isHeadOfFirm(next) || isHeadOfFirm(text[index + 2]) || companyEndings.has(next.folded)) return false
  if (next.kind !== 'word') return false
  const previous = text[index - 1]
  if (previous === undefined) return false
  if (courtesyTitles.has(previous.folded) || ranksOfName.has(previous.folded) || nameParticles.has(previous.folded)) return true
  const leadsToEmployer = ['von', 'van', 'de', 'du', 'vom', 'zu', 'zum', 'la', 'le', 'den', 'der'].includes(word.folded)
  const surnameOnly = index - 1 === first + 1 && isCourtesy(text, first)
  if (leadsToEmployer && surnameOnly) return false
  const named = isGiven(previous) || isGiven(text[first])
  if (nameParticles.has(next.folded)) return (named || previous.capital) && (!previous.capital || text[index + 2]?.capital === true)
  return (next.capital && previous.capital && (named || !['von', 'vom', 'de', 'du', 'zu', 'la', 'le'].includes(word.folded))) || (named && !hardWords.has(next.folded) && !next.capital && !word.capital && word.folded !== 'le' && word.folded !== 'la')
}

/** A courtesy title or rank inside a run opens a new name; so does a given name behind an employer's. */
function splitRun(text: readonly Word[], first: number, last: number): Phrase[] {
  for (let index = first + 1; index <= last; index++) {
    const word = text[index]
    if (word === undefined || word.kind !== 'word') continue
    const opensPerson = (isCourtesy(text, index) || ranksOfName.has(word.folded)) && !isCourtesy(text, index - 1) && !ranksOfName.has(text[index - 1]?.folded ?? '') && index < last
    const givenAfterEmployer = givenNames.has(word.folded) && !isGiven(text[first]) && !isCourtesy(text, first) && !ranksOfName.has(text[first]?.folded ?? '') && text[first]?.folded !== 'st' && looksLikeEmployer(text, first, index - 1) && !looksLikeEmployer(text, last, last)
    if (opensPerson || givenAfterEmployer) return [{ kind: 'name', first, last: index - 1 }, ...splitRun(text, index, last)]
  }
  return [{ kind: 'name', first, last }]
}

/** 'a very quiet Rupert': lower case before a capital is not part of the name. */
function isLowerLead(text: readonly Word[], index: number, last: number): boolean {
  const word = text[index]
  if (word === undefined || word.capital || word.kind !== 'word' || !text.slice(index, last + 1).some((later) => later.capital)) return false
  if (companyEndings.has(word.folded) || isHeadOfFirm(word)) return false
  return !nameParticles.has(word.folded) && !courtesyTitles.has(word.folded) && !ranksOfName.has(word.folded) && !givenNames.has(word.folded)
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
    const owned = !word.capital && /['’]s$/u.test(before.text) && /^(?:office|workshop|shop|place|site|kitchen|farm|studio|lab|yard|hq|depot|warehouse|store)$/u.test(word.folded)
    const described = companyDescriptors.has(word.folded) && (!word.capital || word.folded === 'hq')
    const lowerTail = !word.capital && !courtesyEndings.has(word.folded) && word.kind === 'word' && (text[first]?.capital ?? false) && before.capital && !nameParticles.has(word.folded)
    const city = cities.has(word.folded) && before.text !== '&' && !joinsCompany.has(before.folded) && !isGiven(text[first]) && !isCourtesy(text, first)
    if (!(described || owned || lowerTail || city || word.kind !== 'word')) break
    last--
  }
  while (first < last && isLowerLead(text, first, last)) first++
  while (first < last && ['the'].includes(text[first]?.folded ?? '') && !(text[first]?.capital ?? false)) first++
  const only = text[first]
  if (only === undefined || (first === last && ((companyDescriptors.has(only.folded) && !only.capital) || isCourtesy(text, first) || only.text.length < 2))) return null
  return { kind: 'name', first, last }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step)
}
