/**
 * Looks at a mailbox behind Microsoft Graph again and again: there is no connection to stay in, and word of change
 * goes only to servers the whole world can reach. A token that ran out is asked for anew before each look.
 */
import type { Clock } from '../../app/ports/clock.ts'
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import type { AccountTest, WatchHandlers } from '../../app/ports/mailbox.ts'

export type WatchGraphMeans = {
  readonly clock: Clock
  readonly pollMs: number
  readonly test: (access: MailAccountAccess) => Promise<AccountTest>
}

/** A sign-in that was refused is not tried more often than this. */
const passwordMs = 3_600_000

/** Resolves when the signal aborts; never rejects. */
export async function watchGraph(
  access: MailAccountAccess,
  handlers: WatchHandlers,
  signal: AbortSignal,
  { clock, pollMs, test }: WatchGraphMeans,
): Promise<void> {
  let last: AccountTest['kind'] | null = null
  while (!signal.aborted) {
    const current = (await handlers.access?.().catch(() => null)) ?? access
    const tested = await test(current)
    if (signal.aborted) return
    if (tested.kind !== last)
      handlers.state(
        tested.kind === 'ok' ? `Connected to ${access.address}.` : `Lost ${access.address}. ${tested.words}`,
      )
    last = tested.kind
    if (tested.kind === 'ok') await handlers.changed().catch(() => undefined)
    const waitMs = tested.kind === 'problem' && tested.isPassword ? Math.max(passwordMs, pollMs) : pollMs
    await clock.sleepUntil(clock.now().add({ milliseconds: waitMs }), signal)
  }
}
