/**
 * A language model at an address the person named. It is asked one question and answers in the shape of a schema; what
 * its answer is worth is decided by whoever asked. Every failure is a value: nothing here throws.
 */
import type * as z from 'zod'

/** `key` is sent as a bearer token; null where the server wants none. */
export type ModelServer = { readonly url: string; readonly model: string; readonly key: string | null }

export type ModelQuestion<T> = {
  readonly instructions: string
  readonly text: string
  /** The name of the shape, for servers that want one: letters and hyphens. */
  readonly name: string
  readonly schema: z.ZodType<T>
  /** For the whole of it, with everything tried again. */
  readonly timeoutMs: number
  readonly stop?: AbortSignal | undefined
}

export type ModelFailure = {
  readonly kind: 'failed'
  readonly why: 'slow' | 'unreachable' | 'busy' | 'refused' | 'redirected' | 'unreadable' | 'empty' | 'huge'
  /** For the person: what the server did. */
  readonly words: string
}
export type ModelAnswer<T> = { readonly kind: 'answer'; readonly value: T } | ModelFailure

export interface LetterModel {
  ask<T>(server: ModelServer, question: ModelQuestion<T>): Promise<ModelAnswer<T>>
}
