/**
 * When an opening or a person becomes known, mail of theirs may have come before and been passed over. Then the mailbox
 * is looked through once more, as far back as at first; this says when, and which of that mail still counts.
 */
import type { Fact } from '../core/facts/fact.ts'
import { hashOf } from '../core/review/review-letter.ts'
import type { KnownWorld } from './known-world.ts'
import type { MessageSeen, ReadTransaction, WriteTransaction } from './ports/store.ts'

const keyOf = (accountId: string) => `looked-back:${accountId}`

/** Differs when other names or addresses would be looked for. */
export function namesLookedFor({ openings, participants }: KnownWorld): string {
  const names = [...openings.values()].map(({ id, company, role }) => [id, company, role])
  const people = participants.map(({ openingId, name, emails }) => [openingId, name, emails])
  return hashOf(JSON.stringify([names, people]))
}

export async function isLookedThrough(
  tx: Pick<ReadTransaction, 'settings'>,
  accountId: string,
  names: string,
): Promise<boolean> {
  return (await tx.settings.get(keyOf(accountId))) === names
}

export async function putLookedThrough(
  tx: Pick<WriteTransaction, 'settings'>,
  accountId: string,
  names: string,
): Promise<void> {
  if (!(await isLookedThrough(tx, accountId, names))) await tx.settings.put(keyOf(accountId), names)
}

/** Mail in which nothing was found the last time. */
export function wasPassedOver({ outcome }: MessageSeen): boolean {
  return outcome === 'none' || outcome === 'own'
}

/** What came before the first meeting led to it, and is over; without one, before the opening was added. */
export function isSinceItBegan({ openings }: KnownWorld, { openingId, at }: Fact): boolean {
  const opening = openings.get(openingId)
  if (opening === undefined) return false
  const began = [
    ...opening.interviews.map(({ startsAt }) => startsAt),
    ...opening.facts.slice(0, 1).map((fact) => fact.at),
  ]
  return began.some((moment) => Temporal.Instant.compare(at, moment) >= 0)
}
