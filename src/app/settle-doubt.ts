/**
 * Settles a letter of which nobody knows whether it left. The copy in Sent, or the copy to oneself, decides; where
 * neither can, the person is asked. The same bytes leave again only on evidence that they did not leave before.
 */
import type { LetterId } from '../core/facts/ids.ts'
import { accessTo } from './account-access.ts'
import type { Context } from './context.ts'
import { doubtNote } from './learn.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { OutboxItem } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { recordSent } from './record-sent.ts'

/** Letters left in `sending` by a process that is gone are in doubt, not to be sent. */
export async function recoverAbandoned(context: Context): Promise<readonly OutboxItem[]> {
  const now = context.clock.now()
  return context.store.write(async (tx) => {
    const found: OutboxItem[] = []
    for (const item of await tx.outbox.inStates(['sending'])) {
      const { lease } = item
      const isHeld =
        lease !== null && Temporal.Instant.compare(lease.until, now) > 0 && !context.workers.isGone(lease.owner)
      if (isHeld) continue
      const doubted = {
        ...item,
        state: 'in-doubt' as const,
        doubtSince: now,
        lease: null,
        note: 'Regards stopped while this letter was leaving.',
      }
      if (await tx.outbox.replace(doubted, 'sending')) found.push(doubted)
    }
    return found
  })
}

/** The server's clock need not agree with ours; looking too far back costs little. */
const clockSkewHours = 48

export type DoubtOutcome = {
  readonly kind: 'sent' | 'did-not-leave' | 'asking' | 'still-looking'
  readonly item: OutboxItem
}

export async function settleDoubt(context: Context, letterId: LetterId): Promise<DoubtOutcome | null> {
  const item = await context.store.read((tx) => tx.outbox.get(letterId))
  if (item?.state !== 'in-doubt') return null
  const access = await accessTo(context, item.accountId)
  if (access === null) return { kind: 'still-looking', item }
  const lookedFrom = context.clock.now()
  const found = await context.mailbox.findSent(access, {
    messageId: item.messageId,
    letterId: item.letterId,
    since: item.approvedAt.subtract({ hours: clockSkewHours }),
  })
  if (found.kind === 'found') {
    await context.store.write((tx) =>
      recordSent(
        context,
        tx,
        item,
        item.doubtSince ?? lookedFrom,
        `Found in ${found.folder}.`,
        found.messageId ?? null,
      ),
    )
    return { kind: 'sent', item }
  }
  const doubtedMs = (item.doubtSince ?? lookedFrom).until(lookedFrom).total('milliseconds')
  if (found.kind === 'problem' || doubtedMs < context.timing.doubtMs) return { kind: 'still-looking', item }
  return absent(context, item, access)
}

/** A copy to oneself travels the same way as the letter, so its lasting absence is evidence; a missing Sent copy is not. */
async function absent(context: Context, item: OutboxItem, access: MailAccountAccess): Promise<DoubtOutcome> {
  const decides = access.sentFiling === 'self-bcc'
  const next: OutboxItem = decides
    ? {
        ...item,
        state: 'approved',
        doubtSince: null,
        lease: null,
        note: 'The first try did not leave: no copy reached your mailbox. It is being sent again.',
      }
    : { ...item, state: 'asking', lease: null, note: doubtNote }
  await context.store.write((tx) => tx.outbox.replace(next, 'in-doubt'))
  return { kind: decides ? 'did-not-leave' : 'asking', item: next }
}

/** What the person says of a letter that nothing else could tell about, or whose hour had passed. */
export type DoubtAnswer = 'it-left' | 'send-again' | 'leave-it'

export async function answerDoubt(
  context: Context,
  letterId: LetterId,
  answer: DoubtAnswer,
): Promise<{ item: OutboxItem } | Problem> {
  return context.store.write(async (tx) => {
    const item = await tx.outbox.get(letterId)
    if (item === null || (item.state !== 'asking' && item.state !== 'in-doubt' && item.state !== 'refused'))
      return problem(
        'input',
        'There is no open question about this letter.',
        'See what waits for you with `regards today`.',
      )
    const now = context.clock.now()
    switch (answer) {
      case 'it-left':
        await recordSent(context, tx, item, item.doubtSince ?? item.sendAt, 'You said it left.', null)
        return { item: (await tx.outbox.get(letterId)) ?? item }
      case 'send-again': {
        const again: OutboxItem = {
          ...item,
          state: 'approved',
          sendAt: now,
          approvedAt: now,
          doubtSince: null,
          lease: null,
          note: null,
          settledAt: null,
        }
        await tx.outbox.replace(again, item.state)
        return { item: again }
      }
      case 'leave-it': {
        const left: OutboxItem = {
          ...item,
          state: 'withdrawn',
          settledAt: now,
          lease: null,
          note: 'You chose to leave it.',
        }
        await tx.outbox.replace(left, item.state)
        return { item: left }
      }
    }
  })
}
