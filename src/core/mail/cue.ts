/**
 * Phrases that tell the kind of an answer, and how they are matched. A phrase is written in plain words:
 * `(a|b)` alternatives, `word?` may be missing, `word~` with any ending, `..` up to four words, `...` up to ten,
 * `#` a word with a digit, `{list}` a word list, `NAME` a name inside the sentence. A phrase that a negation precedes doesn't count unless it starts with '!'.
 */

import type { Sentence } from './reply-sentences.ts'
import { wordLists } from './word-lists.ts'

export type Cue<Kind extends string> = {
  readonly kind: Kind
  readonly weight: number
  readonly phrase: string
  readonly pattern: RegExp
  readonly evenNegated: boolean
  readonly hasName: boolean
  /** The words it can begin with; null where any word may be the first. */
  readonly firstWords: readonly string[] | null
}

export type CueHit<Kind extends string> = {
  readonly kind: Kind
  readonly weight: number
  readonly words: string
  readonly phrase: string
  readonly sentence: number
}

/** Phrases by weight: 3 decides alone, 2 needs no contradiction, 1 only supports. */
export function cuesOf<Kind extends string>(
  kind: Kind,
  phrases: Readonly<Record<number, readonly string[]>>,
): Cue<Kind>[] {
  return Object.entries(phrases).flatMap(([weight, list]) =>
    list.map((phrase) => {
      const evenNegated = phrase.startsWith('!')
      const plain = evenNegated ? phrase.slice(1) : phrase
      const pattern = phrasePattern(plain)
      const hasName = pattern.source.includes('NAME')
      return {
        kind,
        weight: Number(weight),
        phrase,
        pattern,
        evenNegated,
        hasName,
        firstWords: firstWordsOf(plain).known,
      }
    }),
  )
}

export function cueHits<Kind extends string>(
  cues: readonly Cue<Kind>[],
  sentences: readonly Sentence[],
): CueHit<Kind>[] {
  const hits: CueHit<Kind>[] = []
  sentences.forEach((sentence, index) => {
    for (const cue of thoseToTry(cues, sentence)) {
      const found =
        cue.pattern.exec(`${sentence.words} `) ?? (cue.hasName ? cue.pattern.exec(`${sentence.named} `) : null)
      if (!found) continue
      const before = found.input.slice(0, found.index)
      if (!cue.evenNegated && negated.test(before)) continue
      const weight =
        conditional.test(before) || (ahead.has(cue.kind) && thanked.test(before)) ? cue.weight / 3 : cue.weight
      hits.push({ kind: cue.kind, weight, words: found[0].trim(), phrase: cue.phrase, sentence: index })
    }
  })
  return hits
}

/** Cues by the words they can begin with; '' holds those that any word may begin. */
const indexes = new WeakMap<readonly Cue<string>[], ReadonlyMap<string, readonly number[]>>()

/** In the order they are written in; a phrase begins at a word of the sentence, or not at all. */
function thoseToTry<Kind extends string>(cues: readonly Cue<Kind>[], { words, named }: Sentence): Cue<Kind>[] {
  const byWord = indexes.get(cues) ?? indexOf(cues)
  const found = new Set(byWord.get('') ?? [])
  for (const word of new Set([...words.split(' '), ...named.split(' ')]))
    for (const at of byWord.get(word) ?? []) found.add(at)
  return [...found].toSorted((a, b) => a - b).flatMap((at) => cues[at] ?? [])
}

