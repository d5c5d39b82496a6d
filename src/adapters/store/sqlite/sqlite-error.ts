/** What an error of node:sqlite or of the file system means for the store; its words are found elsewhere. */
import type { StoreTrouble } from '../../../app/ports/store-problem.ts'
import { UnreadableDocument } from '../relational/unreadable-document.ts'

/** Primary result codes, https://sqlite.org/rescode.html */
const troubleByCode: Readonly<Record<number, StoreTrouble>> = {
  3: 'read-only', // PERM
  5: 'locked', // BUSY
  6: 'locked', // LOCKED
  8: 'read-only', // READONLY
  10: 'disk-failed', // IOERR
  11: 'damaged', // CORRUPT
  13: 'disk-full', // FULL
  14: 'read-only', // CANTOPEN
  15: 'locked', // PROTOCOL: the WAL was busy for too long
  26: 'damaged', // NOTADB
}
/** IOERR_SHMSIZE: no room for the 32 KB beside the database that its readers share. */
const sharedMemorySize = 4_874

const troubleBySystemCode: Readonly<Record<string, StoreTrouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOTDIR: 'read-only',
  EISDIR: 'read-only',
  EEXIST: 'read-only',
  EIO: 'disk-failed',
  ENOENT: 'disk-failed',
}

/** Null when the error is not the store's: the caller's own, or a mistake in the program. */
export function troubleOf(error: unknown): StoreTrouble | null {
  if (error instanceof UnreadableDocument) return error.because
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return null
  return error.errcode === sharedMemorySize ? 'disk-full' : (troubleByCode[error.errcode & 0xff] ?? null)
}

/** For errors met while files are made, copied or looked at; inside a transaction a caller's own file may be meant. */
export function troubleOfFile(error: unknown): StoreTrouble | null {
  if (error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')
    return troubleBySystemCode[error.code] ?? null
  return troubleOf(error)
}
