/**
 * The mailbox of an account by Microsoft Graph. New mail is what a delta query tells since its last link, which is the
 * cursor; a link the server no longer knows (410) means reading the last days once more. There is nothing to stay
 * connected to, so the watch looks every minute.
 */
import * as z from 'zod'
import type { Clock } from '../../app/ports/clock.ts'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type {
  FetchedMail,
  LetterCopy,
  LetterMarks,
  Mailbox,
  MailboxProblem,
  NewMail,
  SentSearch,
  WantsText,
} from '../../app/ports/mailbox.ts'
import type { MailboxCursor } from '../../app/ports/store.ts'
import { createSystemClock } from '../clock/system-clock.ts'
import { headOf, headerValues } from '../imap/header-lines.ts'
import {
  headOfMessage,
  isLetter,
  keyOfMessage,
  messageQuery,
  messageSchema,
  receivedAtOf,
  sizeOf,
  type GraphMessage,
} from './graph-message.ts'
import { graphErrorOf, graphRequest, usualGraphPatience, type GraphAnswer, type GraphCall } from './graph-request.ts'
import { watchGraph } from './watch-graph.ts'

export type GraphMailboxOptions = {
  readonly clock?: Clock
  readonly pollMs?: number
  readonly windowDays?: number
  readonly mailBytes?: number
  /** Of one reading of a folder; the rest is read next time. */
  readonly mails?: number
}

/** What was sent from another program comes before the answers to it. */
const folders = [
  { name: 'Sent', id: 'sentitems' },
  { name: 'INBOX', id: 'inbox' },
  { name: 'Junk', id: 'junkemail' },
] as const

const pageSize = 50
/** How many of the newest mails of a folder are looked through for a letter. */
const newest = 500

export function createGraphMailbox(options: GraphMailboxOptions = {}): Mailbox {
  const clock = options.clock ?? createSystemClock()
  const limits = { windowDays: 30, mailBytes: 25_000_000, mails: 500, ...options }
  const mailbox: Mailbox = {
    testAccount: async (access) => {
      const inbox = await ask(access, { to: '/me/mailFolders/inbox?$select=totalItemCount' }, inboxSchema)
      return inbox.kind === 'problem'
        ? { kind: 'problem', server: access.imap.host, words: inbox.why, isPassword: inbox.isPassword }
        : {
            kind: 'ok',
            idle: null,
            words: `The inbox at ${access.imap.host} holds ${inbox.value.totalItemCount} mails. Letters can be handed in there too.`,
          }
    },
    newSince: async (access, cursors, wants, again) => {
      const readings: FolderReading[] = []
      for (const folder of folders) {
        // a delta link leads forward only: to look back is to begin anew
        const cursor = again === undefined ? cursors.find((each) => each.folder === folder.name) : undefined
        const reading = await readFolder(access, folder, cursor, limits, clock.now(), wants)
        if (reading.kind === 'problem') return reading
        readings.push(reading)
      }
      return {
        kind: 'mail',
        mails: readings.flatMap(({ mails }) => mails),
        cursors: readings.map(({ cursor }) => cursor),
        more: readings.some(({ more }) => more),
        left: readings.filter(({ more }) => more).length,
        renumbered: readings.flatMap(({ cursor, renumbered }) => (renumbered ? [cursor.folder] : [])),
      } satisfies NewMail
    },
    findSent: (access, letter) => findLetter(access, letter),
    copiesOf: async (access, letter) => {
      const copies: LetterCopy[] = []
      for (const folder of folders) {
        const found = await findInFolder(access, folder, letter)
        if (found.kind === 'problem') return found
        if (found.copy !== null) copies.push(copyWithHead(found.copy, clock.now()))
      }
      return { kind: 'copies', copies }
    },
    appendSent: async (access, raw) => {
      const head = headOf(raw)
      const marks = {
        messageId: headerValues(head, 'message-id')[0] ?? '',
        letterId: headerValues(head, 'x-regards-step')[0] ?? '',
      }
      const found = await findCopy(access, marks)
      if (found.kind === 'problem') return found
      if (found.copy?.folder === 'Sent') return { kind: 'filed', folder: 'Sent', how: 'was-there' }
      const call: GraphCall =
        found.copy?.folder === 'INBOX'
          ? {
              method: 'POST',
              to: `/me/messages/${encodeURIComponent(found.copy.message.id)}/move`,
              body: { type: 'application/json', text: JSON.stringify({ destinationId: 'sentitems' }) },
            }
          : {
              method: 'POST',
              to: '/me/mailFolders/sentitems/messages',
              body: { type: 'text/plain', text: Buffer.from(raw).toString('base64') },
            }
      const filed = await ask(access, call, z.object({ id: z.string() }))
      if (filed.kind === 'problem') return filed
      return { kind: 'filed', folder: 'Sent', how: found.copy?.folder === 'INBOX' ? 'moved' : 'appended' }
    },
    watch: (access, handlers, signal) =>
      watchGraph(access, handlers, signal, {
        clock,
        pollMs: options.pollMs ?? 60_000,
        test: (current) => mailbox.testAccount(current),
      }),
  }
  return mailbox
}

