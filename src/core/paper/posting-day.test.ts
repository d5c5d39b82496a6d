import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { journeyFrom, journeyTo, transitBetween } from './posting-day.ts'

const row = { service: 'post', early: 1, usual: 3, late: 5, source: 'a table', asOf: '2026-01-01' }
const content = {
  transit: {
    mailroom: { early: 0, late: 2 },
    rows: { US: row },
    elsewhere: { ...row, service: 'abroad', usual: 8, late: 12 },
  },
}
const home = { from: 'US', to: 'US' }
const day = (text: string) => Temporal.PlainDate.from(text)

describe('the journey of a letter', () => {
  it('counts working days of the place it goes to, with the mailroom at the late end', () => {
    const calendar = { ...plainCalendar, holidays: new Map([['2026-11-26', 'Thanksgiving']]) }
    const { arrives } = journeyFrom(day('2026-11-24'), home, content, calendar)
    expect([arrives.from, arrives.usually, arrives.until].map(String)).toEqual([
      '2026-11-25',
      '2026-11-30',
      '2026-12-04',
    ])
  })

  it('works back from the day it should land, and never posts in the past or on a closed day', () => {
    expect(String(journeyTo(day('2026-12-04'), day('2026-11-24'), home, content, plainCalendar).post)).toBe(
      '2026-12-01',
    )
    expect(String(journeyTo(day('2026-11-25'), day('2026-11-24'), home, content, plainCalendar).post)).toBe(
      '2026-11-24',
    )
    expect(String(journeyTo(day('2026-11-30'), day('2026-11-28'), home, content, plainCalendar).post)).toBe(
      '2026-11-30',
    )
  })

  it('takes the slow row across a border and where no row is known', () => {
    expect(transitBetween('US', 'DE', content).service).toBe('abroad')
    expect(transitBetween('DE', 'DE', content).service).toBe('abroad')
    expect(transitBetween('US', 'US', content).service).toBe('post')
  })
})
