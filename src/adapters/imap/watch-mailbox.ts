/**
 * Keeps an eye on the inbox: stays connected in IDLE, says when something may have changed, looks every few minutes
 * besides, and connects anew when the connection is lost. What is new is read elsewhere.
 */
import type { ImapFlow } from 'imapflow'
import type { Clock } from '../../app/ports/clock.ts'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { WatchHandlers } from '../../app/ports/mailbox.ts'
import { objectionTo } from '../mail-server/server-trust.ts'
import { backOffMs, type BackOff } from './back-off.ts'
import { createImapClient, leave, problemOf } from './imap-connection.ts'

export type WatchPatience = BackOff & {
  readonly connectMs: number
  /** IDLE is left and looked past at least this often; servers forget quiet connections after some minutes. */
  readonly pollMs: number
  /** How long the server may take to show that it is still there after a quiet spell. */
  readonly pulseMs: number
  /** A wrong password is not tried more often than this: providers lock accounts. */
  readonly passwordMs: number
}

export const usualWatchPatience: WatchPatience = {
  connectMs: 30_000,
  shortestMs: 1_000,
  longestMs: 300_000,
  pollMs: 300_000,
  pulseMs: 30_000,
  passwordMs: 3_600_000,
}

export type WatchMeans = { readonly clock: Clock; readonly random: () => number; readonly patience: WatchPatience }

export async function watchMailbox(
  access: MailAccountAccess,
  handlers: WatchHandlers,
  signal: AbortSignal,
  means: WatchMeans,
): Promise<void> {
  const { clock, random, patience } = means
  const objection = objectionTo(access.imap)
  if (objection !== null) return handlers.state(`Not watching ${access.address}: ${objection}`)
  let failures = 0
  while (!signal.aborted) {
    const session = await watchUntilLost((await currentAccess(handlers)) ?? access, handlers, signal, means)
    if (signal.aborted) break
    failures = session.lastedMs > steadyMs ? 1 : failures + 1
    const waitMs = Math.max(session.isPassword ? patience.passwordMs : 0, backOffMs(failures, random(), patience))
    const at = clock.now().add({ milliseconds: waitMs })
    handlers.state(`Lost ${access.address}, trying again at ${hourWords(at, clock.zone())}. ${session.why}`)
    await clock.sleepUntil(at, signal)
  }
}

/** Whatever keeps the secret from being read now is told by the sign-in that fails without it. */
async function currentAccess({ access }: WatchHandlers): Promise<MailAccountAccess | null> {
  return (await access?.().catch(() => null)) ?? null
}

/** A connection that held this long shows that the server is well; one lost sooner counts towards the back-off. */
const steadyMs = 60_000

type Session = { readonly lastedMs: number; readonly why: string; readonly isPassword: boolean }

async function watchUntilLost(
  access: MailAccountAccess,
  handlers: WatchHandlers,
  signal: AbortSignal,
  means: WatchMeans,
): Promise<Session> {
  const { pollMs, connectMs, pulseMs } = means.patience
  // silence is watched by our own pulse; this is the net below it, and must outlast a quiet IDLE
  const client = createImapClient(access, { connectMs, silenceMs: pollMs + 2 * pulseMs })
  let connectedAt: Temporal.Instant | null = null
  const lastedMs = () => (connectedAt === null ? 0 : connectedAt.until(means.clock.now()).total('milliseconds'))
  const onAbort = () => client.close()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await client.connect()
    await client.mailboxOpen('INBOX', { readOnly: true })
    connectedAt = means.clock.now()
    handlers.state(`Connected to ${access.address}.`)
    await watchConnected(client, handlers, signal, means)
    await leave(client)
    return { lastedMs: lastedMs(), why: 'The connection was lost.', isPassword: false }
  } catch (problem) {
    const { why, isPassword } = problemOf(problem)
    return { lastedMs: lastedMs(), why, isPassword }
  } finally {
    signal.removeEventListener('abort', onAbort)
    client.close()
  }
}

async function watchConnected(
  client: ImapFlow,
  handlers: WatchHandlers,
  signal: AbortSignal,
  means: WatchMeans,
): Promise<void> {
  const events = eventsOf(client)
  while (!signal.aborted) {
    events.forget()
    await tell(handlers)
    if (signal.aborted) return
    await pulse(client, means)
    await untilWorthLooking(client, events, signal, means)
    if (client.isClosed) throw Object.assign(new Error('the connection was lost'), { code: 'NoConnection' })
  }
}

async function untilWorthLooking(
  client: ImapFlow,
  events: Events,
  signal: AbortSignal,
  { clock, patience }: WatchMeans,
): Promise<void> {
  if (events.has()) return
  const done = new AbortController()
  const wait = (ms: number) =>
    clock.sleepUntil(clock.now().add({ milliseconds: ms }), AbortSignal.any([done.signal, signal]))
  // idle() has to be called (imapflow's own comes after 15 s), and ends without rejecting when the connection goes
  // or the server ends it; the pause keeps a server that ends it at once from being asked without rest
  const idled = client
    .idle()
    .catch(() => undefined)
    .then(() => wait(patience.pulseMs))
  await Promise.race([idled, events.untilAny(), wait(patience.pollMs)])
  done.abort()
}

/** A failing handler is the reader's trouble, which tells of it itself; the next look comes with the next poll. */
async function tell(handlers: WatchHandlers): Promise<void> {
  await handlers.changed().catch(() => undefined)
}

/** Ends IDLE and asks for a sign of life; after a sleep of the laptop the connection may be dead without a word. */
async function pulse(client: ImapFlow, { clock, patience }: WatchMeans): Promise<void> {
  const answered = new AbortController()
  const closeWhenLate = async () => {
    await clock.sleepUntil(clock.now().add({ milliseconds: patience.pulseMs }), answered.signal)
    if (!answered.signal.aborted) client.close()
  }
  const late = closeWhenLate()
  try {
    await client.noop()
  } finally {
    answered.abort()
    await late
  }
}

type Events = ReturnType<typeof eventsOf>

/** Changes and the end of the connection, whichever comes first; remembered until forgotten. */
function eventsOf(client: ImapFlow) {
  let happened = false
  let wake = () => undefined as void
  const happen = () => {
    happened = true
    wake()
  }
  client.on('exists', happen)
  client.on('close', happen)
  return {
    forget: () => {
      happened = client.isClosed
    },
    has: () => happened,
    untilAny: () =>
      new Promise<void>((resolve) => {
        if (happened) return resolve()
        wake = resolve
      }),
  }
}

function hourWords(at: Temporal.Instant, zone: string): string {
  const { hour, minute, second } = at.toZonedDateTimeISO(zone)
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}
