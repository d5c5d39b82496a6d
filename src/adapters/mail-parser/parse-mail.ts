/**
 * Reads the bytes of a received mail into the core's `Mail`: headers, newest readable text, calendars and the parts
 * of a delivery report. It decides nothing about what the mail means, and never throws, whatever the bytes.
 */

import PostalMime from 'postal-mime'
import type { Address, Attachment, Email } from 'postal-mime'
import type { Mail, MailAddress } from '../../core/mail/mail.ts'
import { hideFlowed } from './hide-flowed.ts'
import { htmlToText } from './html-to-text.ts'
import { mailDate } from './mail-date.ts'
import { largestMailBytes } from './largest-mail.ts'
import type { ParsedMail } from '../../app/ports/mail-parser.ts'
import { unflow } from './unflow.ts'

/** What the MIME parser refuses beyond. */
export const mimeLimits = { maxNestingDepth: 64, maxHeadersSize: 1024 * 1024, maxRfc822NestingDepth: 4 }

/** Longer texts are cut: nobody writes an answer of a million characters. */
const longestTextChars = 1_000_000

const messageIdPattern = /<[^<>\s]{1,900}@[^<>\s]{1,900}>/g

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status', 'message/feedback-report'])
const originalTypes = new Set(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers', 'message/global'])
const calendarTypes = new Set(['text/calendar', 'application/ics'])

type Flow = { readonly flowed: boolean; readonly deleteSpace: boolean }

export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  if (raw.byteLength > largestMailBytes) return { kind: 'unreadable', why: 'too-large' }
  try {
    const hidden = hideFlowed(raw)
    const email = await PostalMime.parse(hidden.raw, mimeLimits)
    return { kind: 'mail', mail: mailFrom(email, hidden, raw) }
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) }
  }
}

function mailFrom(email: Email, flow: Flow, raw: Uint8Array): Mail {
  const headers = headersOf(email)
  const first = (name: string): string => headers.get(name)?.[0] ?? ''
  return {
    from: addresses(email.from === undefined ? [] : [email.from])[0] ?? null,
    to: addresses(email.to),
    cc: addresses(email.cc),
    replyTo: addresses(email.replyTo),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    sentAt: mailDate(first('date')),
    messageId: first('message-id').match(messageIdPattern)?.[0] ?? null,
    references: [
      ...new Set(
        `${(headers.get('references') ?? []).join(' ')} ${(headers.get('in-reply-to') ?? []).join(' ')}`.match(
          messageIdPattern,
        ) ?? [],
      ),
    ],
    headers,
    text: textOf(email, flow) || bodyWithoutParts(email, raw),
    deliveryStatus: partsOf(email, statusTypes),
    returnedOriginal: partsOf(email, originalTypes),
    calendars: email.attachments.filter(isCalendar).map(decoded),
    attachmentNames: email.attachments.flatMap((part) => (part.filename === null ? [] : [part.filename])),
  }
}

function headersOf(email: Email): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (const { key, value } of email.headers) {
    const values = headers.get(key)
    if (values) values.push(value)
    else headers.set(key, [value])
  }
  return headers
}

function addresses(found: readonly Address[] | undefined): MailAddress[] {
  return (found ?? []).flatMap((address): MailAddress[] => {
    if (address.group !== undefined) return addresses(address.group)
    return address.address === '' && address.name === ''
      ? []
      : [{ name: address.name, address: address.address.toLowerCase() }]
  })
}

function textOf(email: Email, flow: Flow): string {
  const plain = (email.text ?? '').slice(0, longestTextChars)
  if (plain.trim() === '') return htmlToText((email.html ?? '').slice(0, 2 * longestTextChars))
  return flow.flowed ? unflow(plain, flow.deleteSpace) : plain.replace(/\r\n?/g, '\n')
}

/** The body as it stands where no boundary matches, as after a relay that rewrote it: what was written isn't lost. */
function bodyWithoutParts(email: Email, raw: Uint8Array): string {
  if (email.attachments.length > 0) return ''
  const whole = new TextDecoder('utf-8').decode(raw.subarray(0, longestTextChars)).replace(/\r\n?/g, '\n')
  const start = whole.indexOf('\n\n')
  return start === -1 ? '' : whole.slice(start + 2).trim()
}

function partsOf(email: Email, types: ReadonlySet<string>): string {
  return email.attachments
    .filter((part) => types.has(part.mimeType))
    .map(decoded)
    .join('\n')
    .slice(0, longestTextChars)
}

function isCalendar(part: Attachment): boolean {
  return calendarTypes.has(part.mimeType) || /\.ics$/i.test(part.filename ?? '')
}

function decoded(part: Attachment): string {
  if (typeof part.content === 'string') return part.content
  const utf8 = new TextDecoder('utf-8').decode(part.content)
  return utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(part.content) : utf8
}
