/** The mail contracts' world on the real bed: the product's adapters through a proxy that can cut, over STARTTLS. */
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { createSmtpMailSender } from '../../src/adapters/smtp/smtp-mail-sender.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import { startCuttingProxy, type Cut } from '../support/mail-bed/cutting-proxy.ts'
import { freePorts } from '../support/mail-bed/free-ports.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import type { MailBedProfile } from '../support/mail-bed/mail-bed-config.ts'
import type { MailWorld } from './mail-world.ts'

export async function startMailBedWorld(
  profile: MailBedProfile = 'full',
): Promise<MailWorld & { readonly bed: MailBed }> {
  const bed = await startMailBed({ profile })
  const proxy = await startCuttingProxy({ target: bed.smtp, ca: bed.ca, key: bed.key })
  let next: Cut = 'pass'
  proxy.plan(() => {
    const cut = next
    next = 'pass'
    return cut
  })
  const [closed = 0] = await freePorts(1)
  const access = (user: string, more: Partial<MailAccountAccess> = {}): MailAccountAccess =>
    ({
      id: `account of ${user}`,
      address: user,
      displayName: 'Ana Müller',
      user,
      password: 'secret',
      imap: { ...bed.imap, security: 'starttls' },
      smtp: { host: proxy.host, port: proxy.port, security: 'starttls' },
      trustedCa: bed.ca,
      sentFiling: 'self-append',
      ...more,
    }) as MailAccountAccess
  return {
    bed,
    sender: createSmtpMailSender({ answerMs: 10_000 }),
    mailbox: createImapMailbox(),
    freshUser: bed.freshUser,
    access,
    deliver: bed.deliver,
    mails: (user, folder = 'INBOX') =>
      bed
        .mailbox(user)
        .filter((mail) => mail.folder === folder)
        .map(({ raw }) => raw),
    cutNext: (cut) => {
      next = cut
    },
    unreachable: (user) =>
      access(user, {
        imap: { host: '127.0.0.1', port: closed, security: 'starttls' },
        smtp: { host: '127.0.0.1', port: closed, security: 'starttls' },
      }),
    renumber: async (user) => bed.renewUidValidity(user),
    stop: async () => {
      await proxy.stop()
      await bed.stop()
    },
  }
}
