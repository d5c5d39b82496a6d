import { describe, expect, it } from 'vitest'
import { createTeller, moment } from '../../../test/support/facts.ts'
import type { Fact } from '../facts/fact.ts'
import type { Decision, Reason, Step } from '../plan/decision.ts'
import { plainCalendar } from '../time/business-calendar.ts'
import { differs, standsAfterAnAnswer } from './judge-pairs.ts'
import { violations, type Judged } from './judge.ts'

const t = createTeller()
const begin = [t.added(), t.person('dana'), t.person('ben'), t.held('2026-11-02T14:00')]
const reason: Reason = {
  text: 'The usual wait is over.',
  row: 'P9',
  lines: ['check-in.no-promise'],
  facts: [],
  sources: [{ label: 'somebody' }],
}

/** A step by hand, sent at that local time; everything about it is in order unless said. */
function step(kind: string, sendAt: string, more: Partial<Step> = {}): Step {
  return {
    id: `o1.${kind}.x`,
    openingId: 'o1',
    kind,
    to: ['dana'],
    channel: kind === 'call' ? 'phone' : 'email',
    notBefore: moment('2026-11-02T15:00'),
    sendAt: moment(sendAt),
    touch: true,
    late: false,
    reasons: [reason],
    ...more,
  } as unknown as Step
}

const act = (...steps: readonly Step[]): Decision => ({ kind: 'act', steps }) as unknown as Decision

function judged(facts: readonly Fact[], decision: Decision, more: Partial<Judged> = {}): readonly string[] {
  const now = moment('2026-11-02T15:00')
  return violations({ facts, calendar: plainCalendar, zone: 'America/New_York', now, decision, ...more })
}

/** The judge says nothing of a good step, and these words of the bad one. */
function catches(facts: readonly Fact[], good: Step, bad: Step, words: string): void {
  expect(judged(facts, act(good))).toEqual([])
  expect(judged(facts, act(bad)).join('; ')).toContain(words)
}

