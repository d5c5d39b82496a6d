import { describe, expect, it } from 'vitest'
import type { ReviewContext } from '../finding.ts'
import { readLetter } from '../reading.ts'
import { slipsByPlace } from './slips-by-place.ts'

const context: ReviewContext = {
  me: { name: '' },
  recipient: null,
  otherPeople: [],
  company: '',
  interviewDays: [Temporal.PlainDate.from('2026-05-05')],
  companiesKnown: [],
  formerEmployers: [],
  language: 'en-US',
}
const slipsIn = (body: string) =>
  slipsByPlace(readLetter({ kind: 'thank-you', subject: '', body, to: [], cc: [], attachments: [] }, context))

describe('finds the slip where it stands, and mends it', () => {
  it.each([
    ['Thank you for walked me through the plan.', 'walked', 'walking'],
    ['We began by met the night crew.', 'met', 'meeting'],
    ["I read you're report twice.", "you're", 'your'],
    ["Each ship has it's own log.", "it's", 'its'],
    ['In winter the pumps loose pressure.', 'loose', 'lose'],
    ['I would rather ask once then guess.', 'then', 'than'],
    ['At Kestrel we rewrite the manual in 2021.', 'rewrite', 'rewrote'],
    ['Last year we open two shops in Turin.', 'open', 'opened'],
    ['The seals should be check every spring.', 'check', 'checked'],
    ['We lock up before the boats comes in.', 'comes', 'come'],
    ['The course what you named was useful.', 'what', 'that'],
    ['I still use the checklist form who you showed me and the machine who broke.', 'who', 'that'],
    ['Thank you and you colleagues for the tour.', 'you', 'your'],
    ['You said the library want to open on Sundays.', 'want', 'wants'],
  ])('%s', (text, slip, mended) => {
    const found = slipsIn(text)
    expect(found.map(({ words, fixes }) => [words.toLowerCase(), fixes[0]])).toEqual([[slip, mended]])
    const [from, to] = found[0]?.span ?? [0, 0]
    expect(text.slice(from, to).toLowerCase()).toBe(slip)
  })
})

it.each([
  'Thank you for limited but honest words.',
  "I think you're right, and I hope you're well.",
  'Last year we put up two shops, and yesterday I read the plan.',
  'I could have asked, or should I say, ought to have asked, of course.',
  'It should be clean in there, and the lens comes from Jena.',
  "I know it's early, and of all of it it's the best part.",
  'The loose bolts came loose again, and we tied the loose ends.',
  'We waited longer, and then the boat came.',
  'We still use the manual that we wrote in 2021, and we hope to print it in 2027.',
  'You told the team what you expect, and I asked the clerk what she needed.',
  'The author who had written the book was there.',
  'It was good of you and the team to wait.',
  'We let the library choose the day and saw the team make a plan.',
])('leaves “%s”', (text) => {
  expect(slipsIn(text)).toEqual([])
})
