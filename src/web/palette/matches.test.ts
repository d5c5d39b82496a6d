import { describe, expect, it } from 'vitest'
import { matches } from './matches.ts'

describe('matches', () => {
  const items = ['Go to Openings', 'Go to Settings', 'Genève · Tester']
  const found = (text: string) => matches(items, text, (item) => item)

  it('takes beginnings of words in any order, without regard to case and accents', () => {
    expect(found('open go')).toEqual(['Go to Openings'])
    expect(found('geneve')).toEqual(['Genève · Tester'])
    expect(found('pen')).toEqual([])
    expect(found(' ')).toEqual(items)
  })
})
