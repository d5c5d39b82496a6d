/** A SQLite store in a folder of its own that is removed when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SqliteStoreOptions } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { when } from './store-samples.ts'

export function temporaryStore(): SqliteStoreOptions {
  const home = mkdtempSync(join(tmpdir(), 'regards-store-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return {
    path: join(home, 'data', 'regards.sqlite'),
    backupsDirectory: join(home, 'backups'),
    now: () => when(0),
    version: '0.1.0',
  }
}
