import { describe, expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { Fact } from '../facts/fact.ts'
import { ahead, decide } from '../../../test/support/decide.ts'

const t = createTeller()
const until = (prefers: string | undefined) => [
  t.added(),
  t.person('dana', prefers === undefined ? {} : { prefers: prefers as never }),
  t.held('2026-11-23T14:00'),
  t.debrief('2026-11-23T16:00', { noThanksWanted: true }),
  t.promised('2026-11-23T16:00', '2026-11-27'),
]

it('writes where somebody would rather be written to, and by mail where they never said', () => {
  const channelOf = (prefers?: string) => {
    const decision = decide(until(prefers), '2026-12-01T11:00')
    return decision.kind === 'act' ? decision.steps[0].channel : decision.kind
  }
  expect(channelOf('linkedin')).toBe('linkedin')
  expect(channelOf('email')).toBe('email')
  expect(channelOf('phone')).toBe('email')
  expect(channelOf()).toBe('email')
})

it('says what somebody would rather have, and why, where a letter by mail is not it', () => {
  const adviceOf = (prefers: string | undefined, more: object = {}) => {
    const [added, , ...rest] = until(prefers)
    const person = t.person('dana', { ...(prefers ? { prefers: prefers as never } : {}), ...more })
    const decision = decide(
      [added, person, ...rest].filter((fact) => fact !== undefined),
      '2026-12-01T11:00',
    )
    if (decision.kind !== 'act') throw new Error(decision.kind)
    const { reasons } = decision.steps[0]
    return reasons.filter(({ text }) => text.includes('would rather')).map(({ text, facts }) => ({ text, facts }))
  }
  const phone = { phone: '+1 212 736 5000' }
  expect(adviceOf('phone', phone)).toEqual([
    { text: expect.stringContaining('a short call in office hours can say the same'), facts: [expect.any(String)] },
  ])
  expect(adviceOf('post')).toMatchObject([{ text: expect.stringContaining('no postal address is known') }])
  expect(adviceOf('phone')).toEqual([])
  expect(adviceOf('phone', { ...phone, doNotCall: true })).toEqual([])
  expect(adviceOf('linkedin', phone)).toMatchObject([{ text: expect.stringContaining('so this goes there') }])
  expect(adviceOf(undefined, phone)).toEqual([])
})

describe('somebody who would rather be reached by post', () => {
  const address = { street: ['1 Main Street'], city: 'Springfield', region: 'IL', postcode: '62701', country: 'US' }
  const dana = t.person('dana', { prefers: 'post' as never, address })
  const met = [t.added(), dana, t.held('2026-11-16T14:00'), t.debrief('2026-11-16T16:00')]
  const thanks = (facts: readonly Fact[]) => {
    const decision = decide(facts, '2026-11-16T18:00')
    const step = decision.kind === 'act' ? decision.steps.find(({ kind }) => kind === 'thank-you') : undefined
    return [step?.channel, step?.reasons.map(({ text }) => text).join(' ')] as const
  }

  it('is written to on paper, with the day it lands', () => {
    const [channel, why] = thanks(met)
    expect(channel).toBe('post')
    expect(why).toContain(
      'Dana would rather be reached by post, so this goes on paper and lands around Friday 20 November.',
    )
  })

  it('gets a mail where they decide before the letter is there, or no address is known', () => {
    const [channel, why] = thanks([...met, t.promised('2026-11-16T15:00', '2026-11-20')])
    expect(channel).toBe('email')
    expect(why).toContain('when they will have decided, so this goes by mail')
    expect(thanks([...met, t.promised('2026-11-16T15:00', '2026-11-23')])[0]).toBe('post')
    const unknown = t.person('dana', { prefers: 'post' as never })
    expect(thanks([t.added(), unknown, ...met.slice(2)])[0]).toBe('email')
  })

  it('gets no card beside the letter, unless a day was chosen for one: then the e-mail goes first', () => {
    const onsite = [t.added(), dana, t.held('2026-11-16T14:00', ['dana'], { round: 'onsite' }), met[3] as Fact]
    expect(thanks(onsite)[0]).toBe('post')
    expect(ahead(onsite, '2026-11-16T18:00').join(' ')).not.toContain('card')
    const chosen = t.tell('LandingChosen', '2026-11-16T17:00', {
      interviewId: 'i1' as never,
      personId: 'dana' as never,
      lands: '2026-11-25',
    })
    expect(thanks([...onsite, chosen])[0]).toBe('email')
    expect(ahead([...onsite, chosen], '2026-11-16T18:00').join(' ')).toContain('thank-you-card 2026-11-20')
  })

  it('gets what cannot wait for the post by mail, and a note to several as ever', () => {
    const offered = t.replied('2026-11-18T10:00', 'offer', { offer: { form: 'written' } } as never)
    const decision = decide([...met, t.sent('thank-you', '2026-11-17T09:10'), offered], '2026-11-18T11:00')
    const channels = decision.kind === 'act' ? decision.steps.map(({ channel }) => channel) : []
    expect(channels).not.toContain('post')
  })
})
