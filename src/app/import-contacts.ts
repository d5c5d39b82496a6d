/** Contacts out of a file of another program: shown first, saved only when asked; what is known already is left as it is. */
import { cardSchema, type Card } from '../core/people/card.ts'
import type { FoundContact, FoundContacts } from '../core/people/found-contact.ts'
import { cardWith, createCardFinder } from '../core/people/match-contact.ts'
import type { KnownPerson } from '../core/people/people-of.ts'
import type { PersonId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { cardOf, correctionsOf, keepCards, knownPeopleIn, type CardsContext } from './keep-cards.ts'
import { atOneMoment } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'

export type ContactsImport = {
  readonly kind: FoundContacts['kind']
  readonly saved: boolean
  readonly rows: readonly {
    readonly place: number
    readonly name: string
    readonly company: string | null
    readonly email: string | null
    /** 'more': somebody known, of whom the file knows something new. */
    readonly what: 'new' | 'more' | 'known'
  }[]
  readonly failed: FoundContacts['failed']
  readonly counts: { readonly new: number; readonly more: number; readonly known: number; readonly failed: number }
}

type ImportContext = CardsContext & Pick<Context, 'addressBookReader'>

export async function importContacts(
  given: ImportContext,
  bytes: Uint8Array,
  { save }: { readonly save: boolean },
): Promise<ContactsImport | Problem> {
  const context = atOneMoment(given)
  const found = await context.addressBookReader.contacts(bytes)
  if (found.contacts.length === 0 && found.failed.length === 0)
    return problem(
      'input',
      'No contact was found in this file.',
      'Take a vCard file, or a CSV file with a column for the name or the address.',
    )
  const work = (people: readonly KnownPerson[]) => sortOut(context, people, found)
  if (!save) return viewOf(found, work(await context.store.read(knownPeopleIn)), false)
  return context.store.write(async (tx) => {
    const sorted = work(await knownPeopleIn(tx))
    const changed = [...sorted.changed.values()]
    const facts = changed.flatMap(({ card, person }) => {
      const members = person?.members ?? []
      const lacks = (field: 'email' | 'phone') => members.every(({ person: each }) => each[field] === undefined)
      return correctionsOf(context, card, members, {
        ...(lacks('email') && card.emails.length > 0 ? { emails: card.emails } : {}),
        ...(lacks('phone') && card.phones.length > 0 ? { phones: card.phones } : {}),
      })
    })
    if (changed.length > 0)
      await keepCards(
        context,
        tx,
        changed.map(({ card }) => card),
        [],
        facts,
      )
    return viewOf(found, sorted, true)
  })
}

type Sorted = {
  readonly rows: ContactsImport['rows']
  readonly failed: FoundContacts['failed']
  readonly changed: ReadonlyMap<PersonId, { readonly card: Card; readonly person: KnownPerson | null }>
}

function sortOut(context: ImportContext, people: readonly KnownPerson[], found: FoundContacts): Sorted {
  const known = new Map(people.map((person) => [person, cardOf(context, person)] as const))
  const personOf = new Map([...known].map(([person, card]) => [card.id, person]))
  const finder = createCardFinder([...known.values()])
  const changed = new Map<PersonId, { card: Card; person: KnownPerson | null }>()
  const rows: ContactsImport['rows'][number][] = []
  const failed = [...found.failed]
  for (const contact of found.contacts) {
    const before = finder.find(contact)
    const next = before ? cardWith(before, contact) : freshCard(context, contact)
    const read = cardSchema.safeParse(next)
    if (!read.success) {
      const [issue] = read.error.issues
      failed.push({
        place: contact.place,
        why: `${issue?.path.join(' ') ?? 'It'}: ${issue?.message ?? 'not understood'}.`,
      })
      continue
    }
    const what = before === null ? 'new' : next === before ? 'known' : 'more'
    rows.push({
      place: contact.place,
      name: contact.name,
      company: contact.company ?? null,
      email: contact.emails[0] ?? null,
      what,
    })
    if (what === 'known') continue
    finder.put(next)
    changed.set(next.id, { card: next, person: personOf.get(next.id) ?? null })
  }
  return { rows, failed, changed }
}

function freshCard(context: ImportContext, { place: _, uid, ...text }: FoundContact): Card {
  const id = `c-${context.ids.next()}` as PersonId
  return { id, uid: uid ?? `regards-${id}`, knownAs: [], ...text, prefers: 'any', doNotCall: false }
}

function viewOf(found: FoundContacts, { rows, failed }: Sorted, saved: boolean): ContactsImport {
  const count = (what: 'new' | 'more' | 'known') => rows.filter((row) => row.what === what).length
  return {
    kind: found.kind,
    saved,
    rows,
    failed: failed.toSorted((a, b) => a.place - b.place),
    counts: { new: count('new'), more: count('more'), known: count('known'), failed: failed.length },
  }
}
