/** A fake: keeps secrets in memory. */
import type { SecretStore } from './secret-store.ts'

export function createFakeSecretStore(): SecretStore {
  const secrets = new Map<string, string>()
  return {
    get: async (accountId, field) => secrets.get(JSON.stringify([accountId, field])) ?? null,
    set: async (accountId, field, value) => void secrets.set(JSON.stringify([accountId, field]), value),
    delete: async (accountId, field) => void secrets.delete(JSON.stringify([accountId, field])),
    describe: async () => 'the memory of this process',
  }
}
