import { expect, it } from 'vitest'
import { createTeller } from '../../../test/support/facts.ts'
import type { Fact } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { isLive } from './is-live.ts'

const t = createTeller()
const live = (...facts: readonly Fact[]) => isLive(openingFrom([t.added(), t.person('dana'), ...facts]))
const met = t.held('2026-11-23T14:00')
const scheduled = t.tell('InterviewScheduled', '2026-11-20T10:00', {
  interviewId: 'i9' as never,
  dayOnly: false,
  people: [],
  startsAt: '2026-12-01T10:00',
})

it('people are owed a word from the first meeting until an end, or a goodbye that nobody answered', () => {
  expect(live()).toBe(false)
  expect(live(scheduled)).toBe(true)
  expect(live(met)).toBe(true)
  expect(live(met, t.replied('2026-11-25T10:00', 'offer'))).toBe(true)
  expect(live(met, t.replied('2026-11-25T10:00', 'rejection'))).toBe(false)
  expect(live(met, t.tell('CandidacyWithdrawn', '2026-11-25T10:00', {}))).toBe(false)
  expect(live(met, t.sent('check-in', '2026-11-25T10:00'))).toBe(true)
  expect(live(met, t.sent('closing', '2026-11-25T10:00'))).toBe(false)
  expect(live(met, t.sent('closing', '2026-11-23T14:00'))).toBe(false)
  expect(live(met, t.sent('closing', '2026-11-23T13:59'))).toBe(true)
  expect(live(met, t.sent('closing', '2026-11-25T10:00'), t.replied('2026-11-26T10:00', 'still-deciding'))).toBe(true)
})

it('an unread answer keeps it open, but for a decision of the person', () => {
  const unread = t.replied('2026-11-25T10:00')
  expect(live(met, unread)).toBe(true)
  expect(live(met, t.tell('OpeningClosed', '2026-11-24T10:00', { because: 'person' }), unread)).toBe(true)
  expect(live(met, t.tell('OfferDeclined', '2026-11-24T10:00', {}), unread)).toBe(false)
})

it('a goodbye that came back was no goodbye', () => {
  const letter = t.sent('closing', '2026-11-25T10:00', ['dana'], { letterId: 'l7' })
  const back = t.tell('BounceReceived', '2026-11-25T10:05', {
    letterId: 'l7' as never,
    personId: 'dana' as never,
    permanent: true,
  })
  expect(live(met, letter, back)).toBe(true)
})
