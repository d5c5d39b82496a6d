/** An invented interview of today, to show a rhythm or a value before there is an opening of one's own. */
import type { FactId, InterviewId, OpeningId, PersonId } from '../facts/ids.ts'
import type { Fact, Route, Sector } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { Opening } from '../opening/opening.ts'
import type { Place } from '../time/place.ts'

export type Invented = {
  readonly place: Pick<Place, 'country' | 'zone'>
  /** The day on which they said they would answer; null: they named none. */
  readonly promisedBy: Temporal.PlainDate | null
  readonly route?: Route
  readonly sector?: Sector
}

/** Held this moment with one person whose number is known; the notes are written. */
export function inventedOpening(now: Temporal.Instant, { place, promisedBy, route, sector }: Invented): Opening {
  const personId = 'invented-person' as PersonId
  const interviewId = 'invented-interview' as InterviewId
  const fact = (id: string) => ({
    id: `invented-${id}` as FactId,
    openingId: 'invented' as OpeningId,
    at: now,
    learntAt: now,
    source: 'regards' as const,
  })
  const person = {
    id: personId,
    name: 'Dana Kim',
    email: 'dana@company.example',
    phone: '+1 555 0100',
    part: 'interviewer' as const,
  }
  const facts: readonly Fact[] = [
    {
      ...fact('1'),
      kind: 'OpeningAdded',
      company: 'A company',
      country: place.country,
      zone: place.zone,
      ...(route ? { route } : {}),
      ...(sector ? { sector } : {}),
    },
    { ...fact('2'), kind: 'PersonIntroduced', person },
    { ...fact('3'), kind: 'InterviewHeld', interviewId, dayOnly: false, people: [personId] },
    { ...fact('4'), kind: 'DebriefGiven', interviewId, rating: 4, points: [], regrets: [] },
    { ...fact('5'), kind: 'AnswerPromised', ...(promisedBy ? { by: promisedBy, saidBy: personId } : {}) },
  ]
  return openingFrom(facts)
}
