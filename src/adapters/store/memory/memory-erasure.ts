/** The fake's erasure: takes away from the maps, or writes in the same place. */
import * as z from 'zod'
import type { Erasure } from '../../../app/ports/erasure.ts'
import { factSchema } from '../../../core/facts/fact.ts'
import type { MemoryTables } from './memory-tables.ts'

export function createMemoryErasure(tables: MemoryTables): Erasure {
  const { facts, drafts, outbox, cardChanges, settings } = tables
  const keyOf = (letterId: string, version: number) => JSON.stringify([letterId, version])
  return {
    async replaceFact(fact) {
      if (facts.has(fact.id)) facts.set(fact.id, z.decode(factSchema, z.encode(factSchema, fact)))
    },
    async removeFacts(ids) {
      for (const id of ids) facts.delete(id)
    },
    async replaceDraft(version) {
      const key = keyOf(version.letterId, version.version)
      if (drafts.has(key)) drafts.set(key, version)
    },
    async removeLetter(letterId) {
      for (const [key, draft] of drafts) if (draft.letterId === letterId) drafts.delete(key)
      outbox.delete(letterId)
    },
    async replaceOutboxItem(item) {
      if (outbox.has(item.letterId)) outbox.set(item.letterId, item)
    },
    async replaceCardChanges(changes) {
      const next = Math.max(0, ...cardChanges.keys()) + 1
      cardChanges.clear()
      for (const [at, change] of changes.entries()) cardChanges.set(next + at, change)
    },
    async removeSetting(key) {
      settings.delete(key)
    },
    async removeEverything() {
      for (const table of Object.values(tables)) table.clear()
    },
  }
}
