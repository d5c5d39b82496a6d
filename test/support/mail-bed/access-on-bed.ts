/** The access of a user of the mail bed: encrypted from the greeting on, the copy in Sent filed by us. */
import type { MailAccountAccess } from '../../../src/app/ports/mail-sender.ts'
import type { MailBed } from './mail-bed.ts'

export const accessOnBed = (bed: MailBed, user: string, more: Partial<MailAccountAccess> = {}): MailAccountAccess =>
  ({
    id: 'a-1',
    address: user,
    displayName: 'Ana',
    user,
    ...bed.secretOf(user),
    imap: { ...bed.imap, security: 'starttls' },
    smtp: { ...bed.smtp, security: 'starttls' },
    trustedCa: bed.ca,
    sentFiling: 'self-append',
    ...more,
  }) as MailAccountAccess

/** The same for a bare imapflow. */
export function authOnBed(bed: MailBed, user: string) {
  const secret = bed.secretOf(user)
  return 'password' in secret ? { user, pass: secret.password } : { user, accessToken: secret.accessToken }
}
