/** Parts a mail into what was newly written and the history it quotes, without losing a line, so that the history can be folded. */

import { isPlainAttribution, quoteMarkAt } from './quote-headers.ts'

export type MailPart = { readonly kind: 'written' | 'quoted'; readonly text: string }

/** A mail that is passed on is what was written: it is shown. The parts in their order are the whole text. */
export function foldQuoted(text: string): readonly MailPart[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const parts: { kind: MailPart['kind']; lines: string[] }[] = []
  const add = (kind: MailPart['kind'], ...more: string[]): void => {
    const last = parts.at(-1)
    if (last?.kind === kind || (last !== undefined && more.every((line) => line.trim() === '')))
      last.lines.push(...more)
    else parts.push({ kind, lines: more })
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (/^\s*>/.test(line)) {
      add('quoted', line)
      continue
    }
    const mark = quoteMarkAt(lines, at) ?? (isPlainAttribution(line) ? { kind: 'quoted', lines: 1 } : null)
    if (mark?.kind !== 'quoted') {
      add('written', line)
      continue
    }
    const head = lines.slice(at, at + mark.lines)
    at += mark.lines - 1
    add('quoted', ...head)
    if (marksFollow(lines, at + 1)) continue
    // Nothing marks the lines of this history, so all that follows is taken for it.
    add('quoted', ...lines.slice(at + 1))
    break
  }
  const isAllQuoted = parts.every((part) => part.kind === 'quoted' || part.lines.join('').trim() === '')
  if (isAllQuoted) return [{ kind: 'written', text: lines.join('\n') }]
  return parts.map((part) => ({ kind: part.kind, text: part.lines.join('\n') }))
}

function marksFollow(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '')
  return next !== undefined && /^\s*>/.test(next)
}
