import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from './backups.ts'
import { createSqliteStoreKeeper } from './sqlite-store-keeper.ts'
import { openSqliteStore } from './sqlite-store.ts'

let directory: string
let at = Temporal.Instant.from('2026-11-23T21:00:00Z')
const options = () => ({
  path: join(directory, 'regards.sqlite'),
  backupsDirectory: join(directory, 'backups'),
  version: '0.1.0',
  now: () => at,
})

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'regards-keeper-'))
  const store = await openSqliteStore(options())
  await store.write((tx) => tx.settings.put('me', { name: 'Alex' }))
  await store.close()
})
afterEach(() => rmSync(directory, { recursive: true }))

describe('the store keeper', () => {
  it('makes one copy a day and keeps the newest five', async () => {
    const keeper = createSqliteStoreKeeper(options())
    expect(await keeper.backUpDaily()).toContain('regards-0.1.0-')
    expect(await keeper.backUpDaily()).toBeNull()
    for (let day = 0; day < 7; day++) {
      at = at.add({ hours: 25 })
      await keeper.backUpDaily()
    }
    expect(listBackups(join(directory, 'backups'))).toHaveLength(5)
  })

  it('says that a store is well, and that a damaged one is not', async () => {
    const keeper = createSqliteStoreKeeper(options())
    expect(await keeper.examine()).toMatchObject({ ok: true })
    writeFileSync(join(directory, 'regards.sqlite'), 'x'.repeat(8_192))
    expect(await keeper.examine()).toMatchObject({ ok: false })
  })
})
