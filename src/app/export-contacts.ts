/** Everybody who is known, in a form that other address books read. */
import { cardsAsTable, vcardsOf } from '../core/people/write-vcard.ts'
import { cardFrom } from '../core/people/people-of.ts'
import type { Context } from './context.ts'
import { knownPeopleIn } from './keep-cards.ts'

export const contactForms = ['vcard3', 'vcard4', 'csv'] as const
export type ContactForm = (typeof contactForms)[number]

/** By name; the UID of somebody without a card is made of the id they were introduced with, and stays the same. */
export async function exportContacts(context: Pick<Context, 'store'>, form: ContactForm): Promise<string> {
  const people = await context.store.read(knownPeopleIn)
  const cards = people
    .flatMap(({ card, members }) => {
      const [first] = members
      if (card) return [card]
      return first ? [cardFrom(members, first.person.id, `regards-${first.person.id}`)] : []
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.uid < b.uid ? -1 : 1))
  return form === 'csv' ? cardsAsTable(cards) : vcardsOf(cards, form === 'vcard3' ? '3.0' : '4.0')
}
