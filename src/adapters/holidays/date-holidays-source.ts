/**
 * Public holidays from the data of date-holidays (CC BY-SA 3.0), computed on demand. The package is 12 MB and takes
 * some 0.1 s to load, so it is loaded when first asked.
 */
import { createRequire } from 'node:module'
import type DateHolidays from 'date-holidays'
import type { HolidaySource } from '../../app/ports/holiday-source.ts'
import { weekendOf } from './weekend.ts'

/** The version of the data; what was computed from another one is computed anew. */
export const dateHolidaysVersion = '3.37.0'

/** ISO day and name, in order of days. */
export type HolidayList = readonly (readonly [day: string, name: string])[]

export type HolidayPlace = Parameters<HolidaySource['calendarFor']>[0]

/** Where the country has no holidays of its own, only its nations. */
const usualRegion: Readonly<Record<string, string>> = { GB: 'ENG' }

export function createDateHolidaysSource(): HolidaySource {
  return {
    calendarFor: (place, years) => ({
      weekend: weekendOf(place.country),
      holidays: new Map(years.flatMap((year) => holidaysOf(place, year))),
    }),
  }
}

/** Whole days off, observed and substitute days with them; none for a country that isn't known. */
export function holidaysOf({ country, region = usualRegion[country] }: HolidayPlace, year: number): HolidayList {
  const Holidays = loadDateHolidays()
  const known = region === undefined ? new Holidays(country) : new Holidays(country, region)
  const byDay = new Map<string, string>()
  for (const { date, start, end, name, type } of known.getHolidays(year) ?? []) {
    const isWholeDay = date.slice(11, 19) === '00:00:00'
    if (type !== 'public' || !isWholeDay) continue
    const first = Temporal.PlainDate.from(date.slice(0, 10))
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000))
    for (let away = 0; away < days; away++) {
      const day = first.add({ days: away }).toString()
      if (!byDay.has(day)) byDay.set(day, name)
    }
  }
  return [...byDay].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

type Constructor = typeof DateHolidays

let loaded: Constructor | null = null

function loadDateHolidays(): Constructor {
  loaded ??= createRequire(import.meta.url)('date-holidays') as Constructor
  return loaded
}
