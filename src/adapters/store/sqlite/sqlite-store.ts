/**
 * The store on one machine: a SQLite file in WAL mode that the server and the command line use at once. Readers see the
 * last committed state on connections of their own; writers take turns, here in a queue and between processes by SQLite's lock.
 */
import { statSync } from 'node:fs'
import { Kysely } from 'kysely'
import type { DatabaseSync } from 'node:sqlite'
import type { Store } from '../../../app/ports/store.ts'
import { createRelationalTransaction } from '../relational/relational-transaction.ts'
import type { StoreTables } from '../relational/tables.ts'
import { createWriterTurns } from '../writer-turns.ts'
import { beginImmediate } from './begin-immediate.ts'
import { createSqliteSearch } from './sqlite-search.ts'
import { connect as connectToFile, storeNumber, type Connect } from './connect.ts'
import { createStoreFile, migrateStore } from './migrate-store.ts'
import { migrations as allMigrations, type Migration } from './migrations.ts'
import { createNodeSqliteDialect } from './node-sqlite-dialect.ts'
import { createStoreProblem, storeProblemOf, type During } from './store-problem-words.ts'

export type SqliteStoreOptions = {
  readonly path: string
  readonly backupsDirectory: string
  readonly now: () => Temporal.Instant
  /** Of this Regards; names backups. */
  readonly version: string
  /** For trials: another history of the shape, connections with a limit, a shorter wait for other processes. */
  readonly trial?: {
    readonly migrations?: readonly Migration[]
    readonly connect?: Connect
    readonly patienceMs?: number
  }
}

/** Throws a StoreProblem when the file cannot be used as it is; a missing file is made. */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Store> {
  const connect = options.trial?.connect ?? connectToFile
  const migrations = options.trial?.migrations ?? allMigrations
  const number = migrations.at(-1)?.number ?? 0
  const guarded = async <T>(during: During, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw storeProblemOf(error, options, during)
    }
  }
  const begun = (database: DatabaseSync, during: During) => {
    if (storeNumber(database) === number) return
    database.exec('ROLLBACK')
    throw createStoreProblem('newer', options, during)
  }

  const spare = [await guarded('open', () => openFirst({ ...options, migrations, connect }, number))]
  const reader = new Kysely<StoreTables>({
    dialect: createNodeSqliteDialect({
      open: () => spare.pop() ?? connect(options.path, 'reader'),
      begin: async (database) => {
        database.exec('BEGIN')
        begun(database, 'read')
      },
      idleConnections: 4,
    }),
  })
  const writer = new Kysely<StoreTables>({
    dialect: createNodeSqliteDialect({
      open: () => connect(options.path, 'writer'),
      begin: async (database) => {
        await beginImmediate(database, options.trial?.patienceMs)
        begun(database, 'write')
      },
      idleConnections: 1,
    }),
  })
  const inTurn = createWriterTurns()
  let isClosed = false
  const mustBeOpen = () => {
    if (isClosed) throw new Error('The store is closed.')
  }

  return {
    async read(work) {
      mustBeOpen()
      return guarded('read', () => reader.transaction().execute((db) => work(transactionOf(db))))
    },
    async write(work) {
      mustBeOpen()
      return guarded('write', () => inTurn(() => writer.transaction().execute((db) => work(transactionOf(db)))))
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await inTurn(async () => undefined)
      await Promise.all([reader.destroy(), writer.destroy()])
      for (const database of spare.splice(0)) database.close()
    },
  }
}

const transactionOf = (db: Kysely<StoreTables>) => createRelationalTransaction(db, createSqliteSearch(db))

/** A reading connection to a store of exactly this version. */
async function openFirst(options: Parameters<typeof migrateStore>[0], number: number): Promise<DatabaseSync> {
  const size = statSync(options.path, { throwIfNoEntry: false })?.size
  if (size === undefined) await createStoreFile(options)
  // A store is never without its first page, so an empty file is what remains of one.
  else if (size === 0) throw createStoreProblem('damaged', options, 'open')
  const database = options.connect(options.path, 'reader')
  try {
    const found = storeNumber(database)
    if (found > number) throw createStoreProblem('newer', options, 'open')
    if (found === 0) throw createStoreProblem('damaged', options, 'open')
    if (found < number) await migrateStore(options)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
