/**
 * Cuts a hurried sentence into words and separators, each with its place in the text. Knows which full
 * stops belong to an abbreviation; what a word means is left to the readers.
 */

import { jobHeads, jobModifiers } from './job-words.ts'

export type Word = {
  readonly kind: 'word' | 'number' | 'mark'
  /** As written. */
  readonly text: string
  /** Lower case, without accents, curly quotes and the dot of an abbreviation: the form word lists use. */
  readonly folded: string
  /** UTF-16 indices into the text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
}

export type Span = readonly [start: number, end: number]

/** Their dot ends no sentence and is part of the word. */
const abbreviations = new Set(
  `mt ft mr mrs ms mx dr ar er adv prof st sr jr snr jnr hr fr mme mlle mohd md abt dir asst mgr dept inc ltd co corp bros capt sgt lt col gen rev messrs
smt sri dhr mevr drs ing dipl mag vs no tel approx exec eng engg tech admin ops mgmt govt univ assoc reg ca bzw ggf inkl usw resp comm coord rep`
    .trim()
    .split(/\s+/),
)

const beforeNames = new Set(
  'mt ft mr mrs ms mx dr ar er adv prof st sr jr hr fr mme mlle mohd md smt sri dhr mevr capt sgt lt col rev'.split(
    ' ',
  ),
)

/** One word, number or mark; the order of the branches decides. Letters may hold inner dots, hyphens, quotes and slashes. */
const pattern =
  /(?<email>[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)|(?<short>\bw\/o(?![\p{L}\p{N}])|\bw\/(?!c\b))|(?<number>\d[\d]*(?:[.:,/h-]\d+)*(?:[\p{L}]+(?!\p{L}))?)|(?<rank>\bDr\.(?:\s?(?:phil|med|rer|nat|jur|ing|habil|oec|h\.\s?c)\.)+|\bDipl\.-\p{L}+\.)|(?<word>(?:(?:\p{Lu}\.)+\p{Lu}\b\.?|\p{L}[\p{L}\p{M}\p{N}]*)(?:(?:['’.&/+-]|['’]-)(?=\p{L})[\p{L}\p{M}\p{N}]+|\.(?=\p{L}\.)\p{L}|(?<=\b[cC])(?:\+\+|#))*)|(?<dots>\.{2,}|…)|(?<dash>--+|[-–—])|(?<mark>[^\s\p{L}\p{N}])/gu

/** Lower case without accents and with plain apostrophes. Same word, one spelling; not the same length. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’ʼ]/g, "'")
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
}

export function wordsOfText(text: string): readonly Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    if (start < (found.at(-1)?.end ?? 0)) continue
    const raw = match[0]
    const groups = match.groups ?? {}
    if (groups['word'] !== undefined) pushWord(found, text, raw, start)
    else if (groups['rank'] !== undefined) found.push({ ...word('word', raw, start), folded: 'dr' })
    else if (groups['number'] !== undefined) found.push(word('number', raw, start))
    else if (groups['short'] !== undefined) found.push({ ...word('word', raw, start), folded: raw.toLowerCase() })
    else found.push(word('mark', raw, start))
  }
  return found
}

function pushWord(found: Word[], text: string, raw: string, start: number): void {
  const elided = /^(?:d|l|qu|j|s|n|m|c)['’](?=\p{L}{3})/u.exec(raw)
  if (elided !== null) {
    found.push(word('word', elided[0], start))
    pushWord(found, text, raw.slice(elided[0].length), start + elided[0].length)
    return
  }
  const owner = /^(?<who>\p{L}{3,})['’]s$/u.exec(raw)?.groups?.['who']
  if (owner !== undefined && /^\s+(?:called|named)\b/iu.test(text.slice(start + raw.length))) {
    found.push(word('word', owner, start), word('word', raw.slice(owner.length), start + owner.length))
    return
  }
  const slash = splitAtSlash(raw)
  if (slash === null) {
    found.push(withDot(word('word', raw, start), text))
    return
  }
  let at = start
  for (const part of slash) {
    found.push(word(part === '/' ? 'mark' : 'word', part, at))
    at += part.length
  }
}

/** 'Grace/Bill' is two names, 'deckhand/host' and 'UX/UI' are one word: capitals on both sides and more than two letters decide. */
function splitAtSlash(raw: string): string[] | null {
  const slash = raw.indexOf('/')
  if (slash < 0) return null
  const [left, right] = [raw.slice(0, slash), raw.slice(slash + 1)]
  return /^\p{Lu}\p{Ll}{2,}/u.test(left) && /^\p{Lu}\p{Ll}{2,}/u.test(right) ? [left, '/', right] : null
}

function withDot(plain: Word, text: string): Word {
  if (text[plain.end] !== '.' || text[plain.end + 1] === '.') return plain
  const upcoming = fold(/^\.\s+(?<next>\p{L}+)/u.exec(text.slice(plain.end))?.groups?.['next'] ?? '')
  const initial = plain.text.length === 1 && plain.capital && plain.text !== 'I' && !jobHeads.has(upcoming)
  const dotted = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(plain.text)
  if (!initial && !dotted && !(abbreviations.has(plain.folded) && followsOn(text, plain))) return plain
  return { ...plain, text: `${plain.text}.`, end: plain.end + 1 }
}

/** What stands before names keeps its dot; any other abbreviation only where the phrase plainly goes on. */
function followsOn(text: string, plain: Word): boolean {
  if (beforeNames.has(plain.folded)) return plain.text !== 'HR' && plain.text !== 'FR'
  const next = /^\.\s+(?:of\s+)?(?<word>\p{L}+)/u.exec(text.slice(plain.end))
  const word = fold(next?.groups?.['word'] ?? '')
  const lower = /^\p{Ll}/u.test(next?.groups?.['word'] ?? '') || /^(?:asst|assoc|exec|sr|jr)$/u.test(plain.folded)
  return (
    next !== null &&
    (/^\.\s+of\s/u.test(next[0]) ||
      (lower &&
        (jobHeads.has(word) || (jobModifiers.has(word) && !/^(?:phone|video|call|home|case|room|visit)$/u.test(word)))))
  )
}

function word(kind: Word['kind'], text: string, start: number): Word {
  const dotless = kind === 'word' ? text.replace(/\.$/u, '') : text
  return { kind, text, folded: fold(dotless), start, end: start + text.length, capital: /^\p{Lu}/u.test(text) }
}
