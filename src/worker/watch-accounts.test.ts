import { expect, it } from 'vitest'
import { connected, createFakeContext, me } from '../../test/support/fake-context.ts'
import type { WorkerEvent } from './run-worker.ts'
import { watchAccounts } from './watch-accounts.ts'

const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

it('begins with accounts that come, ends with accounts that go, and starts anew when one is connected again', async () => {
  const context = await createFakeContext()
  const stop = new AbortController()
  const events: WorkerEvent[] = []
  const live = new Set<AbortSignal>()
  const seen: string[] = []
  const mailbox: typeof context.mailbox = {
    ...context.mailbox,
    watch: (access, handlers, signal) => {
      live.add(signal)
      seen.push('password' in access ? access.password : '')
      return context.mailbox.watch(access, handlers, signal).finally(() => live.delete(signal))
    },
  }
  const watching = watchAccounts(
    { ...context, mailbox },
    { signal: stop.signal, report: (event) => events.push(event), lookMs: 1_000 },
  )
  await settled()
  expect(live.size).toBe(0)

  await connected(context)
  context.clock.advance({ seconds: 1 })
  await settled()
  expect(live.size).toBe(1)
  expect(events).toContainEqual({ kind: 'mailbox', accountId: 'a-1', words: `Connected to ${me}.` })

  await connected(context)
  await context.secrets.set('a-1', 'password', 'another')
  context.clock.advance({ seconds: 1 })
  await settled()
  expect([live.size, seen]).toEqual([1, ['secret', 'another']])

  await context.store.write((tx) => tx.accounts.remove('a-1'))
  context.clock.advance({ seconds: 1 })
  await settled()
  expect(live.size).toBe(0)

  stop.abort()
  await watching
})
