/** Who is who: the people of all openings put together by card, and without one by address. */
import type { PersonId } from '../facts/ids.ts'
import type { Opening, OpeningPerson } from '../opening/opening.ts'
import { addressKey, type Card } from './card.ts'

export type Member = { readonly opening: Opening; readonly person: OpeningPerson }

export type KnownPerson = {
  /** Null while nothing was written down beside the openings. */
  readonly card: Card | null
  /** As whom each opening knows them, in the order of the openings. */
  readonly members: readonly Member[]
}

/** A card that names somebody wins over their address, so that what was split stays split. */
export function peopleOf(openings: readonly Opening[], cards: readonly Card[]): readonly KnownPerson[] {
  const named = new Map(cards.flatMap((card) => card.knownAs.map((id) => [id, card.id] as const)))
  const byAddress = new Map<string, PersonId>()
  for (const card of cards)
    for (const email of card.emails) if (!byAddress.has(addressKey(email))) byAddress.set(addressKey(email), card.id)
  const members = new Map<PersonId, Member[]>(cards.map(({ id }) => [id, []]))
  for (const opening of openings)
    for (const person of opening.people.values()) {
      const email = addressKey(person.email ?? '')
      const key = named.get(person.id) ?? byAddress.get(email) ?? person.id
      if (email !== '' && !named.has(person.id) && !byAddress.has(email)) byAddress.set(email, key)
      const own = members.get(key)
      if (own) own.push({ opening, person })
      else members.set(key, [{ opening, person }])
    }
  const cardById = new Map(cards.map((card) => [card.id, card]))
  return [...members].map(([id, own]) => ({ card: cardById.get(id) ?? null, members: own }))
}

/** By the id of the card, or of the person in any opening. */
export function personNamed(people: readonly KnownPerson[], id: PersonId): KnownPerson | null {
  return (
    people.find(({ card }) => card?.id === id) ??
    people.find(({ members }) => members.some(({ person }) => person.id === id)) ??
    null
  )
}

/** What is known about somebody without a card, as one: what was told last stands. */
export function cardFrom(members: readonly Member[], id: PersonId, uid: string): Card {
  const people = members.map(({ person }) => person)
  const last = <Key extends keyof OpeningPerson>(key: Key) => people.findLast((each) => each[key] !== undefined)?.[key]
  const company = members.at(-1)?.opening
  const found = {
    honorific: last('honorific'),
    title: last('title'),
    company: company?.companyKey ? company.company : undefined,
    address: last('address'),
    pronunciation: last('pronunciation'),
  }
  const emails = people.flatMap(({ email, moreEmails }) => [...(email ? [email] : []), ...(moreEmails ?? [])])
  return {
    id,
    uid,
    knownAs: people.map((each) => each.id),
    name: people.at(-1)?.name ?? 'Somebody',
    ...(Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Partial<Card>),
    emails: [...new Map(emails.map((email) => [addressKey(email), email])).values()],
    phones: [...new Set(people.flatMap(({ phone }) => (phone ? [phone] : [])))],
    prefers: last('prefers') ?? 'any',
    doNotCall: last('doNotCall') ?? false,
  }
}
