/** Invitations as calendar programs really write them; the instant must not depend on the clock of this machine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CalendarEvent } from '../../core/calendar/calendar-event.ts'
import { readCalendar } from './read-calendar.ts'

const file = (event: readonly string[], around: readonly string[] = []) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...around, 'BEGIN:VEVENT', 'UID:u1', ...event, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  )

const ownRules = (name: string) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

const wrongRules = [
  'BEGIN:VTIMEZONE',
  'TZID:America/New_York',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const single: readonly (readonly [what: string, text: string, startsAt: string])[] = [
  [
    'a name of Windows without its rules',
    file(['DTSTART;TZID=Eastern Standard Time:20260714T100000']),
    '2026-07-14T14:00:00Z',
  ],
  [
    'a name of Windows in quotes',
    file(['DTSTART;TZID="W. Europe Standard Time":20261124T100000']),
    '2026-11-24T09:00:00Z',
  ],
  [
    'a path of Mozilla before the name',
    file(['DTSTART;TZID=/mozilla.org/20050126_1/America/Los_Angeles:20261124T090000']),
    '2026-11-24T17:00:00Z',
  ],
  [
    'a path of Evolution before the name',
    file(['DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260714T090000']),
    '2026-07-14T07:00:00Z',
  ],
  [
    'a name in three parts',
    file(['DTSTART;TZID=America/Argentina/Buenos_Aires:20261124T090000']),
    '2026-11-24T12:00:00Z',
  ],
  ['an old name', file(['DTSTART;TZID=Asia/Calcutta:20261124T090000']), '2026-11-24T03:30:00Z'],
  [
    'rules under a name of their own, in winter',
    file(['DTSTART;TZID=Customized Time Zone:20261124T100000'], ownRules('Customized Time Zone')),
    '2026-11-24T09:00:00Z',
  ],
  [
    'rules under a name of their own, in summer',
    file(['DTSTART;TZID=Customized Time Zone:20260714T100000'], ownRules('Customized Time Zone')),
    '2026-07-14T08:00:00Z',
  ],
  [
    'rules under another name than the event says',
    file(['DTSTART;TZID=My zone:20260714T100000'], ownRules('Somebody’s zone')),
    '2026-07-14T08:00:00Z',
  ],
  [
    'wrong rules under a well known name',
    file(['DTSTART;TZID=America/New_York:20261124T100000'], wrongRules),
    '2026-11-24T15:00:00Z',
  ],
  [
    'the name that Windows shows',
    file(['DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome":20260714T100000']),
    '2026-07-14T08:00:00Z',
  ],
  ['an offset as a name', file(['DTSTART;TZID=GMT+0200:20261124T100000']), '2026-11-24T08:00:00Z'],
  [
    'no zone, but one of the whole calendar',
    file(['DTSTART:20261124T100000'], ['X-WR-TIMEZONE:Asia/Tokyo']),
    '2026-11-24T01:00:00Z',
  ],
  [
    'a zone of the calendar beside a time of its own',
    file(['DTSTART;TZID=Europe/London:20260714T100000'], ['X-WR-TIMEZONE:Asia/Tokyo']),
    '2026-07-14T09:00:00Z',
  ],
  ['universal time', file(['DTSTART:20261124T100000Z']), '2026-11-24T10:00:00Z'],
  [
    'a line folded within the time',
    file(['DTSTART;TZID=Europe/Par\r\n is:20261124T1\r\n 00000']),
    '2026-11-24T09:00:00Z',
  ],
  ['said to be a day, but a time', file(['DTSTART;VALUE=DATE:20261124T100000Z']), '2026-11-24T10:00:00Z'],
  [
    'lines that are none around it',
    file(['nonsense here', 'DTSTART:20261124T100000Z', 'RRULE:FREQ=SOMETIMES', 'X:;:;']),
    '2026-11-24T10:00:00Z',
  ],
]

const startOf = (event: CalendarEvent | undefined) =>
  event?.when?.kind === 'moment' ? event.when.startsAt.toString() : event?.when?.kind

describe.each(['Asia/Tokyo', 'America/Los_Angeles'])('with a machine in %s', (zone) => {
  const before = process.env['TZ']
  beforeEach(() => {
    process.env['TZ'] = zone
    expect(new Date(2026, 10, 24, 12).getTimezoneOffset()).toBe(zone === 'Asia/Tokyo' ? -540 : 480)
  })
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  it.each(single)('%s', (_, text, startsAt) => {
    const { events, unreadable } = readCalendar(new TextEncoder().encode(text))
    expect(events.map(startOf)).toEqual([startsAt])
    expect(unreadable).toEqual([])
  })

  it('never takes a time on nobody’s clock for a moment', () => {
    const unnamed = readCalendar(file(['DTSTART:20261124T100000', 'DTEND:20261124T104500'])).events[0]?.when
    expect(unnamed).toMatchObject({ kind: 'floating', minutes: 45, named: null })
    const unknown = readCalendar(file(['DTSTART;TZID=Elsewhere:20261124T100000'])).events[0]?.when
    expect(unknown).toMatchObject({ kind: 'floating', named: 'Elsewhere' })
  })

  it('keeps a series on its own clock over the change of summer time', () => {
    const text = file(['DTSTART;TZID=Europe/Berlin:20261020T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20261103T090000Z'])
    const window = {
      from: Temporal.Instant.from('2026-10-01T00:00:00Z'),
      to: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    }
    expect(readCalendar(text, window).events.map(startOf)).toEqual([
      '2026-10-20T08:00:00Z',
      '2026-10-27T09:00:00Z',
      '2026-11-03T09:00:00Z',
    ])
  })

  it('moves and leaves out single events of a series, in whatever zone they are named', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:s',
      'DTSTART;TZID=America/New_York:20261102T100000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261109T150000Z',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:s',
      'RECURRENCE-ID;TZID=Europe/Berlin:20261116T160000',
      'DTSTART;TZID=America/New_York:20261117T113000',
      'DTEND;TZID=America/New_York:20261117T120000',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\n')
    const window = {
      from: Temporal.Instant.from('2026-11-01T00:00:00Z'),
      to: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    }
    expect(readCalendar(text, window).events.map(startOf)).toEqual([
      '2026-11-02T15:00:00Z',
      '2026-11-23T15:00:00Z',
      '2026-11-17T16:30:00Z',
    ])
  })
})

describe('readCalendar, of what is said beside the start', () => {
  it('tells how long it is by its end or its length', () => {
    const endOf = (line: string) => readCalendar(file(['DTSTART:20261124T100000Z', line])).events[0]?.when
    expect(endOf('DURATION:PT1H30M')).toMatchObject({ endsAt: Temporal.Instant.from('2026-11-24T11:30:00Z') })
    expect(endOf('DTEND;TZID=Europe/Berlin:20261124T113000')).toMatchObject({
      endsAt: Temporal.Instant.from('2026-11-24T10:30:00Z'),
    })
    expect(endOf('DURATION:soon')).toMatchObject({ endsAt: null })
    expect(endOf('DTEND:20261124T090000Z')).toMatchObject({ endsAt: null })
  })

  it('knows days, and that the end of them is the day after', () => {
    const days = (...lines: string[]) => readCalendar(file(lines)).events[0]?.when
    const [first, second] = [Temporal.PlainDate.from('2026-11-24'), Temporal.PlainDate.from('2026-11-25')]
    expect(days('DTSTART;VALUE=DATE:20261124')).toMatchObject({ kind: 'day', day: first, lastDay: first })
    expect(days('DTSTART:20261124', 'DTEND:20261126')).toMatchObject({ kind: 'day', day: first, lastDay: second })
  })

  it('names what it could not read and keeps the rest, an unfinished event too', () => {
    const { events, unreadable } = readCalendar(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Talk\nDTSTART:20261199T990000\nEND:VEVENT\n' +
        'BEGIN:VEVENT\nUID:2\nDTSTART:20261124T100000Z\nBEGIN:VEVENT\nUID:3\nDTSTART:20261124T110000Z',
    )
    expect(events.map(({ uid }) => uid)).toEqual(['2', '3'])
    expect(unreadable).toEqual([
      { name: 'Talk', why: 'Its date could not be read.' },
      { name: '2 events', why: 'A beginning or an end is missing, so something may be lost.' },
    ])
  })

  it('tells where two events have grown together, and where an indented one begins', () => {
    const event = (uid: string) => `UID:${uid}\nDTSTART:20261124T100000Z\n`
    const grown = readCalendar(`BEGIN:VEVENT\n${event('1')}${event('2')}END:VEVENT\n`)
    expect(grown.unreadable).toHaveLength(1)
    const indented = readCalendar(`BEGIN:VEVENT\n${event('1')}END:VEVENT\n\tBEGIN:VEVENT\n${event('2')}END:VEVENT\n`)
    expect(indented.events.map(({ uid }) => uid)).toEqual(['1', '2'])
    expect(indented.unreadable).toEqual([])
  })

  it('takes the newest of one event, wherever it stands', () => {
    const version = (sequence: number, hour: string) =>
      `BEGIN:VEVENT\nUID:1\nSEQUENCE:${sequence}\nDTSTART:20261124T${hour}0000Z\nEND:VEVENT\n`
    expect(readCalendar(`BEGIN:VCALENDAR\n${version(2, '12')}${version(1, '10')}`).events.map(startOf)).toEqual([
      '2026-11-24T12:00:00Z',
    ])
  })

  it('tells what the file asks for', () => {
    const methodOf = (method: string) =>
      readCalendar(file(['DTSTART:20261124T100000Z'], [`METHOD:${method}`])).events[0]
    expect(methodOf('COUNTER')).toMatchObject({ method: 'counter', isCancelled: false })
    expect(methodOf('REPLY')?.method).toBe('reply')
    expect(methodOf('CANCEL')?.isCancelled).toBe(true)
  })

  it('reads a character that a fold cuts in two, and a file of Windows', () => {
    const folded = [...new TextEncoder().encode('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Gespr')]
    const rest = [...new TextEncoder().encode('ch\r\nDTSTART:20261124T100000Z\r\nEND:VEVENT')]
    const cut = new Uint8Array([...folded, 0xc3, 13, 10, 32, 0xa4, ...rest])
    expect(readCalendar(cut).events[0]?.summary).toBe('Gespräch')
    expect(readCalendar(new Uint8Array([...folded, 0xe4, ...rest])).events[0]?.summary).toBe('Gespräch')
  })
})
