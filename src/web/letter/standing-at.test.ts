import { expect, it } from 'vitest'
import { standingAt } from './standing-at.ts'

const text = 'Dear Dana,\n\nThank you. 👋 We spoke on Monday. Thank you.\n\nAlex'
const standsOn = [
  { sentence: 'Thank you.', because: ['The interview'] },
  { sentence: 'Gone since.', because: ['Nothing here'] },
  { sentence: 'We spoke on Monday.', because: ['The interview', 'The opening'] },
  { sentence: 'Thank you.', because: [] },
]
const at = (words: string, nth = 0) => standingAt(text.indexOf(words) + nth, text, standsOn)

it('names what the sentence under a place stands on, and nothing between or after', () => {
  expect(at('Thank')).toBe('The interview')
  expect(at('Monday.', 6)).toBe('The interview; The opening')
  expect(at(' 👋')).toBeNull()
  expect(standingAt(text.lastIndexOf('Thank'), text, standsOn)).toBeNull()
  expect(at('Dear')).toBeNull()
})
