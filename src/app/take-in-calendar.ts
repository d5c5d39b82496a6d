/**
 * Reads a calendar and keeps what may be an interview as a question; what was taken before and is moved or called off
 * now becomes a fact of its opening. The same calendar twice changes nothing.
 */
import type { CalendarEvent, EventTime, UnreadableEvent } from '../core/calendar/calendar-event.ts'
import { interviewSign, partOfGuest, type KnownAround } from '../core/calendar/interview-sign.ts'
import type { Fact } from '../core/facts/fact.ts'
import { isApplicantSystem, isFreemail, registrableDomain } from '../core/mail/mail-domains.ts'
import type { Opening } from '../core/opening/opening.ts'
import { foundEvents, keepFound, learntFrom, type FoundEvent } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import { line, readerOf, whoAndWhat, type Reader } from './who-and-what.ts'

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
  if (events.length === 0) return { read: 0, unreadable, asked: 0, moved: 0, cancelled: 0 }
  return context.store.write(async (tx) => {
    const before = await foundEvents(tx.settings)
    const openings = openingsOf(await tx.facts.all())
    const taking = new Taking(context, reader, openings, before)
    for (const event of events) taking.take(event)
    const { found, facts } = taking
    if (facts.length > 0) await learn(context, tx, facts)
    if (JSON.stringify(found) !== JSON.stringify(before)) await keepFound(tx.settings, found)
    const { asked, moved, cancelled } = taking
    return { read: events.length, unreadable, asked, moved, cancelled }
  })
}

class Taking {
  readonly found: FoundEvent[]
  readonly facts: Fact[] = []
  asked = 0
  moved = 0
  cancelled = 0
  readonly #context: TakeInContext
  readonly #reader: Reader
  readonly #openings: readonly Opening[]
  readonly #known: KnownAround

  constructor(context: TakeInContext, reader: Reader, openings: readonly Opening[], before: readonly FoundEvent[]) {
    this.found = [...before]
    this.#context = context
    this.#reader = reader
    this.#openings = openings
    this.#known = { isMine: reader.isMine, companies: openings.map(companyOf), ...learntFrom(before) }
  }

  take(event: CalendarEvent): void {
    // What an invited person answers or proposes changes nothing before the organizer says so (RFC 5546 §3.2).
    if (event.method === 'reply' || event.method === 'counter' || event.method === 'refresh') return
    const uid = event.uid ?? `${event.summary} ${JSON.stringify(event.when)}`
    // A series that is called off takes each of its events with it.
    const isAll = event.isCancelled && event.recurrenceId === null
    let isKnown = false
    for (const [at, each] of this.found.entries()) {
      if (each.uid !== uid || (!isAll && each.recurrenceId !== event.recurrenceId)) continue
      isKnown = true
      if (!isOlder(event, each)) this.found[at] = this.#follow(event, each)
    }
    if (!isKnown) this.#ask(event, uid)
  }

  #ask(event: CalendarEvent, uid: string): void {
    const sign = interviewSign(event, this.#known)
    if (event.isCancelled || event.when === null || sign.verdict === 'other') return
    const told = whoAndWhat(
      this.#reader,
      event.guests,
      line(event.summary),
      `${line(event.summary)}. ${event.description}`,
    )
    const company = sign.company ?? told.company
    const there = interviewAt(this.#openings, event.when, company)
    this.found.push({
      id: `e-${this.#context.ids.next()}`,
      uid,
      recurrenceId: event.recurrenceId,
      company,
      role: told.role,
      evidence: [...sign.evidence],
      isSure: sign.verdict === 'interview',
      state: there === null ? 'asked' : 'taken',
      taken: there,
      ...this.#told(event, event.when),
    })
    if (there === null) this.asked++
  }

  #told(event: CalendarEvent, when: EventTime) {
    return {
      sequence: event.sequence,
      stampedAt: event.stampedAt?.toString() ?? null,
      summary: line(event.summary),
      place: line(event.place),
      when: whenKept(when),
      people: whoAndWhat(this.#reader, event.guests, '', '').people.flatMap(({ name, email }) => {
        const guest = event.guests.find(({ address }) => address === email)
        // 'Jo Park (Interview Coordinator)' is greeted as Jo Park.
        const called = name.replace(/\s*\([^)]*\)/g, '') || name
        return email && guest ? [{ name: called, email, part: partOfGuest(guest, event) }] : []
      }),
      organizer: event.organizer?.address ?? null,
    }
  }

  /** A newer version of what is known. */
  #follow(event: CalendarEvent, known: FoundEvent): FoundEvent {
    const { when } = event
    const next = when === null ? known : { ...known, ...this.#told(event, when) }
    if (known.state === 'asked') return event.isCancelled ? { ...next, state: 'gone' } : next
    if (known.state === 'gone') return event.isCancelled ? next : { ...next, state: 'asked' }
    if (known.taken === null) return next
    const { openingId, interviewId } = known.taken
    const interview = this.#openings.find(({ id }) => id === openingId)?.interviews.find(({ id }) => id === interviewId)
    if (interview === undefined || interview.state === 'held' || interview.state === 'missed') return next
    const more = { source: 'calendar' as const }
    if (event.isCancelled) {
      if (interview.state === 'cancelled') return next
      const by = event.organizer !== null && this.#known.isMine(event.organizer.address) ? 'me' : 'them'
      this.facts.push(newFact(this.#context, openingId, 'InterviewCancelled', { interviewId, by }, more))
      this.cancelled++
      return next
    }
    if (when === null || JSON.stringify(whenKept(when)) === JSON.stringify(known.when)) return next
    if (when.kind === 'moment' && interview.state === 'scheduled' && when.startsAt.equals(interview.startsAt))
      return next
    // On nobody's clock it is only known that it moves; the person is asked for the hour.
    const startsAt = when.kind === 'moment' ? { startsAt: when.startsAt } : {}
    this.facts.push(newFact(this.#context, openingId, 'InterviewRescheduled', { interviewId, ...startsAt }, more))
    this.moved++
    return next
  }
}

function isOlder({ sequence, stampedAt }: CalendarEvent, known: FoundEvent): boolean {
  if (sequence !== known.sequence) return sequence < known.sequence
  return (
    stampedAt !== null &&
    known.stampedAt !== null &&
    Temporal.Instant.compare(stampedAt, Temporal.Instant.from(known.stampedAt)) < 0
  )
}

function whenKept(when: EventTime): FoundEvent['when'] {
  if (when.kind === 'moment') return { kind: 'moment', startsAt: when.startsAt.toString(), zone: when.zone }
  if (when.kind === 'day') return { kind: 'day', day: when.day.toString() }
  return { kind: 'floating', at: when.at.toString(), named: when.named }
}

function companyOf({ company, people }: Opening): KnownAround['companies'][number] {
  const domains = [...people.values()].flatMap(({ email }) => {
    const domain = email === undefined ? '' : registrableDomain(email)
    return domain === '' || isFreemail(domain) || isApplicantSystem(domain) ? [] : [domain]
  })
  return { name: company, domains: [...new Set(domains)] }
}

/** The person told of it already. */
function interviewAt(openings: readonly Opening[], when: EventTime, company: string | null): FoundEvent['taken'] {
  if (when.kind !== 'moment' || company === null) return null
  const wanted = company.toLowerCase()
  for (const { id, interviews, ...opening } of openings) {
    if (opening.company.toLowerCase() !== wanted) continue
    const same = interviews.find(({ startsAt, dayOnly }) => !dayOnly && startsAt.equals(when.startsAt))
    if (same !== undefined) return { openingId: id, interviewId: same.id }
  }
  return null
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
