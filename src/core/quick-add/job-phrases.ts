/**
 * Finds the words that name a job or a function: 'Sr Java Developer', 'head of finance', 'RN nights',
 * 'acheteur junior'. Whether it is the job applied for or somebody's title is weighed elsewhere.
 */

import { cities } from './company-words.ts'
import { caseAgrees, isHead, isRankBeforeName, modifies, opensStretch } from './job-heads.ts'
import { departments, jobHeads, jobModifiers } from './job-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import { leadsToJob, widenLeft } from './widen-job.ts'
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

function extendLeft(
  text: readonly Word[],
  free: readonly boolean[],
  from: number,
  floor: number,
  eager: boolean,
): number {
  let start = from
  if (departments.has(text[from]?.folded ?? '') && !jobHeads.has(text[from]?.folded ?? '')) return from
  for (;;) {
    const at = start - 1
    if (at > floor && free[at] === true && modifies(text, at) && caseAgrees(text, at, from)) start = at
    else if (
      at - 1 > floor &&
      isJoint(text, at) &&
      free[at - 1] === true &&
      modifies(text, at - 1) &&
      modifies(text, start) &&
      caseAgrees(text, at - 1, from)
    )
      start = at - 1
    else if (at - 1 > floor && isGradeNumber(text[at]) && isGrade(text[at - 1])) start = at - 1
    else if (at - 1 > floor && isGrade(text[at]) && /^\d+(?:st|nd|rd|th)$/u.test(text[at - 1]?.folded ?? ''))
      start = at - 1
    else if (
      at - 2 > floor &&
      text[at]?.folded === 'house' &&
      text[at - 1]?.folded === 'of' &&
      /^(?:front|back)$/u.test(text[at - 2]?.folded ?? '')
    )
      start = at - 2
    else if (
      at - 1 > floor &&
      /^(?:centre|center)$/u.test(text[at]?.folded ?? '') &&
      /^(?:call|contact)$/u.test(text[at - 1]?.folded ?? '')
    )
      start = at - 1
    else break
  }
  return widenLeft(text, start, from, floor, eager)
}

function isGradeNumber(word: Word | undefined): boolean {
  return word?.kind === 'number' || /^(?:I|II|III|IV|V)$/u.test(word?.text ?? '')
}

/** 'band 6 nurse', 'Year 5 teacher', 'class 2 driver'. */
function isGrade(word: Word | undefined): boolean {
  return /^(?:gr|band|level|grade|class|part|year|tier|category|cat|stage|series|step|phase|scale|key)$/u.test(
    word?.folded ?? '',
  )
}

/** 'health & safety officer', 'learning and development manager'. */
function isJoint(text: readonly Word[], index: number): boolean {
  return ['&', 'and', '/', 'und', 'et', 'n'].includes(text[index]?.folded ?? '')
}

function extendRight(text: readonly Word[], free: readonly boolean[], from: number): number {
  let last = from
  const head = text[from]?.folded ?? ''
  const of = text[last + 1]?.folded ?? ''
  const german = (of === 'der' || of === 'des') && text[last]?.capital === true && text[last + 2]?.capital === true
  const joined = of === 'of' ? ofAgrees(text, last) : german || ['de', 'des', 'du', "d'", "l'"].includes(of)
  if (joined && isOfWord(text, free, last + 2)) {
    last += 2
    while (
      last - from < 4 &&
      isOfWord(text, free, last + 1) &&
      !isHead(text, last + 1) &&
      text[last + 1]?.capital === text[last]?.capital &&
      jobModifiers.has(text[last + 1]?.folded ?? '')
    )
      last++
    if (
      ['and', '&'].includes(text[last + 1]?.folded ?? '') &&
      isOfWord(text, free, last + 2) &&
      jobModifiers.has(text[last + 2]?.folded ?? '')
    )
      last += 2
    return last
  }
  if (
    of === 'in' &&
    isSubject(text, free, last + 2) &&
    /^(?:lecturer|lectureship|phd|postdoc|professor|professorship|fellow|trainee|apprentice|scholar|chair|engineer|technician|doktorand|doktorandin)$/u.test(
      head,
    )
  ) {
    last += 2
    while (last - from < 4 && isOfWord(text, free, last + 1) && jobModifiers.has(text[last + 1]?.folded ?? '')) last++
    return last
  }
  while (isTail(text, free, last + 1, from)) last++
  const [number, stop] = [text[last + 1], text[last + 2]]
  if (number?.kind === 'number' && /^\d$/u.test(number.text) && (stop === undefined || stop.kind === 'mark'))
    return last + 1
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
  return (
    word !== undefined &&
    free[index] === true &&
    word.kind === 'word' &&
    (!hardWords.has(word.folded) || word.text === 'Years')
  )
}

