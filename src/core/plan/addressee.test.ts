import { describe, expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { Fact } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { absencesOf, addressees, areCallsRefused, isGivenUp, whomToAsk } from './addressee.ts'

const t = createTeller()
const met = t.held('2026-11-23T14:00', ['met'])
const order = (facts: readonly Fact[]) => addressees(openingFrom(facts), 1).map(({ id }) => String(id))

const everybody = [
  t.person('other', { part: 'other' }),
  t.person('unmet'),
  t.person('met'),
  t.person('coordinator', { part: 'coordinator' }),
  t.person('replier', { part: 'other' }),
  t.person('promiser', { part: 'other' }),
]
const heard = [
  t.tell('AnswerPromised', '2026-11-23T15:00', { by: '2026-12-18', saidBy: 'promiser' as never }),
  t.replied('2026-11-24T10:00', 'still-deciding', { personId: 'met' }),
  t.replied('2026-11-24T11:00', 'acknowledgement', { personId: 'replier' }),
]

describe('whom to ask', () => {
  it('is whoever named the date, then who answered last, who was met, the coordinator, an interviewer, anybody', () => {
    expect(order([t.added(), ...everybody, met, ...heard])).toEqual([
      'promiser',
      'replier',
      'met',
      'coordinator',
      'unmet',
      'other',
    ])
  })

  it('is the coordinator before the interviewers where everything goes through the personnel office', () => {
    expect(order([t.added({ route: 'hr' }), ...everybody, met, ...heard])).toEqual([
      'promiser',
      'replier',
      'coordinator',
      'met',
      'unmet',
      'other',
    ])
    const recruiter = [t.person('met'), t.person('rec', { part: 'recruiter' })]
    expect(order([t.added({ route: 'hr' }), ...recruiter, met])).toEqual(['rec', 'met'])
    expect(order([t.added(), ...recruiter, met])).toEqual(['met', 'rec'])
  })

  it('is the agent where an agency stands between, then the recruiter', () => {
    const agency = [t.person('agent', { part: 'agent' }), t.person('rec', { part: 'recruiter' }), t.person('aaa')]
    const named = t.tell('AnswerPromised', '2026-11-23T15:00', { by: '2026-12-18', saidBy: 'aaa' as never })
    expect(order([t.added({ route: 'agency' }), ...agency, met, named])).toEqual(['agent', 'rec', 'aaa'])
    expect(order([t.added(), ...agency, met, named])[0]).toBe('aaa')
  })

  it('is the chair or the office where a committee decides, whoever named the date', () => {
    const committee = [
      t.person('chair', { title: 'Chair of the committee' }),
      t.person('office', { part: 'coordinator' }),
      t.person('rec', { part: 'recruiter' }),
      t.person('aaa'),
      t.person('unnamed'),
    ]
    const named = t.tell('AnswerPromised', '2026-11-23T15:00', { by: '2026-12-18', saidBy: 'aaa' as never })
    expect(order([t.added({ sector: 'academia' }), ...committee, named])).toEqual([
      'chair',
      'office',
      'rec',
      'aaa',
      'unnamed',
    ])
    expect(order([t.added({ sector: 'business' }), ...committee, named])[0]).toBe('aaa')
  })

  it('is somebody with an address before somebody without, and whoever cannot be reached last', () => {
    const people = [t.person('aaa', { email: undefined }), t.person('bbb'), t.person('ccc')]
    expect(order([t.added(), ...people])).toEqual(['bbb', 'ccc', 'aaa'])
    const back = (id: string, day: string) => [
      t.sent('check-in', `2026-11-${day}T09:10`, [id], { letterId: `l-${id}-${day}` }),
      t.tell('BounceReceived', `2026-11-${day}T09:20`, {
        letterId: `l-${id}-${day}` as never,
        personId: id as never,
        permanent: true,
      }),
    ]
    const twice = [t.added(), ...people, ...back('bbb', '24'), ...back('bbb', '25')]
    expect(order(twice)).toEqual(['ccc', 'aaa', 'bbb'])
    expect(order([t.added(), ...people, ...back('bbb', '24')])).toEqual(['bbb', 'ccc', 'aaa'])
    expect(whomToAsk(openingFrom(twice), 1)).toEqual(['ccc'])
    expect(whomToAsk(openingFrom([t.added()]), 1)).toEqual([])
  })

  it('falls back on the order of ids, whatever the order of telling', () => {
    expect(order([t.added(), t.person('zoe'), t.person('amy'), t.person('mia')])).toEqual(['amy', 'mia', 'zoe'])
  })
})

describe('an address is given up', () => {
  const person = t.person('ann')
  const back = (count: number) =>
    Array.from({ length: count }, (_none, index) => [
      t.sent('check-in', `2026-11-2${index}T09:10`, ['ann'], { letterId: `m${index}` }),
      t.tell('BounceReceived', `2026-11-2${index}T09:20`, {
        letterId: `m${index}` as never,
        personId: 'ann' as never,
        permanent: true,
        id: `b${index}`,
      }),
    ]).flat()
  const isGivenUpAfter = (facts: readonly Fact[]) => {
    const opening = openingFrom(facts)
    const [ann] = opening.people.values()
    if (ann === undefined) throw new Error('nobody')
    return isGivenUp(ann, opening, 1)
  }

  it('after the letter and its one retry came back, or when the person left the mending out', () => {
    expect(isGivenUpAfter([t.added(), person])).toBe(false)
    expect(isGivenUpAfter([t.added(), person, ...back(1)])).toBe(false)
    expect(isGivenUpAfter([t.added(), person, ...back(2)])).toBe(true)
    const skipped = t.tell('StepSkipped', '2026-11-21T10:00', {
      stepId: 'o1.mend-address.b0' as never,
      step: 'mend-address',
    })
    expect(isGivenUpAfter([t.added(), person, ...back(1), skipped])).toBe(true)
  })
})

describe('who is away', () => {
  const away = (personId?: string) =>
    t.tell('AbsenceReceived', '2026-11-24T10:00', personId ? { personId: personId as never } : {})
  const answered = (at: string, personId: string) => t.replied(at, 'acknowledgement', { personId })
  const count = (to: readonly string[], ...facts: readonly Fact[]) =>
    absencesOf(to as never, openingFrom([t.added(), t.person('ann'), t.person('ben'), ...facts])).length

  it('counts for whoever is written to, until they answer', () => {
    expect(count(['ann'], away('ann'))).toBe(1)
    expect(count(['ben'], away('ann'))).toBe(0)
    expect(count(['ben'], away())).toBe(1)
    expect(count(['ann'], away('ann'), answered('2026-11-24T10:00', 'ann'))).toBe(0)
    expect(count(['ann'], away('ann'), answered('2026-11-24T09:59', 'ann'))).toBe(1)
    expect(count(['ann'], away('ann'), answered('2026-11-25T10:00', 'ben'))).toBe(1)
    expect(count(['ann'], away(), answered('2026-11-25T10:00', 'ben'))).toBe(0)
    expect(count(['ann'], away(), answered('2026-11-23T10:00', 'ben'), answered('2026-11-25T10:00', 'ben'))).toBe(0)
  })
})

describe('calls that are not wanted', () => {
  it('are not wanted in any opening of the employer', () => {
    const quiet = openingFrom([t.added(), t.tell('CallsRefused', '2026-11-24T10:00', {})])
    const open = openingFrom([t.added()])
    expect(areCallsRefused({ opening: open, sameEmployer: [] })).toBe(false)
    expect(areCallsRefused({ opening: quiet, sameEmployer: [open] })).toBe(true)
    expect(areCallsRefused({ opening: open, sameEmployer: [open, quiet] })).toBe(true)
  })
})
