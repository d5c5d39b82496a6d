/** Mails as they cross from the worker thread: structured clone knows maps and bytes, but no Temporal values. */

import type { MailAttachment, OpenedMail, ParsedMail } from '../../app/ports/mail-parser.ts'
import type { Mail } from '../../core/mail/mail.ts'

/** What the worker is asked: to parse, to open for showing, or for the attachment of that number. */
export type MailWork = 'parse' | 'open' | number

export type MailAnswer = ParsedMail | OpenedMail | MailAttachment | null

type SentAtOnWire = { readonly at: string; readonly offset: string } | null
export type MailOnWire = { readonly answer: unknown; readonly sentAt: SentAtOnWire }

/** The moment travels as text beside the rest. */
export function mailToWire(answer: MailAnswer): MailOnWire {
  if (!hasMail(answer)) return { answer, sentAt: null }
  const { sentAt, ...mail } = answer.mail
  return { answer: { ...answer, mail }, sentAt: sentAt && { at: sentAt.instant.toString(), offset: sentAt.offset } }
}

export function mailFromWire({ answer, sentAt }: MailOnWire): MailAnswer {
  const plain = answer as MailAnswer
  if (!hasMail(plain)) return plain
  const at = sentAt && { instant: Temporal.Instant.from(sentAt.at), offset: sentAt.offset }
  return { ...plain, mail: { ...plain.mail, sentAt: at } }
}

function hasMail(answer: MailAnswer): answer is Extract<MailAnswer, { mail: Mail }> {
  return answer !== null && 'mail' in answer
}
