/**
 * Keeps computed holidays in a JSON file, so that a later start needs no date-holidays. A missing or broken file is
 * made anew without a word, and a folder that cannot be written costs only the time to compute again.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BusinessCalendar } from '../../core/time/business-calendar.ts'
import type { HolidaySource } from '../../app/ports/holiday-source.ts'
import { dateHolidaysVersion, holidaysOf, type HolidayList, type HolidayPlace } from './date-holidays-source.ts'
import { weekendOf } from './weekend.ts'

export type CachedHolidaysOptions = {
  readonly directory: string
  /** What computes a year that isn't kept yet. */
  readonly compute?: (place: HolidayPlace, year: number) => HolidayList
}

type Lists = Map<string, HolidayList>

export function createCachedHolidaySource({ directory, compute = holidaysOf }: CachedHolidaysOptions): HolidaySource {
  const path = join(directory, 'holidays.json')
  let lists: Lists | null = null
  // The same object for the same years, so that whoever counted its days need not count them again.
  const calendars = new Map<string, BusinessCalendar>()
  return {
    calendarFor: (place, years) => {
      lists ??= readLists(path)
      const known = lists
      const missing = years.filter((year) => !known.has(keyOf(place, year)))
      for (const year of missing) known.set(keyOf(place, year), compute(place, year))
      if (missing.length > 0) lists = keepLists(path, known)
      const name = years.map((year) => keyOf(place, year)).join(' ')
      const calendar = calendars.get(name) ?? {
        weekend: weekendOf(place.country),
        holidays: new Map(years.flatMap((year) => known.get(keyOf(place, year)) ?? [])),
      }
      calendars.set(name, calendar)
      return calendar
    },
  }
}

function keyOf({ country, region = '' }: HolidayPlace, year: number): string {
  return `${country}-${region}-${year}`
}

function readLists(path: string): Lists {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isKept(kept) ? new Map(Object.entries(kept.lists)) : new Map()
  } catch {
    return new Map()
  }
}

function isKept(kept: unknown): kept is { version: string; lists: Record<string, HolidayList> } {
  return (
    typeof kept === 'object' && kept !== null &&
    'version' in kept && kept.version === dateHolidaysVersion &&
    'lists' in kept && typeof kept.lists === 'object' && kept.lists !== null &&
    Object.values(kept.lists).every(isList)
  ) // prettier-ignore
}

function isList(list: unknown): list is HolidayList {
  return (
    Array.isArray(list) &&
    list.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        /^\d{4}-\d{2}-\d{2}$/.test(String(pair[0])) &&
        typeof pair[1] === 'string',
    )
  )
}

/** Written beside and renamed, so that no reader sees half a file; years another process kept meanwhile stay. */
function keepLists(path: string, lists: Lists): Lists {
  const all: Lists = new Map([...readLists(path), ...lists])
  const beside = `${path}.${process.pid}`
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(beside, JSON.stringify({ version: dateHolidaysVersion, lists: Object.fromEntries(all) }))
    renameSync(beside, path)
  } catch {
    // Computed again at the next start.
  }
  return all
}
