/** How far the reading of a mailbox has come, kept beside its cursors so that every door can tell it. */
import * as z from 'zod'
import type { ReadTransaction, WriteTransaction } from './ports/store.ts'

const syncStateSchema = z.object({
  read: z.number(),
  /** Mails still to be read; null while the server has not told. */
  left: z.number().nullable(),
  /** Why the last look failed, in the server's words; null when it went well. */
  problem: z.string().nullable(),
  /** It is the person's turn: the sign-in has ended, or the password is not taken. */
  asks: z.boolean().optional(),
})

export type SyncState = z.infer<typeof syncStateSchema>

const keyOf = (accountId: string) => `sync:${accountId}`

/** Null before the first look. */
export async function syncState(tx: Pick<ReadTransaction, 'settings'>, accountId: string): Promise<SyncState | null> {
  const parsed = syncStateSchema.safeParse(await tx.settings.get(keyOf(accountId)))
  return parsed.success ? parsed.data : null
}

/** Writes only what changed: pages look anew at every change of the settings. */
export async function putSyncState(
  tx: Pick<WriteTransaction, 'settings'>,
  accountId: string,
  state: SyncState,
): Promise<void> {
  const known = await syncState(tx, accountId)
  if (
    known?.read === state.read &&
    known.left === state.left &&
    known.problem === state.problem &&
    known.asks === state.asks
  )
    return
  await tx.settings.put(keyOf(accountId), state)
}

/** What is worth telling of it; null when all is read. */
export function syncWords(address: string, { read, left, problem, asks }: SyncState): string | null {
  if (problem !== null && asks) return `Nothing is read from ${address} for now. ${problem}`
  if (problem !== null) return `${address} could not be looked at. ${problem} Regards keeps trying.`
  if (left === null) return `Reading ${address} for the first time, thirty days back.`
  const count = (mails: number) => mails.toLocaleString('en-US')
  return left === 0 ? null : `Reading ${address}: ${count(read)} of ${count(read + left)} mails.`
}
