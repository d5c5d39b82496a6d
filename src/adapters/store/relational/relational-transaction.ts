/** The whole store over one open transaction; what the engine allows inside (reading only, or writing) is the engine's concern, and so is how text is searched. */
import type { Kysely } from 'kysely'
import type { Search, WriteTransaction } from '../../../app/ports/store.ts'
import { createAccountsTable, createCursorsTable } from './accounts-table.ts'
import { createCardsTable } from './cards-table.ts'
import { createDraftsTable } from './drafts-table.ts'
import { createErasure } from './erasure.ts'
import { createFactsTable } from './facts-table.ts'
import { createFilesTable } from './files-table.ts'
import { createMessagesSeenTable } from './messages-seen-table.ts'
import { createOutboxTable } from './outbox-table.ts'
import { createPeopleTable } from './people-table.ts'
import { createSettingsTable } from './settings-table.ts'
import type { StoreTables } from './tables.ts'
import { createWakeUpsTable } from './wake-ups-table.ts'

export function createRelationalTransaction(db: Kysely<StoreTables>, search: Search): WriteTransaction {
  return {
    facts: createFactsTable(db),
    wakeUps: createWakeUpsTable(db),
    drafts: createDraftsTable(db),
    outbox: createOutboxTable(db),
    accounts: createAccountsTable(db),
    cursors: createCursorsTable(db),
    messagesSeen: createMessagesSeenTable(db),
    people: createPeopleTable(db),
    cards: createCardsTable(db),
    settings: createSettingsTable(db),
    files: createFilesTable(db),
    search,
    erasure: createErasure(db),
  }
}
