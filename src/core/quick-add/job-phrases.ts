/**
 * Finds the words that name a job or a function: 'Sr Java Developer', 'head of finance', 'RN nights',
 * 'acheteur junior'. Whether it is the job applied for or somebody's title is weighed elsewhere.
 */

import { cities, legalForms } from './company-words.ts'
import { courtesyTitles, givenNames, ranksOfName } from './given-names.ts'
import { departments, functionTitles, jobEndings, jobHeads, jobModifiers, surnameTrades, weakHeads } from './job-words.ts'
import { isCourtesy } from './name-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import type { Word } from './words-of-text.ts'

export type JobPhrase = { readonly first: number; readonly last: number }

/**
 * `free` tells for each word whether it may be used. An eager reading takes unknown words before a head into
 * the job ('drainage engineer'); a wary one leaves them to the employer ('Lichtwerk planner').
 */
export function jobPhrases(text: readonly Word[], free: readonly boolean[], eager: boolean): readonly JobPhrase[] {
  const found: JobPhrase[] = []
  for (let index = 0; index < text.length; index++) {
    if (free[index] !== true || !isHead(text, index, eager)) continue
    const last = lastHead(text, free, index, eager)
    const end = extendRight(text, free, last)
    const start = extendLeft(text, free, index, found.at(-1)?.last ?? -1, eager)
    if (start === end && isRankBeforeName(text, start)) continue
    found.push({ first: start, last: end })
    index = end
  }
  return withNamedPosts(text, free, [...found, ...modifierOnly(text, free, found)]).sort((a, b) => a.first - b.first)
}

/** 'lead data scientist': the last head of a run of job words. */
function lastHead(text: readonly Word[], free: readonly boolean[], first: number, eager: boolean): number {
  let last = first
  for (let index = first + 1; free[index] === true && modifies(text, index) && caseAgrees(text, last, index); index++)
    if (isHead(text, index, eager)) last = index
  return last
}

function isHead(text: readonly Word[], index: number, eager = true): boolean {
  const word = text[index]
  if (word === undefined || word.kind !== 'word' || isCourtesy(text, index)) return false
  if (word.folded === 'tl' && text[index + 1]?.text === ';') return false
  if (text[index - 1]?.text === '&' && (word.capital || word.folded.endsWith('s')) && !modifies(text, index - 2)) return false
  if (word.capital && !/^\p{Lu}+$/u.test(word.text) && isEndOfName(text, index, eager)) return false
  if (isPluralTitle(text, index)) return true
  if (weakHeads.has(word.folded)) return isWeakHead(text, index)
  const compound = /^.+-(?<tail>\p{L}+)$/u.exec(word.folded)?.groups?.['tail'] ?? ''
  if (jobHeads.has(compound) && !surnameTrades.has(compound)) return true
  return word.folded.split('/').some((part) => jobHeads.has(part) || functionTitles.has(part) || isCompoundJob(part))
}

/** 'assessors Colin Peake & Dawn': a function of several people, said before their names. */
function isPluralTitle(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  const single = word?.folded.replace(/s$/u, '') ?? ''
  return word !== undefined && next !== undefined && word.folded !== single && (jobHeads.has(single) || functionTitles.has(single)) && (next.capital || givenNames.has(next.folded))
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
  const starts = modifies(text, index - 1) || lead === undefined || lead.kind === 'mark' || ['for', 'a', 'the', 'as'].includes(lead.folded)
  return starts && (after === undefined || after.kind === 'mark' || /^(?:job|role|position|post|with|at|w|interview)$/u.test(after.folded))
}

/** 'Yolanthe Bakker' and 'at Greenleaf Chemist': a trade that closes a person's or an employer's name. */
function isEndOfName(text: readonly Word[], index: number, eager: boolean): boolean {
  const [word, before] = [text[index], text[index - 1]]
  if (word === undefined || before === undefined || before.kind !== 'word' || !before.capital) return false
  if (isCourtesy(text, index - 1)) return true
  if (modifies(text, index - 1) || hardWords.has(before.folded)) return false
  if (surnameTrades.has(word.folded) || (givenNames.has(before.folded) && !functionTitles.has(word.folded))) return true
  let start = index - 1
  while (text[start - 1]?.kind === 'word' && text[start - 1]?.capital === true && !hardWords.has(text[start - 1]?.folded ?? '')) start--
  if (functionTitles.has(word.folded)) return false
  const lead = text[start - 1]
  return ['at', '@', 'chez', 'bei', 'from'].includes(lead?.folded ?? '') || (!eager && (lead === undefined || lead.kind === 'mark') && text[index + 1]?.kind !== 'word')
}

