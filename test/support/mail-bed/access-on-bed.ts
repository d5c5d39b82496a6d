/** The access of a user of the mail bed: encrypted from the greeting on, the copy in Sent filed by us. */
import type { MailAccountAccess } from '../../../src/app/ports/mail-sender.ts'
import type { MailBed } from './mail-bed.ts'

export const accessOnBed = (bed: MailBed, user: string, more: Partial<MailAccountAccess> = {}): MailAccountAccess =>
  ({
    id: 'a-1',
    address: user,
    displayName: 'Ana',
    user,
    password: 'secret',
    imap: { ...bed.imap, security: 'starttls' },
    smtp: { ...bed.smtp, security: 'starttls' },
    trustedCa: bed.ca,
    sentFiling: 'self-append',
    ...more,
  }) as MailAccountAccess
