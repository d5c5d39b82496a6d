import { describe, expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { Fact, FactKind } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { HeardLetter } from './heard.ts'
import { letterGround } from './letter-fields.ts'
import type { LetterKind } from './letter-kind.ts'

const me = { name: 'Alex Moreau', language: 'en-US', formality: 'neutral' } as const
const today = Temporal.PlainDate.from('2026-11-24')

/** Facts with plain ids. */
type Tell = (kind: FactKind, at: string, fields: object) => Fact

function story() {
  const tell = createTeller().tell as Tell
  const person = (id: string, name: string) =>
    tell('PersonIntroduced', '2026-11-20', { person: { id: id as PersonId, name, part: 'interviewer' } })
  return {
    tell,
    facts: [
      tell('OpeningAdded', '2026-11-20', { company: 'Acme', role: 'Planner', country: 'US', zone: 'America/New_York' }),
      person('dana', 'Dana Kim'),
      person('tom', 'Tom Ellis'),
      tell('InterviewHeld', '2026-11-23T14:00', { interviewId: 'talk', dayOnly: false, people: ['dana', 'tom'], id: 'held' }),
    ],
  } // prettier-ignore
}

const debrief = (tell: Tell, fields: object): Fact =>
  tell('DebriefGiven', '2026-11-23T16:00', { interviewId: 'talk', points: [], regrets: [], id: 'debrief', ...fields })

function ground(
  facts: readonly Fact[],
  to: string,
  kind: LetterKind = 'thank-you',
  heard: readonly HeardLetter[] = [],
) {
  return letterGround(openingFrom(facts), { kind, to: [to as PersonId], late: false }, me, today, heard)
}

describe('the point of a letter', () => {
  it('is what this person said, never what a colleague said', () => {
    const { tell, facts } = story()
    const all = [...facts, debrief(tell, { points: [{ personId: 'dana', said: 'the late invoices' }] })]
    expect(ground(all, 'dana').fields.point).toBe('the late invoices')
    expect(ground(all, 'tom').fields.point).toBeUndefined()
  })

  it('goes round where it was noted for nobody in particular', () => {
    const { tell, facts } = story()
    const points = [{ said: 'the late invoices' }, { said: 'how they plan the week' }]
    const all = [...facts, debrief(tell, { points })]
    expect(ground(all, 'dana').fields.point).toBe('the late invoices')
    expect(ground(all, 'tom').fields.point).toBe('how you plan the week')
    const one = [...facts, debrief(tell, { points: points.slice(0, 1) })]
    expect(ground(one, 'tom').fields.point).toBeUndefined()
  })

  it('rests when the same person has met it twice', () => {
    const { tell, facts } = story()
    const all = [...facts, debrief(tell, { points: [{ personId: 'dana', said: 'the late invoices' }] })]
    const letter = { body: 'I have kept thinking about the late invoices.', toSamePerson: true }
    expect(ground(all, 'dana', 'check-in', [letter]).fields.point).toBe('the late invoices')
    expect(ground(all, 'dana', 'closing', [letter, letter]).fields.point).toBeUndefined()
  })

  it('tells a clause from a thing and from a question', () => {
    const { tell, facts } = story()
    const fieldsOf = (said: string) =>
      ground([...facts, debrief(tell, { points: [{ personId: 'dana', said }] })], 'dana').fields
    expect(fieldsOf('they lose referrals')).toMatchObject({ pointClause: 'you lose referrals' })
    expect(fieldsOf('How they choose')).toMatchObject({ point: 'how you choose' })
    expect(fieldsOf('How they choose').pointThing).toBeUndefined()
    expect(fieldsOf('The night shift.')).toMatchObject({ point: 'the night shift', pointThing: 'the night shift' })
  })
})

describe('what the person said of themselves', () => {
  it('is said once to a company', () => {
    const { tell, facts } = story()
    const all = [
      ...facts,
      debrief(tell, { points: [{ personId: 'dana', said: 'x', myLink: 'I did this twice' }], toAdd: 'I speak Dutch' }),
    ]
    expect(ground(all, 'dana').fields).toMatchObject({ link: 'I did this twice.', toAdd: 'I speak Dutch.' })
    const heard = [{ body: 'Hello. I did this twice. And: I speak Dutch.', toSamePerson: false }]
    expect(ground(all, 'dana', 'thank-you', heard).fields.link).toBeUndefined()
    expect(ground(all, 'dana', 'thank-you', heard).fields.toAdd).toBeUndefined()
  })
})

describe('the shelf of offers', () => {
  it('gives each thing to one person once, and then asks for another', () => {
    const { tell, facts } = story()
    const offers = ['a page on rosters', 'an article on ports'].map((text) =>
      tell('DetailGiven', '2026-11-24', { field: 'offer', text }),
    )
    const all = [...facts, ...offers]
    const first = ground(all, 'dana', 'check-in')
    expect(first.fields).toMatchObject({ offer: 'a page on rosters' })
    expect(first.sources.offer).toEqual([offers[0]?.id])
    const sent = { body: 'If it would help, I can send you a page on rosters.', toSamePerson: true }
    expect(ground(all, 'dana', 'second-check-in', [sent]).fields).toMatchObject({
      offer: 'an article on ports',
      offerIsArticle: 'yes',
    })
    expect(ground(all, 'tom', 'check-in', [{ ...sent, toSamePerson: false }]).fields.offer).toBe('a page on rosters')
    const both = [sent, { body: 'You may like an article on ports.', toSamePerson: true }]
    expect(ground(all, 'dana', 'second-check-in', both).fields.offer).toBeUndefined()
  })
})

describe('the situation', () => {
  it('knows a date that has passed', () => {
    const { tell, facts } = story()
    const by = (day: string) => [...facts, tell('AnswerPromised', '2026-11-23T16:01', { by: day })]
    expect(ground(by('2026-11-23'), 'dana', 'check-in').fields).toMatchObject({
      promise: 'by Monday, November 23',
      promiseIsOver: 'yes',
    })
    expect(ground(by('2026-12-04'), 'dana', 'check-in').fields.promiseIsOver).toBeUndefined()
  })

  it('knows a meeting that the person missed or cancelled', () => {
    const { tell, facts } = story()
    const scheduled = tell('InterviewScheduled', '2026-11-20', {
      interviewId: 'second',
      dayOnly: false,
      people: ['dana'],
      startsAt: '2026-11-24T10:00',
    })
    const missed = [
      ...facts,
      scheduled,
      tell('InterviewMissed', '2026-11-24T10:30', { interviewId: 'second', by: 'me' }),
    ]
    expect(ground(missed, 'dana', 'recovery').fields).toMatchObject({
      missedByMe: 'yes',
      interviewDate: 'Tuesday, November 24',
    })
    const cancelled = [
      ...facts,
      scheduled,
      tell('InterviewCancelled', '2026-11-23T18:00', { interviewId: 'second', by: 'me' }),
    ]
    expect(ground(cancelled, 'dana', 'recovery').fields.cancelledByMe).toBe('yes')
    expect(ground(facts, 'dana', 'recovery').fields.cancelledByMe).toBeUndefined()
  })

  it('takes a plain no for an answer, and does not ask again', () => {
    const { tell, facts } = story()
    const no = tell('DetailGiven', '2026-11-24', { field: 'redo', text: 'no' })
    expect(ground([...facts, no], 'dana', 'recovery').fields.redo).toBe('')
    expect(ground(facts, 'dana', 'recovery').fields.redo).toBeUndefined()
  })
})

it('names the facts behind every field', () => {
  const { tell, facts } = story()
  const all = [...facts, debrief(tell, { points: [{ personId: 'dana', said: 'the late invoices' }] })]
  const { sources } = ground(all, 'dana')
  expect(sources).toMatchObject({ point: ['debrief'], interviewDay: ['held'] })
  expect(sources.recipient).toHaveLength(1)
})
