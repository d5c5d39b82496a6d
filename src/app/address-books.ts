/**
 * Address books that lie elsewhere, read by CardDAV when the person asks for it. What was read is kept beside, so that
 * a second reading adds nothing, a change there changes the card here, and where both changed it is asked.
 */
import * as z from 'zod'
import { cardSchema } from '../core/people/card.ts'
import { personIdSchema } from '../core/facts/ids.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import { askAboutCards } from './card-questions.ts'
import type { Context } from './context.ts'
import { knownPeopleIn, type CardsContext } from './keep-cards.ts'
import { readMe } from './me.ts'
import { atOneMoment } from './new-fact.ts'
import type { Settings, SettingsReader } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { saveContacts, sortOutContacts, viewImport, type ContactsImport } from './take-in-contacts.ts'

const key = 'address-books'

const bookSchema = z.object({
  id: z.string(),
  host: z.string(),
  agreedAt: z.string(),
  readAt: z.string().nullable(),
  /** As each card was read the last time. */
  read: z.array(
    z.object({
      uid: z.string(),
      cardId: personIdSchema,
      contact: cardSchema.omit({ id: true, uid: true, knownAs: true, prefers: true, doNotCall: true }),
    }),
  ),
})
type Book = z.output<typeof bookSchema>

export type AddressBookView = { readonly id: string; readonly host: string; readonly words: string }
/** What would be saved, or was; `asked`: how many cards both sides changed. */
export type AddressBookRead = ContactsImport & { readonly id: string | null; readonly asked: number }

export type NewAddressBook = {
  readonly url: string
  readonly user: string
  readonly password: string
  /** The person has read what leaves. */
  readonly agreed: boolean
  /** Without it, it is only shown what is there; nothing is kept, the password neither. */
  readonly save: boolean
}

type BooksContext = CardsContext & Pick<Context, 'addressBookReader' | 'addressBookFetcher' | 'secrets'>

async function booksIn(settings: SettingsReader): Promise<readonly Book[]> {
  const read = z.array(bookSchema).safeParse(await settings.get(key))
  return read.success ? read.data : []
}

async function putBook(settings: Settings, book: Book): Promise<void> {
  const others = (await booksIn(settings)).filter(({ id }) => id !== book.id)
  await settings.put(key, [...others, book])
}

export const whatAddressBooksLearn = (host: string) =>
  `${host} is asked for your contacts each time you say so. It learns your name and password there and your internet address, and nothing of your search. Nothing is changed there.`

export async function addAddressBook(
  context: BooksContext,
  { agreed, save, ...place }: NewAddressBook,
): Promise<AddressBookRead | Problem> {
  const url = URL.parse(place.url.trim())
  if (url === null || !/^https?:$/.test(url.protocol))
    return problem('input', 'This is not the address of a server.', 'It begins with https://.')
  if (!agreed)
    return problem('person', whatAddressBooksLearn(url.host), 'Say yes to have it read.', 'Nothing was fetched.')
  const known = (await context.store.read((tx) => booksIn(tx.settings))).find(({ host }) => host === url.host)
  const now = context.clock.now().toString()
  const id = `a-${context.ids.next()}`
  const book = known ?? { id, host: url.host, agreedAt: now, readAt: null, read: [] }
  const done = await readBook(context, book, { ...place, url: url.href }, save)
  if (!isProblem(done) && save)
    await context.secrets.set(book.id, 'password', JSON.stringify({ ...place, url: url.href }))
  return done
}

/** One of them by its id or host; what changed is saved. */
export async function refreshAddressBook(context: BooksContext, named: string): Promise<AddressBookRead | Problem> {
  const book = await bookNamed(context, named)
  if (isProblem(book)) return book
  const secret = readSecret(await context.secrets.get(book.id, 'password').catch(() => null))
  if (secret === null)
    return problem('outside', 'Its password can no longer be read from the secrets.', 'Connect it once more.')
  return readBook(context, book, secret, true)
}

const secretSchema = z.object({ url: z.string(), user: z.string(), password: z.string() })

function readSecret(text: string | null): z.output<typeof secretSchema> | null {
  try {
    return text === null ? null : secretSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function readBook(
  given: BooksContext,
  book: Book,
  place: z.output<typeof secretSchema>,
  save: boolean,
): Promise<AddressBookRead | Problem> {
  const fetched = await given.addressBookFetcher.fetch(place)
  if (fetched.kind === 'problem')
    return problem(
      'outside',
      fetched.why,
      'Look at the address, the name and the password again.',
      'Nothing was changed.',
    )
  const context = atOneMoment(given)
  const found = await context.addressBookReader.contacts(new TextEncoder().encode(fetched.cards.join('\r\n')))
  const links = new Map(book.read.map(({ uid, ...link }) => [uid, { ...link, contact: { place: 0, ...link.contact } }]))
  if (!save) {
    const sorted = sortOutContacts(context, await context.store.read(knownPeopleIn), found, links)
    return { ...viewImport(found, sorted, false), id: null, asked: askedIn(sorted).length }
  }
  return context.store.write(async (tx) => {
    const sorted = sortOutContacts(context, await knownPeopleIn(tx), found, links)
    await saveContacts(context, tx, sorted)
    const asked = askedIn(sorted)
    await askAboutCards(
      tx.settings,
      asked.map(({ cardId, asks }) => ({ id: `b-${context.ids.next()}`, cardId, host: book.host, changes: asks })),
    )
    const read = sorted.met.flatMap(({ contact: { place: _, uid, ...contact }, cardId }) =>
      uid === undefined ? [] : [{ uid, cardId, contact }],
    )
    await putBook(tx.settings, { ...book, readAt: context.clock.now().toString(), read })
    return { ...viewImport(found, sorted, true), id: book.id, asked: asked.length }
  })
}

const askedIn = ({ met }: ReturnType<typeof sortOutContacts>) => met.filter(({ asks }) => Object.keys(asks).length > 0)

export async function seeAddressBooks(
  context: Pick<Context, 'store' | 'clock' | 'guess'>,
): Promise<readonly AddressBookView[]> {
  const now = context.clock.now()
  return context.store.read(async (tx) => {
    const { zone } = await readMe(tx.settings, context.guess)
    return (await booksIn(tx.settings)).map(({ id, host, readAt }) => ({
      id,
      host,
      words:
        readAt === null ? 'Not read yet.' : `Read ${momentInWords(Temporal.Instant.from(readAt), zone, now, zone)}.`,
    }))
  })
}

/** Whom it brought stays; it is not asked again. */
export async function removeAddressBook(
  context: Pick<Context, 'store' | 'secrets'>,
  named: string,
): Promise<{ readonly host: string } | Problem> {
  const book = await bookNamed(context, named)
  if (isProblem(book)) return book
  await context.store.write(async (tx) =>
    tx.settings.put(
      key,
      (await booksIn(tx.settings)).filter(({ id }) => id !== book.id),
    ),
  )
  await context.secrets.delete(book.id, 'password')
  return { host: book.host }
}

async function bookNamed(context: Pick<Context, 'store'>, named: string): Promise<Book | Problem> {
  const books = await context.store.read((tx) => booksIn(tx.settings))
  return (
    books.find(({ id, host }) => id === named || host === named) ??
    problem('input', 'There is no such address book.', 'See them with `regards people books`.')
  )
}
