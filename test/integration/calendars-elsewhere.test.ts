/** Calendars that lie elsewhere: by address from a server of our own, by CalDAV from Radicale where it is installed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createCalendarFetcher } from '../../src/adapters/calendar/fetch-calendar.ts'
import { createAddressBookFetcher } from '../../src/adapters/contacts/fetch-address-book.ts'
import { createAddressBookReader } from '../../src/adapters/contacts/address-book-reader.ts'
import { addAddressBook, refreshAddressBook } from '../../src/app/address-books.ts'
import { readCalendar } from '../../src/adapters/calendar/read-calendar.ts'

import { createFakeContext } from '../support/fake-context.ts'

const { fetch: fetchCalendar } = createCalendarFetcher()
const event = (uid: string, start: string, summary = 'Interview') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:${summary}\r\nDTSTART:${start}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`

let server: Server | null = null
const serve = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/own.ics`
}
afterEach(async () => {
  const closing = server
  server = null
  if (closing) await new Promise((resolve) => closing.close(resolve))
})

describe('a calendar by its address', () => {
  it('is asked for again only if it changed', async () => {
    const url = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
      response.writeHead(200, { etag: '"1"', 'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT' })
      response.end(event('1', '20261126T150000Z'))
    })
    const first = await fetchCalendar({ kind: 'url', url })
    expect(first).toMatchObject({ kind: 'files', etag: '"1"', lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' })
    expect(await fetchCalendar({ kind: 'url', url, etag: '"1"' })).toEqual({ kind: 'unchanged' })
  })

  it('is not asked for without encryption, nor when it sends on to somewhere like that', async () => {
    expect(await fetchCalendar({ kind: 'url', url: 'http://calendar.example/a.ics' })).toMatchObject({
      kind: 'problem',
      why: 'calendar.example would be asked without encryption; the address must begin with https.',
    })
    const url = await serve((_, response) =>
      response.writeHead(302, { location: 'http://calendar.example/a.ics' }).end(),
    )
    expect(await fetchCalendar({ kind: 'url', url })).toMatchObject({
      kind: 'problem',
      why: 'calendar.example would be asked without encryption.',
    })
  })

  it('says what it found instead: nothing, a page, or far too much', async () => {
    const gone = await serve((_, response) => response.writeHead(404).end())
    expect(await fetchCalendar({ kind: 'url', url: gone })).toMatchObject({ kind: 'problem', isRefused: true })
    await new Promise((resolve) => server?.close(resolve))
    const page = await serve((_, response) => response.end('<html>Please sign in</html>'))
    expect(await fetchCalendar({ kind: 'url', url: page })).toMatchObject({
      why: expect.stringMatching(/is no calendar\.$/u),
    })
    await new Promise((resolve) => server?.close(resolve))
    const huge = await serve((_, response) => response.end(`BEGIN:VCALENDAR\r\n${'X'.repeat(11_000_000)}`))
    expect(await fetchCalendar({ kind: 'url', url: huge })).toMatchObject({
      why: expect.stringMatching(/far more than a calendar or/u),
    })
  })
})

const hasRadicale = spawnSync('radicale', ['--version']).status === 0

describe.skipIf(!hasRadicale)('an account on Radicale', () => {
  const home = mkdtempSync(join(tmpdir(), 'regards-radicale-'))
  const port = 20_000 + (process.pid % 20_000)
  const base = `http://127.0.0.1:${port}`
  const window = {
    from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
    to: Temporal.Instant.from('2026-12-01T00:00:00Z'),
  }
  let radicale: ChildProcess
  const auth = `Basic ${Buffer.from('alex:secret').toString('base64')}`
  const ask = (path: string, method: string, body?: string) =>
    fetch(`${base}${path}`, { method, headers: { authorization: auth }, ...(body === undefined ? {} : { body }) })

  beforeAll(async () => {
    const users = join(home, 'users')
    writeFileSync(users, 'alex:secret\n')
    radicale = spawn(
      'radicale',
      [
        `--server-hosts=127.0.0.1:${port}`,
        `--storage-filesystem-folder=${join(home, 'collections')}`,
        '--auth-type=htpasswd',
        `--auth-htpasswd-filename=${users}`,
        '--auth-htpasswd-encryption=plain',
        '--config=',
      ],
      { stdio: 'ignore' },
    )
    for (let tries = 0; tries < 100; tries++) {
      if (await ask('/', 'GET').catch(() => null)) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const made = await ask(
      '/alex/work/',
      'MKCALENDAR',
      '<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop><D:displayname>Work</D:displayname></D:prop></D:set></C:mkcalendar>',
    )
    expect(made.status).toBe(201)
    await ask('/alex/work/1.ics', 'PUT', event('in', '20261126T150000Z'))
    await ask('/alex/work/2.ics', 'PUT', event('far', '20280101T150000Z'))
  }, 20_000)

  afterAll(() => {
    radicale.kill()
    rmSync(home, { recursive: true, force: true })
  })

  it('is found from the address of the server, and tells what falls into the window', async () => {
    const fetched = await fetchCalendar({ kind: 'caldav', url: base, user: 'alex', password: 'secret', window })
    const files = fetched.kind === 'files' ? fetched.files : []
    expect(files.flatMap((file) => readCalendar(file).events.map(({ uid }) => uid))).toEqual(['in'])
  })

  it('has an address book by CardDAV, which a second reading finds unchanged, and follows when it changes', async () => {
    const card = (title: string) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nFN:Dana Kim\r\nN:Kim;Dana;;;\r\nTITLE:${title}\r\nEMAIL:dana@acme.example\r\nEND:VCARD\r\n`
    const made = await ask(
      '/alex/friends/',
      'MKCOL',
      '<?xml version="1.0"?><D:mkcol xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><D:set><D:prop><D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:displayname>Friends</D:displayname></D:prop></D:set></D:mkcol>',
    )
    expect(made.status).toBe(201)
    await ask('/alex/friends/1.vcf', 'PUT', card('Engineer'))
    const context = {
      ...(await createFakeContext()),
      addressBookFetcher: createAddressBookFetcher(),
      addressBookReader: createAddressBookReader(),
    }
    const place = { url: base, user: 'alex', password: 'secret', agreed: true, save: true }
    const added = await addAddressBook(context, place)
    expect(added).toMatchObject({ saved: true, counts: { new: 1, failed: 0 } })
    const host = new URL(base).host
    expect(await refreshAddressBook(context, host)).toMatchObject({ counts: { new: 0, more: 0, known: 1 } })
    await ask('/alex/friends/1.vcf', 'PUT', card('Chief of Staff'))
    expect(await refreshAddressBook(context, host)).toMatchObject({ counts: { new: 0, more: 1 } })
    const cards = await context.store.read((tx) => tx.cards.all())
    expect(cards).toMatchObject([{ name: 'Dana Kim', title: 'Chief of Staff', emails: ['dana@acme.example'] }])
    expect(await addAddressBook(context, { ...place, password: 'other' })).toMatchObject({
      what: expect.stringMatching(/did not take the name and the password/u),
    })
  })

  it('says when the password is wrong', async () => {
    const fetched = await fetchCalendar({ kind: 'caldav', url: base, user: 'alex', password: 'other', window })
    expect(fetched).toMatchObject({
      kind: 'problem',
      isRefused: true,
      why: expect.stringMatching(/did not take the name and the password/u),
    })
  })
})
