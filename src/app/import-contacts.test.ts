import { expect, it } from 'vitest'
import { createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import { addOpening } from './add-opening.ts'
import { exportContacts } from './export-contacts.ts'
import { importContacts } from './import-contacts.ts'
import { isProblem } from './problem.ts'
import { seePeople, seePerson } from './see-people.ts'
import { undo } from './undo.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { personMeant } from './name-person.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = bytes(
  'Name,Email,Phone,Company\nDana Kim,dana@acme.example,+1 212 555 0101,Acme\nOmar Haddad,omar@hooli.example,,Hooli\nOmar Haddad,,+971 4 555 0101,Hooli LLC\nNobody,,,\n,,555,\n',
)
const names = async (context: FakeContext) => (await seePeople(context)).contacts.map(({ name }) => name)

async function afterMeeting() {
  const context = await createFakeContext()
  const added = await addOpening(context, {
    company: 'Acme',
    people: [{ name: 'Dana Kim', email: 'Dana@acme.example' }],
    held: '2026-11-20T14:00',
  })
  if (isProblem(added)) throw new Error(added.what)
  context.clock.advance({ minutes: 1 })
  return { context, openingId: added.openingId }
}

it('shows what would happen and saves nothing until asked; a second time adds nothing', async () => {
  const { context, openingId } = await afterMeeting()
  const tried = await importContacts(context, file, { save: false })
  expect(tried).toMatchObject({
    saved: false,
    counts: { new: 2, more: 2, known: 0, failed: 1 },
    failed: [{ place: 6, why: 'Neither a name nor an address.' }],
  })
  expect(await names(context)).toEqual([])
  expect(await importContacts(context, file, { save: true })).toMatchObject({
    saved: true,
    counts: { new: 2, more: 2 },
  })
  expect(await names(context)).toEqual(['Nobody', 'Omar Haddad'])
  const people = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(openingId)).people)
  expect([...people.values()]).toMatchObject([{ email: 'Dana@acme.example', phone: '+1 212 555 0101' }])
  const facts = await context.store.read((tx) => tx.facts.revision())
  expect(await importContacts(context, file, { save: true })).toMatchObject({ counts: { new: 0, more: 0, known: 4 } })
  expect(await context.store.read((tx) => tx.facts.revision())).toBe(facts)
})

it('takes the whole file back as one', async () => {
  const { context, openingId } = await afterMeeting()
  await importContacts(context, file, { save: true })
  await undo(context)
  expect(await names(context)).toEqual([])
  const opening = await context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(openingId)))
  expect([...opening.people.values()][0]?.phone).toBeUndefined()
})

it.each(['vcard3', 'vcard4', 'csv'] as const)(
  'exports as %s the same every time, and knows all of it again',
  async (form) => {
    const { context } = await afterMeeting()
    const before = await exportContacts(context, form)
    await importContacts(context, file, { save: true })
    const text = await exportContacts(context, form)
    expect(await exportContacts(context, form)).toBe(text)
    const uids = (each: string) => [...each.matchAll(/UID:(.*)\r/g)].map(([, uid]) => uid)
    expect(uids(text)).toEqual(expect.arrayContaining(uids(before)))
    expect(await importContacts(context, bytes(text), { save: false })).toMatchObject({
      counts: { new: 0, more: 0, known: 3, failed: 0 },
    })
  },
)

it('finds a contact without any opening, by name', async () => {
  const { context } = await afterMeeting()
  await importContacts(context, file, { save: true })
  const id = await personMeant(context, 'Omar Haddad')
  expect(isProblem(id)).toBe(false)
  if (!isProblem(id))
    expect(await seePerson(context, id)).toMatchObject({
      sub: 'Hooli',
      openings: [],
      card: { phones: ['+971 4 555 0101'] },
    })
  expect(isProblem(await importContacts(context, bytes('nothing here'), { save: true }))).toBe(true)
})
