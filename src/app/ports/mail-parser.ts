/** Turns the bytes of a received mail into what the core reads; other people's mail is never trusted to be well formed. */
import type { Mail } from '../../core/mail/mail.ts'

export interface MailParser {
  parse(raw: Uint8Array): Promise<ParsedMail>
  /** For showing: text, HTML that can neither act nor load, and what is attached. */
  open(raw: Uint8Array): Promise<OpenedMail>
  /** One attachment, counted from 0 in the order of `open`; null where there is none such. */
  attachment(raw: Uint8Array, index: number): Promise<MailAttachment | null>
}

export type ParsedMail =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** Too large, hostile or broken; `why` in words, and the mail is skipped with a note. */
  | { readonly kind: 'unreadable'; readonly why: string }

export type OpenedMail =
  | {
      readonly kind: 'opened'
      readonly mail: Mail
      /** The inside of a body: a few plain elements, without script, address to load, form or link; null without HTML. */
      readonly html: string | null
      /** Where its links lead, as text; http, https and mailto only, each once. */
      readonly links: readonly string[]
      readonly attachments: readonly { readonly name: string; readonly type: string; readonly size: number }[]
    }
  | { readonly kind: 'unreadable'; readonly why: string }

export type MailAttachment = { readonly name: string; readonly content: Uint8Array }
