import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTerminal, type Staying, type Terminal } from '../support/run-regards.ts'

const now = '2026-11-24T16:00:00Z'
let terminal: Terminal
let other: Server | null = null

beforeEach(() => void (terminal = createTerminal()))
afterEach(() => {
  other?.close()
  terminal.remove()
})

const addressOf = async (regards: Staying) =>
  ((await regards.until(({ address }: { address?: string }) => address !== undefined, 20_000)) as { address: string })
    .address

it('opens where it was last time, and elsewhere only while another program is there', async () => {
  const first = terminal.start(['start', '--no-open', '--port', '0'], now)
  const { origin, port } = new URL(await addressOf(first))
  await first.stop()

  const second = terminal.start(['start', '--no-open'], now)
  const again = await addressOf(second)
  expect(new URL(again).origin).toBe(origin)

  // A link of a mail carries no key: one sentence says what to do, and with the key it leads to the step.
  const link = `${origin}/steps/o-1.thank-you.p-1/later`
  const stranger = await fetch(link)
  expect(stranger.status).toBe(401)
  expect(await stranger.text()).toContain('Open the whole address that Regards printed when it started')
  const key = new URL(again).searchParams.get('token') ?? ''
  const known = await fetch(link, { headers: { cookie: `regards-session-${port}=${key}` } })
  expect(known.status).toBe(200)
  await second.stop()

  other = createServer()
  await new Promise<void>((listening) => void other?.listen(Number(port), '127.0.0.1', listening))
  const third = terminal.start(['start', '--no-open'], now)
  expect(new URL(await addressOf(third)).port).not.toBe(port)
  await third.stop()
}, 60_000)
