import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainCalendar } from './business-calendar.ts'
import { isQuiet, nextCallHour, nextGoodHour, type SendingHours } from './good-hour.ts'

const time = (text: string) => Temporal.PlainTime.from(text)
const hours: SendingHours = {
  window: { from: time('08:30'), until: time('17:30') },
  preferred: time('09:10'),
  calls: [
    { from: time('10:00'), until: time('11:30') },
    { from: time('14:00'), until: time('16:00') },
  ],
  callDays: new Set([2, 3, 4]),
}
const berlin = { zone: 'Europe/Berlin' }
const calendar = { ...plainCalendar, holidays: new Map([['2026-12-25', 'Christmas Day']]) }
const good = (text: string) =>
  nextGoodHour(Temporal.Instant.from(text), berlin, calendar, { hours })
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString()
const call = (text: string) =>
  nextCallHour(Temporal.Instant.from(text), berlin, calendar, { hours })
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString()

describe('nextGoodHour', () => {
  it.each([
    ['2026-11-24T05:00+01:00', '2026-11-24T09:10:00'],
    ['2026-11-24T08:40+01:00', '2026-11-24T09:10:00'],
    ['2026-11-24T14:02+01:00', '2026-11-24T14:02:00'],
    ['2026-11-24T17:30+01:00', '2026-11-24T17:30:00'],
    ['2026-11-24T17:31+01:00', '2026-11-25T09:10:00'],
    ['2026-11-27T18:00+01:00', '2026-11-30T09:10:00'],
    ['2026-12-24T18:00+01:00', '2026-12-28T09:10:00'],
    // The clocks go forward in the night to Sunday 29 March 2026.
    ['2026-03-27T18:00+01:00', '2026-03-30T09:10:00'],
  ])('after %s is %s', (from, expected) => expect(good(from)).toBe(expected))

  it('is never quiet and never earlier, in any zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia']
    fc.assert(
      fc.property(
        fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }),
        fc.constantFrom(...zones),
        (seconds, zone) => {
          const from = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)
          for (const next of [nextGoodHour, nextCallHour]) {
            const at = next(from, { zone }, calendar, { hours })
            expect(Temporal.Instant.compare(at, from)).toBeGreaterThanOrEqual(0)
            expect(isQuiet(at, { zone }, calendar, { hours })).toBe(false)
          }
        },
      ),
    )
  })
})

describe('nextCallHour', () => {
  it.each([
    ['2026-11-23T09:00+01:00', '2026-11-24T10:00:00'],
    ['2026-11-24T10:20+01:00', '2026-11-24T10:20:00'],
    ['2026-11-24T11:31+01:00', '2026-11-24T14:00:00'],
    ['2026-11-24T16:01+01:00', '2026-11-25T10:00:00'],
    ['2026-11-26T17:00+01:00', '2026-12-01T10:00:00'],
  ])('after %s is %s', (from, expected) => expect(call(from)).toBe(expected))
})
