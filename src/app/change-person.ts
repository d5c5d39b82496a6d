/** What the person writes on the card of somebody: set, put two together, take one apart. */
import type { PersonId } from '../core/facts/ids.ts'
import { cardChangesSchema, changedCard, joinedCards, withOwnWishes, type CardChanges } from '../core/people/card.ts'
import { cardFrom } from '../core/people/people-of.ts'
import { cardOf, correctionsOf, findPerson, keepCards, knownPeopleIn, type CardsContext } from './keep-cards.ts'
import { atOneMoment } from './new-fact.ts'
import { isProblem, problem, type Problem } from './problem.ts'

export type PersonChanged = { readonly personId: PersonId; readonly name: string }

export async function setPerson(
  given: CardsContext,
  personId: PersonId,
  told: CardChanges,
): Promise<PersonChanged | Problem> {
  const context = atOneMoment(given)
  const read = cardChangesSchema.safeParse(told)
  if (!read.success) {
    const [issue] = read.error.issues
    return problem(
      'input',
      `${String(issue?.path[0] ?? 'This')}: ${issue?.message ?? 'not understood'}.`,
      'Look it over.',
    )
  }
  const changes = read.data
  return context.store.write(async (tx) => {
    const found = findPerson(await knownPeopleIn(tx), personId)
    if (isProblem(found)) return found
    const card = changedCard(cardOf(context, found), changes)
    await keepCards(context, tx, [card], [], correctionsOf(context, card, found.members, changes))
    return { personId: card.id, name: card.name }
  })
}

/** One person out of two; the first one's words stand. */
export async function mergePeople(
  given: CardsContext,
  personId: PersonId,
  otherId: PersonId,
): Promise<PersonChanged | Problem> {
  const context = atOneMoment(given)
  return context.store.write(async (tx) => {
    const people = await knownPeopleIn(tx)
    const [one, other] = [findPerson(people, personId), findPerson(people, otherId)]
    if (isProblem(one)) return one
    if (isProblem(other)) return other
    if (one === other) return problem('input', 'They are one person already.', 'Name somebody else.')
    const card = joinedCards(cardOf(context, one), cardOf(context, other))
    const members = [...one.members, ...other.members]
    await keepCards(context, tx, [card], other.card ? [other.card.id] : [], correctionsOf(context, card, members, {}))
    return { personId: card.id, name: card.name }
  })
}

/** `memberId`: as whom an opening knows the one who is somebody else after all. */
export async function splitPerson(
  given: CardsContext,
  personId: PersonId,
  memberId: PersonId,
): Promise<PersonChanged | Problem> {
  const context = atOneMoment(given)
  return context.store.write(async (tx) => {
    const found = findPerson(await knownPeopleIn(tx), personId)
    if (isProblem(found)) return found
    const apart = found.members.filter(({ person }) => person.id === memberId)
    const rest = found.members.filter(({ person }) => person.id !== memberId)
    if (apart.length === 0 || rest.length === 0)
      return problem(
        'input',
        'There is nothing to take apart here.',
        'See where they are known with `regards person show`.',
      )
    const id = `c-${context.ids.next()}` as PersonId
    const before = cardOf(context, found)
    const apartCard = cardFrom(
      apart.map(({ opening, person: { moreEmails: _, ...person } }) => ({ opening, person })),
      id,
      `regards-${id}`,
    )
    const fresh = withOwnWishes(apartCard, before.wishes)
    const theirs = new Set(rest.flatMap(({ person }) => (person.email ? [person.email.toLowerCase()] : [])))
    const own = new Set(fresh.emails.map((email) => email.toLowerCase()))
    const kept = {
      ...before,
      knownAs: rest.map(({ person }) => person.id),
      emails: before.emails.filter((email) => !own.has(email.toLowerCase()) || theirs.has(email.toLowerCase())),
    }
    const card = withOwnWishes(kept, before.wishes)
    await keepCards(
      context,
      tx,
      [card, fresh],
      [],
      [...correctionsOf(context, card, rest, {}), ...correctionsOf(context, fresh, apart, {})],
    )
    return { personId: fresh.id, name: fresh.name }
  })
}
