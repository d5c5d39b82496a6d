/**
 * What the person is told before a mailbox is taken away: what would be gone and cannot be taken back, and what stays.
 * Taking it away is not done here.
 */
import type { MailAccount } from './ports/store.ts'

/** `accounts` are all that are connected; `sending` is the one letters leave from. */
export function disconnectionWords(
  account: MailAccount,
  accounts: readonly MailAccount[],
  sending: MailAccount | null,
): string {
  const next = accounts.find(({ id }) => id !== account.id)
  return [
    `Gone for good: ${secretWords(account)}, its servers and settings${account.shown === undefined ? '' : ', what the letter to yourself showed'} and the place up to which its mail was read. There is no undo; connecting ${account.address} again asks for them anew.`,
    'Stays: openings, letters, what was learnt from its mail, and which mails were read, so that none counts twice. In the mailbox itself nothing changes.',
    account.id !== sending?.id
      ? 'Answers that arrive there are not noticed while it is disconnected.'
      : next === undefined
        ? 'Until a mailbox is connected no letter leaves from here and no answer is noticed.'
        : `Letters leave from ${next.address} then, and answers that arrive at ${account.address} are not noticed.`,
  ].join(' ')
}

const secretWords = ({ login }: MailAccount): string =>
  login === undefined ? 'its password here' : login.kind === 'command' ? 'the command for its password' : 'its sign-in'
