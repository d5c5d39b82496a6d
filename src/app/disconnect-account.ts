/**
 * Takes a mail account away, and says before it what would be gone. Its password and tokens go at once, everything
 * learnt from its mail stays. Connecting the same address again takes up where it was left. Refused while a letter may
 * be on its way through it.
 */
import { forgetSecrets } from './account-secrets.ts'
import type { Context } from './context.ts'
import { disconnectionWords } from './disconnection-words.ts'
import type { MailAccount, ReadTransaction, SettingsReader } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { sendingAccount } from './sending-account.ts'

const keyOf = (address: string) => `disconnected:${address.toLowerCase()}`

export async function goneAccountId(settings: SettingsReader, address: string): Promise<string | null> {
  const id = await settings.get(keyOf(address))
  return typeof id === 'string' ? id : null
}

export type Disconnected = { readonly address: string; readonly words: string }

/** What would be gone and what stays; the refusal where it could not be disconnected now. Changes nothing. */
export async function beforeDisconnecting(
  { store }: Pick<Context, 'store'>,
  address: string,
): Promise<Disconnected | Problem> {
  return store.read(async (tx) => {
    const account = await leavingAccount(tx, address)
    if (isProblem(account)) return account
    const words = disconnectionWords(account, await tx.accounts.list(), await sendingAccount(tx))
    return { address: account.address, words }
  })
}

export async function disconnectAccount(context: Context, address: string): Promise<Disconnected | Problem> {
  const gone = await context.store.write(async (tx) => {
    const account = await leavingAccount(tx, address)
    if (isProblem(account)) return account
    await tx.settings.put(keyOf(account.address), account.id)
    await tx.accounts.remove(account.id)
    return account
  })
  if (isProblem(gone)) return gone
  await forgetSecrets(context, gone.id)
  return {
    address: gone.address,
    words: `Disconnected ${gone.address}. Its password and sign-in are gone from here, and nothing is read or sent through it any more. Your openings, letters and what was learnt from its mail stay; in the mailbox itself nothing was changed. Connect it again with \`regards connect ${gone.address}\`, and Regards goes on from there.`,
  }
}

async function leavingAccount(
  tx: Pick<ReadTransaction, 'accounts' | 'outbox'>,
  address: string,
): Promise<MailAccount | Problem> {
  const account = (await tx.accounts.list()).find((each) => each.address.toLowerCase() === address.toLowerCase())
  if (account === undefined)
    return problem('input', `${address} is not connected.`, 'See which are with `regards accounts`.')
  const waiting = (await tx.outbox.inStates(['approved', 'sending', 'in-doubt', 'asking'])).filter(
    ({ accountId }) => accountId === account.id,
  )
  if (waiting.length > 0)
    return problem(
      'person',
      `${waiting.length === 1 ? 'A letter has' : `${waiting.length} letters have`} your yes and still ${waiting.length === 1 ? 'waits' : 'wait'} to leave from ${account.address}.`,
      'Take the yes back with `regards undo`, or wait until they have left.',
    )
  return account
}
