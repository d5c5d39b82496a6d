/**
 * `npm run fuzz -- files [--runs N] [--seed S] [--json]`: damaged calendar, vCard and CSV files. A record counts as lost
 * when its word still stands in the file, and neither what was read nor any named failure has it. Lines are judged by
 * their words alone, not by the reader's own idea of a record.
 */
import { readCalendar } from '../../src/adapters/calendar/read-calendar.ts'
import { readContacts } from '../../src/adapters/contacts/address-book-reader.ts'
import { decodeText } from '../../src/adapters/contacts/decode-text.ts'
import { readTable } from '../../src/adapters/contacts/read-table.ts'
import { openingsIn } from '../../src/core/openings-in/found-openings.ts'
import { guessMapping, isOpeningColumn } from '../../src/core/openings-in/opening-columns.ts'
import { seededRandom } from '../../test/spine/seeded-random.ts'
import { damaged } from './damage.ts'
import { wholeFiles, type WholeFile } from './whole-files.ts'
import { fuzzOptions } from './fuzz-options.ts'

/** A reader that needs longer hangs. */
const patienceMs = 1_000

type Read = { readonly text: string; readonly failures: number }

export async function run(words: readonly string[]): Promise<void> {
  const options = fuzzOptions(words, 10_000)
  if (options === null) return
  const { runs: n } = options
  const counts = { n, crashed: 0, hung: 0, lost: 0 }
  let slowestMs = 0
  const say = (what: string) => void (options.isJson || process.stdout.write(`${what}\n`))
  for (let index = 0; index < n; index++) {
    const roll = seededRandom(options.seed * 1_000_003 + index)
    const file = wholeFiles[index % wholeFiles.length] as WholeFile
    const bytes = damaged(file.bytes, file.body, roll)
    const began = performance.now()
    try {
      const { text, failures } = read(file, bytes)
      const lost = failures > 0 ? [] : missing(file, bytes, text)
      if (lost.length > 0) {
        counts.lost++
        say(`lost in ${file.name}, run ${index}: ${lost.join(', ')}`)
      }
    } catch (error) {
      counts.crashed++
      say(`crashed on ${file.name}, run ${index}: ${String((error as Error).stack)}`)
    }
    const tookMs = performance.now() - began
    slowestMs = Math.max(slowestMs, tookMs)
    if (tookMs > patienceMs) {
      counts.hung++
      say(`hung on ${file.name}, run ${index}: ${Math.round(tookMs)} ms`)
    }
  }
  say(`The slowest took ${slowestMs.toFixed(1)} ms.`)
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  if (counts.crashed + counts.hung + counts.lost > 0) process.exitCode = 1
}

function read({ kind }: WholeFile, bytes: Uint8Array): Read {
  if (kind === 'ics') {
    const { events, unreadable } = readCalendar(decodeText(bytes).text)
    return { text: JSON.stringify(events), failures: unreadable.length }
  }
  if (kind === 'openings') {
    const table = readTable(bytes, isOpeningColumn)
    const { openings, failed } = openingsIn(table, guessMapping(table.header), null)
    return { text: JSON.stringify(openings), failures: failed.length }
  }
  const { contacts, failed } = readContacts(bytes)
  return { text: JSON.stringify(contacts), failures: failed.length }
}

function missing({ words }: WholeFile, bytes: Uint8Array, text: string): readonly string[] {
  const file = decodeText(bytes).text
  return words.filter((word) => file.includes(word) && !text.includes(word))
}
