/** When one was in touch with one person of an opening, and how: met, written, spoken or heard from. */
import type { PersonId } from '../facts/ids.ts'
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { Opening } from './opening.ts'

export type Contact = {
  readonly kind: 'met' | 'wrote' | 'called' | 'spoke' | 'heard'
  readonly at: Temporal.Instant
}

/** Oldest first, up to `now`; a letter that came back is no contact. */
export function contactsWith(id: PersonId, opening: Opening, now: Temporal.Instant): readonly Contact[] {
  const met = opening.interviews
    .filter(({ state, people }) => state === 'held' && people.includes(id))
    .map(({ startsAt }): Contact => ({ kind: 'met', at: startsAt }))
  const wrote = opening.letters
    .filter(({ to, bouncedFor, undelivered }) => to.includes(id) && !undelivered && !bouncedFor.includes(id))
    .map(({ at }): Contact => ({ kind: 'wrote', at }))
  const called = opening.calls
    .filter(({ personId }) => personId === id)
    .map(({ at, outcome }): Contact => ({ kind: outcome === 'spoke' ? 'spoke' : 'called', at }))
  const heard = opening.replies
    .filter(({ personId }) => personId === id)
    .map(({ at }): Contact => ({ kind: 'heard', at }))
  return [...met, ...wrote, ...called, ...heard]
    .filter(({ at }) => !isAfter(at, now))
    .toSorted((a, b) => compareInstants(a.at, b.at))
}

/** The next meeting with that person that is set, if any. */
export function nextMeetingWith(id: PersonId, { interviews }: Opening, now: Temporal.Instant): Temporal.Instant | null {
  return (
    interviews.find(
      ({ state, people, startsAt }) => state === 'scheduled' && people.includes(id) && isAfter(startsAt, now),
    )?.startsAt ?? null
  )
}
