import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const event = (lines: string) => `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n${lines}\nEND:VEVENT\nEND:VCALENDAR`

describe('readCalendar', () => {
  it('reads an event', () => {
    const { events, unreadable } = readCalendar(event('UID:1\nSUMMARY:Interview at Acme\nDTSTART:20261123T140000Z'))
    expect(events).toMatchObject([
      {
        uid: '1',
        summary: 'Interview at Acme',
        when: { kind: 'moment', startsAt: Temporal.Instant.from('2026-11-23T14:00:00Z'), zone: null },
      },
    ])
    expect(unreadable).toEqual([])
  })

  it('reads who invites and who is invited, where and on whose clock, without the rooms', () => {
    const { events } = readCalendar(
      event(
        [
          'UID:3',
          'SUMMARY:Staff Engineer\\, second talk',
          'DTSTART;TZID=Europe/Berlin:20261123T140000',
          'LOCATION:Zoom',
          'ORGANIZER;CN="Kim, Dana":MAILTO:dana.kim@acme.example',
          'ATTENDEE;CN=Tom Ellis;CUTYPE=INDIVIDUAL:mailto:tom@acme.example',
          'ATTENDEE;CUTYPE=ROOM;CN=Blue room:mailto:blue@acme.example',
          'ATTENDEE:mailto:Dana.Kim@acme.example',
        ].join('\n'),
      ),
    )
    expect(events[0]).toMatchObject({
      summary: 'Staff Engineer, second talk',
      when: { kind: 'moment', startsAt: Temporal.Instant.from('2026-11-23T13:00:00Z'), zone: 'Europe/Berlin' },
      place: 'Zoom',
      isCancelled: false,
      guests: [
        { name: 'Kim, Dana', address: 'dana.kim@acme.example' },
        { name: 'Tom Ellis', address: 'tom@acme.example' },
      ],
    })
  })

  it('knows an interview that is called off', () => {
    const text = event('UID:4\nSUMMARY:Talk\nDTSTART:20261123T140000Z')
    expect(readCalendar(text).events[0]?.isCancelled).toBe(false)
    expect(readCalendar(text.replace('VERSION', 'METHOD:CANCEL\nVERSION')).events[0]?.isCancelled).toBe(true)
    expect(readCalendar(event('UID:4\nSTATUS:CANCELLED')).events[0]?.isCancelled).toBe(true)
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
