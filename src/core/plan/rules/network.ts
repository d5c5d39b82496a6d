/**
 * P25, P26: once the matter is settled, a note to connect and then a few words now and then: for people the person
 * named, and after a no for the interviewer who is worth keeping (§3.4: rejected by a person, then NETWORK).
 */
import type { FactId, PersonId } from '../../facts/ids.ts'
import type { StepKind } from '../../facts/step-kind.ts'
import type { OpeningPerson } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, morning, type Ground } from '../ground.ts'
import { isAtOrAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { keepContactWords, linkedInWords, stayInTouchWords } from '../../words/plan-words.ts'
import { rejectionReply } from './rejection-reply.ts'

export function network(ground: Ground): readonly Planned[] {
  const { opening } = ground
  const settledAt = settledMoment(ground)
  if (settledAt === null) return []
  const kept = keptContact(ground)
  const wished = [...opening.network].map(([id, { id: factId, at, kind }]): Contact => ({
    id,
    factId,
    from: at,
    connects: kind === 'StayInTouchWished',
    wished: true,
  }))
  const contacts = kept === null || wished.some(({ id }) => id === kept.id) ? wished : [...wished, kept]
  return contacts.flatMap((contact) => [
    ...linkedInNote(ground, contact, settledAt),
    ...stayInTouch(ground, contact, settledAt),
  ])
}

type Contact = {
  readonly id: PersonId
  /** Why they are one. */
  readonly factId: FactId
  readonly from: Temporal.Instant
  /** A note to connect is still of use. */
  readonly connects: boolean
  readonly wished: boolean
}

/** After a no: whoever of the interviewers said it, else the first of those met last; once the no is answered, or it is too late to. */
function keptContact(ground: Ground): Contact | null {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'refused' || !lines['network.offered'].value) return null
  const met = opening.interviews.filter(({ state }) => state === 'held').map(({ people }) => people)
  const told = situation.reply?.personId ?? null
  const id = told !== null && met.some((people) => people.includes(told)) ? told : met.at(-1)?.[0]
  if (id === undefined) return null
  const [owed] = rejectionReply(ground)
  const from = owed?.step.notAfter ?? situation.at
  return { id, factId: situation.factId, from, connects: true, wished: false }
}

function settledMoment({ situation }: Ground): Temporal.Instant | null {
  if (situation.kind === 'refused') return situation.at
  return situation.kind === 'settled' ? situation.decision.at : null
}

function linkedInNote(ground: Ground, contact: Contact, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const { id } = contact
  const person = opening.people.get(id)
  if (person === undefined || !contact.connects) return []
  if (wasAskedToStop(id, ground)) return []
  if (opening.facts.some((fact) => fact.kind === 'LinkedInAccepted' && fact.personId === id)) return []
  if (
    isBehind(opening, 'linkedin-note', [id]) ||
    opening.letters.some(({ step, to }) => step === 'linkedin-note' && to.includes(id))
  )
    return []
  const due = later(
    contact.from,
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
      reasons: [
        contact.wished
          ? because(ground, linkedInWords(person.name), ['linkedin.after'], [contact.factId])
          : because(ground, keepContactWords(person.name), ['network.offered', 'linkedin.after'], [contact.factId]),
      ],
    }),
  ]
}

/** The rhythm starts anew with every real contact, and ends after two messages that nobody answered. */
function stayInTouch(ground: Ground, contact: Contact, settledAt: Temporal.Instant): readonly Planned[] {
  const { opening, lines } = ground
  const { id } = contact
  const person = opening.people.get(id)
  if (person === undefined || wasAskedToStop(id, ground)) return []
  const heard = wordsOf(person, ground).reduce(later, settledAt)
  const lastContact = ownWordsTo(person, ground).reduce(later, heard)
  const sent = opening.letters.filter(
    ({ step, to, undelivered }) => step === 'stay-in-touch' && !undelivered && to.includes(id),
  )
  const unanswered = sent.filter(({ at }) => isAtOrAfter(at, heard)).length
  const skipped = opening.skips.filter(
    ({ step, stepId, at }) => step === 'stay-in-touch' && stepId.includes(id) && isAtOrAfter(at, lastContact),
  ).length
  const place = sent.filter(({ at }) => isAtOrAfter(at, lastContact)).length + skipped
  const months = lines['network.months'].value[place]
  if (months === undefined || unanswered >= lines['network.unanswered'].value) return []
  const anchor = [id, `${sent.length}-${place}`]
  if (isBehind(opening, 'stay-in-touch', anchor)) return []
  const { zone } = opening.place
  const due = lastContact
    .toZonedDateTimeISO(zone)
    .add({ months: Number(months) })
    .toPlainDate()
  const first = sent.at(-lines['network.most-a-year'].value)
  const yearAfter = first ? first.at.toZonedDateTimeISO(zone).add({ years: 1 }).toPlainDate() : due
  const day = Temporal.PlainDate.compare(due, yearAfter) >= 0 ? due : yearAfter
  const last = sent.map(({ at }) => at).reduce(later, lastContact)
  const reasonOn = (leaves: Temporal.PlainDate) =>
    because(
      ground,
      stayInTouchWords(person.name, monthsBetween(last, leaves, zone)),
      ['network.months', 'network.most-a-year', 'network.unanswered'],
      [contact.factId],
    )
  const reason = reasonOn(day)
  return [
    plan(ground, {
      kind: 'stay-in-touch',
      anchor,
      to: [id],
      notBefore: morning(day, ground),
      reasons: [reason],
      dated: { reason, anew: reasonOn },
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

const addressesOf = ({ email, moreEmails = [] }: OpeningPerson): readonly string[] =>
  [...(email === undefined ? [] : [email]), ...moreEmails].map((each) => each.toLowerCase())

/** The same person in each opening: by id here, by any of their addresses elsewhere. */
function asKnownElsewhere(person: OpeningPerson, { opening, besides }: Ground) {
  const own = addressesOf(person)
  const others = besides
    .filter(({ id }) => id !== opening.id && own.length > 0)
    .flatMap((other) =>
      [...other.people.values()]
        .filter((known) => addressesOf(known).some((email) => own.includes(email)))
        .map(({ id }) => ({ opening: other, id })),
    )
  return [{ opening, id: person.id }, ...others]
}
