/**
 * Does by itself what may be done without asking: sends letters at their hour, looks for answers, settles doubts,
 * wakes openings. Several workers may run at once; the store's leases keep them off one another's letters.
 */
import type { Context } from '../app/context.ts'
import type { Received } from '../app/receive-mail.ts'
import { sendDigest, type DigestOutcome } from '../app/send-digest.ts'
import { sendLetter, type SendOutcome } from '../app/send-letter.ts'
import { recoverAbandoned, settleDoubt, type DoubtOutcome } from '../app/settle-doubt.ts'
import { settlePostings } from '../app/settle-posting.ts'
import { wakeOpenings } from '../app/wake-openings.ts'
import { watchAccounts } from './watch-accounts.ts'
import { watchCalendars } from './watch-calendars.ts'
import type { Problem } from '../app/problem.ts'

export type WorkerEvent =
  | { readonly kind: 'send'; readonly outcome: SendOutcome }
  | { readonly kind: 'doubt'; readonly outcome: DoubtOutcome }
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'mailbox'; readonly accountId: string; readonly words: string }
  | { readonly kind: 'digest'; readonly outcome: DigestOutcome }
  | { readonly kind: 'problem'; readonly problem: Problem }

export type WorkerOptions = {
  readonly signal: AbortSignal
  readonly report: (event: WorkerEvent) => void
  /** The longest nap between two looks, for what other processes queue meanwhile. */
  readonly napMs?: number
}

const usualNapMs = 15_000
/** How often a doubt is looked at again. */
const doubtNapMs = 1_000

export async function runWorker(context: Context, options: WorkerOptions): Promise<void> {
  const watching = Promise.all([
    watchAccounts(context, { ...options, lookMs: options.napMs ?? usualNapMs }),
    watchCalendars(context, options),
  ])
  while (!options.signal.aborted) {
    await workOnce(context, options.report)
    await context.clock.sleepUntil(await nextLook(context, options.napMs ?? usualNapMs), options.signal)
  }
  await watching
}

/** One round of everything that is due now. */
export async function workOnce(context: Context, report: WorkerOptions['report']): Promise<void> {
  await context.keeper.backUpDaily()
  await recoverAbandoned(context)
  for (const { letterId } of await context.store.read((tx) => tx.outbox.inStates(['in-doubt']))) {
    const outcome = await settleDoubt(context, letterId)
    if (outcome !== null && outcome.kind !== 'still-looking') report({ kind: 'doubt', outcome })
  }
  await settlePostings(context)
  await wakeOpenings(context)
  const digest = await sendDigest(context)
  if (digest !== null) report({ kind: 'digest', outcome: digest })
  for (const { letterId } of await context.store.read((tx) => tx.outbox.due(context.clock.now(), 20))) {
    const outcome = await sendLetter(context, letterId)
    if (outcome.kind !== 'not-due') report({ kind: 'send', outcome })
  }
}

async function nextLook(context: Context, napMs: number): Promise<Temporal.Instant> {
  const now = context.clock.now()
  const found = await context.store.read(async (tx) => ({
    sendAt: await tx.outbox.nextSendAt(),
    wakeUp: await tx.wakeUps.next(),
    isDoubtful: (await tx.outbox.inStates(['in-doubt'])).length > 0,
  }))
  const at = [now.add({ milliseconds: found.isDoubtful ? Math.min(doubtNapMs, napMs) : napMs })]
  for (const due of [found.sendAt, found.wakeUp?.at]) if (due && Temporal.Instant.compare(due, now) > 0) at.push(due)
  return at.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b))
}
