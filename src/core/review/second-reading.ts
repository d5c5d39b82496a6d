/** Turns the remarks of another reader into findings of the margin: marked as theirs, hints only, and never said twice. */
import { isCommonWord } from './common-words.ts'
import type { Finding } from './finding.ts'
import { hashOf } from './review-letter.ts'

type Remark = {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly words: string
  readonly fixes: readonly string[]
}

/** More than this is a lecture, not a second reading. */
const mostRemarks = 20
const mostFixes = 3

/** `name` is how the reader is called in “LanguageTool says”. `said` are the findings that are there already. */
export function secondReading(
  name: string,
  body: string,
  remarks: readonly Remark[],
  said: readonly Pick<Finding, 'span' | 'severity'>[],
): readonly Finding[] {
  const findings = new Map<string, Finding>()
  for (const { start, end, rule, words: why, fixes } of remarks.toSorted((a, b) => a.start - b.start)) {
    const words = body.slice(start, end)
    if (start < 0 || end > body.length || words.trim() === '' || isName(words, body.slice(0, start), rule)) continue
    if (said.some(({ span, severity }) => severity !== 'praise' && span !== null && span[0] < end && start < span[1]))
      continue
    const id = `reader:${rule}:${hashOf(words.toLowerCase())}`
    if (findings.has(id)) continue
    findings.set(id, {
      id,
      rule: `reader:${rule}`,
      severity: 'hint',
      span: [start, end],
      words,
      title: `${name} says`,
      why,
      fixes: [...new Set(fixes)].filter((fix) => fix !== words).slice(0, mostFixes),
    })
  }
  return [...findings.values()].slice(0, mostRemarks)
}

/** Names are checked against the record; a dictionary knows few of them. */
function isName(words: string, before: string, rule: string): boolean {
  return (
    /spell|morfologik|misspelling/i.test(rule) &&
    /^\p{Lu}/u.test(words) &&
    (/[\p{L}\d,;:]\s+$/u.test(before) || !isCommonWord(words.toLowerCase()))
  )
}
