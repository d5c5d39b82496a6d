/** Mailboxes that wait for the person: a sign-in that has ended, or a password that is not taken any more. */
import type { ReadTransaction } from './ports/store.ts'
import { syncState } from './sync-state.ts'
import type { MailboxAskView } from './views/today-view.ts'

export async function mailboxAsks(
  tx: Pick<ReadTransaction, 'accounts' | 'settings'>,
): Promise<readonly MailboxAskView[]> {
  const asks: MailboxAskView[] = []
  for (const { id, address, login } of await tx.accounts.list()) {
    const state = await syncState(tx, id)
    if (state?.asks !== true) continue
    const isSignIn = login?.kind === 'oauth'
    asks.push({
      address,
      title: isSignIn ? `Sign in to ${address} again` : `The password for ${address} is no longer accepted`,
      words: `${state.problem ?? ''} Letters with your yes wait here and none is lost.`.trim(),
      action: isSignIn ? 'Sign in again' : 'Give the password again',
    })
  }
  return asks
}
