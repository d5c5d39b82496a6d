import { describe, expect, it } from 'vitest'
import { readPromise } from './read-promise.ts'

/** Tuesday 22 September 2026; Thursday the 1st of October is closed there. */
const ground = {
  at: Temporal.ZonedDateTime.from('2026-09-22T10:08[Europe/Berlin]'),
  country: 'DE',
  calendar: { weekend: new Set([6, 7]), holidays: new Map([['2026-10-01', 'a holiday']]) },
}
const dayOf = (text: string) => {
  const read = readPromise(text, ground)
  return read.kind === 'by' ? read.by.toString() : null
}

describe('readPromise', () => {
  it.each([
    ['You will hear from us by Friday.', '2026-09-25'],
    ['We decide by the end of the week and call you then.', '2026-09-25'],
    ['I’ll let you know early next week.', '2026-09-29'],
    ['We’ll write to everyone next week.', '2026-10-02'],
    ['Expect word in two to three weeks.', '2026-10-13'],
    ['We hope for Thursday; by Monday you have an answer for certain.', '2026-09-28'],
    ['You’ll know within ten working days.', '2026-10-07'],
    ['We get back to you a week on Wednesday.', '2026-09-30'],
    ['An answer will reach you by the end of the month.', '2026-09-30'],
    ['We’ll be in touch by 5.10.', '2026-10-05'],
    ['You have our return at the latest the 5/10.', '2026-10-05'],
    ['Within 48h you have the answer.', '2026-09-24'],
    ['I’ll know by the first week of October.', '2026-10-02'],
    ['He is away till the 5th. I call you that Friday.', '2026-10-09'],
    ['Interviews run until the 5th; we’ll let everybody know after that.', '2026-10-08'],
    ['The board decides at the return of Mr Lang, the 5th of October.', '2026-10-05'],
    ['I know we said a week. It’ll be another fortnight.', '2026-10-06'],
    ['We tell you at the end of the week or at the beginning of the next.', '2026-09-29'],
    ['You will know in the course of next week, at the latest Friday I call you.', '2026-10-02'],
    ['Give me this week and next week.', '2026-10-02'],
    ['We let you know within the month.', '2026-09-30'],
    ['A letter comes ten days after the last interview, which is on the 25th.', '2026-10-05'],
    ['By Friday, if any delay then Monday.', '2026-09-28'],
    ['We report in the course of the 41st week.', '2026-10-09'],
    ['It goes to the general assembly of 5 October. You’ll be telephoned the same evening.', '2026-10-05'],
    ['We will tell you on Frday.', '2026-09-25'],
  ])('understands “%s”', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each([
    'We’ll be in touch shortly.',
    'You will hear from us in due course.',
    'Not before the 20th, I am afraid.',
    'The position starts on 1 November.',
    'I visit on the 5th, nobody said anything about when they’d decide.',
    'Please send us your papers by Friday.',
    'We are parking it, and I will take it up again with you.\n\nFrida',
  ])('finds no day in “%s”', (text) => {
    expect(dayOf(text)).toBeNull()
  })
})
