/** Somebody else who reads a letter, where the person wants one: a server or a model. Its remarks are hints, never more. */
import type { Language } from '../../core/writing/letter-kind.ts'

/** Offsets are UTF-16 into the text that was given. */
export type Remark = {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly words: string
  readonly fixes: readonly string[]
}

/** `model` is null for servers that are none. */
export type ReaderServer = { readonly url: string; readonly model: string | null; readonly key: string | null }

/** `unread`: with the reason in words; the review stands without it. */
export type SecondReading =
  | { readonly kind: 'read'; readonly remarks: readonly Remark[] }
  | { readonly kind: 'unread'; readonly words: string }

export interface SecondReader {
  /** `stop` ends the reading early: the person need not wait. */
  read(
    server: ReaderServer,
    text: string,
    language: Language,
    timeoutMs: number,
    stop?: AbortSignal,
  ): Promise<SecondReading>
}
