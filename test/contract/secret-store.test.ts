import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createFileSecretStore } from '../../src/adapters/secrets/file-secret-store.ts'
import { createKeyringSecretStore } from '../../src/adapters/secrets/keyring-secret-store.ts'
import { createFakeSecretStore } from '../../src/app/ports/fake-secret-store.ts'
import type { SecretStore } from '../../src/app/ports/secret-store.ts'

const directory = mkdtempSync(join(tmpdir(), 'regards-secrets-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** What every secret store keeps to. */
function secretStoreContract(store: SecretStore): void {
  const account = `trial ${crypto.randomUUID()}`
  const other = `trial ${crypto.randomUUID()}`
  afterAll(async () => {
    for (const id of [account, other]) await store.delete(id, 'password')
  })

  it('has nothing at first', async () => {
    expect(await store.get(account, 'password')).toBeNull()
    await store.delete(account, 'password')
  })

  it.each(['secret', '', 'Grüße 🗝 “quoted” \\ \n tab\t', 'x'.repeat(2_000)])(
    'gives back %j as it was',
    async (value) => {
      await store.set(account, 'password', value)
      expect(await store.get(account, 'password')).toBe(value)
    },
  )

  it('keeps accounts and fields apart', async () => {
    await store.set(account, 'password', 'one')
    await store.set(other, 'password', 'two')
    await store.set(account, 'access-token', 'three')
    expect(
      await Promise.all([
        store.get(account, 'password'),
        store.get(other, 'password'),
        store.get(account, 'access-token'),
      ]),
    ).toEqual(['one', 'two', 'three'])
    await store.delete(account, 'access-token')
    expect([await store.get(account, 'access-token'), await store.get(account, 'password')]).toEqual([null, 'one'])
  })

  it('says where it keeps them', async () => {
    expect(await store.describe()).toMatch(/^(the|an) /)
  })
}

describe('the fake secret store', () => secretStoreContract(createFakeSecretStore()))
describe('secrets in files', () => secretStoreContract(createFileSecretStore(join(directory, 'secrets'))))

// The keyring of a developer's own computer is touched only when asked for; on Linux: dbus-run-session -- sh -c
// 'echo x | gnome-keyring-daemon --unlock --components=secrets && REGARDS_KEYRING_TESTS=1 vitest run test/contract/secret-store'
if (process.env['REGARDS_KEYRING_TESTS'])
  describe('secrets in the keyring', () => secretStoreContract(createKeyringSecretStore()))
