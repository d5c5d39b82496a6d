/** A mailbox over Microsoft Graph, connected from the command line: the sign-in and the mail are stand-ins on loopback. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createFakeMailWorld, type FakeMailWorld } from '../../src/app/ports/fake-mail-world.ts'
import { startAuthorizationServer, type AuthorizationServer } from '../support/authorization-server.ts'
import { startGraphStandIn, type GraphStandIn } from '../support/graph-stand-in.ts'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

let world: FakeMailWorld
let graph: GraphStandIn
let authority: AuthorizationServer
let terminal: Terminal
const now = () => Temporal.Now.instant().toString()

beforeAll(async () => {
  world = createFakeMailWorld()
  graph = await startGraphStandIn(world)
  authority = await startAuthorizationServer()
  terminal = createTerminal({ REGARDS_SIGN_IN: authority.origin, REGARDS_SECRETS: 'file' })
})
afterAll(async () => {
  terminal.remove()
  await authority.stop()
  await graph.stop()
})

it('is connected by a code, and a letter to oneself goes out and comes back through it', async () => {
  const user = world.freshUser('ana')
  authority.tokenFor(() => graph.token(user))
  const server = `127.0.0.1:${graph.port}`
  const where = ['--imap', server, '--imap-security', 'none', '--smtp', server, '--smtp-security', 'none']
  const words = ['connect', user, '--provider', 'microsoft-365', '--graph', '--client-id', 'my-app', ...where]
  const staying = terminal.start(words, now())
  const code = await new Promise<string>((resolve) => {
    let text = ''
    staying.process.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const shown = /code: (\S+)\n/.exec(text)?.[1]
      if (shown !== undefined) resolve(shown)
    })
  })
  authority.decide(code, true)
  expect(await new Promise((resolve) => staying.process.on('close', resolve))).toBe(0)
  expect(staying.lines.at(-1)).toMatchObject({ account: { transport: 'graph', sentFiling: 'provider' } })
  expect(JSON.stringify(staying.lines)).not.toContain(graph.token(user))

  // Microsoft puts its copy into Sent; the stand-in leaves that to whoever wants it
  world.onChange(user, () => {
    if (world.mails(user, 'Sent').length === 0) world.deliver(world.mails(user)[0] ?? '', user, 'Sent')
  })
  const doctor = await terminal.run(['doctor', '--letter'], now())
  const { checks } = doctor.json as { checks: { what: string; ok: boolean; words: string }[] }
  const of = (what: string) => checks.find((check) => check.what === what)
  expect(of(user)).toMatchObject({ ok: true })
  expect(of(`Letter to ${user}`)).toMatchObject({ ok: true, words: expect.stringContaining('came back') })
  expect(of(`Sent of ${user}`)?.words).toContain('the provider puts the copies there')
  expect(world.mails(user)).toHaveLength(1)
  expect(doctor.code).toBe(0)
})
