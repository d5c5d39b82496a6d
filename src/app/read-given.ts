/**
 * Reads a calendar file or a mail that the person hands over, and says what it tells about an interview. It comes from
 * outside: nothing in it is believed before the person has looked at it, and nothing is stored here.
 */
import type { CalendarEvent } from '../core/calendar/calendar-event.ts'
import type { Mail } from '../core/mail/mail.ts'
import { newestText } from '../core/mail/newest-text.ts'
import type { Context } from './context.ts'
import { problem, type Problem } from './problem.ts'
import type { GivenView } from './views/given-view.ts'
import { line, readerOf, whoAndWhat, type Reader } from './who-and-what.ts'

type GivenContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'guess' | 'mailParser' | 'calendarReader'>

/** Bytes; an invitation with an attached programme stays far below. */
export const largestGiven = 10_000_000

export async function readGiven(context: GivenContext, bytes: Uint8Array): Promise<GivenView | Problem> {
  if (bytes.length > largestGiven)
    return problem('input', 'This file is larger than an invitation or a mail.', 'Drop the invitation alone.')
  const beginning = new TextDecoder().decode(bytes.subarray(0, 4_000))
  const reader = await readerOf(context)
  if (/^\s*\uFEFF?BEGIN:VCALENDAR/i.test(beginning)) return readInvitation(context, reader, bytes, null)
  if (!looksLikeMail(beginning))
    return problem(
      'input',
      'This is neither an invitation nor a mail.',
      'Drop a calendar file (.ics) or a saved mail (.eml), or write one sentence.',
    )
  const parsed = await context.mailParser.parse(bytes)
  if (parsed.kind === 'unreadable')
    return problem('input', `This mail could not be read: ${parsed.why}`, 'Write one sentence about it instead.')
  const [calendar] = parsed.mail.calendars
  return calendar === undefined ? fromMail(reader, parsed.mail) : readInvitation(context, reader, calendar, parsed.mail)
}

/** Header lines at its very beginning, one of them of a kind that every mail has. */
const looksLikeMail = (beginning: string) =>
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t]+[^\n]*\r?\n)*)+/.test(beginning) &&
  /^(?:From|Subject|Received|Return-Path|Message-ID):/im.test(beginning)

async function readInvitation(
  context: GivenContext,
  reader: Reader,
  file: string | Uint8Array,
  mail: Mail | null,
): Promise<GivenView | Problem> {
  const { events } = await context.calendarReader.read(file)
  const dated = events.flatMap((event) => {
    const start = startOf(event, reader.zone)
    return start === null ? [] : [{ event, start }]
  })
  const distance = ({ start }: { start: Start }) => Math.abs(start.at.epochMilliseconds - reader.now.epochMilliseconds)
  const [nearest] = dated.toSorted((a, b) => distance(a) - distance(b))
  if (nearest === undefined)
    return problem('input', 'There is no event with a date in this calendar file.', 'Write one sentence instead.')
  const { event, start } = nearest
  if (event.isCancelled)
    return problem(
      'person',
      `This calls off “${line(event.summary)}”.`,
      'Open the opening it belongs to and record there what happened.',
    )
  const guests = [...event.guests, ...(mail?.from ? [mail.from] : [])]
  const summary = line(event.summary) || line(mail?.subject ?? '')
  return {
    ...whoAndWhat(reader, guests, summary, `${summary}. ${event.description}`),
    words: [summary, remote.test(`${event.place} ${event.description}`) ? 'by video' : ''].filter(Boolean).join(', '),
    held: start.held,
    zone: start.zone,
    promise: null,
    notes: [
      ...(dated.length > 1 ? [`The file holds ${dated.length} events; this is the one nearest to today.`] : []),
      ...(start.isAssumed ? ['The file does not say on whose clock the time is; it is taken as yours.'] : []),
    ],
  }
}

const remote = /zoom\.us|teams\.(?:microsoft|live)\.com|meet\.google\.com|webex\.com|\b(?:zoom|teams|google meet)\b/i

type Start = {
  readonly at: Temporal.Instant
  readonly held: string
  readonly zone: string | null
  readonly isAssumed: boolean
}

function startOf({ when }: CalendarEvent, here: string): Start | null {
  if (when === null) return null
  if (when.kind === 'day')
    return {
      at: when.day.toZonedDateTime(here).toInstant(),
      held: when.day.toString(),
      zone: null,
      isAssumed: false,
    }
  if (when.kind === 'floating')
    return { at: when.at.toZonedDateTime(here).toInstant(), held: heldAt(when.at), zone: here, isAssumed: true }
  const zone = when.zone ?? here
  const there = when.startsAt.toZonedDateTimeISO(zone)
  return { at: when.startsAt, held: heldAt(there.toPlainDateTime()), zone, isAssumed: false }
}

const heldAt = (at: Temporal.PlainDateTime) => at.toString({ smallestUnit: 'minute' })

/** When it was is told by the person: a mail names many hours. */
function fromMail(reader: Reader, mail: Mail): GivenView {
  const subject = line(mail.subject)
  const text = `${subject}. ${newestText(mail.text)}`
  const at = mail.sentAt?.instant.toZonedDateTimeISO(reader.zone)
  const { promise } = reader.read(text, at)
  return {
    ...whoAndWhat(reader, [...(mail.from ? [mail.from] : []), ...mail.cc], subject, text),
    words: subject,
    held: null,
    zone: null,
    promise: promise?.kind === 'by' ? promise.by.toString() : null,
    notes: ['A mail names many hours; say yourself when the interview was.'],
  }
}
