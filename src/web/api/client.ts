/** Talks to the local server, typed by its routes. What is not an answer becomes a problem in words. */
import { hc, type ClientResponse } from 'hono/client'
import type { App } from '../../server/app.ts'
import { words } from '../words.ts'
import { base } from '../world.ts'

export type ProblemWords = { readonly what: string; readonly kept: string; readonly todo: string }

/** Thrown by every call that did not succeed. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: ProblemWords
  /** 'offline': nobody answered; 'stranger': the session is not known any more; 'absent': there is no such thing. */
  readonly kind: 'problem' | 'offline' | 'stranger' | 'absent'

  constructor(problem: ProblemWords, kind: ProblemError['kind'] = 'problem') {
    super(problem.what)
    this.problem = problem
    this.kind = kind
  }
}

export const api = hc<App>(`${base}/`).api

/** JSON knows no `undefined`: what the client's types allow to be it is left out instead. */
type Exact<T> = T extends object ? { [Key in keyof T]: Exact<Exclude<T[Key], undefined>> } : T

/** The JSON of a good answer; throws a ProblemError otherwise. */
export async function asked<T>(call: Promise<ClientResponse<T, number, 'json'>>): Promise<Exact<T>> {
  let response: ClientResponse<T, number, 'json'>
  try {
    response = await call
  } catch {
    throw new ProblemError(words.problems.offline, 'offline')
  }
  if (response.ok) return (await response.json()) as Exact<T>
  const body: unknown = await response.json().catch(() => null)
  const found = isProblem(body) ? body : words.problems.unreadable
  throw new ProblemError(found, response.status === 401 ? 'stranger' : response.status === 404 ? 'absent' : 'problem')
}

function isProblem(value: unknown): value is ProblemWords {
  return typeof value === 'object' && value !== null && 'what' in value && 'todo' in value && 'kept' in value
}

/** The words of whatever was thrown. */
export function problemOf(error: unknown): ProblemWords {
  return error instanceof ProblemError ? error.problem : words.problems.here
}
