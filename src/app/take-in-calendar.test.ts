import { describe, expect, it } from 'vitest'
import { connected, createFakeContext, debriefed, me, type FakeContext } from '../../test/support/fake-context.ts'
import type { OpeningId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { accessTo } from './account-access.ts'
import { answerCalendarQuestion, seeCalendarQuestions, type CalendarAnswer } from './calendar-questions.ts'
import { isProblem } from './problem.ts'
import { receiveMail } from './receive-mail.ts'
import { undo } from './undo.ts'
import { takeInCalendar } from './take-in-calendar.ts'

type Told = {
  method?: string
  uid?: string
  start?: string
  more?: readonly string[]
  sequence?: number
  title?: string
}
const invitation = ({ method = 'REQUEST', uid = 'i1', start, more = [], sequence = 0, title }: Told = {}) =>
  [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${title ?? 'Interview: Staff Engineer'}`,
    start ?? 'DTSTART;TZID=Europe/Berlin:20261126T160000',
    'ORGANIZER;CN="Nair, Priya":mailto:priya@umbra.com',
    'ATTENDEE;CN=Jo Park (Interview Coordinator):mailto:jo@umbra.com',
    ...more,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

const take = (context: FakeContext, ...files: string[]) => takeInCalendar(context, files)
const answered = async (context: FakeContext, answer: Partial<CalendarAnswer> = {}) => {
  const [question] = await seeCalendarQuestions(context)
  const done = await answerCalendarQuestion(context, { id: question?.id ?? '', isInterview: true, ...answer })
  if (isProblem(done)) throw new Error(done.what)
  return done.openingId as OpeningId
}
const openingOf = (context: FakeContext, id: OpeningId) =>
  context.store.read(async (tx) => openingFrom(await tx.facts.ofOpening(id)))

describe('takeInCalendar', () => {
  it('asks about an interview in one sentence, and the yes makes opening, people and interview', async () => {
    const context = await createFakeContext()
    expect(await take(context, invitation())).toMatchObject({ read: 1, asked: 1 })
    const [question] = await seeCalendarQuestions(context)
    expect(question).toMatchObject({
      question: 'Is this an interview? Umbra, Thursday 26 November, 4 pm in Berlin (10 am for you)',
      needs: [],
      role: 'Staff Engineer',
    })
    const opening = await openingOf(context, await answered(context))
    expect(opening.company).toBe('Umbra')
    expect(opening.interviews).toMatchObject([
      { state: 'scheduled', startsAt: Temporal.Instant.from('2026-11-26T15:00:00Z') },
    ])
    expect([...opening.people.values()].map(({ name, part }) => [name, part])).toEqual([
      ['Priya Nair', 'interviewer'],
      ['Jo Park', 'coordinator'],
    ])
    expect(await seeCalendarQuestions(context)).toEqual([])
  })

  it('takes nothing twice, before and after the answer', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    expect(await take(context, invitation(), invitation())).toMatchObject({ asked: 0 })
    expect(await seeCalendarQuestions(context)).toHaveLength(1)
    const id = await answered(context)
    const count = (await context.store.read((tx) => tx.facts.all())).length
    expect(await take(context, invitation())).toMatchObject({ asked: 0, moved: 0, cancelled: 0 })
    expect(await context.store.read((tx) => tx.facts.all())).toHaveLength(count)
    expect((await openingOf(context, id)).interviews).toHaveLength(1)
  })

  it('follows the organizer: moved, called off; older versions and other people’s answers change nothing', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    const id = await answered(context)
    const later = 'DTSTART;TZID=Europe/Berlin:20261127T090000'
    await take(context, invitation({ method: 'COUNTER', start: later, sequence: 1 }))
    await take(context, invitation({ method: 'REPLY', start: later, sequence: 1 }))
    expect((await openingOf(context, id)).interviews[0]?.startsAt.toString()).toBe('2026-11-26T15:00:00Z')
    expect(await take(context, invitation({ start: later, sequence: 2 }))).toMatchObject({ moved: 1 })
    expect(await take(context, invitation({ start: later, sequence: 2 }))).toMatchObject({ moved: 0 })
    expect(await take(context, invitation({ sequence: 1 }))).toMatchObject({ moved: 0 })
    expect((await openingOf(context, id)).interviews[0]?.startsAt.toString()).toBe('2026-11-27T08:00:00Z')
    const off = invitation({ method: 'CANCEL', start: later, sequence: 3 })
    expect(await take(context, off)).toMatchObject({ cancelled: 1 })
    expect(await take(context, off)).toMatchObject({ cancelled: 0 })
    expect((await openingOf(context, id)).interviews).toMatchObject([{ state: 'cancelled', by: 'them' }])
  })

  it('says only that it moves where the new time is on nobody’s clock', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    const id = await answered(context)
    await take(context, invitation({ start: 'DTSTART:20261130T090000', sequence: 1 }))
    expect((await openingOf(context, id)).interviews[0]?.state).toBe('postponed')
  })

  it('asks on whose clock, at what hour and at which company, where one click cannot tell', async () => {
    const context = await createFakeContext()
    await take(context, invitation({ start: 'DTSTART:20261126T160000' }))
    const [floating] = await seeCalendarQuestions(context)
    expect(floating?.needs).toEqual(['clock'])
    expect(await answerCalendarQuestion(context, { id: floating?.id ?? '', isInterview: true })).toMatchObject({
      kind: 'problem',
      what: 'The event says 16:00, and not on whose clock.',
    })
    const unknown = { id: floating?.id ?? '', isInterview: true, zone: 'Somewhere' }
    expect(await answerCalendarQuestion(context, unknown)).toMatchObject({ what: '“Somewhere” is not a time zone.' })
    const id = await answered(context, { zone: 'Europe/London' })
    expect((await openingOf(context, id)).interviews[0]?.startsAt.toString()).toBe('2026-11-26T16:00:00Z')

    const other = await createFakeContext()
    await take(
      other,
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:Phone interview\nDTSTART:20261126T160000Z\nEND:VEVENT',
    )
    expect((await seeCalendarQuestions(other))[0]?.needs).toEqual(['company'])
    const named = await openingOf(other, await answered(other, { company: 'Umbra' }))
    expect(named.company).toBe('Umbra')
  })

  it('asks again when a yes is taken back', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    const id = await answered(context)
    context.clock.advance({ minutes: 1 })
    await undo(context)
    expect((await openingOf(context, id)).interviews).toEqual([])
    expect(await seeCalendarQuestions(context)).toMatchObject([{ asks: 'is-interview', company: 'Umbra' }])
    expect(await take(context, invitation())).toMatchObject({ asked: 0 })
    const again = await openingOf(context, await answered(context))
    expect(again.interviews).toHaveLength(1)
    expect(await seeCalendarQuestions(context)).toEqual([])
  })

  it('notes once what time somebody else proposes, and the interview stays where it is', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    const id = await answered(context)
    const counter = invitation({ method: 'COUNTER', start: 'DTSTART;TZID=Europe/Berlin:20261127T090000' })
    await take(context, counter)
    await take(context, counter)
    const opening = await openingOf(context, id)
    expect(opening.facts.flatMap((fact) => (fact.kind === 'NoteTaken' ? [fact.text] : []))).toEqual([
      'Another time was proposed: Friday 27 November, 9 am in Berlin (3 am for you). It holds once the invitation itself moves.',
    ])
    expect(opening.interviews[0]?.startsAt.toString()).toBe('2026-11-26T15:00:00Z')
  })

  it('asks about an interview that is gone from a calendar it was read from, and from no other', async () => {
    const context = await createFakeContext()
    const other =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:other\nSUMMARY:Dentist\nDTSTART:20261201T090000Z\nEND:VEVENT\nEND:VCALENDAR'
    await takeInCalendar(context, [invitation(), other], 'c-1')
    const id = await answered(context)
    await takeInCalendar(context, [other], 'c-2')
    await take(context, other)
    expect(await seeCalendarQuestions(context)).toEqual([])
    const broken = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview\nDTSTART:soon\nEND:VEVENT'
    await takeInCalendar(context, [broken], 'c-1')
    expect(await seeCalendarQuestions(context)).toEqual([])

    await takeInCalendar(context, [other], 'c-1')
    const [gone] = await seeCalendarQuestions(context)
    expect(gone?.question).toMatch(/^Does this interview still take place\? Umbra, Thursday 26 November/)
    await takeInCalendar(context, [invitation(), other], 'c-1')
    expect(await seeCalendarQuestions(context)).toEqual([])

    await takeInCalendar(context, [], 'c-1')
    await answerCalendarQuestion(context, { id: gone?.id ?? '', isInterview: true })
    await takeInCalendar(context, [], 'c-1')
    expect(await seeCalendarQuestions(context)).toEqual([])
    expect((await openingOf(context, id)).interviews).toMatchObject([{ state: 'scheduled' }])

    await takeInCalendar(context, [invitation()], 'c-1')
    await takeInCalendar(context, [], 'c-1')
    context.clock.advance({ minutes: 1 })
    await answerCalendarQuestion(context, { id: gone?.id ?? '', isInterview: false })
    expect((await openingOf(context, id)).interviews).toMatchObject([{ state: 'cancelled', by: 'them' }])
    await undo(context)
    expect((await openingOf(context, id)).interviews).toMatchObject([{ state: 'scheduled' }])
    expect(await seeCalendarQuestions(context)).toMatchObject([{ asks: 'still-on' }])
  })

  it('learns from a no, and knows what was told by hand', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    const [question] = await seeCalendarQuestions(context)
    await answerCalendarQuestion(context, { id: question?.id ?? '', isInterview: false })
    expect(await take(context, invitation({ sequence: 1 }), invitation({ uid: 'i2' }))).toMatchObject({ asked: 0 })
    expect(await seeCalendarQuestions(context)).toEqual([])

    const told = await createFakeContext()
    const openingId = await debriefed(told)
    const same = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:h\nSUMMARY:Acme interview\nDTSTART:20261123T190000Z\nEND:VEVENT'
    expect(await take(told, same)).toMatchObject({ read: 1, asked: 0 })
    expect((await openingOf(told, openingId)).interviews).toHaveLength(1)
  })

  it('calls off every event of a series, and withdraws a question', async () => {
    const context = await createFakeContext()
    await take(context, invitation())
    expect(await take(context, invitation({ method: 'CANCEL', sequence: 1 }))).toMatchObject({ cancelled: 0 })
    expect(await seeCalendarQuestions(context)).toEqual([])
  })

  it('leaves what is far away alone, and names what it could not read', async () => {
    const context = await createFakeContext()
    const far = invitation({ start: 'DTSTART:20290101T090000Z' })
    const broken = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Interview\nDTSTART:soon\nEND:VEVENT'
    expect(await take(context, far, broken)).toEqual({
      read: 0,
      unreadable: [{ name: 'Interview', why: 'Its date could not be read.' }],
      asked: 0,
      moved: 0,
      cancelled: 0,
    })
  })
})

describe('invitations in mail', () => {
  const mail = (id: string, calendar: string) =>
    [
      'From: Priya Nair <priya@umbra.com>',
      `To: ${me}`,
      'Subject: Interview: Staff Engineer',
      'Date: Mon, 23 Nov 2026 15:00:00 -0500',
      `Message-ID: <${id}@umbra.com>`,
      'MIME-Version: 1.0',
      'Content-Type: text/calendar; charset=utf-8; method=REQUEST',
      '',
      calendar,
    ].join('\r\n')

  it('come up as a question, and are followed when they change', async () => {
    const context = await createFakeContext()
    await connected(context)
    await debriefed(context)
    const receive = async () => {
      const access = await accessTo(context, 'a-1')
      if (access === null) throw new Error('no account')
      await receiveMail(context, access)
    }
    context.world.deliver(mail('1', invitation()), me)
    await receive()
    context.world.deliver(mail('2', invitation()), me)
    await receive()
    expect((await seeCalendarQuestions(context)).map(({ company }) => company)).toEqual(['Umbra'])
    const id = await answered(context)
    context.world.deliver(mail('3', invitation({ method: 'CANCEL', sequence: 1 })), me)
    await receive()
    expect((await openingOf(context, id)).interviews).toMatchObject([{ state: 'cancelled' }])
  })
})
