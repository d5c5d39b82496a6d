/**
 * Reads what is new in a mailbox and turns it into facts: answers, absences, receipts, bounces. What was seen, what
 * was learnt and how far was read are stored in one transaction, so the same mail twice changes nothing.
 */
import type { Fact } from '../core/facts/fact.ts'
import type { Context } from './context.ts'
import { learn, type Learnt } from './learn.ts'
import { knownWorld } from './known-world.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { FetchedMail } from './ports/mailbox.ts'
import { problem, type Problem } from './problem.ts'
import { readInbound, type Inbound } from './read-inbound.ts'

export type Received = {
  readonly kind: 'received'
  /** Newly seen mails that concern an opening, or had to be skipped. */
  readonly inbound: readonly Inbound[]
  readonly learnt: Learnt
}

export async function receiveMail(context: Context, access: MailAccountAccess): Promise<Received | Problem> {
  const cursors = await context.store.read((tx) => tx.cursors.ofAccount(access.id))
  const fetched = await context.mailbox.newSince(access, cursors)
  if (fetched.kind === 'problem') return problem('outside', fetched.why, 'Regards tries again by itself. `regards doctor` looks closer.')
  const fresh = await unseen(context, access.id, fetched.mails)
  const world = await knownWorld(context, access)
  const inbound: Inbound[] = []
  for (const mail of fresh) inbound.push(await readInbound(context, world, mail))
  return context.store.write(async (tx) => {
    const facts: Fact[] = []
    for (const { key, folder, outcome, facts: own } of inbound) {
      if (await tx.messagesSeen.has(access.id, key)) continue
      facts.push(...own)
      await tx.messagesSeen.add({
        accountId: access.id,
        key,
        folder,
        seenAt: context.clock.now(),
        outcome,
        openingId: own[0]?.openingId ?? null,
      })
    }
    for (const cursor of fetched.cursors) await tx.cursors.put(access.id, cursor)
    return { kind: 'received', inbound, learnt: await learn(context, tx, facts) }
  })
}

async function unseen(context: Context, accountId: string, mails: readonly FetchedMail[]): Promise<readonly FetchedMail[]> {
  return context.store.read(async (tx) => {
    const fresh: FetchedMail[] = []
    for (const mail of mails) if (!(await tx.messagesSeen.has(accountId, mail.key))) fresh.push(mail)
    return fresh
  })
}
