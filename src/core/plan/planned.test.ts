import { expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import { decide } from '../../../test/support/decide.ts'

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
  expect(adviceOf('post')).toMatchObject([{ text: expect.stringContaining('the same words can be printed') }])
  expect(adviceOf('phone')).toEqual([])
  expect(adviceOf('phone', { ...phone, doNotCall: true })).toEqual([])
  expect(adviceOf('linkedin', phone)).toEqual([])
  expect(adviceOf(undefined, phone)).toEqual([])
})
