import { describe, expect, it } from 'vitest'
import { lineIds } from '../policy/line-ids.ts'
import { lineGroups, valueInWords } from './policy-words.ts'

describe('the groups of the policy', () => {
  it('hold every line once', () => {
    expect(lineGroups.flatMap(({ lines }) => lines).toSorted()).toEqual(lineIds.toSorted())
  })
})

describe('valueInWords', () => {
  it.each([
    [{ value: 1, unit: 'business days' }, '1 business day'],
    [{ value: 0, unit: 'messages' }, '0 messages'],
    [{ value: false, unit: 'yes or no' }, 'no'],
    [{ value: [2, 4], unit: 'weekdays' }, 'Tuesday, Thursday'],
    [{ value: ['10:00/11:30', '14:00/16:00'], unit: 'spans' }, '10:00 to 11:30 and 14:00 to 16:00'],
    [{ value: [1, 3], unit: 'months' }, '1, 3 months'],
    [{ value: '09:10', unit: 'time of day' }, '09:10'],
    [{ value: 2, unit: 'stars of five' }, '2 of five stars'],
  ])('%j', (line, words) => expect(valueInWords(line)).toBe(words))
})
