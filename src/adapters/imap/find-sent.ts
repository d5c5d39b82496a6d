/**
 * Looks for a letter of ours in the folders of its account. It compares headers and never asks the server to search:
 * Outlook.com replaces the Message-ID, and some servers' search lags behind what they hold.
 */
import type { ImapFlow, MailboxObject } from 'imapflow'
import type { LetterCopy, LetterMarks } from '../../app/ports/mailbox.ts'
import { findFolders } from './folders.ts'
import { headerValues } from './header-lines.ts'

/** Our own id survives in one of these, ours or the provider's name for it. */
const idHeaders = ['MESSAGE-ID', 'X-MICROSOFT-ORIGINAL-MESSAGE-ID', 'X-GOOGLE-ORIGINAL-MESSAGE-ID']
const letterHeader = 'X-REGARDS-STEP'

const step = 50
const newestWithoutDate = 500
const newestAtAll = 5_000
/** Clocks of servers differ, and copies are dated by several of them. */
const clockSlackMs = 24 * 60 * 60 * 1_000

export type FoundCopy = { readonly folder: string; readonly uid: number; readonly messageId: string | null }

export type CopySearch = { readonly copies: readonly FoundCopy[]; readonly folders: readonly string[] }

/** The copies of the letter, one a folder at most; Sent first. A folder that cannot be looked through throws. */
export async function findCopies(client: ImapFlow, letter: LetterMarks): Promise<CopySearch> {
  const { sent, inbox, junk, archives } = await findFolders(client)
  const folders = [...new Set([sent, inbox, junk, ...archives].filter((folder) => folder !== null))]
  const copies: FoundCopy[] = []
  for (const folder of folders) {
    const copy = await findInFolder(client, folder, letter)
    if (copy !== null) copies.push(copy)
  }
  return { copies, folders }
}

/** The same with the head of each, and where it lies. */
export async function readCopies(client: ImapFlow, letter: LetterMarks): Promise<readonly LetterCopy[]> {
  const { sent, inbox, junk } = await findFolders(client)
  const placeOf = (folder: string) =>
    folder === sent ? 'sent' : folder === inbox ? 'inbox' : folder === junk ? 'junk' : 'elsewhere'
  const read: LetterCopy[] = []
  for (const { folder, uid, messageId } of (await findCopies(client, letter)).copies) {
    await client.mailboxOpen(folder, { readOnly: true })
    const row = await client.fetchOne(String(uid), { headers: true, internalDate: true }, { uid: true })
    if (row === false || row.headers === undefined || row.internalDate === undefined) continue
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(new Date(row.internalDate).getTime())
    const head = new TextDecoder('latin1').decode(row.headers)
    read.push({ place: placeOf(folder), folder, messageId, receivedAt, head })
  }
  return read
}

/** Newest first by number, fifty at a time, until a whole fifty is older than the letter. */
async function findInFolder(client: ImapFlow, folder: string, letter: LetterMarks): Promise<FoundCopy | null> {
  const box: MailboxObject = await client.mailboxOpen(folder, { readOnly: true })
  const oldestMs = letter.since === undefined ? null : letter.since.epochMilliseconds - clockSlackMs
  const limit = oldestMs === null ? newestWithoutDate : newestAtAll
  for (let last = box.exists; last > 0 && box.exists - last < limit; last -= step) {
    const range = `${Math.max(1, last - step + 1)}:${last}`
    const query = { uid: true, internalDate: true, headers: [...idHeaders, letterHeader] }
    const rows = await client.fetchAll(range, query)
    const match = rows.find(({ headers }) => headers !== undefined && isLetter(headers, letter))
    if (match) {
      const messageId = match.headers ? (headerValues(match.headers, 'message-id')[0] ?? null) : null
      return { folder, uid: match.uid, messageId }
    }
    const isOlder = (date: Date | string | undefined) =>
      date !== undefined && oldestMs !== null && new Date(date).getTime() < oldestMs
    if (rows.length > 0 && rows.every(({ internalDate }) => isOlder(internalDate))) return null
  }
  return null
}

function isLetter(head: Uint8Array, letter: LetterMarks): boolean {
  return (
    headerValues(head, letterHeader).includes(letter.letterId) ||
    idHeaders.some((name) => headerValues(head, name).some((value) => value.includes(letter.messageId)))
  )
}
