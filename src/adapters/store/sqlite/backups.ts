/**
 * Copies of the store as single files: made whole or not at all, readable by the person alone, the newest five kept.
 * When one is due is decided elsewhere.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

const keptBackups = 5
const namePattern = /^regards-(.+)-(\d{8}T\d{6}Z)\.sqlite$/

export type Backup = {
  readonly path: string
  /** The Regards that made this store, and can read it. */
  readonly version: string
  readonly at: Temporal.Instant
}

/** Newest first; empty where there is no such directory. */
export function listBackups(directory: string): readonly Backup[] {
  const backups: Backup[] = []
  for (const name of namesIn(directory)) {
    const [, version, time] = namePattern.exec(name) ?? []
    if (version === undefined || time === undefined) continue
    backups.push({ path: join(directory, name), version, at: Temporal.Instant.from(time) })
  }
  return backups.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
}

export function backupPath(directory: string, version: string, at: Temporal.Instant): string {
  const time = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
  return join(directory, `regards-${version.replaceAll(/[^\w.-]/g, '_')}-${time}.sqlite`)
}

/** Writes what was last committed; an older file of that name gives way only to a whole new one. */
export function copyStore(database: DatabaseSync, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const unfinished = `${to}.${process.pid}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    closeSync(openSync(unfinished, 'wx', 0o600))
    database.prepare('VACUUM INTO ?').run(unfinished)
    syncFile(unfinished)
    renameSync(unfinished, to)
    syncDirectory(dirname(to))
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

export function forgetOldBackups(directory: string): void {
  for (const { path } of listBackups(directory).slice(keptBackups)) rmSync(path, { force: true })
}

/** Those that a stopped process left half made as well. */
export function forgetBackups(directory: string): void {
  for (const name of namesIn(directory))
    if (/^regards-.+\.sqlite(?:\.\d+\.unfinished)?$/.test(name)) rmSync(join(directory, name), { force: true })
}

/** VACUUM INTO leaves its file in the page cache. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes a new name last. Windows opens no directories, and does this by itself. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return
  const directory = openSync(path, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
