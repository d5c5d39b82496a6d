/**
 * Sends an approved letter once. The bytes and the Message-ID exist before the first attempt; `sending` is durable
 * before the first byte leaves; after a doubt nothing is sent again until the mailbox or the person has spoken.
 */
import type { LetterId } from '../core/facts/ids.ts'
import { meaningOfSmtpAnswer } from '../core/mail/smtp-answer.ts'
import { accessTo } from './account-access.ts'
import type { Context } from './context.ts'
import { learn, settleOpening } from './learn.ts'
import { newFact } from './new-fact.ts'
import type { SendResult } from './ports/mail-sender.ts'
import type { OutboxItem } from './ports/store.ts'
import { receiveMail } from './receive-mail.ts'
import { recordSent } from './record-sent.ts'

export type SendOutcome =
  | { readonly kind: 'sent'; readonly item: OutboxItem }
  | { readonly kind: 'refused' | 'in-doubt' | 'asking' | 'withdrawn'; readonly item: OutboxItem }
  /** Will be tried again; `why` in words. */
  | { readonly kind: 'later'; readonly item: OutboxItem; readonly why: string }
  | { readonly kind: 'not-due' }

/** Minutes until the next try after 1, 2, 3… failed ones; the last repeats. */
const retryMinutes = [1, 5, 15, 60]

export async function sendLetter(context: Context, letterId: LetterId): Promise<SendOutcome> {
  const item = await context.store.read((tx) => tx.outbox.get(letterId))
  const now = context.clock.now()
  if (item?.state !== 'approved' || Temporal.Instant.compare(item.sendAt, now) > 0) return { kind: 'not-due' }
  if (item.sendAt.until(now).total('milliseconds') > context.timing.graceMs) return ask(context, item, staleNote)

  const access = await accessTo(context, item.accountId)
  if (access === null)
    return ask(context, item, 'The mail account this letter was to leave from is no longer connected.')
  const looked = await receiveMail(context, access)
  if (looked.kind === 'problem')
    return postpone(context, item, `The mailbox could not be looked at first. ${looked.what}`)

  const { isOurs, item: claimed } = await claim(context, item)
  if (!isOurs) return claimed.state === 'withdrawn' ? { kind: 'withdrawn', item: claimed } : { kind: 'not-due' }
  const result = await context.mailSender.send(access, { from: claimed.from, to: claimed.to }, claimed.raw)
  const outcome = await conclude(context, claimed, result)
  if (outcome.kind === 'sent' && access.sentFiling === 'self-append')
    // A copy that could not be filed is a pity, not a fault of the letter; `newSince` shows Sent as it is.
    await context.mailbox.appendSent(access, claimed.raw)
  return outcome
}

const staleNote = 'Its hour passed while the computer slept. Read it once more and say whether it should still go.'

/** Facts are looked at again and the letter is taken, in one transaction; a yes that no longer stands is withdrawn instead. */
async function claim(
  context: Context,
  item: OutboxItem,
): Promise<{ readonly isOurs: boolean; readonly item: OutboxItem }> {
  return context.store.write(async (tx) => {
    await settleOpening(context, tx, item.openingId)
    const fresh = (await tx.outbox.get(item.letterId)) ?? item
    const until = context.clock.now().add({ milliseconds: context.timing.leaseMs })
    const taken = {
      ...fresh,
      state: 'sending' as const,
      attempts: fresh.attempts + 1,
      lease: { owner: context.workers.self, until },
    }
    const isOurs = fresh.state === 'approved' && (await tx.outbox.replace(taken, 'approved'))
    return { isOurs, item: isOurs ? taken : fresh }
  })
}

async function conclude(context: Context, item: OutboxItem, result: SendResult): Promise<SendOutcome> {
  const now = context.clock.now()
  switch (result.kind) {
    case 'accepted':
      return context.store.write(async (tx) => {
        const sent = await recordSent(context, tx, item, now, result.answer, result.providerMessageId ?? null)
        return sent === null ? { kind: 'not-due' } : { kind: 'sent', item: sent }
      })
    case 'not-sent':
      return postpone(context, item, result.why)
    case 'in-doubt': {
      const doubted = { ...item, state: 'in-doubt' as const, doubtSince: now, lease: null, note: result.why }
      await context.store.write((tx) => tx.outbox.replace(doubted, 'sending'))
      return { kind: 'in-doubt', item: doubted }
    }
    case 'refused': {
      const meaning = meaningOfSmtpAnswer(result)
      if (!result.permanent)
        return postpone(context, item, meaning.note, meaning.kind === 'retry' ? meaning.afterMinutes : undefined)
      return context.store.write(async (tx) => {
        const refused = {
          ...item,
          state: 'refused' as const,
          settledAt: now,
          lease: null,
          answer: result.answer,
          note: meaning.note,
        }
        await tx.outbox.replace(refused, 'sending')
        if (meaning.kind === 'stop' && meaning.remedy === 'address')
          await learn(context, tx, [
            newFact(
              context,
              item.openingId,
              'BounceReceived',
              {
                letterId: item.letterId,
                permanent: true,
                status: result.code,
                diagnostic: result.answer,
                evidence: 'The mail server refused the address while the letter was being handed over.',
                ...(item.personIds[0] === undefined ? {} : { personId: item.personIds[0] }),
                ...(item.to[0] === undefined ? {} : { address: item.to[0] }),
              },
              { source: 'mailbox' },
            ),
          ])
        return { kind: 'refused', item: refused }
      })
    }
  }
}

async function postpone(context: Context, item: OutboxItem, why: string, afterMinutes?: number): Promise<SendOutcome> {
  const minutes = afterMinutes ?? retryMinutes[Math.min(item.attempts, retryMinutes.length) - 1] ?? 1
  const until = context.clock.now().add({ minutes })
  const later = { ...item, state: 'approved' as const, lease: { owner: 'retry', until }, note: why }
  await context.store.write((tx) => tx.outbox.replace(later, item.state))
  return { kind: 'later', item: later, why }
}

async function ask(context: Context, item: OutboxItem, note: string): Promise<SendOutcome> {
  const asking = { ...item, state: 'asking' as const, lease: null, note }
  await context.store.write((tx) => tx.outbox.replace(asking, 'approved'))
  return { kind: 'asking', item: asking }
}
