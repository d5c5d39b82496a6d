import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSystemClock } from '../../src/adapters/clock/system-clock.ts'
import { createOauthSignIn } from '../../src/adapters/sign-in/oauth-sign-in.ts'
import type { SignIn, SignInApp, SignInBegun, Tokens } from '../../src/app/ports/sign-in.ts'
import { signInFrom } from '../../src/main/config.ts'
import { startAuthorizationServer, type AuthorizationServer } from '../support/authorization-server.ts'
import { createFakeContext } from '../support/fake-context.ts'

const { content } = await createFakeContext()
const app: SignInApp = { authority: 'microsoft', clientId: 'my-app', scopes: ['mail', 'offline_access'] }
let server: AuthorizationServer
let signIn: SignIn

const at = (origin: string, more: { browserMs?: number } = {}) =>
  createOauthSignIn({
    authorities: signInFrom({ REGARDS_SIGN_IN: origin }, content.mail.signIn),
    clock: createSystemClock(),
    slowDownMs: 80,
    ...more,
  })
const begin = async (
  flow: 'device' | 'browser',
  given: Partial<SignInApp> = {},
  signal = new AbortController().signal,
) => signIn.begin({ ...app, ...given }, flow, { address: 'ana@outlook.test', signal })
const begun = async (flow: 'device' | 'browser', signal?: AbortSignal) => (await begin(flow, {}, signal)) as SignInBegun

beforeAll(async () => {
  server = await startAuthorizationServer()
  signIn = at(server.origin)
})
afterAll(() => server.stop())

describe('signing in with a code on any device', () => {
  it('shows where to type which code, waits, and has the tokens once the person said yes', async () => {
    const { url, userCode, tokens } = await begun('device')
    expect(url).toBe(`${server.origin}/type-it-here`)
    const before = server.asked.length
    await new Promise((wait) => setTimeout(wait, 100))
    expect(server.asked.length).toBeGreaterThan(before + 1)
    server.decide(userCode ?? '', true)
    const got = (await tokens) as Tokens
    expect(got).toMatchObject({ kind: 'tokens', refreshToken: expect.stringMatching(/^r-/) })
    expect(Math.abs(got.until.since(Temporal.Now.instant()).total('seconds') - 3_600)).toBeLessThan(10)
    expect(got.accessToken).not.toBe('')
  })

  it('asks more slowly once it is told to', async () => {
    server.answerPolls('slow_down')
    const { userCode, tokens } = await begun('device')
    const started = performance.now()
    server.decide(userCode ?? '', true)
    expect((await tokens).kind).toBe('tokens')
    expect(performance.now() - started).toBeGreaterThan(100)
  })

  it('goes on asking when the network fails for a moment', async () => {
    const { userCode, tokens } = await begun('device')
    server.failNext(503, 'temporarily_unavailable')
    server.decide(userCode ?? '', true)
    expect((await tokens).kind).toBe('tokens')
  })

  it.each([
    ['a no', 'denied', /not allowed to let Regards in/],
    ['a code that ran out', 'expired', /run out/],
  ])('says so in words: %s', async (what, why, wording) => {
    const { userCode, tokens } = await begun('device')
    if (why === 'denied') server.decide(userCode ?? '', false)
    else server.answerPolls('authorization_pending', 'expired_token')
    expect(await tokens, what).toMatchObject({ kind: 'failed', why, words: expect.stringMatching(wording) })
  })

  it('stops asking by itself when the code has run out and the server never says so', async () => {
    const short = await startAuthorizationServer({ codeLastsS: 1, intervalS: 0.3 })
    const { tokens } = (await at(short.origin).begin(app, 'device', {
      address: 'a@b.test',
      signal: new AbortController().signal,
    })) as SignInBegun
    short.answerPolls(...Array<string>(50).fill('authorization_pending'))
    expect(await tokens).toMatchObject({ kind: 'failed', why: 'expired' })
    await short.stop()
  })

  it('ends when the person leaves', async () => {
    const stop = new AbortController()
    const { tokens } = await begun('device', stop.signal)
    stop.abort()
    expect((await tokens).kind).toBe('failed')
    const before = server.asked.length
    await new Promise((wait) => setTimeout(wait, 80))
    expect(server.asked.length).toBe(before)
  })

  it('tells a client id that is not known from everything else', async () => {
    expect(await begin('device', { clientId: 'another' })).toMatchObject({
      kind: 'failed',
      why: 'app',
      words: expect.stringContaining('client id'),
    })
  })

  it('does not begin where the authority has no such way', async () => {
    expect(await begin('device', { authority: 'google' })).toMatchObject({ kind: 'failed', why: 'way' })
  })

  it('shows no link that is not a page', async () => {
    server.showPage('javascript:alert(1)')
    expect((await begin('device')).kind).toBe('failed')
    server.showPage(null)
  })
})

