/** What the receiving server found out about a mail's sender, as it wrote it into the head (RFC 8601). */
import { headerFields } from './header-fields.ts'

export type AuthResults = { readonly spf: string | null; readonly dkim: string | null; readonly dmarc: string | null }

/**
 * The topmost field alone: those below it may have been written by anybody before. Of several results of one method
 * a pass counts, since one signature that holds is enough.
 */
export function authResults(head: string): AuthResults {
  const field = headerFields(head, 'authentication-results')[0] ?? ''
  const bare = withoutComments(field)
  const of = (method: string) => {
    const found = [...bare.matchAll(new RegExp(`(?:^|[;\\s])${method}\\s*=\\s*([a-z]+)`, 'gi'))].map(([, result]) =>
      (result ?? '').toLowerCase(),
    )
    return found.includes('pass') ? 'pass' : (found[0] ?? null)
  }
  return { spf: of('spf'), dkim: of('dkim'), dmarc: of('dmarc') }
}

/** Innermost first, a few times over: comments may hold comments. */
function withoutComments(text: string): string {
  let bare = text.slice(0, 4_000)
  for (let depth = 0; depth < 4; depth++) bare = bare.replace(/\([^()]*\)/g, ' ')
  return bare
}
