/** The people of an opening as last corrected, and whether mail still reaches them. */
import { compareInstants } from '../time/instant-order.ts'
import type { Fact, FactOf, Person } from '../facts/fact.ts'
import type { LetterId, PersonId } from '../facts/ids.ts'
import type { FactsByKind } from './countable-facts.ts'
import type { OpeningPerson } from './opening.ts'

export type KnownPerson = {
  readonly person: Person
  /** When the address now in use was given; null where none was. */
  readonly emailGivenAt: Temporal.Instant | null
  /** Every address ever given, in lower case. */
  readonly pastEmails: readonly string[]
}

/** `facts` in the order of happening. */
export function knownPeople(facts: readonly Fact[]): ReadonlyMap<PersonId, KnownPerson> {
  const people = new Map<PersonId, KnownPerson>()
  for (const fact of facts) {
    if (fact.kind === 'PersonIntroduced') {
      const before = people.get(fact.person.id)
      people.set(fact.person.id, renew(before, { ...before?.person, ...fact.person }, fact.at))
    } else if (fact.kind === 'PersonCorrected') {
      const before = people.get(fact.personId)
      if (before)
        people.set(fact.personId, renew(before, without({ ...before.person, ...defined(fact.changes) }, fact), fact.at))
    }
  }
  return people
}

function renew(before: KnownPerson | undefined, person: Person, at: Temporal.Instant): KnownPerson {
  const email = person.email?.toLowerCase()
  const isNew = email !== undefined && email !== before?.person.email?.toLowerCase()
  return {
    person,
    emailGivenAt: isNew ? at : (before?.emailGivenAt ?? null),
    pastEmails: isNew ? [...(before?.pastEmails ?? []), email] : (before?.pastEmails ?? []),
  }
}

function without(person: Person, { cleared = [] }: FactOf<'PersonCorrected'>): Person {
  const kept = { ...person }
  for (const field of cleared) delete kept[field]
  return kept
}

function defined(changes: FactOf<'PersonCorrected'>['changes']): Partial<Person> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

export function foldPeople(
  of: FactsByKind,
  known: ReadonlyMap<PersonId, KnownPerson>,
): ReadonlyMap<PersonId, OpeningPerson> {
  const recipients = new Map<LetterId, readonly PersonId[]>(of('LetterSent').map(({ letterId, to }) => [letterId, to]))
  const bounces = of('BounceReceived').map((bounce) => ({ bounce, whom: whomOf(bounce, known, recipients) }))
  return new Map(
    [...known].map(([id, entry]) => {
      const standing = bounces
        .filter(({ bounce, whom }) => whom === id && isAboutPresentAddress(bounce, entry))
        .map(({ bounce }) => bounce)
      const undeliverable = standing.findLast(({ permanent }) => permanent) ?? null
      const delayed = undeliverable ? null : (standing.findLast(({ permanent }) => !permanent) ?? null)
      return [id, { ...entry.person, undeliverable, delayed }]
    }),
  )
}

function whomOf(
  bounce: FactOf<'BounceReceived'>,
  known: ReadonlyMap<PersonId, KnownPerson>,
  recipients: ReadonlyMap<LetterId, readonly PersonId[]>,
): PersonId | null {
  const named = bouncedPerson(bounce, known)
  if (named !== null) return named
  const to = bounce.letterId === undefined ? [] : (recipients.get(bounce.letterId) ?? [])
  return to.length === 1 ? (to[0] ?? null) : null
}

function isAboutPresentAddress(bounce: FactOf<'BounceReceived'>, { person, emailGivenAt }: KnownPerson): boolean {
  if (person.email === undefined) return true
  if (bounce.address !== undefined && person.email.toLowerCase() === bounce.address.toLowerCase()) return true
  return emailGivenAt === null || compareInstants(emailGivenAt, bounce.at) <= 0
}

/** Whose letter came back, where the bounce tells. */
export function bouncedPerson(
  bounce: FactOf<'BounceReceived'>,
  people: ReadonlyMap<PersonId, KnownPerson>,
): PersonId | null {
  if (bounce.personId !== undefined) return bounce.personId
  const address = bounce.address?.toLowerCase()
  if (address === undefined) return null
  return [...people.values()].find(({ pastEmails }) => pastEmails.includes(address))?.person.id ?? null
}
