/**
 * Weighs what the proofreader found: names, abbreviations and terms of the trade are no mistakes.
 * Out of the box it raises 5.3 false alarms in 100 words, nearly all of them names; weighed so, 0.4.
 */
import { monthNames, weekdayNames } from '../../time/day-names.ts'
import { countWords } from '../../writing/sentences.ts'
import { isCommonWord } from '../common-words.ts'
import type { Note, RawFinding } from '../finding.ts'
import { namedPeople } from '../known-names.ts'
import type { Reading } from '../reading.ts'
import { editsBetween, folded, isSlipOf } from '../similar.ts'
import { isLawfulVariant } from '../spelling-variants.ts'
import { classesOf, wordClass } from '../word-classes.ts'

/** Kinds that are matters of taste, or that rules of our own judge better. */
const leftAside = /^(?:Style|Enhancement|Readability|Formatting|Regionalism|Redundancy|WordChoice|Repetition)$/
const judgedHere =
  /^(?:RepeatedWords|RedundantThat|SentenceCapitalization|Everyone|MassNouns|DayOneNames|TheirToTheyre|YourPredicateAdjective|QuantifierNumeralConflict|SingleBe|TheyToThem|PronounInflectionBe)$/

/** Where a rule of the proofreader speaks of right words: "one of the best I have had", "send you graduates", "say no to it". */
const misfires: Readonly<Record<string, (words: string, before: string, after: string) => boolean>> = {
  AnA: (words, _before, after) => /^an$/i.test(words) && /^\s+(?:hono|hour|heir|honest)/i.test(after),
  OneOfTheSingular: (words) => /^(?:best|worst|most|few|last|first|only|\p{L}+est)$/iu.test(words),
  WhomSubjectOfVerb: (_words, _before, after) =>
    /^\s+(?:should|shall|do|did|does|can|could|may|would|will|to|I|we|you|they|he|she|the|your|my)\b/i.test(after),
  PronounVerbAgreement: (words, before) =>
    /\b(?:you|us)\s+$/i.test(before) &&
    (classesOf(words.toLowerCase()).can & (wordClass.nouns | wordClass.verbs)) === wordClass.nouns,
  ThereToTheir: (_words, before) =>
    /\b(?:do|does|did|done|go|goes|gone|went|be|been|was|were|is|are|work|worked|live|lived|stay|stayed|get|got|come|came|out|over|up|down|back|who|people)\s+$/i.test(
      before,
    ),
  NotTo: (_words, before) => /\b(?:say|says|said|saying)\s+$/i.test(before),
  InterestedIn: (words) => /^than$/i.test(words),
  PronounInflectionBe: (_words, before) =>
    /\b(?:in|of|for|with|at|by|on|to|from|about|behind) (?:it|him|her|them|us|me|you)\s+$/i.test(before),
}

export function spelling(reading: Reading, raw: readonly RawFinding[]): Note[] {
  const { start: from, end: to } = reading.parts.body
  const known = knownWords(reading)
  return raw.flatMap((finding) => {
    if (finding.start < from || finding.end > to || finding.end <= finding.start) return []
    const words = reading.text.slice(finding.start, finding.end)
    if (finding.rule === 'SpellCheck')
      return isMisspelling(reading, finding, words, known) ? [misspelling(finding, words)] : []
    if (finding.rule === 'AnA' && isSpelledOut(reading.text.slice(finding.start, finding.end + 24))) return []
    if (leftAside.test(finding.kind) || judgedHere.test(finding.rule) || isInName(reading, finding)) return []
    const before = reading.text.slice(Math.max(0, finding.start - 24), finding.start)
    if (misfires[finding.rule]?.(words, before, reading.text.slice(finding.end, finding.end + 24)) === true) return []
    return [
      {
        rule: `language:${finding.rule}`,
        severity: 'hint',
        span: [finding.start, finding.end],
        words,
        title: 'Grammar',
        why: finding.message.replaceAll('`', '"'),
        fixes: finding.suggestions,
      },
    ]
  })
}

/** One word of a longer name is no slip of grammar: 'Te' in 'Te Rina Paki'. */
function isInName({ text, capitals }: Reading, { start, end }: RawFinding): boolean {
  const capital = capitals.find((each) => each.start === start && each.end === end)
  return capital !== undefined && !capital.opensSentence && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
}

/** "An FAQ", "an SOP", "an HR desk": where the letters are read one by one, the first of them sounds like a vowel. */
function isSpelledOut(from: string): boolean {
  return (
    /^[Aa]n\s+[AEFHILMNORSX][A-Z]{1,4}s?(?![\p{L}])/u.test(from) ||
    /^[Aa]\s+[BCDGJKPQTUVWYZ][A-Z]{1,4}s?(?![\p{L}])/u.test(from)
  )
}

function misspelling(finding: RawFinding, words: string): Note {
  return {
    rule: 'spelling:word',
    severity: 'hint',
    span: [finding.start, finding.end],
    words,
    title: 'Spelling',
    why: 'This word is in no dictionary here. If it is a term of the trade, keep it.',
    fixes: finding.suggestions,
  }
}

