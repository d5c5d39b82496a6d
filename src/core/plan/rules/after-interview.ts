/** Which interviews still call for thanks, whom they were with, and what was already written about them. */
import type { PersonId } from '../../facts/ids.ts'
import type { ReplyKind } from '../../mail/reply-kind.ts'
import type { Interview, Opening, OpeningPerson, SentLetter } from '../../opening/opening.ts'
import { isGivenUp } from '../addressee.ts'
import { afterDays, dayOf, evening, morning, peopleOf, type Ground } from '../ground.ts'
import { compareInstants, isAtOrAfter, later } from '../../time/instant-order.ts'
import { skipOf } from '../planned.ts'

export type Thanking = {
  readonly interview: Interview
  readonly day: Temporal.PlainDate
  /** Interviewers who were not met again since. */
  readonly met: readonly OpeningPerson[]
  /** From then on a thank-you may be written: the notes are there, were left out, or a day has passed. */
  readonly ready: Temporal.Instant
  readonly nextMorning: Temporal.Instant
  readonly lateAfter: Temporal.Instant
  readonly until: Temporal.Instant
}

/** Answers after which a thank-you for the meeting before them would be out of place. */
const tooMuchHappened: ReadonlySet<ReplyKind | null> = new Set([
  'next-round', 'offer', 'rejection', 'interview-cancelled', 'on-hold', 'do-not-contact', 'referral-elsewhere',
]) // prettier-ignore

const knownThankings = new WeakMap<Ground, readonly Thanking[]>()

/** Several rules ask the same of one ground. */
export function thankings(ground: Ground): readonly Thanking[] {
  const known = knownThankings.get(ground) ?? thankingsOf(ground)
  knownThankings.set(ground, known)
  return known
}

function thankingsOf(ground: Ground): readonly Thanking[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'scheduled' && situation.kind !== 'waiting') return []
  const held = opening.interviews.filter(({ state }) => state === 'held')
  return held
    .filter(({ debrief }) => debrief?.noThanksWanted !== true)
    .filter(
      ({ startsAt }) =>
        !opening.replies.some(({ at, meaning }) => tooMuchHappened.has(meaning) && isAtOrAfter(at, startsAt)),
    )
    .map((interview) => {
      const { startsAt, debrief, people, id } = interview
      const day = dayOf(startsAt, opening)
      const missing = startsAt.add({ hours: lines['debrief.missing'].value })
      const told = debrief?.at ?? skipOf(opening, 'debrief', [id])?.at ?? missing
      const later_ = held.filter(
        (other) => other !== interview && isAtOrAfter(other.startsAt, startsAt) && other.id !== id,
      )
      const metAgain = (person: PersonId) => later_.some((other) => other.people.includes(person))
      return {
        interview,
        day,
        met: peopleOf(people, opening).filter((person) => !metAgain(person.id)),
        ready: compareInstants(told, missing) < 0 ? later(told, startsAt) : missing,
        nextMorning: morning(afterDays(day, 1, ground), ground),
        lateAfter: sameHour(interview, afterDays(day, lines['thank-you.late'].value, ground), ground),
        until: evening(afterDays(day, lines['thank-you.until'].value, ground), ground),
      }
    })
}

/** The hour of the interview on a later day; its evening where only the day was told. */
function sameHour({ startsAt, dayOnly }: Interview, day: Temporal.PlainDate, ground: Ground): Temporal.Instant {
  const { zone } = ground.opening.place
  if (dayOnly) return evening(day, ground)
  return day.toZonedDateTime({ timeZone: zone, plainTime: startsAt.toZonedDateTimeISO(zone).toPlainTime() }).toInstant()
}

const thankingKinds: ReadonlySet<SentLetter['step']> = new Set(['thank-you', 'recovery', 'coordinator-note'])

/** What was written to that person since the interview began and reached them. */
export function lettersAfter(interview: Interview, personId: PersonId | null, opening: Opening): readonly SentLetter[] {
  const from = interview.dayOnly ? interview.startsAt.subtract({ hours: 12 }) : interview.startsAt
  return opening.letters.filter(
    ({ to, at, step, undelivered, bouncedFor }) =>
      !undelivered &&
      thankingKinds.has(step) &&
      isAtOrAfter(at, from) &&
      (personId === null ? to.length === 0 : to.includes(personId) && !bouncedFor.includes(personId)),
  )
}

/** Everybody met has their thanks, or somebody was asked to pass them on. */
export function isThanked({ interview, met }: Thanking, opening: Opening): boolean {
  if (
    opening.letters.some(
      ({ step, at, undelivered }) => step === 'coordinator-note' && !undelivered && isAtOrAfter(at, interview.startsAt),
    )
  )
    return true
  return met.length === 0
    ? lettersAfter(interview, null, opening).length > 0
    : met.every(({ id }) => lettersAfter(interview, id, opening).length > 0)
}

/** Something that could carry an afterthought left for them since `from`. */
export function recoveredOrThanked(
  interview: Interview,
  personId: PersonId,
  from: Temporal.Instant,
  opening: Opening,
): boolean {
  const carried = opening.letters.some(
    ({ step, to, at, undelivered }) =>
      step === 'additional-information' && !undelivered && to.includes(personId) && isAtOrAfter(at, from),
  )
  return carried || lettersAfter(interview, personId, opening).some(({ at }) => isAtOrAfter(at, from))
}

/** Mail can be tried: an address is known, and it is not one that came back. */
export function isReachable(person: OpeningPerson): boolean {
  return person.email !== undefined && person.undeliverable === null
}

/** Another address is being asked for; until then nothing goes to them. */
export function isBeingMended(person: OpeningPerson, { opening, lines }: Ground): boolean {
  return person.undeliverable !== null && !isGivenUp(person, opening, lines['bounce.retries'].value)
}

/** Whoever can pass thanks on. */
export function messenger(opening: Opening): OpeningPerson | null {
  const order =
    opening.route === 'agency' ? ['agent', 'recruiter', 'coordinator'] : ['coordinator', 'recruiter', 'agent']
  const able = [...opening.people.values()].filter((person) => order.includes(person.part) && isReachable(person))
  return able.toSorted((a, b) => order.indexOf(a.part) - order.indexOf(b.part) || (a.id < b.id ? -1 : 1))[0] ?? null
}

/** P32: with an agency between, everything goes through the consultant; null where one may write directly. */
export function consultantOf({ opening, lines }: Ground): OpeningPerson | null {
  return lines['thank-you.direct'].value ? null : messenger(opening)
}
