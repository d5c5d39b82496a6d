/** Connects a mail account: tries both servers live first, and keeps nothing that did not work. */
import type { Context } from './context.ts'
import { meKey, readMe } from './me.ts'
import type { MailAccount, ServerAddress } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

export type AccountInput = {
  readonly address: string
  readonly displayName: string
  readonly user: string
  readonly password: string
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  readonly sentFiling: MailAccount['sentFiling']
  readonly trustedCa?: string | undefined
  /** The provider's help on app passwords, in plain words; shown when the password is refused. */
  readonly passwordHelp?: string | undefined
}

export async function connectAccount(
  context: Context,
  input: AccountInput,
): Promise<{ readonly account: MailAccount; readonly words: string } | Problem> {
  for (const server of [input.imap, input.smtp])
    if (server.security === 'none' && !isLoopback(server.host))
      return problem(
        'input',
        `${server.host} would be spoken to without encryption.`,
        'Use tls or starttls; only a server on this machine may go without.',
        'No account was saved.',
      )
  const { password, passwordHelp: _, trustedCa, ...rest } = input
  const existing = (await context.store.read((tx) => tx.accounts.list())).find(
    ({ address }) => address === input.address,
  )
  const account: MailAccount = {
    ...rest,
    ...(trustedCa ? { trustedCa } : {}),
    id: existing?.id ?? `a-${context.ids.next()}`,
    connectedAt: context.clock.now(),
  }
  const tested = await context.mailbox.testAccount({ ...account, password })
  if (tested.kind === 'problem') {
    const help = tested.isPassword && input.passwordHelp ? ` ${input.passwordHelp}` : ''
    return problem(
      'outside',
      `${tested.server} said: ${tested.words}`,
      `Check the address, the password and the server.${help}`,
      'No account was saved.',
    )
  }
  await context.secrets.set(account.id, 'password', password)
  await context.store.write(async (tx) => {
    await tx.accounts.put(account)
    const me = await readMe(tx.settings, context.guess)
    await tx.settings.put(meKey, { ...me, email: me.email ?? account.address, name: me.name || account.displayName })
  })
  return { account, words: `Connected ${account.address}. ${tested.words}` }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)
