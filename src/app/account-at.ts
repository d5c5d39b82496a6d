/** Finds a connected account by its address, in any case. */
import type { Context } from './context.ts'
import type { MailAccount } from './ports/store.ts'

/** Null where there is none. */
export async function accountAt({ store }: Pick<Context, 'store'>, address: string): Promise<MailAccount | null> {
  const accounts = await store.read((tx) => tx.accounts.list())
  return accounts.find((account) => account.address.toLowerCase() === address.toLowerCase()) ?? null
}
