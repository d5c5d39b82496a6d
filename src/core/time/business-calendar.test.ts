import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addBusinessDays,
  businessDayFrom,
  businessDaysBetween,
  businessDayUntil,
  isBusinessDay,
  plainCalendar,
  subtractBusinessDays,
} from './business-calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const friday = {
  weekend: new Set([5, 6]),
  holidays: new Map([
    ['2026-11-26', 'Thanksgiving'],
    ['2026-12-25', 'Christmas'],
  ]),
}

describe('business days', () => {
  it.each([
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-29', 0, '2026-11-29'],
    ['2026-11-23', 7, '2026-12-02'],
    ['2024-02-28', 2, '2024-03-01'],
  ])('%s and %i more is %s', (from, count, expected) =>
    expect(addBusinessDays(day(from), count, plainCalendar).toString()).toBe(expected),
  )

  it('counts back the same way', () => {
    expect(subtractBusinessDays(day('2026-11-30'), 1, plainCalendar).toString()).toBe('2026-11-27')
    expect(subtractBusinessDays(day('2026-11-29'), 1, plainCalendar).toString()).toBe('2026-11-27')
  })

  it('keeps to the weekend and the holidays of the place', () => {
    expect(addBusinessDays(day('2026-11-25'), 1, friday).toString()).toBe('2026-11-29')
    expect(businessDayFrom(day('2026-12-25'), friday).toString()).toBe('2026-12-27')
    expect(businessDayUntil(day('2026-12-25'), friday).toString()).toBe('2026-12-24')
  })

  it('agrees with a calendar walked day by day, in any century', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
        const from = day('1970-01-01').add({ days: offset })
        let at = from
        for (let left = count; left > 0;) {
          at = at.add({ days: 1 })
          if (!friday.weekend.has(at.dayOfWeek) && !friday.holidays.has(at.toString())) left--
        }
        expect(addBusinessDays(from, count, friday).toString()).toBe(at.toString())
        expect(isBusinessDay(at, friday)).toBe(true)
        expect(businessDaysBetween(from, at, friday)).toBe(count)
      }),
    )
  })

  it('says when a calendar has no working day at all', () => {
    expect(() =>
      businessDayFrom(day('2026-01-01'), { weekend: new Set([1, 2, 3, 4, 5, 6, 7]), holidays: new Map() }),
    ).toThrow('no business day')
  })
})
