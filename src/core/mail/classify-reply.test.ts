import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { classifyReply } from './classify-reply.ts'
import { fakeMail } from './fake-mail.ts'
import type { FakeMail } from './fake-mail.ts'

const context = {
  sentAt: Temporal.ZonedDateTime.from('2026-03-02T09:00:00+00:00[Europe/London]'),
  country: 'GB',
  calendar: plainCalendar,
}
const told = (mail: FakeMail) =>
  classifyReply(fakeMail({ from: 'Dana Reyes <dana@orchard.example>', subject: 'Re: Thank you', ...mail }), context)

describe('classify reply', () => {
  it.each([
    [
      'rejection',
      'Dear Kim,\n\nthank you for coming in. We have decided to offer the position to another candidate.\n\nDana',
    ],
    [
      'next-round',
      'Hi Kim, we would like to invite you to a second interview with our director. Would Thursday at 10 suit you?',
    ],
    [
      'offer',
      'Dear Kim, I am delighted to offer you the position of planner. Your contract is attached; please sign and return it.',
    ],
    [
      'still-deciding',
      'Hi Kim, we have not made a decision yet and are still interviewing. I will let you know next week.',
    ],
    [
      'needs-information',
      'Hi Kim, could you please send me the names of two references and a copy of your certificate?',
    ],
    ['acknowledgement', 'Thank you for your kind note, Kim. It was a pleasure to meet you too.'],
    ['on-hold', 'Hi Kim, the role has been put on hold because of a hiring freeze. We hope to resume in the autumn.'],
    ['do-not-contact', 'Please do not contact the panel about the outcome. We will not answer enquiries.'],
    ['rescheduled', 'So sorry, I am ill. Can we move our interview from Tuesday to Thursday at the same time?'],
    [
      'interview-cancelled',
      'I am sorry, we have to cancel your interview on Thursday, as the position has been filled.',
    ],
    [
      'referral-elsewhere',
      'This one is filled, but my friend Nina at Magpie is looking for a planner. I have passed your CV to her.',
    ],
  ])('%s', (kind, text) => {
    expect(told({ text })).toMatchObject({ kind, sure: true })
  })

  it('tells the day of an answer beside a request, and not the day of the request', () => {
    const request = 'Hi Kim, could you please send me the names of two references'
    expect(told({ text: `${request}? We'll decide by 12 March.` }).newDate?.toString()).toBe('2026-03-12')
    expect(told({ text: `${request} by 12 March?` }).newDate).toBeUndefined()
  })

  it('tells the day of the decision beside an invitation, and not the day of the meeting', () => {
    const invitation = 'Hi Kim, we would like to invite you to a second interview with our director on Monday 9 March.'
    expect(told({ text: invitation }).newDate).toBeUndefined()
    expect(told({ text: `${invitation} Everybody hears from us on Thursday 12 March.` }).newDate?.toString()).toBe(
      '2026-03-12',
    )
    expect(
      told({ text: `${invitation} Jess will be in touch about times by Thursday 5 March.` }).newDate,
    ).toBeUndefined()
  })

  it('lets only the newest text speak', () => {
    const text =
      'Got it, thank you.\n\nOn 1 Mar 2026 at 10:00, Kim wrote:\n> Has the position been filled? I would be glad of an offer or a second interview.'
    expect(told({ text }).kind).toBe('acknowledgement')
  })

  it('reads the method of a calendar before any words', () => {
    const invite = { from: 'calendar@orchard.example', text: 'You have been invited.' }
    expect(
      told({ ...invite, subject: 'Invitation: talk', headers: { 'Content-Type': 'text/calendar; method=REQUEST' } })
        .kind,
    ).toBe('next-round')
    expect(
      told({ ...invite, subject: 'Updated invitation: talk (new time)', calendars: ['METHOD:REQUEST\nSEQUENCE:2'] })
        .kind,
    ).toBe('rescheduled')
    expect(told({ ...invite, subject: 'Canceled: talk', calendars: ['METHOD:CANCEL'] }).kind).toBe(
      'interview-cancelled',
    )
  })

  it('knows a machine that carries a verdict from one that only received', () => {
    const headers = { 'Auto-Submitted': 'auto-generated' }
    expect(
      told({
        headers,
        subject: 'Your application',
        text: 'We regret to inform you that your application was unsuccessful.',
      }).kind,
    ).toBe('rejection')
    expect(
      told({
        headers,
        subject: 'Your application',
        text: 'Your application has been received. This is an automated message.',
      }).kind,
    ).toBe('auto-acknowledgement')
  })

  it('reads when an absent person is back, and who stands in', () => {
    const text = 'I am out of the office until and including 6 March. Please contact Alan Croft (alan@orchard.example).'
    const reply = told({ subject: 'Automatic reply: Thank you', headers: { 'Auto-Submitted': 'auto-replied' }, text })
    expect(reply.kind).toBe('out-of-office')
    expect(reply.newDate?.toString()).toBe('2026-03-09')
    expect(reply.delegate).toEqual({ name: 'Alan Croft', email: 'alan@orchard.example' })
  })

  it('reads the day by which an answer is promised, and shows the words that decided', () => {
    const reply = told({ text: 'No decision has been made yet. I will call you by Friday.' })
    expect(reply.newDate?.toString()).toBe('2026-03-06')
    expect(reply.because).toContain('No decision')
  })

  it('shows words of the mail itself before those of its subject', () => {
    const invited = { subject: 'Second interview', text: 'We would like to invite you to a second interview.' }
    expect(told(invited).because).toBe(invited.text)
  })

  it.each(['Call me when you get this.', 'PFA.', ''])('asks what is meant by %j', (text) => {
    expect(told({ text })).toMatchObject({ kind: 'unclear', sure: false })
  })

  it('answers any text at all, and alike each time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (subject, text) => {
        expect(told({ subject, text })).toEqual(told({ subject, text }))
      }),
      { numRuns: 40 },
    )
  })

  it('takes its time linearly', () => {
    const started = performance.now()
    told({ text: 'we have decided to go with '.repeat(4000) })
    told({ text: 'a '.repeat(50_000) })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
