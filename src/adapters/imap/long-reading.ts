/**
 * Reads a large mailbox piece by piece on one connection: between two pieces it stays open for a moment. A server needs
 * over a second to open 20,000 mails anew (Dovecot, measured), which ten pieces would pay ten times.
 */
import type { ImapFlow } from 'imapflow'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { MailboxProblem, NewMail } from '../../app/ports/mailbox.ts'
import { holdImap, leave, type ImapPatience } from './imap-connection.ts'

/** Storing what was read takes a second or two; a connection that is not asked again by then was left for good. */
const betweenPiecesMs = 15_000

export function createReadings(patience: ImapPatience) {
  const kept = new Map<string, { readonly client: ImapFlow; readonly timer: NodeJS.Timeout }>()

  /** By who signs in how, so that nobody reads on with a sign-in that was changed. */
  const nameOf = (access: MailAccountAccess) =>
    JSON.stringify([access.id, access.user, access.imap, 'password' in access ? access.password : access.accessToken])

  const take = (name: string): ImapFlow | null => {
    const held = kept.get(name)
    if (held === undefined) return null
    clearTimeout(held.timer)
    kept.delete(name)
    return held.client
  }

  return {
    async next(
      access: MailAccountAccess,
      read: (client: ImapFlow) => Promise<NewMail>,
    ): Promise<NewMail | MailboxProblem> {
      const name = nameOf(access)
      const { result, client } = await holdImap(access, patience, take(name), async (opened) => {
        const mail = await read(opened)
        return { result: mail, goesOn: mail.more }
      })
      if (client !== null) {
        const end = () => {
          kept.delete(name)
          void leave(client).finally(() => client.close())
        }
        kept.set(name, { client, timer: setTimeout(end, betweenPiecesMs) })
      }
      return result
    },
  }
}
