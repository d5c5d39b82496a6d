/** The one place where a letter becomes sent: the outbox and the fact in one transaction. */
import type { Context } from './context.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import type { OutboxItem, WriteTransaction } from './ports/store.ts'

/** Marks the letter sent at `at` and records the fact; from here the next step is computed from the actual sending. Null when somebody was quicker. */
export async function recordSent(
  context: Pick<Context, 'holidays' | 'policy' | 'clock' | 'ids'>,
  tx: WriteTransaction,
  item: OutboxItem,
  at: Temporal.Instant,
  answer: string | null,
  providerMessageId: string | null,
): Promise<OutboxItem | null> {
  const sent = { ...item, state: 'sent' as const, settledAt: at, lease: null, answer, providerMessageId, note: null }
  if (!(await tx.outbox.replace(sent, item.state))) return null
  await learn(context, tx, [
    newFact(
      context,
      item.openingId,
      'LetterSent',
      {
        letterId: item.letterId,
        stepId: item.stepId,
        step: item.step,
        to: [...item.personIds],
        channel: 'email',
        messageId: item.messageId,
      },
      { at, source: 'regards' },
    ),
  ])
  return sent
}
