import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createTerminal } from '../support/run-regards.ts'

const home = mkdtempSync(join(tmpdir(), 'regards-calendar-'))
const terminal = createTerminal()
afterAll(() => {
  terminal.remove()
  rmSync(home, { recursive: true, force: true })
})
const run = (...words: string[]) => terminal.say(['calendar', ...words], '2026-11-23T21:00:00Z')

const file = join(home, 'invitation.ics')
writeFileSync(
  file,
  [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Interview: Platform Lead',
    'DTSTART;TZID=W. Europe Standard Time:20261126T160000',
    'ORGANIZER;CN=Priya Nair:mailto:priya@umbra.com',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n'),
)

describe('regards calendar', () => {
  it('takes an invitation in, asks, and gives the interview out again', async () => {
    expect((await run('add', file)).out).toContain('One event may be an interview.')
    expect((await run('add', file)).out).toContain('Nothing new that looks like an interview.')
    expect((await run('questions')).out).toContain('1. Is this an interview? Umbra, Thursday 26 November')
    expect((await run('yes', '1')).out).toContain('Noted: Umbra')
    expect((await run('questions')).out).toContain('Nothing in your calendar is open.')
    const out = join(home, 'out.ics')
    await run('file', 'umbra', '--out', out)
    expect(readFileSync(out, 'utf8')).toContain('DTSTART:20261126T150000Z')
    expect((await run('times', 'umbra', '--at', '2026-11-30T15:00')).out).toContain('Would Monday 30 November')
  })

  it('refuses what is no calendar, in words', async () => {
    const other = join(home, 'letter.txt')
    writeFileSync(other, 'Dear Dana')
    const refused = await run('add', other)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('is no calendar file')
  })

  it('says what leaves before anything is fetched', async () => {
    const asked = await run('subscribe', 'https://calendar.invalid/a.ics')
    expect(asked.code).toBe(1)
    expect(asked.err).toContain('calendar.invalid is asked for your calendar every 30 minutes')
  })
})
