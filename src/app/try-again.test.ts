import { describe, expect, it } from 'vitest'
import {
  afternoon,
  connected,
  createFakeContext,
  dana,
  debriefed,
  me,
  nextMorning,
  type FakeContext,
} from '../../test/support/fake-context.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { approveLetter, type Approval } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import type { SendResult } from './ports/mail-sender.ts'
import { isProblem } from './problem.ts'
import { seeToday } from './see-today.ts'
import { sendLetter } from './send-letter.ts'

async function approved(context: FakeContext, more: Partial<Approval> = {}): Promise<LetterId> {
  await connected(context)
  await debriefed(context)
  const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  const letterId = draft.letterId as LetterId
  const answer = await approveLetter(context, {
    letterId,
    version: draft.version,
    at: 'good-hour',
    overrides: [],
    ...more,
  })
  if (answer.kind !== 'approved') throw new Error(JSON.stringify(answer))
  return letterId
}

const itemOf = async (context: FakeContext, letterId: LetterId) => {
  const item = await context.store.read((tx) => tx.outbox.get(letterId))
  if (item === null) throw new Error('no such item')
  return item
}
const dueNow = async (context: FakeContext) =>
  (await context.store.read((tx) => tx.outbox.due(context.clock.now(), 10))).map(({ letterId }) => letterId)

/** 4:30 in the afternoon in New York. */
const lateAfternoon = Temporal.Instant.from('2026-11-24T21:30:00Z')

describe('a letter whose hour passed while the machine slept', () => {
  it('waits for the next good hour instead of leaving at night, and then leaves by itself', async () => {
    const context = await createFakeContext()
    const letterId = await approved(context, { at: lateAfternoon })
    context.clock.moveTo(lateAfternoon.add({ hours: 5 }))
    const later = await sendLetter(context, letterId)
    expect(later).toMatchObject({ kind: 'later', why: expect.stringMatching(/goes again tomorrow, 9:10 am/) })
    expect(context.world.mails(dana)).toHaveLength(0)
    expect(await dueNow(context)).toEqual([])
    context.clock.moveTo(Temporal.Instant.from('2026-11-25T14:10:00Z'))
    expect(await dueNow(context)).toEqual([letterId])
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
  })

  it('leaves when it wakes within working hours, and right after the end of them', async () => {
    const context = await createFakeContext()
    const letterId = await approved(context)
    context.clock.moveTo(nextMorning.add({ hours: 3 }))
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
  })

  it('keeps to an unusual hour the person insisted on', async () => {
    const context = await createFakeContext()
    const night = Temporal.Instant.from('2026-11-24T04:00:00Z')
    const letterId = await approved(context, { at: night, insist: true })
    context.clock.moveTo(night.add({ minutes: 30 }))
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
  })

  it('is asked about when it slept past that hour as well', async () => {
    const context = await createFakeContext()
    const letterId = await approved(context, { at: lateAfternoon })
    context.clock.moveTo(lateAfternoon.add({ hours: 5 }))
    await sendLetter(context, letterId)
    context.clock.moveTo(Temporal.Instant.from('2026-11-25T21:00:00Z'))
    expect((await sendLetter(context, letterId)).kind).toBe('asking')
  })
})

describe('a server that asks to wait', () => {
  const answering = (context: FakeContext, answers: readonly SendResult[]): FakeContext => {
    const left = [...answers]
    const sender = context.mailSender
    const send: typeof sender.send = (...given) => {
      const next = left.shift()
      return next === undefined ? sender.send(...given) : Promise.resolve(next)
    }
    return { ...context, mailSender: { send } }
  }
  const refused = (code: string, answer: string): SendResult => ({
    kind: 'refused',
    stage: 'rcpt',
    code,
    answer,
    permanent: false,
    recipients: [dana],
  })

  it('is heard at its hour: greylisting passes by itself, with a promise of time', async () => {
    const grey = refused('450 4.2.0', '450 4.2.0 Greylisted, come back later')
    const context = answering(await createFakeContext(), [grey])
    const letterId = await approved(context)
    context.clock.moveTo(nextMorning)
    const outcome = await sendLetter(context, letterId)
    expect(outcome).toMatchObject({ kind: 'later', why: expect.stringMatching(/goes again today, 9:25 am\.$/) })
    expect((await itemOf(context, letterId)).note).toBe(outcome.kind === 'later' ? outcome.why : '')
    context.clock.advance({ minutes: 14 })
    expect(await dueNow(context)).toEqual([])
    context.clock.advance({ minutes: 1 })
    expect(await dueNow(context)).toEqual([letterId])
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
    expect(context.world.mails(dana)).toHaveLength(1)
  })

  it('does not carry a letter into the night', async () => {
    const full = refused('452 4.2.2', '452 4.2.2 Mailbox full')
    const context = answering(await createFakeContext(), [full])
    const letterId = await approved(context, { at: lateAfternoon })
    context.clock.moveTo(lateAfternoon)
    expect(await sendLetter(context, letterId)).toMatchObject({ why: expect.stringContaining('tomorrow, 9:10 am') })
  })

  it('is not asked for ever: after three days the person is', async () => {
    const context = answering(
      await createFakeContext(),
      Array.from({ length: 200 }, () => refused('451 4.3.0', '451 4.3.0 Later')),
    )
    const letterId = await approved(context)
    context.clock.moveTo(nextMorning)
    let last = 'later'
    for (let tries = 0; tries < 200 && last === 'later'; tries++) {
      last = (await sendLetter(context, letterId)).kind
      const { lease } = await itemOf(context, letterId)
      if (lease !== null) context.clock.moveTo(lease.until)
    }
    expect(last).toBe('asking')
    expect(nextMorning.until(context.clock.now()).total('hours')).toBeGreaterThan(72)
    expect((await itemOf(context, letterId)).note).toContain('three days')
  })
})

describe('the daily limit of the provider', () => {
  it('keeps a letter until there is room again, and says so', async () => {
    const context = await createFakeContext()
    const letterId = await approved(context)
    const item = await itemOf(context, letterId)
    await context.store.write(async (tx) => {
      const account = await tx.accounts.get('a-1')
      if (account !== null) await tx.accounts.put({ ...account, smtp: { ...account.smtp, host: 'smtp.gmail.com' } })
      await tx.outbox.add({
        ...item,
        letterId: 'l-many' as LetterId,
        state: 'sent',
        messageId: '<many@home.test>',
        to: Array.from({ length: 375 }, (_, index) => `person-${index}@acme.test`),
        settledAt: afternoon,
      })
    })
    context.clock.moveTo(nextMorning)
    const outcome = await sendLetter(context, letterId)
    expect(outcome).toMatchObject({ kind: 'later', why: expect.stringMatching(/^Gmail takes about 375 .*today, 4 pm/) })
    expect((await itemOf(context, letterId)).lease?.until.toString()).toBe(afternoon.add({ hours: 24 }).toString())
    expect(context.world.mails(me)).toHaveLength(0)
  })
})
