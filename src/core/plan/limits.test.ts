import { describe, expect, it } from 'vitest'
import { ahead, answer, decide, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import type { Fact } from '../facts/fact.ts'
import { policyWith, type PolicyChange } from '../policy/policy-with.ts'
import { isSlow } from './ground.ts'

const t = createTeller()
const person = t.person('dana', { phone: '+1 555 0100' })
const begin = [t.added(), person, t.held('2026-11-02T14:00'), t.debrief('2026-11-02T16:00')]
const thanks = t.sent('thank-you', '2026-11-03T09:10')
const own = (...changes: readonly PolicyChange[]) => ({ policy: policyWith(shippedPolicy(), changes).policy })
const said = (facts: readonly Fact[], now: string) =>
  reasonsOf(decide(facts, now))
    .map(({ text }) => text)
    .join(' ')

describe('the limit of a round', () => {
  const three = ['03', '04', '05'].map((day) => t.sent('written-offer-question', `2026-11-${day}T12:00`))
  const asked = t.replied('2026-11-06T10:00', 'next-round')
  const two = [t.sent('check-in', '2026-11-17T09:10'), t.sent('second-check-in', '2026-11-26T09:10')]
  const called = (at: string) => t.tell('CallMade', at, { outcome: 'voicemail' })

  it('leaves room for the sixth message and for the second attempt of a call that was counted', () => {
    const five = [...begin, thanks, ...three, asked, ...two]
    expect(answer(five, '2026-11-27T10:00')).toBe('wait until 2026-12-03T10:00: call dana 2026-12-03T10:00')
    const six = [...five, called('2026-12-03T10:00')]
    expect(answer(six, '2026-12-04T10:00')).toBe('wait until 2026-12-09T10:00: call dana 2026-12-09T10:00')
  })

  it('leaves none for a seventh', () => {
    const six = [...begin, thanks, ...three, asked, ...two, called('2026-12-03T10:00'), called('2026-12-09T10:00')]
    expect(answer(six, '2026-12-10T10:00')).toBe('rest')
    expect(said(six, '2026-12-10T10:00')).toContain('Six messages went out in this round')
  })
})

describe('the gap between messages', () => {
  it('counts from the last of them', () => {
    const two = [
      ...begin,
      thanks,
      t.sent('check-in', '2026-11-03T12:00'),
      t.sent('written-offer-question', '2026-11-10T12:00'),
    ]
    expect(answer(two, '2026-11-11T10:00', own({ line: 'cap.gap', value: 10 }))).toBe(
      'wait until 2026-11-24T08:30: second-check-in dana 2026-11-24T09:10',
    )
  })
})

describe('somebody who is away', () => {
  const away = (returnsOn: string) =>
    t.tell('AbsenceReceived', '2026-11-03T08:00', { personId: 'dana' as never, returnsOn })

  it('is thanked all the same, and told of an offer that runs out', () => {
    expect(answer([...begin, away('2026-12-15')], '2026-11-03T08:30')).toBe('act: thank-you dana 2026-11-03T09:10')
    const offer = t.tell('OtherOfferReceived', '2026-11-04T09:00', { expiresOn: '2026-11-20', real: true })
    expect(answer([...begin, thanks, away('2026-12-15'), offer], '2026-11-04T10:00')).toMatch(
      /^act: other-offer dana 2026-11-04T10:00/,
    )
  })

  it('is asked two days after the return, also where the usual time for it has gone by', () => {
    expect(answer([...begin, thanks, away('2026-12-31')], '2026-12-20T10:00')).toBe(
      'wait until 2027-01-04T08:30: check-in dana 2027-01-04T09:10',
    )
  })
})

describe('what the person puts off', () => {
  it('is not proposed any more once it is too late for it', () => {
    const stepId = 'o1.thank-you.i1.dana' as never
    const hold = (until: string) => t.tell('StepHeld', '2026-11-03T08:00', { stepId, step: 'thank-you', until })
    expect(answer([...begin, hold('2026-11-10T10:00')], '2026-11-03T10:00')).toBe(
      'wait until 2026-11-10T10:00: thank-you dana 2026-11-10T10:00 late',
    )
    expect(answer([...begin, hold('2026-11-17T10:00')], '2026-11-03T10:00')).not.toContain('thank-you')
  })
})

describe('slow seasons', () => {
  const slow = (day: string, ...spans: readonly string[]) =>
    isSlow(Temporal.PlainDate.from(day), { lines: { 'season.slow': { value: spans } } as never })

  it('begin on their first day and end after their last, also over the New Year', () => {
    const spans = ['07-01/08-31', '12-15/01-06']
    for (const day of ['2026-07-01', '2026-08-31', '2026-12-15', '2027-01-06', '2026-12-31', '2027-01-01'])
      expect(slow(day, ...spans), day).toBe(true)
    for (const day of ['2026-06-30', '2026-09-01', '2026-12-14', '2027-01-07'])
      expect(slow(day, ...spans), day).toBe(false)
  })

  it('may be one day, or days of one year alone', () => {
    expect(slow('2026-07-04', '07-04/07-04')).toBe(true)
    expect(slow('2026-07-05', '07-04/07-04')).toBe(false)
    expect(slow('2026-07-03', '07-04/07-04')).toBe(false)
    expect(slow('2026-02-14', '2026-02-14/2026-02-26')).toBe(true)
    expect(slow('2026-02-26', '2026-02-14/2026-02-26')).toBe(true)
    expect(slow('2027-02-20', '2026-02-14/2026-02-26')).toBe(false)
  })

  it('double a wait, unless the person says otherwise', () => {
    const july = [
      t.added(),
      person,
      t.held('2026-07-06T14:00'),
      t.debrief('2026-07-06T16:00'),
      t.sent('thank-you', '2026-07-07T09:10'),
    ]
    expect(answer(july, '2026-07-08T10:00')).toContain('check-in dana 2026-07-24T09:10')
    expect(answer(july, '2026-07-08T10:00', own({ line: 'season.factor', value: 1 }))).toContain(
      'check-in dana 2026-07-15T09:10',
    )
    expect(answer(july, '2026-07-08T10:00', own({ line: 'season.factor', value: 3 }))).toContain(
      'check-in dana 2026-08-04T09:10',
    )
  })
})

describe('words beside the plan', () => {
  const silence = 'nobody owes one'

  it('say after a thank-you, and only then, that its silence means nothing', () => {
    expect(said([...begin, thanks], '2026-11-04T10:00')).toContain(silence)
    expect(said(begin, '2026-11-30T10:00')).not.toContain(silence)
    const note = t.sent('coordinator-note', '2026-11-03T09:10')
    expect(said([...begin, note], '2026-11-04T10:00')).toContain(silence)
    const returned = t.sent('thank-you', '2026-11-03T09:10', ['dana'], { letterId: 'l5' })
    const bounce = t.tell('BounceReceived', '2026-11-03T09:15', {
      letterId: 'l5' as never,
      personId: 'dana' as never,
      permanent: true,
    })
    const mended = t.tell('StepSkipped', '2026-11-03T10:00', {
      stepId: `o1.mend-address.${bounce.id}` as never,
      step: 'mend-address',
    })
    expect(said([...begin, returned, bounce, mended], '2026-11-30T10:00')).not.toContain(silence)
    const answered = t.replied('2026-11-03T12:00', 'acknowledgement')
    expect(said([...begin, thanks, answered], '2026-11-04T10:00')).not.toContain(silence)
    expect(said([...begin, t.sent('check-in', '2026-11-12T09:10')], '2026-11-20T10:00')).not.toContain(silence)
    const before = t.sent('thank-you', '2026-11-02T13:00')
    expect(said([...begin, before], '2026-11-30T10:00')).not.toContain(silence)
  })

  it('call a thank-you late when it is, and nothing else', () => {
    const late = 'later than usual'
    expect(said(begin, '2026-11-03T08:30')).not.toContain(late)
    expect(said(begin, '2026-11-06T10:00')).toContain(late)
    const request = t.replied('2026-11-04T10:00', 'needs-information')
    expect(answer([...begin, thanks, request], '2026-11-09T10:00')).toContain('late')
    expect(said([...begin, thanks, request], '2026-11-09T10:00')).not.toContain(late)
  })
})

describe('the forecast', () => {
  it('does first what is due first', () => {
    const onsite = [
      t.added(),
      person,
      t.held('2026-11-23T14:00', ['dana'], { round: 'onsite' }),
      t.debrief('2026-11-23T15:00'),
    ]
    expect(ahead(onsite, '2026-11-23T16:00').slice(0, 2)).toEqual([
      'thank-you 2026-11-24T09:10',
      'thank-you-card 2026-11-25T09:10',
    ])
  })

  it('imagines a round as what it is set for', () => {
    const set = (round: string) => [
      t.added(),
      person,
      t.tell('InterviewScheduled', '2026-11-20T10:00', {
        interviewId: 'i1' as never,
        dayOnly: false,
        people: ['dana' as never],
        round: round as never,
        startsAt: '2026-11-23T14:00',
      }),
    ]
    expect(ahead(set('final'), '2026-11-20T12:00')).toContain('check-in 2026-12-07T09:10')
    expect(ahead(set('phone'), '2026-11-20T12:00')).toContain('check-in 2026-11-30T09:10')
  })
})
