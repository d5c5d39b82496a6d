/** Connecting from the command line, with real mail servers and an authorization server that hands out their tokens. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startAuthorizationServer, type AuthorizationServer } from '../support/authorization-server.ts'
import { describeOnMailBed } from '../support/mail-bed/describe-on-mail-bed.ts'
import { startMailBed, type MailBed } from '../support/mail-bed/mail-bed.ts'
import { createTerminal, type Terminal } from '../support/run-regards.ts'

describeOnMailBed('connecting a mailbox on real servers', () => {
  let bed: MailBed
  let authority: AuthorizationServer
  let terminal: Terminal
  const now = () => Temporal.Now.instant().toString()
  const servers = (at = bed) => [
    '--imap',
    `127.0.0.1:${at.imap.port}`,
    '--imap-security',
    'starttls',
    '--smtp',
    `127.0.0.1:${at.smtp.port}`,
    '--smtp-security',
    'starttls',
    '--ca',
    at.caFile,
  ]
  const run = (words: readonly string[], environment: Record<string, string> = {}) =>
    terminal.run(words, now(), { REGARDS_SIGN_IN: authority.origin, ...environment })
  /** Runs a command that shows a code or a page, does what a person does there, and gives what came of it. */
  const signInWith = async (words: readonly string[], act: (shown: string) => Promise<unknown> | void) => {
    const staying = terminal.start(words, now(), { REGARDS_SIGN_IN: authority.origin })
    const shown = await new Promise<string>((resolve) => {
      let text = ''
      staying.process.stderr?.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (/code: \S+\n|\nhttp\S+\n/.test(text)) resolve(text)
      })
    })
    await act(shown)
    const code = await new Promise<number | null>((resolve) => staying.process.on('close', resolve))
    return { code, line: staying.lines.at(-1) as { words?: string; problem?: { what: string } } }
  }
  const typeCode = (shown: string) => authority.decide(/code: (\S+)/.exec(shown)?.[1] ?? '', true)
  const oauth = (address: string, how = 'device') => [
    'connect',
    address,
    '--provider',
    'outlook',
    '--oauth',
    how,
    '--client-id',
    'my-app',
    '--sent',
    'self-append',
    ...servers(),
  ]

  beforeAll(async () => {
    bed = await startMailBed({ profile: 'outlook' })
    authority = await startAuthorizationServer({ tokenLastsS: 1 })
    terminal = createTerminal()
  })
  afterAll(async () => {
    terminal.remove()
    await authority.stop()
    await bed.stop()
  })

  it('with a code on any device; every later command gets a token of its own', async () => {
    const user = bed.freshUser('ana')
    const given: string[] = []
    authority.tokenFor(() => given[given.push(bed.accessToken(user)) - 1] ?? '')
    const { code, line } = await signInWith(oauth(user), typeCode)
    expect(line).toMatchObject({ words: expect.stringContaining(`Connected ${user}`) })
    expect(code).toBe(0)
    for (const token of given) bed.revoke(token)
    const doctor = await run(['doctor', '--letter'])
    const checks = (doctor.json as { checks: { what: string; ok: boolean; words: string }[] }).checks
    const of = (what: string) => checks.find((check) => check.what === what)
    expect(of(user)).toMatchObject({ ok: true })
    expect(of(`New mail at ${user}`)?.words).toContain('at once')
    expect(of(`Letter to ${user}`)).toMatchObject({ ok: true, words: expect.stringMatching(/came back/) })
    expect(of(`Sent of ${user}`)?.words).toContain('so Regards does')
    expect(of('Clock')).toMatchObject({ ok: true })
    expect(doctor.code).toBe(0)
    expect(bed.mailbox(user).map(({ folder }) => folder)).toEqual(['INBOX'])
    expect(given.length).toBeGreaterThan(1)
  })

  it('a sign-in that has ended is told, and the same command signs in again with what is known', async () => {
    const user = bed.freshUser('ben')
    authority.tokenFor(() => bed.accessToken(user))
    await signInWith(oauth(user), typeCode)
    authority.revokeEverything()
    const doctor = await run(['doctor'])
    expect(JSON.stringify(doctor.json)).toContain('wants you to sign in again')
    expect(doctor.code).toBe(1)
    const { code } = await signInWith(['connect', user], typeCode)
    expect(code).toBe(0)
  })

  it('through the browser, which comes back to this machine', async () => {
    const user = bed.freshUser('cleo')
    authority.tokenFor(() => bed.accessToken(user))
    const visit = (shown: string) => fetch(/\n(http\S+)\n/.exec(shown)?.[1] ?? '').then((page) => page.text())
    expect((await signInWith(oauth(user, 'browser'), visit)).code).toBe(0)
  })

  it('a sign-in of another account than the mailbox saves nothing', async () => {
    const [user, other] = [bed.freshUser('dan'), bed.freshUser('other')]
    authority.tokenFor(() => bed.accessToken(other))
    const { code, line } = await signInWith(oauth(user), typeCode)
    expect(code).toBe(3)
    expect(line.problem?.what).toMatch(/127\.0\.0\.1 said/)
    const { accounts } = (await run(['accounts'])).json as { accounts: { address: string }[] }
    expect(accounts.map(({ address }) => address)).not.toContain(user)
  })

  it('without a client id it tells, step by step, how to come by one', async () => {
    const asked = await run(['connect', bed.freshUser(), '--provider', 'outlook', '--oauth', 'device', ...servers()])
    expect(asked.code).toBe(2)
    expect(JSON.stringify(asked.json)).toMatch(/App registrations/)
  })

  it('by a command for the password, in several mailboxes, one of them to send from; and away again', async () => {
    await using passwords = await startMailBed().then((started) => ({
      ...started,
      [Symbol.asyncDispose]: () => started.stop(),
    }))
    const [one, two] = [passwords.freshUser('one'), passwords.freshUser('two')]
    const file = join(terminal.home, 'password with a space.txt')
    writeFileSync(file, 'secret\nnot this\n')
    for (const user of [one, two]) {
      const done = await run(['connect', user, '--password-command', `cat "${file}"`, ...servers(passwords)])
      expect(done.json).toMatchObject({ words: expect.stringContaining(`Connected ${user}`) })
    }
    writeFileSync(file, 'wrong\n')
    const doctor = await run(['doctor'])
    expect(doctor.code).toBe(3)
    expect(JSON.stringify(doctor.json)).toMatch(/Authentication failed/)
    await run(['accounts', '--send-from', two])
    const accounts = (await run(['accounts'])).json as { accounts: { address: string; isSending: boolean }[] }
    expect(accounts.accounts.find(({ isSending }) => isSending)?.address).toBe(two)
    expect((await run(['disconnect', two])).json).toMatchObject({
      done: false,
      words: expect.stringContaining('Gone for good: the command for its password'),
    })
    expect((await run(['accounts'])).json).toEqual(accounts)
    expect((await run(['disconnect', two, '--yes'])).json).toMatchObject({
      done: true,
      words: expect.stringContaining('stay'),
    })
    const left = (await run(['accounts'])).json as { accounts: { address: string }[] }
    expect(left.accounts.map(({ address }) => address)).toContain(one)
    expect(left.accounts.map(({ address }) => address)).not.toContain(two)
  })

  it('a command that needs a shell is refused before anything runs', async () => {
    const refused = await run(['connect', bed.freshUser(), '--password-command', 'echo secret | head -1', ...servers()])
    expect(refused.code).toBe(2)
  })
})
