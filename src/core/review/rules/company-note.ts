/** What is said of a name that is not the company's. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

export function companyNote(reading: Reading, start: number, end: number, title: string, why: string): Note {
  return {
    rule: 'facts:company',
    severity: 'error',
    span: [start, end],
    words: reading.text.slice(start, end),
    title,
    why,
    fixes: [reading.context.company],
  }
}