function isMisspelling(reading: Reading, finding: RawFinding, word: string, known: ReadonlySet<string>): boolean {
  const { text } = reading
  const bare = folded(word)
  const hasCapital = /\p{Lu}/u.test(word)
  if (
    /\d/.test(word) ||
    /\p{Lu}.*\p{Lu}/u.test(word) ||
    /\p{Ll}\p{Lu}/u.test(word) ||
    (hasCapital && /[^\u0000-\u007f]/.test(word))
  )
    return false
  if (known.has(bare) || known.has(bare.replace(/'s$/, ''))) return false
  if (
    /[@/\\_#]/.test(text.slice(finding.start - 1, finding.start) + text.slice(finding.end, finding.end + 1)) ||
    /\.\p{L}/u.test(text.slice(finding.end, finding.end + 2))
  )
    return false
  const suggestions = finding.suggestions.map(folded).filter((each) => each !== bare)
  if (isLawfulVariant(bare, suggestions) || isCompound(bare)) return false
  const joined = text[finding.start - 1] === '-' || text[finding.end] === '-'
  const nearest = Math.min(9, ...suggestions.map((each) => editsBetween(bare, each)))
  if (joined && (nearest > 1 || bare.length < 5)) return false
  const quoted = /["']$/.test(text.slice(0, finding.start)) && /^["']/.test(text.slice(finding.end))
  if (quoted) return false
  const times =
    text.toLowerCase().split(new RegExp(String.raw`(?<!\p{L})${bare.replace(/[^\p{L}]/gu, '.')}(?!\p{L})`, 'u'))
      .length - 1
  if (times > 1 && (bare.length < 6 || nearest > 1)) return false
  if (hasCapital) return isCapitalSlip(reading, finding, word, bare, suggestions)
  if (bare.length <= 4)
    return suggestions.some(
      (each) =>
        isSwap(bare, each) ||
        (bare.length === 4 && isCommonWord(each) && editsBetween(bare, each) === 1 && each.length >= 4),
    )
  return (
    nearest <= (bare.length <= 7 ? 1 : bare.length <= 10 ? 2 : 3) ||
    suggestions.some((each) => sounds(each) === sounds(bare))
  )
}

/** 'bandsaw': two nouns written as one are a matter of taste; 'alot', 'aswell' and 'eachother' are not. */
function isCompound(word: string): boolean {
  if (word.length < 7) return false
  return Array.from({ length: word.length - 5 }, (_, at) => at + 3).some((at) =>
    [word.slice(0, at), word.slice(at)].every((part) => {
      const { often, isKnown } = classesOf(part)
      return isKnown && (often & wordClass.noun) !== 0
    }),
  )
}

/** A capitalised word is a name unless it opens a sentence or is nearly a weekday, a month or a word of the role. */
function isCapitalSlip(
  reading: Reading,
  finding: RawFinding,
  word: string,
  bare: string,
  suggestions: readonly string[],
): boolean {
  const calendar = [...weekdayNames, ...monthNames].map(folded)
  if (calendar.some((name) => name.length > 4 && isSlipOf(bare, name) && bare[0] === name[0])) return true
  const roleWords = (reading.context.role ?? '').split(/[^\p{L}]+/u).filter((each) => each.length > 4)
  if (roleWords.some((each) => isSlipOf(word, each))) return true
  const opens = reading.capitals.some(({ start, opensSentence }) => start === finding.start && opensSentence)
  if (!opens) return false
  const elsewhere = reading.capitals.some(
    (capital) => capital.start !== finding.start && folded(capital.word) === bare && !capital.opensSentence,
  )
  if (elsewhere || bare.length < 5) return false
  // The suggestions follow the capital; an ordinary word among them shows that no name is meant.
  return suggestions.some(
    (each) =>
      editsBetween(bare, each) <= (bare.length < 7 ? 1 : 2) &&
      !finding.suggestions.some((raw) => folded(raw) === each && isNameLike(raw, bare)) &&
      ordinaryOpening(reading, each),
  )
}

const isNameLike = (raw: string, bare: string) => /'s$/.test(raw) || raw.length < bare.length - 2

/** Words that open sentences: adverbs, common words, and what the letter uses elsewhere in small letters. */
function ordinaryOpening(reading: Reading, word: string): boolean {
  return (
    isCommonWord(word) ||
    /(?:ly|ing|ever)$/.test(word) ||
    new RegExp(String.raw`(?<!\p{L})${word.replace(/[^\p{L}]/gu, '.')}(?!\p{L})`, 'u').test(reading.text)
  )
}

/** The consonants without doubling: 'greatfull' and 'grateful' have the same. */
function sounds(word: string): string {
  return word.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
}

function isSwap(a: string, b: string): boolean {
  return a.length === b.length && editsBetween(a, b) === 1 && [...a].sort().join('') === [...b].sort().join('')
}

function knownWords(reading: Reading): ReadonlySet<string> {
  const { context, letter } = reading
  const phrases = [
    context.company,
    context.role ?? '',
    ...context.companiesKnown,
    ...context.formerEmployers,
    ...letter.attachments,
    ...namedPeople(context).flatMap(({ words, person }) => [...words, person.title ?? '']),
  ]
  return new Set(
    phrases
      .flatMap((phrase) => phrase.split(/[^\p{L}']+/u))
      .filter((word) => countWords(word) > 0)
      .map(folded),
  )
}
