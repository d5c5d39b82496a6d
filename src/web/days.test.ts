import { describe, expect, it } from 'vitest'
import { addDays, clockAt, dateInWords, dayAt, dayInWords, heldInWords, laterDays, momentAt } from './days.ts'

describe('the day it is', () => {
  it('is that of the zone', () => {
    expect(dayAt('2026-11-24T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-25')
    expect(dayAt('2026-11-24T03:30:00Z', 'America/New_York')).toBe('2026-11-23')
  })
})

describe('a moment on another clock', () => {
  it.each([
    ['2026-11-25', '09:10', 'America/New_York', '2026-11-25T14:10:00.000Z'],
    ['2026-07-25', '09:10', 'America/New_York', '2026-07-25T13:10:00.000Z'],
    ['2026-11-25', '23:30', 'Asia/Kolkata', '2026-11-25T18:00:00.000Z'],
    ['2026-10-25', '03:30', 'Europe/Berlin', '2026-10-25T02:30:00.000Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-01-01', '00:15', 'Pacific/Auckland', '2025-12-31T11:15:00.000Z'],
  ])('%s %s in %s', (day, time, zone, at) => {
    expect(momentAt(day, time, zone)).toBe(at)
    expect([dayAt(at, zone), clockAt(at, zone)]).toEqual([day, time])
  })
})

describe('days in words', () => {
  it('are said as everywhere in Regards', () => {
    expect(dayInWords('2026-11-26')).toBe('Thursday 26 November')
    expect(heldInWords('2026-11-24T14:00')).toBe('Tue 24 Nov, 2 pm')
    expect(heldInWords('2026-11-24T12:00')).toBe('Tue 24 Nov, noon')
    expect(heldInWords('2026-11-24T00:05')).toBe('Tue 24 Nov, 12:05 am')
    expect(heldInWords('2026-11-24')).toBe('Tue 24 Nov')
    expect(dateInWords('2026-04-03')).toBe('3 April 2026')
    expect(dateInWords('2026-04-03T23:30')).toBe('3 April 2026')
  })

  it('cross the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})

describe('later', () => {
  it('offers working days only, each once', () => {
    for (let days = 0; days < 14; days++) {
      const today = addDays('2026-11-23', days)
      const offered = laterDays(today).map(({ day }) => day)
      expect(new Set(offered).size).toBe(offered.length)
      for (const day of offered) {
        expect(new Date(`${day}T00:00:00Z`).getUTCDay() % 6).not.toBe(0)
        expect(day > today).toBe(true)
      }
    }
  })

  it('says tomorrow only when it is tomorrow', () => {
    expect(laterDays('2026-11-24')[0]).toEqual({ words: 'Tomorrow', day: '2026-11-25' })
    expect(laterDays('2026-11-27')[0]).toEqual({ words: 'Next working day', day: '2026-11-30' })
  })
})
