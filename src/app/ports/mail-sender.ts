/** Hands one letter to the mail server of an account, and says as exactly as can be known whether it left. */
import type { SmtpStage } from '../../core/mail/smtp-answer.ts'
import type { MailAccount } from './store.ts'

/** An account with its secret, for the length of one use case; never stored, never logged. */
export type MailAccountAccess = Omit<MailAccount, 'connectedAt'> & MailSecret

export type MailSecret = { readonly password: string } | { readonly accessToken: string }

export type Envelope = { readonly from: string; readonly to: readonly string[] }

export interface MailSender {
  /** Tries once. Never rejects, never tries again by itself; either all recipients get the letter or none. */
  send(access: MailAccountAccess, envelope: Envelope, raw: Uint8Array): Promise<SendResult>
}

export type SendResult =
  | {
      readonly kind: 'accepted'
      /** The server's words. */
      readonly answer: string
      /** The Message-ID the provider put in place of ours, where it told one. */
      readonly providerMessageId?: string
    }
  /** The server said no, to everything: nothing left. */
  | {
      readonly kind: 'refused'
      /** '550 5.1.1', or '550' where the server gives no more. */
      readonly code: string
      readonly answer: string
      /** Sending the same bytes again would get the same answer. */
      readonly permanent: boolean
      readonly stage: SmtpStage
      /** How long the server asks to wait, where it says. */
      readonly afterMinutes?: number
      /** The addresses it refused, when the stage is 'rcpt'. */
      readonly recipients?: readonly string[]
    }
  /** The connection failed before any of the letter was handed over: nothing left. */
  | { readonly kind: 'not-sent'; readonly why: string }
  /** The connection failed after that: it may have left. */
  | { readonly kind: 'in-doubt'; readonly why: string }
