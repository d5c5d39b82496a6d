/** Runs the rules that are kept as data (content/review): a pattern, its exceptions, and what to say. What the rules are is not decided here. */
import * as z from 'zod'
import { letterKinds } from '../writing/letter-kind.ts'
import type { Note } from './finding.ts'
import type { Reading } from './reading.ts'
import { ingOf, participleOf, pastOf, thirdPersonOf } from './verbs.ts'
import { matchesOf, wordPattern, type WordPattern } from './word-patterns.ts'
import type { Token } from './word-tokens.ts'

export const toneKinds = [
  'needy',
  'pushy',
  'reproach',
  'ultimatum',
  'self-centred',
  'over-apology',
  'flattery',
  'presumptuous',
  'pay-too-early',
  'informal',
  'empty-check-in',
  'claims-unsupported',
] as const
export type ToneKind = (typeof toneKinds)[number]

const wordsOrList = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])
const someWords = wordsOrList.transform((value) => (typeof value === 'string' ? [value] : value))

/** One rule as it is written in YAML; what it leaves out is taken from the head of its file. */
export const phraseRuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/, 'an id is made of small letters, digits and hyphens'),
    /** A regular expression, or a list of which any may stand, each as whole words. */
    pattern: wordsOrList.optional(),
    /** Instead of `pattern`: words and their parts of speech (word-patterns.ts), or a list of such. */
    words: wordsOrList.optional(),
    /** Looked for in the whole sentence; where it is found the rule is silent. */
    unless: wordsOrList.optional(),
    /** Looked for in the whole sentence; only where it is found does the rule speak. */
    only: wordsOrList.optional(),
    kinds: z.array(z.enum(letterKinds)).optional(),
    exceptKinds: z.array(z.enum(letterKinds)).optional(),
    /** 'exact' tells capitals from small letters. */
    case: z.enum(['any', 'exact']).default('any'),
    /** Silent until it is found this often in the letter. */
    atLeast: z.number().int().min(1).max(9).default(1),
    title: z.string().min(1).optional(),
    why: z.string().min(1).optional(),
    /** '' takes the slip away. */
    fix: z.union([z.string().transform((fix) => [fix]), z.array(z.string())]).optional(),
    bad: someWords,
    good: someWords,
  })
  .refine(
    ({ pattern, words }) => (pattern === undefined) !== (words === undefined),
    'a rule has either `pattern` or `words`',
  )

export const phraseFileSchema = z.strictObject({
  family: z.enum([
    'grammar',
    'confused-word',
    'punctuation',
    'spelling',
    ...toneKinds.map((kind) => `tone:${kind}` as const),
  ]),
  title: z.string().min(1),
  why: z.string().min(1),
  kinds: z.array(z.enum(letterKinds)).optional(),
  exceptKinds: z.array(z.enum(letterKinds)).optional(),
  rules: z.array(phraseRuleSchema).min(1),
})

