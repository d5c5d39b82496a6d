/** What the mail contracts need of a world: its two ports, and hands to arrange and see what is in it. */
import { buildMessage } from '../../src/adapters/smtp/build-message.ts'
import type { MailAccountAccess, MailSender } from '../../src/app/ports/mail-sender.ts'
import type { Mailbox } from '../../src/app/ports/mailbox.ts'

export type MailWorld = {
  readonly sender: MailSender
  readonly mailbox: Mailbox
  freshUser(name?: string): string
  access(user: string, more?: Partial<MailAccountAccess>): MailAccountAccess
  /** The provider gives letters an id of its own and files them in Sent by itself, as Outlook.com does. */
  readonly isOutlook?: boolean
  deliver(raw: string, to: string): Promise<void>
  /** Mails in a folder, oldest first, seen by other means than the mailbox under test. */
  mails(user: string, folder?: string): readonly string[]
  cutNext(cut: 'before-dot' | 'after-dot'): void
  /** An account whose servers do not answer. */
  unreachable(user: string): MailAccountAccess
  renumber(user: string): Promise<void>
  stop(): Promise<void>
}

let letters = 0

export async function letterTo(from: string, to: readonly string[], more: { copyToSelf?: boolean } = {}) {
  const letterId = `letter-${process.pid}-${++letters}`
  const built = await buildMessage({
    from: { name: 'Ana Müller', address: from },
    to,
    cc: [],
    subject: 'Thank you – Staff Engineer',
    text: 'Dear Dana,\n\nthank you for the conversation.\n\n.\n..two dots\nAna Müller\n',
    date: Temporal.Instant.from('2026-11-20T09:10:00Z'),
    letterId,
    uuid: crypto.randomUUID(),
    references: [],
    copyToSelf: more.copyToSelf ?? false,
  })
  return { ...built, letterId, envelope: { from, to: built.recipients } }
}

export function mailFrom(from: string, subject: string, more = ''): string {
  return `From: ${from}\nTo: somebody@home.test\nSubject: ${subject}\nMessage-ID: <${crypto.randomUUID()}@elsewhere.test>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nHello.\n${more}`
}

/** Waits until it is so, at most `withinMs`; says what was waited for. */
export async function until(what: string, isSo: () => boolean, withinMs = 10_000): Promise<number> {
  const start = performance.now()
  while (!isSo()) {
    if (performance.now() - start > withinMs) throw new Error(`waited ${withinMs} ms in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - start
}
