/**
 * What was done in the search within a span, one row for each contact with an employer, as offices that pay benefits ask
 * for it. Only what happened is in it: no plan, and no advertisement that was merely noted.
 */
import type { Opening } from '../opening/opening.ts'
import type { PersonId } from '../facts/ids.ts'
import { addressLines } from '../paper/address-lines.ts'
import { compareInstants } from '../time/instant-order.ts'
import { recordWords } from '../words/search-record-words.ts'

/** Days of the person's calendar, both inclusive. */
export type RecordSpan = { readonly from: Temporal.PlainDate; readonly until: Temporal.PlainDate }

export type RecordRow = {
  readonly day: Temporal.PlainDate
  readonly employer: string
  /** Postal address in one line, else phone, else e-mail; empty where none is known. */
  readonly reachedAt: string
  /** 'Dana Kim, CTO'; empty where nobody is known by name. */
  readonly person: string
  readonly method: string
  readonly activity: string
  readonly role: string
  readonly outcome: string
}

type Contact = {
  readonly at: Temporal.Instant
  readonly day: Temporal.PlainDate
  readonly people: readonly PersonId[]
  readonly method: string
  readonly activity: string
  /** Null where it shows in what they answered. */
  readonly outcome: string | null
}

/** Oldest first; `zone` and `country` are the person's. */
export function searchRecord(
  openings: readonly Opening[],
  span: RecordSpan,
  { zone, country }: { readonly zone: string; readonly country: string },
): readonly RecordRow[] {
  const isWithin = ({ day }: Contact) =>
    Temporal.PlainDate.compare(span.from, day) <= 0 && Temporal.PlainDate.compare(day, span.until) <= 0
  return openings
    .flatMap((opening) =>
      contactsOf(opening, zone)
        .filter(isWithin)
        .map((contact) => ({ at: contact.at, row: rowOf(opening, contact, zone, country) })),
    )
    .toSorted((a, b) => Temporal.PlainDate.compare(a.row.day, b.row.day) || compareInstants(a.at, b.at))
    .map(({ row }) => row)
}

function contactsOf(opening: Opening, zone: string): readonly Contact[] {
  const dayOf = (at: Temporal.Instant, where = zone) => at.toZonedDateTimeISO(where).toPlainDate()
  const held = opening.interviews.filter(({ state, by }) => state === 'held' || (state === 'missed' && by === 'them'))
  return [
    ...held.map(({ startsAt, dayOnly, people, round, state }): Contact => ({
      at: startsAt,
      // Noon of the day at their place stands for a day without an hour.
      day: dayOf(startsAt, dayOnly ? opening.place.zone : zone),
      people,
      method: recordWords.round(round),
      activity: recordWords.interview,
      outcome: state === 'missed' ? recordWords.missedByThem : null,
    })),
    ...opening.letters.map(({ at, to, channel, step, undelivered }): Contact => ({
      at,
      day: dayOf(at),
      people: to,
      method: recordWords.channel[channel],
      activity: recordWords.step(step),
      outcome: undelivered ? recordWords.undelivered : null,
    })),
    ...opening.calls.map(({ at, personId, outcome }): Contact => ({
      at,
      day: dayOf(at),
      people: personId === undefined ? [] : [personId],
      method: recordWords.channel.phone,
      activity: recordWords.call,
      outcome: recordWords.called[outcome],
    })),
  ]
}

function rowOf(opening: Opening, contact: Contact, zone: string, country: string): RecordRow {
  const people = contact.people.flatMap((id) => opening.people.get(id) ?? [])
  const known = people.length > 0 ? people : [...opening.people.values()].slice(0, 1)
  const first = <T>(of: (person: (typeof known)[number]) => T | undefined) =>
    known.map(of).find((value) => value !== undefined)
  const address = first((person) => person.address)
  const answer = opening.replies.find(({ at }) => compareInstants(at, contact.at) > 0)
  return {
    day: contact.day,
    employer: opening.company,
    reachedAt:
      (address && addressLines(address, country).join(', ')) ??
      first(({ phone }) => phone) ??
      first(({ email }) => email) ??
      '',
    person: people.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; '),
    method: contact.method,
    activity: contact.activity,
    role: opening.role ?? '',
    outcome:
      contact.outcome ??
      (answer === undefined
        ? recordWords.noAnswer
        : recordWords.answered(answer.meaning, answer.at.toZonedDateTimeISO(zone).toPlainDate())),
  }
}
