/** The connected mailboxes as the doors show them, and the choice of the one that letters leave from. */
import type { Context } from './context.ts'
import { disconnectionWords } from './disconnection-words.ts'
import type { MailAccount } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { putSendingAccount, sendingAccount } from './sending-account.ts'
import { syncState, syncWords } from './sync-state.ts'
import type { AccountView } from './views/account-view.ts'

export async function seeAccounts(context: Pick<Context, 'store'>): Promise<readonly AccountView[]> {
  return context.store.read(async (tx) => {
    const sending = await sendingAccount(tx)
    const views: AccountView[] = []
    const accounts = await tx.accounts.list()
    for (const account of accounts) {
      const state = await syncState(tx, account.id)
      views.push({
        address: account.address,
        isSending: account.id === sending?.id,
        way: wayOf(account),
        transport: account.transport === 'graph' ? 'graph' : 'imap',
        servers: account.transport === 'graph' ? 'Microsoft Graph' : `${account.imap.host}, ${account.smtp.host}`,
        reading: state === null ? null : syncWords(account.address, state),
        isWell: state?.problem === null || state === null,
        letterToSelf: shownWords(account),
        ifDisconnected: disconnectionWords(account, accounts, sending),
      })
    }
    return views
  })
}

export async function chooseSendingAccount(
  context: Pick<Context, 'store'>,
  address: string,
): Promise<{ readonly words: string } | Problem> {
  return context.store.write(async (tx) => {
    const account = (await tx.accounts.list()).find((each) => each.address.toLowerCase() === address.toLowerCase())
    if (account === undefined)
      return problem('input', `${address} is not connected.`, 'Connect it first with `regards connect`.')
    await putSendingAccount(tx, account.id)
    return {
      words: `Letters leave from ${account.address} from now on. Those with your yes already leave from where they were meant to.`,
    }
  })
}

const wayOf = ({ login }: MailAccount): AccountView['way'] =>
  login === undefined ? 'password' : login.kind === 'command' ? 'command' : 'sign-in'

/** What the letter to oneself has shown; null before there was one. */
export function shownWords({ shown, sentFiling }: MailAccount): string | null {
  if (shown === undefined) return null
  if (shown.arrivedIn === null) return `The letter to yourself had not come back after ${shown.afterSeconds} seconds.`
  return [
    `The letter to yourself came back after ${shown.afterSeconds === 1 ? 'a second' : `${shown.afterSeconds} seconds`}${shown.arrivedIn === 'junk' ? ', in Junk' : ''}.`,
    shown.filesSent
      ? 'The provider puts a copy into Sent.'
      : sentFiling === 'self-bcc'
        ? 'Each letter brings a copy of itself for Sent.'
        : 'Regards puts the copy into Sent.',
    shown.keepsMessageId
      ? 'The provider keeps the id of a letter.'
      : 'The provider gives a letter an id of its own, which Regards follows.',
  ].join(' ')
}
