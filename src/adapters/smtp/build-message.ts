/**
 * Makes the bytes of a letter, once: flowed text with an HTML twin, nothing by which bulk mail is known, a Message-ID of strict shape that no provider has a reason to
 * replace, and our own header by which copies and bounces are known. Refuses anything that would smuggle a header.
 */
import MailComposer from 'nodemailer/lib/mail-composer'
import addressParser from 'nodemailer/lib/addressparser'
import type { MessageBuilder, OutgoingMessage } from '../../app/ports/message-builder.ts'
import { flowedText, htmlTwin } from './text-parts.ts'

export type BuiltMessage = {
  readonly raw: Uint8Array
  readonly messageId: string
  readonly recipients: readonly string[]
}

/** The header that carries the letter's id; delivery reports return it. */
export const letterHeader = 'X-Regards-Step'

export function createMessageBuilder(): MessageBuilder {
  return { build: (message) => buildMessage(message) }
}

/** @throws RangeError when a header would hold a line break, an address is not one, or nobody is written to. */
export async function buildMessage(message: OutgoingMessage): Promise<BuiltMessage> {
  const to = message.to.flatMap(addressesIn)
  const cc = message.cc.flatMap(addressesIn)
  if (to.length === 0) throw new RangeError('a letter needs somebody it is written to')
  const from = { name: oneLine(message.from.name, 'the sender’s name'), address: strictAddress(message.from.address) }
  const messageId = messageIdFor(message.uuid, from.address)
  const raw = await new MailComposer({
    from,
    to: [...to],
    cc: [...cc],
    subject: oneLine(message.subject, 'the subject'),
    ...textParts(message.text.replace(/\r\n?/g, '\n'), message.isAutomatic !== true),
    // the same letter has the same bytes each time it is built
    baseBoundary: message.uuid.replace(/[^\w-]+/g, '-').slice(0, 40),
    date: new Date(message.date.epochMilliseconds),
    messageId,
    headers: {
      [letterHeader]: oneLine(message.letterId, 'the letter’s id'),
      ...(message.isAutomatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
    },
    references: message.references.map(strictMessageId),
    ...(message.inReplyTo === undefined ? {} : { inReplyTo: strictMessageId(message.inReplyTo) }),
    attachments: (message.files ?? []).map(({ name, type, content }) => ({
      filename: oneLine(name, 'the name of an attachment'),
      contentType: oneLine(type, 'the type of an attachment'),
      content: Buffer.from(content),
    })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
  const self = message.copyToSelf ? [from.address] : []
  const recipients = [...new Set([...to, ...cc].map(({ address }) => address).concat(self))]
  return { raw: new Uint8Array(raw), messageId, recipients }
}

/** What nobody wrote stays text alone. */
function textParts(text: string, withTwin: boolean) {
  return {
    alternatives: [
      { contentType: 'text/plain; charset=utf-8; format=flowed', content: flowedText(text) },
      ...(withTwin ? [{ contentType: 'text/html; charset=utf-8', content: htmlTwin(text) }] : []),
    ],
  }
}

/** '<uuid@domain>', both sides dot-atoms (RFC 5322 §3.2.3): Gmail replaces any other shape. */
function messageIdFor(uuid: string, address: string): string {
  const local = uuid.replace(/[^\w-]+/g, '-')
  const domain = new URL(`http://${address.slice(address.lastIndexOf('@') + 1)}`).hostname
  const id = `<${local}@${domain}>`
  if (!/^<[\w-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?>$/.test(id) || id.includes('..'))
    throw new RangeError(`no Message-ID can be made for ${address}`)
  return id
}

function addressesIn(header: string): { name: string; address: string }[] {
  return addressParser(oneLine(header, 'an address'), { flatten: true }).map(({ name, address }) => ({
    name,
    address: strictAddress(address),
  }))
}

/** The local part and the domain may hold letters beyond ASCII (RFC 6531), but nothing that ends an address. */
function strictAddress(address: string): string {
  if (!/^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u.test(address))
    throw new RangeError(`“${address}” is not an e-mail address`)
  return address
}

function strictMessageId(id: string): string {
  if (!/^<[^<>\s\p{Cc}]+>$/u.test(id)) throw new RangeError(`“${id}” is not a Message-ID`)
  return id
}

function oneLine(text: string, what: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new RangeError(`${what} must not hold a line break`)
  return text
}