/** 'RN nights', 'acheteur junior', 'Executive Accounts', 'nurse ICU': said behind the head, before a stop. */
function isTail(text: readonly Word[], free: readonly boolean[], index: number, head: number): boolean {
  const [word, next] = [text[index], text[index + 1]]
  if (word === undefined || free[index] !== true || word.kind !== 'word') return false
  if (
    /^(?:gm|vp|svp|avp|agm|dgm|md|hod|head|manager|director)$/u.test(text[head]?.folded ?? '') &&
    departments.has(word.folded) &&
    word.folded !== 'hr'
  )
    return true
  if (/^(?:junior|senior|nights|days|weekends|part-time|full-time|ii|iii|iv)$/u.test(word.folded)) return true
  if (/^\p{Lu}{2,5}$/u.test(word.text) && word.text !== 'HR' && (next === undefined || next.kind === 'mark'))
    return true
  if (
    /^(?:apprentice|trainee|graduate)$/u.test(text[index - 1]?.folded ?? '') &&
    index - 1 === head &&
    !softWords.has(word.folded) &&
    !hardWords.has(word.folded) &&
    !word.capital
  )
    return true
  if (softWords.has(word.folded) || !jobModifiers.has(word.folded) || hardWords.has(word.folded)) return false
  const stops =
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:shifts?|role|job|post|position)$/u.test(next.folded) ||
    jobModifiers.has(next.folded)
  return (
    stops &&
    (word.capital === text[head]?.capital || /^\p{Lu}+$/u.test(text[head]?.text ?? '') || /^\p{Lu}+$/u.test(word.text))
  )
}

/** 'about the dog whisperer thing': whatever stands between 'for the' and 'job' is one, unless it is all capitals. */
function withNamedPosts(text: readonly Word[], free: readonly boolean[], found: readonly JobPhrase[]): JobPhrase[] {
  const posts: JobPhrase[] = []
  for (let index = 2; index < text.length; index++) {
    if (!/^(?:job|role|position|post|gig|thing|vacancy|opening)$/u.test(text[index]?.folded ?? '')) continue
    let first = index
    while (index - first < 4 && free[first - 1] === true && !hardWords.has(text[first - 1]?.folded ?? '')) first--
    while (
      first < index - 1 &&
      text[first]?.capital === true &&
      !modifies(text, first) &&
      text.slice(first + 1, index).some((word) => !word.capital) &&
      !text.slice(first, index).some((word) => word.text === '&')
    )
      first++
    const lower = text.slice(first, index).some((word) => !word.capital)
    const led = /^(?:the|a|an|their|this|that)$/u.test(text[first - 1]?.folded ?? '') && leadsToJob(text, first - 2)
    if (first < index && lower && (led || leadsToJob(text, first - 1) || text[first - 1]?.capital === true))
      posts.push({ first, last: index - 1 })
  }
  return [...posts, ...found.filter((job) => !posts.some((post) => post.first <= job.last && job.first <= post.last))]
}

/** A stretch made only of job modifiers ('backend', 'payroll'), for want of a better job. */
function modifierOnly(text: readonly Word[], free: readonly boolean[], found: readonly JobPhrase[]): JobPhrase[] {
  const alone: JobPhrase[] = []
  for (let index = 0; index < text.length; index++) {
    const before = text[index - 1]
    const behindName = before?.kind === 'word' && before.capital && text[index]?.capital === false
    if (before === undefined || (before.kind !== 'mark' && !behindName) || before.text === '@' || before.text === '&')
      continue
    let last = index
    while (
      free[last] === true &&
      jobModifiers.has(text[last]?.folded ?? '') &&
      !softWords.has(text[last]?.folded ?? '')
    )
      last++
    const after = text[last]
    if (last === index || last - index > 3 || (after !== undefined && after.kind !== 'mark')) continue
    if (!found.some((job) => job.first < last && index <= job.last)) alone.push({ first: index, last: last - 1 })
  }
  return alone
}
