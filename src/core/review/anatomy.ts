/** Where the parts of a letter lie: salutation, body, closing, signature, and mail quoted below it. */
import { closeness } from './similar.ts'

export type Line = { readonly start: number; readonly end: number; readonly text: string }

export type Anatomy = {
  readonly salutation: Line | null
  /** From after the salutation to before the closing. */
  readonly body: { readonly start: number; readonly end: number }
  readonly closing: Line | null
  /** The lines below the closing. */
  readonly signature: readonly Line[]
  /** Where older mail quoted below begins; the length of the text when there is none. */
  readonly quotedFrom: number
}

const greeting =
  /^(?:dear|hi|hiya|hello|hey|heya|hallo|greetings|good (?:morning|afternoon|evening|day)|to whom|morning|guten tag|bonjour|sehr geehrte[rn]?|madame|monsieur)\b/i
const farewell =
  /^(?:(?:with |my )?(?:very |all (?:good|my)? ?)?(?:best|kind|kindest|warm|warmest|friendly)\b|regards|sincerely|yours\b|respectfully|cordially|cheers|many thanks|thanks\b|thank you\b|with (?:thanks|appreciation|gratitude|every)|all the best|take care|mit freundlichen|love\b|gratefully|until (?:then|soon)|speak soon|talk soon|see you)/i

/** `text` has plain quotes and spaces; `me` is the sender's name, by which a signature is known. */
export function anatomyOf(text: string, me: string): Anatomy {
  const quotedFrom = startOfQuotedMail(text)
  const lines = linesOf(text.slice(0, quotedFrom)).filter(({ text: words }) => words !== '')
  const first = lines[0]
  const salutation = first !== undefined && isSalutation(first.text) ? first : null
  const rest = salutation ? lines.slice(1) : lines
  const closingAt = findClosing(rest, me)
  const bodyStart = salutation ? salutation.end : 0
  if (closingAt === null)
    return { salutation, body: { start: bodyStart, end: quotedFrom }, closing: null, signature: [], quotedFrom }
  const closing = closingAt.hasClosing ? (rest[closingAt.index] ?? null) : null
  const signature = rest.slice(closingAt.index + (closingAt.hasClosing ? 1 : 0))
  const end = (closing ?? signature[0])?.start ?? quotedFrom
  return { salutation, body: { start: bodyStart, end: Math.max(bodyStart, end) }, closing, signature, quotedFrom }
}

function isSalutation(words: string): boolean {
  const count = words.split(/\s+/).length
  const ends = /[,:;]$/.test(words) || (!/, \p{Ll}/u.test(words) && count <= (/[.!]$/.test(words) ? 4 : 6))
  return (
    words.length <= 90 &&
    ends &&
    (greeting.test(words) || /^[^.?!]{2,50}[,:]$/.test(words)) &&
    !/[.?!]\s+\S/.test(words.replace(/\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St)\./g, ''))
  )
}

/** The last short line that says goodbye, or the one before the sender's own name. */
function findClosing(lines: readonly Line[], me: string): { index: number; hasClosing: boolean } | null {
  for (let back = 1; back <= Math.min(8, lines.length); back += 1) {
    const index = lines.length - back
    const line = lines[index]?.text ?? ''
    if (line.length <= 50 && farewell.test(line) && !/[.?!]$/.test(line)) return { index, hasClosing: true }
  }
  for (let back = 1; back <= Math.min(6, lines.length); back += 1) {
    const index = lines.length - back
    const line = lines[index]?.text ?? ''
    if (!isOwnName(line, me)) continue
    const before = lines[index - 1]
    const hasClosing =
      before !== undefined &&
      before.text.length <= 45 &&
      !/[?!]$/.test(before.text) &&
      before.text.split(/\s+/).length <= 7
    return hasClosing ? { index: index - 1, hasClosing } : { index, hasClosing }
  }
  return null
}

function isOwnName(line: string, me: string): boolean {
  if (line.length > 60 || me === '') return false
  const first = me.split(/\s+/)[0] ?? me
  return closeness(line, me) >= 0.75 || closeness(line, first) >= 0.8
}

/** Lines without the space around them; empty ones too. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const start = at + (raw.length - raw.trimStart().length)
    const words = raw.trim()
    lines.push({ start, end: start + words.length, text: words })
    at += raw.length + 1
  }
  return lines
}

function startOfQuotedMail(text: string): number {
  const found = /^(?:>|On .{6,120} wrote:\s*$|-{2,} ?(?:Original Message|Forwarded message))/im.exec(text)
  return found ? found.index : text.length
}
