import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createMemoryStore } from '../../src/adapters/store/memory/memory-store.ts'
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { describeStoreContract } from './store.contract.ts'
import { when } from './store-samples.ts'

describeStoreContract('memory', async () => createMemoryStore())

const home = mkdtempSync(join(tmpdir(), 'regards-store-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
let count = 0
describeStoreContract('SQLite', () =>
  openSqliteStore({
    path: join(home, `${++count}`, 'regards.sqlite'),
    backupsDirectory: join(home, `${count}`, 'backups'),
    now: () => when(0),
    version: '0.1.0',
  }),
)
