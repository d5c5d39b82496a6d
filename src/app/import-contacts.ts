/** Contacts out of a file of another program: shown first, saved only when asked; what is known already is left as it is. */
import type { Context } from './context.ts'
import { knownPeopleIn, type CardsContext } from './keep-cards.ts'
import { atOneMoment } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'
import { saveContacts, sortOutContacts, viewImport, type ContactsImport } from './take-in-contacts.ts'

export async function importContacts(
  given: CardsContext & Pick<Context, 'addressBookReader'>,
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
  if (!save) return viewImport(found, sortOutContacts(context, await context.store.read(knownPeopleIn), found), false)
  return context.store.write(async (tx) => {
    const sorted = sortOutContacts(context, await knownPeopleIn(tx), found)
    await saveContacts(context, tx, sorted)
    return viewImport(found, sorted, true)
  })
}
