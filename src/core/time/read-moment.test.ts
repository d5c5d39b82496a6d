import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMoment } from './read-moment.ts'

const zones = Intl.supportedValuesOf('timeZone')
// Monday 23 November 2026, 10:00 in London.
const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const read = (text: string) => {
  const found = readMoment(text, now, 'Europe/London', zones)
  return found.kind === 'at' ? found.at.toString() : found.why
}

describe('readMoment', () => {
  it.each([
    ['tomorrow 9:10 in New York', '2026-11-24T14:10:00Z'],
    ['tomorrow', '2026-11-24T09:10:00Z'],
    ['today at 4', '2026-11-23T04:00:00Z'],
    ['today 4 pm', '2026-11-23T16:00:00Z'],
    ['9:10', '2026-11-24T09:10:00Z'],
    ['17:15', '2026-11-23T17:15:00Z'],
    ['Friday', '2026-11-27T09:10:00Z'],
    ['monday 8.30', '2026-11-30T08:30:00Z'],
    ['in 3 days', '2026-11-26T10:00:00Z'],
    ['in an hour', '2026-11-23T11:00:00Z'],
    ['thursday at noon in Munich', '2026-11-26T11:00:00Z'],
    ['2026-12-01', '2026-12-01T09:10:00Z'],
    ['2026-12-01T14:00', '2026-12-01T14:00:00Z'],
    ['2026-12-01T14:00-05:00', '2026-12-01T19:00:00Z'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each(['soonish', 'tomorrow in Atlantis', '', '25:99', 'Fri the thirteenth'])('does not guess at %j', (text) =>
    expect(readMoment(text, now, 'Europe/London', zones).kind).toBe('unread'),
  )

  it('is total', () => {
    fc.assert(
      fc.property(fc.string(), (text) => ['at', 'unread'].includes(readMoment(text, now, 'Asia/Tokyo', zones).kind)),
    )
  })
})
