/**
 * Reads what is new in one folder since a cursor: heads first, then the texts that are wanted. New is what has a UID at or after the cursor's; a changed
 * UIDVALIDITY makes every old UID meaningless, and then the newest days are read once more.
 */
import type { FetchMessageObject, ImapFlow } from 'imapflow'
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
  limits: ReadingLimits,
  now: Temporal.Instant,
  wants: WantsText = async () => true,
): Promise<FolderReading> {
  if (cursor !== undefined && (await isUnchanged(client, folder, cursor)))
    return { mails: [], cursor, more: false, left: 0, renumbered: false }
  // imapflow keeps this object up to date; what it says now, before the search, the search sees
  const { uidValidity, uidNext, highestModseq } = await client.mailboxOpen(folder, { readOnly: true })
  const base = { folder, uidValidity: String(uidValidity) }
  const known = cursor?.uidValidity === base.uidValidity ? cursor : undefined
  const uids = known === undefined ? await uidsOfWindow(client, limits, now) : await uidsFrom(client, known.uidNext)
  const asked = uids.slice(0, limits.mails)
  const heads = await fetchHeads(client, asked, now)
  const wanted = new Set<number>()
  for (const { uid, head } of heads) if (await wants(head)) wanted.add(uid)
  const batch = withinBytes(heads, wanted, limits)
  const mails = await withBodies(client, folder, batch, wanted, limits)
  // a mail that was deleted meanwhile is passed over; one that did not fit is read next time
  const last = (batch.length === heads.length ? asked : batch.map(({ uid }) => uid)).at(-1) ?? 0
  const more = last < (uids.at(-1) ?? 0)
  const readUpTo = Math.max(last + 1, known?.uidNext ?? 1)
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

async function uidsOfWindow(client: ImapFlow, limits: ReadingLimits, now: Temporal.Instant): Promise<number[]> {
  const since = new Date(now.subtract({ hours: 24 * limits.windowDays }).epochMilliseconds)
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
}

async function fetchHeads(client: ImapFlow, uids: readonly number[], now: Temporal.Instant): Promise<Head[]> {
  if (uids.length === 0) return []
  const query = {
    uid: true,
    size: true,
    internalDate: true,
    bodyParts: [{ key: 'HEADER', start: 0, maxLength: headBytes }],
  }
  const rows = await client.fetchAll(uids.join(','), query, { uid: true })
  return rows
    .map((row) => ({
      uid: row.uid,
      sizeBytes: row.size ?? 0,
      receivedAt: receivedAtOf(row) ?? now,
      head: headOfRow(row),
    }))
    .toSorted((a, b) => a.uid - b.uid)
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
    for (const { uid, source } of await client.fetchAll(small.join(','), query, { uid: true }))
      if (source !== undefined && source.length <= limits.mailBytes) bodies.set(uid, source)
  }
  return heads.map(({ uid, head, receivedAt, sizeBytes }) => {
    const raw = bodies.get(uid) ?? null
    return {
      key: keyOf(head),
      folder,
      receivedAt,
      sizeBytes,
      raw,
      skipped: raw === null && wanted.has(uid) ? skippedWords(sizeBytes, limits) : null,
    }
  })
}

function skippedWords(sizeBytes: number, limits: ReadingLimits): string {
  const mb = (bytes: number) => Math.round(bytes / 1_000_000)
  return sizeBytes > limits.mailBytes
    ? `${mb(sizeBytes)} MB, larger than the ${mb(limits.mailBytes)} MB Regards reads`
    : 'the server did not hand it over'
}
