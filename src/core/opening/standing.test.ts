import { describe, expect, it } from 'vitest'
import { createTeller, moment } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import type { Fact } from '../facts/fact.ts'
import { plainCalendar } from '../time/business-calendar.ts'
import { openingFrom } from './opening-from.ts'
import { standingOf, type StandingState } from './standing.ts'

// From Monday 16 November 2026, New York. Each line adds facts and says where the opening stands at that moment.
const t = createTeller()
const tell = (kind: Fact['kind'], at: string, fields: Record<string, unknown> = {}) => t.tell(kind, at, fields as never)
const set = (at: string, startsAt: string, interviewId = 'i1') =>
  tell('InterviewScheduled', at, { interviewId, dayOnly: false, people: ['dana'], startsAt })
type Line = readonly [now: string, state: StandingState, ...facts: Fact[]]

const begin: Fact[] = [t.added(), t.person('dana', { phone: '+1 555 0100' })]
const waiting: Fact[] = [
  ...begin,
  t.held('2026-11-16T14:00'),
  t.debrief('2026-11-16T15:30'),
  t.sent('thank-you', '2026-11-17T09:10'),
]

const walks: Readonly<Record<string, { readonly from: readonly Fact[]; readonly lines: readonly Line[] }>> = {
  'from the invitation to silence, and a late answer': {
    from: begin,
    lines: [
      ['2026-11-12T09:00', 'NEW'],
      ['2026-11-13T10:00', 'SCHEDULED', set('2026-11-13T09:00', '2026-11-16T14:00')],
      ['2026-11-16T15:01', 'DEBRIEF_DUE'],
      ['2026-11-16T15:31', 'THANKING', t.held('2026-11-16T14:00'), t.debrief('2026-11-16T15:30')],
      ['2026-11-17T09:11', 'WAITING', t.sent('thank-you', '2026-11-17T09:10')],
      ['2026-11-25T09:11', 'CHECKIN1_SENT', t.sent('check-in', '2026-11-25T09:10')],
      ['2026-12-04T09:11', 'CHECKIN2_SENT', t.sent('second-check-in', '2026-12-04T09:10')],
      ['2026-12-15T10:30', 'CALL_DUE'],
      ['2026-12-15T11:00', 'CHECKIN2_SENT', tell('CallMade', '2026-12-15T10:40', { outcome: 'voicemail' })],
      ['2026-12-23T11:00', 'CHECKIN2_SENT', tell('CallMade', '2026-12-22T10:40', { outcome: 'voicemail' })],
      ['2027-01-12T09:30', 'CLOSING_SENT', t.sent('closing', '2027-01-12T09:10')],
      ['2027-01-20T23:00', 'CLOSING_SENT'],
      ['2027-01-21T09:00', 'DORMANT'],
      ['2027-02-08T09:00', 'DORMANT'],
      ['2027-02-09T09:00', 'CLOSED'],
      ['2027-03-01T09:00', 'NEEDS_USER', t.replied('2027-03-01T08:50', undefined, { id: 'late' })],
      ['2027-03-01T10:00', 'SCHEDULED', tell('ReplyUnderstood', '2027-03-01T09:30', { replyId: 'late', meaning: 'next-round', startsAt: '2027-03-05T10:00' })],
      ['2027-03-05T12:00', 'DEBRIEF_DUE'],
      ['2027-03-05T13:00', 'RECOVERY', t.held('2027-03-05T10:00', ['dana'], { interviewId: 'round-late' }), t.debrief('2027-03-05T12:30', { interviewId: 'round-late', rating: 1 })],
      ['2027-03-08T10:00', 'WAITING', t.sent('recovery', '2027-03-08T09:10')],
      ['2027-03-09T10:00', 'PAUSED', t.replied('2027-03-09T09:00', 'on-hold')],
      ['2027-03-20T10:00', 'NEEDS_USER', t.replied('2027-03-20T09:00', 'needs-information')],
      ['2027-03-22T10:00', 'WAITING', t.sent('additional-information', '2027-03-22T09:30')],
      ['2027-03-23T10:00', 'DORMANT', t.replied('2027-03-23T09:00', 'do-not-contact')],
      ['2027-04-23T10:00', 'REJECTED', t.replied('2027-04-23T09:00', 'rejection')],
      ['2027-04-26T09:30', 'REJECTED', tell('StayInTouchWished', '2027-04-23T10:00', { personId: 'dana' })],
      ['2027-04-26T09:40', 'NETWORK', t.sent('rejection-reply', '2027-04-26T09:35')],
      ['2027-06-01T10:00', 'WAITING', t.replied('2027-06-01T09:00', 'next-round')],
    ],
  },
  'an offer that is declined, mended and accepted, and then taken back': {
    from: waiting,
    lines: [
      ['2026-11-20T10:00', 'PAUSED', t.replied('2026-11-20T09:00', 'still-deciding')],
      ['2026-11-23T10:00', 'OFFER', t.replied('2026-11-23T09:00', 'offer', { offer: { form: 'written' } })],
      ['2026-11-24T10:00', 'DECLINED', tell('OfferDeclined', '2026-11-24T09:00')],
      ['2026-11-25T10:00', 'OFFER', t.replied('2026-11-25T09:00', 'offer', { offer: { form: 'written' } })],
      ['2026-11-26T10:00', 'ACCEPTED', tell('OfferAccepted', '2026-11-26T09:00')],
      ['2026-11-26T10:30', 'ACCEPTED', t.sent('accept', '2026-11-26T10:20')],
      ['2026-12-10T10:00', 'REJECTED', t.replied('2026-12-10T09:00', 'rejection')],
    ],
  },
  'declined, and in touch': {
    from: waiting,
    lines: [
      ['2026-11-23T10:00', 'OFFER', t.replied('2026-11-23T09:00', 'offer', { offer: { form: 'written' } })],
      ['2026-11-24T10:00', 'DECLINED', tell('OfferDeclined', '2026-11-24T09:00'), tell('StayInTouchWished', '2026-11-24T09:00', { personId: 'dana' })],
      ['2026-11-24T11:00', 'NETWORK', t.sent('decline', '2026-11-24T10:30')],
      ['2027-01-24T11:00', 'OFFER', t.replied('2027-01-24T10:00', 'offer', { offer: { form: 'verbal' } })],
    ],
  },
  'withdrawn, and asked to come all the same': {
    from: waiting,
    lines: [
      ['2026-11-23T10:00', 'WITHDRAWN', tell('CandidacyWithdrawn', '2026-11-23T09:00')],
      ['2026-11-23T11:00', 'WITHDRAWN', t.sent('withdraw', '2026-11-23T10:30')],
      ['2026-11-25T11:00', 'SCHEDULED', t.replied('2026-11-25T10:00', 'next-round', { startsAt: '2026-12-01T10:00' })],
    ],
  },
  'a letter comes back, then they point elsewhere': {
    from: [...waiting, t.sent('check-in', '2026-11-25T09:10', ['dana'], { letterId: 'c1' })],
    lines: [
      ['2026-11-25T09:30', 'NEEDS_USER', tell('BounceReceived', '2026-11-25T09:12', { letterId: 'c1', personId: 'dana', address: 'dana@acme.example', permanent: true })],
      ['2026-11-25T10:00', 'WAITING', tell('PersonCorrected', '2026-11-25T09:50', { personId: 'dana', changes: { email: 'd@acme.example' } })],
      ['2026-11-26T10:00', 'NEEDS_USER', t.replied('2026-11-26T09:00', 'referral-elsewhere')],
      ['2026-11-26T11:00', 'DORMANT', t.sent('courtesy-line', '2026-11-26T10:30')],
      ['2026-12-01T11:00', 'PAUSED', t.replied('2026-12-01T10:30', 'on-hold')],
    ],
  },
  'closed by the person, and opened by a word': {
    from: waiting,
    lines: [
      ['2026-11-23T10:00', 'CLOSED', tell('OpeningClosed', '2026-11-23T09:00', { because: 'person' })],
      ['2026-11-30T10:00', 'REJECTED', t.replied('2026-11-30T09:00', 'interview-cancelled')],
    ],
  },
  'called off by the person, regretted, and set again': {
    from: [...begin, set('2026-11-13T09:00', '2026-11-25T14:00')],
    lines: [
      ['2026-11-16T10:00', 'SCHEDULED'],
      ['2026-11-17T10:00', 'DORMANT', tell('InterviewCancelled', '2026-11-17T09:00', { interviewId: 'i1', by: 'me' })],
      ['2026-11-18T10:00', 'RECOVERY', t.debrief('2026-11-18T09:00', { regrets: [{ mistake: 'too quick' }] })],
      ['2026-11-18T11:00', 'DORMANT', t.sent('recovery', '2026-11-18T10:30')],
      ['2026-11-20T11:00', 'SCHEDULED', set('2026-11-20T10:00', '2026-11-27T14:00', 'i2')],
    ],
  },
} // prettier-ignore

