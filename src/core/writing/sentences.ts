/**
 * Cuts plain text into sentences and words. A blank line always ends a sentence; a single line break does, unless
 * the line is long enough to have been wrapped. What the sentences mean is left to others.
 */

export type Sentence = { readonly start: number; readonly end: number; readonly text: string }

/** Lines shorter than this are not wrapped prose but an address, a salutation or a signature. */
const wrappedLineLength = 56

const abbreviations = new Set(
  'mr mrs ms mx dr prof st jr sr vs e.g i.e eg ie etc approx inc ltd co corp no nos a.m p.m am pm u.s u.k ph.d dept cf fig gen rev hon'.split(
    ' ',
  ),
)

/** Offsets are UTF-16 and point at the words themselves, without the space around them. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const push = (to: number) => {
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const words = raw.trim()
    if (words !== '') sentences.push({ start, end: start + words.length, text: words })
    from = to
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\n') {
      if (endsLine(text, from, at)) push(at)
      continue
    }
    if (char !== '.' && char !== '?' && char !== '!' && char !== '…') continue
    let end = at + 1
    while (end < text.length && /[.?!…'"”’)\]]/.test(text[end] ?? '')) end += 1
    const next = text[end]
    if (next !== undefined && !/\s/.test(next)) continue
    if (char === '.' && isAbbreviation(text, from, at, end)) continue
    push(end)
    at = end - 1
  }
  push(text.length)
  return sentences
}

function endsLine(text: string, from: number, at: number): boolean {
  if (/^[ \t]*\n/.test(text.slice(at + 1, at + 40)) || text[at - 1] === '\n') return true
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  if (lineStart < from) return false
  return at - lineStart < wrappedLineLength
}

function isAbbreviation(text: string, from: number, at: number, end: number): boolean {
  const before = /([\p{L}.]+)$/u.exec(text.slice(Math.max(from, at - 12), at))?.[1] ?? ''
  const rest = text.slice(end).trimStart()
  if (rest === '') return false
  const bare = before.toLowerCase().replace(/^\.+/, '')
  if (/^\p{Lu}$/u.test(before) && before !== 'I') return true
  if (/^(?:mr|mrs|ms|mx|dr|prof|st|rev|hon|gen)$/.test(bare)) return true
  return abbreviations.has(bare) && /^[\p{Ll}\d(]/u.test(rest)
}

/** The words a reader counts: 'well-known' and "I've" are one each. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,@/-]*/gu)?.length ?? 0
}

/** The same length, so that offsets hold: typographic quotes and odd spaces become the plain ones. */
export function plainMarks(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
}
