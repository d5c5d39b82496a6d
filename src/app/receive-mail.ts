/**
 * Reads what is new in a mailbox and turns it into facts: answers, absences, receipts, bounces. What was seen, what
 * was learnt and how far was read are stored in one transaction, so the same mail twice changes nothing.
 */
import type { Fact } from '../core/facts/fact.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { knownWorld } from './known-world.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { FetchedMail } from './ports/mailbox.ts'
import type { MailboxCursor, OutboxItem } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { readInbound, type Inbound } from './read-inbound.ts'

export type Received = {
  readonly kind: 'received'
  /** Newly seen mails that concern an opening, or had to be skipped. */
  readonly inbound: readonly Inbound[]
  /** Letters whose yes was taken back because of them. */
  readonly withdrawn: readonly OutboxItem[]
}

export async function receiveMail(context: Context, access: MailAccountAccess): Promise<Received | Problem> {
  const inbound: Inbound[] = []
  const withdrawn: OutboxItem[] = []
  for (;;) {
    const cursors = await context.store.read((tx) => tx.cursors.ofAccount(access.id))
    const fetched = await context.mailbox.newSince(access, cursors)
    if (fetched.kind === 'problem')
      return problem('outside', fetched.why, 'Regards tries again by itself. `regards doctor` looks closer.')
    const fresh = await unseen(context, access.id, fetched.mails)
    const world = await knownWorld(context, access)
    const read: Inbound[] = []
    for (const mail of fresh) read.push(await readInbound(context, world, mail))
    withdrawn.push(...(await keep(context, access.id, read, fetched.cursors)))
    await fileCopies(context, access, read)
    inbound.push(...read)
    if (!fetched.more) return { kind: 'received', inbound, withdrawn }
  }
}

async function keep(
  context: Context,
  accountId: string,
  read: readonly Inbound[],
  cursors: readonly MailboxCursor[],
): Promise<readonly OutboxItem[]> {
  return context.store.write(async (tx) => {
    const facts: Fact[] = []
    for (const { key, folder, outcome, facts: own, kept } of read) {
      if (await tx.messagesSeen.has(accountId, key)) continue
      facts.push(...own)
      if (kept !== undefined) await tx.files.put(kept.id, kept.raw)
      await tx.messagesSeen.add({
        accountId,
        key,
        folder,
        seenAt: context.clock.now(),
        outcome,
        openingId: own[0]?.openingId ?? null,
      })
    }
    for (const cursor of cursors) await tx.cursors.put(accountId, cursor)
    return (await learn(context, tx, facts)).withdrawn
  })
}

/** The copy to oneself has done its duty as evidence; it moves to Sent, where the person looks for it. */
async function fileCopies(context: Context, access: MailAccountAccess, read: readonly Inbound[]): Promise<void> {
  if (access.sentFiling !== 'self-bcc') return
  const arrived = new Set(
    read.filter(({ outcome, folder }) => outcome === 'own' && folder.toUpperCase() === 'INBOX').map(({ key }) => key),
  )
  if (arrived.size === 0) return
  const letters = await context.store.read((tx) => tx.outbox.inStates(['sent']))
  for (const { messageId, raw } of letters) if (arrived.has(messageId)) await context.mailbox.appendSent(access, raw)
}

async function unseen(
  context: Context,
  accountId: string,
  mails: readonly FetchedMail[],
): Promise<readonly FetchedMail[]> {
  return context.store.read(async (tx) => {
    const fresh: FetchedMail[] = []
    for (const mail of mails) if (!(await tx.messagesSeen.has(accountId, mail.key))) fresh.push(mail)
    return fresh
  })
}
