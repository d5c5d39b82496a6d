/** What a file or an address book brought, in lines for the terminal. */
import type { ContactsImport } from '../app/take-in-contacts.ts'

const marks = { new: 'new  ', more: 'more ', known: 'known' } as const

export function sayContacts({ saved, rows, failed, counts }: ContactsImport): string {
  return [
    ...rows
      .filter(({ what }) => what !== 'known')
      .map(({ what, name, company, email }) => `${marks[what]}  ${[name, company, email].filter(Boolean).join(', ')}`),
    ...failed.map(({ place, why }) => `left   ${place}: ${why}`),
    `${counts.new} new, ${counts.more} with something new, ${counts.known} known already, ${counts.failed} not read.`,
    saved
      ? counts.new + counts.more > 0
        ? 'Saved. `regards undo` takes it back.'
        : 'There was nothing to save.'
      : 'Nothing was saved. Add --save to save it.',
  ].join('\n')
}
