/** What the fake store holds, and how it is copied so that a transaction can be thrown away. */
import type {
  CardChange,
  DraftVersion,
  MailAccount,
  MailboxCursor,
  MessageSeen,
  OutboxItem,
  PersonRow,
  WakeUp,
} from '../../../app/ports/store.ts'
import type { Fact } from '../../../core/facts/fact.ts'

export type MemoryTables = {
  /** By id, in the order of appending. */
  readonly facts: Map<string, Fact>
  readonly wakeUps: Map<string, WakeUp>
  /** By letter and version, in the order they were added. */
  readonly drafts: Map<string, DraftVersion>
  readonly outbox: Map<string, OutboxItem>
  readonly accounts: Map<string, MailAccount>
  readonly cursors: Map<string, { readonly accountId: string; readonly cursor: MailboxCursor }>
  readonly messagesSeen: Map<string, MessageSeen>
  readonly people: Map<string, PersonRow>
  readonly files: Map<string, Uint8Array>
  /** In the order of putting, by a number that is never used twice. */
  readonly cardChanges: Map<number, CardChange>
  /** As JSON text. */
  readonly settings: Map<string, string>
}

export function emptyMemoryTables(): MemoryTables {
  return {
    facts: new Map(),
    wakeUps: new Map(),
    drafts: new Map(),
    outbox: new Map(),
    accounts: new Map(),
    cursors: new Map(),
    messagesSeen: new Map(),
    people: new Map(),
    files: new Map(),
    cardChanges: new Map(),
    settings: new Map(),
  }
}

export function copyMemoryTables(tables: MemoryTables): MemoryTables {
  return {
    facts: new Map(tables.facts),
    wakeUps: new Map(tables.wakeUps),
    drafts: new Map(tables.drafts),
    outbox: new Map(tables.outbox),
    accounts: new Map(tables.accounts),
    cursors: new Map(tables.cursors),
    messagesSeen: new Map(tables.messagesSeen),
    people: new Map(tables.people),
    files: new Map(tables.files),
    cardChanges: new Map(tables.cardChanges),
    settings: new Map(tables.settings),
  }
}
