/** The address book, found by the address in small letters. */
import type { Kysely } from 'kysely'
import type { People, PersonRow } from '../../../app/ports/store.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createPeopleTable(db: Kysely<StoreTables>): People {
  const inOrder = db.selectFrom('person').select('document').orderBy('sequence')
  return {
    async byId(id) {
      const row = await db.selectFrom('person').select('document').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : rowToPerson(row)
    },
    async byAddress(address) {
      return (await inOrder.where('email', '=', address.toLowerCase()).execute()).map(rowToPerson)
    },
    async list() {
      return (await inOrder.execute()).map(rowToPerson)
    },
    async put(person) {
      const rest = {
        opening_id: person.openingId,
        email: person.email?.toLowerCase() ?? null,
        document: JSON.stringify(person),
      }
      await db
        .insertInto('person')
        .values({ id: person.id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('person').where('id', '=', id).execute()
    },
  }
}

function rowToPerson({ document }: { document: string }): PersonRow {
  return readDocument(document, (json): PersonRow => json)
}
