/**
 * One event after the other against what was found in calendars before: asked about, followed, noted, or missed.
 * Reading the files and storing what comes of it is left to `take-in-calendar.ts`.
 */
import type { CalendarEvent, EventTime } from '../core/calendar/calendar-event.ts'
import { interviewSign, partOfGuest, type KnownAround } from '../core/calendar/interview-sign.ts'
import type { Fact } from '../core/facts/fact.ts'
import { isApplicantSystem, isFreemail, registrableDomain } from '../core/mail/mail-domains.ts'
import type { Opening } from '../core/opening/opening.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { proposedTimeWords } from '../core/words/calendar-words.ts'
import { learntFrom, startOf, type FoundEvent } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { newFact } from './new-fact.ts'
import type { CalendarWindow } from './ports/calendar-reader.ts'
import { line, whoAndWhat, type Reader } from './who-and-what.ts'

type FollowContext = Pick<Context, 'clock' | 'ids'>

type Following = {
  readonly reader: Reader
  readonly openings: readonly Opening[]
  readonly before: readonly FoundEvent[]
  readonly source: string | null
}

/** What a reading of calendars changes, event by event: questions, facts, and how many of each. */
export class FollowedCalendar {
  readonly found: FoundEvent[]
  readonly facts: Fact[] = []
  asked = 0
  moved = 0
  cancelled = 0
  readonly #context: FollowContext
  readonly #reader: Reader
  readonly #openings: readonly Opening[]
  readonly #known: KnownAround
  readonly #source: string | null

  constructor(context: FollowContext, { reader, openings, before, source }: Following) {
    this.found = [...before]
    this.#context = context
    this.#reader = reader
    this.#openings = openings
    this.#source = source
    this.#known = { isMine: reader.isMine, companies: openings.map(companyOf), ...learntFrom(before) }
  }

  take(event: CalendarEvent): void {
    // What an invited person answers or proposes changes nothing before the organizer says so (RFC 5546 §3.2).
    if (event.method === 'reply' || event.method === 'refresh') return
    const uid = uidOf(event)
    if (event.method === 'counter') return this.#noteProposal(event, uid)
    // A series that is called off takes each of its events with it.
    const isAll = event.isCancelled && event.recurrenceId === null
    let isKnown = false
    for (const [at, each] of this.found.entries()) {
      if (each.uid !== uid || (!isAll && each.recurrenceId !== event.recurrenceId)) continue
      isKnown = true
      if (!isOlder(event, each)) this.found[at] = this.#here(this.#follow(event, each))
      else this.found[at] = this.#here(each)
    }
    if (!isKnown) this.#ask(event, uid)
  }

  /** It is in the calendar that is read. */
  #here(found: FoundEvent): FoundEvent {
    return this.#source === null ? found : { ...found, source: this.#source, missing: null }
  }

  /** Of this calendar, ahead, and no longer in it: a question is withdrawn, an interview asked about. */
  missGone(events: readonly CalendarEvent[], window: CalendarWindow): void {
    const now = this.#context.clock.now()
    const there = new Set(events.map((event) => `${uidOf(event)}\n${event.recurrenceId ?? ''}`))
    for (const [at, each] of this.found.entries()) {
      if (each.source !== this.#source || each.missing !== null || there.has(`${each.uid}\n${each.recurrenceId ?? ''}`))
        continue
      const startsAt = startOf(each.when, this.#reader.zone)
      if (Temporal.Instant.compare(startsAt, now) <= 0 || Temporal.Instant.compare(startsAt, window.to) > 0) continue
      if (each.state === 'asked') this.found[at] = { ...each, state: 'gone' }
      if (each.state !== 'taken' || this.#interviewOf(each)?.state !== 'scheduled') continue
      this.found[at] = { ...each, missing: 'asked' }
      this.asked++
    }
  }

  /** Another time that somebody invited would rather have; what holds is what the organizer says. */
  #noteProposal({ when, stampedAt }: CalendarEvent, uid: string): void {
    const at = this.found.findIndex((each) => each.uid === uid && each.taken !== null)
    const known = this.found[at]
    if (known?.taken == null || when?.kind !== 'moment') return
    const proposed = when.startsAt.toString()
    const isOld =
      stampedAt !== null &&
      known.stampedAt !== null &&
      Temporal.Instant.compare(stampedAt, Temporal.Instant.from(known.stampedAt)) < 0
    if (known.proposed === proposed || isOld) return
    const { zone } = this.#reader
    const text = proposedTimeWords(momentInWords(when.startsAt, when.zone ?? zone, this.#context.clock.now(), zone))
    this.facts.push(newFact(this.#context, known.taken.openingId, 'NoteTaken', { text }, { source: 'calendar' }))
    this.found[at] = { ...known, proposed }
  }

  #interviewOf({ taken }: FoundEvent) {
    const opening = this.#openings.find(({ id }) => id === taken?.openingId)
    return opening?.interviews.find(({ id }) => id === taken?.interviewId)
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
      source: this.#source,
      missing: null,
      proposed: null,
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
    const interview = this.#interviewOf(known)
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

const uidOf = ({ uid, summary, when }: CalendarEvent) => uid ?? `${summary} ${JSON.stringify(when)}`

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
