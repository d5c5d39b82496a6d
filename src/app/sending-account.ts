/** Which of several accounts letters leave from: the chosen one, else the one connected longest. */
import type { MailAccount, ReadTransaction, WriteTransaction } from './ports/store.ts'

const key = 'sending-account'

export async function sendingAccount(tx: Pick<ReadTransaction, 'accounts' | 'settings'>): Promise<MailAccount | null> {
  const [accounts, chosen] = [await tx.accounts.list(), await tx.settings.get(key)]
  return accounts.find(({ id }) => id === chosen) ?? accounts[0] ?? null
}

export async function putSendingAccount(tx: Pick<WriteTransaction, 'settings'>, accountId: string): Promise<void> {
  await tx.settings.put(key, accountId)
}
