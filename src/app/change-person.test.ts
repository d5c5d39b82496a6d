import { expect, it } from 'vitest'
import type { OpeningId, PersonId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { createFakeContext, type FakeContext } from '../../test/support/fake-context.ts'
import { addOpening } from './add-opening.ts'
import { mergePeople, setPerson, splitPerson } from './change-person.ts'
import { personMeant } from './name-person.ts'
import { isProblem } from './problem.ts'
import { seePeople, seePerson } from './see-people.ts'
import { listOpenings } from './list-openings.ts'
import { recordTelling } from './record-fact.ts'
import { showOpening } from './show-opening.ts'
import { undo } from './undo.ts'

async function met(context: FakeContext, company: string, name: string, email?: string) {
  const added = await addOpening(context, {
    company,
    role: 'SRE',
    people: [{ name, phone: '+1 212 555 0101', ...(email ? { email } : {}) }],
    held: '2026-11-20T14:00',
  })
  if (isProblem(added)) throw new Error(added.what)
  context.clock.advance({ minutes: 1 })
  const opening = () => context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(added.openingId)))
  const [id] = (await opening()).people.keys()
  return { id: id as PersonId, person: async () => (await opening()).people.get(id as PersonId) }
}

it('keeps what is set on one card for all openings, and tells them what concerns the plan', async () => {
  const context = await createFakeContext()
  const here = await met(context, 'Acme', 'Dana Kim', 'dana@mail.example')
  const there = await met(context, 'Globex', 'Dana Kim', 'DANA@mail.example')
  const set = await setPerson(context, there.id, {
    emails: ['dana@globex.example', 'dana@mail.example'],
    howMet: 'At the meetup in Lisbon.',
    doNotCall: true,
  })
  expect(set).toMatchObject({ name: 'Dana Kim' })
  const page = await seePerson(context, here.id)
  expect(page?.card).toMatchObject({ howMet: 'At the meetup in Lisbon.', doNotCall: true })
  expect(page?.openings.map(({ company }) => company)).toEqual(['Acme', 'Globex'])
  expect(await here.person()).toMatchObject({
    email: 'dana@globex.example',
    moreEmails: ['dana@mail.example'],
    doNotCall: true,
  })
  expect(await there.person()).toMatchObject({ email: 'dana@globex.example', doNotCall: true })
  expect(isProblem(await setPerson(context, here.id, { emails: ['nowhere'] }))).toBe(true)
})

it('takes back a change of the card with what the openings were told, and only that', async () => {
  const context = await createFakeContext()
  const { id, person } = await met(context, 'Acme', 'Dana Kim', 'dana@acme.example')
  await setPerson(context, id, { notes: 'Likes sailing.' })
  context.clock.advance({ minutes: 1 })
  await setPerson(context, id, { title: 'CTO', phones: [] })
  expect(await person()).toMatchObject({ title: 'CTO' })
  expect((await person())?.phone).toBeUndefined()
  await undo(context)
  expect((await person())?.title).toBeUndefined()
  expect(await person()).toMatchObject({ phone: '+1 212 555 0101' })
  expect((await seePerson(context, id))?.card.notes).toBe('Likes sailing.')
  await undo(context)
  expect((await seePerson(context, id))?.card.notes).toBeUndefined()
  expect(await person()).toBeDefined()
})

it('makes one of two and two of one again', async () => {
  const context = await createFakeContext()
  const acme = await met(context, 'Acme', 'Dana Kim', 'dana@acme.example')
  const globex = await met(context, 'Globex', 'D. Kim', 'dk@globex.example')
  await setPerson(context, globex.id, { notes: 'Left Acme in May.', doNotCall: true })
  context.clock.advance({ minutes: 1 })
  const merged = await mergePeople(context, acme.id, globex.id)
  expect(merged).toMatchObject({ name: 'Dana Kim' })
  const page = await seePerson(context, acme.id)
  expect(page?.card).toMatchObject({
    emails: ['dana@acme.example', 'dk@globex.example'],
    notes: 'Left Acme in May.',
    doNotCall: true,
  })
  expect(await acme.person()).toMatchObject({ doNotCall: true, moreEmails: ['dk@globex.example'] })
  expect(isProblem(await mergePeople(context, acme.id, globex.id))).toBe(true)

  context.clock.advance({ minutes: 1 })
  await splitPerson(context, acme.id, globex.id)
  expect((await seePerson(context, acme.id))?.card.emails).toEqual(['dana@acme.example'])
  expect((await seePerson(context, globex.id))?.openings.map(({ company }) => company)).toEqual(['Globex'])
  expect((await acme.person())?.moreEmails).toEqual([])
  await undo(context)
  expect((await seePerson(context, globex.id))?.openings.map(({ company }) => company)).toEqual(['Acme', 'Globex'])
  await undo(context)
  expect((await seePerson(context, globex.id))?.openings.map(({ company }) => company)).toEqual(['Globex'])
  expect((await seePerson(context, globex.id))?.card.notes).toBe('Left Acme in May.')
})

