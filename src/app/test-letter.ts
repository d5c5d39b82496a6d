/**
 * Sends a letter to the person themselves and waits until it has come back: that proves the way out and the way in,
 * and shows whether the provider files Sent, keeps the Message-ID, and vouches for the sender. Stored on the account.
 */
import { authResults } from '../core/mail/auth-results.ts'
import { accountAccess } from './account-access.ts'
import { accountAt } from './account-at.ts'
import type { Context } from './context.ts'
import type { MailAccountAccess, SendResult } from './ports/mail-sender.ts'
import type { LetterCopies, LetterMarks } from './ports/mailbox.ts'
import type { MailAccount, ShownByTestLetter } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { shownWords } from './see-accounts.ts'

export type TestLetterOptions = {
  /** How long to wait for it to come back. */
  readonly waitMs?: number
  /** How long after that a copy in Sent may still turn up by itself. */
  readonly sentMs?: number
  readonly lookMs?: number
}

export type TestLetterTold = { readonly shown: ShownByTestLetter; readonly words: string }

export async function sendTestLetter(
  context: Context,
  address: string,
  { waitMs = 120_000, sentMs, lookMs = 2_000 }: TestLetterOptions = {},
): Promise<TestLetterTold | Problem> {
  const account = await accountAt(context, address)
  if (account === null)
    return problem('input', `${address} is not connected.`, 'Connect it first with `regards connect`.')
  const found = await accountAccess(context, account.id)
  if (found.kind === 'none')
    return problem(found.passes ? 'outside' : 'person', found.why, 'Then try the letter again.')
  const { access } = found
  const sentAt = context.clock.now()
  const { marks, result } = await send(context, account, access)
  if (result.kind !== 'accepted')
    return problem(
      'outside',
      `The letter to yourself did not leave. ${'answer' in result ? result.answer : result.why}`,
      'See `regards doctor` for what may be wrong.',
    )

  const look = () => context.mailbox.copiesOf(access, marks)
  const deadline = sentAt.add({ milliseconds: waitMs })
  let arrived = await look()
  while (!hasArrived(arrived) && Temporal.Instant.compare(context.clock.now(), deadline) < 0) {
    await rest(context, lookMs)
    arrived = await look()
  }
  const afterSeconds = Math.max(1, Math.round(sentAt.until(context.clock.now()).total('seconds')))
  const patienceMs = sentMs ?? (account.sentFiling === 'provider' ? believedSentMs : unlikelySentMs)
  const untilSent = context.clock.now().add({ milliseconds: patienceMs })
  while (
    hasArrived(arrived) &&
    !arrived.copies.some(({ place }) => place === 'sent') &&
    Temporal.Instant.compare(context.clock.now(), untilSent) < 0
  ) {
    await rest(context, lookMs)
    const again = await look()
    if (hasArrived(again)) arrived = again
  }
  return conclude(context, account, { copies: arrived, sentAt, afterSeconds, marks })
}

/** A provider that is believed to file Sent is given longer before that belief is dropped: a wrong no makes two copies. */
const believedSentMs = 60_000
const unlikelySentMs = 10_000

const rest = ({ clock }: Context, ms: number) =>
  clock.sleepUntil(clock.now().add({ milliseconds: ms }), new AbortController().signal)

type Copies = Extract<LetterCopies, { kind: 'copies' }>

const hasArrived = (found: LetterCopies): found is Copies =>
  found.kind === 'copies' && found.copies.some(({ place }) => place !== 'sent')

async function send(
  context: Context,
  account: MailAccount,
  access: MailAccountAccess,
): Promise<{ marks: LetterMarks; result: SendResult }> {
  const uuid = context.ids.next()
  const letterId = `test-${uuid}`
  const now = context.clock.now()
  const built = await context.messageBuilder.build({
    from: { name: account.displayName, address: account.address },
    to: [account.address],
    cc: [],
    subject: 'A letter to yourself, from Regards',
    text: 'Regards sent you this letter, as you asked, to see that letters leave and come back.\n\nYou can delete it.',
    date: now,
    letterId,
    uuid,
    references: [],
    copyToSelf: false,
    isAutomatic: true,
  })
  const envelope = { from: account.address, to: [account.address] }
  const result = await context.mailSender.send(access, envelope, built.raw)
  return { marks: { messageId: built.messageId, letterId, since: now.subtract({ hours: 1 }) }, result }
}

async function conclude(
  context: Context,
  account: MailAccount,
  seen: { copies: LetterCopies; sentAt: Temporal.Instant; afterSeconds: number; marks: LetterMarks },
): Promise<TestLetterTold | Problem> {
  const { copies: found, sentAt, afterSeconds, marks } = seen
  if (found.kind === 'problem')
    return problem(
      'outside',
      `The letter left, but the mailbox could not be looked at. ${found.why}`,
      'Try again later.',
    )
  const back = found.copies.find(({ place }) => place === 'inbox') ?? found.copies.find(({ place }) => place !== 'sent')
  const filesSent = found.copies.some(({ place }) => place === 'sent')
  const results = back === undefined ? null : authResults(back.head)
  const serverTime = back?.receivedAt ?? null
  const shown: ShownByTestLetter = {
    at: sentAt,
    arrivedIn: back === undefined ? null : back.place === 'sent' ? null : back.place,
    afterSeconds,
    filesSent,
    keepsMessageId: back === undefined || back.messageId === marks.messageId,
    clockSkewSeconds: serverTime === null ? null : skewBetween(serverTime, sentAt, afterSeconds),
    spf: results?.spf ?? null,
    dkim: results?.dkim ?? null,
    dmarc: results?.dmarc ?? null,
  }
  const next: MailAccount = {
    ...account,
    shown,
    ...(back === undefined ? {} : { sentFiling: filing(account, filesSent) }),
  }
  await context.store.write(async (tx) => {
    const now = await tx.accounts.get(account.id)
    if (now !== null) await tx.accounts.put({ ...now, shown: next.shown ?? shown, sentFiling: next.sentFiling })
  })
  return { shown, words: shownWords(next) ?? '' }
}

/** Who files Sent from now on: what was seen, not what was believed. */
function filing({ sentFiling }: MailAccount, filesSent: boolean): MailAccount['sentFiling'] {
  if (filesSent) return 'provider'
  return sentFiling === 'provider' ? 'self-append' : sentFiling
}

/** The letter was received some time between leaving and being seen; only what lies outside of that is skew. */
function skewBetween(server: Temporal.Instant, sentAt: Temporal.Instant, afterSeconds: number): number {
  const seconds = Math.round(sentAt.until(server).total('seconds'))
  if (seconds < 0) return seconds
  return seconds > afterSeconds ? seconds - afterSeconds : 0
}
