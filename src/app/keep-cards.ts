/** Writes cards down, and tells the openings what concerns them there, all as one change that can be taken back. */
import type { Fact, FactOf } from '../core/facts/fact.ts'
import type { PersonId } from '../core/facts/ids.ts'
import { addressKey, type Card, type CardChanges } from '../core/people/card.ts'
import { cardFrom, peopleOf, personNamed, type KnownPerson, type Member } from '../core/people/people-of.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import type { ReadTransaction, WriteTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

export type CardsContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>

export async function knownPeopleIn(tx: ReadTransaction): Promise<readonly KnownPerson[]> {
  return peopleOf(openingsOf(await tx.facts.all()), await tx.cards.all())
}

/** The card of somebody, or the one that would be written for them. */
export function cardOf(context: Pick<Context, 'ids'>, person: KnownPerson): Card {
  if (person.card)
    return {
      ...person.card,
      knownAs: [...new Set([...person.card.knownAs, ...person.members.map(({ person: each }) => each.id)])],
    }
  const id = `c-${context.ids.next()}`
  const [first] = person.members
  // The UID under which they may have been exported already.
  return cardFrom(person.members, id as PersonId, `regards-${first?.person.id ?? id}`)
}

export function findPerson(people: readonly KnownPerson[], id: PersonId): KnownPerson | Problem {
  return personNamed(people, id) ?? problem('input', 'There is no such person.', 'See everybody with `regards people`.')
}

/** `gone`: cards that are no more. Done at one moment, so that it is taken back as one. */
export async function keepCards(
  context: CardsContext,
  tx: WriteTransaction,
  cards: readonly Card[],
  gone: readonly PersonId[],
  facts: readonly Fact[],
): Promise<void> {
  if (facts.length > 0) await learn(context, tx, facts)
  const common = { batch: `b-${context.ids.next()}`, at: context.clock.now(), factIds: facts.map(({ id }) => id) }
  await tx.cards.put([
    ...cards.map((card) => ({ ...common, cardId: card.id, card })),
    ...gone.map((cardId) => ({ ...common, cardId, card: null })),
  ])
}

/** What each opening is told of a card: only what was changed, for a title may differ from one company to the next. */
export function correctionsOf(
  context: CardsContext,
  card: Card,
  members: readonly Member[],
  changes: CardChanges,
): readonly FactOf<'PersonCorrected'>[] {
  return members.flatMap(({ opening, person }) => {
    const told: FactOf<'PersonCorrected'>['changes'] = {}
    const cleared: NonNullable<FactOf<'PersonCorrected'>['cleared']> = []
    for (const field of ['title', 'honorific', 'pronunciation', 'address'] as const) {
      const value = changes[field]
      if (value === null && person[field] !== undefined) cleared.push(field)
      else if (value && value !== person[field]) Object.assign(told, { [field]: value })
    }
    if (changes.name && changes.name !== person.name) told.name = changes.name
    if (changes.emails) tellAddress(person.email, changes.emails[0], 'email')
    if (changes.phones) tellAddress(person.phone, changes.phones[0], 'phone')
    const email = told.email ?? (cleared.includes('email') ? undefined : person.email)
    const more = card.emails.filter((each) => addressKey(each) !== addressKey(email ?? ''))
    if (more.join() !== (person.moreEmails ?? []).join()) told.moreEmails = more
    if (card.prefers !== (person.prefers ?? 'any')) told.prefers = card.prefers
    if (card.doNotCall !== (person.doNotCall ?? false)) told.doNotCall = card.doNotCall
    if (Object.keys(told).length === 0 && cleared.length === 0) return []
    return [
      newFact(context, opening.id, 'PersonCorrected', {
        personId: person.id,
        changes: told,
        ...(cleared.length > 0 ? { cleared } : {}),
      }),
    ]

    function tellAddress(own: string | undefined, first: string | undefined, field: 'email' | 'phone') {
      if (first === undefined && own !== undefined) cleared.push(field)
      else if (first !== undefined && first !== own) told[field] = first
    }
  })
}