function indexOf(cues: readonly Cue<string>[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>()
  for (const [at, { firstWords }] of cues.entries())
    for (const word of new Set(firstWords ?? [''])) byWord.set(word, [...(byWord.get(word) ?? []), at])
  indexes.set(cues, byWord)
  return byWord
}

/** A negation within the three words before, 'not only' and 'not just' apart. */
const negated =
  /(?:^|\s)(?:not(?! (?:only|just|least))|never|no|nobody|none|neither|nor|without|nothing|hardly|unable to|instead of|rather than)(?: \S+){0,3} $/
const conditional =
  /(?:^|\s)(?:if|whether|unless|in case|should you|in the event|had you|as though|as if|would have|wondered|in order to|do not (?:think|mean|know)|does not mean)(?: \S+){0,9} $/

/** Kinds that look ahead: what somebody is thanked for has already been. */
const ahead: ReadonlySet<string> = new Set([
  'next-round',
  'offer',
  'rescheduled',
  'needs-information',
  'still-deciding',
  'referral-elsewhere',
])
const thanked =
  /(?:^|\s)(?:thank you|thanks|appreciate|appreciated|enjoyed|further to|following|after|it was|was) (?:\S+ ){0,2}(?:for|our|your|the|meeting|to|good|great|a)(?: (?!and\b|but\b|we\b|i\b|so\b)\S+){0,9} $/

export function phrasePattern(phrase: string): RegExp {
  return new RegExp(`(?<!\\S)${sourceOf(phrase)}`, 'u')
}

const token = /\{([a-z-]+)\}(\?)?|\.\.\.|\.\.|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\??|[^\s()]+/g

/** Every piece takes the space after its word with it, so that pieces may be missing without a trace. */
function sourceOf(phrase: string): string {
  const parts: string[] = []
  for (const [whole, list, optional] of phrase.matchAll(token)) {
    if (whole === '...') parts.push('(?:\\S+ ){0,10}?')
    else if (whole === '..') parts.push('(?:\\S+ ){0,4}?')
    else if (list !== undefined) parts.push(`(?:${listed(list)})${optional ?? ''}`)
    else if (whole.startsWith('(')) {
      const mayMiss = whole.endsWith('?')
      const inner = splitTop(whole.slice(1, mayMiss ? -2 : -1)).map((one) => sourceOf(one.trim()))
      parts.push(`(?:${inner.join('|')})${mayMiss ? '?' : ''}`)
    } else {
      const mayMiss = whole.endsWith('?')
      const base = mayMiss ? whole.slice(0, -1) : whole
      const source =
        base === '#' ? '\\S*\\d\\S* ' : base.endsWith('~') ? `${escaped(base.slice(0, -1))}\\S* ` : `${escaped(base)} `
      parts.push(mayMiss ? `(?:${source})?` : source)
    }
  }
  return parts.join('')
}

/** What a phrase can begin with; `open`: it may be empty, so that what follows it may come first. */
type FirstWords = { readonly known: readonly string[] | null; readonly open: boolean }

function firstWordsOf(phrase: string): FirstWords {
  const known: string[] = []
  for (const [whole, list, optional] of phrase.matchAll(token)) {
    const piece = firstWordsOfPiece(whole, list, optional)
    if (piece.known === null) return piece
    known.push(...piece.known)
    if (!piece.open) return { known, open: false }
  }
  return { known, open: true }
}

function firstWordsOfPiece(whole: string, list: string | undefined, optional: string | undefined): FirstWords {
  const mayMiss = optional !== undefined || (list === undefined && whole.endsWith('?'))
  if (list === undefined && !whole.startsWith('(')) {
    const base = mayMiss ? whole.slice(0, -1) : whole
    const isAny = base.startsWith('..') || base === '#' || base.endsWith('~')
    return { known: isAny ? null : base === '' ? [] : [base], open: mayMiss }
  }
  const alternatives =
    list === undefined ? splitTop(whole.slice(1, mayMiss ? -2 : -1)).map((one) => one.trim()) : wordLists[list]
  const each = (alternatives ?? []).map(firstWordsOf)
  if (each.some(({ known }) => known === null)) return { known: null, open: mayMiss }
  return {
    known: each.flatMap(({ known }) => known ?? []),
    open: mayMiss || each.some(({ open }) => open),
  }
}

/** Alternatives at the outer level of a group. */
function splitTop(inner: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of inner) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === '|' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part]
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function listed(name: string): string {
  const list = wordLists[name]
  if (list === undefined) throw new Error(`no word list '${name}'`)
  return list.map((entry) => sourceOf(entry)).join('|')
}
