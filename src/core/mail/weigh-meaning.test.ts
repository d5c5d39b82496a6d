import { describe, expect, it } from 'vitest'
import { meaningFeatures, weighMeaning } from './weigh-meaning.ts'

describe('what the meaning of sentences tells', () => {
  it('is the mean of the sentences and the highest of each number, with a constant', () => {
    expect(
      meaningFeatures([
        [0.2, -0.4],
        [0.4, 0],
      ]).map((value) => Math.round(value * 100) / 100),
    ).toEqual([3, -2, 2, 0, 1])
  })

  it('is a probability for each kind, and nothing without a sentence', () => {
    const kinds = weighMeaning([Array.from({ length: 512 }, (_, at) => (at % 7) / 60)])
    const total = [...(kinds?.values() ?? [])].reduce((sum, probability) => sum + probability, 0)
    expect(kinds?.size).toBe(15)
    expect(total).toBeCloseTo(1)
    expect(weighMeaning([])).toBeNull()
  })
})
