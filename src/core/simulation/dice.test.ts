import { describe, expect, it } from 'vitest'
import { diceFor } from './dice.ts'

const rolls = (count: number, ...names: (string | number)[]) => {
  const { roll } = diceFor(...names)
  return Array.from({ length: count }, () => roll())
}

describe('dice', () => {
  it('fall the same for the same names, and otherwise for others', () => {
    expect(rolls(5, 7, 3, 'letter')).toEqual(rolls(5, 7, 3, 'letter'))
    expect(rolls(5, 7, 3, 'letter')).not.toEqual(rolls(5, 7, 4, 'letter'))
    expect(rolls(5, 73, 'letter')).not.toEqual(rolls(5, 7, '3letter'))
  })

  it('fall evenly', () => {
    const all = rolls(10_000, 'even')
    expect(all.every((roll) => roll >= 0 && roll < 1)).toBe(true)
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = all.filter((roll) => Math.floor(roll * 10) === tenth).length / all.length
      expect(Math.abs(share - 0.1)).toBeLessThan(0.015)
    }
  })

  it('fall evenly for the first roll of many names too', () => {
    const firsts = Array.from({ length: 5000 }, (_, search) => diceFor(7, search, 'ending').roll())
    expect(Math.abs(firsts.filter((roll) => roll < 0.2).length / firsts.length - 0.2)).toBeLessThan(0.02)
  })

  it('weigh by share', () => {
    const dice = diceFor('weigh')
    const drawn = Array.from({ length: 4000 }, () => dice.weigh({ often: 3, seldom: 1, never: 0 }))
    expect(drawn).not.toContain('never')
    expect(Math.abs(drawn.filter((key) => key === 'often').length / drawn.length - 0.75)).toBeLessThan(0.03)
  })

  it('draw whole numbers with both ends', () => {
    const { whole } = diceFor('whole')
    expect(new Set(Array.from({ length: 200 }, () => whole(2, 4)))).toEqual(new Set([2, 3, 4]))
  })

  it('draw answers half of which come within the median', () => {
    const { lognormal } = diceFor('answers')
    const minutes = Array.from({ length: 4000 }, () => lognormal(47, 2.67))
    expect(Math.abs(minutes.filter((value) => value <= 47).length / minutes.length - 0.5)).toBeLessThan(0.03)
    // numbers.md §2.3: nine in ten within a day.
    expect(Math.abs(minutes.filter((value) => value <= 24 * 60).length / minutes.length - 0.9)).toBeLessThan(0.02)
  })
})
