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
import { mailDate, mailText } from '../../test/support/mail-text.ts'
import type { LetterId, StepId } from '../core/facts/ids.ts'
import { accessTo } from './account-access.ts'
import { answerMissing } from './answer-missing.ts'
import { approveLetter } from './approve-letter.ts'
import { draftLetter } from './draft-letter.ts'
import { editDraft } from './edit-draft.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'
import { seeToday } from './see-today.ts'
import { sendLetter } from './send-letter.ts'
import { answerDoubt, recoverAbandoned, settleDoubt } from './settle-doubt.ts'
import { undo } from './undo.ts'

async function thanksApproved(context: FakeContext): Promise<LetterId> {
  await debriefed(context)
  const { toDo } = await seeToday(context)
  const draft = await draftLetter(context, toDo[0]?.stepId as StepId)
  if (isProblem(draft)) throw new Error(draft.what)
  const approved = await approveLetter(context, {
    letterId: draft.letterId as LetterId,
    version: draft.version,
    at: 'good-hour',
    overrides: [],
  })
  if (approved.kind !== 'approved') throw new Error(JSON.stringify(approved))
  return approved.item.letterId
}

async function receive(context: FakeContext) {
  const access = await accessTo(context, 'a-1')
  if (access === null) throw new Error('not connected')
  const received = await receiveMail(context, access)
  if (isProblem(received)) throw new Error(received.what)
  return received
}

const stateOf = async (context: FakeContext, letterId: LetterId) =>
  (await context.store.read((tx) => tx.outbox.get(letterId)))?.state
const copies = (context: FakeContext) => context.world.mails(dana).length
const answer = (body: string, more: { inReplyTo?: string; headers?: Record<string, string> } = {}) =>
  mailText({
    from: `Dana Kim <${dana}>`,
    to: me,
    subject: 'Re: Thank you',
    date: mailDate(nextMorning.toString(), 'America/New_York'),
    body,
    ...more,
  })

describe('a letter is sent once', () => {
  it('waits for its hour, leaves then, and never again', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    expect((await sendLetter(context, letterId)).kind).toBe('not-due')
    expect(copies(context)).toBe(0)
    context.clock.moveTo(nextMorning)
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
    expect((await sendLetter(context, letterId)).kind).toBe('not-due')
    expect(copies(context)).toBe(1)
    expect((await seeToday(context)).waiting).toHaveLength(1)
  })

  it('two senders at once send one letter', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    await Promise.all([sendLetter(context, letterId), sendLetter(context, letterId), sendLetter(context, letterId)])
    expect(copies(context)).toBe(1)
  })

  it('after a cut behind the final dot the copy decides, and nothing is sent again', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    context.world.cutNext('after-dot')
    expect((await sendLetter(context, letterId)).kind).toBe('in-doubt')
    expect((await settleDoubt(context, letterId))?.kind).toBe('sent')
    expect(copies(context)).toBe(1)
  })

  it('after a cut before the dot it leaves once the copy stays away', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    context.world.cutNext('before-dot')
    expect((await sendLetter(context, letterId)).kind).toBe('in-doubt')
    expect((await settleDoubt(context, letterId))?.kind).toBe('still-looking')
    expect(await stateOf(context, letterId)).toBe('in-doubt')
    context.clock.advance({ seconds: 3 })
    expect((await settleDoubt(context, letterId))?.kind).toBe('did-not-leave')
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
    expect(copies(context)).toBe(1)
  })

  it('where the provider files Sent itself, a missing copy is put to the person', async () => {
    const context = await createFakeContext()
    await connected(context, 'provider')
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    context.world.cutNext('before-dot')
    await sendLetter(context, letterId)
    context.clock.advance({ seconds: 3 })
    expect((await settleDoubt(context, letterId))?.kind).toBe('asking')
    expect((await seeToday(context)).asks).toHaveLength(1)
    expect(copies(context)).toBe(0)
    await answerDoubt(context, letterId, 'send-again')
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
    expect(copies(context)).toBe(1)
  })

  it('a letter left in the middle by a dead process is in doubt, one held by a living process is left alone', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    const until = nextMorning.add({ hours: 1 })
    const hold = (owner: string) =>
      context.store.write(async (tx) => {
        const item = await tx.outbox.get(letterId)
        if (item) await tx.outbox.replace({ ...item, state: 'sending', lease: { owner, until } }, item.state)
      })
    await hold('there/2')
    expect(await recoverAbandoned(context)).toHaveLength(0)
    await hold('here/dead')
    expect(await recoverAbandoned(context)).toHaveLength(1)
    expect(await stateOf(context, letterId)).toBe('in-doubt')
  })

  it('asks instead of sending stale words when its hour passed long ago', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning.add({ hours: 7 }))
    expect((await sendLetter(context, letterId)).kind).toBe('asking')
    expect(copies(context)).toBe(0)
  })

  it('keeps trying when the servers cannot be reached, and loses nothing', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    context.world.goAway()
    expect((await sendLetter(context, letterId)).kind).toBe('later')
    context.world.comeBack()
    context.clock.advance({ minutes: 2 })
    expect((await sendLetter(context, letterId)).kind).toBe('sent')
    expect(copies(context)).toBe(1)
  })

  it('can be taken back until it leaves, and not afterwards', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    expect(isProblem(await undo(context, letterId))).toBe(false)
    context.clock.moveTo(nextMorning)
    expect((await sendLetter(context, letterId)).kind).toBe('not-due')
    const again = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    expect(isProblem(again)).toBe(false)
    expect(copies(context)).toBe(0)
  })
})

