/**
 * Secrets in files of their own, sealed with AES-256-GCM under a key file only the person can read. This keeps them
 * out of backups and exports of the store; it is no protection from somebody who has the disk.
 */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SecretField, SecretStore } from '../../app/ports/secret-store.ts'

const version = 1
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

export function createFileSecretStore(directory: string): SecretStore {
  const keyFile = join(directory, 'key')
  const fileOf = (accountId: string, field: SecretField) => join(directory, `${encodeURIComponent(accountId)}.${field}`)

  return {
    get: async (accountId, field) => {
      const sealed = await readOrNull(fileOf(accountId, field))
      const key = sealed === null ? null : await readOrNull(keyFile)
      return sealed === null || key === null ? null : unseal(sealed, key, accountId, field)
    },
    set: async (accountId, field, value) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await chmod(directory, 0o700)
      await writeDurably(fileOf(accountId, field), seal(value, await keyIn(keyFile), accountId, field))
    },
    delete: (accountId, field) => rm(fileOf(accountId, field), { force: true }),
    describe: async () => `an encrypted file in ${directory}, with its key beside it`,
  }
}

/** version, nonce, tag, ciphertext; bound to its account and field, so that files cannot be exchanged. */
function seal(value: string, key: Uint8Array, accountId: string, field: SecretField): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(accountId, field))
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), sealed])
}

/** Null for what cannot be opened: damaged, of another account, or under another key. The remedy is to connect again. */
function unseal(file: Uint8Array, key: Uint8Array, accountId: string, field: SecretField): string | null {
  if (file[0] !== version || key.length !== keyBytes || file.length < 1 + nonceBytes + tagBytes) return null
  const [nonceEnd, tagEnd] = [1 + nonceBytes, 1 + nonceBytes + tagBytes]
  const decipher = createDecipheriv('aes-256-gcm', key, file.subarray(1, nonceEnd), { authTagLength: tagBytes })
  decipher.setAAD(boundTo(accountId, field)).setAuthTag(file.subarray(nonceEnd, tagEnd))
  try {
    return Buffer.concat([decipher.update(file.subarray(tagEnd)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

function boundTo(accountId: string, field: SecretField): Buffer {
  return Buffer.from(JSON.stringify([version, accountId, field]))
}

/** Two processes may make the key at once; the first to link it in wins, and both use that one. */
async function keyIn(file: string): Promise<Uint8Array> {
  const known = await readOrNull(file)
  if (known !== null) {
    if (known.length !== keyBytes) throw new Error(`${file} is damaged; connect the account again after removing it`)
    if (((await stat(file)).mode & 0o077) !== 0) await chmod(file, 0o600)
    return known
  }
  const made = `${file}.${randomUUID()}`
  await writeDurably(made, randomBytes(keyBytes))
  await link(made, file).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code !== 'EEXIST') throw problem
  })
  await rm(made)
  return readFile(file)
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const aside = `${file}.${randomUUID()}.new`
  const handle = await open(aside, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
}

async function readOrNull(file: string): Promise<Uint8Array | null> {
  return readFile(file).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return null
    throw problem
  })
}
