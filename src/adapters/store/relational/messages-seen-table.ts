/** Which mails were looked at, by account and Message-ID. */
import type { Kysely } from 'kysely'
import type { MessageSeen, MessagesSeen } from '../../../app/ports/store.ts'
import { foreignTextToColumn, instantToColumn } from './columns.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createMessagesSeenTable(db: Kysely<StoreTables>): MessagesSeen {
  return {
    async find(accountId, key) {
      const row = await db
        .selectFrom('message_seen')
        .select('document')
        .where('account_id', '=', accountId)
        .where('key', '=', foreignTextToColumn(key))
        .executeTakeFirst()
      return row === undefined ? null : seenFrom(row.document)
    },
    async recent(limit) {
      const rows = await db
        .selectFrom('message_seen')
        .select('document')
        .orderBy('seen_at', 'desc')
        .orderBy('sequence', 'desc')
        .limit(limit)
        .execute()
      return rows.map(({ document }) => seenFrom(document))
    },
    async add(message) {
      await db
        .insertInto('message_seen')
        .values({
          account_id: message.accountId,
          key: foreignTextToColumn(message.key),
          seen_at: instantToColumn(message.seenAt),
          document: JSON.stringify(message),
        })
        .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
        .execute()
    },
    async replace(message) {
      await db
        .updateTable('message_seen')
        .set({ seen_at: instantToColumn(message.seenAt), document: JSON.stringify(message) })
        .where('account_id', '=', message.accountId)
        .where('key', '=', foreignTextToColumn(message.key))
        .execute()
    },
  }
}

function seenFrom(document: string): MessageSeen {
  return readDocument(document, (json): MessageSeen => ({ ...json, seenAt: Temporal.Instant.from(json.seenAt) }))
}
