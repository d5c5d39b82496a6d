import { describe, expect, it } from 'vitest'
import { createFakeContext, connected, me } from '../../test/support/fake-context.ts'
import { readGiven } from './read-given.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const calendar = (lines: readonly string[], head: readonly string[] = []) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const invitation = [
  'UID:1',
  'SUMMARY:Interview: Staff Engineer',
  'DTSTART;TZID=W. Europe Standard Time:20261124T150000',
  'LOCATION:https://acme.zoom.us/j/1',
  'ORGANIZER;CN="Kim, Dana":mailto:dana.kim@acme.example',
  `ATTENDEE;CN=Alex Moreau:mailto:${me}`,
  'ATTENDEE:mailto:recruiting@acme.example',
]
const read = async (text: string) => {
  const context = await createFakeContext()
  await connected(context)
  return readGiven(context, bytes(text))
}

describe('readGiven', () => {
  it('takes who, what, where and when from an invitation, without the person themselves', async () => {
    expect(await read(calendar(invitation))).toEqual({
      words: 'Interview: Staff Engineer, by video',
      company: 'Acme',
      role: 'Staff Engineer',
      people: [{ name: 'Dana Kim', email: 'dana.kim@acme.example' }],
      held: '2026-11-24T15:00',
      zone: 'Europe/Berlin',
      promise: null,
      notes: [],
    })
  })

  it('tells universal time on the person’s own clock, and says where a clock is assumed', async () => {
    expect(await read(calendar(['UID:1', 'SUMMARY:Talk', 'DTSTART:20261124T150000Z']))).toMatchObject({
      held: '2026-11-24T10:00',
      zone: 'America/New_York',
      notes: [],
    })
    expect(await read(calendar(['UID:1', 'SUMMARY:Talk', 'DTSTART;TZID=Elsewhere:20261124T150000']))).toMatchObject({
      held: '2026-11-24T15:00',
      zone: 'America/New_York',
      notes: ['The file does not say on whose clock the time is; it is taken as yours.'],
    })
  })

  it('takes the nearest of several events', async () => {
    const two = calendar(['UID:0', 'SUMMARY:Party', 'DTSTART:20250101', 'END:VEVENT', 'BEGIN:VEVENT', ...invitation])
    expect(await read(two)).toMatchObject({
      role: 'Staff Engineer',
      notes: ['The file holds 2 events; this is the one nearest to today.'],
    })
  })

  it('adds nothing for an interview that is called off', async () => {
    expect(await read(calendar(invitation, ['METHOD:CANCEL']))).toMatchObject({
      kind: 'problem',
      what: 'This calls off “Interview: Staff Engineer”.',
    })
  })

  it('reads a mail: its sender, their firm, and a promised day from the day it was sent', async () => {
    const mail = [
      'From: Lena Brandt <lena.brandt@northwind.example>',
      `To: ${me}`,
      'Date: Wed, 18 Nov 2026 10:00:00 +0100',
      'Subject: Your application as Platform Lead',
      '',
      'Dear Alex,',
      'thank you for your visit. You will hear from us by Friday.',
      '> by Monday, I hope',
    ]
    expect(await read(mail.join('\r\n'))).toMatchObject({
      words: 'Your application as Platform Lead',
      company: 'Northwind',
      role: 'Platform Lead',
      people: [{ name: 'Lena Brandt', email: 'lena.brandt@northwind.example' }],
      held: null,
      promise: '2026-11-20',
    })
  })

  it('keeps control characters and endless subjects out of the sentence', async () => {
    const view = await read(calendar(['UID:1', `SUMMARY:Talk\\n\u202Eat ${'x'.repeat(5_000)}`, 'DTSTART:20261124']))
    expect(view).toMatchObject({ held: '2026-11-24' })
    expect('words' in view && view.words.length).toBe(200)
    expect('words' in view && view.words).not.toMatch(/[\n\u202E]/)
  })

  it.each([
    ['%PDF-1.7 …'],
    [''],
    ['just words'],
    ['BEGIN:VCALENDAR\nEND:VCALENDAR'],
    [calendar(['UID:1', 'DTSTART:soon'])],
  ])('says so where there is nothing to take: %s', async (text) =>
    expect(await read(text)).toMatchObject({ kind: 'problem', turn: 'input' }),
  )
})
