/**
 * Where everything is kept. A use case reads and writes inside one transaction; nothing slow (mail, network,
 * the person) happens while one is open. Two processes may use the same store at once. What the disk does wrong is
 * thrown as a StoreProblem; what `work` throws comes out as it is, and nothing of that transaction is kept.
 */
import type { Fact, Person } from '../../core/facts/fact.ts'
import type { FactId, LetterId, OpeningId, PersonId, StepId } from '../../core/facts/ids.ts'
import type { Card } from '../../core/people/card.ts'
import type { StepKind } from '../../core/facts/step-kind.ts'
import type { Erasure } from './erasure.ts'

export interface Store {
  /** Sees one consistent state; many may run at once. */
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>
  /**
   * One writer at a time across processes; all of it is durable when the promise resolves, or none. A write started
   * inside a write throws: pass `tx` on. Waits up to 10 seconds for another process.
   */
  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>
  /** Lets a running write end first; afterwards nothing can be asked. */
  close(): Promise<void>
}

export type ReadTransaction = {
  readonly facts: FactsReader
  readonly wakeUps: WakeUpsReader
  readonly drafts: DraftsReader
  readonly outbox: OutboxReader
  readonly accounts: AccountsReader
  readonly cursors: CursorsReader
  readonly messagesSeen: MessagesSeenReader
  readonly people: PeopleReader
  readonly cards: CardsReader
  readonly settings: SettingsReader
  readonly files: FilesReader
  readonly search: Search
}

export type WriteTransaction = {
  readonly facts: Facts
  readonly wakeUps: WakeUps
  readonly drafts: Drafts
  readonly outbox: Outbox
  readonly accounts: Accounts
  readonly cursors: Cursors
  readonly messagesSeen: MessagesSeen
  readonly people: People
  readonly cards: Cards
  readonly settings: Settings
  readonly files: Files
  readonly search: Search
  readonly erasure: Erasure
}

/** Facts in the order they were learnt (learntAt, then the order of appending). */
export interface FactsReader {
  ofOpening(openingId: OpeningId): Promise<readonly Fact[]>
  all(): Promise<readonly Fact[]>
  byId(factId: FactId): Promise<Fact | null>
  /** Grows with every append; two equal numbers mean nothing was learnt in between. */
  revision(): Promise<number>
}
export interface Facts extends FactsReader {
  /** Appending a fact whose id is there already changes nothing. */
  append(facts: readonly Fact[]): Promise<void>
}

/** "Look at this opening again at `at`"; one per opening. */
export type WakeUp = { readonly openingId: OpeningId; readonly at: Temporal.Instant }
export interface WakeUpsReader {
  /** Earliest first. */
  due(now: Temporal.Instant, limit: number): Promise<readonly WakeUp[]>
  next(): Promise<WakeUp | null>
}
export interface WakeUps extends WakeUpsReader {
  set(wakeUp: WakeUp): Promise<void>
  clear(openingId: OpeningId): Promise<void>
}