const inboxSchema = z.object({ totalItemCount: z.number() })
const pageSchema = z.object({
  value: z.array(z.looseObject({ id: z.string(), '@removed': z.unknown().optional() })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

type FolderReading = {
  readonly kind: 'read'
  readonly mails: readonly FetchedMail[]
  readonly cursor: MailboxCursor
  readonly more: boolean
  readonly renumbered: boolean
}

type Limits = { readonly windowDays: number; readonly mailBytes: number; readonly mails: number }

async function readFolder(
  access: MailAccountAccess,
  folder: (typeof folders)[number],
  cursor: MailboxCursor | undefined,
  limits: Limits,
  now: Temporal.Instant,
  wants: WantsText | undefined,
): Promise<FolderReading | MailboxProblem> {
  const since = now.subtract({ hours: 24 * limits.windowDays }).toString({ smallestUnit: 'second' })
  const first = `/me/mailFolders/${folder.id}/messages/delta?changeType=created&$filter=receivedDateTime ge ${since}&${messageQuery}`
  let link = cursor?.modseq ?? first
  let renumbered = false
  const messages: GraphMessage[] = []
  for (;;) {
    const page = await askByLink(access, { to: link, pageSize }, pageSchema)
    if (page.kind === 'problem') return page
    if (page.kind === 'forgotten') {
      if (link === first) return { kind: 'problem', why: 'The server forgets its own pages.', isPassword: false }
      // what was read on the old link comes once more with the new one
      renumbered = true
      messages.length = 0
      link = first
      continue
    }
    for (const row of page.value.value) {
      const message = messageSchema.safeParse(row)
      if (row['@removed'] === undefined && message.success) messages.push(message.data)
    }
    const next = page.value['@odata.nextLink']
    link = next ?? page.value['@odata.deltaLink'] ?? link
    if (next !== undefined && messages.length < limits.mails) continue
    const mails = await withTexts(access, folder.name, messages, limits, now, wants)
    if (!Array.isArray(mails)) return mails
    const read: MailboxCursor = { folder: folder.name, uidValidity: 'graph', uidNext: 1, modseq: link }
    return { kind: 'read', mails, cursor: read, more: next !== undefined, renumbered }
  }
}

/** Oldest first: the order of a delta query is not promised. */
async function withTexts(
  access: MailAccountAccess,
  folder: string,
  messages: readonly GraphMessage[],
  limits: Limits,
  now: Temporal.Instant,
  wants: WantsText = async () => true,
): Promise<FetchedMail[] | MailboxProblem> {
  const mails: FetchedMail[] = []
  for (const message of messages) {
    const sizeBytes = sizeOf(message)
    const common = { key: keyOfMessage(message), folder, receivedAt: receivedAtOf(message, now), sizeBytes }
    const isTooLarge = sizeBytes > limits.mailBytes
    const isWanted = await wants(headOfMessage(message))
    const text = isWanted && !isTooLarge ? await textOf(access, message, limits) : null
    if (text?.kind === 'problem') return text
    const why = isTooLarge ? tooLargeWords(sizeBytes, limits) : 'the server did not hand it over'
    const raw = text?.kind === 'text' ? text.raw : null
    mails.push({ ...common, raw, skipped: raw === null && isWanted ? why : null })
  }
  return mails.toSorted((a, b) => Temporal.Instant.compare(a.receivedAt, b.receivedAt))
}

const tooLargeWords = (bytes: number, { mailBytes }: Limits) =>
  `${Math.round(bytes / 1e6)} MB, larger than the ${Math.round(mailBytes / 1e6)} MB Regards reads`

/** A mail that is gone meanwhile, or is larger than was said, is passed over with a note. */
async function textOf(
  access: MailAccountAccess,
  { id }: GraphMessage,
  { mailBytes }: Limits,
): Promise<{ kind: 'text'; raw: Uint8Array } | { kind: 'missing' } | MailboxProblem> {
  const patience = { ...usualGraphPatience, bodyBytes: mailBytes }
  const answer = await graphRequest(access, { to: `/me/messages/${encodeURIComponent(id)}/$value` }, patience)
  if (answer.kind === 'answer' && answer.status === 200) return { kind: 'text', raw: answer.body }
  if (answer.kind === 'answer' && (answer.status === 404 || answer.status === 410)) return { kind: 'missing' }
  if (answer.kind === 'none' && answer.why.includes('larger')) return { kind: 'missing' }
  return problemOf(answer)
}

async function findLetter(access: MailAccountAccess, letter: LetterMarks): Promise<SentSearch> {
  const found = await findCopy(access, letter)
  if (found.kind === 'problem') return found
  if (found.copy === null) return { kind: 'absent', folders: folders.map(({ name }) => name) }
  const { folder, message } = found.copy
  const id = message.internetMessageId
  return { kind: 'found', folder, ...(id && id !== letter.messageId ? { messageId: id } : {}) }
}

type Folder = (typeof folders)[number]
type Copy = { readonly folder: Folder['name']; readonly message: GraphMessage }

const places = { Sent: 'sent', INBOX: 'inbox', Junk: 'junk' } as const

function copyWithHead({ folder, message }: Copy, now: Temporal.Instant): LetterCopy {
  return {
    place: places[folder],
    folder,
    messageId: message.internetMessageId ?? null,
    receivedAt: receivedAtOf(message, now),
    head: new TextDecoder('latin1').decode(headOfMessage(message)),
  }
}

/** Newest first; the server is not asked to search, since it may know the letter under another id. */
async function findCopy(access: MailAccountAccess, letter: LetterMarks): Promise<Found> {
  for (const folder of folders) {
    const found = await findInFolder(access, folder, letter)
    if (found.kind === 'problem' || found.copy !== null) return found
  }
  return { kind: 'looked', copy: null }
}

type Found = { readonly kind: 'looked'; readonly copy: Copy | null } | MailboxProblem

async function findInFolder(access: MailAccountAccess, { id, name }: Folder, letter: LetterMarks): Promise<Found> {
  const since = letter.since?.subtract({ hours: 24 }).toString({ smallestUnit: 'second' })
  const most = since === undefined ? newest : Infinity
  const filter = since === undefined ? '' : `&$filter=receivedDateTime ge ${since}`
  let link: string | undefined =
    `/me/mailFolders/${id}/messages?$orderby=receivedDateTime desc&$top=${pageSize}${filter}&${messageQuery}`
  for (let looked = 0; link !== undefined && looked < most;) {
    const page: Asked<z.infer<typeof pageSchema>> = await ask(access, { to: link, pageSize }, pageSchema)
    if (page.kind === 'problem') return page
    for (const row of page.value.value) {
      const message = messageSchema.safeParse(row)
      if (message.success && isLetter(message.data, letter))
        return { kind: 'looked', copy: { folder: name, message: message.data } }
    }
    looked += page.value.value.length
    link = page.value['@odata.nextLink']
  }
  return { kind: 'looked', copy: null }
}

type Asked<T> = { readonly kind: 'value'; readonly value: T } | MailboxProblem

/** The link means nothing to the server any more (410). */
type Forgotten = { readonly kind: 'forgotten' }

async function ask<T>(access: MailAccountAccess, call: GraphCall, schema: z.ZodType<T>): Promise<Asked<T>> {
  const asked = await askByLink(access, call, schema)
  return asked.kind === 'forgotten'
    ? { kind: 'problem', why: 'The server no longer knows that page.', isPassword: false }
    : asked
}

async function askByLink<T>(
  access: MailAccountAccess,
  call: GraphCall,
  schema: z.ZodType<T>,
): Promise<Asked<T> | Forgotten> {
  const answer = await graphRequest(access, call, usualGraphPatience)
  if (answer.kind === 'answer' && answer.status === 410) return { kind: 'forgotten' }
  if (answer.kind === 'none' || answer.status >= 300) return problemOf(answer)
  try {
    return { kind: 'value', value: schema.parse(JSON.parse(new TextDecoder().decode(answer.body))) }
  } catch {
    return { kind: 'problem', why: 'The server’s answer could not be read.', isPassword: false }
  }
}

function problemOf(answer: GraphAnswer): MailboxProblem {
  if (answer.kind === 'none') return { kind: 'problem', why: answer.why, isPassword: false }
  const { code, message } = graphErrorOf(answer.body)
  const words = [answer.status, code, message].filter((part) => part !== '').join(' ')
  if (answer.status === 401) return { kind: 'problem', why: `Authentication failed: ${words}`, isPassword: true }
  if (answer.status === 429)
    return { kind: 'problem', why: `The server asks for a slower pace (${words}).`, isPassword: false }
  return { kind: 'problem', why: words, isPassword: answer.status === 403 }
}
