import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { readLineValue } from './line-value.ts'
import { linesFor } from './policy.ts'
import { policyWith } from './policy-with.ts'

const germany = { id: 'o-acme', place: { country: 'DE' }, route: 'direct', sector: 'business' }
const other = { ...germany, id: 'o-tyrell' }

describe('policyWith', () => {
  it('takes a value within its range, also over the country, and remembers what it stands for', () => {
    const at = '2026-11-23T21:00:00Z'
    const { policy, refused } = policyWith(shippedPolicy(), [{ line: 'check-in.no-promise', value: 6, at }])
    expect(refused).toEqual([])
    const line = linesFor(policy, germany)['check-in.no-promise']
    expect(line).toMatchObject({ value: 6, own: { instead: 7, at } })
    expect(line.from).toBeUndefined()
    expect(line.sources[0]?.label).toBe('Your own choice')
    expect(line.sources.length).toBeGreaterThan(1)
  })

  it('asks for a reason beyond the range and keeps it', () => {
    const change = { line: 'cap.unanswered', value: 4 }
    expect(policyWith(shippedPolicy(), [change]).refused[0]).toMatchObject({
      needsReason: true,
      words: expect.stringContaining('allows 1 to 3 messages. It is a limit that protects you and them'),
    })
    expect(policyWith(shippedPolicy(), [{ ...change, reason: '  ' }]).refused.length).toBe(1)
    const { policy, refused } = policyWith(shippedPolicy(), [{ ...change, reason: 'they asked me to keep writing' }])
    expect(refused).toEqual([])
    expect(policy.lines['cap.unanswered'].own?.reason).toBe('they asked me to keep writing')
  })

  it('holds for one opening only where that was said, over the value for all', () => {
    const { policy } = policyWith(shippedPolicy(), [
      { line: 'check-in.no-promise', value: 4, openingId: 'o-acme' },
      { line: 'call.offered', value: true, openingId: 'o-acme' },
      { line: 'check-in.no-promise', value: 9 },
    ])
    expect(linesFor(policy, germany)['check-in.no-promise']).toMatchObject({ value: 4, own: { forOpening: true } })
    expect(linesFor(policy, germany)['call.offered'].value).toBe(true)
    expect(linesFor(policy, other)['check-in.no-promise'].value).toBe(9)
    expect(linesFor(policy, other)['call.offered'].value).toBe(false)
  })

  it('moves the hours at which something may leave', () => {
    const { policy, refused } = policyWith(shippedPolicy(), [
      { line: 'hours.from', value: '09:00' },
      { line: 'hours.preferred', value: '10:30' },
      { line: 'hours.call-days', value: [1, 5] },
    ])
    expect(refused).toEqual([])
    expect(policy.hours.window.from.toString()).toBe('09:00:00')
    expect(policy.hours.preferred.toString()).toBe('10:30:00')
    expect([...policy.hours.callDays]).toEqual([1, 5])
  })

  it.each([
    [{ line: 'cap.gapp', value: 5 }, 'There is no line called “cap.gapp”. Did you mean “cap.gap”?'],
    [{ line: 'call.offered', value: 3 }, 'needs yes or no'],
    [{ line: 'cap.gap', value: true }, 'needs a whole number'],
    [{ line: 'cap.gap', value: 5.5, reason: 'halves' }, 'needs a whole number'],
    [{ line: 'promise.messages-before', value: 1 }, 'allows 0 messages'],
    [{ line: 'check-in.after-promise', value: 6 }, 'allows 1 to 5 business days. Beyond that a typed reason is needed'],
    [{ line: 'check-in.after-promise', value: 0 }, 'allows 1 to 5 business days'],
    [{ line: 'hours.from', value: '05:00' }, 'allows 07:00 to 10:00'],
    [{ line: 'hours.from', value: '09:30' }, 'The preferred hour (09:10) needs to lie between 09:30 and 17:30'],
    [{ line: 'hours.from', value: '09:00', openingId: 'o-acme' }, 'holds for all openings'],
    [{ line: 'hours.calls', value: ['12:00/11:00'] }, 'the earlier hour first'],
    [{ line: 'network.months', value: [] }, 'needs months such as 1, 3, 6'],
  ])('refuses %j in words and changes nothing', (change, words) => {
    const shipped = shippedPolicy()
    const { policy, refused } = policyWith(shipped, [change])
    expect(refused[0]?.words).toContain(words)
    expect(policy).toEqual(shipped)
  })
})

describe('readLineValue', () => {
  it.each([
    ['cap.gap', ' 6 ', { value: 6 }],
    ['cap.gap', 'six', { needs: 'needs a whole number' }],
    ['cap.gap', '-1', { needs: 'needs a whole number' }],
    ['call.offered', 'Yes', { value: true }],
    ['call.offered', 'off', { value: false }],
    ['call.offered', 'maybe', { needs: 'needs yes or no (true or false in a file)' }],
    ['hours.preferred', '9:30', { value: '09:30' }],
    ['hours.preferred', '25:00', { needs: 'needs a time such as 09:10' }],
    ['hours.call-days', '2, 4', { value: [2, 4] }],
    ['hours.calls', '10:00/11:00 15:00/16:00', { value: ['10:00/11:00', '15:00/16:00'] }],
    ['season.slow', '08-01/08-31', { value: ['08-01/08-31'] }],
  ] as const)('%s %j', (id, text, read) => expect(readLineValue(id, text)).toEqual(read))
})
