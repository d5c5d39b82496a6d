/** Reads the events of a calendar file (RFC 5545), one at a time, so that a broken one does not cost the others. */
import ICAL from 'ical.js'

import { strayEvents } from './stray-events.ts'
import type { CalendarEvent, CalendarGuest, CalendarReader, CalendarReading } from '../../app/ports/calendar-reader.ts'

/** Characters and events; an invitation is far smaller, and what lies behind is left unread. */
const longestFile = 2_000_000
const mostEvents = 1_000
const mostGuests = 30

export const createCalendarReader = (): CalendarReader => ({ read: (text) => Promise.resolve(readCalendar(text)) })

/** Never throws; `broken` counts the events that could not be read. */
export function readCalendar(text: string): CalendarReading {
  const events: CalendarEvent[] = []
  let broken = strayEvents(text.slice(0, longestFile))
  const isCalledOff = /^METHOD:\s*CANCEL\s*$/im.test(text.slice(0, longestFile))
  for (const block of eventBlocks(text.slice(0, longestFile)).slice(0, mostEvents)) {
    const event = readEvent(block) ?? readEvent(withoutBadLines(block))
    if (event === null) broken++
    else events.push(isCalledOff ? { ...event, isCancelled: true } : event)
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
    else if (block && inside === 0 && line.trim() !== '') block.push(withDateValue(line))
  }
  return blocks
}

/** Some programs leave out that a day is a day. */
const withDateValue = (line: string) => line.replace(/^(DTSTART|DTEND)(:\d{8})\s*$/i, '$1;VALUE=DATE$2')

function readEvent(block: string): CalendarEvent | null {
  try {
    const component = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\n${block}\r\nEND:VEVENT`))
    const value = (name: string) => textOf(component.getFirstPropertyValue(name))
    return {
      uid: value('uid'),
      summary: value('summary') ?? '',
      start: value('dtstart'),
      zone: textOf(component.getFirstProperty('dtstart')?.getFirstParameter('tzid')),
      place: value('location') ?? '',
      description: value('description') ?? '',
      isCancelled: value('status')?.toUpperCase() === 'CANCELLED',
      guests: guestsOf(component),
    }
  } catch {
    return null
  }
}

function guestsOf(component: ICAL.Component): CalendarGuest[] {
  const asked = [...component.getAllProperties('organizer'), ...component.getAllProperties('attendee')]
  const guests = new Map<string, CalendarGuest>()
  for (const property of asked.slice(0, mostGuests)) {
    const address = /^mailto:(.+)$/i.exec(textOf(property.getFirstValue()) ?? '')?.[1]?.trim() ?? ''
    const isThing = /^(?:ROOM|RESOURCE)$/i.test(textOf(property.getFirstParameter('cutype')) ?? '')
    if (address === '' || isThing || guests.has(address.toLowerCase())) continue
    guests.set(address.toLowerCase(), { name: textOf(property.getFirstParameter('cn')) ?? '', address })
  }
  return [...guests.values()]
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
