/** Lines that mail programs put between what is new and what is quoted. Each test looks at a few lines, in linear time. */

/** What a marker line opens: an older mail that is quoted, or one that is passed on and so speaks. */
export type QuoteMark = {
  readonly kind: 'quoted' | 'forwarded'
  /** Lines the marker takes, its From/Sent/To/Subject block included. */
  readonly lines: number
  /** The From line of the block, where it has one. */
  readonly from: string | null
}

const longestLine = 400

/** 'On … wrote:' and its kin; the date or address is asked for, so that 'On Monday he wrote:' in a letter stays. */
const attributions: readonly RegExp[] = [
  /^(?:on|le|el|il|em|op|am|den|pe|dnia|w dniu|em)\b.{4,300}\b(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|schrieb|skrev|kirjoitti|pisze|napisał(?:\(a\))?)\b.{0,120}:?$/i,
  /^.{1,200}<[^<>]{0,200}@[^<>]{1,200}>.{0,80}\b(?:wrote|a écrit|schrieb|schreef|skrev|napisał(?:\(a\))?|написал)\b.{0,80}:?$/i,
  /^.{1,120}(?:\d{4}|\d{1,2}:\d{2}).{1,200}<[^<>]{0,200}@[^<>]{1,200}>\s*:$/i,
  /^.{1,120}(?:\d{4}|\d{1,2}:\d{2}).{1,200}["<(].{1,200}[">)]?\s*:?\s(?:napisał(?:\(a\))?|написал|wrote|schrieb|schreef)\s*:?$/i,
  /^\d{4}[/-]\d{1,2}[/-]\d{1,2}\b.{0,200}<[^<>]{1,200}>:?$/,
  /^.{2,120}\bvia\b.{2,120}<[^<>]{1,200}@[^<>]{1,200}>\s*$/,
]
/** Each attribution has one of these; most lines have none, and the patterns above take their time. */
const saysWho = /[<("]|wrote|écrit|escribió|scritto|escreveu|schreef|schrieb|skrev|kirjoitti|pisze|napisał|написал/i
const dateOrAddress =
  /\d{1,2}[:.]\d{2}|\d{4}|@|\b\d{1,2}\.? (?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)/i

const originalMessage =
  /^[\s*_>-]{0,20}-{2,}\s*(?:original (?:message|mail|e-?mail)|ursprüngliche nachricht|oorspronkelijk bericht|message d'origine|messaggio originale|mensaje original|oprindelig besked|reply (?:message|above)|antwortnachricht)\s*-*\**\s*$/i
const forwardedMessage =
  /^[\s*_>-]{0,20}(?:-{2,}\s*(?:forwarded (?:message|mail|by)|weitergeleitete nachricht|doorgestuurd bericht|message transféré)|begin forwarded message|anfang der weitergeleiteten)\b/i
const fromField = /^\s*\*?(?:from|von|van|de|da|från|fra|od)\s?:\*?\s*(\S.*)$/i
const otherField =
  /^\s*\*?(?:sent|date|to|cc|subject|reply-to|gesendet|datum|an|betreff|verzonden|aan|onderwerp|envoyé|à|objet|data|a|oggetto|risposta|inviato|skickat|till|ämne|sendt|til|emne)\s?:\*?/i

/** The marker that begins at line `at`, or null. */
export function quoteMarkAt(lines: readonly string[], at: number): QuoteMark | null {
  const line = (lines[at] ?? '').slice(0, longestLine)
  const bare = line.replace(/^[>\s]+/, '')
  if (forwardedMessage.test(line)) return { kind: 'forwarded', ...blockAfter(lines, at + 1, at) }
  if (originalMessage.test(line)) return { kind: 'quoted', ...blockAfter(lines, at + 1, at) }
  const block = headerBlock(lines, at)
  if (block !== null) return { kind: 'quoted', lines: block.end - at, from: block.from }
  if (/^[\s*]*_{8,}\s*$/.test(line) || /^\s*-{10,}\s*$/.test(line)) {
    const next = firstFilled(lines, at + 1, at + 4)
    const after = next === null ? null : headerBlock(lines, next)
    if (after !== null) return { kind: 'quoted', lines: after.end - at, from: after.from }
  }
  const spanned = attributionSpan(lines, at, bare)
  return spanned === 0 ? null : { kind: 'quoted', lines: spanned, from: null }
}

function attributionSpan(lines: readonly string[], at: number, bare: string): number {
  if (bare === '' || bare.length < 8) return 0
  let joined = bare
  for (let taken = 1; taken <= 6; taken++) {
    if (saysWho.test(joined) && dateOrAddress.test(joined) && attributions.some((pattern) => pattern.test(joined)))
      return taken
    if (!/^(?:on|le|el|il|em|op|am|den|dnia|w dniu)\b|<|\d{4}|\d{1,2}:\d{2}/i.test(bare)) return 0
    const next = (lines[at + taken] ?? '').slice(0, longestLine).replace(/^[>\s]+/, '')
    joined = `${joined} ${next}`.trim()
    if (joined.length > longestLine) return 0
  }
  return 0
}

/** 'Name <a@b> wrote:' needs no date. */
export function isPlainAttribution(line: string): boolean {
  return /^[^<>]{1,80}(?:<[^<>]{1,200}@[^<>]{1,200}>)\s+(?:wrote|schrieb|schreef|a écrit)\s?:$/i.test(
    line.slice(0, longestLine).trim(),
  )
}

function blockAfter(lines: readonly string[], from: number, at: number): { lines: number; from: string | null } {
  const start = firstFilled(lines, from, from + 4)
  const block = start === null ? null : headerBlock(lines, start)
  return block === null ? { lines: 1, from: null } : { lines: block.end - at, from: block.from }
}

/** A From line with at least one more field within the next lines. */
function headerBlock(lines: readonly string[], at: number): { end: number; from: string } | null {
  const clean = (index: number): string =>
    (lines[index] ?? '')
      .slice(0, longestLine)
      .replace(/^[>\s]+/, '')
      .replace(/\s+$/, '')
  const from = fromField.exec(clean(at))
  if (!from) return null
  let end = at + 1
  let fields = 0
  for (let i = at + 1; i < at + 14 && i < lines.length; i++) {
    const line = clean(i)
    if (otherField.test(line)) {
      fields++
      end = i + 1
    } else if (line !== '' && !(fieldFollows(lines, i) && i < at + 8) && !/^[ \t]/.test(lines[i] ?? '')) break
    else if (line === '' && fields >= 1) break
    else if (line !== '') end = i + 1
  }
  if (fields === 0) {
    if (!/^van|^von/i.test(clean(at)) && !/[<[]\S+@\S+[>\]]/.test(clean(at))) return null
    if (!/[<[]\S+@\S+[>\]]/.test(clean(at))) return null
  }
  return { end, from: from[1] ?? '' }
}

/** A field's value may run over the end of its line. */
function fieldFollows(lines: readonly string[], at: number): boolean {
  return otherField.test((lines[at + 1] ?? '').slice(0, longestLine).replace(/^[>\s]+/, ''))
}

function firstFilled(lines: readonly string[], from: number, to: number): number | null {
  for (let i = from; i < to && i < lines.length; i++) if ((lines[i] ?? '').trim() !== '') return i
  return null
}