it('gives each their own wishes back when two who were put together are taken apart', async () => {
  const context = await createFakeContext()
  const acme = await met(context, 'Acme', 'Dana Kim', 'dana@acme.example')
  const globex = await met(context, 'Globex', 'D. Kim', 'dk@globex.example')
  await setPerson(context, acme.id, { prefers: 'email', doNotCall: true })
  await mergePeople(context, acme.id, globex.id)
  expect(await globex.person()).toMatchObject({ prefers: 'email', doNotCall: true })
  context.clock.advance({ minutes: 1 })
  await splitPerson(context, acme.id, globex.id)
  expect((await seePerson(context, globex.id))?.card).toMatchObject({ prefers: 'any', doNotCall: false })
  expect((await seePerson(context, acme.id))?.card).toMatchObject({ prefers: 'email', doNotCall: true })
  expect(await globex.person()).toMatchObject({ prefers: 'any', doNotCall: false })

  // A wish told of the whole person holds for both.
  await mergePeople(context, acme.id, globex.id)
  await setPerson(context, acme.id, { doNotCall: true })
  context.clock.advance({ minutes: 1 })
  await splitPerson(context, acme.id, globex.id)
  expect((await seePerson(context, globex.id))?.card).toMatchObject({ doNotCall: true })
})

it('keeps apart what was split, although the address is the same', async () => {
  const context = await createFakeContext()
  const one = await met(context, 'Acme', 'Office', 'jobs@agency.example')
  const other = await met(context, 'Globex', 'Pat Lee', 'jobs@agency.example')
  await splitPerson(context, one.id, other.id)
  expect((await seePerson(context, one.id))?.openings.map(({ company }) => company)).toEqual(['Acme'])
  expect((await seePerson(context, other.id))?.openings.map(({ company }) => company)).toEqual(['Globex'])
  expect((await seePeople(context)).contacts).toEqual([])
  expect(isProblem(await splitPerson(context, one.id, other.id))).toBe(true)
})

it('finds who is meant by name, by address, and asks where several are', async () => {
  const context = await createFakeContext()
  const acme = await met(context, 'Acme', 'Dana Kim', 'dana@acme.example')
  await met(context, 'Globex', 'Dana Kimball', 'dk@globex.example')
  expect(await personMeant(context, 'dana kim')).toBe(acme.id)
  expect(await personMeant(context, 'DANA@acme.example')).toBe(acme.id)
  expect(isProblem(await personMeant(context, 'dana'))).toBe(true)
  expect(isProblem(await personMeant(context, 'nobody'))).toBe(true)
})

it('says of a new opening whom one knows at that company, by card and from before', async () => {
  const context = await createFakeContext()
  const dana = await met(context, 'Acme, Inc.', 'Dana Kim', 'dana@acme.example')
  const tom = await met(context, 'Globex', 'Tom Ellis', 'tom@globex.example')
  await setPerson(context, tom.id, { company: 'Acme', title: 'Staff Engineer' })
  const added = await addOpening(context, {
    company: 'ACME',
    role: 'Lead',
    people: [{ name: 'Ann Lee' }],
    held: '2026-11-21',
  })
  expect(added).toMatchObject({
    isNew: true,
    known: [{ name: 'Dana Kim' }, { name: 'Tom Ellis', words: 'Staff Engineer' }],
  })
  if (isProblem(added)) return
  const view = await showOpening(context, added.openingId)
  expect(view?.known.map(({ name }) => name)).toEqual(['Dana Kim', 'Tom Ellis'])
  expect((await seePerson(context, dana.id))?.openings).toHaveLength(1)
})

it('begins the rhythm of a kept contact anew when they are heard under another address', async () => {
  const context = await createFakeContext()
  const here = await met(context, 'Acme', 'Dana Kim', 'dana@acme.example')
  const there = await met(context, 'Globex', 'D. Kim', 'dk@home.example')
  const [hereId, thereId] = (await listOpenings(context))
    .toSorted((a, b) => a.company.localeCompare(b.company))
    .map(({ openingId }) => openingId as OpeningId)
  if (!hereId || !thereId) throw new Error('no openings')
  await recordTelling(context, hereId, { kind: 'answer', meaning: 'rejection', channel: 'email', personId: here.id })
  await recordTelling(context, hereId, { kind: 'stay-in-touch', personId: here.id })
  await mergePeople(context, here.id, there.id)
  const before = (await seePerson(context, here.id))?.stayInTouch
  context.clock.advance({ hours: 24 * 20 })
  await recordTelling(context, thereId, { kind: 'call', outcome: 'spoke', personId: there.id })
  const after = (await seePerson(context, here.id))?.stayInTouch
  expect(before).toMatch(/December/)
  expect(after).toMatch(/January/)
})
