/**
 * When a letter that could not leave now is tried again, and the promise of it in words. A letter that was meant for
 * working hours over there does not leave outside them, however long the computer slept or the server kept it waiting.
 */
import type { Opening } from '../core/opening/opening.ts'
import { fullUntil } from '../core/mail/daily-limit.ts'
import { isQuiet, nextGoodHour } from '../core/time/good-hour.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { calendarOf, openingAmong } from './ground.ts'
import { readMe } from './me.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { OutboxItem } from './ports/store.ts'

type WhenContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>

/** Minutes until the next try after 1, 2, 3… failed ones; the last repeats. */
const retryMinutes = [1, 5, 15, 60]

export type NextTry = { readonly at: Temporal.Instant; readonly words: string }

/** After a try that failed; `afterMinutes` where the server's answer tells how long. */
export function nextTry(context: WhenContext, item: OutboxItem, afterMinutes?: number): Promise<NextTry> {
  const minutes = afterMinutes ?? retryMinutes[Math.min(item.attempts, retryMinutes.length) - 1] ?? 1
  return inGoodHours(context, item, context.clock.now().add({ minutes }))
}

/** Null while it may leave right now; the next good hour where its own passed meanwhile and this is a bad one. */
export async function betterHour(context: WhenContext, item: OutboxItem): Promise<NextTry | null> {
  const now = context.clock.now()
  if (item.sendAt.until(now).total('minutes') < slackMinutes) return null
  const next = await inGoodHours(context, item, now)
  return Temporal.Instant.compare(next.at, now) > 0 ? next : null
}

/** A yes given in the last minute of a working day still leaves that day. */
const slackMinutes = 10

/** Null while the provider still takes letters from this account today. */
export async function roomAgain(
  context: WhenContext,
  item: OutboxItem,
  access: MailAccountAccess,
): Promise<(NextTry & { readonly note: string }) | null> {
  const sent = await context.store.read((tx) => tx.outbox.inStates(['sent']))
  const handed = sent
    .filter(({ accountId }) => accountId === item.accountId)
    .map(({ settledAt, sendAt, to }) => ({ at: settledAt ?? sendAt, recipients: to.length }))
  const full = fullUntil(access.smtp.host, handed, item.to.length, context.clock.now())
  return full === null ? null : { note: full.note, ...(await inGoodHours(context, item, full.at)) }
}

async function inGoodHours(context: WhenContext, item: OutboxItem, from: Temporal.Instant): Promise<NextTry> {
  const { opening, me } = await context.store.read(async (tx) => ({
    opening: await openingAmong(tx, item.openingId),
    me: await readMe(tx.settings, context.guess),
  }))
  const at = goodHourFrom(context, opening, item, from)
  return { at, words: momentInWords(at, opening.place.zone, context.clock.now(), me.zone) }
}

/** An hour the person insisted on was a bad one from the start; it is theirs to choose. */
function goodHourFrom(context: WhenContext, { place }: Opening, item: OutboxItem, from: Temporal.Instant) {
  const calendar = calendarOf(context, place, from)
  const isMeantForQuiet = isQuiet(item.sendAt, place, calendar, context.policy)
  return isMeantForQuiet || !isQuiet(from, place, calendar, context.policy)
    ? from
    : nextGoodHour(from, place, calendar, context.policy)
}