const every: readonly StandingState[] = [
  'NEW', 'SCHEDULED', 'DEBRIEF_DUE', 'THANKING', 'WAITING', 'CHECKIN1_SENT', 'CHECKIN2_SENT', 'CALL_DUE', 'CLOSING_SENT',
  'DORMANT', 'CLOSED', 'PAUSED', 'NEEDS_USER', 'RECOVERY', 'OFFER', 'REJECTED', 'NETWORK', 'WITHDRAWN', 'ACCEPTED',
  'DECLINED',
] // prettier-ignore

describe('every state is entered and left', () => {
  it.each(Object.entries(walks))('%s', (_, { from, lines }) => {
    let facts = from
    const walked = lines.map(([now, , ...more]): Line => {
      facts = [...facts, ...more]
      const standing = standingOf(openingFrom(facts), shippedPolicy(), moment(now), plainCalendar)
      expect(standing.words).toMatch(/^[A-Z].*\.$/)
      return [now, standing.state]
    })
    expect(walked).toEqual(lines.map(([now, state]) => [now, state]))
  })
  it('none is left out, and none is a dead end', () => {
    const lines = Object.values(walks).map((walk) => walk.lines.map(([, state]) => state))
    const left = lines.flatMap((states) => states.filter((state, index) => (states[index + 1] ?? state) !== state))
    expect(every.filter((state) => !lines.flat().includes(state))).toEqual([])
    expect(every.filter((state) => !left.includes(state))).toEqual([])
  })
})

it('names the day of the meeting whose notes are missing, though a date was promised on a later one', () => {
  const facts = [...begin, t.held('2026-11-16T14:00'), t.promised('2026-11-17T09:30', '2026-11-27')]
  const standing = standingOf(openingFrom(facts), shippedPolicy(), moment('2026-11-17T09:40'), plainCalendar)
  expect(standing).toMatchObject({
    state: 'DEBRIEF_DUE',
    words: 'You had an interview on Monday 16 November. Your notes come next.',
  })
})