/** 'Dr', 'Prof.' or 'Captain' before a name belongs to the name. */
function isRankBeforeName(text: readonly Word[], index: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  return word !== undefined && next !== undefined && ranksOfName.has(word.folded) && next.kind === 'word' && !hardWords.has(next.folded)
}

function extendLeft(text: readonly Word[], free: readonly boolean[], from: number, floor: number, eager: boolean): number {
  let start = from
  if (departments.has(text[from]?.folded ?? '') && !jobHeads.has(text[from]?.folded ?? '')) return from
  for (;;) {
    const at = start - 1
    if (at > floor && free[at] === true && modifies(text, at) && caseAgrees(text, at, from)) start = at
    else if (at - 1 > floor && isJoint(text, at) && free[at - 1] === true && modifies(text, at - 1) && modifies(text, start) && caseAgrees(text, at - 1, from)) start = at - 1
    else if (at - 1 > floor && isGradeNumber(text[at]) && isGrade(text[at - 1])) start = at - 1
    else if (at - 1 > floor && isGrade(text[at]) && /^\d+(?:st|nd|rd|th)$/u.test(text[at - 1]?.folded ?? '')) start = at - 1
    else if (at - 2 > floor && text[at]?.folded === 'house' && text[at - 1]?.folded === 'of' && /^(?:front|back)$/u.test(text[at - 2]?.folded ?? '')) start = at - 2
    else if (at - 1 > floor && /^(?:centre|center)$/u.test(text[at]?.folded ?? '') && /^(?:call|contact)$/u.test(text[at - 1]?.folded ?? '')) start = at - 1
    else break
  }
  return widenLeft(text, start, from, floor, eager)
}

function isGradeNumber(word: Word | undefined): boolean {
  return word?.kind === 'number' || /^(?:I|II|III|IV|V)$/u.test(word?.text ?? '')
}

/** 'band 6 nurse', 'Year 5 teacher', 'class 2 driver'. */
function isGrade(word: Word | undefined): boolean {
  return /^(?:gr|band|level|grade|class|part|year|tier|category|cat|stage|series|step|phase|scale|key)$/u.test(word?.folded ?? '')
}

const whereCues = new Set(['at', '@', 'chez', 'bei', 'from', 'with', 'w'])

/** 'health & safety officer', 'learning and development manager'. */
function isJoint(text: readonly Word[], index: number): boolean {
  return ['&', 'and', '/', 'und', 'et', 'n'].includes(text[index]?.folded ?? '')
}

