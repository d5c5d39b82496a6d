import { describe, expect, it } from 'vitest'
import { shippedPolicy } from '../../../test/support/policy.ts'
import { linesFor } from './policy.ts'

describe('the shipped policy', () => {
  it('is usable in every rhythm', () => {
    expect(shippedPolicy('gentle').lines['check-in.after-promise'].value).toBe(3)
    expect(shippedPolicy('steady').lines['check-in.after-promise'].value).toBe(2)
    expect(shippedPolicy('brisk').lines['check-in.after-promise'].value).toBe(1)
  })

  it('gives every line a source or says that it is our own judgement', () => {
    for (const line of Object.values(shippedPolicy().lines)) expect(line.sources.length, line.id).toBeGreaterThan(0)
  })

  it('lays country, route and sector over the general lines', () => {
    const lines = linesFor(shippedPolicy(), { place: { country: 'DE' }, route: 'agency', sector: 'government' })
    expect(lines['check-in.no-promise'].value).toBe(10)
    expect(lines['thank-you.direct'].value).toBe(false)
    expect(lines['waits.factor'].value).toBe(2)
  })
})
