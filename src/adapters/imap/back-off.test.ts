import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOffMs } from './back-off.ts'

const limits = { shortestMs: 1_000, longestMs: 300_000 }

describe('waiting before the next connection', () => {
  it('doubles from a second to five minutes', () => {
    expect([1, 2, 3, 9, 10, 100].map((failures) => backOffMs(failures, 1, limits))).toEqual([
      1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
    ])
  })

  it('stays between half the step and all of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const ms = backOffMs(failures, random, limits)
          expect(ms).toBeGreaterThanOrEqual(500)
          expect(ms).toBeLessThanOrEqual(300_000)
        },
      ),
    )
  })
})
