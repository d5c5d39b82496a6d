import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, me, type FakeContext } from '../../../test/support/fake-context.ts'
import { mailText } from '../../../test/support/mail-text.ts'
import { accessTo } from '../../app/account-access.ts'
import { receiveMail } from '../../app/receive-mail.ts'
import { understandReply } from '../../app/record-fact.ts'
import type { FactId } from '../../core/facts/ids.ts'
import { addMailCommands } from './mail.ts'

let context: FakeContext
let replyId: FactId
let folder: string
const mail = mailText({
  from: 'Rita Holm <rita@acme.test>',
  to: me,
  subject: 'Staff Engineer at Acme',
  date: 'Mon, 23 Nov 2026 15:40:00 -0500',
  body: 'Dear Alex,\n\u001b[2Jwe have not decided yet.\n\nOn Thu, 19 Nov 2026, Alex Moreau <alex@home.test> wrote:\n> Dear Rita,\n> any news?',
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regards-mail-'))
  context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  context.world.deliver(mail, me)
  const access = await accessTo(context, 'a-1')
  const received = access && (await receiveMail(context, access))
  const [fact] = received?.kind === 'received' ? received.inbound.flatMap(({ facts }) => facts) : []
  if (fact === undefined) throw new Error('nothing was received')
  replyId = fact.id
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function run(...words: string[]) {
  const told: string[] = []
  const json: unknown[] = []
  let exit = 0
  const program = new Command()
  addMailCommands(program, () => ({
    flags: { json: words.includes('--as-json') },
    context: () => Promise.resolve(context),
    home: folder,
    version: '0',
    say: (text) => void told.push(text),
    json: (value) => void json.push(value),
    note: (text) => void told.push(text),
    isInteractive: false,
    setExit: (code) => void (exit = code),
  }))
  await program.parseAsync(['node', 'regards', ...words.filter((word) => word !== '--as-json')])
  return { told: told.join('\n'), json: json[0], exit }
}

describe('regards mail', () => {
  it('shows the last mail of a company, its history folded, and nothing a terminal would act on', async () => {
    const { told } = await run('mail', 'acme')
    expect(told).toContain('From: Rita Holm <rita@acme.test>')
    expect(told).toContain('Dear Alex,\n[2Jwe have not decided yet.')
    expect(told).not.toContain('\u001b')
    expect(told).toContain('[4 lines of what was written before]')
    expect((await run('mail', replyId)).told).toBe(told)
  })

  it('gives the whole mail as it came', async () => {
    const file = join(folder, 'whole.eml')
    await run('mail', 'acme', '--raw', '--out', file)
    expect(readFileSync(file, 'utf8')).toBe(mail)
    const { json } = await run('mail', 'acme', '--raw', '--as-json')
    expect(Buffer.from((json as { base64: string }).base64, 'base64').toString()).toBe(mail)
  })

  it('says so where no mail is kept', async () => {
    const { told, exit } = await run('mail', 'Nowhere')
    expect(told).not.toBe('')
    expect(exit).not.toBe(0)
  })
})

describe('regards senders', () => {
  it('lists what was said, and forgets it', async () => {
    expect((await run('senders')).told).toBe('You have said nothing about any sender yet.')
    await understandReply(context, { replyId, meaning: 'still-deciding' })
    expect((await run('senders')).told).toBe('rita@acme.test  writes about Acme')
    expect((await run('senders', 'forget', 'olaf@acme.test')).exit).not.toBe(0)
    await run('senders', 'forget', 'rita@acme.test', '--company', 'acme')
    expect((await run('senders', 'list', '--as-json')).json).toEqual([])
  })
})
