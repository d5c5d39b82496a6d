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
