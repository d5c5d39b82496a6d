import { describe, expect, it } from 'vitest'
import { answer, decide, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller, moment } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { standingOf } from '../opening/standing.ts'
import type { Fact } from '../facts/fact.ts'
import { plainCalendar } from '../time/business-calendar.ts'

// Monday 23 November 2026, New York. The same employer, two roles.
const a = createTeller({ openingId: 'o1' })
const b = createTeller({ openingId: 'o2' })
const ledger = [
  a.added({ role: 'Ledger Engineer' }),
  a.person('dana'),
  a.held('2026-11-16T14:00'),
  a.sent('thank-you', '2026-11-17T09:10'),
]
const search = [
  b.added({ company: 'ACME, Inc.', role: 'Search Engineer' }),
  b.person('tom'),
  b.held('2026-11-16T10:00', ['tom']),
  b.sent('thank-you', '2026-11-17T09:10', ['tom']),
]
const besides = (...facts: readonly (readonly Fact[])[]) => ({ besides: facts.map((own) => openingFrom(own)) })
const texts = (facts: readonly Fact[], now: string, asked = {}) =>
  reasonsOf(decide(facts, now, asked))
    .map(({ text }) => text)
    .join(' ')

describe('the pressure on one employer', () => {
  const asked = [...ledger, a.sent('check-in', '2026-11-25T09:10')]
  const elsewhere = { ...b, added: b.added({ company: 'Northwind' }) }

  it('keeps a working week between messages, also about another opening', () => {
    expect(answer(search, '2026-11-25T10:00')).toBe('act: check-in tom 2026-11-25T10:00')
    expect(answer(search, '2026-11-25T10:00', besides(asked))).toBe(
      'wait until 2026-12-02T08:30: check-in tom 2026-12-02T09:10',
    )
    expect(answer(search, '2026-12-02T08:29', besides(asked))).toMatch(/^wait/)
    expect(answer(search, '2026-12-02T08:30', besides(asked))).toBe('act: check-in tom 2026-12-02T09:10')
    expect(texts(search, '2026-11-25T10:00', besides(asked))).toContain(
      'another opening at ACME, Inc. on Wednesday 25 November',
    )
  })
  it('leaves another employer out of it', () => {
    const other = [elsewhere.added, ...search.slice(1)]
    expect(answer(other, '2026-11-25T10:00', besides(asked))).toMatch(/^act: check-in/)
  })
  it('is freed by an answer about that opening, and only for that one', () => {
    const answered = [...asked, a.replied('2026-11-25T15:00', 'still-deciding')]
    expect(answer(search, '2026-11-26T10:00', besides(answered))).toMatch(/^act: check-in/)
    const both = [...search, b.sent('check-in', '2026-12-02T09:10', ['tom'])]
    const next = { ...besides(both) }
    expect(
      standingOf(openingFrom(answered), shippedPolicy(), moment('2026-12-03T10:00'), plainCalendar, next.besides)
        .unansweredTouches,
    ).toBe(1)
  })
  it('allows three in a row over all openings, and one more when those have lain for a month', () => {
    const full = [
      ...ledger,
      a.sent('check-in', '2026-11-25T09:10'),
      a.sent('second-check-in', '2026-12-04T09:10'),
      a.sent('closing', '2026-12-15T09:10'),
    ]
    expect(answer(search, '2026-12-23T10:00', besides(full))).toMatch(/^wait until 2027-01-12T08:30: check-in tom/)
    expect(answer(search, '2027-01-12T08:30', besides(full))).toMatch(/check-in tom/)
    expect(texts(search, '2026-12-23T10:00', besides(full))).toContain('as many as one employer should get')
  })
  it('counts the two attempts of a call as one, and a call as one more', () => {
    const called = [
      ...ledger,
      a.sent('check-in', '2026-11-25T09:10'),
      a.sent('second-check-in', '2026-12-04T09:10'),
      a.tell('CallMade', '2026-12-15T10:00', { outcome: 'voicemail' }),
      a.tell('CallMade', '2026-12-22T10:00', { outcome: 'voicemail' }),
    ]
    expect(answer(search, '2026-12-22T12:00', besides(called))).toMatch(/^wait until 2026-12-29T08:30: check-in tom/)
  })
  it('asks nothing while an answer about another opening lies unread', () => {
    const unread = [...ledger, a.replied('2026-11-25T08:40')]
    expect(answer(search, '2026-11-25T10:00', besides(unread))).toBe('rest')
    expect(texts(search, '2026-11-25T10:00', besides(unread))).toContain(
      'Dana wrote on Wednesday 25 November about Ledger Engineer',
    )
    const read = [...ledger, a.replied('2026-11-25T08:40', 'acknowledgement')]
    expect(answer(search, '2026-11-25T10:00', besides(read))).toMatch(/^act: check-in/)
  })
  it('holds no thank-you and no answer back', () => {
    const unread = [...ledger, a.replied('2026-11-25T08:40')]
    const met = [...search.slice(0, 3), b.debrief('2026-11-16T11:00')]
    expect(answer(met, '2026-11-17T10:00', besides(unread, asked))).toMatch(/^act: thank-you tom/)
    const refused = [...search, b.replied('2026-11-24T11:00', 'rejection', { personId: 'tom' })]
    expect(answer(refused, '2026-11-25T10:00', besides(unread))).toMatch(/^act: rejection-reply/)
  })
  it('takes no second way on one day, whatever the opening', () => {
    const card = [...ledger, a.sent('thank-you-card', '2026-11-25T08:40', ['dana'], { channel: 'post' })]
    expect(answer(search, '2026-11-25T10:00', besides(card))).toBe(
      'wait until 2026-11-26T08:30: check-in tom 2026-11-26T09:10',
    )
  })
  it('sees a message that has a yes and waits for its hour; the one that had it first goes first', () => {
    const yes = (teller: typeof a, at: string, letterId: string, openingId: string) =>
      teller.tell('LetterApproved', at, {
        letterId, stepId: `${openingId}.check-in.x`, step: 'check-in', sendAt: '2026-11-25T14:00', overrides: [],
      } as never) // prettier-ignore
    const first = [...ledger, yes(a, '2026-11-25T09:00', 'x1', 'o1')]
    const second = [...search, yes(b, '2026-11-25T09:05', 'x2', 'o2')]
    expect(answer(search, '2026-11-25T10:00', besides(first))).toMatch(/^wait until 2026-12-02/)
    expect(answer(second, '2026-11-25T10:00', besides(first))).toMatch(/^wait until 2026-12-02/)
    expect(answer(first, '2026-11-25T10:00', besides(second))).toMatch(/^act: check-in dana/)
    const back = a.tell('ApprovalWithdrawn', '2026-11-25T09:10', {
      letterId: 'x1',
      stepId: 'o1.check-in.x',
      because: 'no',
    } as never)
    expect(answer(search, '2026-11-25T10:00', besides([...first, back]))).toMatch(/^act: check-in/)
  })
  it('is said in words', () => {
    const budget = (own: readonly Fact[], now: string, others: readonly Fact[][]) =>
      standingOf(openingFrom(own), shippedPolicy(), moment(now), plainCalendar, besides(...others).besides).budget
    expect(budget(search, '2026-11-26T10:00', [asked])).toBe(
      'One of three unanswered messages to ACME, Inc. used; the next is possible from Wednesday 2 December.',
    )
    expect(budget(search, '2026-12-02T10:00', [asked])).toBe('One of three unanswered messages to ACME, Inc. used.')
    expect(budget(search, '2026-12-23T10:00', [asked])).toBe('None of three unanswered messages to ACME, Inc. used.')
    const three = [
      ...search,
      b.sent('check-in', '2026-11-25T09:10', ['tom']),
      b.sent('second-check-in', '2026-12-04T09:10', ['tom']),
      b.sent('closing', '2026-12-15T09:10', ['tom']),
    ]
    expect(budget(three, '2026-12-23T10:00', [])).toBe(
      'Three of three unanswered messages to ACME, Inc. used; nothing more is sent until they answer.',
    )
  })
})

describe('sameCompany', () => {
  it.each([
    ['Acme', 'ACME, Inc.', true],
    ['Müller & Söhne GmbH', 'muller and sohne', true],
    ['The Harbour Co.', 'Harbour', true],
    ['Acme', 'Acme Labs', false],
    ['Group', 'Group', true],
  ])('%s and %s: %s', (one, other, same) => {
    const named = (company: string) => openingFrom([a.added({ company })]).companyKey
    expect(named(one) === named(other)).toBe(same)
    expect(named(one)).not.toBe('')
  })
})
