import { describe, expect, it } from 'vitest'
import { afterWorkingMinutes, workedDayAfter, workedDaysBetween } from './working-time.ts'

const berlin = {
  zone: 'Europe/Berlin',
  calendar: { weekend: new Set([6, 7]), holidays: new Map([['2026-12-25', 'Christmas Day']]) },
}
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant()
const day = (text: string) => Temporal.PlainDate.from(text)
const after = (local: string, minutes: number) =>
  afterWorkingMinutes(at(local), minutes, berlin)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

describe('working time', () => {
  it.each([
    ['2026-11-24T10:00', 30, '2026-11-24T10:30'],
    ['2026-11-24T16:45', 30, '2026-11-25T09:15'],
    ['2026-11-24T22:00', 30, '2026-11-25T09:30'],
    ['2026-11-24T03:00', 30, '2026-11-24T09:30'],
    ['2026-11-27T16:59', 1, '2026-11-30T09:00'],
    // Over a holiday and the weekend after it.
    ['2026-12-24T16:00', 120, '2026-12-28T10:00'],
    // The clock goes back on Sunday; the morning stays the morning.
    ['2026-10-23T16:30', 60, '2026-10-26T09:30'],
  ])('%s and %i minutes is %s', (from, minutes, until) => expect(after(from, minutes)).toBe(until))

  it('never stands still', () => expect(after('2026-11-24T10:00', 0)).not.toBe('2026-11-24T10:00'))

  it('counts worked days after a day', () => {
    expect(workedDaysBetween(day('2026-12-24'), day('2026-12-28'), berlin)).toBe(1)
    expect(workedDaysBetween(day('2026-12-28'), day('2026-12-24'), berlin)).toBe(0)
    expect(workedDayAfter(day('2026-12-25'), 0, berlin).toString()).toBe('2026-12-28')
    expect(workedDayAfter(day('2026-12-24'), 1, berlin).toString()).toBe('2026-12-28')
  })
})
