import { describe, expect, it } from 'vitest'
import { answer, decide, keepsNobody, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { Fact } from '../facts/fact.ts'

// Monday 23 November 2026, New York. Acme is the opening that is asked about; Northwind is another employer.
const t = createTeller({ openingId: 'o1' })
const n = createTeller({ openingId: 'o2' })
const acme = [
  t.added(),
  t.person('dana'),
  t.held('2026-11-23T14:00'),
  t.debrief('2026-11-23T16:00'),
  t.sent('thank-you', '2026-11-24T09:10'),
  t.promised('2026-11-23T16:00', '2026-11-27'),
]
const northwind = [n.added({ company: 'Northwind' }), n.person('nils'), n.held('2026-11-18T14:00', ['nils'])]
const beside = (...facts: readonly Fact[]) => ({ besides: [openingFrom(facts)] })
const texts = (facts: readonly Fact[], now: string, asked = {}) =>
  reasonsOf(decide(facts, now, asked))
    .map(({ text }) => text)
    .join(' ')

describe('P22: an offer of another employer', () => {
  const written = { offer: { form: 'written', expiresOn: '2026-12-04' }, personId: 'nils' }
  const offered = [...northwind, n.replied('2026-11-25T11:00', 'offer', written)]

  it('is told the same day, with one reminder the working day before it runs out, and questions wait until then', () => {
    expect(answer(acme, '2026-11-25T12:00', beside(...offered))).toBe('act: other-offer dana 2026-11-25T12:00')
    const said = [...acme, t.sent('other-offer', '2026-11-25T12:10')]
    expect(answer(said, '2026-12-01T12:00', beside(...offered))).toBe(
      'wait until 2026-12-03T08:30: other-offer dana 2026-12-03T09:10',
    )
    expect(answer(said, '2026-12-03T18:00', beside(...offered))).toMatch(/^act: other-offer/)
    expect(
      answer([...said, t.sent('other-offer', '2026-12-03T09:10')], '2026-12-03T12:00', beside(...offered)),
    ).toMatch(/^wait until 2026-12-\d\dT08:30: check-in/)
    expect(texts(said, '2026-12-01T12:00', beside(...offered))).toContain('4 December')
  })
  it.each([
    ['by word only', { offer: { form: 'verbal', expiresOn: '2026-12-04' }, personId: 'nils' }],
    ['without a date', { offer: { form: 'written' }, personId: 'nils' }],
  ])('%s is no reason to press', (_, fields) => {
    const other = [...northwind, n.replied('2026-11-25T11:00', 'offer', fields)]
    expect(answer(acme, '2026-11-25T12:00', beside(...other))).toBe(
      'wait until 2026-12-01T08:30: check-in dana 2026-12-01T09:10',
    )
  })
  it('is none any more once it is declined', () => {
    const other = [...offered, n.tell('OfferDeclined', '2026-11-25T11:30', {})]
    expect(answer(acme, '2026-11-25T12:00', beside(...other))).toMatch(/^wait until 2026-12-01/)
  })
  it('of the same employer is nothing to tell them', () => {
    const same = [n.added({ company: 'ACME Inc' }), ...offered.slice(1)]
    expect(answer(acme, '2026-11-25T12:00', beside(...same))).toMatch(/^wait until 2026-12-01/)
  })
  it('is told to no one who has said no, and reported twice it is one', () => {
    const refused = [...acme, t.replied('2026-11-25T11:00', 'rejection')]
    expect(answer(refused, '2026-11-26T12:00', beside(...offered))).not.toContain('other-offer')
    const twice = { besides: [openingFrom(offered), openingFrom(offered)] }
    expect(answer([...acme, t.sent('other-offer', '2026-11-25T12:10')], '2026-11-26T12:00', twice)).toMatch(/^wait/)
  })
})

describe('an offer accepted elsewhere', () => {
  const accepted = [
    ...northwind,
    n.replied('2026-11-25T11:00', 'offer', { offer: { form: 'written' }, personId: 'nils' }),
    n.tell('OfferAccepted', '2026-11-26T11:00', {}),
  ]
  const closed = [...acme, t.tell('OpeningClosed', '2026-11-25T12:00', { because: 'person' })]

  it('is told the same day to whoever is still waiting, once the offer is on paper', () => {
    expect(answer(acme, '2026-11-26T12:00', beside(...accepted))).toBe('act: withdraw dana 2026-11-26T12:00')
    expect(texts(acme, '2026-11-26T12:00', beside(...accepted))).toContain('You accepted an offer of Northwind')
    const told = [...acme, t.sent('withdraw', '2026-11-26T12:10')]
    expect(answer(told, '2026-11-27T12:00', beside(...accepted))).toBe('rest')
    expect(answer(told, '2026-11-27T12:00')).toBe('rest')
    const byWord = accepted.map((fact) =>
      fact.kind === 'ReplyReceived'
        ? n.replied('2026-11-25T11:00', 'offer', { offer: { form: 'verbal' }, personId: 'nils' })
        : fact,
    )
    expect(answer(acme, '2026-11-26T12:00', beside(...byWord))).toMatch(/^wait until 2026-12-01/)
  })
  it('leads to a thankful no where they had made an offer themselves', () => {
    const theirs = [...acme, t.replied('2026-11-25T12:00', 'offer', { offer: { form: 'written' } })]
    expect(answer(theirs, '2026-11-26T12:00', beside(...accepted))).toBe('act: decline dana 2026-11-26T12:00')
    const said = [...theirs, t.sent('decline', '2026-11-26T12:10')]
    expect(answer(said, '2026-11-27T12:00', beside(...accepted))).toBe('rest')
  })
  it('is left at rest where the person leaves the letter out', () => {
    const kept = [
      ...acme,
      t.tell('StepSkipped', '2026-11-26T12:00', {
        stepId: `o1.withdraw.${accepted.at(-1)?.id}`,
        step: 'withdraw',
      } as never),
    ]
    expect(answer(kept, '2026-12-03T12:00', beside(...accepted))).toBe('rest')
  })
  it('is recalled when a late word opens a closed matter again', () => {
    const late = [...closed, t.replied('2026-12-08T11:00', 'next-round')]
    expect(answer(closed, '2026-12-08T12:00', beside(...accepted))).toBe('rest')
    expect(answer(late, '2026-12-08T12:00', beside(...accepted))).toBe('act: courtesy-line dana 2026-12-08T12:00')
    expect(texts(late, '2026-12-08T12:00', beside(...accepted))).toContain(
      'You accepted an offer of Northwind on Thursday 26 November.',
    )
    expect(texts(late, '2026-12-08T12:00')).not.toContain('accepted')
  })

  it('is no news to whoever was closed before, though that was told later', () => {
    const toldLate = [...acme, t.tell('OpeningClosed', '2026-11-25T12:00', { because: 'no-answer' })].map((fact) =>
      fact.kind === 'OpeningClosed' ? { ...fact, learntAt: fact.at.add({ hours: 48 }) } : fact,
    )
    expect(answer(toldLate, '2026-11-27T13:00', beside(...accepted))).toBe('rest')
  })

  it('is not recalled in a search that began later', () => {
    const later = [
      t.tell('OpeningAdded', '2027-03-01T09:00', { company: 'Acme', country: 'US', zone: 'America/New_York' }),
      t.tell('PersonIntroduced', '2027-03-01T09:00', {
        person: { id: 'dana', name: 'Dana', part: 'interviewer' },
      } as never),
      t.replied('2027-03-02T11:00', 'next-round'),
    ]
    expect(texts(later, '2027-03-02T12:00', beside(...accepted))).not.toContain('accepted')
  })
  it('stands: what they offer afterwards is answered in one line that says it again', () => {
    const told = [...acme, t.tell('AcceptedElsewhere', '2026-11-26T11:00', { company: 'Northwind' })]
    const crossed = [...told, t.replied('2026-11-26T11:30', 'next-round')]
    expect(answer(crossed, '2026-11-26T12:00')).toBe('act: withdraw dana 2026-11-26T12:00')
    const withdrawn = [...told, t.sent('withdraw', '2026-11-26T12:00')]
    expect(answer(withdrawn, '2026-11-27T12:00')).toBe('rest')
    const asked = [...withdrawn, t.replied('2026-12-01T11:00', 'offer', { offer: { form: 'verbal' } })]
    expect(answer(asked, '2026-12-01T12:00')).toBe('act: withdraw dana 2026-12-01T12:00')
    expect(texts(asked, '2026-12-01T12:00')).toContain('you have accepted the offer of Northwind')
    expect(answer([...asked, t.sent('withdraw', '2026-12-01T12:10')], '2026-12-02T12:00')).toBe('rest')
    expect(answer([...withdrawn, t.replied('2026-12-01T11:00', 'acknowledgement')], '2026-12-01T12:00')).toBe('rest')
  })
})

describe('a withdrawal', () => {
  it('asks nothing of the others', () => {
    const gone = [...northwind, n.tell('CandidacyWithdrawn', '2026-11-25T11:00', {})]
    expect(answer(acme, '2026-11-25T12:00', beside(...gone))).toBe(answer(acme, '2026-11-25T12:00'))
  })
})

describe('two weeks without the person', () => {
  const step = 'check-in dana'
  it('are counted over all openings, from the day something was due', () => {
    expect(answer(acme, '2026-12-15T08:29')).toBe(`act: ${step} 2026-12-15T09:10`)
    expect(answer(acme, '2026-12-15T08:30')).toBe(`act: resume 2026-12-15T08:30, ${step} 2026-12-15T09:10`)
    const busy = [...northwind, n.tell('NoteTaken', '2026-12-10T11:00', { text: 'a word' })]
    expect(answer(acme, '2026-12-15T08:30', beside(...busy))).toBe(`act: ${step} 2026-12-15T09:10`)
  })
  it('end with the look at this opening, not with one elsewhere', () => {
    const back = [...northwind, n.tell('NoteTaken', '2026-12-16T08:00', { text: 'a word' })]
    expect(answer(acme, '2026-12-16T09:00', beside(...back))).toMatch(/^act: resume/)
    const looked = [
      ...acme,
      t.tell('StepSkipped', '2026-12-16T08:00', { stepId: `o1.resume.${acme.at(-1)?.id}`, step: 'resume' } as never),
    ]
    expect(answer(looked, '2026-12-16T09:00', beside(...back))).toBe(`act: ${step} 2026-12-16T09:10`)
  })
  it('are told with what is still sensible and what is too late', () => {
    const unthanked = acme.filter(({ kind }) => kind !== 'LetterSent')
    expect(texts(unthanked, '2026-12-16T09:00')).toContain('Still sensible: ask Dana for news.')
    expect(texts(unthanked, '2026-12-16T09:00')).toContain('Too late by now, and left out: thank Dana.')
  })
  it('leave a word about what was dropped where nothing is left to do', () => {
    const refused = [...acme, t.replied('2026-12-02T11:00', 'rejection')]
    expect(answer(refused, '2026-12-17T09:00', { policy: keepsNobody })).toBe('rest')
    expect(texts(refused, '2026-12-17T09:00', { policy: keepsNobody })).toContain('left out')
  })
})
