import { describe, expect, it } from 'vitest'
import { createTeller, moment, newYork } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { plainCalendar } from '../time/business-calendar.ts'
import { openingFrom } from './opening-from.ts'
import { standingOf } from './standing.ts'
import { storyOf } from './story.ts'

const t = createTeller()
const begin = [t.added(), t.person('dana'), t.held('2026-11-23T14:00')]
const standing = (facts: Parameters<typeof openingFrom>[0], now: string) =>
  standingOf(openingFrom(facts), shippedPolicy(), moment(now), plainCalendar)

describe('openingFrom', () => {
  it('folds corrections over what was first told', () => {
    const opening = openingFrom([
      ...begin,
      t.tell('OpeningCorrected', '2026-11-24T09:00', {
        company: 'Acme Ltd',
        country: 'GB',
        zone: 'Europe/London',
      } as never),
    ])
    expect(opening).toMatchObject({
      company: 'Acme Ltd',
      role: 'Staff Engineer',
      place: { country: 'GB', zone: 'Europe/London' },
    })
  })
  it('marks a letter undelivered for whom it missed', () => {
    const facts = [
      ...begin,
      t.person('tom'),
      t.sent('thank-you', '2026-11-24T09:10', ['dana', 'tom'], { letterId: 'x' }),
      t.tell('BounceReceived', '2026-11-24T09:12', { letterId: 'x', personId: 'tom', permanent: true } as never),
    ]
    const opening = openingFrom(facts)
    expect(opening.letters[0]).toMatchObject({ undelivered: false, bouncedFor: ['tom'] })
    expect(opening.people.get('tom' as never)?.undeliverable).not.toBeNull()
    expect(opening.people.get('dana' as never)?.undeliverable).toBeNull()
  })
  it('trusts an address again once another is given, and not because of a late report about the old one', () => {
    const bounce = (at: string, address: string) =>
      t.tell('BounceReceived', at, { letterId: 'x', personId: 'dana', address, permanent: true } as never)
    const sent = t.sent('thank-you', '2026-11-24T09:10', ['dana'], { letterId: 'x' })
    const mended = t.tell('PersonCorrected', '2026-11-24T10:00', {
      personId: 'dana',
      changes: { email: 'd@acme.example' },
    } as never)
    expect(
      openingFrom([...begin, sent, bounce('2026-11-24T09:12', 'dana@acme.example'), mended]).people.get('dana' as never)
        ?.undeliverable,
    ).toBeNull()
    expect(
      openingFrom([...begin, sent, bounce('2026-11-24T09:12', 'dana@acme.example')]).people.get('dana' as never)
        ?.undeliverable,
    ).not.toBeNull()
  })
  it('takes a mail from a clock that is ahead for one of its arrival', () => {
    const reply = t.replied('2026-11-30T15:00', 'still-deciding', { learntAt: '2026-11-25T10:00' })
    expect(openingFrom([...begin, reply]).replies[0]?.at.toString()).toBe(moment('2026-11-25T10:00').toString())
  })
})

describe('standingOf', () => {
  it.each([
    [[], '2026-11-23T15:00', 'DEBRIEF_DUE'],
    [[t.debrief('2026-11-23T16:00')], '2026-11-23T17:00', 'THANKING'],
    [[t.debrief('2026-11-23T16:00', { rating: 1 })], '2026-11-23T17:00', 'RECOVERY'],
    [[t.debrief('2026-11-23T16:00'), t.sent('thank-you', '2026-11-24T09:10')], '2026-11-24T10:00', 'WAITING'],
    [[t.sent('check-in', '2026-12-02T09:10')], '2026-12-08T10:00', 'CHECKIN1_SENT'],
    [
      [t.sent('check-in', '2026-12-02T09:10'), t.sent('closing', '2026-12-14T09:10')],
      '2026-12-15T10:00',
      'CLOSING_SENT',
    ],
    [[t.sent('check-in', '2026-12-02T09:10'), t.sent('closing', '2026-12-14T09:10')], '2027-01-12T10:00', 'CLOSED'],
    [
      [t.replied('2026-11-25T10:00', 'on-hold'), t.sent('courtesy-line', '2026-11-25T10:10')],
      '2026-11-26T10:00',
      'PAUSED',
    ],
    [[t.replied('2026-11-25T10:00')], '2026-11-26T10:00', 'NEEDS_USER'],
    [[t.replied('2026-11-25T10:00', 'rejection')], '2026-11-26T10:00', 'REJECTED'],
    [[t.replied('2026-11-25T10:00', 'offer')], '2026-11-26T10:00', 'OFFER'],
    [[t.tell('CandidacyWithdrawn', '2026-11-25T10:00', {})], '2026-11-26T10:00', 'WITHDRAWN'],
  ] as const)('after %# is as the policy names it', (more, now, state) =>
    expect(standing([...begin, ...more], now).state).toBe(state),
  )

  it('says the budget in words', () => {
    const asked = [...begin, t.sent('check-in', '2026-12-02T09:10')]
    expect(standing(begin, '2026-11-24T10:00').budget).toBe('None of three unanswered messages to Acme used.')
    expect(standing(asked, '2026-12-03T10:00').budget).toBe(
      'One of three unanswered messages to Acme used; the next is possible from Wednesday 9 December.',
    )
    expect(standing([...asked, t.replied('2026-12-03T11:00', 'still-deciding')], '2026-12-03T12:00').budget).toBe(
      'None of three unanswered messages to Acme used.',
    )
  })
})

describe('storyOf', () => {
  it('tells what happened, in order and in the past', () => {
    const facts = [
      t.sent('check-in', '2026-12-02T09:10'),
      t.replied('2026-12-03T11:00', 'still-deciding', { newDate: '2026-12-11' }),
      ...begin,
      t.promised('2026-11-23T15:00', '2026-11-27'),
    ]
    expect(storyOf(openingFrom(facts)).map(({ title }) => title)).toEqual([
      'You added Acme',
      'You met Dana',
      'An answer was promised for Friday 27 November',
      'You asked Dana for news',
      'Dana was still deciding',
    ])
    const more = [
      t.tell('AnswerPromised', '2026-11-23T15:00', { from: '2026-11-26', by: '2026-11-30' }),
      t.tell('AnswerPromised', '2026-11-23T15:01', { afterReturnOf: 'dana' } as never),
      t.tell('CardReturned', '2026-11-25T15:01', { letterId: 'x' } as never),
      t.tell('StayInTouchWished', '2026-11-26T15:01', { personId: 'dana' } as never),
    ]
    expect(
      storyOf(openingFrom([...begin, ...more]))
        .map(({ title }) => title)
        .slice(2),
    ).toEqual([
      'An answer was promised between Thursday 26 November and Monday 30 November',
      'An answer was promised for when Dana is back',
      'The card came back',
      'You would like to stay in touch with Dana',
    ])
    expect(storyOf(openingFrom(begin))[1]?.at.toZonedDateTimeISO(newYork).hour).toBe(14)
  })
})
