/** Whether a word can open or continue a name, by list, capital and place. */

import { companyEndings, companyMakings } from './company-words.ts'
import { skipped, whereCues } from './firm-joints.ts'
import { courtesyTitles, givenNames, nameParticles, ranksOfName, wordLikeGivenNames } from './given-names.ts'
import { isCourtesy, isGiven, isHeadOfFirm } from './name-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

/** A word that can open a name: not an ordinary one, or an ordinary one written as part of a capitalised name. */
export function startsName(text: readonly Word[], index: number, usable: (index: number) => boolean): boolean {
  const word = text[index]
  if (word === undefined) return false
  if (isCourtesy(text, index) || isNamedAfterCue(text, index)) return true
  if (isVerbForm(text, index) || isLabel(text, index)) return false
  if (!hardWords.has(word.folded) && !softWords.has(word.folded)) return true
  const next = text[index + 1]
  const weekday =
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u.test(word.folded) &&
    word.capital &&
    whereCues.has(text[index - 1]?.folded ?? '')
  const joinsCapital =
    word.capital && next !== undefined && usable(index + 1) && next.capital && !hardWords.has(next.folded)
  if (softWords.has(word.folded) && !hardWords.has(word.folded))
    return (
      joinsCapital ||
      (word.capital && whereCues.has(text[index - 1]?.folded ?? '')) ||
      (next !== undefined && usable(index + 1) && opensAfterCue(text, index) && isPlainNoun(next))
    )
  return joinsCapital && (weekday || articles.has(word.folded)) && !isCourtesy(text, index + 1)
}

/** 'company Labcrest', 'Firm: Saltbush', 'a startup called …': says that an employer follows and is none itself. */
function isLabel(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (
    /^(?:company|firm|employer|office|offices)(?:'s)?$/u.test(word?.folded ?? '') &&
    next?.kind === 'word' &&
    word?.capital === false
  )
    return true
  if (!/^(?:company|firm|employer|startup|start-up|firma|agency|place)$/u.test(word?.folded ?? '')) return false
  return word?.capital === false || /^(?::|=|is|called|name)$/u.test(next?.folded ?? '')
}

/** 'Visited', 'turned', 'sitting': no list holds all verbs, their endings give them away. */
function isVerbForm(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (
    word === undefined ||
    !/^\p{L}{3,}(?:ed|ing|ally|tly|bly|fully|ously|sly|edly|ngly|ily)$/u.test(word.folded) ||
    companyEndings.has(word.folded)
  )
    return false
  if (companyMakings.has(word.folded) || givenNames.has(word.folded) || verbLikeNames.has(word.folded)) return false
  const before = text[index - 1]
  return !word.capital || before === undefined || before.kind === 'mark'
}

const verbLikeNames = new Set(
  'united allied advanced applied associated inspired unlimited sterling spring viking darling harding golding flemming fleming'.split(
    ' ',
  ),
)

/** 'met hope', 'a chap called Will', 'with mark and art': an everyday word that is a name where one is told. */
function isNamedAfterCue(text: readonly Word[], index: number): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || !wordLikeGivenNames.has(word.folded)) return false
  if (word.capital && before.kind === 'word' && !/^[.!?]$/u.test(before.text)) return true
  const next = text[index + 1]
  if (
    before.kind === 'mark' &&
    next?.kind === 'word' &&
    !hardWords.has(next.folded) &&
    !softWords.has(next.folded) &&
    next.capital === word.capital
  )
    return true
  if (/^(?:met|with|w|w\/|named|called|saw|by|mit|avec)$/u.test(before.folded)) return true
  if (before.folded === 'to' && /^(?:spoke|talked|speaking|talking|chatted)$/u.test(text[index - 2]?.folded ?? ''))
    return true
  return (
    /^(?:and|\+|&|n|,)$/u.test(before.folded) && !/^(?:will|may|hope)$/u.test(word.folded) && isGiven(text[index - 2])
  )
}

const articles = new Set([
  'the',
  'la',
  'le',
  'les',
  'das',
  'der',
  'de',
  'het',
  'el',
  'il',
  'los',
  'van',
  'von',
  'du',
  'di',
  'ter',
  'ten',
])

/** In lower case 'second home' is an employer only where one is awaited: at the very start or after 'at'. */
function opensAfterCue(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined || !companyMakings.has(word.folded)) return false
  return index === 0 || whereCues.has(text[index - 1]?.folded ?? '') || text[index - 1]?.folded === 'in'
}

