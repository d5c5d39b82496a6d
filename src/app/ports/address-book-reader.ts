/** Reads the files that other programs write: contacts in whatever form, and tables. Never throws; what was not read is named. */
import type { FoundContacts } from '../../core/people/found-contact.ts'
import type { Table } from '../../core/tables/table.ts'

export interface AddressBookReader {
  contacts(bytes: Uint8Array): Promise<FoundContacts>
  /** The header is looked for by the columns that `isKnown` names. */
  table(bytes: Uint8Array, isKnown: (name: string) => boolean): Promise<Table>
}
