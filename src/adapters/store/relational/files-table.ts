/** Contents of files that go with letters. */
import type { Kysely } from 'kysely'
import type { Files } from '../../../app/ports/store.ts'
import type { StoreTables } from './tables.ts'

export function createFilesTable(db: Kysely<StoreTables>): Files {
  return {
    async content(id) {
      const row = await db.selectFrom('attached_file').select('content').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : new Uint8Array(row.content)
    },
    async put(id, content) {
      await db
        .insertInto('attached_file')
        .values({ id, content })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('attached_file').where('id', '=', id).execute()
    },
  }
}
