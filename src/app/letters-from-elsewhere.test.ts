import { beforeEach, describe, expect, it } from 'vitest'
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
import { mailDate, mailText, type MailText } from '../../test/support/mail-text.ts'
import type { FactOf } from '../core/facts/fact.ts'
import type { LetterId, OpeningId, StepId } from '../core/facts/ids.ts'
import { accessTo } from './account-access.ts'
import { addOpening } from './add-opening.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'
import { seeToday } from './see-today.ts'
import { openElsewhere, recordSentByHand } from './send-elsewhere.ts'
import { sendLetter } from './send-letter.ts'

let context: FakeContext
let openingId: OpeningId
beforeEach(async () => {
  context = await createFakeContext()
  await connected(context)
  openingId = await debriefed(context)
})

async function receive() {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const received = await receiveMail(context, access)
  if (isProblem(received)) throw new Error(received.what)
  return received
}
const sentFacts = async (): Promise<readonly FactOf<'LetterSent'>[]> =>
  (await context.store.read((tx) => tx.facts.all())).filter((fact) => fact.kind === 'LetterSent')
const fromElsewhere = (at: Temporal.Instant, more: Partial<MailText> = {}) =>
  mailText({
    from: `Alex Moreau <${me}>`,
    to: `Dana Kim <${dana}>`,
    subject: 'Thank you for today',
    date: mailDate(at.toString(), 'America/New_York'),
    body: 'Dear Dana,\n\nthank you for your time.',
    ...more,
  })
const fileInSent = (at: Temporal.Instant, more?: Partial<MailText>) =>
  context.world.deliver(fromElsewhere(at, more), me, 'Sent')
