/** Joins an account with its secret, for the length of one use case. */
import type { Context } from './context.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'

export async function accessTo(
  context: Pick<Context, 'store' | 'secrets'>,
  accountId: string,
): Promise<MailAccountAccess | null> {
  const account = await context.store.read((tx) => tx.accounts.get(accountId))
  if (account === null) return null
  const password = await context.secrets.get(accountId, 'password')
  return password === null ? null : { ...account, password }
}
