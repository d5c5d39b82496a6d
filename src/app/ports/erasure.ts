/**
 * The one exception to “facts only grow”: what the law calls erasure. Only the verbs that forget use it. Nothing here can
 * be taken back; that no trace stays in the file and in the copies of it is the keeper's part.
 */
import type { Fact } from '../../core/facts/fact.ts'
import type { FactId, LetterId } from '../../core/facts/ids.ts'
import type { CardChange, DraftVersion, OutboxItem } from './store.ts'

export interface Erasure {
  /** In its place in the order; a fact that is not there stays unknown. */
  replaceFact(fact: Fact): Promise<void>
  removeFacts(ids: readonly FactId[]): Promise<void>
  /** That version of that letter. */
  replaceDraft(version: DraftVersion): Promise<void>
  /** Every version, and what was to leave or left. */
  removeLetter(letterId: LetterId): Promise<void>
  replaceOutboxItem(item: OutboxItem): Promise<void>
  /** All that was ever written on cards, in that order. */
  replaceCardChanges(changes: readonly CardChange[]): Promise<void>
  removeSetting(key: string): Promise<void>
  /** Every row of everything. */
  removeEverything(): Promise<void>
}
