/**
 * Reads what is new in one folder since a cursor: heads first, then the texts that are wanted. New is what has a UID at or after the cursor's; a changed
 * UIDVALIDITY makes every old UID meaningless, and then the newest days are read once more.
 */
import type { FetchMessageObject, FetchQueryObject, ImapFlow, MailboxObject } from 'imapflow'
import type { FetchedMail, WantsText } from '../../app/ports/mailbox.ts'
import type { MailboxCursor } from '../../app/ports/store.ts'
import { keyOf } from './header-lines.ts'

export type ReadingLimits = {
  /** How far back a folder is read that was not read before. */
  readonly windowDays: number
  /** Larger mails are skipped, with a note. */
  readonly mailBytes: number
  /** Of one reading; the rest is read next time. */
  readonly mails: number
  readonly batchBytes: number
}

export const usualLimits: ReadingLimits = {
  windowDays: 30,
  mailBytes: 25_000_000,
  mails: 2_000,
  batchBytes: 60_000_000,
}

/** No honest head is longer; what follows is not needed to tell whose mail it is. */
const headBytes = 256 * 1024

export type FolderWish = {
  readonly limits: ReadingLimits
  readonly now: Temporal.Instant
  readonly wants?: WantsText | undefined
  /** What came since then is read once more. */
  readonly again?: Temporal.Instant | undefined
}

export type FolderReading = {
  readonly mails: readonly FetchedMail[]
  readonly cursor: MailboxCursor
  readonly more: boolean
  /** Mails behind the cursor. */
  readonly left: number
  readonly renumbered: boolean
}

/** Opens the folder read-only, so nothing is marked as seen. Oldest first. */
export async function readFolder(
  client: ImapFlow,
  folder: string,
  cursor: MailboxCursor | undefined,
  { limits, now, wants = async () => true, again }: FolderWish,
): Promise<FolderReading> {
  if (cursor !== undefined && again === undefined && (await isUnchanged(client, folder, cursor)))
    return { mails: [], cursor, more: false, left: 0, renumbered: false }
  // imapflow keeps this object up to date; what it says now, before the search, the search sees
  const { uidValidity, uidNext, highestModseq } = await opened(client, folder)
  const base = { folder, uidValidity: String(uidValidity) }
  const known = cursor?.uidValidity === base.uidValidity ? cursor : undefined
  let uids = known === undefined ? await uidsOfWindow(client, limits, now) : await uidsFrom(client, known.uidNext)
  if (known !== undefined && again !== undefined) {
    const before = await uidsOfWindow(client, limits, now, again)
    uids = [...new Set([...before, ...uids])].toSorted((a, b) => a - b)
  }
  const asked = uids.slice(0, limits.mails)
  const heads = await fetchHeads(client, asked, now)
  const answers = await Promise.all(heads.map(({ head, thread }) => wants(head, thread)))
  const wanted = new Set(heads.flatMap(({ uid }, index) => (answers[index] ? [uid] : [])))
  const batch = withinBytes(heads, wanted, limits)
  const mails = await withBodies(client, folder, batch, wanted, limits)
  // a mail that was deleted meanwhile is passed over; one that did not fit is read next time
  const last = (batch.length === heads.length ? asked : batch.map(({ uid }) => uid)).at(-1) ?? 0
  const more = last < (uids.at(-1) ?? 0)
  // a look back goes on from where it has come to, past mail that is known
  const readUpTo = again !== undefined && more ? last + 1 : Math.max(last + 1, known?.uidNext ?? 1)
  const complete = {
    uidNext: Math.max(readUpTo, uidNext || 1),
    ...(highestModseq === undefined ? {} : { modseq: String(highestModseq) }),
  }
  return {
    mails,
    cursor: { ...base, ...(more ? { uidNext: readUpTo } : complete) },
    more,
    left: uids.filter((uid) => uid > last).length,
    renumbered: cursor !== undefined && known === undefined,
  }
}

/** A folder that is open already may be read on: what it said then can only be too little, which is read again. */
async function opened(client: ImapFlow, folder: string): Promise<MailboxObject> {
  const { mailbox } = client
  if (mailbox && mailbox.path === folder && mailbox.readOnly === true) return mailbox
  return client.mailboxOpen(folder, { readOnly: true })
}

/** One STATUS tells that nothing came: by the modification sequence where the server has CONDSTORE, else by UIDNEXT. */
async function isUnchanged(client: ImapFlow, folder: string, cursor: MailboxCursor): Promise<boolean> {
  if (client.mailbox && client.mailbox.path === folder) return false
  const status = await client.status(folder, { uidNext: true, uidValidity: true, highestModseq: true })
  if (!status || String(status.uidValidity) !== cursor.uidValidity) return false
  if (
    cursor.modseq !== undefined &&
    status.highestModseq !== undefined &&
    String(status.highestModseq) === cursor.modseq
  )
    return true
  return status.uidNext !== undefined && status.uidNext === cursor.uidNext
}

async function uidsOfWindow(
  client: ImapFlow,
  limits: ReadingLimits,
  now: Temporal.Instant,
  notBefore?: Temporal.Instant,
): Promise<number[]> {
  const begins = now.subtract({ hours: 24 * limits.windowDays }).epochMilliseconds
  const since = new Date(Math.max(begins, notBefore?.epochMilliseconds ?? begins))
  return found(await client.search({ since }, { uid: true }))
}

