/** The role's name: "the … position" with other words than those of the record. */
import { isCommonWord } from '../common-words.ts'
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'
import { folded, isSlipOf } from '../similar.ts'

const roleNoun = String.raw`(?:role|position|post|job|vacancy|opening)`
const named = new RegExp(
  String.raw`\b(?:the|your|this) (?<name>\p{Lu}[\p{L}\p{N}/&.-]*(?: (?:of|for|and|&|in) (?=\p{Lu}))?(?: ?\p{Lu}[\p{L}\p{N}/&.-]*(?: (?:of|for|and|&|in) (?=\p{Lu}))?){0,5}) ${roleNoun}\b`,
  'gu',
)
const small = new Set(['of', 'for', 'and', 'in', 'the', '&'])

export function roleName(reading: Reading): Note[] {
  const { role, company } = reading.context
  if (!role) return []
  const known = wordsOf(role)
  const companyWords = wordsOf(company)
  return [...reading.text.matchAll(named)].flatMap((match) => {
    const name = match.groups?.name ?? ''
    const strangers = wordsOf(name).filter((word) => !known.includes(word) && !companyWords.includes(word))
    const [start, end] = [match.index + match[0].indexOf(name), match.index + match[0].indexOf(name) + name.length]
    const saysAll = known.every((word) => wordsOf(name).includes(word))
    if (strangers.length === 0 || saysAll || sameShortly(name, role)) return []
    if (!known.some((word) => wordsOf(name).includes(word)) && !namesWork(name)) return []
    const slip = strangers.every((word) => known.some((each) => isSlipOf(word, each)))
    return [
      {
        rule: 'facts:role',
        severity: 'error',
        span: [start, end],
        words: name,
        title: slip ? 'The role is spelt differently' : 'This is not the role in your record',
        why: `In your record it is ${role}.`,
        fixes: [role],
      } satisfies Note,
    ]
  })
}

const wordsOf = (phrase: string) =>
  phrase
    .split(/[^\p{L}\p{N}]+/u)
    .map(folded)
    .filter((word) => word !== '' && !small.has(word))

/** Does it end in somebody who works? 'Buyer', 'Analyst', 'Nurse', and not 'Tacoma' or 'Night'. */
function namesWork(name: string): boolean {
  const last = wordsOf(name).at(-1) ?? ''
  return (
    /(?:er|or|ist|ian|ant|ent|ary|yst|ect|eer|man|woman|hand)$/.test(last) ||
    /^(?:lead|head|chief|nurse|clerk|chef|vet|cook|coach|pilot|tutor|fellow|intern|trainee|guide|rep|aide|judge|midwife|medic|scribe|agent|buyer|host)$/.test(
      last,
    ) ||
    isCommonWord(last)
  )
}

/** 'SRE' for Site Reliability Engineer, 'Sr.' for Senior. */
function sameShortly(name: string, role: string): boolean {
  const initials = wordsOf(role)
    .map((word) => word[0])
    .join('')
  return (
    wordsOf(name).some((word) => word === initials) || /^(?:sr|jr|snr|vp|swe|sde|pm|em)$/.test(wordsOf(name)[0] ?? '')
  )
}
