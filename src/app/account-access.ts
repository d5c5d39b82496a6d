/**
 * Joins an account with its secret, for the length of one use case: a kept password, one that a command prints, or a
 * token, which is renewed here when it is about to run out.
 */
import * as z from 'zod'
import type { Context } from './context.ts'
import type { MailAccountAccess } from './ports/mail-sender.ts'
import type { SignInApp, Tokens } from './ports/sign-in.ts'
import type { MailAccount, MailLogin } from './ports/store.ts'
import { putSyncState, syncState } from './sync-state.ts'

export type AccessContext = Pick<Context, 'store' | 'secrets' | 'signIn' | 'passwordCommand' | 'clock'>

export type AccountAccess =
  | { readonly kind: 'access'; readonly access: MailAccountAccess }
  /** `passes`: it may work later by itself. Otherwise the person has something to do, which `why` names. */
  | { readonly kind: 'none'; readonly why: string; readonly passes: boolean }

/** Null where there is none; `accountAccess` says why. */
export async function accessTo(context: AccessContext, accountId: string): Promise<MailAccountAccess | null> {
  const found = await accountAccess(context, accountId)
  return found.kind === 'access' ? found.access : null
}

export async function accountAccess(context: AccessContext, accountId: string): Promise<AccountAccess> {
  const account = await context.store.read((tx) => tx.accounts.get(accountId))
  if (account === null) return none('The mail account is no longer connected.')
  const { login } = account
  if (login?.kind === 'oauth') return byToken(context, account, login)
  if (login?.kind === 'command') {
    const answer = await context.passwordCommand.run(login.command)
    return answer.kind === 'password'
      ? { kind: 'access', access: { ...account, password: answer.password } }
      : none(`The command for the password of ${account.address} did not work. ${answer.words}`, true)
  }
  const password = await context.secrets.get(accountId, 'password')
  return password === null
    ? none(`The password of ${account.address} is not here any more. Connect it again with \`regards connect\`.`)
    : { kind: 'access', access: { ...account, password } }
}

const none = (why: string, passes = false): AccountAccess => ({ kind: 'none', why, passes })

/** A token is renewed this long before it runs out, so that it lasts for what is begun with it. */
const spareMinutes = 5

const keptTokenSchema = z.object({ accessToken: z.string(), until: z.string() })

/** Asked for at the same moment by several, one request goes out: a refresh token that rotates is good for one. */
const renewals = new Map<string, Promise<AccountAccess>>()

async function byToken(context: AccessContext, account: MailAccount, login: OauthLogin): Promise<AccountAccess> {
  const kept = await keptToken(context, account.id)
  const isFresh =
    kept !== null && Temporal.Instant.compare(context.clock.now().add({ minutes: spareMinutes }), kept.until) < 0
  if (isFresh) return { kind: 'access', access: { ...account, accessToken: kept.accessToken } }
  const running = renewals.get(account.id)
  if (running !== undefined) return running
  const renewal = renew(context, account, login).finally(() => renewals.delete(account.id))
  renewals.set(account.id, renewal)
  return renewal
}

type OauthLogin = Extract<MailLogin, { kind: 'oauth' }>

async function renew(context: AccessContext, account: MailAccount, login: OauthLogin): Promise<AccountAccess> {
  const { id, address } = account
  const again = `Sign in again: \`regards connect ${address}\`, or Settings in Regards.`
  const refreshToken = await context.secrets.get(id, 'refresh-token')
  if (refreshToken === null) return none(`The sign-in of ${address} is not here any more. ${again}`)
  const found = await context.signIn.refresh(await appOf(context, id, login), refreshToken)
  if (found.kind === 'tokens') {
    await keepTokens(context, id, found)
    return { kind: 'access', access: { ...account, accessToken: found.accessToken } }
  }
  // Another process may have been quicker, and its tokens are the good ones now.
  const other = await keptToken(context, id)
  if (other !== null && (await context.secrets.get(id, 'refresh-token')) !== refreshToken)
    return { kind: 'access', access: { ...account, accessToken: other.accessToken } }
  if (found.why === 'outside') return none(found.words, true)
  // What is kept is shown on the page as well, beside the way there; the command belongs to the command line.
  const why = `${found.words} Nothing is read or sent through ${address} until then.`
  await context.store.write(async (tx) => {
    const known = await syncState(tx, id)
    await putSyncState(tx, id, { read: known?.read ?? 0, left: known?.left ?? 0, problem: why, asks: true })
  })
  return none(`${why} ${again}`)
}

export async function appOf(
  { secrets }: Pick<Context, 'secrets'>,
  accountId: string,
  { authority, clientId, scopes }: OauthLogin,
): Promise<SignInApp> {
  const clientSecret = await secrets.get(accountId, 'client-secret')
  return { authority, clientId, scopes, ...(clientSecret === null ? {} : { clientSecret }) }
}

/** The refresh token first: it is what cannot be had again. */
export async function keepTokens(
  { secrets }: Pick<Context, 'secrets'>,
  accountId: string,
  { accessToken, refreshToken, until }: Tokens,
): Promise<void> {
  if (refreshToken !== null) await secrets.set(accountId, 'refresh-token', refreshToken)
  await secrets.set(accountId, 'access-token', JSON.stringify({ accessToken, until: until.toString() }))
}

async function keptToken({ secrets }: Pick<Context, 'secrets'>, accountId: string) {
  const text = await secrets.get(accountId, 'access-token')
  if (text === null) return null
  const parsed = keptTokenSchema.safeParse(JSON.parse(text))
  return parsed.success
    ? { accessToken: parsed.data.accessToken, until: Temporal.Instant.from(parsed.data.until) }
    : null
}
