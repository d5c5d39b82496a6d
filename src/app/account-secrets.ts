/** Puts what signs an account in into the secret store, and takes it out again. */
import { keepTokens } from './account-access.ts'
import type { Context } from './context.ts'
import type { SecretField } from './ports/secret-store.ts'
import type { Tokens } from './ports/sign-in.ts'
import type { MailLogin } from './ports/store.ts'

export type AccountSecret =
  | { readonly kind: 'password'; readonly password: string }
  | Extract<MailLogin, { kind: 'command' }>
  | (Extract<MailLogin, { kind: 'oauth' }> & {
      readonly clientSecret?: string | undefined
      readonly tokens: Tokens
    })

const fields: readonly SecretField[] = ['password', 'access-token', 'refresh-token', 'client-secret']

/** Whatever was kept of an older way of signing in goes. */
export async function keepSecret(
  context: Pick<Context, 'secrets'>,
  accountId: string,
  secret: AccountSecret,
): Promise<void> {
  const kept = new Set<SecretField>()
  if (secret.kind === 'password') {
    await context.secrets.set(accountId, 'password', secret.password)
    kept.add('password')
  }
  if (secret.kind === 'oauth') {
    if (secret.clientSecret) {
      await context.secrets.set(accountId, 'client-secret', secret.clientSecret)
      kept.add('client-secret')
    }
    await keepTokens(context, accountId, secret.tokens)
    kept.add('access-token').add('refresh-token')
  }
  for (const field of fields) if (!kept.has(field)) await context.secrets.delete(accountId, field)
}

export async function forgetSecrets({ secrets }: Pick<Context, 'secrets'>, accountId: string): Promise<void> {
  for (const field of fields) await secrets.delete(accountId, field)
}
