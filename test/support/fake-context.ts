/** A whole Regards in memory for tests of the use cases: fakes through ports, a clock that is told, ids that count. */
import { createZipArchive } from '../../src/adapters/archive/zip-archive.ts'
import { createCalendarReader } from '../../src/adapters/calendar/read-calendar.ts'
import { createCalendarWriter } from '../../src/adapters/calendar/write-calendar.ts'
import { createAddressBookReader } from '../../src/adapters/contacts/address-book-reader.ts'
import { createFakeClock, type FakeClock } from '../../src/adapters/clock/fake-clock.ts'
import { compileContent, compilePhrases } from '../../src/adapters/content/read-content.ts'
import { contentFrom } from '../../src/adapters/content/content-from.ts'
import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import { createCountedIds } from '../../src/adapters/ids/counted-ids.ts'
import { mailAttachment, openMail } from '../../src/adapters/mail-parser/open-mail.ts'
import { parseMail } from '../../src/adapters/mail-parser/parse-mail.ts'
import { createMessageBuilder } from '../../src/adapters/smtp/build-message.ts'
import { createChatModel } from '../../src/adapters/model/chat-model.ts'
import { createPostService } from '../../src/adapters/post/choose-post-service.ts'
import { createLanguageToolReader } from '../../src/adapters/second-reader/language-tool.ts'
import { createModelReader } from '../../src/adapters/second-reader/model-reader.ts'
import { createMemoryStore } from '../../src/adapters/store/memory/memory-store.ts'
import { addOpening } from '../../src/app/add-opening.ts'
import { followChosenPolicy } from '../../src/app/choose-policy.ts'
import type { Context, Timing } from '../../src/app/context.ts'
import { giveDebrief } from '../../src/app/give-debrief.ts'
import { meKey } from '../../src/app/me.ts'
import { createFakeAddressBookFetcher } from '../../src/app/ports/fake-address-book-fetcher.ts'
import { createFakeCalendarFetcher } from '../../src/app/ports/fake-calendar-fetcher.ts'
import { createFakeMailSender } from '../../src/app/ports/fake-mail-sender.ts'
import { createFakeMailWorld, type FakeMailWorld } from '../../src/app/ports/fake-mail-world.ts'
import { createFakeMailbox } from '../../src/app/ports/fake-mailbox.ts'
import { createFakePaperPrinter } from '../../src/app/ports/fake-paper-printer.ts'
import { createFakeSecretStore } from '../../src/app/ports/fake-secret-store.ts'
import type { MailAccount } from '../../src/app/ports/store.ts'
import { isProblem } from '../../src/app/problem.ts'
import type { OpeningId } from '../../src/core/facts/ids.ts'
import { join } from 'node:path'

export type FakeContext = Context & { readonly clock: FakeClock; readonly world: FakeMailWorld }

/** Monday 23 November 2026, 16:00 in New York. */
export const afternoon = Temporal.Instant.from('2026-11-23T21:00:00Z')
/** Tuesday 24 November 2026, 9:10 in New York. */
export const nextMorning = Temporal.Instant.from('2026-11-24T14:10:00Z')

const timing: Timing = { doubtMs: 2_000, graceMs: 21_600_000, leaseMs: 900_000, undoMs: 0 }
const directory = join(import.meta.dirname, '..', '..', 'content')
const content = contentFrom(compileContent(directory), () => Promise.resolve(compilePhrases(directory)))

