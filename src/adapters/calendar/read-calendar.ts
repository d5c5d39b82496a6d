/** Reads the events of a calendar file (RFC 5545), one at a time, so that a broken one does not cost the others. */
import ICAL from 'ical.js'
import type { CalendarReader, CalendarReading, CalendarWindow } from '../../app/ports/calendar-reader.ts'
import type { CalendarEvent, CalendarGuest, UnreadableEvent } from '../../core/calendar/calendar-event.ts'
import { calendarBlocks, decodeCalendar, type CalendarBlocks } from './calendar-blocks.ts'
import { eventTime, momentKey, occurrences, toldTime, type Told } from './event-times.ts'
import { strayEvents } from './stray-events.ts'
import { zonesOfFile, type ZonesOfFile } from './zones-of-file.ts'

/** Characters and events; a calendar of many years is smaller, and what lies behind is named as unread. */
const longestFile = 10_000_000
const mostEvents = 5_000
const mostGuests = 60

export const createCalendarReader = (): CalendarReader => ({
  read: (file, window) => Promise.resolve(readCalendar(file, window)),
})

/** Never throws. Of an event that is told several times the newest counts (SEQUENCE, then DTSTAMP). */
export function readCalendar(file: string | Uint8Array, window?: CalendarWindow): CalendarReading {
  const text = (typeof file === 'string' ? file : decodeCalendar(file)).slice(0, longestFile)
  const blocks = calendarBlocks(text)
  const zones = zonesOfFile(blocks.zones, blocks.ownZone)
  const unreadable: UnreadableEvent[] = []
  const read: Read[] = []
  for (const { lines, isWhole } of blocks.events.slice(0, mostEvents)) {
    const found = readEvent(lines, blocks, zones) ?? readEvent(withoutBadLines(lines), blocks, zones)
    if (found === null || (!isWhole && found.event.when === null))
      unreadable.push({ name: nameIn(lines), why: 'Its date could not be read.' })
    else read.push(found)
  }
  const strays = strayEvents(text)
  if (strays > 0)
    unreadable.push({ name: nameOfStrays(strays), why: 'A beginning or an end is missing, so something may be lost.' })
  if (blocks.events.length > mostEvents)
    unreadable.push({ name: `${blocks.events.length - mostEvents} further events`, why: 'The file is too long.' })
  const newest = newestOfEach(read)
  const moved = new Set(newest.flatMap(({ event }) => (event.recurrenceId === null ? [] : [keyOf(event)])))
  const events = newest.flatMap((each) => spread(each, window, zones, moved))
  return { events, unreadable }
}

const nameOfStrays = (count: number) => (count === 1 ? 'one event' : `${count} events`)

type Read = {
  readonly event: CalendarEvent
  readonly component: ICAL.Component
  readonly start: Told | null
  readonly seconds: number | null
}

const keyOf = ({ uid, recurrenceId }: CalendarEvent) => `${uid ?? ''}\n${recurrenceId ?? ''}`

function newestOfEach(read: readonly Read[]): readonly Read[] {
  const newest = new Map<string, Read>()
  for (const [index, each] of read.entries()) {
    const key = each.event.uid === null ? `${index}` : keyOf(each.event)
    const known = newest.get(key)
    if (known === undefined || !isOlder(each.event, known.event)) newest.set(key, each)
  }
  return [...newest.values()]
}

function isOlder(a: CalendarEvent, b: CalendarEvent): boolean {
  if (a.sequence !== b.sequence) return a.sequence < b.sequence
  return a.stampedAt !== null && b.stampedAt !== null && Temporal.Instant.compare(a.stampedAt, b.stampedAt) < 0
}

/** The events of a series that fall into the window, without those that stand in the file by themselves. */
function spread(
  { event, component, start, seconds }: Read,
  window: CalendarWindow | undefined,
  zones: ZonesOfFile,
  moved: ReadonlySet<string>,
): readonly CalendarEvent[] {
  if (!event.isRecurring || event.recurrenceId !== null || window === undefined || start === null) return [event]
  try {
    return occurrences(component, start, window, zones)
      .map((told) => ({ ...event, recurrenceId: momentKey(told), when: eventTime(told, null, seconds) }))
      .filter((each) => !moved.has(keyOf(each)))
  } catch {
    return [event]
  }
}

