/**
 * The mailbox of an account: what came in, whether a letter is in Sent, and word of change. Reading leaves no trace;
 * nothing is marked as seen.
 */
import type { MailAccountAccess } from './mail-sender.ts'
import type { MailboxCursor } from './store.ts'

export interface Mailbox {
  /** Signs in at both servers, live; sends nothing. */
  testAccount(access: MailAccountAccess): Promise<AccountTest>
  /**
   * Mail after the cursors, oldest first, of the inbox, Sent and Junk; without a cursor the last 30 days. The new
   * cursors belong into the same transaction as what was learnt from the mails. The text of a mail is asked for only
   * where `wants` says so of its head; without it, of every mail. What came since `again` is given once more, also
   * where the cursors are past it; never from further back than the 30 days.
   */
  newSince(
    access: MailAccountAccess,
    cursors: readonly MailboxCursor[],
    wants?: WantsText,
    again?: Temporal.Instant,
  ): Promise<NewMail | MailboxProblem>
  /** Looks for the letter, or its copy to oneself, wherever the provider or a filter may have put it. */
  findSent(access: MailAccountAccess, letter: LetterMarks): Promise<SentSearch>
  /** Every place where the letter lies, one a folder at most, with its head as it is there. */
  copiesOf(access: MailAccountAccess, letter: LetterMarks): Promise<LetterCopies>
  /** Sees to it that Sent holds the letter: leaves the copy that is there, moves a copy to oneself, or puts one in. */
  appendSent(access: MailAccountAccess, raw: Uint8Array): Promise<SentCopy | MailboxProblem>
  /** Stays connected, and connects anew for ever, until the signal aborts. Only then it resolves; it never rejects. */
  watch(access: MailAccountAccess, handlers: WatchHandlers, signal: AbortSignal): Promise<void>
}

export type AccountTest =
  | {
      readonly kind: 'ok'
      readonly words: string
      /** The server tells of new mail by itself (RFC 2177); null where that is not how it works. */
      readonly idle: boolean | null
    }
  /** `server` is its name, `words` its own words, where it had any. */
  | { readonly kind: 'problem'; readonly server: string; readonly words: string; readonly isPassword: boolean }

/** The server could not be reached, or did not let us in, or the connection was lost; nothing was read. */
export type MailboxProblem = { readonly kind: 'problem'; readonly why: string; readonly isPassword: boolean }

/** `thread` is the provider's own id of the conversation, where it tells one. */
export type WantsText = (head: Uint8Array, thread?: string) => Promise<boolean>

export type NewMail = {
  readonly kind: 'mail'
  readonly mails: readonly FetchedMail[]
  readonly cursors: readonly MailboxCursor[]
  /** There is more behind these cursors: call again once they are stored. */
  readonly more: boolean
  /** How many mails are behind these cursors, as far as the server has told. */
  readonly left: number
  /** Folders which the server numbered anew; their last 30 days are among the mails once more. */
  readonly renumbered: readonly string[]
}

export type FetchedMail = {
  /** Its Message-ID, or a hash of its head: the same for copies in two folders. */
  readonly key: string
  readonly folder: string
  readonly receivedAt: Temporal.Instant
  readonly sizeBytes: number
  /** The whole mail; null when it was skipped, or nobody wanted it. */
  readonly raw: Uint8Array | null
  /** Why it was skipped, such as 'larger than 25 MB'; null also for a mail that nobody wanted. */
  readonly skipped: string | null
  /** The provider's own id of the conversation: Gmail's X-GM-THRID. */
  readonly thread?: string
}

export type LetterMarks = {
  /** With angle brackets. */
  readonly messageId: string
  readonly letterId: string
  /** Looks at everything that came since then; without it at the newest 500 mails of each folder. */
  readonly since?: Temporal.Instant
}

export type SentSearch =
  /** `messageId` is the provider's own, where it replaced ours. */
  | { readonly kind: 'found'; readonly folder: string; readonly messageId?: string }
  /** Every folder that there is was looked through. */
  | { readonly kind: 'absent'; readonly folders: readonly string[] }
  | MailboxProblem

export type LetterCopies = { readonly kind: 'copies'; readonly copies: readonly LetterCopy[] } | MailboxProblem

export type LetterCopy = {
  readonly place: 'sent' | 'inbox' | 'junk' | 'elsewhere'
  readonly folder: string
  readonly messageId: string | null
  /** By the server's clock. */
  readonly receivedAt: Temporal.Instant
  readonly head: string
}

export type SentCopy = {
  readonly kind: 'filed'
  readonly folder: string
  readonly how: 'was-there' | 'moved' | 'appended'
}

export type WatchHandlers = {
  /** Asked before each connecting, for tokens run out and passwords change; without it the first access holds. */
  readonly access?: () => Promise<MailAccountAccess | null>
  /** Something may be new: after each connecting, at each event, and every few minutes besides. Never called twice at once. */
  readonly changed: () => Promise<void>
  /** How the watch is doing, in words. */
  readonly state: (words: string) => void
}