function isPlainNoun(word: Word): boolean {
  return word.kind === 'word' && (companyMakings.has(word.folded) || companyEndings.has(word.folded))
}

/** Whether the run from `first` goes on after `last`. */
export function continuesName(
  text: readonly Word[],
  first: number,
  last: number,
  usable: (index: number) => boolean,
): boolean {
  const next = text[last + 1]
  if (next === undefined) return false
  if (skipped(text, first, last, usable) > 0) return true
  if (!usable(last + 1)) return false
  if (
    last > first &&
    nameParticles.has(text[last]?.folded ?? '') &&
    (next.capital || isGiven(text[first])) &&
    !hardWords.has(next.folded)
  )
    return true
  if (isParticle(text, first, last + 1, usable)) return true
  if (
    articles.has(next.folded) &&
    next.capital &&
    text[last]?.capital === true &&
    text[last + 2]?.capital === true &&
    usable(last + 2)
  )
    return true
  if (
    /^\p{Lu}$/u.test(next.text) &&
    isGiven(text[last]) &&
    text[last]?.capital === true &&
    text[last + 2]?.kind !== 'word'
  )
    return true
  if (closesFirm.has(next.folded) && next.capital && text[last]?.capital === true) return true
  if (hardWords.has(next.folded)) return isSurnameByPlace(text, last + 1)
  if (isVerbForm(text, last + 1)) return false
  if (
    softWords.has(next.folded) &&
    !next.capital &&
    text[last]?.capital === false &&
    companyEndings.has(text[last + 2]?.folded ?? '') &&
    usable(last + 2)
  )
    return true
  if (softWords.has(next.folded) && companyEndings.has(next.folded) && !next.capital)
    return text[last]?.capital === false
  if (softWords.has(next.folded)) return next.capital && (text[last]?.capital ?? false)
  return true
}

/** Small words that may end an employer's name: 'Pipeworks Plus', 'Level Up', 'Care4 Us'. */
const closesFirm = new Set([
  'plus',
  'up',
  'now',
  'us',
  'you',
  'we',
  'yes',
  'go',
  'in',
  'on',
  'out',
  'one',
  'first',
  'direct',
  'express',
  'more',
  'post',
  'news',
  'mail',
  'call',
  'letter',
  'stage',
  'day',
  'days',
  'year',
  'time',
])

/** 'Tom Vu', 'Kim Le': a small word with a capital behind a given name. */
function isSurnameByPlace(text: readonly Word[], index: number): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || !word.capital || !before.capital || !givenNames.has(before.folded))
    return false
  return (
    word.text.length > 1 &&
    !/^(?:and|at|with|for|from|in|on|by|said|says|interview|round|he|she|they|we|the|is|was)$/u.test(word.folded)
  )
}

/** A family-name particle between given name and family name; after 'Herr X' a 'von' leads to the employer. */
function isParticle(text: readonly Word[], first: number, index: number, usable: (index: number) => boolean): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (word === undefined || next === undefined || !nameParticles.has(word.folded) || !usable(index + 1)) return false
  if (
    isHeadOfFirm(next) ||
    isHeadOfFirm(text[index + 2]) ||
    companyEndings.has(next.folded) ||
    companyEndings.has(text[index + 2]?.folded ?? '')
  )
    return false
  if (next.kind !== 'word') return false
  const previous = text[index - 1]
  if (previous === undefined) return false
  if (courtesyTitles.has(previous.folded) || ranksOfName.has(previous.folded) || nameParticles.has(previous.folded))
    return true
  const leadsToEmployer = ['von', 'van', 'de', 'du', 'vom', 'zu', 'zum', 'la', 'le', 'den', 'der'].includes(word.folded)
  const surnameOnly = index - 1 === first + 1 && isCourtesy(text, first)
  if (leadsToEmployer && surnameOnly) return false
  const named = isGiven(previous) || isGiven(text[first])
  if (nameParticles.has(next.folded))
    return (named || previous.capital) && (!previous.capital || text[index + 2]?.capital === true)
  return (
    (next.capital &&
      previous.capital &&
      (named || !['von', 'vom', 'de', 'du', 'zu', 'la', 'le'].includes(word.folded))) ||
    (named &&
      !hardWords.has(next.folded) &&
      !next.capital &&
      !word.capital &&
      word.folded !== 'le' &&
      word.folded !== 'la')
  )
}
