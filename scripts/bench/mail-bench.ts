/**
 * `npm run bench -- mail`: the first reading of a large mailbox against bare imapflow, and that against a raw socket;
 * word of an answer on the page after its delivery; understanding mails against parsing them; memory of many accounts.
 */
import { spawn } from 'node:child_process'
import { connect as connectSocket } from 'node:net'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import PostalMime from 'postal-mime'
import { accessTo } from '../../src/app/account-access.ts'
import { parseMail } from '../../src/adapters/mail-parser/parse-mail.ts'
import { knownWorld } from '../../src/app/known-world.ts'
import { isProblem } from '../../src/app/problem.ts'
import { readInbound } from '../../src/app/read-inbound.ts'
import { receiveMail } from '../../src/app/receive-mail.ts'
import { seeToday } from '../../src/app/see-today.ts'
import { eventRoutes } from '../../src/server/routes/events.ts'
import { runWorker } from '../../src/worker/run-worker.ts'
import { startMailBed, type MailBed } from '../../test/support/mail-bed/mail-bed.ts'
import { readJsonl } from '../measure/read-jsonl.ts'
import { connect, dana, fillMaildir, withSearch } from './mail-ground.ts'

export type MailRow = {
  readonly what: string
  readonly unit: 'ms' | 'mails/s' | 'MB'
  readonly ours: number
  readonly floor: number
  readonly ratio: number
  readonly [more: string]: unknown
}

const mails = 20_000
const deliveries = 40
const accounts = 100

export async function mailRows(report: (words: string) => void): Promise<readonly MailRow[]> {
  const bed = await startMailBed()
  try {
    report(`first reading of ${mails} mails…`)
    const reading = await firstReading(bed)
    report('delivery to the page…')
    const delivery = await deliveryToPage(bed)
    report('understanding…')
    const understanding = await understandingRow()
    report(`${accounts} accounts…`)
    return [...reading, delivery, understanding, await memoryRow(bed)]
  } finally {
    await bed.stop()
  }
}

async function firstReading(bed: MailBed): Promise<readonly MailRow[]> {
  const user = bed.freshUser()
  fillMaildir(bed, user, mails)
  // The server makes its index once; all three then find it warm.
  await rawFetch(bed, user)
  const socketMs = await timed(() => rawFetch(bed, user))
  const bareMs = await timed(() => bareFetch(bed, user))
  let answers = 0
  const oursMs = await withSearch(async (context) => {
    await connect(context, bed, user)
    const [account] = await context.store.read((tx) => tx.accounts.list())
    const access = await accessTo(context, account?.id ?? '')
    if (access === null) throw new Error('the account is not connected')
    const ms = await timed(async () => {
      const received = await receiveMail(context, access)
      if (isProblem(received)) throw new Error(received.what)
    })
    const facts = await context.store.read((tx) => tx.facts.all())
    answers = facts.filter(({ kind }) => kind === 'ReplyReceived').length
    return ms
  })
  if (answers !== mails / 200) throw new Error(`${answers} answers were found in ${mails} mails`)
  return [
    row(
      `first reading of ${mails} mails until all is stored, against the heads by bare imapflow`,
      'ms',
      oursMs,
      bareMs,
      {
        mailsPerSecond: Math.round((mails / oursMs) * 1_000),
        answersFound: answers,
      },
    ),
    row(`heads of ${mails} mails by bare imapflow, against a raw socket`, 'ms', bareMs, socketMs),
  ]
}

async function bareFetch(bed: MailBed, user: string): Promise<void> {
  const client = new ImapFlow({
    ...bed.imap,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: 'secret' },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen('INBOX', { readOnly: true })
  let seen = 0
  for await (const message of client.fetch('1:*', { uid: true, size: true, internalDate: true, headers: true }))
    seen += message.headers ? 1 : 0
  await client.logout()
  if (seen !== mails) throw new Error(`imapflow gave ${seen} heads of ${mails}`)
}

function rawFetch(bed: MailBed, user: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(bed.imap)
    const commands = [
      `1 LOGIN ${user} secret`,
      '2 EXAMINE INBOX',
      '3 UID FETCH 1:* (UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER])',
    ]
    let sent = 0
    let tail = ''
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('latin1')).slice(-2_000)
      const isReady = sent === 0 ? tail.includes('* OK') : new RegExp(`^${sent} (OK|NO|BAD)`, 'm').exec(tail)
      if (!isReady) return
      if (sent === commands.length) {
        socket.end()
        return resolve()
      }
      tail = ''
      socket.write(`${commands[sent++]}\r\n`)
    })
  })
}

