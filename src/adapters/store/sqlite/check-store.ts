/** Looks at every page and every fact of a store, for `regards doctor`, and copies it for the person; changes nothing in it. */
import { statfsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import type { StoreProblem } from '../../../app/ports/store-problem.ts'
import { factSchema, type FactJson } from '../../../core/facts/fact.ts'
import { copyStore, listBackups, type Backup } from './backups.ts'
import { connect, storeNumber } from './connect.ts'
import { migrations } from './migrations.ts'
import { createStoreProblem, storeProblemOf, type StorePlace } from './store-problem-words.ts'

export type StoreReport = {
  readonly path: string
  /** Null where there is no store yet. */
  readonly bytes: number | null
  readonly facts: number | null
  /** Free room on its disk. */
  readonly freeBytes: number | null
  readonly newestBackup: Backup | null
  /** What is wrong, in the words of the engine; empty when all is well. */
  readonly findings: readonly string[]
  /** The same in words for the person. */
  readonly problem: StoreProblem | null
}

/** Never throws for the store's own troubles: they are what it reports. 5,000 facts take about 50 ms. */
export async function checkStore(path: string, backupsDirectory: string): Promise<StoreReport> {
  const place = { path, backupsDirectory }
  const report = {
    path,
    bytes: statSync(path, { throwIfNoEntry: false })?.size ?? null,
    facts: null,
    freeBytes: freeBytesAt(dirname(path)),
    newestBackup: listBackups(backupsDirectory)[0] ?? null,
    findings: [],
    problem: null,
  }
  if (report.bytes === null) return report
  try {
    const database = connect(path, 'reader')
    try {
      return { ...report, ...lookInside(database, place) }
    } finally {
      database.close()
    }
  } catch (error) {
    const found = storeProblemOf(error, place, 'open')
    if (found === error) throw error
    return { ...report, findings: [String(error)], problem: found as StoreProblem }
  }
}

/** A whole copy that another Regards can open, in place of what `to` was; throws a StoreProblem. */
export async function backupStore(path: string, to: string): Promise<void> {
  if (resolve(path) === resolve(to)) throw new Error('A backup cannot take the place of the store itself.')
  try {
    statSync(path)
    const database = connect(path, 'copier')
    try {
      copyStore(database, resolve(to))
    } finally {
      database.close()
    }
  } catch (error) {
    throw storeProblemOf(error, { path, backupsDirectory: dirname(to) }, 'open')
  }
}

function lookInside(database: DatabaseSync, place: StorePlace): Pick<StoreReport, 'facts' | 'findings' | 'problem'> {
  const number = storeNumber(database)
  if (number > (migrations.at(-1)?.number ?? 0))
    return {
      facts: null,
      findings: [`The store has shape ${number}.`],
      problem: createStoreProblem('newer', place, 'read'),
    }
  const findings = database
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok')
  if (number === 0) findings.push('It is not a store of Regards.')
  let facts = 0
  if (findings.length === 0)
    for (const { id, document } of database.prepare('SELECT id, document FROM fact').iterate()) {
      facts++
      if (!isFact(String(document))) findings.push(`The fact ${String(id)} cannot be read.`)
    }
  return { facts, findings, problem: findings.length === 0 ? null : createStoreProblem('damaged', place, 'read') }
}

function isFact(document: string): boolean {
  try {
    z.decode(factSchema, JSON.parse(document) as FactJson)
    return true
  } catch {
    return false
  }
}

function freeBytesAt(directory: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(directory)
    return bavail * bsize
  } catch {
    return null
  }
}
