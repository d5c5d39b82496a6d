/**
 * An authorization server on loopback that gives the answers of RFC 6749, 7636 and 8628: codes on a device and through
 * the browser, refresh tokens that rotate and are revoked when used twice, and the refusals on demand.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

export type AuthorizationServer = {
  readonly origin: string
  /** The person at the page says yes, or no, to the code they typed. */
  decide(userCode: string, yes: boolean): void
  /** What the next polls are answered with, before anything else. */
  answerPolls(...errors: readonly string[]): void
  /** The next request for tokens is answered so. */
  failNext(status: number, error: string, words?: string): void
  /** From now on no refresh token is taken, as after a change of the password. */
  revokeEverything(): void
  /** Where codes are said to be typed; null for the usual place. */
  showPage(url: string | null): void
  /** Requests for tokens so far, as they came. */
  readonly asked: readonly URLSearchParams[]
  /** Called for every access token that is handed out, which is then what it returns. */
  tokenFor(make: () => string): void
  stop(): Promise<void>
}

export type AuthorizationServerOptions = {
  readonly clientId?: string
  readonly clientSecret?: string
  /** Seconds. */
  readonly intervalS?: number
  readonly codeLastsS?: number
  readonly tokenLastsS?: number
}

export async function startAuthorizationServer(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
  const { clientId = 'my-app', clientSecret, intervalS = 0.02, codeLastsS = 600, tokenLastsS = 3_600 } = options
  const devices = new Map<string, { userCode: string; state: 'pending' | 'yes' | 'no'; until: number }>()
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const refreshTokens = new Set<string>()
  const asked: URLSearchParams[] = []
  let page: string | null = null
  let polls: string[] = []
  let failure: { status: number; error: string; words: string | undefined } | null = null
  let makeToken: () => string = randomUUID

  const tokens = () => {
    const refreshToken = `r-${randomUUID()}`
    refreshTokens.add(refreshToken)
    return {
      token_type: 'Bearer',
      access_token: makeToken(),
      expires_in: tokenLastsS,
      refresh_token: refreshToken,
      scope: 'mail',
    }
  }
  type Answer = { status: number; json: unknown }
  const no = (error: string, status = 400, words?: string): Answer => ({
    status,
    json: { error, ...(words ? { error_description: words } : {}) },
  })
  const ok = (json: unknown): Answer => ({ status: 200, json })

  const forToken = (form: URLSearchParams): Answer => {
    asked.push(form)
    if (failure !== null) {
      const { status, error, words } = failure
      failure = null
      return no(error, status, words)
    }
    if (form.get('client_id') !== clientId) return no('invalid_client', 401, 'No such app.')
    if (clientSecret !== undefined && form.get('client_secret') !== clientSecret) return no('invalid_client', 401)
    switch (form.get('grant_type')) {
      case 'urn:ietf:params:oauth:grant-type:device_code': {
        const device = devices.get(form.get('device_code') ?? '')
        const told = polls.shift()
        if (told !== undefined) return no(told)
        if (device === undefined) return no('invalid_grant')
        if (device.until < Date.now()) return no('expired_token')
        if (device.state === 'pending') return no('authorization_pending')
        return device.state === 'no' ? no('access_denied', 400, 'The person said no.') : ok(tokens())
      }
      case 'authorization_code': {
        const code = form.get('code') ?? ''
        const known = codes.get(code)
        codes.delete(code)
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (known === undefined || known.challenge !== challenge) return no('invalid_grant', 400, 'PKCE failed.')
        return known.redirect === form.get('redirect_uri') ? ok(tokens()) : no('invalid_grant', 400, 'Another address.')
      }
      case 'refresh_token':
        if (!refreshTokens.delete(form.get('refresh_token') ?? ''))
          return no('invalid_grant', 400, 'The refresh token was revoked.')
        return ok(tokens())
      default:
        return no('unsupported_grant_type')
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', origin)
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const form = new URLSearchParams(body)
    const send = ({ status, json }: Answer) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
    if (url.pathname === '/device') {
      if (form.get('client_id') !== clientId) return send(no('invalid_client', 401, 'No such app.'))
      const userCode = randomUUID().slice(0, 8).toUpperCase()
      const code = randomUUID()
      devices.set(code, { userCode, state: 'pending', until: Date.now() + codeLastsS * 1_000 })
      return send(
        ok({
          device_code: code,
          user_code: userCode,
          verification_uri: page ?? `${origin}/type-it-here`,
          expires_in: codeLastsS,
          interval: intervalS,
        }),
      )
    }
    if (url.pathname === '/token') return send(forToken(form))
    if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      if (url.searchParams.get('login_hint')?.startsWith('refuse')) back.searchParams.set('error', 'access_denied')
      else {
        const code = randomUUID()
        const challenge = url.searchParams.get('code_challenge') ?? ''
        codes.set(code, { challenge, redirect: url.searchParams.get('redirect_uri') ?? '' })
        back.searchParams.set('code', code)
      }
      return response.writeHead(302, { location: back.href }).end()
    }
    return send(no('not_found', 404))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  return {
    origin,
    decide: (userCode, yes) => {
      const device = [...devices.values()].find((each) => each.userCode === userCode)
      if (device === undefined) throw new Error(`nobody was shown ${userCode}`)
      device.state = yes ? 'yes' : 'no'
    },
    answerPolls: (...errors) => void (polls = [...errors]),
    failNext: (status, error, words) => void (failure = { status, error, words }),
    showPage: (url) => void (page = url),
    revokeEverything: () => refreshTokens.clear(),
    asked,
    tokenFor: (make) => void (makeToken = make),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