/** From the server's 250 to the answer among what is to do, told by the page's own stream of events. */
async function deliveryToPage(bed: MailBed): Promise<MailRow> {
  return withSearch(async (context) => {
    const user = bed.freshUser()
    await connect(context, bed, user)
    const stop = new AbortController()
    const connected = Promise.withResolvers<void>()
    const working = runWorker(context, {
      signal: stop.signal,
      report: (event) => event.kind === 'mailbox' && event.words.startsWith('Connected') && connected.resolve(),
    })
    await connected.promise
    const revision = async () => {
      const { facts } = await context.store.read(async (tx) => ({ facts: await tx.facts.revision() }))
      return facts
    }
    const response = await eventRoutes({ revision }).request('/events')
    const events = response.body?.getReader()
    if (events === undefined) throw new Error('there is no stream of events')
    const changed = async () => {
      for (;;) {
        const { value, done } = await events.read()
        if (done || new TextDecoder().decode(value).includes('changed')) return
      }
    }
    const [shown, seen]: [number[], number[]] = [[], []]
    for (let n = 0; n < deliveries; n++) {
      // at any point of the server's and the page's own rhythms
      await new Promise((resolve) => setTimeout(resolve, 300 + ((n * 137) % 700)))
      await bed.deliver(
        `From: Dana Kim <${dana}>\nTo: ${user}\nSubject: Re: Staff Engineer ${n}\nMessage-ID: <bench-${n}@acme.test>\n\nPlease give us until Friday.\n`,
        user,
      )
      const at = performance.now()
      const before = await revision()
      const stored = (async () => {
        while ((await revision()) === before) await new Promise((resolve) => setTimeout(resolve, 5))
        seen.push(performance.now() - at)
      })()
      await changed()
      await seeToday(context)
      shown.push(performance.now() - at)
      await stored
    }
    stop.abort()
    await events.cancel()
    await working
    return row(
      `an answer on the page after its delivery, p95 of ${deliveries}, against its being stored`,
      'ms',
      percentile(shown, 95),
      percentile(seen, 95),
      { p50: Math.round(percentile(shown, 50)), longest: Math.round(Math.max(...shown)), aimMs: 1_000 },
    )
  })
}

async function understandingRow(): Promise<MailRow> {
  const written = await readJsonl<{ from: string; subject: string; body: string }>(
    join(import.meta.dirname, '../../test/data/replies/round-1.jsonl'),
  )
  const raws = Array.from({ length: 2_000 }, (_, n) => {
    const { from, subject, body } = written[n % written.length] ?? { from: dana, subject: '', body: '' }
    return new TextEncoder().encode(
      `From: ${n % 2 === 0 ? `Dana Kim <${dana}>` : from}\r\nTo: alex@home.test\r\nSubject: ${subject}\r\nMessage-ID: <${n}@acme.test>\r\nDate: Mon, 23 Nov 2026 10:00:00 -0500\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}\r\n`,
    )
  })
  return withSearch(async (context) => {
    const access = { address: 'alex@home.test' } as Parameters<typeof knownWorld>[1]
    const world = await knownWorld(context, access)
    const here = { ...context, mailParser: { parse: parseMail } }
    const understand = async () => {
      for (const [n, raw] of raws.entries())
        await readInbound(here, world, {
          key: `<${n}>`,
          folder: 'INBOX',
          receivedAt: context.clock.now(),
          sizeBytes: raw.length,
          raw,
          skipped: null,
        })
    }
    const parse = async () => {
      for (const raw of raws) await new PostalMime().parse(raw)
    }
    await understand()
    await parse()
    const perSecond = (ms: number) => (raws.length / ms) * 1_000
    const [ours, floor] = [await timed(understand), await timed(parse)]
    return row('mails understood, against bare postal-mime', 'mails/s', perSecond(ours), perSecond(floor))
  })
}

/** In a process of its own, against the same process before its accounts. */
async function memoryRow(bed: MailBed): Promise<MailRow> {
  const users = Array.from({ length: accounts }, () => bed.freshUser())
  const child = spawn(process.execPath, [join(import.meta.dirname, 'many-accounts.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify({ imap: bed.imap, smtp: bed.smtp, users }))
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  const { before, after, connected } = JSON.parse(out) as { before: number; after: number; connected: number }
  if (connected !== accounts) throw new Error(`${connected} of ${accounts} accounts were connected`)
  return row(`memory of one process that watches ${accounts} accounts, against none`, 'MB', after, before, {
    kilobytesPerAccount: Math.round(((after - before) * 1_000) / accounts),
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

function row(what: string, unit: MailRow['unit'], ours: number, floor: number, more: object = {}): MailRow {
  const round = (value: number) => Number(value.toPrecision(3))
  return { what, unit, ours: round(ours), floor: round(floor), ratio: round(ours / floor), ...more }
}
