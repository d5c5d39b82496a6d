/** Right sentences with odd words in them: the review has nothing to say. Every remark here would be a false alarm. */
import { expect, it } from 'vitest'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { phrases } from '../support/letter-review.ts'

it.each([
  'You mentioned the long drive home as the price of a quiet yard.',
  'So much for the theory; in practice the valve sticks.',
  'Better late than never, here is the list.',
  'The lambs sleep in the manger behind the barn.',
  'To be frank, I was nervous before the second task.',
  'I have never felt so welcome at a school.',
  'As you know, the hall is cold in March.',
  'The team who won the prize sat next to me.',
  'Thank you for the call we had on Monday.',
  'The team that met us had had two hours of sleep.',
  'Between you and me, the old system was slow, and so were we.',
  'I used to work under pressure, and I am used to working alone.',
  'What you said about the pumps was new to me.',
  'We lead by asking, and we were led by a patient foreman.',
  "Its bolts were loose, so it's no wonder that it leaked.",
  'There are many ways to do it, and there is one that I like.',
  'I led a team of four until last spring and then went back to the bench.',
  'The person who showed me the yard asked whether I had ever steered a barge.',
  'I was interested in the interesting parts: the locks, the sluices, the paperwork.',
  'You were right about the second pump; it was the seal.',
  'I work well with people who say what they mean.',
  'I have worked here for six years, since 2020.',
  'Since we spoke, I have read the report twice.',
  "The news is good and the figures are better than last year's.",
  'He and I ran the shop together; he sold, I baked.',
  'Had I known, I would have brought the drawings.',
  'I should have explained it better, and I could have drawn it.',
  'If need be, I can come again on Monday or on any day that suits you.',
  'Please find the list below, in the order in which you asked.',
  'A year in Turin taught me to count in two currencies.',
  'Whether it rains or not, the ferry goes at six.',
  'The number of complaints fell, and a number of customers wrote to say so.',
  'Each of the three shifts has its own board.',
  'Neither the crane nor the lift was ready.',
  'I enjoyed talking with you and seeing how the glaze is mixed.',
  'My advice would be to begin small; I would advise against the big tank.',
  'The effect was small, but it did affect the schedule.',
  'We had expected rain; instead it snowed, which nobody minded.',
  'That that rule still stands surprised me.',
  'Thank you for the tour, the coffee and the honest answer about overtime.',
  'I accept your invitation gladly, except that Tuesday is taken.',
  'The committee meets on Thursday; its members come from four countries.',
  'As for the keys, Ms. Lund has them.',
  "Your team's patience and your own made it easy.",
  "You're welcome to call, and your call will find me.",
  'Then we moved the desk, rather than the people, and it worked.',
  'It is more than a year ago, but I remember the smell of resin.',
])('%s', (body) => {
  const findings = reviewLetter(
    { kind: 'additional-information', subject: 'The list', body, to: ['x@acme.example'], cc: [], attachments: [] },
    {
      me: { name: 'Alex Moreau' },
      recipient: { name: 'Dana Kim' },
      otherPeople: [{ name: 'Ingrid Lund' }],
      company: 'Acme',
      interviewDays: [Temporal.PlainDate.from('2026-11-23')],
      companiesKnown: [],
      formerEmployers: [],
      language: 'en-US',
    },
    [],
    phrases,
  )
  expect(
    findings
      .filter(({ span, severity }) => span !== null && severity !== 'praise')
      .map(({ rule, words }) => `${rule}: ${words}`),
  ).toEqual([])
})
