/** Which words are whose title: 'VP Anand', 'Bill (owner)', 'Priya, head of finance', 'Dave from HR'. */

import { departments, functionTitles, jobHeads, jobModifiers } from './job-words.ts'
import { hardWords, softWords } from './ordinary-words.ts'
import type { Phrase, Range } from './phrases.ts'
import type { Word } from './words-of-text.ts'

/** A firm tie (brackets, right before the name) makes a person of an unknown name; a loose one (a comma) only adds to one. */
export type Title = { readonly job: Range; readonly name: Phrase; readonly weight: number; readonly firm: boolean }

export function titlesOf(text: readonly Word[], phrases: readonly Phrase[]): readonly Title[] {
  const names = phrases.filter((phrase) => phrase.kind === 'name')
  const jobs = phrases.filter((phrase) => phrase.kind === 'job')
  const found: Title[] = []
  for (const name of names) {
    for (const job of jobs) {
      if (
        job.first === job.last &&
        /^(?:junior|senior|jr|sr|jnr|snr|jun|sen|lead|staff|deputy)$/u.test(text[job.first]?.folded ?? '') &&
        job.first === name.last + 1
      )
        continue
      const weight = titleWeight(text, job, name)
      if (weight !== null)
        found.push({ job, name, weight, firm: text[name.last + 1]?.text !== ',' || job.last < name.first })
    }
    const department = departmentAfter(text, name)
    if (department !== null) found.push({ job: department, name, weight: 3, firm: true })
    const bracket = bracketAfter(text, name)
    if (bracket !== null) found.push({ job: bracket, name, weight: isUnknownName(text, bracket) ? 1 : 4, firm: false })
  }
  return found
}

/** 'Dave from HR', 'Abdi in IT': a department in capitals is a title; 'from supply chain' is not. */
function departmentAfter(text: readonly Word[], name: Phrase): Range | null {
  const [cue, word] = [text[name.last + 1], text[name.last + 2]]
  if (cue === undefined || word === undefined || !/^(?:from|in|of)$/u.test(cue.folded)) return null
  return departments.has(word.folded) && /^\p{Lu}{2,}$/u.test(word.text)
    ? { first: name.last + 2, last: name.last + 2 }
    : null
}

