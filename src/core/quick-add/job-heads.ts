/** Which word of a sentence is the head of a job or function, and which words beside it belong to it. */

import { companyEndings } from './company-words.ts'
import { givenNames, ranksOfName } from './given-names.ts'
import { functionTitles, jobEndings, jobHeads, jobModifiers, surnameTrades, weakHeads } from './job-words.ts'
import { isCourtesy, isGiven } from './name-words.ts'
import { hardWords } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

export function isHead(text: readonly Word[], index: number, eager = true): boolean {
  const word = text[index]
  if (word === undefined || word.kind !== 'word' || isCourtesy(text, index)) return false
  if (word.text === 'DON') return true
  if (isGivenNameHere(text, index)) return false
  if (word.text === 'Md' || word.text === 'Md.') return false
  if (
    !eager &&
    !word.capital &&
    companyEndings.has(word.folded) &&
    text[index + 1]?.kind === 'mark' &&
    index > 0 &&
    index < 4 &&
    onlyNames(text, index)
  )
    return false
  if (
    word.text === 'Dev' &&
    (text[index - 1]?.kind === 'mark' || text[index - 1]?.kind === 'number') &&
    text[index + 1]?.kind === 'mark'
  )
    return false
  if (word.folded === 'tl' && text[index + 1]?.text === ';') return false
  if (text[index - 1]?.text === '&' && (word.capital || word.folded.endsWith('s')) && !modifies(text, index - 2))
    return false
  if (word.capital && !/^\p{Lu}+$/u.test(word.text) && isEndOfName(text, index, eager)) return false
  if (isPluralTitle(text, index)) return true
  if (weakHeads.has(word.folded)) return isWeakHead(text, index)
  const compound = /^.+-(?<tail>\p{L}+)$/u.exec(word.folded)?.groups?.['tail'] ?? ''
  if (jobHeads.has(compound) && !surnameTrades.has(compound)) return true
  return word.folded.split('/').some((part) => jobHeads.has(part) || functionTitles.has(part) || isCompoundJob(part))
}

/** 'Dr', 'Prof.' or 'Captain' before a name belongs to the name. */
export function isRankBeforeName(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  return (
    word !== undefined &&
    next !== undefined &&
    ranksOfName.has(word.folded) &&
    next.kind === 'word' &&
    !hardWords.has(next.folded)
  )
}

