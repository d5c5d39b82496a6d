import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { readDelegate } from './delegate.ts'
import { readReturnDate } from './return-date.ts'

/** A Monday. */
const at = Temporal.ZonedDateTime.from('2026-03-02T09:00:00+00:00[Europe/London]')

describe('return date', () => {
  it.each([
    ['I am back on Thursday 12 March.', '2026-03-12'],
    ['Away until and including Friday 6 March.', '2026-03-09'],
    ['Gone through 6 March.', '2026-03-09'],
    ['I am on leave from 2 March to 6 March (both days inclusive).', '2026-03-09'],
    ['We are closed from 3 to 13 March.', '2026-03-16'],
    ['I am out of the office until 10 March.', '2026-03-10'],
    ['On holiday this week. Back Monday.', '2026-03-09'],
    ['I am away until 4 March and return to my desk on 5 March.', '2026-03-05'],
    ['I am free until 9 March. From 12 March I read my mail again.', '2026-03-12'],
    ['On a business trip until 6 March. I will be in the office from 9 March.', '2026-03-09'],
    ['At a fair all week. Normal service resumes on Tuesday 10 March.', '2026-03-10'],
    ['Away until 10.3. and on Wednesday I am here again.', '2026-03-11'],
    ['I am away until the end of the week.', '2026-03-09'],
    ['On leave till 6 March EOD.', '2026-03-09'],
    ['Travelling. Available again from 12 March onwards.', '2026-03-12'],
    ['I am free on Mondays. I read your mail tomorrow.', '2026-03-03'],
    ['I am not in until Monday.', '2026-03-09'],
    ['My days are Tuesday to Friday, so I will see it on Tuesday.', '2026-03-03'],
  ])('%s', (text, day) => {
    expect(readReturnDate(text, { at, country: 'GB', calendar: plainCalendar })?.toString()).toBe(day)
  })

  it.each([
    'I am on parental leave.',
    'I do not know when I will be back.',
    'We last spoke on 20 February.',
    'From 3 March I am on leave.',
  ])('tells no day from: %s', (text) => {
    expect(readReturnDate(text, { at, country: 'GB', calendar: plainCalendar })).toBeNull()
  })
})

describe('delegate', () => {
  it('names whom to turn to', () => {
    expect(
      readDelegate(
        'For urgent matters please contact my colleague Paolo Riva (p.riva@adda.example).',
        'c@adda.example',
      ),
    ).toEqual({ name: 'Paolo Riva', email: 'p.riva@adda.example' })
    expect(readDelegate('Gloria Etheridge is covering for me.', 'tom@x.example')).toEqual({ name: 'Gloria Etheridge' })
    expect(readDelegate('I am away. tom@x.example', 'tom@x.example')).toBeUndefined()
  })
})
