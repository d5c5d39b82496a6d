/** The mail contracts' world on the real bed: the product's adapters through a proxy that can cut, over STARTTLS. */
import { createImapMailbox } from '../../src/adapters/imap/imap-mailbox.ts'
import { createSmtpMailSender } from '../../src/adapters/smtp/smtp-mail-sender.ts'
import type { MailAccountAccess } from '../../src/app/ports/mail-sender.ts'
import { startCuttingProxy, type Cut } from '../support/mail-bed/cutting-proxy.ts'
import { freePorts } from '../support/mail-bed/free-ports.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import type { MailBedProfile } from '../support/mail-bed/mail-bed-config.ts'
import { outlookHabits } from '../support/mail-bed/outlook-habits.ts'
import type { MailWorld } from './mail-world.ts'

export async function startMailBedWorld(
  profile: MailBedProfile = 'full',
): Promise<MailWorld & { readonly bed: MailBed }> {
  const bed = await startMailBed({ profile })
  const isOutlook = profile === 'outlook'
  const intoSent = (user: string, raw: Buffer) => bed.deliver(raw, user.replace('@', '+Sent@'))
  const proxy = await startCuttingProxy({
    target: bed.smtp,
    ca: bed.ca,
    key: bed.key,
    ...(isOutlook ? { habits: outlookHabits(intoSent) } : {}),
  })
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
      ...bed.secretOf(user),
      imap: { ...bed.imap, security: 'starttls' },
      smtp: { host: proxy.host, port: proxy.port, security: 'starttls' },
      trustedCa: bed.ca,
      sentFiling: isOutlook ? 'provider' : 'self-append',
      ...more,
      // where no password is taken, a wrong one is a token that is none
      ...(isOutlook && 'password' in more ? { accessToken: 'wrong' } : {}),
    }) as MailAccountAccess
  return {
    bed,
    sender: createSmtpMailSender({ answerMs: 10_000 }),
    mailbox: createImapMailbox(),
    freshUser: bed.freshUser,
    access,
    isOutlook,
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
