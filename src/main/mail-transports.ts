/** Chooses for each account how its mail travels: by IMAP and SMTP, or by Microsoft Graph; one port for both. */
import type { MailAccountAccess, MailSender } from '../app/ports/mail-sender.ts'
import type { Mailbox } from '../app/ports/mailbox.ts'

export function mailboxOver(usual: Mailbox, graph: Mailbox): Mailbox {
  const of = (access: MailAccountAccess) => (access.transport === 'graph' ? graph : usual)
  return {
    testAccount: (access) => of(access).testAccount(access),
    newSince: (access, cursors, wants, again) => of(access).newSince(access, cursors, wants, again),
    findSent: (access, letter) => of(access).findSent(access, letter),
    copiesOf: (access, letter) => of(access).copiesOf(access, letter),
    appendSent: (access, raw) => of(access).appendSent(access, raw),
    watch: (access, handlers, signal) => of(access).watch(access, handlers, signal),
  }
}

export function senderOver(usual: MailSender, graph: MailSender): MailSender {
  return {
    send: (access, envelope, raw) => (access.transport === 'graph' ? graph : usual).send(access, envelope, raw),
  }
}