const toDo = async () => (await seeToday(context)).toDo.map(({ kind }) => kind)
async function draftThanks() {
  const {
    toDo: [first],
  } = await seeToday(context)
  const draft = await draftLetter(context, first?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  return draft
}
async function approveThanks() {
  const draft = await draftThanks()
  const letterId = draft.letterId as LetterId
  const approved = await approveLetter(context, { letterId, version: draft.version, at: 'good-hour', overrides: [] })
  if (approved.kind !== 'approved') throw new Error(JSON.stringify(approved))
  return approved.item
}

describe('a letter sent from another program', () => {
  it('counts as the step that was due, and the plan moves', async () => {
    expect(await toDo()).toContain('thank-you')
    context.clock.moveTo(afternoon.add({ minutes: 30 }))
    fileInSent(afternoon.add({ minutes: 20 }), { messageId: '<mine@elsewhere.test>' })
    await receive()
    expect(await sentFacts()).toMatchObject([
      { openingId, step: 'thank-you', source: 'mailbox', byHand: true, messageId: '<mine@elsewhere.test>' },
    ])
    expect(String((await sentFacts())[0]?.at)).toBe(String(afternoon.add({ minutes: 20 })))
    expect(await toDo()).not.toContain('thank-you')
  })

  it('takes back the yes of the same letter before it leaves a second time', async () => {
    const item = await approveThanks()
    context.clock.moveTo(nextMorning)
    fileInSent(afternoon.add({ minutes: 20 }))
    expect(await sendLetter(context, item.letterId)).toMatchObject({ kind: 'withdrawn' })
    expect(context.world.mails(dana)).toHaveLength(0)
    expect(await sentFacts()).toHaveLength(1)
  })

  it('is one touch when it asks for news, and the next wait is counted from it', async () => {
    fileInSent(afternoon.add({ minutes: 20 }))
    const asked = Temporal.Instant.from('2026-12-03T15:00:00Z')
    context.clock.moveTo(asked.add({ minutes: 5 }))
    fileInSent(asked, { subject: 'Staff Engineer: any news?' })
    await receive()
    expect((await sentFacts()).map(({ step }) => step)).toEqual(['thank-you', 'check-in'])
    expect(await toDo()).toEqual([])
  })

  it('asks nothing when it answers what they wrote', async () => {
    fileInSent(afternoon.add({ minutes: 20 }))
    const theirs = '<question@acme.test>'
    context.clock.moveTo(nextMorning.add({ hours: 2 }))
    context.world.deliver(
      mailText({
        from: `Dana Kim <${dana}>`,
        to: me,
        subject: 'Re: Thank you for today',
        date: mailDate(nextMorning.toString(), 'America/New_York'),
        body: 'Thanks, Alex. It was a pleasure.',
        messageId: theirs,
      }),
      me,
    )
    fileInSent(nextMorning.add({ minutes: 30 }), { subject: 'Re: Thank you for today', inReplyTo: theirs })
    await receive()
    expect((await sentFacts()).map(({ step }) => step)).toEqual(['thank-you', 'courtesy-line'])
  })

  it('is never counted twice with our own copy, under our id or the provider’s', async () => {
    const item = await approveThanks()
    context.clock.moveTo(nextMorning)
    expect(await sendLetter(context, item.letterId)).toMatchObject({ kind: 'sent' })
    await receive()
    const [copy = ''] = context.world.mails(dana)
    context.world.deliver(copy, me, 'Sent')
    const withoutMarks = copy.replace(/^X-Regards-Step:.*\r\n/m, '')
    context.world.deliver(
      withoutMarks.replace(
        /^Message-ID: (.*)\r\n/m,
        'Message-ID: <new@outlook.test>\r\nX-Microsoft-Original-Message-ID: $1\r\n',
      ),
      me,
      'Sent',
    )
    await receive()
    expect(await sentFacts()).toHaveLength(1)
  })

  it('is known by the draft it was opened from', async () => {
    const draft = await draftThanks()
    const opened = await openElsewhere(context, draft.letterId as LetterId)
    if (isProblem(opened)) throw new Error(opened.what)
    context.world.deliver(opened.eml.replace(/^X-Unsent: 1\r\n/, '').replace('me@localhost.invalid', me), me, 'Sent')
    await receive()
    expect(await sentFacts()).toMatchObject([{ letterId: draft.letterId, stepId: draft.stepId, source: 'mailbox' }])
  })

  it('is not counted again after “I sent it”', async () => {
    const draft = await draftThanks()
    await recordSentByHand(context, draft.letterId as LetterId)
    context.clock.moveTo(afternoon.add({ hours: 1 }))
    fileInSent(afternoon.add({ minutes: 20 }))
    await receive()
    expect(await sentFacts()).toHaveLength(1)
  })

  it('says nothing about mail from before the interview, to strangers, or by a machine', async () => {
    fileInSent(afternoon.subtract({ hours: 48 }))
    fileInSent(afternoon.add({ minutes: 1 }), { to: 'friend@elsewhere.test' })
    fileInSent(afternoon.add({ minutes: 2 }), { headers: { 'Auto-Submitted': 'auto-replied' } })
    context.clock.moveTo(afternoon.add({ hours: 1 }))
    await receive()
    expect(await sentFacts()).toEqual([])
  })

  it('does not guess between two openings with the same person, unless the subject names the role', async () => {
    const other = await addOpening(context, {
      company: 'Birch',
      role: 'Release Manager',
      held: '2026-11-23T15:00',
      people: [{ name: 'Dana Kim', email: dana }],
      country: 'US',
      zone: 'America/New_York',
    })
    if (isProblem(other)) throw new Error(other.what)
    context.clock.moveTo(afternoon.add({ hours: 1 }))
    fileInSent(afternoon.add({ minutes: 20 }))
    await receive()
    expect(await sentFacts()).toEqual([])
    fileInSent(afternoon.add({ minutes: 30 }), { subject: 'Release Manager: thank you' })
    await receive()
    expect((await sentFacts()).map((fact) => fact.openingId)).toEqual([other.openingId])
  })

  it('settles a doubt when the copy turns up', async () => {
    const item = await approveThanks()
    context.clock.moveTo(nextMorning)
    context.world.cutNext('before-dot')
    expect(await sendLetter(context, item.letterId)).toMatchObject({ kind: 'in-doubt' })
    context.world.deliver(item.raw, me, 'Sent')
    await receive()
    expect((await context.store.read((tx) => tx.outbox.get(item.letterId)))?.state).toBe('sent')
    expect(await sentFacts()).toHaveLength(1)
  })
})
