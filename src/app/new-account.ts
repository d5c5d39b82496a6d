/**
 * Puts together the account a person wants to connect: what they said, then what is known about the provider, then what
 * was used for this address before.
 */
import { accountAt } from './account-at.ts'
import type { AccountSecret } from './account-secrets.ts'
import type { AccountInput } from './connect-account.ts'
import type { Context } from './context.ts'
import type { ProviderGuess } from './guess-provider.ts'
import { readMe } from './me.ts'
import type { SignInBegun, SignInFailure, SignInFlow } from './ports/sign-in.ts'
import type { MailAccount, ServerAddress } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

export type AccountWish = {
  readonly address: string
  readonly displayName?: string | undefined
  readonly user?: string | undefined
  readonly imap?: ServerAddress | undefined
  readonly smtp?: ServerAddress | undefined
  readonly sentFiling?: MailAccount['sentFiling'] | undefined
  readonly trustedCa?: string | undefined
  /** Over Microsoft Graph instead of IMAP and SMTP. */
  readonly graph?: boolean | undefined
}

const graphServer: ServerAddress = { host: 'graph.microsoft.com', port: 443, security: 'tls' }

export async function newAccount(
  context: Pick<Context, 'store' | 'guess'>,
  guess: ProviderGuess,
  wish: AccountWish,
  secret: AccountSecret,
): Promise<AccountInput> {
  const me = await context.store.read((tx) => readMe(tx.settings, context.guess))
  const { address, graph = false } = wish
  const before = await accountAt(context, address)
  return {
    address,
    displayName: wish.displayName ?? me.name,
    user: wish.user ?? address,
    secret,
    imap: wish.imap ?? (graph ? graphServer : guess.imap),
    smtp: wish.smtp ?? (graph ? graphServer : guess.smtp),
    ...(graph ? { transport: 'graph' as const } : {}),
    // what a letter to oneself has shown beats what is believed of the provider
    sentFiling: wish.sentFiling ?? (before?.shown ? before.sentFiling : graph ? 'provider' : guess.sentFiling),
    trustedCa: wish.trustedCa,
    steps: guess.steps,
  }
}

export type SignInWish = {
  readonly address: string
  readonly flow: SignInFlow
  readonly graph: boolean
  /** As with the account before, where left out. */
  readonly clientId?: string | undefined
  readonly clientSecret?: string | undefined
  readonly signal: AbortSignal
}

export type SignInUnderWay = {
  readonly kind: 'under-way'
  readonly begun: SignInBegun
  /** What to connect with, once the person is done at the page. */
  readonly secret: Promise<AccountSecret | Problem>
}

export async function beginSignIn(
  context: Context,
  guess: ProviderGuess,
  wish: SignInWish,
): Promise<SignInUnderWay | Problem> {
  const before = await signedInBefore(context, wish.address)
  const authority = guess.provider?.signIn ?? before?.authority
  if (authority === undefined)
    return problem(
      'input',
      `${guess.provider?.name ?? 'This provider'} offers no sign-in that Regards knows.`,
      'Use a password, or name the provider: gmail, outlook or microsoft-365.',
    )
  const about = context.content.mail.signIn[authority]
  const scopes = wish.graph ? about.graphScopes : about.mailScopes
  if (scopes === undefined)
    return problem('input', `${about.name} has no Microsoft Graph.`, 'Leave it out; IMAP and SMTP are used then.')
  const clientId = wish.clientId ?? before?.clientId
  if (clientId === undefined)
    return problem(
      'input',
      `${about.name} wants to know which app asks. Regards brings none of its own, so you make one, once.`,
      about.clientSteps.join(' '),
    )
  const clientSecret = wish.clientSecret ?? (clientId === before?.clientId ? before.clientSecret : undefined)
  const app = { authority, clientId, scopes, ...(clientSecret ? { clientSecret } : {}) }
  const begun = await context.signIn.begin(app, wish.flow, { address: wish.address, signal: wish.signal })
  if (begun.kind === 'failed') return problemOf(begun, about.clientSteps)
  const secret = begun.tokens.then((tokens): AccountSecret | Problem => {
    if (tokens.kind === 'failed') return problemOf(tokens, about.clientSteps)
    if (tokens.refreshToken === null)
      return problem(
        'person',
        `${about.name} gave a sign-in that lasts for an hour only.`,
        'Take the app’s access away in your account there, and sign in again.',
      )
    return { kind: 'oauth', authority, clientId, scopes, clientSecret, tokens }
  })
  return { kind: 'under-way', begun, secret }
}

function problemOf({ why, words }: SignInFailure, clientSteps: readonly string[]): Problem {
  const nothing = 'No account was saved.'
  if (why === 'app') return problem('input', words, clientSteps.join(' '), nothing)
  if (why === 'way') return problem('input', words, 'Use `--oauth browser`, or the other button on the page.', nothing)
  return problem(why === 'outside' ? 'outside' : 'person', words, 'Begin again when you are ready.', nothing)
}

async function signedInBefore(context: Context, address: string) {
  const account = await accountAt(context, address)
  if (account?.login?.kind !== 'oauth') return null
  const clientSecret = (await context.secrets.get(account.id, 'client-secret')) ?? undefined
  return { authority: account.login.authority, clientId: account.login.clientId, clientSecret }
}

/** Null, or what is wrong with the name of a provider the person chose. */
export function unknownProvider({ content }: Pick<Context, 'content'>, id: string | undefined): Problem | null {
  const { providers } = content.mail
  if (id === undefined || providers.some((each) => each.id === id)) return null
  return problem(
    'input',
    `“${id}” is no provider Regards knows.`,
    `Name one of these, or leave it out: ${providers.map((each) => each.id).join(', ')}.`,
  )
}
