import { expect, it } from 'vitest'
import { inRanges } from './read-folder.ts'

it.each([
  [[7], '7'],
  [[1, 2, 3], '1:3'],
  [[1, 2, 3, 7, 9, 10], '1:3,7,9:10'],
])('%j is asked for as %s', (uids, words) => expect(inRanges(uids)).toBe(words))
