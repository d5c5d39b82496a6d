/**
 * One supervisor for each connected account, begun and ended as accounts come and go. Each keeps its own connection and
 * its own patience, so that one server that is away holds up no other.
 */
import { accessTo, accountAccess } from '../app/account-access.ts'
import type { Context } from '../app/context.ts'
import type { MailAccount } from '../app/ports/store.ts'
import { isProblem } from '../app/problem.ts'
import { receiveMail } from '../app/receive-mail.ts'
import type { WorkerEvent } from './run-worker.ts'

export type WatchOptions = {
  readonly signal: AbortSignal
  readonly report: (event: WorkerEvent) => void
  /** How often it is looked which accounts there are. */
  readonly lookMs: number
}

type Watched = { readonly account: MailAccount; readonly stop: AbortController; readonly ended: Promise<void> }

/** Resolves when the signal has aborted and every connection is closed; never rejects. */
export async function watchAccounts(context: Context, options: WatchOptions): Promise<void> {
  const { signal, lookMs } = options
  const watched = new Map<string, Watched>()
  while (!signal.aborted) {
    const accounts = await context.store.read((tx) => tx.accounts.list()).catch(() => null)
    for (const [id, { account, stop }] of watched) {
      const now = accounts?.find((each) => each.id === id)
      if (accounts === null || (now !== undefined && isSame(now, account))) continue
      stop.abort()
      watched.delete(id)
    }
    for (const account of accounts ?? [])
      if (!watched.has(account.id)) {
        const begun = await watch(context, account, options)
        if (begun !== null) watched.set(account.id, begun)
      }
    await context.clock.sleepUntil(context.clock.now().add({ milliseconds: lookMs }), signal)
  }
  await Promise.allSettled([...watched.values()].map(({ ended }) => ended))
}

/** Connected anew: other servers, or another password. */
function isSame(a: MailAccount, b: MailAccount): boolean {
  return Temporal.Instant.compare(a.connectedAt, b.connectedAt) === 0
}

/** Null while its secret cannot be read. */
async function watch(
  context: Context,
  account: MailAccount,
  { signal, report }: WatchOptions,
): Promise<Watched | null> {
  const { id } = account
  const access = await accessTo(context, id).catch(() => null)
  if (access === null) return null
  const stop = new AbortController()
  const tell = (words: string) => report({ kind: 'mailbox', accountId: id, words })
  const ended = context.mailbox.watch(
    access,
    {
      access: () => accessTo(context, id),
      changed: async () => {
        const current = await accountAccess(context, id)
        if (current.kind === 'none') return tell(current.why)
        const received = await receiveMail(context, current.access, { progress: tell })
        if (isProblem(received)) report({ kind: 'problem', problem: received })
        else if (received.inbound.length > 0) report({ kind: 'received', received })
      },
      state: tell,
    },
    AbortSignal.any([signal, stop.signal]),
  )
  return { account, stop, ended }
}
