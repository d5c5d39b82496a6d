/**
 * One request to Microsoft Graph for the mailbox of an account: its token, its patience, and what its answer means.
 * Ids are asked for that stay the same when a mail moves; a link the server hands out is followed on its own host only.
 * After Microsoft's documentation as of 2025; tried against a stand-in, not against a live account.
 */
import type { MailAccountAccess } from '../../app/ports/mail-sender.ts'
import { connectionWords } from '../mail-server/connection-words.ts'
import { objectionTo } from '../mail-server/server-trust.ts'

export type GraphPatience = {
  readonly answerMs: number
  /** Longest body of an answer; larger ones are cut off and count as too large. */
  readonly bodyBytes: number
}

export const usualGraphPatience: GraphPatience = { answerMs: 120_000, bodyBytes: 40_000_000 }

export type GraphCall = {
  readonly method?: 'GET' | 'POST'
  /** A path below the version, '/me/sendMail', or a whole link of an earlier answer. */
  readonly to: string
  readonly body?: { readonly type: 'text/plain' | 'application/json'; readonly text: string }
  readonly pageSize?: number
}

export type GraphAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Uint8Array; readonly retryAfterS: number | null }
  /** No answer; `begun` when the request may have reached the server. */
  | { readonly kind: 'none'; readonly why: string; readonly begun: boolean }

export async function graphRequest(
  access: MailAccountAccess,
  call: GraphCall,
  patience: GraphPatience,
): Promise<GraphAnswer> {
  const objection = objectionTo(access.smtp) ?? objectionTo(access.imap)
  if (objection !== null) return { kind: 'none', why: objection, begun: false }
  if (!('accessToken' in access))
    return { kind: 'none', why: 'Microsoft Graph wants a sign-in by browser, not a password.', begun: false }
  const base = baseOf(access)
  const url = call.to.startsWith('/') ? `${base}${call.to}` : call.to
  if (new URL(url).origin !== new URL(base).origin)
    return { kind: 'none', why: 'The server pointed to another one, which is not followed.', begun: false }
  try {
    const response = await fetch(url, {
      method: call.method ?? 'GET',
      redirect: 'error',
      signal: AbortSignal.timeout(patience.answerMs),
      headers: {
        authorization: `Bearer ${access.accessToken}`,
        accept: 'application/json',
        prefer: ['IdType="ImmutableId"', ...(call.pageSize ? [`odata.maxpagesize=${call.pageSize}`] : [])].join(', '),
        ...(call.body ? { 'content-type': call.body.type } : {}),
      },
      ...(call.body ? { body: call.body.text } : {}),
    })
    const body = await bodyOf(response, patience.bodyBytes)
    if (body === null) return { kind: 'none', why: 'The answer was larger than Regards reads.', begun: true }
    return {
      kind: 'answer',
      status: response.status,
      body,
      retryAfterS: secondsOf(response.headers.get('retry-after')),
    }
  } catch (problem) {
    const cause = (problem as { cause?: { code?: string } }).cause ?? problem
    const code = (cause as { code?: string }).code ?? ''
    const isLate = (problem as Error).name === 'TimeoutError'
    const why = isLate ? 'The server did not answer in time.' : connectionWords(cause)
    return { kind: 'none', why, begun: isLate || !beforeAnything.has(code) }
  }
}

/** Failures of reaching the server: nothing of the request was handed over. */
const beforeAnything: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])

function baseOf({ smtp: { host, port, security } }: MailAccountAccess): string {
  return `${security === 'none' ? 'http' : 'https'}://${host}:${port}/v1.0`
}

async function bodyOf(response: Response, mostBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Seconds, or a date of HTTP (RFC 9110 §10.2.3). */
function secondsOf(header: string | null): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header)) return Number(header)
  const ms = Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, Math.ceil(ms / 1_000))
}

/** The code and the words of an error answer: {"error":{"code":"ErrorInvalidRecipients","message":"…"}}. */
export function graphErrorOf(body: Uint8Array): { readonly code: string; readonly message: string } {
  try {
    const { error } = JSON.parse(new TextDecoder().decode(body)) as { error?: { code?: unknown; message?: unknown } }
    return { code: String(error?.code ?? ''), message: String(error?.message ?? '') }
  } catch {
    return { code: '', message: '' }
  }
}
