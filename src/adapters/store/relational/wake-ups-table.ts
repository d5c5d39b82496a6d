/** When to look at an opening again, one row per opening. */
import type { Kysely } from 'kysely'
import type { WakeUp, WakeUps } from '../../../app/ports/store.ts'
import type { OpeningId } from '../../../core/facts/ids.ts'
import { instantToColumn } from './columns.ts'
import type { StoreTables } from './tables.ts'

export function createWakeUpsTable(db: Kysely<StoreTables>): WakeUps {
  const inOrder = db.selectFrom('wake_up').selectAll().orderBy('at').orderBy('opening_id')
  return {
    async due(now, limit) {
      return (await inOrder.where('at', '<=', instantToColumn(now)).limit(limit).execute()).map(rowToWakeUp)
    },
    async next() {
      const row = await inOrder.limit(1).executeTakeFirst()
      return row === undefined ? null : rowToWakeUp(row)
    },
    async set({ openingId, at }) {
      const row = { opening_id: openingId, at: instantToColumn(at) }
      await db
        .insertInto('wake_up')
        .values(row)
        .onConflict((conflict) => conflict.column('opening_id').doUpdateSet({ at: row.at }))
        .execute()
    },
    async clear(openingId) {
      await db.deleteFrom('wake_up').where('opening_id', '=', openingId).execute()
    },
  }
}

function rowToWakeUp(row: StoreTables['wake_up']): WakeUp {
  return { openingId: row.opening_id as OpeningId, at: Temporal.Instant.from(row.at) }
}
