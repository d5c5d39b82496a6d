import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { linesFor } from './policy.ts'
import { policyWith } from './policy-with.ts'

const germany = { place: { country: 'DE' }, route: 'direct', sector: 'business' }

describe('policyWith', () => {
  it('takes a value within its range, also over the country', () => {
    const { policy, refused } = policyWith(shippedPolicy(), [{ line: 'check-in.no-promise', value: 6 }])
    expect(refused).toEqual([])
    expect(linesFor(policy, germany)['check-in.no-promise'].value).toBe(6)
  })
  it('asks for a reason beyond the range and keeps it', () => {
    const change = { line: 'cap.unanswered', value: 4 }
    expect(policyWith(shippedPolicy(), [change]).refused[0]?.words).toContain('allows 1 to 3')
    const { policy, refused } = policyWith(shippedPolicy(), [{ ...change, reason: 'they asked me to keep writing' }])
    expect(refused).toEqual([])
    expect(policy.lines['cap.unanswered'].sources[0]?.label).toContain('they asked me')
  })
  it.each([
    [{ line: 'cap.gapp', value: 5 }, 'no line called'],
    [{ line: 'call.offered', value: 3 }, 'yes or no'],
    [{ line: 'cap.gap', value: true }, 'whole number'],
    [{ line: 'cap.gap', value: 5.5 }, 'whole number'],
    [{ line: 'promise.messages-before', value: 1 }, 'allows 0'],
  ])('refuses %j in words', (change, words) =>
    expect(policyWith(shippedPolicy(), [change]).refused[0]?.words).toContain(words),
  )
})