/** `n:*` always matches the last mail, also when its UID is below n (RFC 9051 §9, seq-range). */
async function uidsFrom(client: ImapFlow, first: number): Promise<number[]> {
  return found(await client.search({ uid: `${first}:*` }, { uid: true })).filter((uid) => uid >= first)
}

/** imapflow answers a refused search with false; taking that for "nothing new" would lose mail. */
function found(answer: unknown): number[] {
  if (!Array.isArray(answer)) throw new Error('the server refused to search the folder')
  return (answer as number[]).toSorted((a, b) => a - b)
}

type Head = {
  readonly uid: number
  readonly sizeBytes: number
  readonly receivedAt: Temporal.Instant
  readonly head: Uint8Array
  readonly thread: string | undefined
}

/**
 * A mail that is smaller than the longest head cannot have a longer one, and its head is asked for whole: Dovecot reads
 * the file of each mail for a part of a head (2,000 heads: 0.7 s instead of 0.2 s).
 */
async function fetchHeads(client: ImapFlow, uids: readonly number[], now: Temporal.Instant): Promise<Head[]> {
  const [first, last] = [uids[0], uids.at(-1)]
  if (first === undefined || last === undefined) return []
  const large = new Set(found(await client.search({ uid: `${first}:${last}`, larger: headBytes }, { uid: true })))
  // an id by another extension (RFC 8474) is not known to mean what Gmail's means
  const isGmail = client.capabilities.has('X-GM-EXT-1')
  const common = { uid: true, size: true, internalDate: true, ...(isGmail ? { threadId: true } : {}) }
  const part = { ...common, bodyParts: [{ key: 'HEADER', start: 0, maxLength: headBytes }] }
  const rows = [
    ...(await fetchRows(
      client,
      uids.filter((uid) => !large.has(uid)),
      { ...common, headers: true },
    )),
    ...(await fetchRows(
      client,
      uids.filter((uid) => large.has(uid)),
      part,
    )),
  ]
  return rows
    .map((row) => ({
      uid: row.uid,
      sizeBytes: row.size ?? 0,
      receivedAt: receivedAtOf(row) ?? now,
      head: headOfRow(row),
      thread: row.threadId,
    }))
    .toSorted((a, b) => a.uid - b.uid)
}

async function fetchRows(
  client: ImapFlow,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<FetchMessageObject[]> {
  return uids.length === 0 ? [] : client.fetchAll(inRanges(uids), query, { uid: true })
}

/** '1:3,7': a list of thousands of numbers is a line some servers refuse. Ascending. */
export function inRanges(uids: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const uid of uids) {
    const last = ranges.at(-1)
    if (last?.[1] === uid - 1) last[1] = uid
    else ranges.push([uid, uid])
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}:${last}`)).join(',')
}

/** imapflow hands a part of the head over as the head. */
function headOfRow({ headers, bodyParts }: FetchMessageObject): Uint8Array {
  return headers ?? bodyParts?.get('header') ?? new Uint8Array()
}

function receivedAtOf({ internalDate }: FetchMessageObject): Temporal.Instant | null {
  const ms = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime()
  return Number.isNaN(ms) ? null : Temporal.Instant.fromEpochMilliseconds(ms)
}

/** As many from the front as one reading may hold in memory; at least one. */
function withinBytes(heads: readonly Head[], wanted: ReadonlySet<number>, limits: ReadingLimits): Head[] {
  let bytes = 0
  const end = heads.findIndex(({ uid, sizeBytes }, index) => {
    bytes += sizeBytes > limits.mailBytes || !wanted.has(uid) ? 0 : sizeBytes
    return index > 0 && bytes > limits.batchBytes
  })
  return end === -1 ? [...heads] : heads.slice(0, end)
}

async function withBodies(
  client: ImapFlow,
  folder: string,
  heads: readonly Head[],
  wanted: ReadonlySet<number>,
  limits: ReadingLimits,
): Promise<FetchedMail[]> {
  const small = heads
    .filter(({ uid, sizeBytes }) => wanted.has(uid) && sizeBytes <= limits.mailBytes)
    .map(({ uid }) => uid)
  const bodies = new Map<number, Uint8Array>()
  if (small.length > 0) {
    // one byte more than allowed shows a mail that is larger than the server said
    const query = { uid: true, source: { start: 0, maxLength: limits.mailBytes + 1 } }
    for (const { uid, source } of await fetchRows(client, small, query))
      if (source !== undefined && source.length <= limits.mailBytes) bodies.set(uid, source)
  }
  return heads.map(({ uid, head, receivedAt, sizeBytes, thread }) => {
    const raw = bodies.get(uid) ?? null
    return {
      key: keyOf(head),
      folder,
      receivedAt,
      sizeBytes,
      raw,
      skipped: raw === null && wanted.has(uid) ? skippedWords(sizeBytes, limits) : null,
      ...(thread === undefined ? {} : { thread }),
    }
  })
}

function skippedWords(sizeBytes: number, limits: ReadingLimits): string {
  const mb = (bytes: number) => Math.round(bytes / 1_000_000)
  return sizeBytes > limits.mailBytes
    ? `${mb(sizeBytes)} MB, larger than the ${mb(limits.mailBytes)} MB Regards reads`
    : 'the server did not hand it over'
}
