/** Whom a connection to a mail server trusts, and where it may go without encryption. */
import { getCACertificates, type ConnectionOptions } from 'node:tls'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { ServerAddress } from '../../app/ports/store.ts'

/** The usual authorities, and the account's own besides. */
export function tlsOptionsFor(access: MailAccountAccess): ConnectionOptions {
  return access.trustedCa === undefined ? {} : { ca: [...getCACertificates('default'), access.trustedCa] }
}

/** Why this server must not be spoken to; null when it may. A password never crosses a network unencrypted. */
export function objectionTo({ host, security }: ServerAddress): string | null {
  return security !== 'none' || isLoopback(host)
    ? null
    : `${host} would be spoken to without encryption, which only this machine itself may.`
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
