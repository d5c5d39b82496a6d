/** Turns the bytes of a received mail into what the core reads; other people's mail is never trusted to be well formed. */
import type { Mail } from '../../core/mail/mail.ts'

export interface MailParser {
  parse(raw: Uint8Array): Promise<ParsedMail>
}

export type ParsedMail =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** Too large, hostile or broken; `why` in words, and the mail is skipped with a note. */
  | { readonly kind: 'unreadable'; readonly why: string }
