/** P25, P26: once the matter is settled, a note to connect and then a few words now and then, for people the person named. */
import type { PersonId } from '../../facts/ids.ts'
import type { StepKind } from '../../facts/step-kind.ts'
import type { OpeningPerson } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, morning, type Ground } from '../ground.ts'
import { isAtOrAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { linkedInWords, stayInTouchWords } from '../../words/plan-words.ts'

export function network(ground: Ground): readonly Planned[] {
  const { opening } = ground
  const settledAt = settledMoment(ground)
  if (settledAt === null) return []
  return [...opening.network.keys()].flatMap((id) => [
    ...linkedInNote(ground, id, settledAt),
    ...stayInTouch(ground, id, settledAt),
  ])
}

function settledMoment({ situation }: Ground): Temporal.Instant | null {
  if (situation.kind === 'refused') return situation.at
  return situation.kind === 'settled' ? situation.decision.at : null
}

function linkedInNote(ground: Ground, id: PersonId, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const wish = opening.network.get(id)
  const person = opening.people.get(id)
  if (person === undefined || wish?.kind !== 'StayInTouchWished') return []
  if (wasAskedToStop(id, ground)) return []
  if (opening.facts.some((fact) => fact.kind === 'LinkedInAccepted' && fact.personId === id)) return []
  if (
    isBehind(opening, 'linkedin-note', [id]) ||
    opening.letters.some(({ step, to }) => step === 'linkedin-note' && to.includes(id))
  )
    return []
  const due = later(
    wish.at,
    morning(afterDays(dayOf(settledAt, opening), lines['linkedin.after'].value, ground), ground),
  )
  return [
    plan(ground, {
      kind: 'linkedin-note',
      anchor: [id],
      to: [id],
      channel: 'linkedin',
      notBefore: due,
      notAfter: evening(afterDays(dayOf(due, opening), lines['overdue.drop'].value, ground), ground),
      reasons: [because(ground, linkedInWords(person.name), ['linkedin.after'], [wish.id])],
    }),
  ]
}

/** The rhythm starts anew with every real contact, and ends after two messages that nobody answered. */
function stayInTouch(ground: Ground, id: PersonId, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const wish = opening.network.get(id)
  const person = opening.people.get(id)
  if (person === undefined || wish === undefined || wasAskedToStop(id, ground)) return []
  const heard = wordsOf(person, ground).reduce(later, settledAt)
  const contact = ownWordsTo(person, ground).reduce(later, heard)
  const sent = opening.letters.filter(
    ({ step, to, undelivered }) => step === 'stay-in-touch' && !undelivered && to.includes(id),
  )
  const unanswered = sent.filter(({ at }) => isAtOrAfter(at, heard)).length
  const skipped = opening.skips.filter(
    ({ step, stepId, at }) => step === 'stay-in-touch' && stepId.includes(id) && isAtOrAfter(at, contact),
  ).length
  const place = sent.filter(({ at }) => isAtOrAfter(at, contact)).length + skipped
  const months = lines['network.months'].value[place]
  if (months === undefined || unanswered >= lines['network.unanswered'].value) return []
  const anchor = [id, `${sent.length}-${place}`]
  if (isBehind(opening, 'stay-in-touch', anchor)) return []
  const { zone } = opening.place
  const due = contact
    .toZonedDateTimeISO(zone)
    .add({ months: Number(months) })
    .toPlainDate()
  const first = sent.at(-lines['network.most-a-year'].value)
  const yearAfter = first ? first.at.toZonedDateTimeISO(zone).add({ years: 1 }).toPlainDate() : due
  const day = Temporal.PlainDate.compare(due, yearAfter) >= 0 ? due : yearAfter
  return [
    plan(ground, {
      kind: 'stay-in-touch',
      anchor,
      to: [id],
      notBefore: morning(day, ground),
      reasons: [
        because(
          ground,
          stayInTouchWords(person.name, monthsBetween(sent.map(({ at }) => at).reduce(later, contact), day, zone)),
          ['network.months', 'network.most-a-year', 'network.unanswered'],
          [wish.id],
        ),
      ],
    }),
  ]
}

/** Whole months as one would say them. */
function monthsBetween(from: Temporal.Instant, until: Temporal.PlainDate, zone: string): number {
  return Math.max(1, Math.round(from.toZonedDateTimeISO(zone).toPlainDate().until(until).days / 30.4))
}

function wasAskedToStop(id: PersonId, { opening }: Ground): boolean {
  return opening.replies.some(
    ({ meaning, personId }) => meaning === 'do-not-contact' && (personId === null || personId === id),
  )
}

/** Every time they were heard: an answer, a connection, a conversation, a meeting; also about another opening. */
function wordsOf(person: OpeningPerson, ground: Ground): readonly Temporal.Instant[] {
  return asKnownElsewhere(person, ground).flatMap(({ opening: { replies, facts, calls, interviews }, id }) => [
    ...replies.filter(({ personId }) => personId === id).map(({ at }) => at),
    ...facts.flatMap((fact) => (fact.kind === 'LinkedInAccepted' && fact.personId === id ? [fact.at] : [])),
    ...calls.filter(({ outcome, personId }) => outcome === 'spoke' && personId === id).map(({ at }) => at),
    ...interviews
      .filter(({ state, people }) => state === 'held' && people.includes(id))
      .map(({ startsAt }) => startsAt),
  ])
}

/** The letters that end a matter belong to it; what the person wrote otherwise is a contact. */
const endsMatter: ReadonlySet<StepKind> = new Set([
  'stay-in-touch', 'linkedin-note', 'rejection-reply', 'accept', 'decline', 'withdraw',
]) // prettier-ignore

function ownWordsTo(person: OpeningPerson, ground: Ground): readonly Temporal.Instant[] {
  return asKnownElsewhere(person, ground).flatMap(({ opening, id }) =>
    opening.letters
      .filter(({ step, to, undelivered }) => !endsMatter.has(step) && !undelivered && to.includes(id))
      .map(({ at }) => at),
  )
}

/** The same person in each opening: by id here, by address elsewhere. */
function asKnownElsewhere(person: OpeningPerson, { opening, besides }: Ground) {
  const email = person.email?.toLowerCase()
  const others = besides
    .filter(({ id }) => id !== opening.id && email !== undefined)
    .flatMap((other) =>
      [...other.people.values()]
        .filter((known) => known.email?.toLowerCase() === email)
        .map(({ id }) => ({ opening: other, id })),
    )
  return [{ opening, id: person.id }, ...others]
}