describe('the answer stops it', () => {
  it('an answer that came in the meantime keeps the letter back', async () => {
    const context = await createFakeContext()
    await connected(context)
    const first = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    await sendLetter(context, first)
    // The promise passes, a check-in is approved, and an answer comes just before its hour.
    context.clock.moveTo(Temporal.Instant.from('2026-12-01T14:10:00Z'))
    const checkIn = (await seeToday(context)).toDo.find(({ kind }) => kind === 'check-in')
    const draft = await draftLetter(context, checkIn?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const approved = await approveLetter(context, {
      letterId: draft.letterId as LetterId,
      version: draft.version,
      at: 'now',
      overrides: [],
    })
    expect(approved.kind).toBe('approved')
    context.world.deliver(answer('Hello Alex, we are nearly there. Please give us until next Friday. Dana'), me)
    expect((await sendLetter(context, draft.letterId as LetterId)).kind).toBe('withdrawn')
    expect(copies(context)).toBe(1)
    const today = await seeToday(context)
    expect(today.toDo.map(({ kind }) => kind)).toEqual(['understand-reply'])
  })

  it('the same mail twice changes nothing, and own mail is no answer', async () => {
    const context = await createFakeContext()
    await connected(context)
    const letterId = await thanksApproved(context)
    context.clock.moveTo(nextMorning)
    await sendLetter(context, letterId)
    await receive(context)
    const count = async () => (await context.store.read((tx) => tx.facts.all())).length
    const before = await count()
    await receive(context)
    expect(await count()).toBe(before)
    expect((await seeToday(context)).toDo).toEqual([])
    const raw = answer('Great talking to you too. Dana')
    context.world.deliver(raw, me)
    context.world.deliver(raw, me)
    await receive(context)
    context.world.renumber(me)
    await receive(context)
    expect(await count()).toBe(before + 1)
  })

  it('a mail that cannot be read is noted and skipped', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    context.world.deliver(
      `From: x@y.test\nMessage-ID: <deep@y.test>\n${'Content-Type: multipart/mixed; boundary=b\n\n--b\n'.repeat(2_000)}`,
      me,
    )
    await expect(receive(context)).resolves.toBeDefined()
  })
})

describe('a letter on the desk', () => {
  it('an answer to what it asks for makes a new version of the same letter', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    const stepId = (await seeToday(context)).toDo[0]?.stepId as StepId
    const draft = await draftLetter(context, stepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const better = await answerMissing(context, { stepId, answers: [{ field: 'interest', answer: 'The small team.' }] })
    if (isProblem(better)) throw new Error(better.what)
    expect(better.letterId).toBe(draft.letterId)
    expect(better.version).toBe(2)
    expect(better.body).toContain('the small team')
  })

  it('refuses a change based on an older version, and shows the newer one', async () => {
    const context = await createFakeContext(afternoon)
    await debriefed(context)
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const edit = (body: string) =>
      editDraft(context, { letterId: draft.letterId as LetterId, version: draft.version, subject: draft.subject, body })
    expect(await edit('One.')).toMatchObject({ kind: 'saved' })
    expect(await edit('Two.')).toMatchObject({ kind: 'conflict', draft: { body: 'One.', version: 2 } })
  })

  it('is not sent without a mailbox, and says what to do', async () => {
    const context = await createFakeContext()
    await debriefed(context)
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const approved = await approveLetter(context, {
      letterId: draft.letterId as LetterId,
      version: draft.version,
      at: 'now',
      overrides: [],
    })
    expect(approved).toMatchObject({ kind: 'problem', turn: 'person' })
  })

  it('does not leave at night, unless the person insists on a thank-you', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const at = Temporal.Instant.from('2026-11-24T04:00:00Z')
    const approve = (insist: boolean) =>
      approveLetter(context, {
        letterId: draft.letterId as LetterId,
        version: draft.version,
        at,
        overrides: [],
        insist,
      })
    expect(await approve(false)).toMatchObject({ kind: 'problem' })
    expect(await approve(true)).toMatchObject({ kind: 'approved' })
  })

  it('with an error in it, it is held until the error is mended or overridden with a reason', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    const draft = await draftLetter(context, (await seeToday(context)).toDo[0]?.stepId as StepId)
    if (isProblem(draft)) throw new Error(draft.what)
    const edited = await editDraft(context, {
      letterId: draft.letterId as LetterId,
      version: 1,
      subject: draft.subject,
      body: draft.body.replace('Dear Dana', 'Dear [NAME]'),
    })
    if (isProblem(edited)) throw new Error(edited.what)
    const approve = (overrides: { findingId: string; reason: string }[]) =>
      approveLetter(context, { letterId: draft.letterId as LetterId, version: 2, at: 'good-hour', overrides })
    const held = await approve([])
    expect(held.kind).toBe('held')
    if (held.kind !== 'held') return
    const errors = held.draft.findings.filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(0)
    expect((await approve(errors.map(({ id }) => ({ findingId: id, reason: 'It is meant so.' })))).kind).toBe(
      'approved',
    )
  })
})
