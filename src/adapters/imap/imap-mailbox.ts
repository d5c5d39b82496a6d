/** The mailbox of an account by IMAP: one connection for each piece of work, and one that stays for the watch. */
import { createSystemClock } from '../clock/system-clock.ts'
import type { Clock } from '../../app/ports/clock.ts'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { AccountTest, FetchedMail, Mailbox, NewMail } from '../../app/ports/mailbox.ts'
import type { MailboxCursor } from '../../app/ports/store.ts'
import { testSubmission } from '../smtp/test-submission.ts'
import { fileSent } from './file-sent.ts'
import { findCopies, readCopies } from './find-sent.ts'
import { findFolders } from './folders.ts'
import { createReadings } from './long-reading.ts'
import { usualImapPatience, withImap, type ImapPatience } from './imap-connection.ts'
import { readFolder, usualLimits, type FolderWish, type ReadingLimits } from './read-folder.ts'
import { usualWatchPatience, watchMailbox, type WatchPatience } from './watch-mailbox.ts'

export type ImapMailboxOptions = {
  readonly clock?: Clock
  /** Spreads the reconnects of many accounts; 0 up to 1. */
  readonly random?: () => number
  readonly patience?: Partial<ImapPatience>
  readonly watchPatience?: Partial<WatchPatience>
  readonly limits?: Partial<ReadingLimits>
}

export function createImapMailbox(options: ImapMailboxOptions = {}): Mailbox {
  const clock = options.clock ?? createSystemClock()
  const patience = { ...usualImapPatience, ...options.patience }
  const limits = { ...usualLimits, ...options.limits }

  const readings = createReadings(patience)

  return {
    testAccount: async (access) => {
      const [imap, smtp] = await Promise.all([testImap(access, patience), testSubmission(access)])
      if (imap.kind === 'problem') return imap
      return smtp.kind === 'problem' ? smtp : { ...imap, words: `${imap.words} ${smtp.words}` }
    },
    newSince: (access, cursors, wants, again) =>
      readings.next(access, (client) => readFolders(client, { cursors, limits, now: clock.now(), wants, again })),
    findSent: (access, letter) =>
      withImap(access, patience, async (client) => {
        const { copies, folders } = await findCopies(client, letter)
        const [first] = copies
        if (first === undefined) return { kind: 'absent', folders }
        const isReplaced = first.messageId !== null && first.messageId !== letter.messageId
        return { kind: 'found', folder: first.folder, ...(isReplaced ? { messageId: first.messageId } : {}) }
      }),
    copiesOf: (access, letter) =>
      withImap(access, patience, async (client) => ({ kind: 'copies', copies: await readCopies(client, letter) })),
    appendSent: (access, raw) => withImap(access, patience, (client) => fileSent(client, raw)),
    watch: (access, handlers, signal) =>
      watchMailbox(access, handlers, signal, {
        clock,
        random: options.random ?? Math.random,
        patience: { ...usualWatchPatience, ...options.watchPatience },
      }),
  }
}

async function readFolders(
  client: Parameters<typeof findFolders>[0],
  { cursors, ...reading }: { readonly cursors: readonly MailboxCursor[] } & FolderWish,
): Promise<NewMail> {
  const { inbox, sent, junk } = await findFolders(client)
  const mails: FetchedMail[] = []
  const next: MailboxCursor[] = []
  const renumbered: string[] = []
  let more = false
  let left = 0
  // what was sent from another program comes before the answers to it
  for (const folder of [sent, inbox, junk]) {
    if (folder === null) continue
    const cursor = cursors.find((each) => each.folder === folder)
    const read = await readFolder(client, folder, cursor, reading)
    mails.push(...read.mails)
    next.push(read.cursor)
    more ||= read.more
    left += read.left
    if (read.renumbered) renumbered.push(folder)
  }
  return { kind: 'mail', mails, cursors: next, more, left, renumbered }
}

async function testImap(access: MailAccountAccess, patience: ImapPatience): Promise<AccountTest> {
  const server = access.imap.host
  const tested = await withImap(access, patience, async (client): Promise<AccountTest> => {
    const { sent } = await findFolders(client)
    const { exists } = await client.mailboxOpen('INBOX', { readOnly: true })
    const sentWords = sent === null ? 'There is no folder for sent letters yet.' : `Sent letters are in “${sent}”.`
    return {
      kind: 'ok',
      idle: client.capabilities.has('IDLE'),
      words: `The inbox at ${server} holds ${exists} ${exists === 1 ? 'mail' : 'mails'}. ${sentWords}`,
    }
  })
  return 'why' in tested ? { kind: 'problem', server, words: tested.why, isPassword: tested.isPassword } : tested
}
