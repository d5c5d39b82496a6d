import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runRegards } from '../support/run-regards.ts'

const home = mkdtempSync(join(tmpdir(), 'regards-calendar-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

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
    const run = (...words: string[]) => runRegards([...words, '--home', home, '--now', '2026-11-23T21:00:00Z'])
    expect((await run('calendar', 'add', file)).stdout).toContain('One event may be an interview.')
    expect((await run('calendar', 'add', file)).stdout).toContain('Nothing new that looks like an interview.')
    expect((await run('calendar', 'questions')).stdout).toContain(
      '1. Is this an interview? Umbra, Thursday 26 November',
    )
    expect((await run('calendar', 'yes', '1')).stdout).toContain('Noted: Umbra')
    expect((await run('calendar', 'questions')).stdout).toContain('Nothing in your calendar is open.')
    const out = join(home, 'out.ics')
    await run('calendar', 'file', 'umbra', '--out', out)
    expect(readFileSync(out, 'utf8')).toContain('DTSTART:20261126T150000Z')
    expect((await run('calendar', 'times', 'umbra', '--at', '2026-11-30T15:00')).stdout).toContain(
      'Would Monday 30 November',
    )
  })

  it('says what leaves before anything is fetched', async () => {
    const asked = await runRegards(['calendar', 'subscribe', 'https://calendar.invalid/a.ics', '--home', home])
    expect(asked.code).toBe(1)
    expect(asked.stderr).toContain('calendar.invalid is asked for your calendar every 30 minutes')
  })
})
