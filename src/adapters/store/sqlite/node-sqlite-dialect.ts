/**
 * Kysely over node:sqlite, which it does not bring itself. Every query belongs to a transaction on a connection of its
 * own; how many connections there are and what a transaction begins with is told by the caller.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely'

export type NodeSqliteDialectOptions = {
  /** Opens one more connection. */
  readonly open: () => DatabaseSync
  /** Begins a transaction; may wait for other processes. */
  readonly begin: (database: DatabaseSync) => Promise<void>
  /** Connections kept open while nobody uses them. */
  readonly idleConnections: number
}

export function createNodeSqliteDialect(options: NodeSqliteDialectOptions): Dialect {
  return {
    createAdapter: () => new SharedSqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(options),
    createIntrospector: (db: Kysely<any>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** In WAL mode any number of connections may read beside the writer, so Kysely's lock on the one connection is not wanted. */
class SharedSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class NodeSqliteDriver implements Driver {
  readonly #options: NodeSqliteDialectOptions
  readonly #idle: NodeSqliteConnection[] = []
  #isDestroyed = false

  constructor(options: NodeSqliteDialectOptions) {
    this.#options = options
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<NodeSqliteConnection> {
    return this.#idle.pop() ?? new NodeSqliteConnection(this.#options.open())
  }

  async releaseConnection(connection: NodeSqliteConnection): Promise<void> {
    if (this.#isDestroyed || this.#idle.length >= this.#options.idleConnections) connection.database.close()
    else this.#idle.push(connection)
  }

  async beginTransaction(connection: NodeSqliteConnection): Promise<void> {
    await this.#options.begin(connection.database)
  }

  async commitTransaction(connection: NodeSqliteConnection): Promise<void> {
    connection.run('COMMIT')
  }

  /** A full disk or a damaged page makes SQLite roll back by itself; then nothing is left to do. */
  async rollbackTransaction(connection: NodeSqliteConnection): Promise<void> {
    if (connection.database.isTransaction) connection.run('ROLLBACK')
  }

  async destroy(): Promise<void> {
    this.#isDestroyed = true
    for (const { database } of this.#idle.splice(0)) database.close()
  }
}

/** Far more than the store has different queries; reached only if one of them builds its SQL from its input. */
const preparedLimit = 200

class NodeSqliteConnection implements DatabaseConnection {
  readonly database: DatabaseSync
  readonly #prepared = new Map<string, { readonly statement: StatementSync; readonly hasRows: boolean }>()

  constructor(database: DatabaseSync) {
    this.database = database
  }

  run(sql: string): void {
    this.#prepare(sql).statement.run()
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    // After SQLite rolled back by itself, a statement would otherwise be kept alone, without the rest of its transaction.
    if (!this.database.isTransaction) throw new Error('The transaction has ended; nothing can be asked of it any more.')
    const { statement, hasRows } = this.#prepare(sql)
    const values = parameters as readonly SQLInputValue[]
    if (hasRows) return { rows: statement.all(...values) as Row[] }
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) }
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('The store reads whole answers; nothing streams.')
  }

  #prepare(sql: string) {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    if (this.#prepared.size >= preparedLimit) this.#prepared.clear()
    const statement = this.database.prepare(sql)
    const prepared = { statement, hasRows: statement.columns().length > 0 }
    this.#prepared.set(sql, prepared)
    return prepared
  }
}
