import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const event = (lines: string) => `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR`

describe('readCalendar', () => {
  it('reads an event', () => {
    const { events, broken } = readCalendar(event('UID:1\nSUMMARY:Interview at Acme\nDTSTART:20261123T140000Z'))
    expect(events).toEqual([{ uid: '1', summary: 'Interview at Acme', start: '2026-11-23T14:00:00Z' }])
    expect(broken).toBe(0)
  })

  it('keeps the good event beside a broken line, behind a byte order mark and folded', () => {
    const { events } = readCalendar(
      `\uFEFF${event('UID:2\nthis is no property\nSUMMARY:Interview\n  at Acme\nDTSTART:20261123T140000Z')}`,
    )
    expect(events[0]?.summary).toBe('Interview at Acme')
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readCalendar(event(text)).events)))
    expect(readCalendar('').events).toEqual([])
  })
})
