/** Says in plain words why a sign-in failed: what the authority answered (RFC 6749 §5.2, RFC 8628 §3.5), or that it did not. */
import { AuthorizationResponseError, ResponseBodyError } from 'oauth4webapi'
import type { SignInFailure } from '../../app/ports/sign-in.ts'
import { connectionWords } from '../mail-server/connection-words.ts'

/** The person has not finished at the page yet. */
type Waiting = { readonly kind: 'waiting'; readonly isTooFast: boolean }

export function failureOf(problem: unknown, name: string): SignInFailure | Waiting {
  if (!(problem instanceof ResponseBodyError || problem instanceof AuthorizationResponseError))
    return { kind: 'failed', why: 'outside', words: outsideWords(problem, name) }
  if (problem.error === 'authorization_pending') return { kind: 'waiting', isTooFast: false }
  if (problem.error === 'slow_down') return { kind: 'waiting', isTooFast: true }
  const told = problem.error_description?.split(/\r?\n/)[0]?.slice(0, 300)
  const said = told ? ` ${name} said: ${told}` : ''
  switch (problem.error) {
    case 'access_denied':
    case 'authorization_declined':
      return { kind: 'failed', why: 'denied', words: `${name} was not allowed to let Regards in.${said}` }
    case 'expired_token':
    case 'code_expired':
      return { kind: 'failed', why: 'expired', words: 'The code has run out. Begin again to get a new one.' }
    case 'invalid_grant':
    case 'interaction_required':
    case 'consent_required':
    case 'login_required':
      return { kind: 'failed', why: 'consent', words: `${name} wants you to sign in again.${said}` }
    case 'invalid_client':
    case 'unauthorized_client':
    case 'invalid_scope':
    case 'unsupported_grant_type':
    case 'invalid_request':
      return {
        kind: 'failed',
        why: 'app',
        words: `${name} does not take this client id as it is registered (${problem.error}).${said}`,
      }
    default:
      return { kind: 'failed', why: 'outside', words: `${name} could not sign you in (${problem.error}).${said}` }
  }
}

function outsideWords(problem: unknown, name: string): string {
  const { cause, name: kind, code } = (problem ?? {}) as { cause?: unknown; name?: string; code?: string }
  if (kind === 'TimeoutError') return `${name}’s sign-in server did not answer in time.`
  if (code?.startsWith('OAUTH_')) return `${name}’s sign-in server gave an answer that could not be understood.`
  return `${name}’s sign-in server could not be reached. ${connectionWords(cause ?? problem)}`
}
