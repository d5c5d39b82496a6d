/** Takes the last thing back: a yes that has not left yet, or what the person told last. What has left cannot come back. */
import type { Fact } from '../core/facts/fact.ts'
import type { LetterId } from '../core/facts/ids.ts'
import { askAgain } from './calendar-memory.ts'
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { unlearnSender } from './learnt-senders.ts'
import { newFact } from './new-fact.ts'
import type { OutboxItem, WriteTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

type UndoContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>

export type Undone =
  | { readonly kind: 'approval'; readonly item: OutboxItem }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

export async function undo(context: UndoContext, letterId?: LetterId): Promise<Undone | Problem> {
  return context.store.write(async (tx) => {
    if (letterId !== undefined) return takeBack(context, tx, letterId)
    const facts = await tx.facts.all()
    const gone = new Set(facts.flatMap((fact) => (fact.kind === 'Retracted' ? [fact.factId] : [])))
    const last = facts.findLast(
      (fact) => isOwn(fact) && fact.kind !== 'Retracted' && fact.kind !== 'ApprovalWithdrawn' && !gone.has(fact.id),
    )
    const cards = await takeBackCards(context, tx, facts, last)
    if (cards !== null) return cards
    if (last === undefined) return problem('person', 'There is nothing to take back.', 'Go on.')
    if (last.kind === 'LetterApproved') {
      const item = await tx.outbox.get(last.letterId)
      if (item?.state === 'approved') return takeBack(context, tx, last.letterId)
    }
    const together = facts.filter(
      (fact) => isOwn(fact) && fact.learntAt.equals(last.learntAt) && !gone.has(fact.id) && fact.kind !== 'Retracted',
    )
    await learn(
      context,
      tx,
      together.map((fact) => newFact(context, fact.openingId, 'Retracted', { factId: fact.id })),
    )
    await askAgain(tx.settings, together)
    for (const fact of together) {
      const reply = fact.kind === 'ReplyUnderstood' ? await tx.facts.byId(fact.replyId) : null
      if (reply?.kind === 'ReplyReceived') await unlearnSender(tx.settings, reply)
    }
    return { kind: 'facts', facts: together }
  })
}

/** Told by the person, in words or with a file. */
const isOwn = ({ source }: Fact) => source === 'person' || source === 'import'

/** What was written on cards, where nothing was told since. */
async function takeBackCards(
  context: UndoContext,
  tx: WriteTransaction,
  facts: readonly Fact[],
  last: Fact | undefined,
): Promise<Undone | null> {
  const [change] = await tx.cards.lastBatch()
  if (change === undefined || (last && Temporal.Instant.compare(last.learntAt, change.at) > 0)) return null
  const together = facts.filter(({ id }) => change.factIds.includes(id))
  await tx.cards.takeBack(change.batch)
  await learn(
    context,
    tx,
    together.map((fact) => newFact(context, fact.openingId, 'Retracted', { factId: fact.id })),
  )
  return { kind: 'facts', facts: together }
}

async function takeBack(context: UndoContext, tx: WriteTransaction, letterId: LetterId): Promise<Undone | Problem> {
  const item = await tx.outbox.get(letterId)
  if (item === null)
    return problem('input', 'There is no yes to take back for this letter.', 'See your letters with `regards log`.')
  if (item.state === 'sending' || item.state === 'sent')
    return problem(
      'person',
      'This letter has left already; it cannot be called back.',
      'If something in it was wrong, write one short correction.',
    )
  const taken = {
    ...item,
    state: 'withdrawn' as const,
    settledAt: context.clock.now(),
    lease: null,
    note: 'You took it back.',
  }
  if (!(await tx.outbox.replace(taken, item.state)))
    return problem('person', 'This letter is just leaving.', 'Look again in a moment.')
  await learn(context, tx, [
    newFact(context, item.openingId, 'ApprovalWithdrawn', {
      letterId,
      stepId: item.stepId,
      because: 'You took it back.',
    }),
  ])
  return { kind: 'approval', item: taken }
}
