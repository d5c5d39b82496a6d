/** Signs in at a provider's own page (OAuth 2), so that Regards never sees a password. Keeps nothing itself. */
import type { AuthorityId } from '../../core/mail/mail-provider.ts'

export interface SignIn {
  /** Shows where to go; `tokens` resolves when the person is done there, or it has failed. */
  begin(
    app: SignInApp,
    flow: SignInFlow,
    options: { readonly address: string; readonly signal: AbortSignal },
  ): Promise<SignInBegun | SignInFailure>
  /** New tokens for an older refresh token, which may be good for nothing afterwards. */
  refresh(app: SignInApp, refreshToken: string): Promise<Tokens | SignInFailure>
}

/** device: a code is typed at a page, on any device. browser: the page sends the browser back to this machine. */
export type SignInFlow = 'device' | 'browser'

/** The person's own registration at the authority. */
export type SignInApp = {
  readonly authority: AuthorityId
  readonly clientId: string
  readonly clientSecret?: string
  readonly scopes: readonly string[]
}

export type SignInBegun = {
  readonly kind: 'begun'
  readonly url: string
  /** To be typed there; null where the page needs none. */
  readonly userCode: string | null
  readonly until: Temporal.Instant
  readonly tokens: Promise<Tokens | SignInFailure>
}

export type Tokens = {
  readonly kind: 'tokens'
  readonly accessToken: string
  readonly until: Temporal.Instant
  /** Null where the authority gave none: the older one stays good. */
  readonly refreshToken: string | null
}

export type SignInFailure = {
  readonly kind: 'failed'
  /**
   * consent: the person has to sign in again. outside: it may work later. app: the registration is not right.
   * way: the authority has no such way. */
  readonly why: 'denied' | 'expired' | 'consent' | 'app' | 'way' | 'outside'
  readonly words: string
}
