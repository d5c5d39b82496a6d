/** Secrets in the keyring of the operating system: Keychain, Credential Manager, Secret Service. */
import { AsyncEntry } from '@napi-rs/keyring'
import type { SecretField, SecretStore } from '../../app/ports/secret-store.ts'

const service = 'regards'
/** The system may ask the person to unlock the keyring first. */
const patienceMs = 60_000

/** Every method rejects where there is no keyring, as on a machine without a desktop. */
export function createKeyringSecretStore(): SecretStore {
  return {
    get: async (accountId, field) => (await entry(accountId, field).getPassword(patience())) ?? null,
    // async, since making the entry throws at once where there is no keyring
    set: async (accountId, field, value) => entry(accountId, field).setPassword(value, patience()),
    delete: async (accountId, field) => {
      if ((await entry(accountId, field).getPassword(patience())) !== null)
        await entry(accountId, field).deletePassword(patience())
    },
    describe: async () => {
      // on Linux a missing keyring shows already when the entry is made
      await entry('probe', 'password').getPassword(patience())
      return 'the keyring of this computer'
    },
  }
}

const patience = () => AbortSignal.timeout(patienceMs)

/** Left to itself the library falls back to the kernel's keyring on Linux, which forgets everything at a restart. */
function entry(accountId: string, field: SecretField): AsyncEntry {
  return new AsyncEntry(service, `${accountId} ${field}`, { linux: { store: 'secret-service' } })
}
