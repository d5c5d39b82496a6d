/**
 * Sends an approved letter once. The bytes and the Message-ID exist before the first attempt; `sending` is durable
 * before the first byte leaves; after a doubt nothing is sent again until the mailbox or the person has spoken.
 */
import type { LetterId } from '../core/facts/ids.ts'
import { meaningOfSmtpAnswer } from '../core/mail/smtp-answer.ts'
import { accountAccess } from './account-access.ts'
import type { Context } from './context.ts'
import { learn, settleOpening } from './learn.ts'
import { newFact } from './new-fact.ts'
import type { SendResult } from './ports/mail-sender.ts'
import type { OutboxItem } from './ports/store.ts'
import { receiveMail } from './receive-mail.ts'
import { recordSent } from './record-sent.ts'
import { betterHour, nextTry, roomAgain, type NextTry } from './try-again.ts'

export type SendOutcome =
  | { readonly kind: 'sent'; readonly item: OutboxItem }
  | { readonly kind: 'refused' | 'in-doubt' | 'asking' | 'withdrawn'; readonly item: OutboxItem }
  /** Will be tried again; `why` in words. */
  | { readonly kind: 'later'; readonly item: OutboxItem; readonly why: string }
  | { readonly kind: 'not-due' }

export async function sendLetter(context: Context, letterId: LetterId): Promise<SendOutcome> {
  const item = await context.store.read((tx) => tx.outbox.get(letterId))
  const now = context.clock.now()
  if (item?.state !== 'approved' || Temporal.Instant.compare(item.sendAt, now) > 0) return { kind: 'not-due' }
  const late = lateness(context, item, now)
  if (late !== null) return ask(context, item, late)

  const found = await accountAccess(context, item.accountId)
  if (found.kind === 'none') return found.passes ? postpone(context, item, found.why) : ask(context, item, found.why)
  const { access } = found
  const better = await betterHour(context, item)
  if (better !== null) return rest(context, item, better, 'Its hour passed while nothing was awake to send it.')
  const full = await roomAgain(context, item, access)
  if (full !== null) return rest(context, item, full, full.note)
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

/** Why it is too late to send without asking; a letter that was told to wait is measured from the end of that. */
function lateness(context: Context, { sendAt, lease }: OutboxItem, now: Temporal.Instant): string | null {
  const meant = lease?.owner === waiting && Temporal.Instant.compare(lease.until, sendAt) > 0 ? lease.until : sendAt
  if (meant.until(now).total('milliseconds') > context.timing.graceMs) return staleNote
  return sendAt.until(now).total('hours') > longestTryingHours ? tiredNote : null
}

/** Holds a letter until its next try, in the name of nobody. */
const waiting = 'retry'

/** A server that keeps a letter waiting is asked for this long; after that the words have aged. */
const longestTryingHours = 72

const tiredNote = 'It had to wait for three days. Read it once more and say whether it should still go.'

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
        return postpone(
          context,
          item,
          meaning.note,
          result.afterMinutes ?? (meaning.kind === 'retry' ? meaning.afterMinutes : undefined),
        )
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
  return rest(context, item, await nextTry(context, item, afterMinutes), why)
}

/** Keeps the yes and the bytes, and nobody touches it before then; `sendAt` stays what the person said yes to. */
async function rest(context: Context, item: OutboxItem, { at, words }: NextTry, why: string): Promise<SendOutcome> {
  const note = `${why} It goes again ${words}.`
  const later = { ...item, state: 'approved' as const, lease: { owner: waiting, until: at }, note }
  await context.store.write((tx) => tx.outbox.replace(later, item.state))
  return { kind: 'later', item: later, why: note }
}

async function ask(context: Context, item: OutboxItem, note: string): Promise<SendOutcome> {
  const asking = { ...item, state: 'asking' as const, lease: null, note }
  await context.store.write((tx) => tx.outbox.replace(asking, 'approved'))
  return { kind: 'asking', item: asking }
}
