import { describe, expect, it } from 'vitest'
import { decide, reasonsOf } from '../../../test/support/decide.ts'
import { createTeller } from '../../../test/support/facts.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { policyWith } from '../policy/policy-with.ts'
import { whyOf } from './why-of.ts'

const t = createTeller()
const promised = t.promised('2026-11-23T16:00', '2026-11-27')
const facts = [
  t.added(),
  t.person('dana'),
  t.held('2026-11-23T14:00'),
  t.debrief('2026-11-23T16:00'),
  t.sent('thank-you', '2026-11-24T09:10'),
  promised,
]

describe('whyOf', () => {
  it('opens a reason: facts in words with their day, lines with value and range, both sides with their names', () => {
    const decision = decide(facts, '2026-12-01T09:10')
    const [reason] = reasonsOf(decision)
    if (reason === undefined) throw new Error('a decision has a reason')
    const why = whyOf(reason, shippedPolicy(), openingFrom(facts))
    expect(why.facts).toEqual([
      {
        id: promised.id,
        at: promised.at,
        dayOnly: false,
        words: 'An answer was promised for Friday 27 November',
      },
    ])
    expect(why.lines.map(({ id, value, range }) => ({ id, value, range }))).toEqual([
      { id: 'check-in.after-promise', value: 2, range: [1, 5] },
    ])
    expect(why.sources.every(({ label, url }) => label !== '' && url?.startsWith('http'))).toBe(true)
    expect(why.othersSay).toContain('writes at once')
    expect(why.against.map(({ label }) => label).join()).toContain('CBC')
  })

  it('shows a value of one’s own with its reason', () => {
    const { policy } = policyWith(shippedPolicy(), [
      { line: 'check-in.after-promise', value: 9, reason: 'they asked for patience' },
    ])
    const [reason] = reasonsOf(decide(facts, '2026-12-11T09:10', { policy }))
    if (reason === undefined) throw new Error('a decision has a reason')
    expect(whyOf(reason, policy, openingFrom(facts)).lines[0]?.own).toEqual({
      instead: 2,
      reason: 'they asked for patience',
    })
  })

  it('has words for every fact that any reason of a long story names', () => {
    for (const now of ['2026-11-23T15:00', '2026-11-25T12:00', '2026-12-01T12:00', '2027-03-01T12:00']) {
      for (const reason of reasonsOf(decide(facts, now))) {
        const why = whyOf(reason, shippedPolicy(), openingFrom(facts))
        expect(why.facts.length).toBe(new Set(reason.facts).size)
        expect(why.lines.length).toBe(reason.lines.length)
      }
    }
  })
})
