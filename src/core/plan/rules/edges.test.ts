import { describe, expect, it } from 'vitest'
import { policyWith } from '../../policy/policy-with.ts'
import { shippedPolicy } from '../../../../test/support/policy.ts'
import { answer, decide, reasonsOf } from '../../../../test/support/decide.ts'
import { createTeller } from '../../../../test/support/facts.ts'
import type { Fact } from '../../facts/fact.ts'

const steady = shippedPolicy('steady')
const t = createTeller()
const dana = t.person('dana', { phone: '+1 555 0100' })
const begin = [t.added(), dana, t.held('2026-11-02T14:00'), t.debrief('2026-11-02T16:00')]
const thanks = t.sent('thank-you', '2026-11-03T09:10')
const back = (letterId: string, at: string) =>
  t.tell('BounceReceived', at, { letterId: letterId as never, personId: 'dana' as never, permanent: true })

describe('thanks', () => {
  it('for a meeting of which only the day is known may have left on that day at any hour, not before', () => {
    const day = [t.added(), dana, t.held('2026-11-02', ['dana'], { dayOnly: true }), t.debrief('2026-11-02T16:00')]
    const wrote = (at: string) => answer([...day, t.sent('thank-you', at)], '2026-11-03T10:00')
    expect(wrote('2026-11-02T00:00')).not.toContain('thank-you')
    expect(wrote('2026-11-01T23:30')).toContain('thank-you dana')
  })

  it('are owed to everybody met, so the notes are still asked for while one of two waits', () => {
    const two = [t.added(), dana, t.person('ben'), t.held('2026-11-02T14:00', ['dana', 'ben'])]
    expect(answer([...two, thanks], '2026-11-03T10:00')).toContain('debrief')
    expect(
      answer([...two, thanks, t.sent('thank-you', '2026-11-03T09:10', ['ben'])], '2026-11-03T10:00'),
    ).not.toContain('debrief')
    expect(answer([...two, t.sent('coordinator-note', '2026-11-03T09:10')], '2026-11-03T10:00')).not.toContain(
      'debrief',
    )
    expect(answer([...two, t.sent('coordinator-note', '2026-11-02T13:00')], '2026-11-03T10:00')).toContain('debrief')
  })
})

describe('a joint note', () => {
  const { policy } = policyWith(steady, [{ line: 'thank-you.joint', value: true }])
  const two = [t.added(), dana, t.person('ben'), t.held('2026-11-02T14:00', ['dana', 'ben'])]
  const asked = (...more: readonly Fact[]) => answer([...two, ...more], '2026-11-03T10:00', { policy })
  const noted = t.debrief('2026-11-02T16:00')

  it('goes to all who were met, once, where the person chose it', () => {
    expect(asked(noted)).toContain('thank-you dana+ben')
    expect(answer([...two, noted], '2026-11-03T10:00')).not.toContain('dana+ben')
    expect(asked(noted, t.sent('thank-you', '2026-11-03T09:10', ['dana', 'ben']))).not.toContain('thank-you')
  })

  it('leaves out who was thanked already, and is none for one', () => {
    expect(asked(noted, t.sent('thank-you', '2026-11-03T09:10', ['dana']))).toContain('thank-you ben')
  })

  it('says why with its own line of the policy', () => {
    const reasons = reasonsOf(decide([...two, noted], '2026-11-03T10:00', { policy }))
    expect(reasons.flatMap(({ lines }) => lines)).toContain('thank-you.joint')
  })
})

describe('one line that confirms', () => {
  const invited = t.replied('2026-11-04T10:00', 'next-round')
  const lineAfter = (...facts: readonly Fact[]) => answer([...begin, thanks, ...facts], '2026-11-04T12:00')

  it('is owed until one of its kind has arrived', () => {
    expect(lineAfter(invited)).toContain('courtesy-line dana')
    expect(lineAfter(invited, t.sent('courtesy-line', '2026-11-04T10:00'))).not.toContain('courtesy-line')
    expect(lineAfter(t.sent('courtesy-line', '2026-11-04T09:59'), invited)).toContain('courtesy-line dana')
    expect(lineAfter(invited, t.sent('feedback-thanks', '2026-11-04T11:00'))).toContain('courtesy-line dana')
  })
})

