/** The keyring of the system where there is one, else sealed files; what is in either is found again. */
import { join } from 'node:path'
import type { SecretStore } from '../../app/ports/secret-store.ts'
import { createFileSecretStore } from './file-secret-store.ts'
import { createKeyringSecretStore } from './keyring-secret-store.ts'

/** `REGARDS_SECRETS=file` leaves the keyring alone, as trials do. */
export function chooseSecretStore(
  home: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): SecretStore {
  const files = createFileSecretStore(join(home, 'secrets'))
  return env['REGARDS_SECRETS'] === 'file' ? files : layered(createKeyringSecretStore(), files)
}

/** A keyring may be there in a desktop session and missing over SSH, so both are read and both are cleared. */
export function layered(keyring: SecretStore, files: SecretStore): SecretStore {
  return {
    get: async (accountId, field) =>
      (await keyring.get(accountId, field).catch(() => null)) ?? files.get(accountId, field),
    set: async (accountId, field, value) => {
      const isKept = await keyring.set(accountId, field, value).then(
        () => true,
        () => false,
      )
      // an older value in the other place must not come back
      if (isKept) return files.delete(accountId, field)
      await files.set(accountId, field, value)
    },
    delete: async (accountId, field) => {
      await keyring.delete(accountId, field).catch(() => undefined)
      await files.delete(accountId, field)
    },
    describe: () => keyring.describe().catch(() => files.describe()),
  }
}
