/** To whom it goes: somebody at all, and not half the company at once. */
import type { Note } from '../finding.ts'
import type { Reading } from '../reading.ts'

/** More copies than this look like going round the reader. */
const manyCopies = 2

export function addressing(reading: Reading): Note[] {
  const { to, cc, kind } = reading.letter
  const notes: Note[] = []
  if (kind !== 'call' && to.length === 0)
    notes.push(
      note('facts:no-recipient', 'error', '', 'Nobody to send it to', 'There is no address on this letter yet.'),
    )
  if (to.length + cc.length > manyCopies + 1 || cc.length > manyCopies)
    notes.push(
      note(
        'facts:mass-copy',
        'error',
        [...to, ...cc].join(', '),
        'This goes to many people at once',
        'A question sent to a whole panel reads as pressure and is answered by nobody. One person is enough; thank the others each in their own words.',
      ),
    )
  return notes
}

function note(rule: string, severity: Note['severity'], words: string, title: string, why: string): Note {
  return { rule, severity, span: null, words, title, why, fixes: [] }
}
