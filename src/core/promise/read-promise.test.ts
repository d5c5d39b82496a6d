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
    ['We will revert by Mon, 05-Oct-2026.', '2026-10-05'],
    ['Can you give us three business days? You’ll have an answer then.', '2026-09-25'],
    ['It meets on 5 October, afterwards I come to you within three days.', '2026-10-08'],
    ['I’ll tell you by Friday what came of it.', '2026-09-25'],
    ['As soon as the works council has met, on 5 October, I inform you at once.', '2026-10-05'],
    ['On Monday I am at sea, back I am on Monday 12 October, and then you get an answer.', '2026-10-12'],
    ['That is our answer in the week from 5 October.', '2026-10-09'],
    ['That happens on 6 October. Within a week after that I let you know.', '2026-10-13'],
    ['The decision meeting is Monday, give me 48 hours after that.', '2026-09-30'],
    ['After the trial day on 5 October we need two working days, then you get a call.', '2026-10-07'],
    ['I can’t say much, but sit tight till a week on Monday.', '2026-10-05'],
    ['We’re a fortnight away from deciding.', '2026-10-06'],
    ['You’ll know before the month’s done.', '2026-09-30'],
    ['The earliest I could tell you anything is Monday, and I’d hope by Tuesday.', '2026-09-29'],
    ['They decide on Tuesday in eight and I write to you the same evening.', '2026-10-06'],
    [
      'She sees people until Thursday. You hear by the middle of next week, by Friday of that same week at the very latest.',
      '2026-10-02',
    ],
    ['I’d rather say so than leave you sat wondering. You’ll hear by Friday.', '2026-09-25'],
    ['I was all set to ring you on Thursday. I’ll have made up my mind by Monday.', '2026-09-28'],
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
    'By your letter of the 12th you asked us for news. We will inform you about its continuation.',
    'We are parking it, and I will take it up again with you.\n\nFrida',
  ])('finds no day in “%s”', (text) => {
    expect(dayOf(text)).toBeNull()
  })
})
