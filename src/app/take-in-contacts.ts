/**
 * Contacts found elsewhere, sorted out against the cards that are there: new, known with something new, known. Links
 * name contacts that were read before, whose changes there are followed. Where they come from is left to the callers.
 */
import type { PersonId } from '../core/facts/ids.ts'
import { addressKey, cardSchema, type Card, type CardChanges } from '../core/people/card.ts'
import { followContact } from '../core/people/follow-contact.ts'
import type { FoundContact, FoundContacts } from '../core/people/found-contact.ts'
import { cardWith, createCardFinder } from '../core/people/match-contact.ts'
import type { KnownPerson } from '../core/people/people-of.ts'
import type { Context } from './context.ts'
import { cardOf, correctionsOf, keepCards, type CardsContext } from './keep-cards.ts'
import type { WriteTransaction } from './ports/store.ts'

/** As whom a contact was read before, by its UID there. */
export type ContactLinks = ReadonlyMap<string, { readonly cardId: PersonId; readonly contact: FoundContact }>

export type ContactsImport = {
  readonly kind: FoundContacts['kind']
  readonly saved: boolean
  readonly rows: readonly {
    readonly place: number
    readonly name: string
    readonly company: string | null
    readonly email: string | null
    /** 'more': somebody known, of whom something new is told. */
    readonly what: 'new' | 'more' | 'known'
  }[]
  readonly failed: FoundContacts['failed']
  readonly counts: { readonly new: number; readonly more: number; readonly known: number; readonly failed: number }
}

export type SortedContacts = {
  readonly rows: ContactsImport['rows']
  readonly failed: FoundContacts['failed']
  readonly changed: ReadonlyMap<PersonId, ChangedCard>
  /** Whose card each contact is, and what both sides changed. */
  readonly met: readonly { readonly contact: FoundContact; readonly cardId: PersonId; readonly asks: CardChanges }[]
}

type ChangedCard = { readonly card: Card; readonly person: KnownPerson | null; readonly changes: CardChanges }

export function sortOutContacts(
  context: Pick<Context, 'ids'>,
  people: readonly KnownPerson[],
  found: FoundContacts,
  links: ContactLinks = new Map(),
): SortedContacts {
  const known = new Map(people.map((person) => [person, cardOf(context, person)] as const))
  const personOf = new Map([...known].map(([person, card]) => [card.id, person]))
  const finder = createCardFinder([...known.values()])
  const changed = new Map<PersonId, ChangedCard>()
  const met: SortedContacts['met'][number][] = []
  const rows: ContactsImport['rows'][number][] = []
  const failed = [...found.failed]
  for (const contact of found.contacts) {
    const link = links.get(contact.uid ?? '')
    const linked = link === undefined ? null : finder.byId(link.cardId)
    const followed = link && linked ? followContact(linked, link.contact, contact) : null
    const before = linked ?? finder.find(contact)
    const next = followed?.card ?? (before ? cardWith(before, contact) : freshCard(context, contact))
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
    const { place, name, company = null, emails } = contact
    rows.push({ place, name, company, email: emails[0] ?? null, what })
    met.push({ contact, cardId: next.id, asks: followed?.asks ?? {} })
    if (what === 'known') continue
    finder.put(next)
    changed.set(next.id, {
      card: next,
      person: personOf.get(next.id) ?? null,
      changes: { ...changed.get(next.id)?.changes, ...followed?.changes },
    })
  }
  return { rows, failed, changed, met }
}

function freshCard(context: Pick<Context, 'ids'>, { place: _, uid, ...text }: FoundContact): Card {
  const id = `c-${context.ids.next()}` as PersonId
  return { id, uid: uid ?? `regards-${id}`, knownAs: [], ...text, prefers: 'any', doNotCall: false }
}

/** All of it as one change that can be taken back; openings are told what they lack and what was followed. */
export async function saveContacts(
  context: CardsContext,
  tx: WriteTransaction,
  { changed }: Pick<SortedContacts, 'changed'>,
): Promise<void> {
  if (changed.size === 0) return
  const facts = [...changed.values()].flatMap(({ card, person, changes }) => {
    const members = person?.members ?? []
    const lacks = (field: 'email' | 'phone') => members.every(({ person: each }) => each[field] === undefined)
    const has = new Set(card.emails.map(addressKey))
    const isGone =
      changes.emails !== undefined &&
      members.some(({ person: { email } }) => email !== undefined && !has.has(addressKey(email)))
    const { emails: _, phones, ...followed } = changes
    return correctionsOf(context, card, members, {
      ...followed,
      ...((lacks('email') || isGone) && card.emails.length > 0 ? { emails: card.emails } : {}),
      ...((lacks('phone') || phones) && card.phones.length > 0 ? { phones: card.phones } : {}),
    })
  })
  await keepCards(
    context,
    tx,
    [...changed.values()].map(({ card }) => card),
    [],
    facts,
  )
}

export function viewImport(
  { kind }: FoundContacts,
  { rows, failed }: Pick<SortedContacts, 'rows' | 'failed'>,
  saved: boolean,
): ContactsImport {
  const count = (what: 'new' | 'more' | 'known') => rows.filter((row) => row.what === what).length
  return {
    kind,
    saved,
    rows,
    failed: failed.toSorted((a, b) => a.place - b.place),
    counts: { new: count('new'), more: count('more'), known: count('known'), failed: failed.length },
  }
}
