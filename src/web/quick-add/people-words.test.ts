import { describe, expect, it } from 'vitest'
import { parsePeople, peopleToWords } from './people-words.ts'

describe('people in words', () => {
  it('go there and back', () => {
    const people = [
      { name: 'Dana Kim', title: 'CTO' },
      { name: 'Tom Ellis' },
      { name: 'Inês Carvalho', title: 'Head, Product', email: 'ines@tyrell.example' },
    ]
    expect(parsePeople(peopleToWords(people))).toEqual(people)
  })

  it('forgives what a hand does', () => {
    expect(parsePeople(' Dana  Kim(CTO) ;\n, Tom Ellis ,')).toEqual([
      { name: 'Dana Kim', title: 'CTO' },
      { name: 'Tom Ellis' },
    ])
    expect(parsePeople('Dana Kim ()')).toEqual([{ name: 'Dana Kim' }])
    expect(parsePeople('')).toEqual([])
  })
})
