/** In which conversations of the provider our letters are: learnt from the copies in Sent, where the provider tells (Gmail). */
import * as z from 'zod'
import type { Mail } from '../core/mail/mail.ts'
import { letterIdIn } from '../core/mail/own-letter.ts'
import type { KnownWorld } from './known-world.ts'
import type { ReadTransaction, WriteTransaction } from './ports/store.ts'

const keyOf = (accountId: string) => `threads:${accountId}`

/** The letter by the id of the conversation. */
const threadsSchema = z.record(z.string(), z.string())

export async function mailThreads(
  tx: Pick<ReadTransaction, 'settings'>,
  accountId: string,
): Promise<Readonly<Record<string, string>>> {
  return threadsSchema.safeParse(await tx.settings.get(keyOf(accountId))).data ?? {}
}

export async function noteThreads(
  tx: Pick<WriteTransaction, 'settings'>,
  accountId: string,
  { letters }: KnownWorld,
  own: readonly Mail[],
): Promise<void> {
  const known = await mailThreads(tx, accountId)
  const found = own.flatMap((mail): [string, string][] => {
    const named = letterIdIn(mail)
    const letter = letters.find(
      ({ letterId, messageIds }) =>
        letterId === named || (mail.messageId !== null && messageIds.includes(mail.messageId)),
    )
    return mail.thread === undefined || letter === undefined ? [] : [[mail.thread, letter.letterId]]
  })
  if (found.some(([thread, letterId]) => known[thread] !== letterId))
    await tx.settings.put(keyOf(accountId), { ...known, ...Object.fromEntries(found) })
}
