import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, dana, debriefed, me, type FakeContext } from '../../test/support/fake-context.ts'
import { mailText } from '../../test/support/mail-text.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { accessTo } from './account-access.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'
import { correctPerson } from './record-fact.ts'

const mail = (from: string, subject: string, date: string, to = me) =>
  mailText({ from, to, subject, date, body: 'Dear Alex,\n\nwe have not decided yet.\n\nDana' })
const afterwards = 'Mon, 23 Nov 2026 15:40:00 -0500'

async function receive(context: FakeContext): Promise<string[]> {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const received = await receiveMail(context, access)
  if (isProblem(received)) throw new Error(received.what)
  return received.inbound.flatMap(({ facts }) => facts.map(({ kind }) => kind))
}
const answers = async (context: FakeContext, id: OpeningId) =>
  openingFrom(await context.store.read((tx) => tx.facts.ofOpening(id))).replies.length

async function connectedWorld(): Promise<FakeContext> {
  const context = await createFakeContext()
  await connected(context)
  return context
}

describe('mail that came before its opening was known', () => {
  it('is found once the opening is added, and only once', async () => {
    const context = await connectedWorld()
    context.world.deliver(mail(`Dana Kim <${dana}>`, 'Our talk', afterwards), me)
    expect(await receive(context)).toEqual([])
    const openingId = await debriefed(context)
    expect(await receive(context)).toEqual(['ReplyReceived'])
    expect(await receive(context)).toEqual([])
    expect(await answers(context, openingId)).toBe(1)
  })

  it('is found once the person’s address is known', async () => {
    const context = await connectedWorld()
    const openingId = await debriefed(context)
    context.world.deliver(mail('D <dk@private.test>', 'Hello', afterwards), me)
    expect(await receive(context)).toEqual([])
    const [personId] = openingFrom(await context.store.read((tx) => tx.facts.ofOpening(openingId))).people.keys()
    if (personId === undefined) throw new Error('nobody was met')
    await correctPerson(context, openingId, personId, { email: 'dk@private.test' })
    expect(await receive(context)).toEqual(['ReplyReceived'])
  })

  it('stays where it is when it came before the meeting', async () => {
    const context = await connectedWorld()
    context.world.deliver(mail(`Dana Kim <${dana}>`, 'Come and see us', 'Fri, 20 Nov 2026 09:00:00 -0500'), me)
    await receive(context)
    const openingId = await debriefed(context)
    expect(await receive(context)).toEqual([])
    expect(await answers(context, openingId)).toBe(0)
  })

  it('counts as a letter sent from another program', async () => {
    const context = await connectedWorld()
    context.world.deliver(mail(`Alex <${me}>`, 'Thank you for the talk', afterwards, dana), me, 'Sent')
    await receive(context)
    const openingId = await debriefed(context)
    await receive(context)
    await receive(context)
    const { letters } = openingFrom(await context.store.read((tx) => tx.facts.ofOpening(openingId)))
    expect(letters).toHaveLength(1)
  })

  it('is looked for once, no further back than the opening goes, and what is new beside it is not passed over', async () => {
    const context = await connectedWorld()
    context.world.deliver(mail('Shop <news@shop.test>', 'Before', afterwards), me)
    await receive(context)
    const asked: (string | null)[] = []
    const mailbox: FakeContext['mailbox'] = {
      ...context.mailbox,
      newSince: (access, cursors, wants, again) => {
        asked.push(again === undefined ? null : again.toZonedDateTimeISO('America/New_York').toPlainDate().toString())
        return context.mailbox.newSince(access, cursors, wants, again)
      },
    }
    await debriefed(context)
    for (let look = 0; look < 3; look++) await receive({ ...context, mailbox })
    expect(asked).toEqual(['2026-11-21', null, null])
  })
})
