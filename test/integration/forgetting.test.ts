/** After forgetting, no byte of the name or the address is in the store's file, beside it or in a copy of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteStoreKeeper } from '../../src/adapters/store/sqlite/sqlite-store-keeper.ts'
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { accessTo } from '../../src/app/account-access.ts'
import { addOpening } from '../../src/app/add-opening.ts'
import { approveLetter } from '../../src/app/approve-letter.ts'
import { setPerson } from '../../src/app/change-person.ts'
import type { Context } from '../../src/app/context.ts'
import { deleteEverything } from '../../src/app/delete-everything.ts'
import { draftLetter } from '../../src/app/draft-letter.ts'
import { forgetPerson } from '../../src/app/forget-person.ts'
import { exportEverything } from '../../src/app/move-everything.ts'
import { listPostings, putPosting } from '../../src/app/posting.ts'
import { isProblem } from '../../src/app/problem.ts'
import { receiveMail } from '../../src/app/receive-mail.ts'
import { recordTelling } from '../../src/app/record-fact.ts'
import { seePeople } from '../../src/app/see-people.ts'
import { seeToday } from '../../src/app/see-today.ts'
import { sendLetter } from '../../src/app/send-letter.ts'
import { showOpening } from '../../src/app/show-opening.ts'
import type { Store } from '../../src/app/ports/store.ts'
import type { LetterId, OpeningId, PersonId, StepId } from '../../src/core/facts/ids.ts'
import { connected, createFakeContext, debriefed, me } from '../support/fake-context.ts'
import { mailText } from '../support/mail-text.ts'

let home: string
let store: Store
let context: Context
let openingId: OpeningId

/** Everything of hers that was ever told here. */
const hers = [
  'Dana',
  'Kim',
  'dana@acme.test',
  'dk@private.test',
  '+15550107',
  'Hauptstr',
  'sailing',
  'linkedin.com/in/dk',
]

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'regards-forget-'))
  const place = {
    path: join(home, 'regards.sqlite'),
    backupsDirectory: join(home, 'backups'),
    now: () => context.clock.now(),
    version: '0.1.0',
  }
  const fake = await createFakeContext()
  context = fake
  store = await openSqliteStore(place)
  context = { ...fake, store, keeper: createSqliteStoreKeeper(place) }
  await store.write((tx) =>
    tx.settings.put('me', { name: 'Alex Moreau', country: 'US', zone: 'America/New_York', language: 'en-US' }),
  )
  await connected(context as typeof fake)
  openingId = await debriefed(context as typeof fake)
  await addOpening(context, {
    company: 'Fabrikam',
    held: '2026-11-20T10:00',
    people: [{ name: 'Dana Holm', email: 'holm@fabrikam.test' }],
    country: 'US',
    zone: 'America/New_York',
  })
  const person = await personId('Dana Kim')
  await setPerson(context, person, {
    emails: ['dana@acme.test', 'dk@private.test'],
    phones: ['+15550107'],
    address: { street: ['Hauptstr. 5'], city: 'Berlin', country: 'DE' },
    link: 'https://linkedin.com/in/dk',
    notes: 'Loves sailing; Dana Kim grew up at sea',
  })
  await recordTelling(context, openingId, {
    kind: 'note',
    note: 'Dana Kim spoke of the new plant; ask Dana again.',
  })
  const [step] = (await seeToday(context)).toDo.filter((each) => each.openingId === openingId)
  const draft = await draftLetter(context, step?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  const yes = await approveLetter(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    at: 'now',
    overrides: draft.findings.map(({ id }) => ({ findingId: id, reason: 'as meant' })),
    insist: true,
  })
  if (isProblem(yes)) throw new Error(yes.what)
  const item = (await store.read((tx) => tx.outbox.inStates(['approved'])))[0]
  if (item) await sendLetter(context, item.letterId)
  fake.world.deliver(
    mailText({
      from: 'Dana Kim <dana@acme.test>',
      to: me,
      subject: 'Your visit',
      date: 'Mon, 23 Nov 2026 15:50:00 -0500',
      body: 'Dear Alex,\n\nwe are still deciding about the Staff Engineer role.\n\nDana Kim',
    }),
    me,
  )
  const access = await accessTo(context, 'a-1')
  if (access) await receiveMail(context, access)
  await context.keeper.backUpDaily()
})
afterEach(async () => {
  await store.close()
  rmSync(home, { recursive: true, force: true })
})

async function personId(name: string): Promise<PersonId> {
  const view = await seePeople(context)
  const found = [...view.companies.flatMap(({ people }) => people), ...view.contacts].find((each) => each.name === name)
  if (!found) throw new Error(`${name} is not known`)
  return found.personId as PersonId
}

