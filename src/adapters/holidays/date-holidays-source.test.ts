import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { isBusinessDay } from '../../core/time/business-calendar.ts'
import { createDateHolidaysSource, dateHolidaysVersion, holidaysOf } from './date-holidays-source.ts'

const source = createDateHolidaysSource()
const isWorked = (country: string, day: string, region?: string) =>
  isBusinessDay(
    Temporal.PlainDate.from(day),
    source.calendarFor(region === undefined ? { country } : { country, region }, [Number(day.slice(0, 4))]),
  )

describe('date-holidays source', () => {
  it.each([
    ['US', '2026-11-26', 'Thanksgiving'],
    ['US', '2027-07-05', 'Independence Day, observed'],
    ['US', '2027-12-31', "New Year's Day of the year after, observed"],
    ['US', '2026-02-16', "Washington's Birthday"],
    ['GB', '2026-08-31', 'summer bank holiday, England without being named'],
    ['GB', '2026-12-28', 'Boxing Day, substitute'],
    ['DE', '2026-05-14', 'Ascension Day'],
    ['FR', '2026-05-08', 'Victory Day'],
    ['NL', '2026-04-27', "King's Day"],
    ['IN', '2026-10-02', 'Gandhi Jayanti'],
    ['AU', '2026-12-28', 'Boxing Day, substitute'],
  ])('in %s nobody works on %s (%s)', (country, day) => expect(isWorked(country, day)).toBe(false))

  it.each([
    ['US', '2026-11-27', 'the day after Thanksgiving is no federal holiday'],
    ['GB', '2026-11-30', "St Andrew's Day is Scotland's"],
    ['DE', '2026-06-04', 'Corpus Christi is not national'],
    ['NL', '2026-04-03', 'Good Friday is worked'],
    ['XX', '2026-12-25', 'a country nobody knows'],
  ])('in %s people work on %s (%s)', (country, day) => expect(isWorked(country, day)).toBe(true))

  it('knows the regions', () => {
    expect(isWorked('DE', '2026-06-04', 'BY')).toBe(false)
    expect(isWorked('GB', '2026-11-30', 'SCT')).toBe(false)
  })

  it('knows weeks from Sunday to Thursday', () => {
    expect(isWorked('SA', '2026-11-20')).toBe(false)
    expect(isWorked('SA', '2026-11-22')).toBe(true)
  })

  it('lists days in order', () => {
    const days = holidaysOf({ country: 'FR' }, 2026).map(([day]) => day)
    expect(days).toEqual(days.toSorted())
    expect(days).toHaveLength(11)
  })

  it('names the version of the data it is installed with', () => {
    const installed = createRequire(import.meta.url)('date-holidays/package.json') as { version: string }
    expect(dateHolidaysVersion).toBe(installed.version)
  })
})
