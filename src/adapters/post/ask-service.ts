/** One request to a post service. Never tried again here: whether that is safe is for the use case to know. */
import type { HandedOver } from '../../app/ports/post-service.ts'

export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly json: unknown }
  /** No connection was made, so the service has heard nothing. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** It may have heard everything. */
  | { readonly kind: 'lost'; readonly why: string }

export type Asking = {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: FormData
  readonly timeoutMs: number
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

export async function askService({ url, method = 'GET', headers, body, timeoutMs }: Asking): Promise<Answer> {
  const { host } = new URL(url)
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const response = await fetch(url, { method, headers, redirect: 'error', signal, ...(body ? { body } : {}) })
    const text = await response.text()
    return { kind: 'answered', status: response.status, json: jsonOf(text) }
  } catch (error) {
    return neverConnected.has(codeOf(error))
      ? { kind: 'unreached', why: `${host} could not be reached.` }
      : { kind: 'lost', why: `The line to ${host} broke before it answered.` }
  }
}

/** A refusal is certain with 4xx alone; 408 and 409 may speak of a request that is still being worked on. */
export function notAccepted(answer: Answer, wordsOf: (json: unknown) => string | undefined): HandedOver {
  if (answer.kind === 'unreached') return { kind: 'refused', why: answer.why }
  if (answer.kind === 'lost') return { kind: 'in-doubt', why: answer.why }
  const why = wordsOf(answer.json) ?? `The service answered with ${answer.status}.`
  const isNo = answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 409
  return { kind: isNo ? 'refused' : 'in-doubt', why }
}

/** For questions that change nothing. */
export function whyNot(answer: Answer, wordsOf: (json: unknown) => string | undefined): string {
  return answer.kind === 'answered'
    ? (wordsOf(answer.json) ?? `The service answered with ${answer.status}.`)
    : answer.why
}

export function dayOf(text: string | null | undefined): Temporal.PlainDate | null {
  try {
    return text ? Temporal.PlainDate.from(text.slice(0, 10)) : null
  } catch {
    return null
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined
  return typeof cause?.code === 'string' ? cause.code : ''
}