/** Which of the words is in which file below the home. */
function foundIn(words: readonly string[]): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ name, parentPath }) => {
      const text = readFileSync(join(parentPath, name)).toString('latin1').toLowerCase()
      return words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${word} in ${name}`)
    })
}

describe('forgetting a person', () => {
  it('counts first and changes nothing', async () => {
    const before = await exportEverything(context)
    const told = await forgetPerson(context, await personId('Dana Kim'))
    expect(told).toMatchObject({ name: 'Dana Kim', done: false, counts: { cards: 1, letters: 1, mails: 1 } })
    expect(await exportEverything(context)).toBe(before)
    expect(await forgetPerson(context, await personId('Dana Kim'), 'Dana')).toMatchObject({ kind: 'problem' })
    expect(await exportEverything(context)).toBe(before)
  })

  it('leaves no byte of the name and the addresses anywhere, and nothing of others is lost', async () => {
    const named = foundIn(hers)
    for (const word of hers) expect(named.some((each) => each.startsWith(`${word} in regards`))).toBe(true)
    const before = await showOpening(context, openingId)
    const told = await forgetPerson(context, await personId('Dana Kim'), 'Dana Kim')
    expect(told).toMatchObject({ done: true, left: null })
    const others = ['Dana', 'Holm', 'holm@fabrikam.test']
    expect(foundIn(hers.filter((word) => word !== 'Dana' && word !== 'Kim'))).toEqual([])
    expect(foundIn(['Dana Kim', 'Kim'])).toEqual([])
    expect(foundIn(others).filter((each) => each.endsWith('regards.sqlite'))).toHaveLength(3)
    const after = await showOpening(context, openingId)
    expect(after?.company).toBe('Acme')
    expect(after?.people).toEqual([])
    expect(after?.story.length).toBeGreaterThan((before?.story.length ?? 0) / 2)
    const people = await seePeople(context)
    expect(people.companies.flatMap((each) => each.people.map(({ name }) => name))).toEqual(['Dana Holm'])
    expect((await seeToday(context)).toDo.every(({ title }) => !title.includes('Kim'))).toBe(true)
    expect(await store.read((tx) => tx.search.letters('dana', 10))).toEqual([])
  })
})

describe('a letter to them at a post service', () => {
  const handedOver = async (state: 'handing-over' | 'handed-over') => {
    const person = await personId('Dana Kim')
    await store.write(async (tx) => {
      const draft = (await tx.drafts.all())[0]
      if (!draft) throw new Error('No letter was written.')
      await tx.files.put('f-posted', new TextEncoder().encode('Hauptstr in print'))
      const { letterId, stepId, step, personIds } = draft
      await putPosting(tx.settings, {
        letterId,
        openingId,
        stepId,
        step,
        personIds: [...personIds],
        service: 'lob',
        test: false,
        key: 'k-1',
        state,
        from: { name: 'Alex Moreau', address: { street: ['12 Oak Street'], city: 'Springfield', country: 'US' } },
        to: { name: 'Dana Kim', address: { street: ['Hauptstr. 5'], city: 'Berlin', country: 'DE' } },
        sheet: 'letter',
        fileId: 'f-posted',
        price: '1.20 USD',
        approvedAt: context.clock.now(),
        lease: null,
        doubtSince: null,
        pieceId: null,
        expectedOn: null,
        sentFactId: null,
        lookedAt: null,
        note: null,
      })
    })
    return person
  }

  it('goes with its pages and its address', async () => {
    const person = await handedOver('handed-over')
    expect(await forgetPerson(context, person, 'Dana Kim')).toMatchObject({ done: true, left: null })
    expect(await store.read((tx) => tx.files.content('f-posted'))).toBeNull()
    expect(await store.read((tx) => listPostings(tx.settings))).toEqual([])
    expect(foundIn(['Hauptstr', 'Kim'])).toEqual([])
  })

  it('is waited for while it is being handed over', async () => {
    const person = await handedOver('handing-over')
    expect(await forgetPerson(context, person, 'Dana Kim')).toMatchObject({ kind: 'problem', turn: 'person' })
    expect(await store.read((tx) => tx.files.content('f-posted'))).not.toBeNull()
  })
})

describe('deleting everything', () => {
  it('counts first, wants the words, and leaves nothing and no copy', async () => {
    expect(await deleteEverything(context)).toMatchObject({
      done: false,
      counts: { openings: 2, letters: 1, accounts: 1 },
    })
    expect(await deleteEverything(context, 'yes')).toMatchObject({ kind: 'problem' })
    expect((await store.read((tx) => tx.facts.all())).length).toBeGreaterThan(3)
    expect(await deleteEverything(context, 'delete everything')).toMatchObject({ done: true, left: null })
    expect(foundIn([...hers, 'Acme', 'Fabrikam', 'Moreau', me])).toEqual([])
    expect(readdirSync(join(home, 'backups'))).toEqual([])
    expect(await context.secrets.get('a-1', 'password')).toBeNull()
    expect(await store.read((tx) => tx.facts.all())).toEqual([])
  })
})
