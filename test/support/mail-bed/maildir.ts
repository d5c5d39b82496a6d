/** What a Maildir holds, read from disk: an observer that shares no code with the mailbox under test. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

export type DeliveredMail = {
  /** 'INBOX', 'Sent', … */
  readonly folder: string
  readonly raw: string
  /** The value of the first header of that name, unfolded; null when there is none. */
  header(name: string): string | null
}

export function deliveredMails(maildir: string): DeliveredMail[] {
  const folders = [
    'INBOX',
    ...foldersIn(maildir)
      .filter((name) => name.startsWith('.'))
      .map((name) => name.slice(1)),
  ]
  return folders.flatMap((folder) => {
    const path = folder === 'INBOX' ? maildir : join(maildir, `.${folder}`)
    return ['cur', 'new']
      .flatMap((part) => filesIn(join(path, part)))
      .map((file) => ({ file, at: statSync(file).mtimeMs }))
      .toSorted((one, other) => one.at - other.at || basename(one.file).localeCompare(basename(other.file)))
      .map(({ file }) => mailOf(folder, readFileSync(file, 'latin1')))
  })
}

function mailOf(folder: string, raw: string): DeliveredMail {
  const head = (raw.split(/\r?\n\r?\n/, 1)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return {
    folder,
    raw,
    header: (name) => {
      const line = head.find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      return line === undefined ? null : line.slice(name.length + 1).trim()
    },
  }
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
  } catch {
    return []
  }
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path).map((name) => join(path, name))
  } catch {
    return []
  }
}