describe('a meeting they missed', () => {
  const set = t.tell('InterviewScheduled', '2026-10-28T10:00', {
    interviewId: 'i1' as never,
    dayOnly: false,
    people: ['dana' as never],
    startsAt: '2026-11-02T14:00',
  })
  const missed = [
    t.added(),
    dana,
    set,
    t.tell('InterviewMissed', '2026-11-02T14:30', { interviewId: 'i1' as never, by: 'them' }),
  ]

  it('calls for one line, and for no question before that line was written or left out', () => {
    expect(answer(missed, '2026-11-02T15:00')).toBe('act: missed-appointment dana 2026-11-02T15:00')
    expect(answer(missed, '2026-11-20T10:00')).toBe('rest')
    const sent = t.sent('missed-appointment', '2026-11-02T15:00')
    expect(answer([...missed, sent], '2026-11-03T10:00')).toBe(
      'wait until 2026-11-05T08:30: check-in dana 2026-11-05T09:10',
    )
  })
})

describe('the slow season', () => {
  const said = (day: string) =>
    reasonsOf(
      decide(
        [t.added(), dana, t.held(`${day}T14:00`), t.debrief(`${day}T16:00`), t.sent('thank-you', `${day}T17:00`)],
        `${day}T18:00`,
      ),
    )
      .map(({ text }) => text)
      .join(' ')

  it('is named where the wait touches it, and not on the day after it', () => {
    expect(said('2026-06-30')).toContain('slow season')
    expect(said('2026-06-22')).toContain('slow season')
    expect(said('2026-06-15')).not.toContain('slow season')
    expect(said('2026-08-31')).not.toContain('slow season')
  })
})

describe('the paper of an offer', () => {
  const offered = t.replied('2026-11-04T10:00', 'offer', { offer: { form: 'verbal' } })
  const questions = [
    t.sent('offer-thanks', '2026-11-04T11:00'),
    t.sent('written-offer-question', '2026-11-09T09:10'),
    t.sent('written-offer-question', '2026-11-16T09:10'),
  ]
  const now = '2026-11-17T10:00'

  it('is asked about by a call after two letters, where there is a number, nobody minds, and nobody has called yet', () => {
    expect(answer([...begin, thanks, offered, ...questions], now)).toBe(
      'wait until 2026-11-24T10:00: call dana 2026-11-24T10:00',
    )
    const without = [t.added(), t.person('dana'), ...begin.slice(2)]
    expect(answer([...without, thanks, offered, ...questions], now)).toBe('rest')
    expect(answer([...begin, thanks, offered, ...questions, t.tell('CallsRefused', '2026-11-16T12:00', {})], now)).toBe(
      'rest',
    )
    expect(
      answer(
        [...begin, thanks, offered, ...questions, t.tell('CallMade', '2026-11-16T14:30', { outcome: 'voicemail' })],
        now,
      ),
    ).toBe('rest')
  })
})

describe('somebody whose letters come back', () => {
  it('is called instead of written to, and left alone where there is no number', () => {
    const first = [t.sent('check-in', '2026-11-11T09:10', ['dana'], { letterId: 'c1' }), back('c1', '2026-11-11T09:20')]
    const second = [
      t.tell('PersonCorrected', '2026-11-11T12:00', {
        personId: 'dana' as never,
        changes: { email: 'd2@acme.example' },
      }),
      t.sent('check-in', '2026-11-12T09:10', ['dana'], { letterId: 'c2' }),
      back('c2', '2026-11-12T09:20'),
    ]
    const ladderOf = (person: Fact) =>
      answer([t.added(), person, ...begin.slice(2), thanks, ...first, ...second], '2026-11-12T12:00')
    expect(ladderOf(dana)).toMatch(/call dana/)
    expect(ladderOf(t.person('dana'))).not.toMatch(/check-in|closing|call dana/)
  })
})
