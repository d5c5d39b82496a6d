/** A parsed mail as it crosses from the worker thread: structured clone knows maps, but no Temporal values. */

import type { ParsedMail } from '../../app/ports/mail-parser.ts'
import type { Mail } from '../../core/mail/mail.ts'

export type ParsedMailOnWire =
  | {
      readonly kind: 'mail'
      readonly mail: Omit<Mail, 'sentAt'>
      readonly sentAt: { readonly at: string; readonly offset: string } | null
    }
  | { readonly kind: 'unreadable'; readonly why: string }

export function mailToWire(parsed: ParsedMail): ParsedMailOnWire {
  if (parsed.kind === 'unreadable') return parsed
  const { sentAt, ...mail } = parsed.mail
  return { kind: 'mail', mail, sentAt: sentAt && { at: sentAt.instant.toString(), offset: sentAt.offset } }
}

export function mailFromWire(wire: ParsedMailOnWire): ParsedMail {
  if (wire.kind === 'unreadable') return wire
  const sentAt = wire.sentAt && { instant: Temporal.Instant.from(wire.sentAt.at), offset: wire.sentAt.offset }
  return { kind: 'mail', mail: { ...wire.mail, sentAt } }
}
