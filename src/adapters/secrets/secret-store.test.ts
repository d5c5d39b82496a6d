import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseSecretStore, layered } from './choose-secret-store.ts'
import { createFileSecretStore } from './file-secret-store.ts'

let directory = ''
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'regards-secrets-')), 'secrets')
})
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }))

describe('secrets in files', () => {
  it('can be read by nobody else, and hold no password in the clear', async () => {
    await createFileSecretStore(directory).set('a-1', 'password', 'correct horse')
    expect(statSync(directory).mode & 0o777).toBe(0o700)
    for (const file of readdirSync(directory)) {
      expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600)
      expect(readFileSync(join(directory, file)).toString('latin1')).not.toContain('correct')
    }
  })

  it('takes back a key file that others could read', async () => {
    const store = createFileSecretStore(directory)
    await store.set('a-1', 'password', 'x')
    chmodSync(join(directory, 'key'), 0o644)
    await store.set('a-2', 'password', 'y')
    expect(statSync(join(directory, 'key')).mode & 0o777).toBe(0o600)
  })

  it('does not open the secret of another account or field put in its place', async () => {
    const store = createFileSecretStore(directory)
    await store.set('a-1', 'password', 'one')
    renameSync(join(directory, 'a-1.password'), join(directory, 'a-2.password'))
    expect(await store.get('a-2', 'password')).toBeNull()
  })

  it.each([0, 1, 20, 30])('takes a file damaged at byte %i for none', async (at) => {
    const store = createFileSecretStore(directory)
    await store.set('a-1', 'password', 'one')
    const file = join(directory, 'a-1.password')
    const bytes = readFileSync(file)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await store.get('a-1', 'password')).toBeNull()
  })

  it('seals the same password differently each time', async () => {
    const store = createFileSecretStore(directory)
    const file = join(directory, 'a-1.password')
    await store.set('a-1', 'password', 'one')
    const first = readFileSync(file)
    await store.set('a-1', 'password', 'one')
    expect(readFileSync(file).equals(first)).toBe(false)
  })

  it('agrees on one key when two processes make it at once', async () => {
    const [one, other] = [createFileSecretStore(directory), createFileSecretStore(directory)]
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? one : other).set(`a-${n}`, 'password', `secret ${n}`)),
    )
    for (let n = 0; n < 20; n++) expect(await one.get(`a-${n}`, 'password')).toBe(`secret ${n}`)
    expect(readdirSync(directory)).toHaveLength(21)
  })

  it('keeps an account id with slashes inside its folder', async () => {
    const store = createFileSecretStore(directory)
    await store.set('../../etc/x', 'password', 'one')
    expect(await store.get('../../etc/x', 'password')).toBe('one')
    expect(readdirSync(join(directory, '..'))).toEqual(['secrets'])
  })
})

describe('the keyring before the files', () => {
  const broken = {
    get: () => Promise.reject(new Error('no keyring')),
    set: () => Promise.reject(new Error('no keyring')),
    delete: () => Promise.reject(new Error('no keyring')),
    describe: () => Promise.reject(new Error('no keyring')),
  }

  it('falls back to files without a word, and says so when asked', async () => {
    const store = layered(broken, createFileSecretStore(directory))
    await store.set('a-1', 'password', 'one')
    expect(await store.get('a-1', 'password')).toBe('one')
    expect(await store.describe()).toBe(`an encrypted file in ${directory}, with its key beside it`)
    await store.delete('a-1', 'password')
    expect(await store.get('a-1', 'password')).toBeNull()
  })

  it('finds in the keyring what is there, and lets no older file come back', async () => {
    const keyring = createFileSecretStore(join(directory, '..', 'keyring'))
    const files = createFileSecretStore(directory)
    await files.set('a-1', 'password', 'old')
    const store = layered(keyring, files)
    expect(await store.get('a-1', 'password')).toBe('old')
    await store.set('a-1', 'password', 'new')
    expect(await store.get('a-1', 'password')).toBe('new')
    expect(await files.get('a-1', 'password')).toBeNull()
  })

  it('leaves the keyring alone when told to use files', async () => {
    const store = chooseSecretStore(join(directory, '..'), { REGARDS_SECRETS: 'file' })
    expect(await store.describe()).toContain('encrypted file')
  })
})
