/** One connection to the store's file, set up so that what is committed is on the disk. */
import { DatabaseSync } from 'node:sqlite'

/** Readers wait in the thread, which happens only for the moment in which another process opens or closes the file. */
const readerPatienceMs = 10_000

/** A copier reads like a reader; SQLite forbids it to copy where nothing may be written. */
export type ConnectionPart = 'reader' | 'writer' | 'copier'
export type Connect = (path: string, part: ConnectionPart) => DatabaseSync

/** fullfsync: on macOS an fsync alone leaves the data in the drive's cache; elsewhere the setting does nothing. */
const settings: Readonly<Record<ConnectionPart, string>> = {
  reader: 'PRAGMA query_only = 1',
  writer: 'PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1',
  copier: '',
}

export const connect: Connect = (path, part) => {
  const database = new DatabaseSync(path, { timeout: part === 'writer' ? 0 : readerPatienceMs })
  try {
    database.exec(settings[part])
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The number of the last migration that ran; 0 for a file that is no store. */
export function storeNumber(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}
