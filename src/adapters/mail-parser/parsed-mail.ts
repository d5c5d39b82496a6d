/** What reading raw mail can end in. */

import type { Mail } from '../../core/mail/mail.ts'

/** `why` is for the log: 'too-large', 'too-long' (the time limit passed), or the parser's own words. */
export type ParsedMail =
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'unreadable'; readonly why: string }

/** Larger mails are never parsed: mail servers stop near here, and an answer to a letter is text. */
export const largestMailBytes = 25 * 1024 * 1024
