/** Mail accounts, and up to where each of their folders has been read. */
import type { Kysely } from 'kysely'
import type { Accounts, Cursors, MailAccount, MailboxCursor } from '../../../app/ports/store.ts'
import { foreignTextToColumn, instantToColumn } from './columns.ts'
import type { StoreTables } from './tables.ts'
import { readDocument } from './unreadable-document.ts'

export function createAccountsTable(db: Kysely<StoreTables>): Accounts {
  return {
    async get(id) {
      const row = await db.selectFrom('mail_account').select('document').where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : rowToAccount(row)
    },
    async list() {
      const rows = await db
        .selectFrom('mail_account')
        .select('document')
        .orderBy('connected_at')
        .orderBy('id')
        .execute()
      return rows.map(rowToAccount)
    },
    async put(account) {
      const rest = { connected_at: instantToColumn(account.connectedAt), document: JSON.stringify(account) }
      await db
        .insertInto('mail_account')
        .values({ id: account.id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },
    async remove(id) {
      await db.deleteFrom('mail_account').where('id', '=', id).execute()
      await db.deleteFrom('mailbox_cursor').where('account_id', '=', id).execute()
    },
  }
}

export function createCursorsTable(db: Kysely<StoreTables>): Cursors {
  return {
    async ofAccount(accountId) {
      const rows = await db
        .selectFrom('mailbox_cursor')
        .select('document')
        .where('account_id', '=', accountId)
        .orderBy('folder')
        .execute()
      return rows.map(({ document }) => readDocument(document, (json): MailboxCursor => json))
    },
    async put(accountId, cursor) {
      const document = JSON.stringify(cursor)
      await db
        .insertInto('mailbox_cursor')
        .values({ account_id: accountId, folder: foreignTextToColumn(cursor.folder), document })
        .onConflict((conflict) => conflict.columns(['account_id', 'folder']).doUpdateSet({ document }))
        .execute()
    },
  }
}

function rowToAccount({ document }: { document: string }): MailAccount {
  return readDocument(document, (json) => ({
    ...json,
    ...(json.shown ? { shown: { ...json.shown, at: Temporal.Instant.from(json.shown.at) } } : {}),
    connectedAt: Temporal.Instant.from(json.connectedAt),
  }))
}
