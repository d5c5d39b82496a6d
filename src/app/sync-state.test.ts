import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, dana, debriefed, me, type FakeContext } from '../../test/support/fake-context.ts'
import { mailText } from '../../test/support/mail-text.ts'
import { accessTo } from './account-access.ts'
import { examine } from './examine.ts'
import type { Mailbox, NewMail } from './ports/mailbox.ts'
import { receiveMail } from './receive-mail.ts'
import { syncState } from './sync-state.ts'

const mail = (from: string, n: number) =>
  mailText({ from, to: me, subject: `mail ${n}`, date: 'Mon, 23 Nov 2026 16:00:00 -0500', body: 'Hello.' })

async function receive(context: FakeContext, mailbox: Mailbox = context.mailbox) {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const told: string[] = []
  const received = await receiveMail({ ...context, mailbox }, access, { progress: (words) => told.push(words) })
  return { received, told }
}
const state = (context: FakeContext) => context.store.read((tx) => syncState(tx, 'a-1'))
const doctor = async (context: FakeContext) =>
  (await examine(context)).filter(({ what }) => what === `Reading ${me}`).map(({ ok, words }) => ({ ok, words }))

describe('reading a mailbox', () => {
  it('tells how far it has come, and keeps each piece with its cursors', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    for (let n = 0; n < 3; n++) context.world.deliver(mail('kai@gmail.com', n), me)
    // Each reading gives one mail more, as a large mailbox does.
    const seen: number[] = []
    const inPieces: Mailbox = {
      ...context.mailbox,
      newSince: async (access, cursors, wants) => {
        const all = (await context.mailbox.newSince(access, [], wants)) as NewMail
        const from = cursors.find(({ folder }) => folder === 'INBOX')?.uidNext ?? 0
        seen.push((await state(context))?.read ?? -1)
        return {
          ...all,
          mails: all.mails.slice(from, from + 1),
          cursors: all.cursors.map((cursor) => ({ ...cursor, uidNext: from + 1 })),
          more: from < 2,
          left: 2 - from,
        }
      },
    }
    const { told } = await receive(context, inPieces)
    expect(told).toEqual([
      `Reading ${me} for the first time, thirty days back.`,
      `Reading ${me}: 1 of 3 mails.`,
      `Reading ${me}: 2 of 3 mails.`,
    ])
    expect(seen).toEqual([0, 1, 2])
    expect(await state(context)).toEqual({ read: 0, left: 0, problem: null })
    expect(await doctor(context)).toEqual([])
  })

  it('leaves the text of private mail on the server', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    context.world.deliver(mail('kai@gmail.com', 1), me)
    context.world.deliver(mail(`Dana Kim <${dana}>`, 2), me)
    const fetched: (string | null)[] = []
    const parser = {
      ...context.mailParser,
      parse: (raw: Uint8Array) => {
        const text = new TextDecoder().decode(raw)
        if (text.includes('\r\n\r\nHello')) fetched.push(/^From: (.*)\r$/m.exec(text)?.[1] ?? null)
        return context.mailParser.parse(raw)
      },
    }
    const access = await accessTo(context, 'a-1')
    if (access === null) throw new Error('not connected')
    await receiveMail({ ...context, mailParser: parser }, access)
    expect(fetched).toEqual([`Dana Kim <${dana}>`])
  })

  it('tells of a server that is away, and of mails that were skipped, until they are well', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    context.world.goAway()
    await receive(context)
    expect(await doctor(context)).toEqual([
      { ok: false, words: `${me} could not be looked at. Nothing answers at that port. Regards keeps trying.` },
    ])
    context.world.comeBack()
    context.world.deliver(`${mail(`Dana Kim <${dana}>`, 1)}${'x'.repeat(26_000_000)}`, me)
    await receive(context)
    expect(await doctor(context)).toEqual([
      { ok: true, words: expect.stringMatching(/^one mail was not read \(the last: 26 MB, larger/) },
    ])
  })
})
