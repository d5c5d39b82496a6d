/** Small documents by key. */
import type { Kysely } from 'kysely'
import type { Settings } from '../../../app/ports/store.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createSettingsTable(db: Kysely<StoreTables>): Settings {
  return {
    async get(key) {
      const row = await db.selectFrom('setting').select('document').where('key', '=', key).executeTakeFirst()
      return row === undefined ? null : readDocument(row.document, (json): unknown => json)
    },
    async entries() {
      const rows = await db.selectFrom('setting').selectAll().orderBy('key').execute()
      return rows.map(({ key, document }) => [key, readDocument(document, (json): unknown => json)] as const)
    },
    async put(key, value) {
      const document = JSON.stringify(value ?? null)
      await db
        .insertInto('setting')
        .values({ key, document })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ document }))
        .execute()
    },
  }
}
