/** Finds the person somebody means: an id, an address, or a name that only one person has. */
import { addressKey } from '../core/people/card.ts'
import { personNamed, type KnownPerson } from '../core/people/people-of.ts'
import type { PersonId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { knownPeopleIn } from './keep-cards.ts'
import { problem, type Problem } from './problem.ts'

export async function personMeant(context: Pick<Context, 'store'>, named: string): Promise<PersonId | Problem> {
  const people = await context.store.read(knownPeopleIn)
  const exact = personNamed(people, named as PersonId)
  if (exact) return idOf(exact)
  const wanted = named.trim().toLowerCase()
  const by = (test: (text: string) => boolean) => people.filter((person) => textsOf(person).some(test))
  const whole = by((text) => text === wanted)
  const found = whole.length > 0 ? whole : by((text) => text.includes(wanted))
  const [only] = found
  if (found.length === 1 && only) return idOf(only)
  return found.length === 0
    ? problem('input', `Nobody is called “${named}”.`, 'See everybody with `regards people`.')
    : problem(
        'input',
        `Several people may be meant: ${found.slice(0, 5).map(nameOf).join(', ')}.`,
        'Name them in full, by address, or by the id that `regards people --json` gives.',
      )
}

const idOf = ({ card, members }: KnownPerson) => card?.id ?? (members[0]?.person.id as PersonId)

function nameOf({ card, members }: KnownPerson): string {
  const [member] = members
  const name = card?.name ?? member?.person.name ?? ''
  const company = card?.company ?? member?.opening.company
  return company ? `${name} (${company})` : name
}

function textsOf({ card, members }: KnownPerson): readonly string[] {
  const people = members.map(({ person }) => person)
  return [
    ...(card ? [card.name, ...card.emails] : []),
    ...people.flatMap(({ name, email }) => [name, ...(email ? [email] : [])]),
  ].map(addressKey)
}
