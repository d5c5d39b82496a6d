/** Everything out, into an empty store of either kind, and out again: the same bytes; broken and newer archives lose nothing. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/adapters/store/memory/memory-store.ts'
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-store.ts'
import { setPerson } from '../../src/app/change-person.ts'
import type { Context } from '../../src/app/context.ts'
import { draftLetter } from '../../src/app/draft-letter.ts'
import { exportInForm, importArchive } from '../../src/app/take-everything.ts'
import { renewFeed } from '../../src/app/calendar-feed.ts'
import { makeHelperToken } from '../../src/app/helper-tokens.ts'
import { isProblem } from '../../src/app/problem.ts'
import { seePeople } from '../../src/app/see-people.ts'
import { seeToday } from '../../src/app/see-today.ts'
import type { PersonId, StepId } from '../../src/core/facts/ids.ts'
import { connected, createFakeContext, debriefed } from '../support/fake-context.ts'

const home = mkdtempSync(join(tmpdir(), 'regards-along-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const exportArchive = (context: Context) => exportInForm(context, 'zip')
let count = 0
const stores = {
  memory: async () => createMemoryStore(),
  SQLite: async () => {
    const backupsDirectory = join(home, 'backups')
    const now = () => Temporal.Instant.from('2026-11-23T21:00:00Z')
    return openSqliteStore({ path: join(home, `${++count}.sqlite`), backupsDirectory, now, version: '0.1.0' })
  },
}

async function lived(): Promise<Context & { feed: string }> {
  const context = await createFakeContext()
  await connected(context)
  await context.secrets.set('a-1', 'password', 'pw-7f3a91')
  await debriefed(context)
  const [person] = (await seePeople(context)).companies[0]?.people ?? []
  await setPerson(context, person?.personId as PersonId, { notes: 'Knows Łódź', phones: ['+15550107'] })
  await setPerson(context, person?.personId as PersonId, { notes: 'Knows Łódź well' })
  const [step] = (await seeToday(context)).toDo
  const draft = await draftLetter(context, step?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  await makeHelperToken(context, { days: 3, mayWrite: false })
  return { ...context, feed: await renewFeed(context) }
}

async function emptyContext(open: () => Promise<Context['store']>): Promise<Context> {
  return { ...(await createFakeContext()), store: await open() }
}

describe.each(Object.entries(stores))('everything taken along into %s', (_, open) => {
  it('is the same when it is taken out again, and a second import adds nothing', async () => {
    const archive = await exportArchive(await lived())
    const other = await emptyContext(open)
    const tried = await importArchive(other, archive, { save: false })
    expect(tried).toMatchObject({ saved: false, cards: 2, drafts: 1, accounts: 1 })
    expect(await other.store.read((tx) => tx.facts.all())).toEqual([])
    expect(await importArchive(other, archive, { save: true })).toEqual({ ...tried, saved: true })
    const again = await exportArchive(other)
    expect(Buffer.compare(again, archive)).toBe(0)
    expect(await importArchive(other, archive, { save: true })).toMatchObject({ facts: 0, cards: 0, drafts: 0 })
    expect(Buffer.compare(await exportArchive(other), archive)).toBe(0)
    await other.store.close()
  })

  it('reads the lines of the first form, a letter with its yes among them', async () => {
    const lines = new Uint8Array(readFileSync(join(import.meta.dirname, '../data/exports/first-form.jsonl')))
    const other = await emptyContext(open)
    const whole = { facts: 6, drafts: 1, letters: 1, accounts: 1, cards: 0 }
    expect(await importArchive(other, lines, { save: false })).toEqual({ ...whole, saved: false })
    expect(await other.store.read((tx) => tx.facts.all())).toEqual([])
    expect(await importArchive(other, lines, { save: true })).toEqual({ ...whole, saved: true })
    expect((await seePeople(other)).companies.map(({ company }) => company)).toEqual(['Acme'])
    const [letter] = await other.store.read((tx) => tx.outbox.inStates(['approved']))
    expect([letter?.letterId, new TextDecoder().decode(letter?.raw)]).toEqual([
      'l-id0009',
      expect.stringContaining('Subject: Thank you for the Staff Engineer interview'),
    ])
    const again = await exportInForm(other, 'jsonl')
    expect(new TextDecoder().decode(again)).toContain('"version":2')
    expect(await importArchive(other, lines, { save: true })).toMatchObject({ facts: 0, drafts: 0, accounts: 0 })
    await other.store.close()
  })

  it('is refused in words when it is broken, newer or something else, and nothing is lost', async () => {
    const archive = await exportArchive(await lived())
    const other = await emptyContext(open)
    await importArchive(other, archive, { save: true })
    const before = await exportArchive(other)
    const refused = async (bytes: Uint8Array) => {
      const told = await importArchive(other, bytes, { save: true })
      return isProblem(told) ? told.what : null
    }
    expect(await refused(archive.slice(0, archive.length / 2))).toContain('cannot be read whole')
    const files = unzipSync(archive)
    const lines = new TextDecoder().decode(files['regards.jsonl'])
    const changed = { ...files, 'regards.jsonl': new TextEncoder().encode(lines.replace('Acme', 'Axme')) }
    expect(await refused(zipSync(changed))).toContain('regards.jsonl was changed or damaged')
    const { 'regards.jsonl': __, ...without } = files
    expect(await refused(zipSync(without))).toContain('regards.jsonl is missing')
    expect(await refused(new TextEncoder().encode(lines.replace('"version":2', '"version":3')))).toContain(
      'newer Regards',
    )
    expect(await refused(new TextEncoder().encode('hello'))).toContain('not part of a Regards export')
    expect(Buffer.compare(await exportArchive(other), before)).toBe(0)
    await other.store.close()
  })
})

describe('an archive', () => {
  it('holds no secret, and says so', async () => {
    const context = await lived()
    const files = unzipSync(await exportArchive(context))
    const all = Object.values(files)
      .map((content) => new TextDecoder().decode(content))
      .join('\n')
    expect(all).not.toContain('pw-7f3a91')
    expect(all).not.toContain(context.feed)
    expect(all).not.toContain('helper-tokens')
    expect(new TextDecoder().decode(files['README.txt'])).toContain('Left out, on purpose')
    expect(Object.keys(files).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
    expect(new TextDecoder().decode(files['people.vcf'])).toContain('FN:Dana Kim')
  })
})