function modifies(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined) return false
  if (word.kind === 'number') return /^(?:3d|2d|4x4)$/iu.test(word.text)
  if (word.folded === 'it') return word.text === 'IT'
  if (/^\p{Ll}+['’]s$/u.test(word.text) && !hardWords.has(word.folded)) return true
  if (/^\p{Lu}{2,4}$/u.test(word.text) && word.text !== 'HR' && text[index + 1]?.capital === false) return !whereCues.has(text[index - 1]?.folded ?? '')
  return word.kind === 'word' && word.folded.split('/').every((part) => jobModifiers.has(part) || jobHeads.has(part) || part === 'hiring')
}

/** A lower-case head takes lower-case words and acronyms before it, so that 'Moss store lead' starts at 'store'. */
function caseAgrees(text: readonly Word[], left: number, right: number): boolean {
  const [before, head] = [text[left], text[right]]
  if (before === undefined || head === undefined) return false
  if (!before.capital || head.capital) return true
  if (/^(?:for|as|als)$/u.test(text[left - 1]?.folded ?? '')) return true
  return /^\p{Lu}[\p{Lu}\d&+#./]*$/u.test(before.text) || /^(?:PhD|MSc|Sr|Jr|Senior|Junior|Java|Python|React|Sales|Assistant|Lead|Head|Deputy)\b/u.test(before.text)
    ? opensStretch(text, left) || /^(?:PhD|MSc|\p{Lu}[\p{Lu}\d&+#./]+)$/u.test(before.text)
    : opensStretch(text, left)
}

/** The word stands first in its stretch, where a capital says nothing ('. Tenancy officer.'). */
function opensStretch(text: readonly Word[], index: number): boolean {
  const before = text[index - 1]
  return before === undefined || before.kind === 'mark'
}

/** Takes unknown words before the head into the job: always between 'for the' and 'role', else when eager. */
function widenLeft(text: readonly Word[], start: number, head: number, floor: number, eager: boolean): number {
  let at = start - 1
  if (isPairOfNouns(text, start, head) && start - 1 > floor) return start - 1
  while (at > floor && isUnknown(text, at)) at -= text[at - 1]?.text === '&' && isUnknown(text, at - 2) ? 2 : 1
  if (text[start - 2]?.text === '&' && start - 3 > floor && start - 1 === at && isCommonNoun(text[start - 1]) && isCommonNoun(text[start - 3]) && opensStretch(text, start - 3)) return start - 3
  const cue = text[at]
  const count = start - 1 - at
  if (count === 0 || count > 3) return withOrdinal(text, start, head)
  const first = text[at + 1]
  if (first?.capital === true && text[head]?.capital !== true && !opensStretch(text, at + 1)) return start
  const lower = text.slice(at + 1, start).every((word) => !word.capital)
  if (/^(?:a|an|the|their|our)$/u.test(cue?.folded ?? '') && (lower || leadsToJob(text, at))) return at + 1
  if (leadsToJob(text, at)) return at + 1
  return eager && (count <= 2 || text[start - 2]?.text === '&') && (cue === undefined || opensAfterMark(cue)) ? at + 1 : start
}

function isCommonNoun(word: Word | undefined): boolean {
  return word?.kind === 'word' && !word.capital && !hardWords.has(word.folded) && !givenNames.has(word.folded)
}

function isUnknown(text: readonly Word[], index: number): boolean {
  const word = text[index]
  if (word === undefined || word.kind !== 'word' || hardWords.has(word.folded) || softWords.has(word.folded)) return false
  return !givenNames.has(word.folded) && !courtesyTitles.has(word.folded) && !ranksOfName.has(word.folded) && !legalForms.has(word.folded)
}

/** 'ride operator', 'cover manager': an everyday noun and a head alone in their stretch; 'great manager' is praise. */
function isPairOfNouns(text: readonly Word[], start: number, head: number): boolean {
  const [noun, stop] = [text[start - 1], text[head + 1]]
  if (start !== head || noun === undefined || !softWords.has(noun.folded) || !opensStretch(text, start - 1) || hardWords.has(noun.folded)) return false
  if (noun.capital && text[head]?.capital === true) return false
  if (praise.has(noun.folded) || /(?:ed|ing|ly)$/u.test(noun.folded)) return false
  return stop === undefined || stop.kind === 'mark' || stop.capital || givenNames.has(stop.folded)
}

const praise = new Set('great good nice bad big small young same other different lovely friendly tough hard strict former next first last amazing awful cool decent fantastic fine funny grumpy kind mean odd old polite proper real rude scary sweet terrible typical useless warm weird wonderful happy angry quiet third second think guess maybe one two three another any some own happy'.split(' '))

/** 'for the …', 'as a …': what follows is a job. */
function leadsToJob(text: readonly Word[], index: number): boolean {
  const isCue = (at: number): boolean => /^(?:over|for|as|als|comme|re|about|pour|fur|voor)$/u.test(text[at]?.folded ?? '')
  return isCue(index) || isCue(index - 1)
}

/** 'for the first officer role': an everyday word belongs to the job when it stands between 'the' and 'role'. */
function withOrdinal(text: readonly Word[], start: number, head: number): number {
  const closed = /^(?:role|position|job|post)$/u.test(text[head + 1]?.folded ?? '')
  const plain = text[start - 1]
  if (leadsToJob(text, start - 2) && plain?.kind === 'word' && !plain.capital && softWords.has(plain.folded) && !/ing$/u.test(plain.folded)) return start - 1
  return closed && leadsToJob(text, start - 2) && softWords.has(text[start - 1]?.folded ?? '') ? start - 1 : start
}

function opensAfterMark(word: Word): boolean {
  return word.kind === 'mark' && word.text !== '@' && word.text !== '+'
}

function extendRight(text: readonly Word[], free: readonly boolean[], from: number): number {
  let last = from
  const head = text[from]?.folded ?? ''
  const of = text[last + 1]?.folded ?? ''
  const joined = of === 'of' ? ofAgrees(text, last) : ['de', 'des', 'du', "d'", "l'"].includes(of)
  if (joined && isOfWord(text, free, last + 2)) {
    last += 2
    while (last - from < 4 && isOfWord(text, free, last + 1) && !isHead(text, last + 1) && (text[last + 1]?.capital === text[last]?.capital) && jobModifiers.has(text[last + 1]?.folded ?? '')) last++
    if (['and', '&'].includes(text[last + 1]?.folded ?? '') && isOfWord(text, free, last + 2) && jobModifiers.has(text[last + 2]?.folded ?? '')) last += 2
    return last
  }
  if (of === 'in' && isSubject(text, free, last + 2) && /^(?:lecturer|lectureship|phd|postdoc|professor|professorship|fellow|trainee|apprentice|scholar|chair|engineer|technician|doktorand|doktorandin)$/u.test(head)) {
    last += 2
    while (last - from < 4 && isOfWord(text, free, last + 1) && jobModifiers.has(text[last + 1]?.folded ?? '')) last++
    return last
  }
  while (isTail(text, free, last + 1, from)) last++
  const [number, stop] = [text[last + 1], text[last + 2]]
  if (number?.kind === 'number' && /^\d$/u.test(number.text) && /^\p{Lu}{2,4}$/u.test(text[from]?.text ?? '') && (stop === undefined || stop.kind === 'mark')) return last + 1
  if (/^(?:phd|postdoc|prt|tgt|pgt|lecturer|professor)$/u.test(head) && !opensStretch(text, from + 2)) {
    let end = last
    while (isSubject(text, free, end + 1) && !isHead(text, end + 1) && end - from < 4) end++
    const stop = text[end + 1]
    if (stop === undefined || stop.kind === 'mark') last = end
  }
  return last
}

/** 'curator of prints', 'Director of Nursing', but not 'manager of Kite'. */
function ofAgrees(text: readonly Word[], head: number): boolean {
  const [job, word] = [text[head], text[head + 2]]
  return word !== undefined && (!word.capital || job?.capital === true || jobModifiers.has(word.folded))
}

/** What one can be a lecturer in: any plain word but a city. */
function isSubject(text: readonly Word[], free: readonly boolean[], index: number): boolean {
  const folded = text[index]?.folded ?? ''
  return isOfWord(text, free, index) && !cities.has(folded) && (jobModifiers.has(folded) || !softWords.has(folded))
}

function isOfWord(text: readonly Word[], free: readonly boolean[], index: number): boolean {
  const word = text[index]
  return word !== undefined && free[index] === true && word.kind === 'word' && (!hardWords.has(word.folded) || word.text === 'Years')
}

/** 'RN nights', 'acheteur junior', 'Executive Accounts', 'nurse ICU': said behind the head, before a stop. */
function isTail(text: readonly Word[], free: readonly boolean[], index: number, head: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (word === undefined || free[index] !== true || word.kind !== 'word') return false
  if (/^(?:gm|vp|svp|avp|agm|dgm|md|hod|head|manager|director)$/u.test(text[head]?.folded ?? '') && departments.has(word.folded) && word.folded !== 'hr') return true
  if (/^(?:junior|senior|nights|days|weekends|part-time|full-time|ii|iii|iv)$/u.test(word.folded)) return true
  if (/^\p{Lu}{2,5}$/u.test(word.text) && word.text !== 'HR' && (next === undefined || next.kind === 'mark')) return true
  if (/^(?:apprentice|trainee|graduate)$/u.test(text[index - 1]?.folded ?? '') && index - 1 === head && !softWords.has(word.folded) && !hardWords.has(word.folded) && !word.capital) return true
  if (softWords.has(word.folded) || !jobModifiers.has(word.folded) || hardWords.has(word.folded)) return false
  const stops = next === undefined || next.kind === 'mark' || jobModifiers.has(next.folded)
  return stops && (word.capital === text[head]?.capital || /^\p{Lu}+$/u.test(text[head]?.text ?? '') || /^\p{Lu}+$/u.test(word.text))
}

/** 'about the dog whisperer thing': whatever stands between 'for the' and 'job' is one, unless it is all capitals. */
function withNamedPosts(text: readonly Word[], free: readonly boolean[], found: readonly JobPhrase[]): JobPhrase[] {
  const posts: JobPhrase[] = []
  for (let index = 2; index < text.length; index++) {
    if (!/^(?:job|role|position|post|gig|thing|vacancy|opening)$/u.test(text[index]?.folded ?? '')) continue
    let first = index
    while (index - first < 4 && free[first - 1] === true && !hardWords.has(text[first - 1]?.folded ?? '')) first--
    const lower = text.slice(first, index).some((word) => !word.capital)
    const led = /^(?:the|a|an|their|this|that)$/u.test(text[first - 1]?.folded ?? '') && leadsToJob(text, first - 2)
    if (first < index && lower && (led || leadsToJob(text, first - 1))) posts.push({ first, last: index - 1 })
  }
  return [...posts, ...found.filter((job) => !posts.some((post) => post.first <= job.last && job.first <= post.last))]
}

/** A stretch made only of job modifiers ('backend', 'payroll'), for want of a better job. */
function modifierOnly(text: readonly Word[], free: readonly boolean[], found: readonly JobPhrase[]): JobPhrase[] {
  const alone: JobPhrase[] = []
  for (let index = 0; index < text.length; index++) {
    const before = text[index - 1]
    if (before === undefined || before.kind !== 'mark' || before.text === '@' || before.text === '&') continue
    let last = index
    while (free[last] === true && jobModifiers.has(text[last]?.folded ?? '') && !softWords.has(text[last]?.folded ?? '')) last++
    const after = text[last]
    if (last === index || last - index > 3 || (after !== undefined && after.kind !== 'mark')) continue
    if (!found.some((job) => job.first < last && index <= job.last)) alone.push({ first: index, last: last - 1 })
  }
  return alone
}