export function modifies(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined) return false
  if (word.kind === 'number') return /^(?:3d|2d|4x4)$/iu.test(word.text)
  if (word.folded === 'it') return word.text === 'IT'
  if (/^\p{Ll}+['’]s$/u.test(word.text) && !hardWords.has(word.folded)) return true
  if (/^\p{Lu}{2,4}$/u.test(word.text) && word.text !== 'HR' && text[index + 1]?.capital === false)
    return !placeCues.has(text[index - 1]?.folded ?? '')
  return (
    word.kind === 'word' &&
    word.folded.split('/').every((part) => jobModifiers.has(part) || jobHeads.has(part) || part === 'hiring')
  )
}

const placeCues = new Set(['at', '@', 'chez', 'bei', 'from', 'with', 'w'])

/** A lower-case head takes lower-case words and acronyms before it, so that 'Moss store lead' starts at 'store'. */
export function caseAgrees(text: readonly Word[], left: number, right: number): boolean {
  const [before, head] = [text[left], text[right]]
  if (before === undefined || head === undefined) return false
  if (!before.capital || head.capital) return true
  if (/^(?:for|as|als)$/u.test(text[left - 1]?.folded ?? '')) return true
  return /^\p{Lu}[\p{Lu}\d&+#./]*$/u.test(before.text) ||
    /^(?:PhD|MSc|Sr|Jr|Senior|Junior|Java|Python|React|Sales|Assistant|Lead|Head|Deputy)\b/u.test(before.text)
    ? opensStretch(text, left) || /^(?:PhD|MSc|\p{Lu}[\p{Lu}\d&+#./]+)$/u.test(before.text)
    : opensStretch(text, left)
}

/** The word stands first in its stretch, where a capital says nothing ('. Tenancy officer.'). */
export function opensStretch(text: readonly Word[], index: number): boolean {
  const before = text[index - 1]
  return before === undefined || before.kind === 'mark'
}

/** 'assessors Colin Peake & Dawn': a function of several people, said before their names. */
function isPluralTitle(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  const single = word?.folded.replace(/s$/u, '') ?? ''
  return (
    word !== undefined &&
    next !== undefined &&
    word.folded !== single &&
    (jobHeads.has(single) || functionTitles.has(single)) &&
    (next.capital || givenNames.has(next.folded))
  )
}

/** 'Bilanzbuchhalter', 'téléconseiller': a known job with something in front. */
function isCompoundJob(word: string): boolean {
  if (word.length < 8 || givenNames.has(word)) return false
  if (jobEndings.test(word) && !/^in-|-person$/u.test(word)) return true
  if (word.endsWith('in') && jobHeads.has(word.slice(0, -2))) return true
  for (let cut = 3; cut <= word.length - 5; cut++) if (jobHeads.has(word.slice(cut))) return true
  return false
}

/** 'station hand': lower case or all capitalised, and alone in its stretch or after 'for'. */
function isWeakHead(text: readonly Word[], index: number): boolean {
  const [word, before, after] = [text[index], text[index - 1], text[index + 1]]
  if (word === undefined || before === undefined || before.kind !== 'word' || hardWords.has(before.folded)) return false
  const lead = text[index - 2]
  const starts =
    modifies(text, index - 1) ||
    lead === undefined ||
    lead.kind === 'mark' ||
    ['for', 'a', 'the', 'as'].includes(lead.folded)
  return (
    starts &&
    (after === undefined ||
      after.kind === 'mark' ||
      /^(?:job|role|position|post|with|at|w|interview)$/u.test(after.folded))
  )
}

/** 'Sander Vos', 'Dean Hargreaves': a trade that is also a given name, with a capital before another capital. */
function isGivenNameHere(text: readonly Word[], index: number): boolean {
  const [word, next, before] = [text[index], text[index + 1], text[index - 1]]
  if (word === undefined || next === undefined || !word.capital) return false
  if (/^(?:and|&|\+|n|und|et|en)$/u.test(next.folded))
    return isGiven(word) && text[index + 2]?.capital === true && before?.kind !== 'word'
  if (!next.capital || next.kind !== 'word') return false
  if (!isGiven(word) || (before !== undefined && before.kind === 'word' && modifies(text, index - 1))) return false
  return !jobHeads.has(next.folded) && !functionTitles.has(next.folded) && !hardWords.has(next.folded) && !isGiven(next)
}

/** Only names so far: 'comet vet - receptionist'. */
function onlyNames(text: readonly Word[], index: number): boolean {
  return text
    .slice(0, index)
    .every((word) => word.kind === 'word' && !hardWords.has(word.folded) && !jobModifiers.has(word.folded))
}

/** 'Yolanthe Bakker' and 'at Greenleaf Chemist': a trade that closes a person's or an employer's name. */
function isEndOfName(text: readonly Word[], index: number, eager: boolean): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || before.kind !== 'word' || !before.capital) return false
  if (isCourtesy(text, index - 1)) return true
  if (modifies(text, index - 1) || hardWords.has(before.folded)) return false
  if (surnameTrades.has(word.folded) || (givenNames.has(before.folded) && !functionTitles.has(word.folded))) return true
  let start = index - 1
  while (
    text[start - 1]?.kind === 'word' &&
    text[start - 1]?.capital === true &&
    !hardWords.has(text[start - 1]?.folded ?? '')
  )
    start--
  if (functionTitles.has(word.folded)) return false
  const lead = text[start - 1]
  return (
    ['at', '@', 'chez', 'bei', 'from'].includes(lead?.folded ?? '') ||
    (!eager && (lead === undefined || lead.kind === 'mark') && text[index + 1]?.kind !== 'word')
  )
}
