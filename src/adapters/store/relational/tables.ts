/**
 * The tables of the store, the same on every engine: columns for what is searched or sorted by, and the whole thing as
 * a JSON document beside them. The document is the truth; a column repeats a part of it.
 */
import type { Generated } from 'kysely'

export type StoreTables = {
  fact: {
    /** Order of appending. */
    sequence: Generated<number>
    id: string
    opening_id: string
    kind: string
    learnt_at: string
    document: string
  }
  wake_up: { opening_id: string; at: string }
  attached_file: { id: string; content: Uint8Array }
  draft: {
    sequence: Generated<number>
    letter_id: string
    version: number
    opening_id: string
    step_id: string
    document: string
  }
  outbox: {
    letter_id: string
    opening_id: string
    state: string
    approved_at: string
    send_at: string
    lease_until: string | null
    raw: Uint8Array
    document: string
  }
  mail_account: { id: string; connected_at: string; document: string }
  mailbox_cursor: { account_id: string; folder: string; document: string }
  message_seen: {
    sequence: Generated<number>
    account_id: string
    key: string
    seen_at: string
    document: string
  }
  person: {
    sequence: Generated<number>
    id: string
    opening_id: string
    /** In small letters. */
    email: string | null
    document: string
  }
  card_change: {
    sequence: Generated<number>
    batch: string
    card_id: string
    at: string
    /** JSON 'null' where the card is no more. */
    document: string
    fact_ids: string
  }
  setting: { key: string; document: string }
}
