import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, me } from '../../test/support/fake-context.ts'
import { mailText } from '../../test/support/mail-text.ts'
import { accessTo } from './account-access.ts'
import { exportEverything } from './move-everything.ts'
import { openMail } from './open-mail.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'

const survey = 'Please rate your visit to our showroom. On a scale from 0 to 10, how likely are you to recommend us?'

async function outcomeOf(given: { subject: string; body?: string; headers?: Record<string, string> }) {
  const context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  const { subject, body = survey, headers } = given
  const mail = mailText({
    from: 'Rita Holm <rita@acme.test>',
    to: me,
    subject,
    date: 'Mon, 23 Nov 2026 15:40:00 -0500',
    body,
    ...(headers ? { headers } : {}),
  })
  context.world.deliver(mail, me)
  const access = await accessTo(context, 'a-1')
  const received = access && (await receiveMail(context, access))
  if (received === null || isProblem(received)) throw new Error('not received')
  const [fact] = received.inbound.flatMap(({ facts }) => facts)
  return fact === undefined
    ? null
    : { kind: fact.kind, suggested: fact.kind === 'ReplyReceived' ? fact.suggested : undefined }
}

const messageId = '<elsewhere@home.test>'

/** A thank-you that left from another program was found in Sent. */
async function thankedFromElsewhere() {
  const context = await createFakeContext()
  await connected(context)
  await debriefed(context)
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const mine = { from: `Alex <${me}>`, to: 'dana@acme.test', subject: 'Thank you for the talk', body: 'Dear Dana,' }
  context.world.deliver(mailText({ ...mine, messageId, date: 'Mon, 23 Nov 2026 15:00:00 -0500' }), me, 'Sent')
  await receiveMail(context, access)
  return { context, access }
}

describe('an answer to a letter sent from another program', () => {
  it('is known by the id of that letter, whoever writes', async () => {
    const { context, access } = await thankedFromElsewhere()
    const theirs = { from: 'dk <dk@private.test>', to: me, subject: 'Hello', body: 'We have not decided yet.' }
    const date = 'Mon, 23 Nov 2026 15:50:00 -0500'
    context.world.deliver(mailText({ ...theirs, inReplyTo: messageId, date }), me)
    const received = await receiveMail(context, access)
    if (isProblem(received)) throw new Error(received.what)
    expect(received.inbound.flatMap(({ facts }) => facts)).toMatchObject([
      {
        kind: 'ReplyReceived',
        match: { rung: 'message-id', confidence: 'certain' },
        evidence: 'It is written in reply to your letter “Thank you for the talk”.',
      },
    ])
  })
})

describe('mail that seems to be about something else', () => {
  it('is passed over when only its domain ties it to the opening', async () => {
    expect(await outcomeOf({ subject: 'Your visit to Acme' })).toBeNull()
  })

  it('is passed over when a machine sent it', async () => {
    expect(
      await outcomeOf({ subject: 'Your visit to Acme', headers: { 'Auto-Submitted': 'auto-generated' } }),
    ).toBeNull()
  })

  it('is asked about, without a suggestion, when a person continues a letter', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    const access = await accessTo(context, 'a-1')
    if (access === null) throw new Error('not connected')
    const mine = { from: `Alex <${me}>`, to: 'dana@acme.test', subject: 'Thank you for the talk', body: 'Dear Dana,' }
    context.world.deliver(mailText({ ...mine, date: 'Mon, 23 Nov 2026 15:00:00 -0500' }), me, 'Sent')
    await receiveMail(context, access)
    const theirs = { from: 'Rita Holm <rita@acme.test>', to: me, subject: 'Re: Thank you for the talk', body: survey }
    context.world.deliver(mailText({ ...theirs, date: 'Mon, 23 Nov 2026 15:50:00 -0500' }), me)
    const received = await receiveMail(context, access)
    if (isProblem(received)) throw new Error(received.what)
    const [fact] = received.inbound.flatMap(({ facts }) => facts)
    expect(fact).toMatchObject({ kind: 'ReplyReceived', match: { confidence: 'likely' } })
    expect(fact).not.toHaveProperty('suggested')
  })
})

describe('the mail of an absence note', () => {
  it('can be opened, and goes with an export', async () => {
    const { context, access } = await thankedFromElsewhere()
    const note = mailText({
      from: 'Dana Kim <dana@acme.test>',
      to: me,
      subject: 'Automatic reply: Thank you for the talk',
      body: 'I am out of the office until Monday 30 November.',
      date: 'Mon, 23 Nov 2026 15:01:00 -0500',
      inReplyTo: messageId,
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    context.world.deliver(note, me)
    const received = await receiveMail(context, access)
    if (isProblem(received)) throw new Error(received.what)
    const [fact] = received.inbound.flatMap(({ facts }) => facts)
    if (fact?.kind !== 'AbsenceReceived') throw new Error('not taken for an absence')
    expect(await openMail(context, fact.id)).toMatchObject({ subject: 'Automatic reply: Thank you for the talk' })
    const lines = await exportEverything(context)
    expect(lines).toContain(Buffer.from(note).toString('base64').slice(0, 60))
  })
})