/** How strongly a job phrase is tied to a name as its title; null when the two don't touch. */
function titleWeight(text: readonly Word[], job: Phrase, name: Phrase): number | null {
  const rank = carriesFunction(text, job) ? 1 : 0
  const high = leads(text, job)
  if (job.last < name.first) {
    const between = text
      .slice(job.last + 1, name.first)
      .map((word) => word.folded)
      .join(' ')
    if (between === '') return 1.8 + rank
    if (between === '(') return 2.2 + rank
    if (
      /^(?:is |was |=|:|(?:person |lady |guy |woman |man |rep |girl |chap |contact )?(?:is|was)(?: named| called)?|is named|was named|named|called|is called|was called|is a guy called|- |–)$/u.test(
        between,
      ) ||
      /^(?:is|was|=|:|is named|was named|named|called|is called|was called|'s called|'s named|’s called|name|name is|name was|name's|heisst|ist|hiess|namens|s'appelle|s' appelle|heet|est)$/u.test(
        between,
      )
    )
      return 2.2 + rank
    if (between === ', a') return 2
    if (between === ',' && /^(?:a|an|the|their|my|another)$/u.test(text[job.first - 1]?.folded ?? '')) return 2
    if (
      between === ',' &&
      rank === 1 &&
      !departments.has(text[job.last]?.folded ?? '') &&
      !/^(?:lead|head|manager|mgr|supervisor)$/u.test(text[job.last]?.folded ?? '')
    )
      return 0.2
    return null
  }
  const between = text
    .slice(name.last + 1, job.first)
    .map((word) => word.folded)
    .join(' ')
  if (/^\((?: the| their| our| a)?$/u.test(between)) return 3.6
  if (between === '') return rank === 1 ? 1.8 : 0.2
  if (/^, an?$/u.test(between)) return rank === 1 ? 2 : null
  if (/^,(?: the| their| our| my)?$/u.test(between))
    return text[job.last + 1]?.kind === 'word' &&
      text[job.last + 1]?.capital === true &&
      !hardWords.has(text[job.last + 1]?.folded ?? '')
      ? null
      : 1 + (high ? 2.2 : 0.8 * rank)
  if (/^(?:=|:)$/u.test(between)) return 2.5 + rank
  if (/^(?:-|–|—)$/u.test(between)) return 0.3 + 1.5 * rank
  if (
    job.first - name.last < 10 &&
    /(?:^|[ ,])(?:she's|he's|(?:she|he|who) (?:is|was)|who's)(?: the| their| a)?$/u.test(between) &&
    !/[.!?]/u.test(between)
  )
    return 1.5 + rank
  if (
    /^(?:,? ?(?:who|she|he)(?:'s| is| was)?(?: is| was)?|is|as|she's|he's|, she's|, he's)(?: the| their| a)?$/u.test(
      between,
    )
  )
    return 1.5 + rank
  if (/^(?:the|their|his|her)$/u.test(between)) return 2 + rank
  if (
    /^(?:called |rang |phoned )?(?:from|of|at)(?: \S+){1,3}$/u.test(between) &&
    job.first === job.last &&
    departments.has(text[job.first]?.folded ?? '')
  )
    return 1.5
  if (
    /^(?:from|in|of|aus|von|vom|van|de|du|aus der|von der|van de|de la)$/u.test(between) &&
    job.first === job.last &&
    departments.has(text[job.first]?.folded ?? '')
  )
    return 3
  return null
}

/** Functions hardly anybody applies for out of a hurried note: heads, chiefs, founders. */
function leads(text: readonly Word[], job: Range): boolean {
  const first = text[job.first]?.folded ?? ''
  if (
    /^(?:head|chief|chair|chairman|chairwoman|chairperson|founder|cofounder|co-founder|director|principal|president|dean|recruiter|owner|boss|matron|hiring|inhaber|inhaberin|geschaftsfuhrer|geschaftsfuhrerin|directeur|directrice|gerante?|patronn?e?|eigenaar|proprietor|partner|coo?|ceo|cto|cfo|cmo|md|gm|agm|dgm|avp|vp|svp|evp|hr|rh|drh|daf|hod|headteacher|headmaster|headmistress|provost)$/u.test(
      first,
    )
  )
    return true
  return (
    /^(?:head|director|chief|president|mgr|manager)$/u.test(text[job.last]?.folded ?? '') &&
    /^(?:plant|branch|district|regional|area|city|fleet|delivery|practice|office|general|hiring|deputy|country|store|base|hr|operations|ops|managing|medical|artistic|creative|technical|finance|clinical|music|funeral)$/u.test(
      first,
    ) &&
    job.last > job.first
  )
}

function carriesFunction(text: readonly Word[], job: Range): boolean {
  return text
    .slice(job.first, job.last + 1)
    .some((word) => functionTitles.has(word.folded) || (departments.has(word.folded) && job.first === job.last))
}

/** One unknown word with a capital, as an employer's would be: 'Sander Vos (Slimbouw)'. */
function isUnknownName(text: readonly Word[], range: Range): boolean {
  const word = text[range.first]
  if (word === undefined || range.first !== range.last || !word.capital || /^\p{Lu}+$/u.test(word.text)) return false
  return (
    !carriesFunction(text, range) &&
    !softWords.has(word.folded) &&
    !departments.has(word.folded) &&
    !jobHeads.has(word.folded) &&
    !jobModifiers.has(word.folded)
  )
}

/** A bracket behind a name that holds a few plain words is its title, known or not. */
function bracketAfter(text: readonly Word[], name: Phrase): Range | null {
  if (text[name.last + 1]?.text !== '(') return null
  let first = name.last + 2
  while (['the', 'their', 'our', 'a', 'an', 'my', 'from', 'in'].includes(text[first]?.folded ?? '')) first++
  let last = first - 1
  for (let index = first; index < Math.min(first + 6, text.length); index++) {
    const word = text[index]
    if (word === undefined) return null
    if (word.text === ')' || word.text === ',') return last >= first ? { first, last } : null
    const joiner = ['of', 'in', "d'", "l'", '&', '/', 'and', 'de', 'des', 'du'].includes(word.folded)
    if (/^(?:retd|ret|hons|phd|mba|him|her|them)$/u.test(word.folded)) return null
    if (!joiner && (word.kind !== 'word' || hardWords.has(word.folded))) return null
    last = index
  }
  return null
}
