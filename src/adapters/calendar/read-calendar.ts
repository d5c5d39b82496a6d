/** Reads the events of a calendar file (RFC 5545), one at a time, so that a broken one does not cost the others. */
import ICAL from 'ical.js'

export type CalendarEvent = { readonly uid: string | null; readonly summary: string; readonly start: string | null }
export type CalendarReading = { readonly events: readonly CalendarEvent[]; readonly broken: number }

/** Never throws; `broken` counts the events that could not be read. */
export function readCalendar(text: string): CalendarReading {
  const events: CalendarEvent[] = []
  let broken = 0
  for (const block of eventBlocks(text)) {
    const event = readEvent(block) ?? readEvent(withoutBadLines(block))
    if (event === null) broken++
    else events.push(event)
  }
  return { events, broken }
}

/** Each VEVENT by itself, lines unfolded, without its alarms. */
function eventBlocks(text: string): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\n/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
  const blocks: string[] = []
  let block: string[] | null = null
  let inside = 0
  for (const line of lines) {
    const name = line.trim().toUpperCase()
    if (name === 'BEGIN:VEVENT') [block, inside] = [[], 0]
    else if (name === 'END:VEVENT' && block) {
      blocks.push(block.join('\r\n'))
      block = null
    } else if (block && name.startsWith('BEGIN:')) inside++
    else if (block && name.startsWith('END:')) inside--
    else if (block && inside === 0 && line.trim() !== '') block.push(line)
  }
  return blocks
}

function readEvent(block: string): CalendarEvent | null {
  try {
    const component = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\n${block}\r\nEND:VEVENT`))
    const value = (name: string) => component.getFirstPropertyValue(name)
    return {
      uid: textOf(value('uid')),
      summary: textOf(value('summary')) ?? '',
      start: textOf(value('dtstart')),
    }
  } catch {
    return null
  }
}

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value))

/** What is left when every line that is no property by itself is dropped. */
function withoutBadLines(block: string): string {
  return block
    .split('\r\n')
    .filter((line) => {
      try {
        ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT`)
        return true
      } catch {
        return false
      }
    })
    .join('\r\n')
}
