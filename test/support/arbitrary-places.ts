/** Places, calendars and moments for random histories: odd zones, weekends that are not ours, weeks in which the clocks change. */
import fc from 'fast-check'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import type { Place } from '../../src/core/time/place.ts'

type Week = { readonly place: Place; readonly weekend: readonly number[] }
const week = (country: string, zone: string, weekend: readonly number[] = [6, 7]): Week => ({
  place: { country, zone },
  weekend,
})

const weeks = [
  week('US', 'America/New_York'),
  week('US', 'America/Los_Angeles'),
  week('CA', 'America/St_Johns'),
  week('GB', 'Europe/London'),
  week('DE', 'Europe/Berlin'),
  week('FR', 'Europe/Paris'),
  week('IN', 'Asia/Kolkata'),
  week('JP', 'Asia/Tokyo'),
  week('NP', 'Asia/Kathmandu', [6]),
  week('AU', 'Australia/Lord_Howe'),
  week('NZ', 'Pacific/Chatham'),
  week('BR', 'America/Sao_Paulo'),
  week('KI', 'Pacific/Kiritimati'),
  week('SA', 'Asia/Riyadh', [5, 6]),
  week('EG', 'Africa/Cairo', [5, 6]),
  week('IL', 'Asia/Jerusalem', [5, 6]),
] as const

/** A place with its weekend and up to forty random holidays in two years. */
export const workedPlace: fc.Arbitrary<{ readonly place: Place; readonly calendar: BusinessCalendar }> = fc
  .record({
    at: fc.constantFrom(...weeks),
    closed: fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 40 }),
  })
  .map(({ at: { place, weekend }, closed }) => ({
    place,
    calendar: {
      weekend: new Set(weekend),
      holidays: new Map(
        closed.map((days) => [Temporal.PlainDate.from('2026-01-01').add({ days }).toString(), 'a holiday']),
      ),
    },
  }))

/** Facts fall into a little more than a year from here. */
export const firstMoment = Temporal.Instant.from('2026-01-05T00:00:00Z')

/** Hours from the first moment to days in which clocks change somewhere in 2026. */
const clockChanges = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
].map((day) => Math.round(firstMoment.until(Temporal.Instant.from(`${day}T00:00:00Z`)).total('hours')))

const hour = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 24 * 90 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 * 400 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -72, max: 96 }))
      .map(([at, more]) => at + more),
  },
)

export const instant = fc
  .tuple(hour, fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => firstMoment.add({ hours, minutes }))

export const day = fc.integer({ min: 0, max: 430 }).map((days) => Temporal.PlainDate.from('2026-01-05').add({ days }))
