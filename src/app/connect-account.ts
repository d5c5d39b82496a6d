/**
 * Connects a mail account: tries both servers live first, and keeps nothing that did not work. One that was connected
 * before comes back under its old id, so that no mail is taken twice.
 */
import { keepSecret, type AccountSecret } from './account-secrets.ts'
import { accountAt } from './account-at.ts'
import type { Context } from './context.ts'
import { goneAccountId } from './disconnect-account.ts'
import { meKey, readMe } from './me.ts'
import type { MailSecret } from './ports/mail-sender.ts'
import type { MailAccount, MailLogin, ServerAddress } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { putSyncState, syncState } from './sync-state.ts'

export type AccountInput = {
  readonly address: string
  readonly displayName: string
  readonly user: string
  readonly secret: AccountSecret
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  readonly transport?: 'graph' | undefined
  readonly sentFiling: MailAccount['sentFiling']
  readonly trustedCa?: string | undefined
  /** The provider's help on app passwords, in plain words; shown when the password is refused. */
  readonly steps?: readonly string[] | undefined
}

export type Connected = { readonly account: MailAccount; readonly words: string }

export async function connectAccount(context: Context, input: AccountInput): Promise<Connected | Problem> {
  for (const server of [input.imap, input.smtp])
    if (server.security === 'none' && !isLoopback(server.host))
      return problem(
        'input',
        `${server.host} would be spoken to without encryption.`,
        'Use tls or starttls; only a server on this machine may go without.',
        nothingSaved,
      )
  const { secret, steps: _, trustedCa, transport, ...rest } = input
  const login = loginOf(secret)
  const before = await accountAt(context, input.address)
  const account: MailAccount = {
    ...rest,
    ...(trustedCa ? { trustedCa } : {}),
    ...(transport ? { transport } : {}),
    ...(login ? { login } : {}),
    ...(before?.shown ? { shown: before.shown } : {}),
    id: before?.id ?? (await oldId(context, input.address)) ?? `a-${context.ids.next()}`,
    connectedAt: context.clock.now(),
  }
  const shown = await secretOf(context, secret)
  if (isProblem(shown)) return shown
  const tested = await context.mailbox.testAccount({ ...account, ...shown })
  if (tested.kind === 'problem')
    return problem(
      'outside',
      `${tested.server} said: ${tested.words}`,
      remedyFor(input, tested.isPassword),
      nothingSaved,
    )
  await keepSecret(context, account.id, secret)
  await context.store.write(async (tx) => {
    await tx.accounts.put(account)
    const known = await syncState(tx, account.id)
    if (known !== null) await putSyncState(tx, account.id, { read: known.read, left: known.left, problem: null })
    const me = await readMe(tx.settings, context.guess)
    await tx.settings.put(meKey, { ...me, email: me.email ?? account.address, name: me.name || account.displayName })
  })
  return { account, words: `Connected ${account.address}. ${tested.words}` }
}

const nothingSaved = 'No account was saved.'

const oldId = ({ store }: Pick<Context, 'store'>, address: string) =>
  store.read((tx) => goneAccountId(tx.settings, address))

function loginOf(secret: AccountSecret): MailLogin | null {
  switch (secret.kind) {
    case 'password':
      return null
    case 'command':
      return { kind: 'command', command: secret.command }
    case 'oauth': {
      const { kind, authority, clientId, scopes } = secret
      return { kind, authority, clientId, scopes }
    }
  }
}

async function secretOf({ passwordCommand }: Context, secret: AccountSecret): Promise<MailSecret | Problem> {
  if (secret.kind === 'password') return { password: secret.password }
  if (secret.kind === 'oauth') return { accessToken: secret.tokens.accessToken }
  const answer = await passwordCommand.run(secret.command)
  return answer.kind === 'password'
    ? { password: answer.password }
    : problem('outside', answer.words, 'Try the command by itself in a terminal first.', nothingSaved)
}

function remedyFor({ secret, steps }: AccountInput, isPassword: boolean): string {
  if (!isPassword) return 'Check the servers and their ports, and whether this computer is online.'
  if (secret.kind === 'oauth')
    return 'You are signed in, but the mailbox does not take it. Check that it is the right account, and that IMAP is allowed in its settings; for Microsoft try Graph instead.'
  return ['Check the address and the password.', ...(steps ?? [])].join(' ')
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)
