import { describe, expect, it } from 'vitest'
import { plainCalendar } from '../time/business-calendar.ts'
import { readUpcoming } from './read-upcoming.ts'

/** A Tuesday. */
const said = {
  at: Temporal.ZonedDateTime.from('2026-11-24T12:00[Europe/London]'),
  country: 'GB',
  calendar: plainCalendar,
}
const toCome = (text: string): string | null => {
  const held = readUpcoming(text, said)?.held
  if (!held) return null
  return 'at' in held ? held.at.toString({ smallestUnit: 'minute' }) : held.on.toString()
}

describe('an interview still to come', () => {
  it.each([
    ['I have an interview with Maria Lopez at Acme next Tuesday at 10 am', '2026-12-01T10:00'],
    ['Interview tomorrow 14:00 at Brightwater with Jon', '2026-11-25T14:00'],
    ['Got an interview at Kite on Friday at 2pm, product manager', '2026-11-27T14:00'],
    ['I’m meeting Dana Kim at Acme on Thursday at 11', '2026-11-26T11:00'],
    ['My interview at Beacon is scheduled for Dec 2 at 3pm', '2026-12-02T15:00'],
    ['I’ve been invited to interview at Harrow School on 3 December at 10:15', '2026-12-03T10:15'],
    ['I have a call with Sam at Pike today at 4', '2026-11-24T16:00'],
    ['Second interview at Globex is on Friday', '2026-11-27'],
    ['I have an interview at Acme on Thursday at 3, they decide by 10 December', '2026-11-26T15:00'],
    ['ich habe am Donnerstag um 14 Uhr ein Vorstellungsgespräch bei Lindner', '2026-11-26T14:00'],
  ])('%s', (text, day) => {
    expect(toCome(text)).toBe(day)
  })

  it.each([
    'Met Dana at Acme today at 2, second round next Tuesday',
    'Interview on Friday at Acme with Jon',
    'Hilltop: 12:45, Nadine and Dr. Voss. they want to move fast, call tomorrow',
    'Interview at Kite with Ann, answer by next Friday',
    'I had an interview at Pike, they call tomorrow',
    'I have an interview today at 9 with Ann',
  ])('is not read from: %s', (text) => {
    expect(toCome(text)).toBeNull()
  })
})