function readEvent(lines: string, { method }: CalendarBlocks, zones: ZonesOfFile): Read | null {
  try {
    const text = `BEGIN:VEVENT\r\n${lines.split('\r\n').map(withDateValue).join('\r\n')}\r\nEND:VEVENT`
    const component = new ICAL.Component(ICAL.parse(text))
    const value = (name: string) => textOf(component.getFirstPropertyValue(name))
    const told = (name: string): Told | null => {
      const property = component.getFirstProperty(name)
      return property ? toldTime(rawValue(property), textOf(property.getFirstParameter('tzid')), zones) : null
    }
    const start = told('dtstart')
    const end = orNull(() => told('dtend'))
    const given = orNull(() => secondsOf(component.getFirstPropertyValue('duration')))
    const when = start === null ? null : eventTime(start, end, given)
    const of = told('recurrence-id')
    const stamp = orNull(() => told('last-modified') ?? told('dtstamp'))
    const organizers = guestsOf(component, ['organizer'])
    const event: CalendarEvent = {
      uid: value('uid'),
      recurrenceId: of === null ? null : momentKey(of),
      isRecurring: component.hasProperty('rrule') || component.hasProperty('rdate'),
      sequence: Number(value('sequence')) || 0,
      stampedAt: stamp instanceof Temporal.Instant ? stamp : null,
      method,
      summary: value('summary') ?? '',
      when,
      place: value('location') ?? '',
      description: value('description') ?? '',
      isCancelled: method === 'cancel' || value('status')?.toUpperCase() === 'CANCELLED',
      organizer: organizers[0] ?? null,
      guests: guestsOf(component, ['organizer', 'attendee']),
    }
    return { event, component, start, seconds: given ?? lengthOf(when) }
  } catch {
    return null
  }
}

/** What the event can do without: an end, a length, when it was written. */
function orNull<T>(read: () => T | null): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Some programs leave out that a day is a day, or say so of a time. */
const withDateValue = (line: string) =>
  line
    .replace(/^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)(:\d{8})\s*$/i, '$1;VALUE=DATE$2')
    .replace(/^(DTSTART|DTEND|RECURRENCE-ID);VALUE=DATE(:\d{8}T\d{6}Z?)\s*$/i, '$1$2')

/** Seconds; what takes longer than a year is a slip of the program. */
const longestEvent = 31_622_400
const isLength = (value: unknown): value is ICAL.Duration =>
  value instanceof ICAL.Duration && value.toSeconds() >= 0 && value.toSeconds() <= longestEvent
const secondsOf = (value: unknown) => (isLength(value) ? value.toSeconds() : null)

function lengthOf(when: CalendarEvent['when']): number | null {
  if (when?.kind === 'moment') return when.endsAt === null ? null : when.startsAt.until(when.endsAt).total('seconds')
  if (when?.kind === 'floating') return when.minutes === null ? null : when.minutes * 60
  return when === null ? null : (when.day.until(when.lastDay).days + 1) * 86_400
}

function guestsOf(component: ICAL.Component, names: readonly ('organizer' | 'attendee')[]): CalendarGuest[] {
  const guests = new Map<string, CalendarGuest>()
  for (const property of names.flatMap((name) => component.getAllProperties(name)).slice(0, mostGuests)) {
    const given = textOf(property.getFirstValue()) ?? ''
    // An address may stand behind EMAIL where the value is a path of the own server (RFC 7986 §6.2).
    const told = /^mailto:(.+)$/i.exec(given)?.[1] ?? textOf(property.getFirstParameter('email')) ?? given
    const address = told.trim().replace(/^<|>$/g, '')
    const isThing = /^(?:ROOM|RESOURCE)$/i.test(textOf(property.getFirstParameter('cutype')) ?? '')
    if (!/^[^\s@]+@[^\s@]+$/.test(address) || isThing || guests.has(address.toLowerCase())) continue
    guests.set(address.toLowerCase(), { name: textOf(property.getFirstParameter('cn')) ?? '', address })
  }
  return [...guests.values()]
}

/** As it was written: a 99th of November is no day, and is not counted on into the next month. */
const rawValue = (property: ICAL.Property) => property.toJSON()[3]

const textOf = (value: unknown) => (value === null || value === undefined ? null : String(value))

function nameIn(lines: string): string {
  const of = (name: string) => new RegExp(`^${name}[^:\\r\\n]*:(.{1,100})`, 'im').exec(lines)?.[1]?.trim()
  return of('SUMMARY') ?? of('UID') ?? 'an event'
}

/** What is left when every line that is no property by itself is dropped; without its date an event is none. */
function withoutBadLines(lines: string): string {
  return lines
    .split('\r\n')
    .filter((line) => {
      if (/^(?:DTSTART|RECURRENCE-ID)\b/i.test(line)) return true
      try {
        const [property] = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT`)).getAllProperties()
        property?.getValues().map(String)
        return true
      } catch {
        return false
      }
    })
    .join('\r\n')
}
