import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, me, type FakeContext } from '../../test/support/fake-context.ts'
import { mailText } from '../../test/support/mail-text.ts'
import type { FactId, OpeningId } from '../core/facts/ids.ts'
import { accessTo } from './account-access.ts'
import { forgetSender, seeLearntSenders } from './learnt-senders.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'
import { understandReply } from './record-fact.ts'
import { undo } from './undo.ts'

const rita = 'rita@acme.test'
let count = 0
const fromRita = (from = rita) =>
  mailText({
    from: `Rita Holm <${from}>`,
    to: me,
    subject: `Staff Engineer at Acme ${count++}`,
    date: 'Mon, 23 Nov 2026 16:00:00 -0500',
    body: 'Dear Alex,\n\nAcme has read your papers. We have not decided about you yet.\n\nRita Holm',
  })

async function world(): Promise<{ context: FakeContext; openingId: OpeningId }> {
  const context = await createFakeContext()
  await connected(context)
  return { context, openingId: await debriefed(context) }
}

/** The match of the answer that one more mail was taken for. */
async function oneMore(context: FakeContext, openingId: OpeningId, from = rita) {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  context.world.deliver(fromRita(from), me)
  const received = await receiveMail(context, access)
  if (isProblem(received)) throw new Error(received.what)
  const [fact] = received.inbound.flatMap(({ facts }) => facts)
  return fact?.kind === 'ReplyReceived' && fact.openingId === openingId ? { id: fact.id, match: fact.match } : null
}
const say = async (context: FakeContext, replyId: FactId | undefined, meaning: 'still-deciding' | 'unrelated') => {
  if (replyId === undefined) throw new Error('was not asked about')
  const done = await understandReply(context, { replyId, meaning })
  if (isProblem(done)) throw new Error(done.what)
}

describe('a sender the person was asked about', () => {
  it('is certain the next time once they said yes', async () => {
    const { context, openingId } = await world()
    const first = await oneMore(context, openingId)
    expect(first?.match).toEqual({ rung: 'domain', confidence: 'possible' })
    await say(context, first?.id, 'still-deciding')
    expect((await oneMore(context, openingId))?.match).toEqual({ rung: 'learnt', confidence: 'certain' })
    expect(await seeLearntSenders(context)).toEqual([{ address: rita, openingId, company: 'Acme', isTheirs: true }])
  })

  it('is not asked about again for this opening once they said no, while others of the firm are', async () => {
    const { context, openingId } = await world()
    await say(context, (await oneMore(context, openingId))?.id, 'unrelated')
    expect(await oneMore(context, openingId)).toBeNull()
    expect(await oneMore(context, openingId, 'olaf@acme.test')).not.toBeNull()
  })

  it('is asked about again when what was said is forgotten', async () => {
    const { context, openingId } = await world()
    await say(context, (await oneMore(context, openingId))?.id, 'unrelated')
    expect(await forgetSender(context, { address: ' Rita@ACME.test' })).toEqual({ forgotten: 1 })
    expect((await oneMore(context, openingId))?.match?.confidence).toBe('possible')
    expect(await forgetSender(context, { address: rita })).toMatchObject({ kind: 'problem' })
  })

  it('is asked about again when the yes is taken back', async () => {
    const { context, openingId } = await world()
    context.clock.advance({ minutes: 5 })
    await say(context, (await oneMore(context, openingId))?.id, 'still-deciding')
    await undo(context)
    expect(await seeLearntSenders(context)).toEqual([])
    expect((await oneMore(context, openingId))?.match?.confidence).toBe('possible')
  })

  it('of whom the last word was a yes is no longer certain after a no', async () => {
    const { context, openingId } = await world()
    await say(context, (await oneMore(context, openingId))?.id, 'still-deciding')
    await say(context, (await oneMore(context, openingId))?.id, 'unrelated')
    expect(await oneMore(context, openingId)).toBeNull()
  })

  it('is never somebody they met: a no is about that mail alone', async () => {
    const { context, openingId } = await world()
    const dana = await oneMore(context, openingId, 'dana@acme.test')
    expect(dana?.match?.rung).toBe('participant')
    await say(context, dana?.id, 'unrelated')
    expect(await oneMore(context, openingId, 'dana@acme.test')).not.toBeNull()
  })
})
