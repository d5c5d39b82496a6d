/**
 * When an opening or a person becomes known, mail of theirs may have come before and been passed over. Then the mailbox
 * is looked through once more, as far back as that opening goes; this says from when, and which of that mail counts.
 */
import * as z from 'zod'
import type { Fact } from '../core/facts/fact.ts'
import type { Opening } from '../core/opening/opening.ts'
import { hashOf } from '../core/review/review-letter.ts'
import type { KnownWorld } from './known-world.ts'
import type { MessageSeen, ReadTransaction, WriteTransaction } from './ports/store.ts'

const keyOf = (accountId: string) => `looked-back:${accountId}`

/** By opening: differs when other names or addresses would be looked for. */
type Names = Readonly<Record<string, string>>
const namesSchema = z.record(z.string(), z.string())

export type LookBack = {
  /** From when on mail that was passed over is looked at again; null when nothing new is to be looked for. */
  readonly since: Temporal.Instant | null
  readonly names: Names
}

/** Servers and senders date mail by clocks of their own, and IMAP searches by the day. */
const slackHours = 48

export async function lookBack(
  tx: Pick<ReadTransaction, 'settings'>,
  accountId: string,
  world: KnownWorld,
): Promise<LookBack> {
  const names = namesLookedFor(world)
  const known = namesSchema.safeParse(await tx.settings.get(keyOf(accountId))).data ?? {}
  const began = [...world.openings.values()]
    .filter(({ id }) => known[id] !== names[id])
    .flatMap(beginningsOf)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))[0]
  return { since: began?.subtract({ hours: slackHours }) ?? null, names }
}

function namesLookedFor({ openings, participants }: KnownWorld): Names {
  const people = Map.groupBy(participants, ({ openingId }) => openingId)
  return Object.fromEntries(
    [...openings.values()].map(({ id, company, role }) => [
      id,
      hashOf(JSON.stringify([company, role, (people.get(id) ?? []).map(({ name, emails }) => [name, emails])])),
    ]),
  )
}

export async function putLookedThrough(
  tx: Pick<WriteTransaction, 'settings'>,
  accountId: string,
  names: Names,
): Promise<void> {
  const known = namesSchema.safeParse(await tx.settings.get(keyOf(accountId))).data
  if (JSON.stringify(known) !== JSON.stringify(names)) await tx.settings.put(keyOf(accountId), names)
}

/** Mail in which nothing was found the last time. */
export function wasPassedOver({ outcome }: MessageSeen): boolean {
  return outcome === 'none' || outcome === 'own'
}

/** What came before the first meeting led to it, and is over; without one, before the opening was added. */
export function isSinceItBegan({ openings }: KnownWorld, { openingId, at }: Fact): boolean {
  const opening = openings.get(openingId)
  if (opening === undefined) return false
  return beginningsOf(opening).some((moment) => Temporal.Instant.compare(at, moment) >= 0)
}

const beginningsOf = ({ interviews, facts }: Opening): Temporal.Instant[] => [
  ...interviews.map(({ startsAt }) => startsAt),
  ...facts.slice(0, 1).map(({ at }) => at),
]
