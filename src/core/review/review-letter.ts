/** The review: every rule over one letter, in the order of the text. It judges words and facts; whether the letter may leave is the reader's. */
import type { Finding, Note, RawFinding, ReviewContext, ReviewedLetter } from './finding.ts'
import { notesFromPhrases, type PhraseRule } from './phrase-rules.ts'
import { readLetter, type Reading } from './reading.ts'
import { addressing } from './rules/addressing.ts'
import { agreement } from './rules/agreement.ts'
import { attachments } from './rules/attachments.ts'
import { companyName } from './rules/company-name.ts'
import { dates } from './rules/dates.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { form } from './rules/form.ts'
import { openingClauses } from './rules/opening-clauses.ts'
import { peopleNames } from './rules/people-names.ts'
import { placeholders } from './rules/placeholders.ts'
import { praise } from './rules/praise.ts'
import { punctuation } from './rules/punctuation.ts'
import { recipientName } from './rules/recipient-name.ts'
import { roleName } from './rules/role-name.ts'
import { sameText } from './rules/same-text.ts'
import { runOns } from './rules/run-ons.ts'
import { slipsByPlace } from './rules/slips-by-place.ts'
import { spelling } from './rules/spelling.ts'
import { subjectVerb } from './rules/subject-verb.ts'
import { takingLeave } from './rules/taking-leave.ts'
import { verbForms } from './rules/verb-forms.ts'
import { toneNotes } from './tone-notes.ts'

type Rule = (reading: Reading) => Note[]

/** Of two findings on the same words the earlier family stays, and a fact always does. */
const rules: readonly Rule[] = [
  placeholders,
  recipientName,
  companyName,
  peopleNames,
  roleName,
  dates,
  attachments,
  addressing,
  doubledWords,
  verbForms,
  agreement,
  subjectVerb,
  slipsByPlace,
  punctuation,
  openingClauses,
  runOns,
  takingLeave,
  form,
  sameText,
]

/** Longer texts are reviewed up to here, and the review says so. UTF-16 units. */
const longestBody = 20_000

export function reviewLetter(
  letter: ReviewedLetter,
  context: ReviewContext,
  raw: readonly RawFinding[],
  phrases: readonly PhraseRule[],
): Finding[] {
  return beginReview(letter, context, phrases)(raw)
}

/** Judges everything but the spelling at once, so that it is done while the proofreader still reads; its answer ends the review. */
export function beginReview(
  letter: ReviewedLetter,
  context: ReviewContext,
  phrases: readonly PhraseRule[],
): (raw: readonly RawFinding[]) => Finding[] {
  const cut = letter.body.length > longestBody
  const reading = readLetter(cut ? { ...letter, body: letter.body.slice(0, longestBody) } : letter, context)
  const notes: Note[] = []
  const add = (note: Note) => {
    if (!isSaidAlready(note, notes)) notes.push(note)
  }
  for (const rule of rules) rule(reading).forEach(add)
  toneNotes(reading, phrases).forEach(add)
  notesFromPhrases(
    reading,
    phrases.filter(({ family }) => !family.startsWith('tone:')),
  ).forEach(add)
  const praised = praise(reading)
  return (raw) => {
    spelling(reading, raw).forEach(add)
    const all = [...notes, ...(cut ? [tooLong] : []), ...praised]
    return withIds(all.map((note) => inOwnWords(note, letter.body)).sort(byPlace))
  }
}

/** What was blotted out for the rules is shown as it stands. */
function inOwnWords(note: Note, body: string): Note {
  return note.span !== null && note.words.includes('§') ? { ...note, words: body.slice(...note.span) } : note
}

const tooLong: Note = {
  rule: 'form:too-long',
  severity: 'hint',
  span: null,
  words: '',
  title: 'Only the beginning was reviewed',
  why: 'The review stops after 20,000 characters.',
  fixes: [],
}

/** Whether what is left after mending still holds the letter. */
export function holdingFindings(findings: readonly Finding[], overridden: ReadonlySet<string>): Finding[] {
  return findings.filter(({ id, severity }) => severity === 'error' && !overridden.has(id))
}

const isTone = (note: Note) => note.rule.startsWith('tone:')

function isSaidAlready(note: Note, earlier: readonly Note[]): boolean {
  if (note.span === null || note.severity === 'error') return false
  const [start, end] = note.span
  return earlier.some(
    (other) => other.span !== null && isTone(other) === isTone(note) && other.span[0] < end && start < other.span[1],
  )
}

function byPlace(a: Note, b: Note): number {
  return (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) || (a.span?.[1] ?? 0) - (b.span?.[1] ?? 0)
}

/** Made of the rule, the words, and which of several such words it is. */
function withIds(notes: readonly Note[]): Finding[] {
  const seen = new Map<string, number>()
  return notes.map((note) => {
    const base = `${note.rule}:${hashOf(note.words.toLowerCase().replace(/\s+/g, ' '))}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return { id: count === 1 ? base : `${base}.${count}`, ...note }
  })
}

/** FNV-1a, 32 bits, in base 36. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