/** A rule ready to travel as JSON, its file's head folded in and its word lists filled in. */
export type PhraseRuleData = {
  readonly id: string
  readonly family: string
  /** Null where `words` stands instead. */
  readonly pattern: string | null
  /** Strings in small letters of which every match holds one; null where nothing is known. */
  readonly needs: readonly string[] | null
  readonly words: readonly string[]
  readonly unless: string | null
  readonly only: string | null
  readonly kinds: readonly string[] | null
  readonly exceptKinds: readonly string[]
  readonly flags: string
  readonly atLeast: number
  readonly title: string
  readonly why: string
  readonly fix: readonly string[]
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

export type PhraseRule = Omit<PhraseRuleData, 'pattern' | 'words' | 'unless' | 'only'> & {
  readonly pattern: RegExp | null
  readonly words: readonly WordPattern[]
  readonly unless: RegExp | null
  readonly only: RegExp | null
}

/** Throws a SyntaxError where a pattern is not a regular expression. */
export function phraseRule(data: PhraseRuleData): PhraseRule {
  return {
    ...data,
    pattern: data.pattern === null ? null : new RegExp(data.pattern, data.flags),
    words: data.words.map(wordPattern),
    unless: data.unless === null ? null : new RegExp(data.unless, data.flags.replace('g', '')),
    only: data.only === null ? null : new RegExp(data.only, data.flags.replace('g', '')),
  }
}

export function notesFromPhrases(reading: Reading, rules: readonly PhraseRule[]): Note[] {
  const small = reading.text.toLowerCase()
  const sentences = reading.sentences.map((sentence) => ({ ...sentence, small: sentence.text.toLowerCase() }))
  const said = new Set(reading.tokens.flat().map(({ word }) => word))
  const canStand = ({ needs }: WordPattern) => needs === null || !needs.isDisjointFrom(said)
  return rules.flatMap((rule) => {
    const { pattern, needs } = rule
    if (!mayHold(needs, small)) return []
    if (rule.kinds !== null && !rule.kinds.includes(reading.letter.kind)) return []
    if (rule.exceptKinds.includes(reading.letter.kind)) return []
    if (pattern === null && !rule.words.some(canStand)) return []
    const notes = sentences.flatMap((sentence, index) => {
      if (pattern === null) return notesInWords(sentence.text, sentence.start, reading.tokens[index] ?? [], rule)
      return mayHold(needs, sentence.small) ? notesIn(sentence.text, sentence.start, pattern, rule) : []
    })
    return notes.length >= rule.atLeast ? notes : []
  })
}

/** A look that is cheaper than the search it spares. */
const mayHold = (needs: readonly string[] | null, small: string) =>
  needs === null || needs.some((word) => small.includes(word))

function notesInWords(sentence: string, offset: number, tokens: readonly Token[], rule: PhraseRule): Note[] {
  const found = rule.words.flatMap((pattern) => matchesOf(pattern, tokens))
  if (found.length === 0 || isSilenced(rule, sentence)) return []
  return found.flatMap(({ first, last, groups }): Note[] => {
    const start = tokens[first]?.start ?? offset
    const end = tokens[last]?.end ?? start
    const words = sentence.slice(start - offset, end - offset)
    const group = (index: string) => {
      const token = tokens[groups.get(index) ?? -1]
      return token === undefined ? '' : sentence.slice(token.start - offset, token.end - offset)
    }
    return [
      {
        rule: `${rule.family}:${rule.id}`,
        severity: 'hint',
        span: [start, end],
        words,
        title: rule.title,
        why: rule.why,
        fixes: rule.fix.map((fix) => filled(fix, group, words)),
      },
    ]
  })
}

function notesIn(sentence: string, offset: number, pattern: RegExp, rule: PhraseRule): Note[] {
  const notes: Note[] = []
  // Nearly every rule finds nothing in nearly every sentence, and `matchAll` copies the expression before it looks.
  pattern.lastIndex = 0
  if (!pattern.test(sentence)) return notes
  pattern.lastIndex = 0
  for (const match of sentence.matchAll(pattern)) {
    if (isSilenced(rule, sentence)) return []
    const at = match.groups?.at
    const start = match.index + (at === undefined ? 0 : match[0].indexOf(at, leadLength(match)))
    const words = at ?? match[0]
    if (words === '') continue
    notes.push({
      rule: `${rule.family}:${rule.id}`,
      severity: 'hint',
      span: [offset + start, offset + start + words.length],
      words,
      title: rule.title,
      why: rule.why,
      fixes: rule.fix.map((fix) => filled(fix, (index) => match[Number(index)] ?? '', words)),
    })
  }
  return notes
}

const isSilenced = ({ unless, only }: PhraseRule, sentence: string) =>
  unless?.test(sentence) === true || only?.test(sentence) === false

/** The group `lead` may stand before `at` where the words of `at` could occur earlier. */
const leadLength = (match: RegExpExecArray) => match.groups?.lead?.length ?? 0

/** '$0' stands for the words replaced, '$1' for the first group, '$1:ing' its -ing form; the first letter follows the words replaced. */
function filled(fix: string, groupOf: (index: string) => string, words: string): string {
  const text = fix.replace(/\$(\d)(?::(ing|past|participle|s))?/g, (_all, index: string, form: string | undefined) => {
    const group = index === '0' ? words : groupOf(index)
    if (form === 'ing') return ingOf(group.toLowerCase())
    if (form === 'past') return pastOf(group.toLowerCase())
    if (form === 'participle') return participleOf(group.toLowerCase())
    if (form === 's') return thirdPersonOf(group.toLowerCase())
    return group
  })
  return /^\p{Lu}/u.test(words) && /^\p{Ll}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}
