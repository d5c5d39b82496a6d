import { expect, it } from 'vitest'
import { createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import { addAddressBook, refreshAddressBook, removeAddressBook, seeAddressBooks } from './address-books.ts'
import { answerCardQuestion, seeCardQuestions } from './card-questions.ts'
import { setPerson } from './change-person.ts'
import { personMeant } from './name-person.ts'
import { createFakeAddressBookFetcher } from './ports/fake-address-book-fetcher.ts'
import { isProblem } from './problem.ts'
import { seePeople, seePerson } from './see-people.ts'
import { undo } from './undo.ts'

const place = { url: 'https://cards.example/', user: 'alex', password: 'secret-word' }
const vcard = (title: string, uid = 'u-1', name = 'Dana Kim') =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:${uid}\r\nFN:${name}\r\nORG:Acme\r\nTITLE:${title}\r\nEMAIL:${uid}@acme.example\r\nEND:VCARD\r\n`

async function world() {
  const addressBookFetcher = createFakeAddressBookFetcher()
  addressBookFetcher.answer = { kind: 'cards', cards: [vcard('Engineer'), vcard('CTO', 'u-2', 'Omar Haddad')] }
  return { ...(await createFakeContext()), addressBookFetcher }
}

async function person(context: FakeContext, name: string) {
  const id = await personMeant(context, name)
  if (isProblem(id)) throw new Error(id.what)
  return { id, card: (await seePerson(context, id))?.card }
}

it('fetches nothing before the yes, and keeps nothing before it is told to save', async () => {
  const context = await world()
  expect(await addAddressBook(context, { ...place, agreed: false, save: true })).toMatchObject({
    kind: 'problem',
    what: expect.stringContaining('cards.example is asked for your contacts'),
  })
  expect(context.addressBookFetcher.asked).toEqual([])
  expect(await addAddressBook(context, { ...place, agreed: true, save: false })).toMatchObject({
    saved: false,
    counts: { new: 2 },
  })
  expect(await seeAddressBooks(context)).toEqual([])
  expect((await seePeople(context)).contacts).toEqual([])
})

it('reads everybody once; a second reading adds nothing, and no password is with the settings', async () => {
  const context = await world()
  const added = await addAddressBook(context, { ...place, agreed: true, save: true })
  expect(added).toMatchObject({ saved: true, counts: { new: 2 } })
  const cards = await context.store.read((tx) => tx.cards.revision())
  expect(await refreshAddressBook(context, 'cards.example')).toMatchObject({ counts: { new: 0, more: 0, known: 2 } })
  expect(await addAddressBook(context, { ...place, agreed: true, save: true })).toMatchObject({ counts: { known: 2 } })
  expect(await context.store.read((tx) => tx.cards.revision())).toBe(cards)
  expect(await seeAddressBooks(context)).toHaveLength(1)
  expect(JSON.stringify(await context.store.read((tx) => tx.settings.entries()))).not.toContain('secret-word')
  await undo(context)
  expect((await seePeople(context)).contacts).toEqual([])
})

it('follows a change there, and asks where the card says something of one’s own', async () => {
  const context = await world()
  await addAddressBook(context, { ...place, agreed: true, save: true })
  context.clock.advance({ minutes: 1 })
  const { id } = await person(context, 'Omar Haddad')
  await setPerson(context, id, { title: 'Head of Data' })
  context.addressBookFetcher.answer = {
    kind: 'cards',
    cards: [vcard('Lead Engineer'), vcard('Chief of Staff', 'u-2', 'Omar Haddad')],
  }
  expect(await refreshAddressBook(context, 'cards.example')).toMatchObject({ counts: { more: 1 }, asked: 1 })
  expect((await person(context, 'Dana Kim')).card?.title).toBe('Lead Engineer')
  expect((await person(context, 'Omar Haddad')).card?.title).toBe('Head of Data')
  const [question] = await seeCardQuestions(context)
  expect(question).toMatchObject({
    question: 'cards.example says something else of Omar Haddad. Take it over?',
    items: [{ label: 'What they do', value: 'Chief of Staff', before: 'Head of Data' }],
  })
  expect(await refreshAddressBook(context, 'cards.example')).toMatchObject({ counts: { more: 0 }, asked: 0 })
  expect(await seeCardQuestions(context)).toHaveLength(1)
  await answerCardQuestion(context, { id: question?.id ?? '', isRight: true })
  expect((await person(context, 'Omar Haddad')).card?.title).toBe('Chief of Staff')
  expect(await seeCardQuestions(context)).toEqual([])
})

it('keeps a no, and forgets the password with the address book while the people stay', async () => {
  const context = await world()
  await addAddressBook(context, { ...place, agreed: true, save: true })
  await setPerson(context, (await person(context, 'Dana Kim')).id, { title: 'Head of Data' })
  context.addressBookFetcher.answer = { kind: 'cards', cards: [vcard('CTO')] }
  await refreshAddressBook(context, 'cards.example')
  await answerCardQuestion(context, { id: (await seeCardQuestions(context))[0]?.id ?? '', isRight: false })
  expect(await seeCardQuestions(context)).toEqual([])
  expect((await person(context, 'Dana Kim')).card?.title).toBe('Head of Data')
  const [book] = await seeAddressBooks(context)
  expect(await removeAddressBook(context, 'cards.example')).toEqual({ host: 'cards.example' })
  expect(await context.secrets.get(book?.id ?? '', 'password')).toBe(null)
  expect((await seePeople(context)).contacts).toHaveLength(2)
  expect(await refreshAddressBook(context, 'cards.example')).toMatchObject({ turn: 'input' })
})
