import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { createCachedHolidaySource } from './cached-holiday-source.ts'
import { holidaysOf, type HolidayPlace } from './date-holidays-source.ts'

let directory: string
let computed: string[]

const compute = (place: HolidayPlace, year: number) => {
  computed.push(`${place.country} ${year}`)
  return holidaysOf(place, year)
}
const open = () => createCachedHolidaySource({ directory, compute })

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'holidays-')), 'cache')
  computed = []
})

describe('cached holiday source', () => {
  it('computes a year once, over restarts', () => {
    const first = open().calendarFor({ country: 'US' }, [2026, 2027])
    const second = open().calendarFor({ country: 'US' }, [2026, 2027])
    expect(second).toEqual(first)
    expect(second.holidays.get('2026-11-26')).toBe('Thanksgiving Day')
    expect(computed).toEqual(['US 2026', 'US 2027'])
  })

  it('keeps what another process has kept', () => {
    const [one, other] = [open(), open()]
    one.calendarFor({ country: 'US' }, [2026])
    other.calendarFor({ country: 'DE' }, [2026])
    one.calendarFor({ country: 'FR' }, [2026])
    open().calendarFor({ country: 'DE' }, [2026])
    open().calendarFor({ country: 'FR' }, [2026])
    expect(computed).toEqual(['US 2026', 'DE 2026', 'FR 2026'])
  })

  it('tells regions apart', () => {
    const source = open()
    expect(source.calendarFor({ country: 'DE', region: 'BY' }, [2026]).holidays.has('2026-06-04')).toBe(true)
    expect(source.calendarFor({ country: 'DE' }, [2026]).holidays.has('2026-06-04')).toBe(false)
  })

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"version":"0","lists":{}}',
    '{"version":"3.37.0","lists":{"US--2026":[1]}}',
    '{"version":"3.37.0","lists":{"US--2026":[["today","x"]]}}',
  ])('makes a broken file anew: %j', (broken) => {
    open().calendarFor({ country: 'US' }, [2026])
    writeFileSync(join(directory, 'holidays.json'), broken)
    expect(open().calendarFor({ country: 'US' }, [2026]).holidays.size).toBe(12)
    expect(JSON.parse(readFileSync(join(directory, 'holidays.json'), 'utf8'))).toHaveProperty('lists')
    expect(readdirSync(directory)).toEqual(['holidays.json'])
  })

  it('goes on where nothing can be kept', () => {
    const inTheWay = `${directory}-file`
    writeFileSync(inTheWay, '')
    const source = createCachedHolidaySource({ directory: join(inTheWay, 'cache'), compute })
    expect(source.calendarFor({ country: 'US' }, [2026]).holidays.size).toBe(12)
  })
})
