/** A fake store for tests, simulation and the demo: keeps everything in memory, and behaves as the real ones do. */
import type { Store } from '../../../app/ports/store.ts'
import { createWriterTurns } from '../writer-turns.ts'
import { copyMemoryTables, emptyMemoryTables } from './memory-tables.ts'
import { createMemoryTransaction } from './memory-transaction.ts'

export function createMemoryStore(): Store {
  let committed = emptyMemoryTables()
  let isClosed = false
  const inTurn = createWriterTurns()
  const mustBeOpen = () => {
    if (isClosed) throw new Error('The store is closed.')
  }
  return {
    async read(work) {
      mustBeOpen()
      // A commit puts new tables in the place of these and changes nothing in them.
      return work(createMemoryTransaction(committed))
    },
    async write(work) {
      mustBeOpen()
      return inTurn(async () => {
        const tables = copyMemoryTables(committed)
        const result = await work(createMemoryTransaction(tables))
        committed = tables
        return result
      })
    },
    async close() {
      isClosed = true
      await inTurn(async () => undefined)
    },
  }
}
