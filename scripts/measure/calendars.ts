/** Calendar files that can be read: every event of a file, or all but the broken ones of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCalendar } from '../../src/adapters/calendar/read-calendar.ts'

/** A file counts as read when at least one event, or none because it holds none, came out of it. */
export function measureCalendars(
  directory: string,
): Promise<{ set: 'calendars'; n: number; read: number; failed: readonly string[] }> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ics'))
    .toSorted()
  const failed = files.filter((name) => {
    const { events, unreadable } = readCalendar(readFileSync(join(directory, name)))
    return events.length === 0 && unreadable.length > 0
  })
  for (const name of failed) process.stderr.write(`not read: ${name}\n`)
  return Promise.resolve({
    set: 'calendars',
    n: files.length,
    read: files.length === 0 ? 0 : (files.length - failed.length) / files.length,
    failed,
  })
}
