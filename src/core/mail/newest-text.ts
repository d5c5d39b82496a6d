/**
 * The newly written part of a mail: quotations, signatures after a delimiter, device lines and legal footers cut; a mail
 * that is passed on speaks too. It serves previews and classification, and never stands in for the whole mail.
 */

import { isFooter, isDeviceLine, isSeparator } from './mail-footer.ts'
import { plainLines } from './plain-lines.ts'
import { isPlainAttribution, quoteMarkAt } from './quote-headers.ts'

/** More lines than anybody writes; the rest is left unread. */
const mostLines = 5000

/**
 * The new text, or the whole text where nothing would be left. `me` holds addresses and names of the reader: a mail
 * of theirs that comes back inside a forward doesn't speak.
 */
export function newestText(text: string, me: readonly string[] = []): string {
  const lines = plainLines(text).slice(0, mostLines)
  const kept = withoutFooters(newLines(lines, me))
  const result = tidy(kept)
  return result === '' ? tidy(lines) : result
}

function newLines(lines: readonly string[], me: readonly string[]): string[] {
  const kept: string[] = []
  let inSignature = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const mark = quoteMarkAt(lines, at) ?? (isPlainAttribution(line) ? { kind: 'quoted', lines: 1, from: null } : null)
    if (mark?.kind === 'forwarded') {
      const mine = mark.from !== null && isMine(mark.from, me)
      return mine ? kept : [...kept, '', ...newLines(lines.slice(at + mark.lines), me)]
    }
    if (mark !== null && !(kept.length === 0 && at === 0 && !quoteFollows(lines, at + mark.lines))) {
      at += mark.lines - 1
      if (quoteFollows(lines, at + 1)) continue
      if (kept.some((one) => one.trim() !== '')) return kept
      continue
    }
    if (mark !== null) {
      at += mark.lines - 1
      continue
    }
    if (/^\s*>/.test(line)) continue
    if (/^\s*(?:--|—|-- )\s*$/.test(line) && kept.some((one) => one.trim() !== '')) inSignature = true
    if (!inSignature && !isDeviceLine(line)) kept.push(line)
  }
  return kept
}

function quoteFollows(lines: readonly string[], from: number): boolean {
  for (let i = from; i < from + 4 && i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (/^\s*>/.test(line)) return true
    if (line.trim() !== '') return false
  }
  return false
}

function isMine(from: string, me: readonly string[]): boolean {
  const said = from.toLowerCase()
  return me.some((one) => one.length > 2 && said.includes(one.toLowerCase()))
}

/** Footers stand in paragraphs of their own at the end; the first paragraph always stays. */
function withoutFooters(lines: readonly string[]): string[] {
  const paragraphs = tidy(lines).split(/\n{2,}/)
  const kept = paragraphs.filter((paragraph, index) => index === 0 || !isFooter(paragraph))
  while (kept.length > 1 && isSeparator(kept.at(-1) ?? '')) kept.pop()
  const last = kept.pop() ?? ''
  const lastLines = last.split('\n')
  while (lastLines.length > 1 && (isFooter(lastLines.at(-1) ?? '') || isSeparator(lastLines.at(-1) ?? '')))
    lastLines.pop()
  return [...kept, lastLines.join('\n')].join('\n\n').split('\n')
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