describe('signing in through the browser', () => {
  const visit = (url: string) => fetch(url, { redirect: 'follow' })

  it('brings the browser back to this machine, and proves with PKCE that it was us', async () => {
    const { url, userCode, tokens } = await begun('browser')
    expect(userCode).toBeNull()
    const page = new URL(url)
    expect(page.searchParams.get('code_challenge_method')).toBe('S256')
    expect(page.searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+\/$/)
    const answer = await visit(url)
    expect(await answer.text()).toContain('close this window')
    expect((await tokens).kind).toBe('tokens')
    expect(server.asked.at(-1)?.get('code_verifier')?.length).toBeGreaterThanOrEqual(43)
  })

  it('does not take a code that comes with another state', async () => {
    const { url, tokens } = await begun('browser')
    const before = server.asked.length
    const back = new URL(new URL(url).searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', 'stolen')
    back.searchParams.set('state', 'another')
    await visit(back.href)
    expect((await tokens).kind).toBe('failed')
    expect(server.asked.length).toBe(before)
  })

  it('says that the person said no', async () => {
    const started = (await signIn.begin(app, 'browser', {
      address: 'refuse@outlook.test',
      signal: new AbortController().signal,
    })) as SignInBegun
    await visit(started.url)
    expect(await started.tokens).toMatchObject({ kind: 'failed', why: 'denied' })
  })

  it('does not wait for ever, and closes its door', async () => {
    const started = (await at(server.origin, { browserMs: 100 }).begin(app, 'browser', {
      address: 'a@b.test',
      signal: new AbortController().signal,
    })) as SignInBegun
    expect(await started.tokens).toMatchObject({ kind: 'failed', why: 'expired' })
    await expect(fetch(new URL(started.url).searchParams.get('redirect_uri') ?? '')).rejects.toThrow()
  })
})

describe('renewing', () => {
  const signedIn = async () => {
    const { userCode, tokens } = await begun('device')
    server.decide(userCode ?? '', true)
    return (await tokens) as Tokens
  }

  it('gets another refresh token, and the older is good no more', async () => {
    const first = await signedIn()
    const second = (await signIn.refresh(app, first.refreshToken ?? '')) as Tokens
    expect(second.refreshToken).not.toBe(first.refreshToken)
    expect(await signIn.refresh(app, first.refreshToken ?? '')).toMatchObject({
      kind: 'failed',
      why: 'consent',
      words: expect.stringContaining('wants you to sign in again'),
    })
    expect((await signIn.refresh(app, second.refreshToken ?? '')).kind).toBe('tokens')
  })

  it('tells a server that fails from a sign-in that has ended', async () => {
    const { refreshToken } = await signedIn()
    server.failNext(500, 'server_error')
    expect(await signIn.refresh(app, refreshToken ?? '')).toMatchObject({ kind: 'failed', why: 'outside' })
    expect(await at('http://127.0.0.1:9').refresh(app, refreshToken ?? '')).toMatchObject({
      kind: 'failed',
      why: 'outside',
      words: expect.stringContaining('could not be reached'),
    })
  })

  it('sends the secret of the app where it has one', async () => {
    const guarded = await startAuthorizationServer({ clientSecret: 'hush' })
    const known: SignInApp = { ...app, authority: 'google', clientSecret: 'hush' }
    const started = (await at(guarded.origin).begin(known, 'browser', {
      address: 'a@gmail.test',
      signal: new AbortController().signal,
    })) as SignInBegun
    await fetch(started.url)
    expect((await started.tokens).kind).toBe('tokens')
    await guarded.stop()
  })
})

it('only an address on this machine can stand in for the sign-in pages', () => {
  const moved = signInFrom({ REGARDS_SIGN_IN: 'https://evil.example' }, content.mail.signIn)
  expect(moved).toBe(content.mail.signIn)
})
