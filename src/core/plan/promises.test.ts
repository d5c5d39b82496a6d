import { describe, expect, it } from 'vitest'
import { ahead, answer, decide, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import type { Fact } from '../facts/fact.ts'

// Monday 23 November 2026, New York.
const t = createTeller()
const thanked = [
  t.added(),
  t.person('dana'),
  t.person('tom'),
  t.held('2026-11-23T14:00'),
  t.debrief('2026-11-23T16:00'),
  t.sent('thank-you', '2026-11-24T09:10'),
]
const byFriday = [...thanked, t.promised('2026-11-23T16:00', '2026-11-27')]
const checked = [...byFriday, t.sent('check-in', '2026-12-01T09:10')]
const promise = (at: string, fields: Record<string, unknown>) => t.tell('AnswerPromised', at, fields as never)
const away = (at: string, returnsOn: string, personId = 'dana') =>
  t.tell('AbsenceReceived', at, { personId, returnsOn, source: 'mailbox' } as never)
const kinds = (facts: readonly Fact[], now: string) => ahead(facts, now).map((line) => line.split(' ')[0])
const texts = (facts: readonly Fact[], now: string) =>
  reasonsOf(decide(facts, now))
    .map(({ text }) => text)
    .join(' ')

describe('a date that is moved', () => {
  it('leaves one further question and a goodbye once a question had been asked', () => {
    const moved = [
      ...checked,
      t.replied('2026-12-02T11:00', 'still-deciding', { newDate: '2026-12-09' }),
      t.sent('courtesy-line', '2026-12-02T12:00'),
    ]
    expect(kinds(moved, '2026-12-03T10:00')).toEqual(['check-in', 'closing'])
    expect(kinds(byFriday, '2026-11-25T10:00')).toEqual(['check-in', 'second-check-in', 'closing'])
  })
  it('leaves the whole ladder where nobody had asked yet, and after another round', () => {
    const early = [...byFriday, promise('2026-11-26T10:00', { by: '2026-12-04' })]
    expect(kinds(early, '2026-11-27T10:00')).toEqual(['check-in', 'second-check-in', 'closing'])
    const second = [
      ...checked,
      t.held('2026-12-07T10:00', ['tom'], { interviewId: 'i2' }),
      t.debrief('2026-12-07T11:00', { interviewId: 'i2' }),
      promise('2026-12-07T11:00', { by: '2026-12-14' }),
      t.sent('thank-you', '2026-12-08T09:10', ['tom']),
    ]
    expect(kinds(second, '2026-12-09T10:00')).toEqual(['check-in', 'second-check-in', 'closing'])
  })
  it('resets the count of unanswered messages each time, and again', () => {
    const chain = [
      ...checked,
      t.replied('2026-12-02T11:00', 'still-deciding', { newDate: '2026-12-09' }),
      t.sent('check-in', '2026-12-11T09:10'),
      t.replied('2026-12-14T11:00', 'still-deciding', { newDate: '2026-12-16' }),
      t.sent('courtesy-line', '2026-12-14T11:30'),
    ]
    expect(answer(chain, '2026-12-15T10:00')).toBe('wait until 2026-12-18T08:30: check-in dana 2026-12-18T09:10')
  })
  it('is taken back by a word that names none', () => {
    const open = [...byFriday, promise('2026-11-26T10:00', { words: 'we cannot say when' })]
    expect(answer(open, '2026-11-27T10:00')).toBe('wait until 2026-12-07T08:30: check-in dana 2026-12-07T09:10')
    expect(texts(open, '2026-11-27T10:00')).toContain('You last heard from them on Thursday 26 November')
  })
})

describe('no date was given', () => {
  it('at the interview itself: the wait is that of the round', () => {
    const final = [
      t.added(),
      t.person('dana'),
      t.held('2026-11-23T14:00', ['dana'], { round: 'final' }),
      t.debrief('2026-11-23T16:00'),
      promise('2026-11-23T16:00', { words: 'none' }),
      t.sent('thank-you', '2026-11-24T09:10'),
    ]
    expect(answer(final, '2026-11-25T10:00')).toContain('wait until 2026-12-07T08:30')
  })
})

describe('a span of days', () => {
  it('counts by its later day and says both', () => {
    const span = [...thanked, promise('2026-11-23T16:00', { from: '2026-12-01', by: '2026-12-04' })]
    expect(answer(span, '2026-11-25T10:00')).toContain('wait until 2026-12-08T08:30: check-in')
    expect(texts(span, '2026-11-25T10:00')).toContain('between Tuesday 1 December and Friday 4 December')
  })
})

describe('a vague word', () => {
  it('is said as one, and waited for like any other', () => {
    const vague = [...thanked, promise('2026-11-23T16:00', { by: '2026-12-04', vague: true })]
    expect(answer(vague, '2026-11-25T10:00')).toContain('wait until 2026-12-08T08:30: check-in')
    expect(texts(vague, '2026-11-25T10:00')).toContain('They spoke of Friday 4 December or so')
  })
})

describe('when somebody is back', () => {
  const whenBack = [...thanked, promise('2026-11-23T16:00', { by: '2026-12-01', afterReturnOf: 'dana' })]
  it('the day that was named holds until a note says another', () => {
    expect(answer(whenBack, '2026-11-25T10:00')).toContain('wait until 2026-12-03T08:30: check-in')
    expect(texts(whenBack, '2026-11-25T10:00')).toContain('when Dana is back, on Tuesday 1 December')
    const longer = [...whenBack, away('2026-11-26T09:00', '2026-12-08')]
    expect(answer(longer, '2026-11-27T10:00')).toContain('wait until 2026-12-10T08:30: check-in')
    expect(answer([...longer, away('2026-12-07T09:00', '2026-12-14')], '2026-12-08T10:00')).toContain(
      'wait until 2026-12-16T08:30: check-in',
    )
  })
  it('another person away moves nothing', () => {
    expect(answer([...whenBack, away('2026-11-26T09:00', '2026-12-08', 'tom')], '2026-11-27T10:00')).toContain(
      'wait until 2026-12-03T08:30',
    )
  })
  it('no day at all is known until the note names one', () => {
    const open = [...thanked, promise('2026-11-23T16:00', { afterReturnOf: 'dana' })]
    expect(answer(open, '2026-11-25T10:00')).toContain('wait until 2026-12-02T08:30')
    expect(answer([...open, away('2026-11-26T09:00', '2026-12-08')], '2026-11-27T10:00')).toContain(
      'wait until 2026-12-10T08:30',
    )
  })
})

describe('a promise belongs to its round', () => {
  it('and is kept once another round was arranged after it', () => {
    const round = [
      ...thanked,
      promise('2026-11-23T16:00', { by: '2026-12-11' }),
      t.tell('InterviewScheduled', '2026-11-25T10:00', {
        interviewId: 'i2', dayOnly: false, people: ['tom'], startsAt: '2026-12-02T10:00',
      } as never), // prettier-ignore
      t.held('2026-12-02T10:00', ['tom'], { interviewId: 'i2' }),
      t.debrief('2026-12-02T11:00', { interviewId: 'i2' }),
      t.sent('thank-you', '2026-12-03T09:10', ['tom']),
    ]
    expect(answer(round, '2026-12-04T10:00')).toContain('wait until 2026-12-11T08:30: check-in tom')
    const arrangedBefore = round.filter(({ kind }) => kind !== 'InterviewScheduled')
    expect(answer(arrangedBefore, '2026-12-04T10:00')).toContain('wait until 2026-12-15T08:30: check-in')
  })
})

describe('slow seasons that move', () => {
  const in_ = (
    country: string,
    zone: string,
    held: string,
    more: (here: ReturnType<typeof createTeller>) => Fact[] = () => [],
  ) => {
    const here = createTeller({ country, zone })
    const facts = [
      here.added(), here.person('dana'), here.held(`${held}T14:00`), here.debrief(`${held}T15:00`, { noThanksWanted: true }), ...more(here),
    ] // prettier-ignore
    return answer(facts, `${held}T16:00`, { zone })
  }
  it.each([
    // Seven working days, those inside the span counting half.
    ['CN', 'Asia/Shanghai', '2026-02-16', 'wait until 2026-03-03'],
    ['CN', 'Asia/Shanghai', '2025-02-17', 'wait until 2025-02-26'],
    ['AE', 'Asia/Dubai', '2026-02-18', 'wait until 2026-03-10'],
    ['AE', 'Asia/Dubai', '2026-03-30', 'wait until 2026-04-08'],
    ['IN', 'Asia/Kolkata', '2026-11-04', 'wait until 2026-11-17'],
    ['IN', 'Asia/Kolkata', '2026-10-19', 'wait until 2026-10-26'],
    ['JP', 'Asia/Tokyo', '2026-04-27', 'wait until 2026-05-11'],
  ])('in %s after an interview at %s on %s: %s', (country, zone, held, said) =>
    expect(in_(country, zone, held)).toContain(said),
  )
  it('never move a day that was named', () => {
    const named = in_('CN', 'Asia/Shanghai', '2026-02-16', (here) => [here.promised('2026-02-16T15:00', '2026-02-18')])
    expect(named).toContain('wait until 2026-02-20')
  })
})
