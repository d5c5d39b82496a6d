/** Letters with a yes, one row each; who may take one is decided by comparing its state while it is written. */
import type { Kysely } from 'kysely'
import type { Outbox, OutboxItem } from '../../../app/ports/store.ts'
import { instantToColumn } from './columns.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createOutboxTable(db: Kysely<StoreTables>): Outbox {
  const items = db.selectFrom('outbox').select(['raw', 'document'])
  return {
    async get(letterId) {
      const row = await items.where('letter_id', '=', letterId).executeTakeFirst()
      return row === undefined ? null : rowToItem(row)
    },
    async inStates(states) {
      if (states.length === 0) return []
      const rows = await items.where('state', 'in', states).orderBy('approved_at').orderBy('letter_id').execute()
      return rows.map(rowToItem)
    },
    async ofOpening(openingId) {
      const rows = await items.where('opening_id', '=', openingId).orderBy('approved_at').orderBy('letter_id').execute()
      return rows.map(rowToItem)
    },
    async due(now, limit) {
      const moment = instantToColumn(now)
      const rows = await items
        .where('state', '=', 'approved')
        .where('send_at', '<=', moment)
        .where(({ or, eb }) => or([eb('lease_until', 'is', null), eb('lease_until', '<=', moment)]))
        .orderBy('send_at')
        .orderBy('letter_id')
        .limit(limit)
        .execute()
      return rows.map(rowToItem)
    },
    async nextSendAt() {
      const row = await db
        .selectFrom('outbox')
        .select('send_at')
        .where('state', '=', 'approved')
        .orderBy('send_at')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? null : Temporal.Instant.from(row.send_at)
    },
    async add(item) {
      const { letter_id, ...rest } = itemToRow(item)
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('outbox')
        .values({ letter_id, ...rest })
        .onConflict((conflict) =>
          conflict.column('letter_id').doUpdateSet(rest).where('outbox.state', 'in', ['withdrawn', 'refused']),
        )
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },
    async replace(item, expected) {
      const { letter_id, ...rest } = itemToRow(item)
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set(rest)
        .where('letter_id', '=', letter_id)
        .where('state', '=', expected)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },
  }
}

function itemToRow({ raw, ...item }: OutboxItem): StoreTables['outbox'] {
  return {
    letter_id: item.letterId,
    opening_id: item.openingId,
    state: item.state,
    approved_at: instantToColumn(item.approvedAt),
    send_at: instantToColumn(item.sendAt),
    lease_until: item.lease === null ? null : instantToColumn(item.lease.until),
    raw,
    document: JSON.stringify(item),
  }
}

function rowToItem({ raw, document }: Pick<StoreTables['outbox'], 'raw' | 'document'>): OutboxItem {
  const moment = (text: string | null) => (text === null ? null : Temporal.Instant.from(text))
  return readDocument(document, (json) => ({
    ...json,
    raw,
    approvedAt: moment(json.approvedAt),
    sendAt: moment(json.sendAt),
    lease: json.lease === null ? null : { ...json.lease, until: moment(json.lease.until) },
    doubtSince: moment(json.doubtSince),
    settledAt: moment(json.settledAt),
  }))
}
