import { expect, it } from 'vitest'
import { strayEvents } from './stray-events.ts'

const lines = (...all: readonly string[]) => all.join('\r\n')
const event = ['BEGIN:VEVENT', 'DTSTART:20261120T140000Z', 'BEGIN:VALARM', 'SUMMARY:x', 'END:VALARM', 'END:VEVENT']
const zone = ['BEGIN:VTIMEZONE', 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'END:STANDARD', 'END:VTIMEZONE']

it('counts events without a head or an end, and no time zones', () => {
  expect(strayEvents(lines('BEGIN:VCALENDAR', ...zone, ...event, ...event, 'END:VCALENDAR'))).toBe(0)
  expect(strayEvents(lines('BEGIN:VCALENDAR', 'BEGIN:VEV', 'DTSTART:20261120T140000Z', 'END:VCALENDAR'))).toBe(1)
  expect(strayEvents(lines('BEGIN:VEVENT', 'UID:1', ...event))).toBe(1)
  expect(strayEvents(lines(...event, 'BEGIN:VEVENT', 'UID:1'))).toBe(1)
  expect(strayEvents(lines(...event.slice(0, 4), 'UID:2', 'DTSTART:20261121T140000Z', 'END:VEVENT'))).toBe(1)
})
