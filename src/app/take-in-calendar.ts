/**
 * Reads a calendar and keeps what may be an interview as a question; what was taken before and is moved or called off
 * now becomes a fact of its opening. The same calendar twice changes nothing.
 */
import type { CalendarEvent, UnreadableEvent } from '../core/calendar/calendar-event.ts'
import { foundEvents, keepFound } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { FollowedCalendar } from './follow-calendar.ts'
import { openingsOf } from './ground.ts'
import { learn } from './learn.ts'
import { readerOf } from './who-and-what.ts'

export type TakenIn = {
  /** Events between a month ago and half a year ahead. */
  readonly read: number
  readonly unreadable: readonly UnreadableEvent[]
  /** New questions. */
  readonly asked: number
  readonly moved: number
  readonly cancelled: number
}

export type TakeInContext = Pick<
  Context,
  'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'guess' | 'calendarReader'
>

/** Days: what lies further back was told already or no longer matters, what lies further ahead comes in time. */
const back = 30
const ahead = 180

export async function takeInCalendar(
  context: TakeInContext,
  files: readonly (string | Uint8Array)[],
  /** Where the files are the whole of a calendar that is read again and again. */
  source: string | null = null,
): Promise<TakenIn> {
  const now = context.clock.now()
  const window = { from: now.subtract({ hours: back * 24 }), to: now.add({ hours: ahead * 24 }) }
  const reader = await readerOf(context)
  const events: CalendarEvent[] = []
  const unreadable: UnreadableEvent[] = []
  for (const file of files) {
    const reading = await context.calendarReader.read(file, window)
    events.push(...reading.events.filter((event) => isWithin(event, window, reader.zone)))
    unreadable.push(...reading.unreadable)
  }
  if (events.length === 0 && source === null) return { read: 0, unreadable, asked: 0, moved: 0, cancelled: 0 }
  return context.store.write(async (tx) => {
    const before = await foundEvents(tx.settings)
    const openings = openingsOf(await tx.facts.all())
    const taking = new FollowedCalendar(context, { reader, openings, before, source })
    for (const event of events) taking.take(event)
    // What could not be read may be the very event that seems to be gone.
    if (source !== null && unreadable.length === 0) taking.missGone(events, window)
    const { found, facts } = taking
    if (facts.length > 0) await learn(context, tx, facts)
    if (JSON.stringify(found) !== JSON.stringify(before)) await keepFound(tx.settings, found)
    const { asked, moved, cancelled } = taking
    return { read: events.length, unreadable, asked, moved, cancelled }
  })
}

function isWithin(
  { when, isCancelled }: CalendarEvent,
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
  zone: string,
): boolean {
  if (when === null) return isCancelled
  const local =
    when.kind === 'moment'
      ? when.startsAt
      : (when.kind === 'day' ? when.day : when.at).toZonedDateTime(zone).toInstant()
  return Temporal.Instant.compare(local, from) >= 0 && Temporal.Instant.compare(local, to) <= 0
}
