/** A letter as a text file for $EDITOR and back: headers, an empty line, the body. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { problem, type Problem } from '../app/problem.ts'
import type { DraftView } from '../app/views/draft-view.ts'

export function letterText(draft: DraftView): string {
  return `To: ${draft.to.join(', ')}\nSubject: ${draft.subject}\n\n${draft.body}\n`
}

export function letterFromText(
  text: string | Problem,
  draft: DraftView,
): { subject: string; body: string; to: readonly string[] } | Problem {
  if (typeof text !== 'string') return text
  const normal = text.replaceAll('\r\n', '\n')
  const end = normal.indexOf('\n\n')
  const headers = end < 0 ? [] : normal.slice(0, end).split('\n')
  const value = (name: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const subject = value('subject')
  if (subject === undefined)
    return problem(
      'input',
      'The lines “To:” and “Subject:” and the empty line after them are needed.',
      'Edit it once more and keep them.',
      'The letter is as it was.',
    )
  const to = value('to')
  return {
    subject,
    body: normal.slice(end + 2).trimEnd(),
    to: to === undefined ? draft.to : to.split(/,\s*/).filter(Boolean),
  }
}

export async function editInEditor(text: string): Promise<string | Problem> {
  const editor = process.env['VISUAL'] || process.env['EDITOR']
  if (!editor)
    return problem(
      'person',
      'No editor is set.',
      'Set EDITOR, for example `export EDITOR=nano`, or use --subject and --body.',
    )
  const directory = mkdtempSync(join(tmpdir(), 'regards-letter-'))
  const file = join(directory, 'letter.txt')
  try {
    writeFileSync(file, text, { mode: 0o600 })
    const done = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' })
    if (done.status !== 0)
      return problem(
        'person',
        `The editor ended with ${done.status ?? 'a signal'}.`,
        'Try again.',
        'The letter is as it was.',
      )
    return readFileSync(file, 'utf8')
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
