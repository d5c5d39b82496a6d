/** A message as Microsoft Graph describes it, and the head of a mail made of that: enough to tell whose it is. */
import { createHash } from 'node:crypto'
import * as z from 'zod'

/** PidTagMessageSize, which the message itself does not tell; and our own header, where the transport kept it. */
const sizeProperty = 'Integer 0x0E08'
const letterProperty = 'String {00020386-0000-0000-C000-000000000046} Name X-Regards-Step'

export const messageQuery = [
  '$select=id,internetMessageId,receivedDateTime,subject,from,sender,toRecipients,ccRecipients,internetMessageHeaders',
  `$expand=singleValueExtendedProperties($filter=id eq '${sizeProperty}' or id eq '${letterProperty}')`,
].join('&')

const addressSchema = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }),
})

export const messageSchema = z.object({
  id: z.string(),
  internetMessageId: z.string().nullish(),
  receivedDateTime: z.string().nullish(),
  subject: z.string().nullish(),
  from: addressSchema.nullish(),
  toRecipients: z.array(addressSchema).nullish(),
  ccRecipients: z.array(addressSchema).nullish(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
})

export type GraphMessage = z.infer<typeof messageSchema>

/** Header lines; a sent mail has none of its own there, so they are made of what is told beside. */
export function headOfMessage(message: GraphMessage): Uint8Array {
  const told = message.internetMessageHeaders ?? []
  const has = (name: string) => told.some((header) => header.name.toLowerCase() === name.toLowerCase())
  const made: [string, string][] = [
    ['From', message.from ? mailbox(message.from) : ''],
    ['To', (message.toRecipients ?? []).map(mailbox).join(', ')],
    ['Cc', (message.ccRecipients ?? []).map(mailbox).join(', ')],
    ['Subject', message.subject ?? ''],
    ['Message-ID', message.internetMessageId ?? ''],
    ['X-Regards-Step', propertyOf(message, letterProperty) ?? ''],
  ]
  const lines = [
    ...told.map(({ name, value }): [string, string] => [name, value]),
    ...made.filter(([name, value]) => value !== '' && !has(name)),
  ]
  const clean = (text: string) => text.replace(/[\r\n]+\s*/g, ' ')
  return new TextEncoder().encode(lines.map(([name, value]) => `${clean(name)}: ${clean(value)}\r\n`).join(''))
}

function mailbox({ emailAddress: { name, address } }: z.infer<typeof addressSchema>): string {
  const quoted = (name ?? '').replace(/["\\]/g, '')
  return quoted === '' ? (address ?? '') : `"${quoted}" <${address ?? ''}>`
}

/** The server writes the ids its own way: 'Integer 0xe08'. */
function propertyOf(message: GraphMessage, id: string): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/ 0x0*/, ' 0x')
  return message.singleValueExtendedProperties?.find((property) => plain(property.id) === plain(id))?.value ?? null
}

/** Bytes; zero where the server does not tell. */
export function sizeOf(message: GraphMessage): number {
  const size = Number(propertyOf(message, sizeProperty) ?? 0)
  return Number.isFinite(size) ? size : 0
}

export function keyOfMessage(message: GraphMessage): string {
  const id = /<[^<>\s]+>/.exec(message.internetMessageId ?? '')?.[0]
  return id ?? `sha256:${createHash('sha256').update(message.id).digest('hex')}`
}

export function receivedAtOf({ receivedDateTime }: GraphMessage, now: Temporal.Instant): Temporal.Instant {
  try {
    return receivedDateTime ? Temporal.Instant.from(receivedDateTime) : now
  } catch {
    return now
  }
}

/** The marks under which a letter of ours may be known. */
export function isLetter(message: GraphMessage, letter: { messageId: string; letterId: string }): boolean {
  const headers = message.internetMessageHeaders ?? []
  const values = (name: string) => headers.filter((one) => one.name.toLowerCase() === name).map(({ value }) => value)
  return (
    message.internetMessageId === letter.messageId ||
    (letter.letterId !== '' &&
      (propertyOf(message, letterProperty) === letter.letterId ||
        values('x-regards-step').includes(letter.letterId))) ||
    values('x-microsoft-original-message-id').some((value) => value.includes(letter.messageId))
  )
}
