/** Keys for helpers that speak for the person through MCP: what each may do and until when. Only their hashes are kept. */
import * as z from 'zod'
import type { Context } from './context.ts'
import type { SettingsReader } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { sha256 } from './sha256.ts'

/** Stays on this machine: an export leaves it out. */
export const helperTokensKey = 'helper-tokens'
const key = helperTokensKey

const tokenSchema = z.object({
  id: z.string(),
  /** SHA-256 of the token, hexadecimal. */
  hash: z.string(),
  mayWrite: z.boolean(),
  madeAt: z.string(),
  expiresAt: z.string(),
})
type StoredToken = z.output<typeof tokenSchema>
export type HelperToken = Omit<StoredToken, 'hash'>

type TokenContext = Pick<Context, 'store' | 'clock'>

/** The token is handed out here and nowhere else. */
export async function makeHelperToken(
  context: TokenContext,
  { days, mayWrite }: { readonly days: number; readonly mayWrite: boolean },
): Promise<HelperToken & { readonly token: string }> {
  const [idBytes, secret] = [crypto.getRandomValues(new Uint8Array(4)), crypto.getRandomValues(new Uint8Array(32))]
  const token = `regards_${secret.toBase64({ alphabet: 'base64url', omitPadding: true })}`
  const now = context.clock.now()
  const made = {
    id: idBytes.toHex(),
    mayWrite,
    madeAt: now.toString(),
    expiresAt: now.add({ hours: 24 * days }).toString(),
  }
  // 256 random bits need no salt and no slow hash.
  const hash = await sha256(token)
  await context.store.write(async (tx) => {
    await tx.settings.put(key, [...(await storedTokens(tx.settings)), { ...made, hash }])
  })
  return { ...made, token }
}

/** Those that have expired as well, so that it can be seen. */
export async function seeHelperTokens(context: TokenContext): Promise<readonly HelperToken[]> {
  const stored = await context.store.read((tx) => storedTokens(tx.settings))
  return stored.map(({ hash: _, ...token }) => token)
}

export async function revokeHelperToken(context: TokenContext, id: string): Promise<HelperToken | Problem> {
  return context.store.write(async (tx) => {
    const stored = await storedTokens(tx.settings)
    const found = stored.find((token) => token.id === id)
    if (found === undefined)
      return problem('input', `There is no token “${id}”.`, 'See them with `regards mcp tokens`.')
    await tx.settings.put(
      key,
      stored.filter((token) => token.id !== id),
    )
    const { hash: _, ...token } = found
    return token
  })
}

/** What the bearer of a token may do at this moment; asked at every call, so a revoked token ends at once. */
export async function checkHelperToken(context: TokenContext, token: string): Promise<HelperToken | Problem> {
  const hash = await sha256(token)
  const found = (await context.store.read((tx) => storedTokens(tx.settings))).find((stored) => stored.hash === hash)
  const todo = 'Ask for a new one with `regards mcp token`.'
  if (found === undefined) return problem('person', 'This token is not known.', todo)
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(found.expiresAt), context.clock.now()) <= 0
  return isOver ? problem('person', 'This token has expired.', todo) : found
}

async function storedTokens(settings: SettingsReader): Promise<readonly StoredToken[]> {
  const read = z.array(tokenSchema).safeParse(await settings.get(key))
  return read.success ? read.data : []
}
