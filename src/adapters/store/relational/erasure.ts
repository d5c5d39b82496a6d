/** Takes rows away or writes others in their place, which nothing else here does. */
import type { Kysely } from 'kysely'
import * as z from 'zod'
import type { Erasure } from '../../../app/ports/erasure.ts'
import { factSchema } from '../../../core/facts/fact.ts'
import { createCardsTable } from './cards-table.ts'
import type { StoreTables } from './tables.ts'

/** Each table once; one that is added later and missing here does not compile. */
const tables: Readonly<Record<keyof StoreTables, true>> = {
  fact: true,
  wake_up: true,
  attached_file: true,
  draft: true,
  outbox: true,
  mail_account: true,
  mailbox_cursor: true,
  message_seen: true,
  person: true,
  card_change: true,
  setting: true,
}

export function createErasure(db: Kysely<StoreTables>): Erasure {
  return {
    async replaceFact(fact) {
      await db
        .updateTable('fact')
        .set({ document: JSON.stringify(z.encode(factSchema, fact)) })
        .where('id', '=', fact.id)
        .execute()
    },
    async removeFacts(ids) {
      for (const id of ids) await db.deleteFrom('fact').where('id', '=', id).execute()
    },
    async replaceDraft(version) {
      const own = db
        .selectFrom('draft')
        .selectAll()
        .where('letter_id', '=', version.letterId)
        .where('version', '=', version.version)
      const row = await own.executeTakeFirst()
      if (row === undefined) return
      // Away and put anew, since the search follows what is added and what goes.
      await db.deleteFrom('draft').where('sequence', '=', row.sequence).execute()
      await db
        .insertInto('draft')
        .values({ ...row, document: JSON.stringify(version) })
        .execute()
    },
    async removeLetter(letterId) {
      await db.deleteFrom('draft').where('letter_id', '=', letterId).execute()
      await db.deleteFrom('outbox').where('letter_id', '=', letterId).execute()
    },
    async replaceOutboxItem({ raw, ...item }) {
      await db
        .updateTable('outbox')
        .set({ raw, document: JSON.stringify(item) })
        .where('letter_id', '=', item.letterId)
        .execute()
    },
    async replaceCardChanges(changes) {
      await db.deleteFrom('card_change').execute()
      await createCardsTable(db).put(changes)
    },
    async removeSetting(key) {
      await db.deleteFrom('setting').where('key', '=', key).execute()
    },
    async removeEverything() {
      for (const table of Object.keys(tables)) await db.deleteFrom(table as keyof StoreTables).execute()
    },
  }
}
