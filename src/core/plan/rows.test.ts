import { describe, expect, it } from 'vitest'
import { ahead, answer, decide, keepsNobody, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { Fact } from '../facts/fact.ts'
import { policyWith } from '../policy/policy-with.ts'

// Monday 23 November 2026, New York. What next-step.test.ts leaves out of the rows and events of the policy.
const t = createTeller()
const dana = t.person('dana')
const begin = [t.added(), dana, t.person('tom')]
const met = [...begin, t.held('2026-11-23T14:00')]
const thanked = [...met, t.debrief('2026-11-23T16:00'), t.sent('thank-you', '2026-11-24T09:10')]
const byFriday = [...thanked, t.promised('2026-11-23T16:00', '2026-11-27')]
const checked = [...byFriday, t.sent('check-in', '2026-12-01T09:10', ['dana'], { letterId: 'c1' })]
const tell = (kind: Fact['kind'], at: string, fields: Record<string, unknown> = {}) => t.tell(kind, at, fields as never)
const away = (at: string, fields: Record<string, unknown>) =>
  tell('AbsenceReceived', at, { personId: 'dana', source: 'mailbox', ...fields })
const bounce = (at: string, letterId: string, permanent = true) =>
  tell('BounceReceived', at, { letterId, personId: 'dana', address: 'dana@acme.example', permanent, source: 'mailbox' })
const kinds = (facts: readonly Fact[], now: string, asked = {}) =>
  ahead(facts, now, asked).map((line) => line.split(' ')[0])
const texts = (facts: readonly Fact[], now: string, asked = {}) =>
  reasonsOf(decide(facts, now, asked))
    .map(({ text }) => text)
    .join(' ')

describe('P1, P2: notes and lateness', () => {
  it('is late 48 hours after the interview, and not a minute earlier', () => {
    const told = [...met, t.debrief('2026-11-23T16:00')]
    expect(answer(told, '2026-11-25T13:59')).toBe('act: thank-you dana 2026-11-25T13:59')
    expect(answer(told, '2026-11-25T14:00')).toBe('act: thank-you dana 2026-11-25T14:00 late')
  })
  it('the wait begins anew after thanks that came late', () => {
    const usual = [...met, t.debrief('2026-11-23T16:00'), t.sent('thank-you', '2026-11-24T09:10')]
    expect(answer(usual, '2026-11-25T12:00')).toContain('wait until 2026-12-02')
    const late = [...met, t.debrief('2026-11-23T16:00'), t.sent('thank-you', '2026-11-30T09:10')]
    expect(answer(late, '2026-12-01T12:00')).toContain('wait until 2026-12-08')
  })
})

describe('P3: a card', () => {
  const posted = [
    ...begin,
    t.held('2026-11-23T14:00', ['dana'], { round: 'onsite' }),
    t.debrief('2026-11-23T16:00'),
    t.sent('thank-you', '2026-11-24T09:10'),
    t.sent('thank-you-card', '2026-11-24T12:00', ['dana'], { channel: 'post', letterId: 'card1' }),
  ]
  const back = [...posted, tell('CardReturned', '2026-11-27T12:00', { letterId: 'card1' })]
  const corrected = [
    ...back,
    tell('PersonCorrected', '2026-11-27T13:00', { personId: 'dana', changes: { title: 'CTO' } }),
  ]
  it('that came back asks for its address, for a few days', () => {
    expect(answer(posted, '2026-11-27T12:30')).toMatch(/^wait until 2026-12-02T08:30: check-in/)
    expect(answer(back, '2026-11-27T12:30')).toBe('act: mend-address dana 2026-11-27T12:30')
    expect(answer(back, '2026-12-02T17:30')).toContain('mend-address')
    expect(answer(back, '2026-12-03T17:31')).not.toContain('mend-address')
    expect(texts(back, '2026-11-27T12:30')).toContain('Your e-mail has thanked them already')
  })
  it('is posted once more when the address was mended, and only once', () => {
    expect(answer(corrected, '2026-11-27T13:00')).toContain('act: thank-you-card dana 2026-11-27T13:00')
    const again = [
      ...corrected,
      t.sent('thank-you-card', '2026-11-27T14:00', ['dana'], { channel: 'post', letterId: 'card2' }),
      tell('CardReturned', '2026-12-01T12:00', { letterId: 'card2' }),
      tell('PersonCorrected', '2026-12-01T13:00', { personId: 'dana', changes: { title: 'CEO' } }),
    ]
    expect(answer(again, '2026-12-01T14:00')).not.toContain('card')
  })
  it('never moves the question for an answer', () => {
    expect(answer(posted, '2026-12-02T09:00')).toBe('act: check-in dana 2026-12-02T09:10')
  })
  it('is not offered in Germany, inside a company, or through an agency', () => {
    const onsite = (options: Record<string, string>, more: Record<string, unknown> = {}) => {
      const here = createTeller(options)
      return answer(
        [here.added(more), here.person('dana'), here.held('2026-11-23T14:00', ['dana'], { round: 'onsite' }), here.debrief('2026-11-23T16:00')],
        '2026-11-24T12:00',
        { zone: options['zone'] ?? 'America/New_York' },
      ) // prettier-ignore
    }
    expect(onsite({})).toContain('thank-you-card')
    expect(onsite({ country: 'DE', zone: 'Europe/Berlin' })).not.toContain('card')
    expect(onsite({}, { route: 'internal' })).not.toContain('card')
    expect(onsite({}, { route: 'agency' })).not.toContain('card')
  })
})

describe('P5: something small', () => {
  const noted = [
    ...met,
    t.sent('thank-you', '2026-11-24T09:10'),
    t.debrief('2026-11-24T11:00', { toAdd: 'the write-up' }),
  ]
  it('is added within two working days of the interview', () => {
    expect(answer(noted, '2026-11-24T11:30')).toBe('act: additional-information dana 2026-11-24T11:30')
    expect(answer(noted, '2026-11-25T17:30')).toContain('additional-information')
    expect(answer(noted, '2026-11-25T17:31')).not.toContain('additional-information')
  })
})

describe('P11: the call', () => {
  const phone = t.person('dana', { phone: '+1 555 0100' })
  const withNumber = (facts: readonly Fact[]) => [phone, ...facts.filter((fact) => fact !== dana)]
  it('takes the place of the second question where that is not wished', () => {
    const { policy } = policyWith(shippedPolicy(), [{ line: 'second-check-in.offered', value: false }])
    expect(kinds(withNumber(checked), '2026-12-01T12:00', { policy })).toEqual(['call', 'call', 'closing'])
    expect(texts(withNumber(checked), '2026-12-08T12:00', { policy })).toContain(
      'Your message of Tuesday 1 December stayed without an answer',
    )
  })
  it('a word that they would rather not be called holds for every opening there', () => {
    const here = createTeller({ openingId: 'o2' })
    const other = openingFrom([here.added(), here.tell('CallsRefused', '2026-11-20T10:00', {})])
    const twice = withNumber([...checked, t.sent('second-check-in', '2026-12-10T09:10')])
    expect(answer(twice, '2026-12-11T10:00')).toContain(': call')
    expect(answer(twice, '2026-12-11T10:00', { besides: [other] })).toContain(': closing')
  })
  it('after the front desk answered comes once more after three full days, then a goodbye', () => {
    const twice = withNumber([...checked, t.sent('second-check-in', '2026-12-10T09:10')])
    const desk = [...twice, tell('CallMade', '2026-12-15T10:00', { personId: 'dana', outcome: 'gatekeeper' })]
    expect(answer(desk, '2026-12-15T11:00')).toBe('wait until 2026-12-22T10:00: call dana 2026-12-22T10:00')
    expect(
      answer([...desk, tell('CallMade', '2026-12-22T10:00', { outcome: 'voicemail' })], '2026-12-22T11:00'),
    ).toContain(': closing')
  })
  it('that reached them is rounded off in one line and opens the wait anew', () => {
    const spoke = withNumber([...checked, tell('CallMade', '2026-12-08T10:00', { personId: 'dana', outcome: 'spoke' })])
    expect(answer(spoke, '2026-12-08T10:30')).toBe('act: courtesy-line dana 2026-12-08T10:30')
    const rounded = [...spoke, t.sent('courtesy-line', '2026-12-08T10:40')]
    expect(answer(rounded, '2026-12-09T10:00')).toMatch(/^wait until 2026-12-\d\dT08:30: second-check-in/)
    expect(texts(rounded, '2026-12-09T10:00')).toContain('You spoke with them on Tuesday 8 December')
  })
})

describe('P13: after the goodbye', () => {
  const closed = [...checked, t.sent('second-check-in', '2026-12-10T09:10'), t.sent('closing', '2026-12-21T09:10')]
  it('nothing more is sent, and a late word opens the matter in the state that fits it', () => {
    expect(answer(closed, '2027-03-01T10:00')).toBe('rest')
    expect(answer([...closed, t.replied('2027-03-01T10:00', 'next-round')], '2027-03-01T10:05')).toMatch(
      /^act: courtesy-line/,
    )
    expect(answer([...closed, t.replied('2027-03-01T10:00', 'rejection')], '2027-03-01T14:00')).toMatch(
      /^act: rejection-reply/,
    )
    expect(
      answer([...closed, t.replied('2027-03-01T10:00', 'offer', { offer: { form: 'verbal' } })], '2027-03-01T10:05'),
    ).toMatch(/^act: offer-thanks/)
    expect(answer([...closed, t.replied('2027-03-01T10:00')], '2027-03-01T10:05')).toMatch(/^act: understand-reply/)
  })
})

describe('P16, P17: absence and bounces', () => {
  it('somebody else being away, or their machine confirming a mail, moves nothing', () => {
    const moved = answer(
      [...byFriday, away('2026-11-30T09:00', { personId: 'tom', returnsOn: '2026-12-14' })],
      '2026-11-30T10:00',
    )
    expect(moved).toContain('wait until 2026-12-01')
    expect(answer([...byFriday, tell('ReceiptReceived', '2026-11-30T09:00')], '2026-11-30T10:00')).toContain(
      'wait until 2026-12-01',
    )
  })
  it('an offer elsewhere does not wait for a return, and names who stands in', () => {
    const urgent = [
      ...byFriday,
      away('2026-11-24T10:00', { returnsOn: '2026-12-14', delegate: { name: 'Kim Lee', email: 'kim@acme.example' } }),
      tell('OtherOfferReceived', '2026-11-25T11:00', { expiresOn: '2026-12-04', real: true }),
    ]
    expect(answer(urgent, '2026-11-25T12:00')).toBe('act: other-offer dana 2026-11-25T12:00')
    expect(texts(urgent, '2026-11-25T12:00')).toContain('Kim Lee, kim@acme.example')
    const calm = urgent.slice(0, -1)
    expect(texts(calm, '2026-11-30T12:00')).not.toContain('Kim Lee')
  })
  it('a delay holds the next question until it is known what became of it', () => {
    const delayed = [...checked, bounce('2026-12-01T13:00', 'c1', false)]
    expect(answer(delayed, '2026-12-10T09:00')).toBe('act: mend-address dana 2026-12-10T09:00')
    const arrived = [
      ...delayed,
      tell('StepSkipped', '2026-12-02T15:00', {
        stepId: `o1.mend-address.${delayed.at(-1)?.id}`,
        step: 'mend-address',
      }),
    ]
    expect(answer(arrived, '2026-12-10T09:00')).toBe('act: second-check-in dana 2026-12-10T09:10')
  })
  it('after a second returned letter there is the coordinator, then the telephone, then rest', () => {
    const alone = (more: Record<string, unknown>) => [
      t.added(),
      t.person('dana', more),
      t.held('2026-11-23T14:00'),
      t.debrief('2026-11-23T16:00', { noThanksWanted: true }),
      t.promised('2026-11-23T16:00', '2026-11-27'),
      t.sent('check-in', '2026-12-01T09:10', ['dana'], { letterId: 'c1' }),
      bounce('2026-12-01T09:12', 'c1'),
      tell('PersonCorrected', '2026-12-01T10:00', { personId: 'dana', changes: { email: 'd@acme.example' } }),
      t.sent('check-in', '2026-12-01T10:10', ['dana'], { letterId: 'c2' }),
      tell('BounceReceived', '2026-12-01T10:12', {
        letterId: 'c2', personId: 'dana', address: 'd@acme.example', permanent: true,
      }),
    ] // prettier-ignore
    expect(answer([...alone({}), t.person('cora', { part: 'coordinator' })], '2026-12-01T11:00')).toBe(
      'act: check-in cora 2026-12-01T11:00',
    )
    expect(answer(alone({ phone: '+1 555 0100' }), '2026-12-01T11:00')).toBe('act: call dana 2026-12-01T11:00')
    expect(answer(alone({ phone: '+1 555 0100', doNotCall: true }), '2026-12-01T11:00')).toBe('rest')
    expect(answer(alone({}), '2026-12-01T11:00')).toBe('rest')
    expect(texts(alone({}), '2026-12-01T11:00')).toContain('The letters to Dana came back')
  })
})

describe('P20 and meetings that do not take place', () => {
  const set = [
    ...begin,
    tell('InterviewScheduled', '2026-11-20T10:00', { interviewId: 'i1', dayOnly: false, people: ['tom', 'dana'], startsAt: '2026-11-25T15:00' }),
  ] // prettier-ignore
  const calledOff = [...set, tell('InterviewCancelled', '2026-11-24T10:00', { interviewId: 'i1', by: 'me' })]
  const regret = tell('DebriefGiven', '2026-11-24T18:00', {
    interviewId: 'i1',
    points: [],
    regrets: [{ mistake: 'I called it off', cause: 'the commute' }],
  })
  it('called off by the person: rest, and after a regret one candid line to the manager', () => {
    const hr = [t.person('hanna', { part: 'recruiter' }), ...calledOff]
    expect(answer(hr, '2026-11-24T12:00')).toBe('rest')
    expect(answer([...hr, regret], '2026-11-24T18:05')).toMatch(/^act: recovery tom 2026-11-25T09:10/)
    expect(answer([...hr, regret], '2026-12-02T10:00')).toBe('rest')
    expect(answer([...hr, regret, t.sent('recovery', '2026-11-25T09:10', ['tom'])], '2026-11-26T10:00')).toBe('rest')
  })
  it('a later round called off by the person asks nothing about the earlier one', () => {
    const second = [
      ...byFriday,
      tell('InterviewScheduled', '2026-11-25T10:00', { interviewId: 'i2', dayOnly: false, people: ['tom'], startsAt: '2026-12-01T15:00' }),
      tell('InterviewCancelled', '2026-11-26T10:00', { interviewId: 'i2', by: 'me' }),
    ] // prettier-ignore
    expect(answer(second, '2026-12-03T10:00')).toBe('rest')
  })
  it('one of two meetings cancelled by them is no refusal; the only one is', () => {
    const two = [
      ...set,
      tell('InterviewScheduled', '2026-11-20T10:00', { interviewId: 'i2', dayOnly: false, people: ['dana'], startsAt: '2026-12-02T15:00' }),
    ] // prettier-ignore
    const off = tell('InterviewCancelled', '2026-11-24T10:00', { interviewId: 'i1', by: 'them' })
    expect(answer([...two, off], '2026-11-25T10:00')).toContain(': prepare')
    expect(answer([...set, off], '2026-11-25T10:00')).toContain('rejection-reply')
  })
  it('missed by them: not before fifteen minutes, not after three working days', () => {
    const missed = [...set, tell('InterviewMissed', '2026-11-25T15:05', { interviewId: 'i1', by: 'them' })]
    expect(answer(missed, '2026-11-25T15:14')).toMatch(/^wait until 2026-11-25T15:15/)
    expect(answer(missed, '2026-11-25T15:15')).toMatch(/^act: missed-appointment/)
    expect(answer(missed, '2026-11-30T17:30')).toContain('missed-appointment')
    expect(answer(missed, '2026-11-30T17:31')).not.toContain('missed-appointment')
  })
})

describe('P22: by phone first', () => {
  const phone = t.person('dana', { phone: '+1 555 0100' })
  const offered = [
    ...byFriday.map((fact) => (fact === dana ? phone : fact)),
    tell('OtherOfferReceived', '2026-11-25T11:00', { expiresOn: '2026-12-04', real: true, id: 'oo1' }),
  ]
  const channel = (facts: readonly Fact[], now: string) => {
    const decision = decide(facts, now)
    return decision.kind === 'act' ? `${decision.steps[0].kind} ${decision.steps[0].channel}` : decision.kind
  }
  const called = (outcome: string) =>
    tell('CallMade', '2026-11-25T12:00', { stepId: 'o1.other-offer.oo1.first', personId: 'dana', outcome })
  it('where a number is known and calls are accepted, then by mail if nobody was reached', () => {
    expect(channel(offered, '2026-11-25T11:30')).toBe('other-offer phone')
    expect(channel([...offered, tell('CallsRefused', '2026-11-20T10:00')], '2026-11-25T11:30')).toBe(
      'other-offer email',
    )
    expect(channel([...offered, called('voicemail')], '2026-11-25T12:30')).toBe('other-offer email')
    expect(channel([...offered, called('spoke')], '2026-11-25T12:30')).toBe('courtesy-line email')
  })
})

describe('P23: the refusal', () => {
  const refused = [...checked, t.replied('2026-12-02T11:00', 'rejection')]
  it('cancels everything else, and is answered for ten working days', () => {
    expect(kinds(refused, '2026-12-02T15:00')[0]).toBe('rejection-reply')
    expect(kinds(refused, '2026-12-02T15:00', { policy: keepsNobody })).toEqual(['rejection-reply'])
    expect(answer(refused, '2026-12-16T17:30')).toContain('rejection-reply')
    expect(answer(refused, '2026-12-16T17:31')).not.toContain('rejection-reply')
  })
  it('feedback is thanked for within three days, also after the answer', () => {
    const feedback = [
      ...refused,
      t.sent('rejection-reply', '2026-12-03T09:10'),
      tell('FeedbackReceived', '2026-12-04T11:00', { personId: 'dana' }),
    ]
    expect(answer(feedback, '2026-12-09T17:30')).toContain('feedback-thanks')
    const alone = { policy: keepsNobody }
    expect(answer(feedback, '2026-12-09T17:31', alone)).toBe('rest')
    expect(answer([...feedback, t.sent('feedback-thanks', '2026-12-04T12:00')], '2026-12-04T13:00', alone)).toBe('rest')
  })
})

describe('P26: staying in touch', () => {
  const over = [
    ...checked,
    t.replied('2026-12-02T11:00', 'rejection'),
    t.sent('rejection-reply', '2026-12-03T09:10'),
    tell('StayInTouchWished', '2026-12-03T12:00', { personId: 'dana' }),
    tell('LinkedInAccepted', '2026-12-05T12:00', { personId: 'dana' }),
  ]
  const wrote = (at: string) => t.sent('stay-in-touch', at)
  it('begins a month after the last word, on a working day', () => {
    expect(answer(over, '2026-12-07T12:00')).toBe('wait until 2027-01-05T08:30: stay-in-touch dana 2027-01-05T09:10')
  })
  it('counts the months to the day on which one writes, not to the day on which one could have', () => {
    expect(texts(over, '2027-01-05T10:00')).toContain('It has been one month since')
    expect(texts(over, '2027-02-08T10:00')).toContain('It has been two months since')
  })
  it('begins anew after any real contact, in this opening or another', () => {
    const byHand = t.sent('courtesy-line', '2026-12-20T10:00', ['dana'], { byHand: true })
    expect(answer([...over, byHand], '2026-12-21T12:00')).toContain('wait until 2027-01-20')
    const spoke = tell('CallMade', '2026-12-22T10:00', { personId: 'dana', outcome: 'spoke' })
    expect(answer([...over, spoke], '2026-12-23T12:00')).toContain('wait until 2027-01-22')
    expect(
      answer(
        [...over, tell('CallMade', '2026-12-22T10:00', { personId: 'dana', outcome: 'voicemail' })],
        '2026-12-23T12:00',
      ),
    ).toContain('wait until 2027-01-05')
    const n = createTeller({ openingId: 'o2' })
    const elsewhere = (email: string) => ({
      besides: [
        openingFrom([n.added({ company: 'Northwind' }), n.person('d', { email }), n.held('2026-12-16T10:00', ['d'])]),
      ],
    })
    expect(answer(over, '2026-12-17T12:00', elsewhere('DANA@acme.example'))).toContain('wait until 2027-01-18')
    expect(answer(over, '2026-12-17T12:00', elsewhere('other@acme.example'))).toContain('wait until 2027-01-05')
  })
  it('goes on after 3 and 6 months, and ends after two without an answer', () => {
    const once = [...over, wrote('2027-01-05T09:10')]
    expect(answer(once, '2027-01-06T12:00')).toContain('wait until 2027-03-05')
    expect(texts(once, '2027-03-05T12:00')).toContain('It has been two months since')
    expect(answer([...once, wrote('2027-03-05T09:10')], '2027-03-06T12:00')).toBe('rest')
    const answered = [...once, t.replied('2027-01-07T10:00', 'acknowledgement')]
    expect(answer(answered, '2027-01-08T12:00')).toContain('wait until 2027-02-08')
  })
  it('is at most four messages in a year, however warm the contact', () => {
    const warm = [1, 3, 5, 7].flatMap((month) => [
      wrote(`2027-0${month}-12T09:10`),
      t.replied(`2027-0${month}-13T10:00`, 'acknowledgement'),
    ])
    expect(answer([...over, ...warm], '2027-07-14T12:00')).toContain('wait until 2028-01-12')
  })
  it('ends when they ask for it', () => {
    expect(answer([...over, t.replied('2026-12-20T10:00', 'do-not-contact')], '2027-01-10T12:00')).not.toContain(
      'stay-in-touch',
    )
  })
})

describe('P31: an offer by word only', () => {
  const phone = t.person('dana', { phone: '+1 555 0100' })
  const offer = [
    ...checked.map((fact) => (fact === dana ? phone : fact)),
    t.replied('2026-12-02T11:00', 'offer', { offer: { form: 'verbal' } }),
    t.sent('offer-thanks', '2026-12-02T12:05'),
  ]
  const asked = [...offer, t.sent('written-offer-question', '2026-12-07T09:10')]
  const askedTwice = [...asked, t.sent('written-offer-question', '2026-12-14T09:10')]
  it('is asked about after three days, after five more, and then there is a call', () => {
    expect(answer(offer, '2026-12-07T08:29')).toMatch(/^wait until 2026-12-07T08:30: written-offer-question/)
    expect(answer(offer, '2026-12-07T08:30')).toMatch(/^act: written-offer-question/)
    expect(answer(asked, '2026-12-11T12:00')).toMatch(/^wait until 2026-12-14T08:30: written-offer-question/)
    expect(answer(askedTwice, '2026-12-15T12:00')).toBe('wait until 2026-12-22T10:00: call dana 2026-12-22T10:00')
    expect(texts(offer, '2026-12-07T08:30')).toContain('Do not give notice before it is there')
  })
  it('holidays do not count', () => {
    const calendar = { weekend: new Set([6, 7]), holidays: new Map([['2026-12-04', 'a holiday']]) }
    expect(answer(offer, '2026-12-03T12:00', { calendar })).toMatch(/^wait until 2026-12-08/)
  })
})

describe('P34: committees and offices', () => {
  const asked = (sector: string, people: readonly Fact[]) =>
    answer(
      [t.added({ sector } as never), dana, ...people, t.held('2026-11-23T14:00'), t.debrief('2026-11-23T16:00', { noThanksWanted: true })],
      '2026-12-20T10:00',
    ) // prettier-ignore
  it('are asked through the chair or the personnel office', () => {
    const cora = t.person('cora', { part: 'coordinator' })
    expect(asked('business', [cora])).toContain('check-in dana')
    expect(asked('government', [cora])).toContain('check-in cora')
    expect(asked('academia', [t.person('vera', { title: 'Chair, search committee' })])).toContain('check-in vera')
    expect(asked('academia', [t.person('vera', { title: 'Professor' })])).toContain('check-in dana')
  })
  it('wait twice as long and are asked once before the goodbye', () => {
    const facts = [
      t.added({ sector: 'academia' }),
      dana,
      t.held('2026-11-02T14:00'),
      t.debrief('2026-11-02T16:00', { noThanksWanted: true }),
    ]
    expect(answer(facts, '2026-11-10T12:00')).toContain('wait until 2026-11-20')
    expect(kinds(facts, '2026-11-10T12:00')).toEqual(['check-in', 'closing'])
  })
})

describe('P35: a slip in a letter that has left', () => {
  const sent = [...thanked.slice(0, -1), t.sent('thank-you', '2026-11-24T09:10', ['dana'], { letterId: 'x1' })]
  const slip = (what: string, at = '2026-11-24T10:00') => tell('ErrorDiscovered', at, { letterId: 'x1', what })
  it.each(['name', 'company', 'attachment', 'recipient'])('%s: mended within two hours, then too late', (what) => {
    expect(answer([...sent, slip(what)], '2026-11-24T12:00')).toBe('act: correction dana 2026-11-24T12:00')
    expect(answer([...sent, slip(what)], '2026-11-24T12:01')).toMatch(/^wait/)
  })
  it('is mended once, whatever else is seen in it later', () => {
    const mended = [...sent, slip('name'), t.sent('correction', '2026-11-24T10:30')]
    expect(answer(mended, '2026-11-24T10:40')).toMatch(/^wait/)
    expect(answer([...mended, slip('company', '2026-11-24T11:00')], '2026-11-24T11:10')).toMatch(/^wait/)
  })
  it('found in the evening waits for the morning', () => {
    expect(answer([...sent, slip('name', '2026-11-24T21:00')], '2026-11-24T21:05')).toBe(
      'act: correction dana 2026-11-25T09:10',
    )
  })
})

describe('what the person puts off', () => {
  const id = 'o1.check-in'
  const put = (stepId: string) =>
    tell('StepHeld', '2026-12-01T09:05', { stepId, step: 'check-in', until: '2026-12-04T09:00' })
  const stepId = (facts: readonly Fact[], now: string) => {
    const decision = decide(facts, now)
    return decision.kind === 'act' ? decision.steps[0].id : ''
  }
  it('stays put off when a word of thanks comes, and not when there is news', () => {
    const before = stepId(byFriday, '2026-12-01T09:00')
    expect(before).toContain(id)
    const held = [...byFriday, put(before)]
    const thanks = [...held, t.replied('2026-12-01T11:00', 'acknowledgement')]
    expect(stepId([...byFriday, t.replied('2026-12-01T11:00', 'acknowledgement')], '2026-12-01T12:00')).not.toBe(before)
    expect(answer(thanks, '2026-12-01T12:00')).toMatch(/^wait until 2026-12-04T09:00: check-in/)
    expect(texts(thanks, '2026-12-01T12:00')).toContain('You put this off')
    expect(texts(thanks, '2026-12-04T09:00')).not.toContain('You put this off')
    const news = [...held, t.replied('2026-12-01T11:00', 'needs-information')]
    expect(answer(news, '2026-12-01T12:00')).toMatch(/^act: additional-information/)
  })
})

describe('what the person has switched off', () => {
  const without = (line: string) => ({ policy: policyWith(shippedPolicy(), [{ line, value: false }]).policy })
  it.each([
    ['next-round.confirm', t.replied('2026-12-02T11:00', 'next-round', { startsAt: '2026-12-09T10:00' })],
    ['rescheduled.confirm', t.replied('2026-12-02T11:00', 'rescheduled', { startsAt: '2026-12-09T10:00' })],
  ])('%s: no line is asked for', (line, reply) => {
    expect(answer([...byFriday, reply], '2026-12-02T12:00')).toMatch(/^act: courtesy-line/)
    expect(answer([...byFriday, reply], '2026-12-02T12:00', without(line))).toMatch(/^wait/)
  })
  it('feedback.in-reply: nothing is said about it', () => {
    const refused = [...byFriday, t.replied('2026-12-02T11:00', 'rejection')]
    expect(texts(refused, '2026-12-02T16:00')).toContain('feedback')
    expect(texts(refused, '2026-12-02T16:00', without('feedback.in-reply'))).not.toContain('feedback')
  })
})

describe('notes that were left out', () => {
  const set = tell('InterviewScheduled', '2026-11-20T10:00', {
    interviewId: 'i1',
    dayOnly: false,
    people: ['dana'],
    startsAt: '2026-11-23T14:00',
  })
  const skip = tell('StepSkipped', '2026-11-23T15:30', { stepId: 'o1.debrief.i1', step: 'debrief' })
  it('say that the meeting took place', () => {
    expect(answer([...begin, set, skip], '2026-11-23T16:00')).toBe('act: thank-you dana 2026-11-24T09:10')
    expect(answer([...begin, set], '2026-11-23T16:00')).toBe('act: debrief dana 2026-11-23T16:00')
  })
  it('or never given do not hold up a later round', () => {
    const later = [
      ...begin,
      set,
      t.held('2026-12-01T14:00', ['tom'], { interviewId: 'i2' }),
      t.debrief('2026-12-01T15:00', { interviewId: 'i2', noThanksWanted: true }),
      t.promised('2026-12-01T15:00', '2026-12-04'),
    ]
    expect(answer(later, '2026-12-08T10:00')).toContain('check-in')
  })
})

describe('P6, P32: a poor interview with an agency between', () => {
  it('goes to the consultant, and no thanks beside it', () => {
    const facts = [
      t.added({ route: 'agency' }), dana, t.person('abe', { part: 'agent' }),
      t.held('2026-11-23T14:00'), t.debrief('2026-11-23T16:00', { rating: 1 }),
    ] // prettier-ignore
    expect(answer(facts, '2026-11-23T17:00')).toBe('act: recovery abe 2026-11-24T09:10')
    expect(answer([...facts, t.sent('recovery', '2026-11-24T09:10', ['abe'])], '2026-11-24T10:00')).toMatch(/^wait/)
  })
})

describe('P14, P23: their way is answered on', () => {
  const by = (meaning: string, channel: string) => {
    const decision = decide(
      [...byFriday, t.replied('2026-12-02T11:00', meaning, { channel, newDate: '2026-12-18' })],
      '2026-12-02T16:00',
    )
    return decision.kind === 'act' ? `${decision.steps[0].kind} ${decision.steps[0].channel}` : decision.kind
  }
  it.each(['still-deciding', 'rejection', 'needs-information', 'offer'])('%s', (meaning) => {
    expect(by(meaning, 'linkedin')).toMatch(/ linkedin$/)
    expect(by(meaning, 'post')).toMatch(/ email$/)
  })
})

describe('P20, P32: a missed meeting with an agency between', () => {
  it.each([
    ['them', 'missed-appointment'],
    ['me', 'recovery'],
  ])('missed by %s: the consultant hears of it', (by, kind) => {
    const facts = [
      t.added({ route: 'agency' }), dana, t.person('abe', { part: 'agent' }),
      tell('InterviewScheduled', '2026-11-20T10:00', { interviewId: 'i1', dayOnly: false, people: ['dana'], startsAt: '2026-11-25T15:00' }),
      tell('InterviewMissed', '2026-11-25T15:20', { interviewId: 'i1', by }),
    ] // prettier-ignore
    expect(answer(facts, '2026-11-25T15:30')).toBe(`act: ${kind} abe 2026-11-25T15:30`)
  })
})

describe('P6: the time of the candid letter has gone by', () => {
  it('and plain thanks may still leave, late', () => {
    const poor = [...met, t.debrief('2026-11-30T12:00', { rating: 1 })]
    expect(answer(poor, '2026-11-30T13:00')).toBe('act: recovery dana 2026-11-30T13:00')
    expect(answer(poor, '2026-12-01T10:00')).toContain('thank-you dana 2026-12-01T10:00 late')
  })
})

describe('the caps', () => {
  it('count six messages in a round even where they keep answering, and begin anew with the next', () => {
    const busy = Array.from({ length: 6 }, (_, week) => {
      const day = (offset: number) =>
        Temporal.PlainDate.from('2026-12-01')
          .add({ days: week * 9 + offset })
          .toString()
      return [
        t.sent('check-in', `${day(0)}T09:10`),
        t.replied(`${day(1)}T11:00`, 'still-deciding', { newDate: day(2) }),
        t.sent('courtesy-line', `${day(1)}T12:00`),
      ]
    }).flat()
    expect(answer([...byFriday, ...busy.slice(0, -3)], '2027-02-10T10:00')).toContain('closing')
    expect(answer([...byFriday, ...busy], '2027-02-10T10:00')).toBe('rest')
    expect(texts([...byFriday, ...busy], '2027-02-10T10:00')).toContain('in this round')
    const next = [
      ...byFriday,
      ...busy,
      t.held('2027-02-01T14:00', ['dana'], { interviewId: 'i2' }),
      t.debrief('2027-02-01T15:00', { interviewId: 'i2', noThanksWanted: true }),
    ]
    expect(answer(next, '2027-02-10T10:00')).toContain('check-in')
  })
  it('let nothing leave at night, at the weekend or on a holiday of the recipient', () => {
    for (const now of ['2026-12-01T23:00', '2026-12-05T11:00', '2026-12-06T11:00']) {
      const decision = decide(byFriday, now)
      const at = decision.kind === 'act' ? decision.steps[0].sendAt.toZonedDateTimeISO('America/New_York') : null
      expect(at?.hour).toBe(9)
      expect(at?.dayOfWeek).toBeLessThan(6)
    }
  })
})
