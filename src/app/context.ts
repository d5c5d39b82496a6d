/** Everything a use case may need from the world, as arguments. Composed in src/main/compose.ts and nowhere else. */
import type { Policy } from '../core/policy/policy.ts'
import type { Me } from '../core/me/me.ts'
import type { Archive } from './ports/archive.ts'
import type { CalendarFetcher } from './ports/calendar-fetcher.ts'
import type { CalendarReader } from './ports/calendar-reader.ts'
import type { CalendarWriter } from './ports/calendar-writer.ts'
import type { Clock } from './ports/clock.ts'
import type { ContentSource } from './ports/content-source.ts'
import type { DomainLookUp } from './ports/domain-look-up.ts'
import type { HolidaySource } from './ports/holiday-source.ts'
import type { Ids } from './ports/ids.ts'
import type { LetterModel } from './ports/letter-model.ts'
import type { MailSender } from './ports/mail-sender.ts'
import type { AddressBookFetcher } from './ports/address-book-fetcher.ts'
import type { AddressBookReader } from './ports/address-book-reader.ts'
import type { MailParser } from './ports/mail-parser.ts'
import type { Mailbox } from './ports/mailbox.ts'
import type { MessageBuilder } from './ports/message-builder.ts'
import type { PaperPrinter } from './ports/paper-printer.ts'
import type { PasswordCommand } from './ports/password-command.ts'
import type { PostService } from './ports/post-service.ts'
import type { Proofreader } from './ports/proofreader.ts'
import type { SecondReader } from './ports/second-reader.ts'
import type { SecretStore } from './ports/secret-store.ts'
import type { SentenceMeaning } from './ports/sentence-meaning.ts'
import type { SignIn } from './ports/sign-in.ts'
import type { Store } from './ports/store.ts'
import type { StoreKeeper } from './ports/store-keeper.ts'
import type { Workers } from './ports/workers.ts'

export type Context = {
  readonly store: Store
  readonly keeper: StoreKeeper
  readonly clock: Clock
  readonly ids: Ids
  readonly holidays: HolidaySource
  readonly content: ContentSource
  readonly policy: Policy
  readonly proofreader: Proofreader
  readonly letterModel: LetterModel
  /** Off until the person chooses them. */
  readonly secondReaders: { readonly languagetool: SecondReader; readonly model: SecondReader }
  readonly paperPrinter: PaperPrinter
  readonly archive: Archive
  /** Off until the person gives a key. */
  readonly postService: PostService
  readonly mailSender: MailSender
  readonly mailbox: Mailbox
  readonly mailParser: MailParser
  readonly sentenceMeaning: SentenceMeaning
  readonly calendarReader: CalendarReader
  readonly calendarFetcher: CalendarFetcher
  readonly calendarWriter: CalendarWriter
  readonly addressBookReader: AddressBookReader
  readonly addressBookFetcher: AddressBookFetcher
  readonly messageBuilder: MessageBuilder
  readonly workers: Workers
  readonly secrets: SecretStore
  readonly signIn: SignIn
  readonly passwordCommand: PasswordCommand
  readonly domainLookUp: DomainLookUp
  /** What the machine tells about the person before they have said anything. */
  readonly guess: Pick<Me, 'country' | 'zone' | 'language'>
  readonly timing: Timing
}

/** How long things may take; settings, so that trials need not wait. All in milliseconds. */
export type Timing = {
  /** How long Sent and the self-copy are looked through before a doubt is put to the person. */
  readonly doubtMs: number
  /** A letter whose hour passed longer ago than this, with nobody awake, is asked about instead of sent. */
  readonly graceMs: number
  /** How long a process may hold a letter before another may take it over. */
  readonly leaseMs: number
  /** How long after the yes a letter rests, so that it can be taken back. */
  readonly undoMs: number
}

/** 15 minutes of doubt (mail.md §3), six hours of grace, a lease longer than the slowest final answer (RFC 5321 §4.5.3.2.6). */
export const usualTiming: Timing = { doubtMs: 900_000, graceMs: 21_600_000, leaseMs: 900_000, undoMs: 30_000 }