describe('the judge catches', () => {
  it('1: anything beside an unread answer', () => {
    const unread = [...begin, t.replied('2026-11-03T10:00')]
    catches(unread, step('understand-reply', '2026-11-03T11:00'), step('courtesy-line', '2026-11-03T11:00'), 'unread')
  })

  it('1: a letter that stands although they answered', () => {
    const before = act(step('check-in', '2026-11-12T09:10'))
    expect(
      standsAfterAnAnswer(before, act(step('check-in', '2026-11-12T09:10', { id: 'o1.check-in.y' as never }))),
    ).toEqual([])
    expect(standsAfterAnAnswer(before, before)).toHaveLength(1)
  })

  it('3: a question on the day they named, and one working day after it where two are the rule', () => {
    const promised = [...begin, t.promised('2026-11-02T15:00', '2026-11-13')]
    catches(promised, step('check-in', '2026-11-16T09:10'), step('check-in', '2026-11-13T09:10'), 'the day they named')
    const other = [
      ...promised,
      t.tell('OtherOfferReceived', '2026-11-03T10:00', { expiresOn: '2026-11-10', real: true }),
    ]
    expect(judged(other, act(step('other-offer', '2026-11-04T09:10')))).toEqual([])
    const left = [...begin, t.replied('2026-11-03T10:00', 'do-not-contact', { newDate: '2026-11-06' })]
    catches(left, step('check-in', '2026-12-04T09:10'), step('check-in', '2026-12-03T09:10'), 'the day they named')
  })

  it('4: weekends, holidays, nights, and the hours of calls, in the zone of the recipient', () => {
    catches(begin, step('check-in', '2026-11-13T17:30'), step('check-in', '2026-11-14T09:10'), 'closed day')
    catches(begin, step('check-in', '2026-11-13T08:30'), step('check-in', '2026-11-13T08:29'), 'at 08:29')
    catches(begin, step('check-in', '2026-11-13T17:30'), step('check-in', '2026-11-13T17:31'), 'at 17:31')
    catches(begin, step('call', '2026-11-12T10:00'), step('call', '2026-11-12T09:59'), 'a call at')
    catches(begin, step('call', '2026-11-12T16:00'), step('call', '2026-11-13T10:00'), 'day 5 of the week')
    const closed = { calendar: { ...plainCalendar, holidays: new Map([['2026-11-12', 'a holiday']]) } }
    expect(judged(begin, act(step('check-in', '2026-11-12T09:10')), closed).join()).toContain('closed day')
    const berlin = { zone: 'Europe/Berlin' }
    expect(judged(begin, act(step('check-in', '2026-11-12T12:10')), berlin).join()).toContain('at 18:10')
  })

  it('4: messages too close, too many in a row, too many in a round', () => {
    const one = [...begin, t.sent('check-in', '2026-11-11T09:10')]
    catches(
      one,
      step('second-check-in', '2026-11-18T09:10'),
      step('second-check-in', '2026-11-17T09:10'),
      '4 working days',
    )
    const three = [
      ...one,
      t.sent('second-check-in', '2026-11-18T09:10'),
      t.sent('written-offer-question', '2026-11-25T09:10'),
    ]
    expect(judged([...one, three.at(-1) as Fact], act(step('closing', '2026-12-09T09:10')))).toEqual([])
    expect(judged(three, act(step('closing', '2026-12-09T09:10'))).join()).toContain('too many')
    expect(judged(three, act(step('call', '2026-12-09T10:10')))).toEqual([])
    const four = [...three, t.tell('CallMade', '2026-12-02T10:10', { outcome: 'voicemail' })]
    expect(judged(four, act(step('closing', '2026-12-16T09:10'))).join()).toContain('too many')
    expect(judged(four, act(step('call', '2026-12-09T10:10')))).toEqual([])
    const answered = ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'].map((day) =>
      t.sent('written-offer-question', `${day}T09:10`),
    )
    const heard = t.replied('2026-11-18T10:00', 'still-deciding')
    expect(judged([...begin, ...answered.slice(1), heard], act(step('second-check-in', '2026-12-03T09:10')))).toEqual(
      [],
    )
    expect(judged([...begin, ...answered, heard], act(step('second-check-in', '2026-12-03T09:10'))).join()).toContain(
      'of this round',
    )
  })

  it('4: the same over all openings of the company', () => {
    const sister = [t.added(), t.sent('check-in', '2026-11-11T09:10')]
    const besides = { besides: [sister] }
    expect(judged(begin, act(step('check-in', '2026-11-18T09:10')), besides)).toEqual([])
    expect(judged(begin, act(step('check-in', '2026-11-17T09:10')), besides).join()).toContain('4 working days')
    const three = [...sister, t.sent('second-check-in', '2026-11-18T09:10'), t.sent('closing', '2026-11-25T09:10')]
    expect(judged(begin, act(step('check-in', '2026-12-03T09:10')), { besides: [three] }).join()).toContain('too many')
    const unread = { besides: [[t.added(), t.replied('2026-11-10T10:00')]] }
    expect(judged(begin, act(step('check-in', '2026-11-18T09:10')), unread).join()).toContain('of the same company')
  })

  it('4: the same question twice, a word after the goodbye, several people at once', () => {
    const one = [...begin, t.sent('check-in', '2026-11-11T09:10')]
    expect(judged(one, act(step('check-in', '2026-11-20T09:10'))).join()).toContain('a second time')
    const goodbye = [...begin, t.sent('closing', '2026-11-11T09:10')]
    expect(judged(goodbye, act(step('check-in', '2026-11-20T09:10'))).join()).toContain('after the goodbye')
    catches(
      begin,
      step('check-in', '2026-11-12T09:10'),
      step('check-in', '2026-11-12T09:10', { to: ['dana', 'ben'] as never }),
      '2 people',
    )
    const thanked = [...begin, t.sent('thank-you', '2026-11-04T09:10')]
    catches(
      thanked,
      step('thank-you', '2026-11-05T09:10', { to: ['ben'] as never }),
      step('thank-you', '2026-11-05T09:10'),
      'second thank-you',
    )
  })

  it('4: two ways on one day', () => {
    const card = [...begin, t.sent('thank-you-card', '2026-11-12T12:00', ['dana'], { channel: 'post' })]
    catches(card, step('check-in', '2026-11-13T09:10'), step('check-in', '2026-11-12T09:10'), 'on the day of post')
  })

  it('4: calls that nobody wanted, too many of them, too close, and on the day after the interview', () => {
    const refused = [...begin, t.tell('CallsRefused', '2026-11-03T10:00', {})]
    expect(judged(refused, act(step('call', '2026-11-17T10:10'))).join()).toContain('asked for none')
    const called = [...begin, t.tell('CallMade', '2026-11-10T10:10', { outcome: 'voicemail' })]
    catches(called, step('call', '2026-11-17T10:10'), step('call', '2026-11-12T10:10'), '1 full working days')
    const twice = [...called, t.tell('CallMade', '2026-11-17T10:10', { outcome: 'gatekeeper' })]
    expect(judged(twice, act(step('call', '2026-11-25T10:10'))).join()).toContain('after 2 attempts')
    const silent = ['10', '11'].map((day) => t.tell('CallMade', `2026-11-${day}T10:10`, { outcome: 'no-answer' }))
    expect(judged([...begin, ...silent], act(step('call', '2026-11-18T10:10'))).join()).toContain('nobody answered')
    expect(judged(begin, act(step('call', '2026-11-03T10:10'))).join()).toContain('day after an interview')
  })

  it('4: a question right after their word, to somebody away, or where they asked for silence', () => {
    catches(begin, step('check-in', '2026-11-04T09:10'), step('check-in', '2026-11-03T09:10'), 'after their last word')
    const hold = [...begin, t.replied('2026-11-03T10:00', 'on-hold')]
    catches(hold, step('check-in', '2026-11-17T09:10'), step('check-in', '2026-11-16T09:10'), 'after their last word')
    const left = [...begin, t.replied('2026-11-03T10:00', 'do-not-contact')]
    expect(judged(left, act(step('check-in', '2027-02-03T09:10'))).join()).toContain('left to write first')
    const away = [
      ...begin,
      t.tell('AbsenceReceived', '2026-11-05T10:00', { personId: 'dana' as never, returnsOn: '2026-11-12' }),
    ]
    catches(away, step('check-in', '2026-11-13T09:10'), step('check-in', '2026-11-12T09:10'), 'who is away')
    const told = [
      t.tell('OtherOfferReceived', '2026-11-03T10:00', { expiresOn: '2026-11-20', real: true }),
      t.sent('other-offer', '2026-11-03T12:00'),
    ]
    expect(judged([...begin, ...told], act(step('other-offer', '2026-11-19T09:10')))).toEqual([])
    const third = [...begin, ...told, t.sent('other-offer', '2026-11-19T09:10')]
    expect(judged(third, act(step('other-offer', '2026-11-20T09:10'))).join()).toContain('a third time')
  })

  it('5: another answer to the same facts', () => {
    expect(differs(act(step('check-in', '2026-11-12T09:10')), act(step('check-in', '2026-11-12T09:10')))).toEqual([])
    expect(differs(act(step('check-in', '2026-11-12T09:10')), act(step('check-in', '2026-11-12T09:11')))).toHaveLength(
      1,
    )
  })

  it('7: a step without a reason, a source, a line, or with a reason that nobody told', () => {
    const good = step('check-in', '2026-11-12T09:10')
    const bad = (more: Partial<Reason>) => step('check-in', '2026-11-12T09:10', { reasons: [{ ...reason, ...more }] })
    catches(begin, good, step('check-in', '2026-11-12T09:10', { reasons: [] as never }), 'no reason')
    catches(begin, good, bad({ text: 'Write now!' }), 'not a calm sentence')
    catches(begin, good, bad({ text: 'You met undefined on Monday.' }), 'not a calm sentence')
    catches(begin, good, bad({ sources: [] }), 'without a source')
    catches(begin, good, bad({ lines: [] }), 'without a line')
    catches(begin, good, bad({ row: 'P' as never }), 'without a line')
    catches(begin, good, bad({ facts: ['f999' as never] }), 'which nobody told')
  })

  it('9: anything after the end but its own letter and the network', () => {
    const refused = [...begin, t.replied('2026-11-10T10:00', 'rejection')]
    for (const kind of ['rejection-reply', 'stay-in-touch', 'linkedin-note'])
      catches(refused, step(kind, '2026-11-20T09:10'), step('check-in', '2026-11-20T09:10'), 'after refused')
    const gone = [...begin, t.tell('CandidacyWithdrawn', '2026-11-10T10:00', {})]
    catches(
      gone,
      step('withdraw', '2026-11-20T09:10'),
      step('thank-you', '2026-11-20T09:10'),
      'after CandidacyWithdrawn',
    )
    const accepted = [...begin, t.tell('OfferAccepted', '2026-11-10T10:00', {})]
    catches(accepted, step('accept', '2026-11-20T09:10'), step('decline', '2026-11-20T09:10'), 'after OfferAccepted')
    const reopened = [...refused, t.replied('2026-11-12T10:00', 'next-round')]
    expect(judged(reopened, act(step('check-in', '2026-11-26T09:10')))).toEqual([])
  })

  it('an answer that is not sound', () => {
    const good = step('check-in', '2026-11-12T09:10')
    catches(begin, good, { ...good, notBefore: moment('2026-11-12T09:11') }, 'before its time')
    catches(begin, good, { ...good, notAfter: moment('2026-11-12T09:09') }, 'too late')
    catches(begin, good, { ...good, id: 'a b' as never }, 'not an id')
    expect(judged(begin, act(good, good)).join()).toContain('the same step twice')
    const later = { now: moment('2026-11-13T09:10') }
    expect(judged(begin, act(good), later).join()).toContain('in the past')
    const wait = {
      kind: 'wait',
      until: moment('2026-11-12T08:30'),
      next: good,
      reasons: [reason],
    } as unknown as Decision
    expect(judged(begin, wait).join()).toContain('another moment')
    expect(judged(begin, wait, { now: moment('2026-11-12T08:30') }).join()).toContain('has passed')
  })
})
