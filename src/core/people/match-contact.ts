/** Whose card a contact of a file belongs to: the same UID, a shared address, or the same name at the same company. */
import { companyKey } from '../opening/same-company.ts'
import { addressKey, withMissing, type Card } from './card.ts'
import type { FoundContact } from './found-contact.ts'

/** Finds cards quickly; a card put later is found as well. */
export type CardFinder = {
  find(contact: FoundContact): Card | null
  byId(id: string): Card | null
  put(card: Card): void
}

export function createCardFinder(cards: readonly Card[]): CardFinder {
  const byKey = new Map<string, string>()
  const byId = new Map<string, Card>()
  const put = (card: Card) => {
    byId.set(card.id, card)
    for (const key of keysOf(card)) if (!byKey.has(key)) byKey.set(key, card.id)
  }
  for (const card of cards) put(card)
  return {
    put,
    byId: (id) => byId.get(id) ?? null,
    find(contact) {
      for (const key of keysOf(contact)) {
        const card = byId.get(byKey.get(key) ?? '')
        if (card) return card
      }
      return null
    },
  }
}

function keysOf({ uid, emails, name, company, link }: Partial<Card> & { readonly name: string }): readonly string[] {
  const named = name.trim().toLowerCase().replace(/\s+/g, ' ')
  return [
    ...(uid ? [`uid ${uid}`] : []),
    ...(emails ?? []).map((email) => `email ${addressKey(email)}`),
    ...(link && /linkedin\.com\/in\//i.test(link) ? [`link ${link.toLowerCase().replace(/[?#].*$|\/+$/g, '')}`] : []),
    // Without a company and an address, the name is all there is.
    ...(company ? [`name ${named} at ${companyKey(company)}`] : (emails ?? []).length === 0 ? [`name ${named}`] : []),
  ]
}

/** The card with what the contact adds; the very same card where it adds nothing. */
export function cardWith(card: Card, { place: _, uid: _uid, ...found }: FoundContact): Card {
  const next = withMissing(card, found)
  return JSON.stringify(sorted(next)) === JSON.stringify(sorted(card)) ? card : next
}

const sorted = (card: Card) => Object.entries(card).toSorted(([a], [b]) => (a < b ? -1 : 1))
