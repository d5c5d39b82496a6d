/** The only file that knows every adapter: builds the context, loading what is slow only when it is first used. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSystemClock } from '../adapters/clock/system-clock.ts'
import { createShiftedClock } from '../adapters/clock/shifted-clock.ts'
import { createCachedHolidaySource } from '../adapters/holidays/cached-holiday-source.ts'
import { createRandomIds } from '../adapters/ids/random-ids.ts'
import { openSqliteStore } from '../adapters/store/sqlite/sqlite-store.ts'
import { createLocalWorkers } from '../adapters/workers/local-workers.ts'
import type { Context } from '../app/context.ts'
import type { Clock } from '../app/ports/clock.ts'
import type { Store } from '../app/ports/store.ts'
import type { StoreKeeper } from '../app/ports/store-keeper.ts'
import { followChosenPolicy } from '../app/choose-policy.ts'
import { postUrlsFrom, signInFrom, timingFrom } from './config.ts'
import { mailboxOver, senderOver } from './mail-transports.ts'
import { readPaperTemplates, readShippedContent } from './shipped-content.ts'
import { guessFromMachine } from './guess-from-machine.ts'

export type Composed = { readonly context: Context; readonly close: () => Promise<void> }

export async function composeContext(options: {
  home: string
  now?: Temporal.Instant
  version: string
}): Promise<Composed> {
  mkdirSync(options.home, { recursive: true, mode: 0o700 })
  const clock = clockFor(options.now)
  const place = {
    path: join(options.home, 'regards.sqlite'),
    backupsDirectory: join(options.home, 'backups'),
    now: () => clock.now(),
    version: options.version,
  }
  const store = await openSqliteStore(place)
  const keeper = lazily(async () =>
    (await import('../adapters/store/sqlite/sqlite-store-keeper.ts')).createSqliteStoreKeeper(place),
  ).port
  return composeAround(
    store,
    options.now === undefined ? clock : await clockAfter(store, options.now),
    options.home,
    keeper,
  )
}

/** The invented search: nothing of the person's is opened, and nothing can be sent. */
export async function composeDemo(options: { store: Store; now?: Temporal.Instant }): Promise<Composed> {
  const home = mkdtempSync(join(tmpdir(), 'regards-demo-'))
  const composed = await composeAround(options.store, clockFor(options.now), home, noKeeper)
  return {
    ...composed,
    close: async () => {
      await composed.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** What lives in memory alone needs no keeping. */
const noKeeper: StoreKeeper = {
  examine: () => Promise.resolve({ ok: true, words: 'in memory; nothing is kept.' }),
  freeBytes: () => Promise.resolve(null),
  backUpDaily: () => Promise.resolve(null),
  sweep: () => Promise.resolve(null),
}

/** Commands told the same `--now` one after the other still happen one after the other. */
async function clockAfter(store: Store, told: Temporal.Instant): Promise<Clock> {
  const last = (await store.read((tx) => tx.facts.all())).at(-1)?.learntAt
  const justAfter = last?.add({ milliseconds: 1 })
  const isSameMoment =
    justAfter !== undefined &&
    Temporal.Instant.compare(justAfter, told) > 0 &&
    told.until(justAfter).total('minutes') < 10
  return clockFor(isSameMoment ? justAfter : told)
}

const clockFor = (now: Temporal.Instant | undefined) =>
  now === undefined ? createSystemClock() : createShiftedClock(now)

async function composeAround(opened: Store, clock: Clock, home: string, keeper: StoreKeeper): Promise<Composed> {
  const content = await readShippedContent()
  const guess = guessFromMachine()
  const { store, policy } = await followChosenPolicy(opened, content, guess)
  const proofreader = lazily(
    async () => new (await import('../adapters/proofreader/harper-proofreader.ts')).HarperProofreader(),
  )
  const mailParser = lazily(async () =>
    (await import('../adapters/mail-parser/parse-mail-in-worker.ts')).createMailParser(),
  )
  const sentenceMeaning = lazily(async () =>
    (await import('../adapters/sentence-meaning/meaning-in-worker.ts')).createSentenceMeaning(),
  )
  const calendars = lazily(async () => (await import('../adapters/calendar/read-calendar.ts')).createCalendarReader())
  const calendarsElsewhere = lazily(async () =>
    (await import('../adapters/calendar/fetch-calendar.ts')).createCalendarFetcher(),
  )
  const calendarWriter = lazily(async () =>
    (await import('../adapters/calendar/write-calendar.ts')).createCalendarWriter(),
  )
  const addressBooks = lazily(async () =>
    (await import('../adapters/contacts/address-book-reader.ts')).createAddressBookReader(),
  )
  const addressBooksElsewhere = lazily(async () =>
    (await import('../adapters/contacts/fetch-address-book.ts')).createAddressBookFetcher(),
  )
  const imap = lazily(async () => (await import('../adapters/imap/imap-mailbox.ts')).createImapMailbox())
  const smtp = lazily(async () => (await import('../adapters/smtp/smtp-mail-sender.ts')).createSmtpMailSender())
  const graphMailbox = lazily(async () => (await import('../adapters/graph/graph-mailbox.ts')).createGraphMailbox())
  const graphSender = lazily(async () =>
    (await import('../adapters/graph/graph-mail-sender.ts')).createGraphMailSender(),
  )
  const builder = lazily(async () => (await import('../adapters/smtp/build-message.ts')).createMessageBuilder())
  const paper = lazily(async () =>
    (await import('../adapters/pdf/typst-paper-printer.ts')).createTypstPaperPrinter(readPaperTemplates()),
  )
  const archive = lazily(async () => (await import('../adapters/archive/zip-archive.ts')).createZipArchive())
  const post = lazily(async () =>
    (await import('../adapters/post/choose-post-service.ts')).createPostService(postUrlsFrom(process.env)),
  )
  const letterModel = lazily(async () => (await import('../adapters/model/chat-model.ts')).createChatModel())
  const languageTool = lazily(async () =>
    (await import('../adapters/second-reader/language-tool.ts')).createLanguageToolReader(),
  )
  const modelReader = lazily(async () =>
    (await import('../adapters/second-reader/model-reader.ts')).createModelReader(letterModel.port),
  )
  const secrets = lazily(async () =>
    (await import('../adapters/secrets/choose-secret-store.ts')).chooseSecretStore(home),
  )
  const signIn = lazily(async () =>
    (await import('../adapters/sign-in/oauth-sign-in.ts')).createOauthSignIn({
      authorities: signInFrom(process.env, content.mail.signIn),
      clock,
    }),
  )
  const passwordCommand = lazily(async () =>
    (await import('../adapters/secrets/run-password-command.ts')).createPasswordCommand(),
  )
  const domainLookUp = lazily(async () =>
    (await import('../adapters/dns/dns-domain-look-up.ts')).createDnsDomainLookUp(),
  )
  const context: Context = {
    store,
    keeper,
    clock,
    ids: createRandomIds(),
    holidays: createCachedHolidaySource({ directory: join(home, 'cache') }),
    content,
    get policy() {
      return policy()
    },
    proofreader: proofreader.port,
    letterModel: letterModel.port,
    secondReaders: { languagetool: languageTool.port, model: modelReader.port },
    paperPrinter: paper.port,
    archive: archive.port,
    postService: post.port,
    mailParser: mailParser.port,
    sentenceMeaning: sentenceMeaning.port,
    calendarReader: calendars.port,
    calendarFetcher: calendarsElsewhere.port,
    calendarWriter: calendarWriter.port,
    addressBookReader: addressBooks.port,
    addressBookFetcher: addressBooksElsewhere.port,
    mailbox: mailboxOver(imap.port, graphMailbox.port),
    mailSender: senderOver(smtp.port, graphSender.port),
    messageBuilder: builder.port,
    secrets: secrets.port,
    signIn: signIn.port,
    passwordCommand: passwordCommand.port,
    domainLookUp: domainLookUp.port,
    workers: createLocalWorkers(),
    guess,
    timing: timingFrom(process.env),
  }
  return {
    context,
    close: async () => {
      await proofreader.made()?.close()
      await mailParser.made()?.close()
      await sentenceMeaning.made()?.close()
      await store.close()
    },
  }
}

export const closeContext = (composed: Composed) => composed.close()

/** A method that answered at once would be called, and answer later all the same. */
type Promising<Port> = { readonly [Name in keyof Port]: (...given: never[]) => Promise<unknown> }

/** A port whose adapter is imported and made at its first call; all its methods answer with promises. */
function lazily<Port extends Promising<Port>>(make: () => Promise<Port>): { port: Port; made: () => Port | null } {
  let port: Port | null = null
  let making: Promise<Port> | null = null
  const ready = async () => (port ??= await (making ??= make()))
  return {
    made: () => port,
    port: new Proxy({} as Port, {
      get: (_, name) =>
        name === 'then'
          ? undefined
          : async (...given: unknown[]) => {
              const target = (await ready()) as object as Record<PropertyKey, (...words: unknown[]) => unknown>
              return target[name]?.(...given)
            },
    }),
  }
}
