/** Puts the letter into Sent unless it is there; a copy to oneself in the inbox is moved rather than doubled. */
import type { ImapFlow } from 'imapflow'
import type { SentCopy } from '../../app/ports/mailbox.ts'
import { findCopies } from './find-sent.ts'
import { findFolders } from './folders.ts'
import { headOf, headerValues } from './header-lines.ts'

const usualSentName = 'Sent'

export async function fileSent(client: ImapFlow, raw: Uint8Array): Promise<SentCopy> {
  const head = headOf(raw)
  const letter = {
    messageId: headerValues(head, 'message-id')[0] ?? '',
    letterId: headerValues(head, 'x-regards-step')[0] ?? '',
  }
  if (letter.messageId === '') throw new Error('a letter without a Message-ID cannot be told from others')
  const known = (await findFolders(client)).sent
  const folder = known ?? (await client.mailboxCreate(usualSentName)).path
  const { copies } = await findCopies(client, letter)
  if (copies.some((copy) => copy.folder === folder)) return { kind: 'filed', folder, how: 'was-there' }
  const inInbox = copies.find((copy) => copy.folder === 'INBOX')
  if (inInbox !== undefined) {
    await client.mailboxOpen('INBOX')
    await client.messageFlagsAdd(String(inInbox.uid), ['\\Seen'], { uid: true })
    if (await client.messageMove(String(inInbox.uid), folder, { uid: true }))
      return { kind: 'filed', folder, how: 'moved' }
  }
  if (!(await client.append(folder, Buffer.from(raw), ['\\Seen'])))
    throw new Error(`the server took no copy for ${folder}`)
  return { kind: 'filed', folder, how: 'appended' }
}
