/** A calendar file in pieces: what stands at its head, its zones and its events, each by itself, lines unfolded. */
import { calendarMethods, type CalendarMethod } from '../../core/calendar/calendar-event.ts'

export type CalendarBlocks = {
  readonly method: CalendarMethod
  /** X-WR-TIMEZONE, or null. */
  readonly ownZone: string | null
  /** Whole VTIMEZONE components. */
  readonly zones: readonly string[]
  /** The lines of each VEVENT, without its alarms; `isWhole` where its end was found. */
  readonly events: readonly { readonly lines: string; readonly isWhole: boolean }[]
}

/** Where a long line goes on (RFC 5545 §3.1). What begins or ends an event does so, indented or not. */
export const fold = /\r?\n[ \t](?!(?:BEGIN|END):V)/gi

/**
 * A line may be folded in the middle of a character (RFC 5545 §3.1), so bytes are unfolded before they are read. What
 * is no UTF-8 is read as Windows wrote it.
 */
export function decodeCalendar(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const raw = Buffer.from(bytes).toString('latin1').replace(fold, '')
  const unfolded = Buffer.from(raw, 'latin1')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unfolded)
  } catch {
    return new TextDecoder('windows-1252').decode(unfolded)
  }
}

export function calendarBlocks(text: string): CalendarBlocks {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\n/g, '\n')
    .replace(fold, '')
    .split('\n')
  const head: string[] = []
  const zones: string[] = []
  const events: { lines: string; isWhole: boolean }[] = []
  let open: { kind: 'VEVENT' | 'VTIMEZONE' | 'other'; name: string; lines: string[]; inside: number } | null = null
  const close = (isWhole: boolean) => {
    if (open?.kind === 'VEVENT') events.push({ lines: open.lines.join('\r\n'), isWhole })
    if (open?.kind === 'VTIMEZONE' && isWhole)
      zones.push(['BEGIN:VTIMEZONE', ...open.lines, 'END:VTIMEZONE'].join('\r\n'))
    open = null
  }
  for (const line of lines) {
    const [, edge, name = ''] = /^\s*(BEGIN|END)\s*:\s*(\S+)\s*$/i.exec(line)?.map((part) => part.toUpperCase()) ?? []
    if (name === 'VCALENDAR') {
      close(false)
      continue
    }
    // An event that begins inside another means that the end of the first is missing.
    if (edge === 'BEGIN' && name === 'VEVENT') close(false)
    if (open === null) {
      if (edge === 'BEGIN')
        open = { kind: name === 'VEVENT' || name === 'VTIMEZONE' ? name : 'other', name, lines: [], inside: 0 }
      else if (edge === undefined) head.push(line)
    } else if (edge === 'END' && name === open.name && open.inside === 0) close(true)
    else if (edge === 'BEGIN') {
      open.inside++
      if (open.kind === 'VTIMEZONE') open.lines.push(line)
    } else if (edge === 'END') {
      open.inside = Math.max(0, open.inside - 1)
      if (open.kind === 'VTIMEZONE') open.lines.push(line)
    } else if (line.trim() !== '' && (open.inside === 0 || open.kind === 'VTIMEZONE')) open.lines.push(line)
  }
  close(false)
  const told = headValue(head, 'METHOD')?.toLowerCase()
  return {
    method: calendarMethods.find((method) => method === told) ?? 'publish',
    ownZone: headValue(head, 'X-WR-TIMEZONE'),
    zones,
    events,
  }
}

function headValue(head: readonly string[], name: string): string | null {
  const line = head.find(
    (each) => each.toUpperCase().startsWith(`${name}:`) || each.toUpperCase().startsWith(`${name};`),
  )
  return line?.slice(line.indexOf(':') + 1).trim() || null
}