/** A file that goes with a letter; its content is kept once under its id, whichever versions name it. */
export type AttachedFile = {
  readonly id: string
  readonly name: string
  /** 'application/pdf'. */
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/**
 * One version of a letter; versions of a letter count from 1 and are never changed. A version that only goes on with
 * the writing of the one before takes its place, so numbers may have gaps.
 */
export type DraftVersion = {
  readonly letterId: LetterId
  readonly version: number
  readonly openingId: OpeningId
  readonly stepId: StepId
  readonly step: StepKind
  readonly personIds: readonly PersonId[]
  /** Addresses as in a mail header: 'Dana Kim <dana@acme.example>'. */
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly body: string
  /** Whose words: 'helper' for a program that a token lets draft. */
  readonly by: 'regards' | 'person' | 'helper'
  readonly createdAt: Temporal.Instant
  /** Findings the person chose to send in spite of, with the reason. */
  readonly overrides: readonly { readonly findingId: string; readonly reason: string }[]
  /** What each sentence stands on, as the draft named it; the person's own words stand on nothing else. */
  readonly standsOn: readonly { readonly sentence: string; readonly facts: readonly string[] }[]
  readonly files?: readonly AttachedFile[]
}
export interface DraftsReader {
  latest(letterId: LetterId): Promise<DraftVersion | null>
  versions(letterId: LetterId): Promise<readonly DraftVersion[]>
  /** Latest version of the newest letter made for a step. */
  forStep(stepId: StepId): Promise<DraftVersion | null>
  /** Latest versions, in the order in which the letters were begun. */
  ofOpening(openingId: OpeningId): Promise<readonly DraftVersion[]>
  /** Every version of every letter, in the order they were added. */
  all(): Promise<readonly DraftVersion[]>
  /** Grows with every version added; two equal numbers mean nothing was written in between. */
  revision(): Promise<number>
}
export interface Drafts extends DraftsReader {
  /**
   * Refuses (returns false) when that version is there already: somebody else wrote in between. `insteadOf` is a
   * smaller version of the same letter, which is then no more.
   */
  add(version: DraftVersion, insteadOf?: number): Promise<boolean>
}

export const outboxStates = ['approved', 'sending', 'sent', 'refused', 'in-doubt', 'asking', 'withdrawn'] as const
/**
 * approved → sending → sent | refused | in-doubt; in-doubt → sent | asking; approved → withdrawn | asking.
 * `asking` waits for the person: nothing could tell whether it left, or its hour passed while nobody watched.
 */
export type OutboxState = (typeof outboxStates)[number]
/** It has a yes and may still leave, or may have left unseen; a sent, refused or withdrawn letter is settled. */
export function isUnderWay(state: OutboxState): boolean {
  return state !== 'sent' && state !== 'refused' && state !== 'withdrawn'
}
export type OutboxItem = {
  readonly letterId: LetterId
  readonly openingId: OpeningId
  readonly stepId: StepId
  readonly step: StepKind
  readonly personIds: readonly PersonId[]
  readonly accountId: string
  readonly state: OutboxState
  /** The bytes that leave, made once. */
  readonly raw: Uint8Array
  readonly messageId: string
  readonly from: string
  readonly to: readonly string[]
  readonly subject: string
  readonly approvedAt: Temporal.Instant
  readonly sendAt: Temporal.Instant
  readonly attempts: number
  /** Who may touch it until when; null when nobody holds it. */
  readonly lease: { readonly owner: string; readonly until: Temporal.Instant } | null
  readonly doubtSince: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
  /** The server's last words. */
  readonly answer: string | null
  readonly providerMessageId: string | null
  /** What the person is told: why it is held, refused or asked about. */
  readonly note: string | null
}
/** Items come in the order of their approval, then by letter, unless said otherwise. */
export interface OutboxReader {
  get(letterId: LetterId): Promise<OutboxItem | null>
  inStates(states: readonly OutboxState[]): Promise<readonly OutboxItem[]>
  ofOpening(openingId: OpeningId): Promise<readonly OutboxItem[]>
  /** Approved items whose hour has come and that nobody holds, oldest first. */
  due(now: Temporal.Instant, limit: number): Promise<readonly OutboxItem[]>
  /** The next hour at which an approved item wants to leave. */
  nextSendAt(): Promise<Temporal.Instant | null>
}
export interface Outbox extends OutboxReader {
  /** A letter has one item at most; adding a second returns false, unless the first was withdrawn or refused. */
  add(item: OutboxItem): Promise<boolean>
  /** Writes the item back if it is still in `expected` state; false when somebody was quicker. */
  replace(item: OutboxItem, expected: OutboxState): Promise<boolean>
}

export type ServerAddress = {
  readonly host: string
  readonly port: number
  /** 'none' is accepted on loopback only. */
  readonly security: 'tls' | 'starttls' | 'none'
}
/** A mail account without its secrets, which live in the secret store. */
export type MailAccount = {
  readonly id: string
  readonly address: string
  readonly displayName: string
  readonly user: string
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  /** Microsoft Graph instead of IMAP and SMTP; both addresses are then its own. */
  readonly transport?: 'graph'
  /** Who puts the copy into Sent: the provider itself, we by IMAP, or we by a copy to ourselves. */
  readonly sentFiling: 'provider' | 'self-append' | 'self-bcc'
  /** A certificate authority to trust besides the system's, PEM; for one's own server. */
  readonly trustedCa?: string
  /** How it is signed in at; a password in the secret store where left out. */
  readonly login?: MailLogin
  /** What the last letter to oneself has shown. */
  readonly shown?: ShownByTestLetter
  readonly connectedAt: Temporal.Instant
}

export type MailLogin =
  /** The program and its arguments; the first line it prints is the password. */
  | { readonly kind: 'command'; readonly command: readonly string[] }
  /** Tokens and, where there is one, the secret of the registration are in the secret store. */
  | {
      readonly kind: 'oauth'
      readonly authority: 'microsoft' | 'google'
      readonly clientId: string
      readonly scopes: readonly string[]
    }

export type ShownByTestLetter = {
  readonly at: Temporal.Instant
  /** Null where it did not come back in time; then the rest is not known. */
  readonly arrivedIn: 'inbox' | 'junk' | 'elsewhere' | null
  readonly afterSeconds: number
  /** The provider puts a copy into Sent by itself. */
  readonly filesSent: boolean
  readonly keepsMessageId: boolean
  /** The server's clock less ours, in seconds; null where it told no time. */
  readonly clockSkewSeconds: number | null
  /** Each a result of RFC 8601 such as 'pass'; null where the server wrote none. */
  readonly spf: string | null
  readonly dkim: string | null
  readonly dmarc: string | null
}
export interface AccountsReader {
  get(id: string): Promise<MailAccount | null>
  /** Longest connected first. */
  list(): Promise<readonly MailAccount[]>
}
export interface Accounts extends AccountsReader {
  put(account: MailAccount): Promise<void>
  /** Its cursors go with it; what was seen stays, so that nothing is taken twice after connecting again. */
  remove(id: string): Promise<void>
}

/** Up to where a folder has been read; modseq only where the server has CONDSTORE. */
export type MailboxCursor = {
  readonly folder: string
  readonly uidValidity: string
  readonly uidNext: number
  readonly modseq?: string
}
export interface CursorsReader {
  ofAccount(accountId: string): Promise<readonly MailboxCursor[]>
}
export interface Cursors extends CursorsReader {
  put(accountId: string, cursor: MailboxCursor): Promise<void>
}

/** A mail that was looked at, so that it is not taken twice. `key` is its Message-ID, or a hash of its bytes. */
export type MessageSeen = {
  readonly accountId: string
  readonly key: string
  readonly folder: string
  readonly seenAt: Temporal.Instant
  /** 'answer', 'own', 'none', 'skipped: 50 MB', … */
  readonly outcome: string
  readonly openingId: OpeningId | null
}
export interface MessagesSeenReader {
  find(accountId: string, key: string): Promise<MessageSeen | null>
  /** Newest first. */
  recent(limit: number): Promise<readonly MessageSeen[]>
}
export interface MessagesSeen extends MessagesSeenReader {
  /** Adding a mail that is there already changes nothing. */
  add(message: MessageSeen): Promise<void>
  /** Takes the place of what was noted of the same mail. */
  replace(message: MessageSeen): Promise<void>
}

/** The address book: one row per person, kept from the facts, so that an address finds its person quickly. */
export type PersonRow = Person & { readonly openingId: OpeningId; readonly company: string }
/** In the order in which they were first put. */
export interface PeopleReader {
  byId(id: PersonId): Promise<PersonRow | null>
  /** Compared without regard to case. */
  byAddress(address: string): Promise<readonly PersonRow[]>
  list(): Promise<readonly PersonRow[]>
}
export interface People extends PeopleReader {
  put(person: PersonRow): Promise<void>
  remove(id: PersonId): Promise<void>
}

/** A card as it is from then on; null: there is none any more. What was changed at once has one batch. */
export type CardChange = {
  readonly batch: string
  readonly cardId: PersonId
  readonly at: Temporal.Instant
  readonly card: Card | null
  /** What was told to the openings with it. */
  readonly factIds: readonly FactId[]
}
/** The address book; a change stands beside what was before, so that it can be taken back. */
export interface CardsReader {
  /** As they are now, in the order in which they were first put. */
  all(): Promise<readonly Card[]>
  /** Everything that was ever put, oldest first. */
  changes(): Promise<readonly CardChange[]>
  /** Everything that was ever put about one card, oldest first. */
  history(cardId: PersonId): Promise<readonly CardChange[]>
  /** What was changed last, in the order of putting; empty where nothing was. */
  lastBatch(): Promise<readonly CardChange[]>
  /** Grows with every change. */
  revision(): Promise<number>
}
export interface Cards extends CardsReader {
  put(changes: readonly CardChange[]): Promise<void>
  /** Takes the changes of a batch away, as if they had never been. */
  takeBack(batch: string): Promise<void>
  /** Forgets a card with everything that was ever on it. */
  remove(cardId: PersonId): Promise<void>
}

/** Contents of files that go with letters; never changed. */
export interface FilesReader {
  content(id: string): Promise<Uint8Array | null>
}
export interface Files extends FilesReader {
  /** Putting a file that is there already changes nothing. */
  put(id: string, content: Uint8Array): Promise<void>
  remove(id: string): Promise<void>
}

/** Full-text search; nothing is put into it, it follows what is stored. */
export interface Search {
  /**
   * The latest version of each letter whose subject, addresses or text has words that begin with each word of `words`,
   * whatever their case and accents; a word of the subject or an address counts more. Best first, then newest.
   */
  letters(words: string, limit: number): Promise<readonly DraftVersion[]>
}

/** Small documents by key (about the person, the chosen policy); JSON values, read through a schema by the caller. */
export interface SettingsReader {
  /** Null when nothing was put. */
  get(key: string): Promise<unknown>
  /** By key. */
  entries(): Promise<readonly (readonly [string, unknown])[]>
}
export interface Settings extends SettingsReader {
  put(key: string, value: unknown): Promise<void>
}
