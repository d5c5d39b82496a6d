/**
 * OAuth 2 by device code (RFC 8628) and by a redirect to this machine with PKCE (RFC 8252, RFC 7636), for the
 * authorities written in content/mail. What goes over the wire and what is checked is oauth4webapi's.
 */
import { setTimeout as pause } from 'node:timers/promises'
import * as oauth from 'oauth4webapi'
import type { Clock } from '../../app/ports/clock.ts'
import type { SignIn, SignInApp, SignInBegun, SignInFailure, Tokens } from '../../app/ports/sign-in.ts'
import type { MailAuthority, MailContent } from '../../core/mail/mail-provider.ts'
import { failureOf } from './sign-in-failure.ts'
import { listenForRedirect } from './redirect-listener.ts'

export type OauthSignInOptions = {
  readonly authorities: MailContent['signIn']
  readonly clock: Clock
  /** Milliseconds by which `slow_down` lengthens the pause (RFC 8628 §3.5). */
  readonly slowDownMs?: number
  /** How long the page in the browser may stay open. */
  readonly browserMs?: number
}

const requestMs = 20_000

export function createOauthSignIn(options: OauthSignInOptions): SignIn {
  const { authorities, clock, slowDownMs = 5_000, browserMs = 600_000 } = options
  const partsOf = (app: SignInApp) => {
    const authority = authorities[app.authority]
    return {
      authority,
      server: serverOf(authority),
      client: { client_id: app.clientId },
      proof: app.clientSecret ? oauth.ClientSecretPost(app.clientSecret) : oauth.None(),
      more: {
        signal: () => AbortSignal.timeout(requestMs),
        [oauth.allowInsecureRequests]: isLoopback(authority.token),
      },
    }
  }
  const tokensOf = (answer: oauth.TokenEndpointResponse): Tokens => ({
    kind: 'tokens',
    accessToken: answer.access_token,
    until: clock.now().add({ seconds: answer.expires_in ?? 3_600 }),
    refreshToken: answer.refresh_token ?? null,
  })
  const attempt = async <T>({ authority }: { authority: MailAuthority }, work: () => Promise<T>) => {
    try {
      return await work()
    } catch (problem) {
      return failureOf(problem, authority.name)
    }
  }

  async function beginDevice(app: SignInApp, signal: AbortSignal): Promise<SignInBegun> {
    const parts = partsOf(app)
    const { server, client, proof, more } = parts
    const asked = await oauth.deviceAuthorizationRequest(server, client, proof, { scope: app.scopes.join(' ') }, more)
    const code = await oauth.processDeviceAuthorizationResponse(server, client, asked)
    if (!isPage(code.verification_uri)) throw new TypeError('the page to type the code at is no page')
    const until = clock.now().add({ seconds: code.expires_in })
    const poll = async (): Promise<Tokens | SignInFailure> => {
      let waitMs = (code.interval ?? 5) * 1_000
      while (Temporal.Instant.compare(clock.now(), until) < 0) {
        await pause(waitMs, undefined, { signal }).catch(() => undefined)
        if (signal.aborted) return stopped
        const found = await attempt(parts, async () => {
          const answer = await oauth.deviceCodeGrantRequest(server, client, proof, code.device_code, more)
          return tokensOf(await oauth.processDeviceCodeResponse(server, client, answer))
        })
        if (found.kind !== 'waiting') {
          // a network that fails for a moment must not cost the person their code (RFC 8628 §3.5)
          if (found.kind === 'tokens' || found.why !== 'outside') return found
        } else if (found.isTooFast) waitMs += slowDownMs
      }
      return { kind: 'failed', why: 'expired', words: 'The code has run out. Begin again to get a new one.' }
    }
    return { kind: 'begun', url: code.verification_uri, userCode: code.user_code, until, tokens: poll() }
  }

  async function beginBrowser(app: SignInApp, address: string, signal: AbortSignal): Promise<SignInBegun> {
    const parts = partsOf(app)
    const { authority, server, client, proof, more } = parts
    const verifier = oauth.generateRandomCodeVerifier()
    const state = oauth.generateRandomState()
    const listener = await listenForRedirect(
      authority.redirectHost,
      AbortSignal.any([signal, AbortSignal.timeout(browserMs)]),
    )
    const url = new URL(authority.authorize)
    const asked = {
      ...authority.authorizeParameters,
      response_type: 'code',
      client_id: app.clientId,
      redirect_uri: listener.address,
      scope: app.scopes.join(' '),
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      login_hint: address,
    }
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
    const take = async (): Promise<Tokens | SignInFailure> => {
      const arrived = await listener.arrived
      if (arrived === null)
        return signal.aborted
          ? stopped
          : { kind: 'failed', why: 'expired', words: 'Nobody came back from the sign-in page in time. Begin again.' }
      const found = await attempt(parts, async () => {
        const checked = oauth.validateAuthResponse(server, client, arrived, state)
        const answer = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          proof,
          checked,
          listener.address,
          verifier,
          more,
        )
        return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, answer))
      })
      return settled(found)
    }
    const until = clock.now().add({ milliseconds: browserMs })
    return { kind: 'begun', url: url.href, userCode: null, until, tokens: take() }
  }

  return {
    begin: async (app, flow, { address, signal }) => {
      const { authority } = partsOf(app)
      if (!authority.flows.includes(flow))
        return {
          kind: 'failed',
          why: 'way',
          words: `${authority.name} does not give the right to read mail to a sign-in by code. Sign in with the browser instead.`,
        }
      return settled(
        await attempt({ authority }, () =>
          flow === 'device' ? beginDevice(app, signal) : beginBrowser(app, address, signal),
        ),
      )
    },
    refresh: async (app, refreshToken) => {
      const parts = partsOf(app)
      const { server, client, proof, more } = parts
      return settled(
        await attempt(parts, async () => {
          const answer = await oauth.refreshTokenGrantRequest(server, client, proof, refreshToken, more)
          return tokensOf(await oauth.processRefreshTokenResponse(server, client, answer))
        }),
      )
    },
  }
}

const stopped: SignInFailure = { kind: 'failed', why: 'denied', words: 'The sign-in was stopped.' }

/** "Still waiting" is an answer to the polling of a code alone. */
function settled<T extends { readonly kind: string }>(
  found: T | SignInFailure | { readonly kind: 'waiting' },
): Exclude<T, { kind: 'waiting' }> | SignInFailure {
  if (found.kind === 'waiting')
    return { kind: 'failed', why: 'outside', words: 'The sign-in server gave an answer that does not belong here.' }
  return found as Exclude<T, { kind: 'waiting' }> | SignInFailure
}

function serverOf({ issuer, device, authorize, token }: MailAuthority): oauth.AuthorizationServer {
  return {
    issuer,
    authorization_endpoint: authorize,
    token_endpoint: token,
    ...(device === undefined ? {} : { device_authorization_endpoint: device }),
  }
}

/** It becomes a link for the person to follow. */
const isPage = (url: string) => URL.canParse(url) && (new URL(url).protocol === 'https:' || isLoopback(url))

const isLoopback = (url: string) =>
  /^https?:$/.test(new URL(url).protocol) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)
