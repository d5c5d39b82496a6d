import { describe, expect, it } from 'vitest'
import { ahead, answer, decide, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'

// Monday 23 November 2026, New York, no holidays unless said.
const t = createTeller()
const dana = t.person('dana')
const tom = t.person('tom')
const begin = [t.added(), dana, tom]
const met = [...begin, t.held('2026-11-23T14:00', ['dana'])]
const told = [...met, t.debrief('2026-11-23T16:00')]
const thanked = [...told, t.sent('thank-you', '2026-11-24T09:10')]
const byFriday = [...thanked, t.promised('2026-11-23T16:00', '2026-11-27')]
const checked = [...byFriday, t.sent('check-in', '2026-12-01T09:10')]
const checkedTwice = [...checked, t.sent('second-check-in', '2026-12-10T09:10')]
const texts = (facts: Parameters<typeof decide>[0], now: string) =>
  reasonsOf(decide(facts, now))
    .map(({ text }) => text)
    .join(' ')

describe('P1, P2: after the interview', () => {
  it('asks for notes at once and holds the thank-you for them', () => {
    expect(answer(met, '2026-11-23T15:00')).toBe('act: debrief dana 2026-11-23T15:00')
    expect(answer(met, '2026-11-24T09:59')).toBe('act: debrief dana 2026-11-24T09:59')
  })
  it('proposes the thank-you after 20 hours even without notes', () => {
    expect(answer(met, '2026-11-24T10:00')).toBe('act: debrief dana 2026-11-24T10:00, thank-you dana 2026-11-24T10:00')
  })
  it('leaves the next working morning once the notes are there, or were left out', () => {
    expect(answer(told, '2026-11-23T16:01')).toBe('act: thank-you dana 2026-11-24T09:10')
    const skipped = [
      ...met,
      t.tell('StepSkipped', '2026-11-23T15:30', { stepId: 'o1.debrief.i1', step: 'debrief' } as never),
    ]
    expect(answer(skipped, '2026-11-23T15:31')).toBe('act: thank-you dana 2026-11-24T09:10')
  })
  it('leaves on Monday after a Friday, and is not late then', () => {
    const friday = [...begin, t.held('2026-11-27T16:00'), t.debrief('2026-11-27T17:00')]
    expect(answer(friday, '2026-11-27T17:01')).toBe('act: thank-you dana 2026-11-30T09:10')
    expect(answer(friday, '2026-12-01T15:59')).toBe('act: thank-you dana 2026-12-01T15:59')
    expect(answer(friday, '2026-12-02T09:00')).toBe('act: thank-you dana 2026-12-02T09:10 late')
  })
  it('leaves the same day where the decision is near, two hours after the interview', () => {
    const near = [
      ...begin,
      t.held('2026-11-23T10:00'),
      t.promised('2026-11-23T10:30', '2026-11-24'),
      t.debrief('2026-11-23T11:00'),
    ]
    expect(answer(near, '2026-11-23T11:05')).toBe('act: thank-you dana 2026-11-23T12:00')
    const far = [
      ...begin,
      t.held('2026-11-23T10:00'),
      t.promised('2026-11-23T10:30', '2026-11-25'),
      t.debrief('2026-11-23T11:00'),
    ]
    expect(answer(far, '2026-11-23T11:05')).toBe('act: thank-you dana 2026-11-24T09:10')
  })
  it('writes to each interviewer, and to none where none is wanted', () => {
    const both = [...begin, t.held('2026-11-23T14:00', ['dana', 'tom']), t.debrief('2026-11-23T16:00')]
    expect(answer(both, '2026-11-23T17:00')).toBe(
      'act: thank-you dana 2026-11-24T09:10, thank-you tom 2026-11-24T09:10',
    )
    const none = [
      ...begin,
      t.held('2026-11-23T14:00', ['dana', 'tom']),
      t.debrief('2026-11-23T16:00', { noThanksWanted: true }),
    ]
    expect(answer(none, '2026-11-23T17:00')).toMatch(/^wait until 2026-12-02/)
  })
  it('is dropped after ten working days', () => {
    expect(answer(told, '2026-12-02T15:00')).toContain('thank-you dana 2026-12-02T15:00 late')
    expect(answer(told, '2026-12-07T17:30')).toContain('thank-you')
    expect(answer(told, '2026-12-07T17:31')).not.toContain('thank-you')
  })
  it('keeps to the holidays of the place', () => {
    const calendar = { weekend: new Set([6, 7]), holidays: new Map([['2026-11-24', 'a holiday']]) }
    expect(answer(told, '2026-11-23T17:00', { calendar })).toBe('act: thank-you dana 2026-11-25T09:10')
  })
  it('is not expected in Japan', () => {
    const japan = createTeller({ country: 'JP', zone: 'Asia/Tokyo' })
    const facts = [
      japan.added(),
      japan.person('dana'),
      japan.held('2026-11-23T14:00'),
      japan.debrief('2026-11-23T16:00'),
    ]
    expect(answer(facts, '2026-11-23T17:00', { zone: 'Asia/Tokyo' })).toMatch(/^wait until 2026-12-02T08:30: check-in/)
  })
})

describe('P4: no address', () => {
  const silent = t.person('kim', { email: undefined })
  it('goes once to the coordinator', () => {
    const facts = [
      ...begin,
      silent,
      t.person('cora', { part: 'coordinator' }),
      t.held('2026-11-23T14:00', ['kim']),
      t.debrief('2026-11-23T16:00'),
    ]
    expect(answer(facts, '2026-11-23T17:00')).toBe('act: coordinator-note cora 2026-11-24T09:10')
    expect(answer([...facts, t.sent('coordinator-note', '2026-11-24T09:10', ['cora'])], '2026-11-24T10:00')).toMatch(
      /^wait/,
    )
  })
  it('stays with the interviewer where nobody can pass it on', () => {
    const facts = [...begin, silent, t.held('2026-11-23T14:00', ['kim']), t.debrief('2026-11-23T16:00')]
    expect(answer(facts, '2026-11-23T17:00')).toBe('act: thank-you kim 2026-11-24T09:10')
  })
  it('goes to the consultant where an agency is between', () => {
    const facts = [
      t.added({ route: 'agency' }),
      dana,
      t.person('abe', { part: 'agent' }),
      t.held('2026-11-23T14:00', ['dana']),
      t.debrief('2026-11-23T16:00'),
    ]
    expect(answer(facts, '2026-11-23T17:00')).toBe('act: coordinator-note abe 2026-11-23T17:00')
  })
})

describe('P6: it went poorly', () => {
  const poor = (more: Record<string, unknown>) => [...met, t.debrief('2026-11-23T16:00', more)]
  it.each([
    [{ rating: 2 }, 'recovery'],
    [{ rating: 3 }, 'thank-you'],
    [{ rating: 4, regrets: [{ mistake: 'a blunder', noticed: true }] }, 'recovery'],
    [{ rating: 4, regrets: [{ mistake: 'a slip' }] }, 'thank-you'],
  ])('after %j a %s', (more, kind) =>
    expect(answer(poor(more), '2026-11-23T17:00')).toBe(`act: ${kind} dana 2026-11-24T09:10`),
  )
  it('names small slips in the reasons of the thank-you', () => {
    expect(texts(poor({ regrets: [{ mistake: 'a slip' }] }), '2026-11-23T17:00')).toContain('fits into the thank-you')
  })
  it('follows a thank-you that has gone out two working days later, once', () => {
    const after = [...met, t.sent('thank-you', '2026-11-24T09:10'), t.debrief('2026-11-24T11:00', { rating: 1 })]
    expect(answer(after, '2026-11-24T12:00')).toBe('wait until 2026-11-26T08:30: recovery dana 2026-11-26T09:10')
    expect(answer([...after, t.sent('recovery', '2026-11-26T09:10')], '2026-11-26T10:00')).toMatch(/: check-in/)
  })
  it('is dropped after a week', () => {
    expect(answer(poor({ rating: 1 }), '2026-11-30T17:00')).toContain('recovery')
    expect(answer(poor({ rating: 1 }), '2026-12-01T09:00')).not.toContain('recovery')
  })
})

describe('P7, P8: a date was named', () => {
  it('waits two working days beyond it', () => {
    expect(answer(byFriday, '2026-11-28T12:00')).toBe('wait until 2026-12-01T08:30: check-in dana 2026-12-01T09:10')
    expect(answer(byFriday, '2026-12-01T08:29')).toMatch(/^wait/)
    expect(answer(byFriday, '2026-12-01T08:30')).toBe('act: check-in dana 2026-12-01T09:10')
  })
  it('says why, and that silence after the thank-you means nothing', () => {
    expect(texts(byFriday, '2026-11-25T12:00')).toContain('Friday 27 November. Until Tuesday 1 December')
    expect(texts(byFriday, '2026-11-25T12:00')).toContain('means nothing')
  })
  it.each([
    ['gentle', '2026-12-02'],
    ['steady', '2026-12-01'],
    ['brisk', '2026-11-30'],
  ] as const)('in the %s rhythm from %s', (rhythm, day) => {
    expect(answer(byFriday, '2026-11-25T12:00', { policy: shippedPolicy(rhythm) })).toContain(`wait until ${day}`)
  })
  it('goes to whoever named it', () => {
    const tomSaid = [
      ...thanked,
      t.tell('AnswerPromised', '2026-11-23T16:00', { by: '2026-11-27', saidBy: 'tom' } as never),
    ]
    expect(answer(tomSaid, '2026-12-01T09:00')).toBe('act: check-in tom 2026-12-01T09:10')
  })
  it('takes the last date that was named', () => {
    expect(answer([...byFriday, t.promised('2026-11-26T10:00', '2026-12-04')], '2026-12-01T09:00')).toContain(
      'wait until 2026-12-08',
    )
  })
})

describe('P9: no date was named', () => {
  it.each([
    ['US', 'America/New_York', undefined, '2026-12-02'],
    ['US', 'America/New_York', 'phone', '2026-11-30'],
    ['US', 'America/New_York', 'final', '2026-12-07'],
    ['GB', 'Europe/London', undefined, '2026-11-30'],
    ['DE', 'Europe/Berlin', undefined, '2026-12-07'],
    ['IN', 'Asia/Kolkata', undefined, '2026-11-30'],
    ['FR', 'Europe/Paris', undefined, '2026-12-02'],
  ])('in %s (%s, round %s) from %s', (country, zone, round, day) => {
    const here = createTeller({ country, zone })
    const facts = [
      here.added(),
      here.person('dana'),
      here.held('2026-11-23T14:00', ['dana'], round ? { round } : {}),
      here.debrief('2026-11-23T16:00'),
      here.sent('thank-you', '2026-11-24T09:10'),
    ]
    expect(answer(facts, '2026-11-24T12:00', { zone })).toBe(`wait until ${day}T08:30: check-in dana ${day}T09:10`)
  })
  it('doubles in the slow season, never a stated date', () => {
    const july = [
      ...begin,
      t.held('2026-07-06T14:00'),
      t.debrief('2026-07-06T15:00'),
      t.sent('thank-you', '2026-07-07T09:10'),
    ]
    expect(answer(july, '2026-07-07T12:00')).toContain('wait until 2026-07-24')
    expect(answer([...july, t.promised('2026-07-06T15:00', '2026-07-10')], '2026-07-07T12:00')).toContain(
      'wait until 2026-07-14',
    )
  })
  it('doubles in academia and the public sector, the days after a date too', () => {
    const chair = [t.added({ sector: 'academia' }), ...thanked.slice(1)]
    expect(answer(chair, '2026-11-25T12:00')).toContain('wait until 2026-12-11')
    expect(answer([...chair, t.promised('2026-11-23T16:00', '2026-11-27')], '2026-11-25T12:00')).toContain(
      'wait until 2026-12-03',
    )
    expect(ahead(chair, '2026-11-25T12:00').map((line) => line.split(' ')[0])).toEqual(['check-in', 'closing'])
  })
})

describe('P10 to P13: the ladder', () => {
  it('climbs once a week or so and ends in rest', () => {
    expect(ahead(byFriday, '2026-11-25T12:00')).toEqual([
      'check-in 2026-12-01T09:10',
      'second-check-in 2026-12-10T09:10',
      'closing 2026-12-28T09:10',
    ])
    expect(answer([...checkedTwice, t.sent('closing', '2026-12-22T09:10')], '2026-12-23T10:00')).toBe('rest')
  })
  it('counts from the day it was really sent', () => {
    const later = [...byFriday, t.sent('check-in', '2026-12-03T11:00')]
    expect(answer(later, '2026-12-03T12:00')).toContain('wait until 2026-12-14')
  })
  it('passes over a step that was left out, from the day it was', () => {
    const skipped = [
      ...byFriday,
      t.tell('StepSkipped', '2026-12-01T10:00', { stepId: 'o1.check-in.f', step: 'check-in' } as never),
    ]
    expect(answer(skipped, '2026-12-01T11:00')).toBe(
      'wait until 2026-12-10T08:30: second-check-in dana 2026-12-10T09:10',
    )
  })
  it('calls where a number is known, twice with three full days between, then says goodbye', () => {
    const withNumber = [t.person('dana', { phone: '+1 555 0100' }), ...checkedTwice.filter((fact) => fact !== dana)]
    expect(answer(withNumber, '2026-12-11T10:00')).toBe('wait until 2026-12-22T10:00: call dana 2026-12-22T10:00')
    const call = (at: string, outcome: string) => t.tell('CallMade', at, { personId: 'dana', outcome } as never)
    const voicemail = [...withNumber, call('2026-12-15T10:00', 'voicemail')]
    expect(answer(voicemail, '2026-12-15T11:00')).toBe('wait until 2026-12-22T10:00: call dana 2026-12-22T10:00')
    expect(answer([...voicemail, call('2026-12-22T10:00', 'voicemail')], '2026-12-22T11:00')).toMatch(/: closing/)
    expect(answer([...withNumber, call('2026-12-15T10:00', 'no-answer')], '2026-12-15T11:00')).toBe(
      'wait until 2026-12-16T14:00: call dana 2026-12-16T14:00',
    )
    expect(answer([...withNumber, t.tell('CallsRefused', '2026-12-10T10:00', {})], '2026-12-11T10:00')).toMatch(
      /: closing/,
    )
    expect(answer(withNumber, '2026-12-11T10:00', { policy: shippedPolicy('gentle') })).toMatch(/: closing/)
  })
  it('says goodbye when the right time for a question has gone by', () => {
    expect(answer(byFriday, '2026-12-29T17:31')).toBe('wait until 2026-12-30T08:30: closing dana 2026-12-30T09:10')
  })
  it('keeps the gap of a week to a candid letter', () => {
    const facts = [
      ...met,
      t.promised('2026-11-23T16:00', '2026-11-24'),
      t.debrief('2026-11-23T16:00', { rating: 1 }),
      t.sent('recovery', '2026-11-24T09:10'),
    ]
    expect(answer(facts, '2026-11-24T12:00')).toBe('wait until 2026-12-01T08:30: check-in dana 2026-12-01T09:10')
  })
  it('stops after three unanswered messages, also where they were of the wrong kind', () => {
    const pressed = [...checked, t.sent('check-in', '2026-12-08T09:10'), t.sent('check-in', '2026-12-15T09:10')]
    expect(answer(pressed, '2026-12-16T12:00')).toBe('rest')
    expect(texts(pressed, '2026-12-16T12:00')).toContain('would only press')
  })
})

describe('P14, P15, P18, P21: what they answer', () => {
  it('suspends everything for an answer nobody has understood yet', () => {
    expect(answer([...byFriday, t.replied('2026-11-30T15:00')], '2026-12-01T10:00')).toBe(
      'act: understand-reply dana 2026-12-01T10:00',
    )
    expect(answer([...byFriday, t.replied('2026-11-30T15:00', 'unclear')], '2026-12-01T10:00')).toContain(
      'understand-reply',
    )
  })
  it('takes the meaning the person gives', () => {
    const read = [
      ...byFriday,
      t.replied('2026-11-30T15:00', undefined, { id: 'r1' }),
      t.tell('ReplyUnderstood', '2026-11-30T16:00', {
        replyId: 'r1',
        meaning: 'still-deciding',
        newDate: '2026-12-09',
      } as never),
    ]
    expect(answer(read, '2026-11-30T16:01')).toBe('act: courtesy-line dana 2026-11-30T16:01')
    expect(answer([...read, t.sent('courtesy-line', '2026-11-30T16:05')], '2026-11-30T17:00')).toBe(
      'wait until 2026-12-11T08:30: check-in dana 2026-12-11T09:10',
    )
  })
  it('starts the ladder anew at the new date, with a count of nought', () => {
    const again = [
      ...checkedTwice,
      t.replied('2026-12-14T11:00', 'still-deciding', { newDate: '2026-12-18' }),
      t.sent('courtesy-line', '2026-12-14T12:00'),
    ]
    expect(answer(again, '2026-12-15T10:00')).toBe('wait until 2026-12-22T08:30: check-in dana 2026-12-22T09:10')
  })
  it('leaves a courtesy line after three days', () => {
    const again = [...checked, t.replied('2026-12-07T11:00', 'still-deciding', { newDate: '2026-12-18' })]
    expect(answer(again, '2026-12-10T17:30')).toContain('courtesy-line')
    expect(answer(again, '2026-12-10T17:31')).toMatch(/^wait until 2026-12-22/)
  })
  it('waits ten days where they named no date, then writes one useful message', () => {
    const undated = [...checked, t.replied('2026-12-02T11:00', 'still-deciding')]
    expect(answer(undated, '2026-12-02T12:00')).toMatch(/^wait until 2026-12-18T08:30: second-check-in/)
    expect(ahead(undated, '2026-12-02T12:00').map((line) => line.split(' ')[0])).toEqual(['second-check-in', 'closing'])
  })
  it('parks twenty days on hold, after a gracious line', () => {
    const parked = [...byFriday, t.replied('2026-11-25T11:00', 'on-hold')]
    expect(answer(parked, '2026-11-25T12:00')).toBe('act: courtesy-line dana 2026-11-25T12:00')
    expect(answer([...parked, t.sent('courtesy-line', '2026-11-25T12:05')], '2026-11-26T12:00')).toMatch(
      /^wait until 2026-12-3\d.*check-in|^wait until 2027-01/,
    )
  })
  it('leaves alone whoever asks for it', () => {
    expect(answer([...thanked, t.replied('2026-11-25T11:00', 'do-not-contact')], '2026-12-10T12:00')).toBe('rest')
    const until = [...byFriday, t.replied('2026-11-25T11:00', 'do-not-contact', { newDate: '2026-12-01' })]
    expect(answer(until, '2026-12-10T12:00')).toBe('wait until 2026-12-29T08:30: check-in dana 2026-12-29T09:10')
  })
  it('confirms an invitation and is silent until the meeting', () => {
    const invited = [...checked, t.replied('2026-12-02T11:00', 'next-round', { startsAt: '2026-12-09T10:00' })]
    expect(answer(invited, '2026-12-02T12:00')).toBe('act: courtesy-line dana 2026-12-02T12:00')
    expect(answer([...invited, t.sent('courtesy-line', '2026-12-02T12:05')], '2026-12-03T12:00')).toBe(
      'wait until 2026-12-08T08:30: prepare 2026-12-08T08:30',
    )
  })
  it('sends what they asked for today and asks nothing until then', () => {
    const asked = [...byFriday, t.replied('2026-11-30T11:00', 'needs-information')]
    expect(answer(asked, '2026-12-07T12:00')).toMatch(/^act: additional-information dana/)
    expect(answer([...asked, t.sent('additional-information', '2026-11-30T12:00')], '2026-12-01T12:00')).toContain(
      'wait until 2026-12-09',
    )
  })
  it('takes no notice of a mere acknowledgement', () => {
    expect(answer([...byFriday, t.replied('2026-11-24T11:00', 'acknowledgement')], '2026-11-25T12:00')).toContain(
      'wait until 2026-12-01',
    )
  })
})

describe('P16, P17: away, and returned', () => {
  const away = (more: Record<string, unknown>) =>
    t.tell('AbsenceReceived', '2026-12-01T09:11', { personId: 'dana', source: 'mailbox', ...more } as never)
  it('waits two days beyond the return, or five days where no date is known', () => {
    expect(answer([...checked, away({ returnsOn: '2026-12-14' })], '2026-12-02T12:00')).toContain(
      'wait until 2026-12-16',
    )
    expect(answer([...checked, away({ returnsOn: '2026-12-03' })], '2026-12-02T12:00')).toContain(
      'wait until 2026-12-10',
    )
    expect(
      answer(
        [...byFriday, t.tell('AbsenceReceived', '2026-11-30T09:11', { personId: 'dana' } as never)],
        '2026-11-30T12:00',
      ),
    ).toContain('wait until 2026-12-07')
  })
  it('asks for another address, then proposes the same letter once more', () => {
    const bounced = [
      ...byFriday,
      t.sent('check-in', '2026-12-01T09:10', ['dana'], { letterId: 'c1' }),
      t.tell('BounceReceived', '2026-12-01T09:12', {
        letterId: 'c1',
        personId: 'dana',
        address: 'dana@acme.example',
        permanent: true,
      } as never),
    ]
    expect(answer(bounced, '2026-12-01T10:00')).toBe('act: mend-address dana 2026-12-01T10:00')
    const mended = [
      ...bounced,
      t.tell('PersonCorrected', '2026-12-01T10:30', {
        personId: 'dana',
        changes: { email: 'd.kim@acme.example' },
      } as never),
    ]
    expect(answer(mended, '2026-12-01T10:31')).toBe('act: check-in dana 2026-12-01T10:31')
    const twice = [
      ...mended,
      t.sent('check-in', '2026-12-01T10:40', ['dana'], { letterId: 'c2' }),
      t.tell('BounceReceived', '2026-12-01T10:41', {
        letterId: 'c2',
        personId: 'dana',
        address: 'd.kim@acme.example',
        permanent: true,
      } as never),
    ]
    expect(answer(twice, '2026-12-01T11:00')).toBe('act: check-in tom 2026-12-01T11:00')
  })
  it('gives a delay a day', () => {
    const delayed = [
      ...byFriday,
      t.sent('check-in', '2026-12-01T09:10', ['dana'], { letterId: 'c1' }),
      t.tell('BounceReceived', '2026-12-01T13:00', { letterId: 'c1', personId: 'dana', permanent: false } as never),
    ]
    expect(answer(delayed, '2026-12-02T12:59')).toBe('wait until 2026-12-02T13:00: mend-address dana 2026-12-02T13:00')
    expect(answer(delayed, '2026-12-02T13:00')).toContain('act: mend-address')
  })
})

describe('P19, P20: moved and missed', () => {
  const set = [
    ...begin,
    t.tell('InterviewScheduled', '2026-11-20T10:00', {
      interviewId: 'i1',
      dayOnly: false,
      people: ['dana'],
      startsAt: '2026-11-25T15:00',
    } as never),
  ]
  it('P0: proposes to prepare the working day before', () => {
    expect(answer(set, '2026-11-23T10:00')).toBe('wait until 2026-11-24T08:30: prepare 2026-11-24T08:30')
  })
  it('asks what became of a meeting whose hour has passed', () => {
    expect(answer(set, '2026-11-25T15:59')).toMatch(/^wait until 2026-11-25T16:00: debrief/)
    expect(answer(set, '2026-12-25T16:00')).toMatch(/^act: debrief/)
  })
  it('confirms a new time and waits for it', () => {
    const moved = [...set, t.replied('2026-11-24T10:00', 'rescheduled', { startsAt: '2026-12-02T15:00' })]
    expect(answer(moved, '2026-11-24T10:30')).toBe('act: courtesy-line dana 2026-11-24T10:30')
    expect(answer([...moved, t.sent('courtesy-line', '2026-11-24T10:35')], '2026-11-25T17:00')).toMatch(
      /^wait until 2026-12-01T08:30: prepare/,
    )
  })
  it('writes one neutral line when they did not come, and asks three days later', () => {
    const missed = [...set, t.tell('InterviewMissed', '2026-11-25T15:10', { interviewId: 'i1', by: 'them' } as never)]
    expect(answer(missed, '2026-11-25T15:11')).toBe(
      'wait until 2026-11-25T15:15: missed-appointment dana 2026-11-25T15:15',
    )
    expect(answer([...missed, t.sent('missed-appointment', '2026-11-25T15:20')], '2026-11-25T16:00')).toMatch(
      /^wait until 2026-11-30T08:30: check-in/,
    )
  })
  it('owns it when the person could not come', () => {
    const missed = [...set, t.tell('InterviewMissed', '2026-11-25T15:10', { interviewId: 'i1', by: 'me' } as never)]
    expect(answer(missed, '2026-11-25T15:30')).toMatch(/^act: recovery dana/)
  })
})

describe('P22 to P31: offers and verdicts', () => {
  it('tells them of another offer today, reminds once, and asks nothing else meanwhile', () => {
    const offered = [
      ...byFriday,
      t.tell('OtherOfferReceived', '2026-11-25T11:00', { expiresOn: '2026-12-04', real: true } as never),
    ]
    expect(answer(offered, '2026-11-25T12:00')).toBe('act: other-offer dana 2026-11-25T12:00')
    const said = [...offered, t.sent('other-offer', '2026-11-25T12:10')]
    expect(answer(said, '2026-11-26T12:00')).toBe('wait until 2026-12-03T08:30: other-offer dana 2026-12-03T09:10')
    expect(answer([...said, t.sent('other-offer', '2026-12-03T09:10')], '2026-12-03T12:00')).toContain('check-in')
  })
  it('answers a refusal the next day, then rests', () => {
    const refused = [...checked, t.replied('2026-12-02T11:00', 'rejection')]
    expect(answer(refused, '2026-12-02T14:59')).toBe(
      'wait until 2026-12-02T15:00: rejection-reply dana 2026-12-03T09:10',
    )
    expect(answer(refused, '2026-12-02T15:00')).toBe('act: rejection-reply dana 2026-12-03T09:10')
    expect(answer([...refused, t.sent('rejection-reply', '2026-12-03T09:10')], '2026-12-03T10:00')).toBe('rest')
    expect(answer(refused, '2026-12-17T09:00')).toBe('rest')
  })
  it('leaves a machine without an answer where nobody was met', () => {
    const machine = [...begin, t.replied('2026-12-02T11:00', 'rejection', { automatic: true })]
    expect(answer(machine, '2026-12-03T10:00')).toBe('rest')
    expect(
      answer([...thanked, t.replied('2026-12-02T11:00', 'rejection', { automatic: true })], '2026-12-03T10:00'),
    ).toContain('rejection-reply')
  })
  it('takes a cancelled position for a soft no', () => {
    expect(answer([...byFriday, t.replied('2026-11-30T11:00', 'interview-cancelled')], '2026-12-01T10:00')).toContain(
      'rejection-reply',
    )
  })
  it('opens again for a late word', () => {
    const late = [...checked, t.replied('2026-12-02T11:00', 'rejection'), t.replied('2026-12-20T11:00', 'next-round')]
    expect(answer(late, '2026-12-20T12:00')).toContain('courtesy-line')
  })
  it('thanks for an offer by word, asks for the paper, and lets the person decide', () => {
    const offer = [...checked, t.replied('2026-12-02T11:00', 'offer', { offer: { form: 'verbal' } })]
    expect(answer(offer, '2026-12-02T12:00')).toBe('act: offer-thanks dana 2026-12-02T12:00')
    const thankedFor = [...offer, t.sent('offer-thanks', '2026-12-02T12:05')]
    expect(answer(thankedFor, '2026-12-03T12:00')).toBe(
      'wait until 2026-12-07T08:30: written-offer-question dana 2026-12-07T09:10',
    )
    const askedOnce = [...thankedFor, t.sent('written-offer-question', '2026-12-07T09:10')]
    expect(answer(askedOnce, '2026-12-07T12:00')).toContain('wait until 2026-12-14')
    const paper = [
      ...askedOnce,
      t.replied('2026-12-08T11:00', 'offer', { offer: { form: 'written', expiresOn: '2026-12-18' } }),
    ]
    expect(answer(paper, '2026-12-08T12:00')).toBe('wait until 2026-12-16T08:30: decide-offer 2026-12-16T08:30')
    expect(answer(paper, '2026-12-17T10:00')).toBe('act: decide-offer 2026-12-17T10:00')
    const accepted = [...paper, t.tell('OfferAccepted', '2026-12-17T11:00', {})]
    expect(answer(accepted, '2026-12-17T12:00')).toBe('act: accept dana 2026-12-17T12:00')
    expect(answer([...accepted, t.sent('accept', '2026-12-17T12:05')], '2026-12-18T12:00')).toBe('rest')
  })
  it('does not accept by letter before there is paper', () => {
    const byWord = [
      ...checked,
      t.replied('2026-12-02T11:00', 'offer', { offer: { form: 'verbal' } }),
      t.tell('OfferAccepted', '2026-12-02T13:00', {}),
    ]
    expect(answer(byWord, '2026-12-02T14:00')).toContain('written-offer-question')
  })
  it.each([
    ['OfferDeclined', 'decline'],
    ['CandidacyWithdrawn', 'withdraw'],
    ['AcceptedElsewhere', 'withdraw'],
  ] as const)('after %s comes a letter to %s', (kind, step) => {
    const decided = [...checked, t.tell(kind, '2026-12-02T11:00', {} as never)]
    expect(answer(decided, '2026-12-02T12:00')).toBe(`act: ${step} dana 2026-12-02T12:00`)
    expect(answer([...decided, t.sent(step, '2026-12-02T12:05')], '2026-12-03T12:00')).toBe('rest')
  })
})

describe('P3, P25, P26, P35 and the rest', () => {
  it('posts a card after a meeting in person in the United States, unless the decision comes first', () => {
    const onsite = [
      ...begin,
      t.held('2026-11-23T14:00', ['dana'], { round: 'onsite' }),
      t.debrief('2026-11-23T16:00'),
      t.sent('thank-you', '2026-11-24T09:10'),
    ]
    expect(answer(onsite, '2026-11-24T12:00')).toContain('thank-you-card dana 2026-11-25')
    expect(answer([...onsite, t.promised('2026-11-23T16:00', '2026-12-01')], '2026-11-24T12:00')).not.toContain('card')
  })
  it('stays in touch only with those the person named, and stops after two unanswered', () => {
    const over = [...checked, t.replied('2026-12-02T11:00', 'rejection'), t.sent('rejection-reply', '2026-12-03T09:10')]
    expect(answer(over, '2026-12-04T12:00')).toBe('rest')
    const wished = [...over, t.tell('StayInTouchWished', '2026-12-03T12:00', { personId: 'dana' } as never)]
    expect(ahead(wished, '2026-12-04T12:00')).toEqual([
      'linkedin-note 2026-12-04T12:00',
      'stay-in-touch 2027-01-04T09:10',
      'stay-in-touch 2027-03-02T09:10',
    ])
  })
  it('mends a wrong name within two hours and leaves a small slip alone', () => {
    const slip = (what: string) => [
      ...thanked.slice(0, -1),
      t.sent('thank-you', '2026-11-24T09:10', ['dana'], { letterId: 'x1' }),
      t.tell('ErrorDiscovered', '2026-11-24T10:00', { letterId: 'x1', what } as never),
    ]
    expect(answer(slip('name'), '2026-11-24T10:30')).toBe('act: correction dana 2026-11-24T10:30')
    expect(answer(slip('name'), '2026-11-24T12:01')).toMatch(/^wait/)
    expect(answer(slip('typo'), '2026-11-24T10:30')).toMatch(/^wait/)
  })
  it('thanks for feedback', () => {
    const refused = [
      ...checked,
      t.replied('2026-12-02T11:00', 'rejection'),
      t.sent('rejection-reply', '2026-12-03T09:10'),
      t.tell('FeedbackReceived', '2026-12-04T11:00', { personId: 'dana' } as never),
    ]
    expect(answer(refused, '2026-12-04T12:00')).toBe('act: feedback-thanks dana 2026-12-04T12:00')
  })
  it('waits as long as the person wishes', () => {
    const step = decide(byFriday, '2026-12-01T09:00')
    const id = step.kind === 'act' ? step.steps[0].id : ''
    const put = [
      ...byFriday,
      t.tell('StepHeld', '2026-12-01T09:05', { stepId: id, step: 'check-in', until: '2026-12-03T09:00' } as never),
    ]
    expect(answer(put, '2026-12-01T10:00')).toBe('wait until 2026-12-03T09:00: check-in dana 2026-12-03T09:10')
  })
  it('looks again before anything leaves after two weeks away', () => {
    expect(answer(byFriday, '2026-12-15T08:00')).toBe('act: check-in dana 2026-12-15T09:10')
    expect(answer(byFriday, '2026-12-15T08:31')).toMatch(/^act: resume 2026-12-15T08:31, check-in/)
  })
  it('never takes two ways on one day', () => {
    const posted = [...byFriday, t.sent('thank-you-card', '2026-12-01T08:40', ['dana'], { channel: 'post' })]
    expect(answer(posted, '2026-12-01T11:00')).toBe('wait until 2026-12-02T08:30: check-in dana 2026-12-02T09:10')
    expect(answer(posted, '2026-12-02T11:00')).toBe('act: check-in dana 2026-12-02T11:00')
  })
  it('restores what was taken back', () => {
    const reply = t.replied('2026-11-30T15:00', 'rejection', { id: 'r9' })
    const back = t.tell('Retracted', '2026-11-30T16:00', { factId: 'r9', id: 'x9' } as never)
    expect(answer([...byFriday, reply, back], '2026-12-01T09:00')).toContain('check-in')
    expect(
      answer(
        [...byFriday, reply, back, t.tell('Retracted', '2026-11-30T17:00', { factId: 'x9' } as never)],
        '2026-12-01T09:00',
      ),
    ).toContain('rejection-reply')
  })
  it('says that nothing is known of an opening without a word', () => {
    expect(answer([t.added()], '2026-11-23T10:00')).toBe('rest')
    expect(answer([], '2026-11-23T10:00')).toBe('rest')
  })
})
