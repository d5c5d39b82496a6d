/**
 * Makes a new store, or brings an older one to this version's shape after a backup, all in one transaction. Its own
 * small runner instead of Kysely's: the copy must be made between taking the lock and the first change, and an
 * up-to-date store costs one read of its header.
 */
import { closeSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { backupPath, copyStore, forgetOldBackups, syncDirectory, syncFile } from './backups.ts'
import { beginImmediate } from './begin-immediate.ts'
import { storeNumber, type Connect } from './connect.ts'
import type { Migration } from './migrations.ts'

export type MigrateOptions = {
  readonly path: string
  readonly backupsDirectory: string
  readonly now: () => Temporal.Instant
  /** Of this Regards. */
  readonly version: string
  readonly migrations: readonly Migration[]
  readonly connect: Connect
}

/** Made beside its place and then named, so that a file of that name is always a whole store; two processes may do it at once. */
export async function createStoreFile(options: MigrateOptions): Promise<void> {
  const directory = dirname(options.path)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const unborn = `${options.path}.${process.pid}.new`
  const remove = () => {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unborn + suffix, { force: true })
  }
  remove()
  try {
    closeSync(openSync(unborn, 'wx', 0o600))
    const database = options.connect(unborn, 'writer')
    try {
      database.exec('PRAGMA journal_mode = WAL')
      await beginImmediate(database)
      runMigrations(database, options.migrations, options)
      database.exec('COMMIT')
    } finally {
      database.close()
    }
    syncFile(unborn)
    giveName(unborn, options.path)
    syncDirectory(directory)
  } finally {
    remove()
  }
}

/** Waits while another process does the same, and then finds nothing left to do. */
export async function migrateStore(options: MigrateOptions): Promise<void> {
  const database = options.connect(options.path, 'writer')
  try {
    await beginImmediate(database)
    const number = storeNumber(database)
    const pending = options.migrations.filter((migration) => migration.number > number)
    if (pending.length > 0) {
      makeBackup(options, lastVersion(database))
      runMigrations(database, pending, options)
    }
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

/** The Regards that last changed the shape of this store. */
export function lastVersion(database: DatabaseSync): string {
  const row = database.prepare('SELECT regards_version FROM migration ORDER BY number DESC LIMIT 1').get()
  return String(row?.['regards_version'] ?? 'unknown')
}

/** On a connection of its own: SQLite copies nothing from inside a transaction, and the lock held beside it keeps writers out. */
function makeBackup({ connect, path, backupsDirectory, now }: MigrateOptions, version: string): void {
  const copier = connect(path, 'copier')
  try {
    copyStore(copier, backupPath(backupsDirectory, version, now()))
  } finally {
    copier.close()
  }
  forgetOldBackups(backupsDirectory)
}

function runMigrations(database: DatabaseSync, pending: readonly Migration[], { now, version }: MigrateOptions): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, regards_version TEXT NOT NULL, ran_at TEXT NOT NULL) STRICT',
  )
  for (const { number, name, sql } of pending) {
    database.exec(sql)
    database.prepare('INSERT INTO migration VALUES (?, ?, ?, ?)').run(number, name, version, now().toString())
    database.exec(`PRAGMA user_version = ${number}`)
  }
}

/** Keeps the file that another process was quicker to put there. */
function giveName(unborn: string, path: string): void {
  try {
    linkSync(unborn, path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return
    // Some file systems (exFAT, some network drives) know no links.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error
    renameSync(unborn, path)
  }
}