export async function createFakeContext(start = afternoon): Promise<FakeContext> {
  const clock = createFakeClock(start, 'America/New_York')
  const world = createFakeMailWorld(() => clock.now())
  const { store, policy } = await followChosenPolicy(createMemoryStore(), content, { country: 'US' })
  const gone = new Set<string>()
  await store.write((tx) =>
    tx.settings.put(meKey, {
      name: 'Alex Moreau',
      phone: '555-0142',
      country: 'US',
      zone: 'America/New_York',
      language: 'en-US',
    }),
  )
  return {
    store,
    keeper: {
      examine: () => Promise.resolve({ ok: true, words: 'in memory' }),
      freeBytes: () => Promise.resolve(200e9),
      backUpDaily: () => Promise.resolve(null),
      sweep: () => Promise.resolve(null),
    },
    clock,
    world,
    ids: createCountedIds(),
    holidays: createDateHolidaysSource(),
    content,
    get policy() {
      return policy()
    },
    letterModel: createChatModel({ pauseMs: 5 }),
    secondReaders: {
      languagetool: createLanguageToolReader({ pauseMs: 5 }),
      model: createModelReader(createChatModel({ pauseMs: 5 })),
    },
    paperPrinter: createFakePaperPrinter(),
    archive: createZipArchive(),
    postService: createPostService({ lob: 'http://127.0.0.1:9', postgrid: 'http://127.0.0.1:9' }),
    proofreader: { check: () => Promise.resolve([]), warmUp: () => Promise.resolve(), close: () => Promise.resolve() },
    mailSender: createFakeMailSender(world),
    mailbox: createFakeMailbox(world),
    mailParser: { parse: parseMail, open: openMail, attachment: mailAttachment },
    sentenceMeaning: { vectorsOf: () => Promise.resolve(null) },
    calendarReader: createCalendarReader(),
    calendarFetcher: createFakeCalendarFetcher(),
    addressBookFetcher: createFakeAddressBookFetcher(),
    calendarWriter: createCalendarWriter(),
    addressBookReader: createAddressBookReader(),
    messageBuilder: createMessageBuilder(),
    secrets: createFakeSecretStore(),
    signIn: noSignIn,
    passwordCommand: { run: async () => ({ kind: 'problem', words: 'There is no such program here.' }) },
    domainLookUp: { mailServersOf: async () => [] },
    workers: { self: 'here/1', isGone: (owner) => gone.has(owner) || owner === 'here/dead' },
    guess: { country: 'US', zone: 'America/New_York', language: 'en-US' },
    timing,
  }
}

/** Tests of signing in bring their own. */
const noSignIn: Context['signIn'] = {
  begin: async () => ({ kind: 'failed', why: 'outside', words: 'There is no sign-in here.' }),
  refresh: async () => ({ kind: 'failed', why: 'outside', words: 'There is no sign-in here.' }),
}

export const me = 'alex@home.test'
export const dana = 'dana@acme.test'

export async function connected(
  context: FakeContext,
  sentFiling: MailAccount['sentFiling'] = 'self-bcc',
): Promise<void> {
  const server = { host: '127.0.0.1', port: 1, security: 'none' as const }
  await context.secrets.set('a-1', 'password', 'secret')
  await context.store.write((tx) =>
    tx.accounts.put({
      id: 'a-1',
      address: me,
      displayName: 'Alex Moreau',
      user: me,
      imap: server,
      smtp: server,
      sentFiling,
      connectedAt: context.clock.now(),
    }),
  )
}

/** Dana Kim was met at Acme at 14:00 and promised an answer for Friday 27 November; the debrief is given. */
export async function debriefed(context: FakeContext): Promise<OpeningId> {
  const added = await addOpening(context, {
    company: 'Acme',
    role: 'Staff Engineer',
    held: '2026-11-23T14:00',
    people: [{ name: 'Dana Kim', title: 'CTO', email: dana }],
    promise: { by: '2026-11-27', words: 'by Friday' },
    country: 'US',
    zone: 'America/New_York',
  })
  if (isProblem(added)) throw new Error(added.what)
  const given = await giveDebrief(context, {
    openingId: added.openingId,
    rating: 4,
    points: [{ said: 'the reconciliation problem', myLink: 'at Fabrikam we found such a drift within a week' }],
    regrets: [],
  })
  if (isProblem(given)) throw new Error(given.what)
  return added.openingId
}
