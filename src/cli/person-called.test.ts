import { expect, it } from 'vitest'
import { personCalled } from './person-called.ts'

const people = [
  { id: 'p-1', name: 'Dr Annegret Vogt' },
  { id: 'p-2', name: 'Dana Kim' },
  { id: 'p-3', name: 'Kim Osei' },
  { id: 'p-4', name: 'Vera Kim' },
]

it.each([
  ['Annegret', 'p-1'],
  ['vogt', 'p-1'],
  ['Dr Anne', 'p-1'],
  ['Kim', 'p-3'],
  ['p-4', 'p-4'],
  ['ana', undefined],
  [' ', undefined],
])('%s means %s', (said, id) => {
  expect(personCalled(people, said)?.id).toBe(id)
})

it('a surname that two have means nobody', () => {
  expect(personCalled([people[1], people[3]] as typeof people, 'Kim')).toBeUndefined()
})
