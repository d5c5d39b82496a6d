import { describe, expect, it } from 'vitest'
import { plainCalendar, type BusinessCalendar } from '../time/business-calendar.ts'
import { firstPostingDay, journeyFrom, journeyTo, type PostalRoute } from './posting-day.ts'

const transit = { service: 'post', early: 1, usual: 3, late: 6, source: 'a table', asOf: '2026-01-01' }
const day = (text: string) => Temporal.PlainDate.from(text)
const closed = (on: string): BusinessCalendar => ({ ...plainCalendar, holidays: new Map([[on, 'closed']]) })
const route = (sender = plainCalendar, recipient = sender): PostalRoute => ({
  transit,
  isAbroad: false,
  calendars: { sender, recipient },
})
const posted = (lands: string, earliest: string, on = route()) => String(journeyTo(day(lands), day(earliest), on).post)

describe('the journey of a letter', () => {
  it('counts working days of the place it goes to', () => {
    const { arrives } = journeyFrom(day('2026-11-24'), route(closed('2026-11-26')))
    expect([arrives.from, arrives.usually, arrives.until].map(String)).toEqual([
      '2026-11-25',
      '2026-11-30',
      '2026-12-03',
    ])
  })

  it('works back from the day it should land, and never posts in the past or on a closed day', () => {
    expect(posted('2026-12-04', '2026-11-24')).toBe('2026-12-01')
    expect(posted('2026-11-25', '2026-11-24')).toBe('2026-11-24')
    expect(posted('2026-11-30', '2026-11-28')).toBe('2026-11-30')
  })

  it('lands before a wished day without post, not after it', () => {
    const { post, arrives } = journeyTo(day('2026-12-06'), day('2026-11-24'), route())
    expect([post, arrives.usually].map(String)).toEqual(['2026-12-01', '2026-12-04'])
  })

  it('minds the holidays of both countries: no collection here, no delivery there', () => {
    const usual = ['2026-12-04', '2026-11-24'] as const
    expect(posted(...usual, route(closed('2026-12-01'), plainCalendar))).toBe('2026-11-30')
    expect(posted(...usual, route(plainCalendar, closed('2026-12-02')))).toBe('2026-11-30')
    expect(String(journeyFrom(day('2026-12-01'), route(closed('2026-12-01'), plainCalendar)).post)).toBe('2026-12-02')
  })

  it('counts from the next day once the last collection is over', () => {
    const first = (at: string) =>
      String(firstPostingDay(Temporal.ZonedDateTime.from(`${at}[America/New_York]`), '17:00', plainCalendar))
    expect(first('2026-11-24T16:59')).toBe('2026-11-24')
    expect(first('2026-11-24T17:00')).toBe('2026-11-25')
    expect(first('2026-11-27T18:00')).toBe('2026-11-30')
  })
})
