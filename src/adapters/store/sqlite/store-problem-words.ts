/** Turns a trouble with the SQLite file into words: what happened, what was kept, what to do. */
import { dirname } from 'node:path'
import { StoreProblem, type StoreTrouble } from '../../../app/ports/store-problem.ts'
import { problem } from '../../../app/problem.ts'
import { listBackups } from './backups.ts'
import { troubleOf, troubleOfFile } from './sqlite-error.ts'

/** What was being done: 'open' covers everything before the first transaction, and copies. */
export type During = 'open' | 'read' | 'write'
export type StorePlace = { readonly path: string; readonly backupsDirectory: string }

/** The problem to throw in place of an error; the error itself when it is not the store's. */
export function storeProblemOf(error: unknown, place: StorePlace, during: During): unknown {
  const trouble = during === 'open' ? troubleOfFile(error) : troubleOf(error)
  return trouble === null ? error : createStoreProblem(trouble, place, during, error)
}

export function createStoreProblem(
  trouble: StoreTrouble,
  place: StorePlace,
  during: During,
  cause?: unknown,
): StoreProblem {
  const safe =
    during === 'write'
      ? 'Everything saved before is safe. What you just did was not saved.'
      : 'Everything saved before is safe.'
  const path = pathOf(cause) ?? place.path
  switch (trouble) {
    case 'locked':
      return new StoreProblem(
        trouble,
        problem(
          'outside',
          'Another Regards is busy with your data and has not finished within 10 seconds.',
          'Try again in a moment. If it stays like this, close Regards in the other window or terminal.',
          safe,
        ),
        { cause },
      )
    case 'disk-full':
      return new StoreProblem(
        trouble,
        problem(
          'outside',
          'The disk is full.',
          `Make some room on the disk that holds ${dirname(path)}, then try again.`,
          safe,
        ),
        { cause },
      )
    case 'disk-failed':
      return new StoreProblem(
        trouble,
        problem(
          'outside',
          `The disk that holds ${path} does not answer as it should.`,
          'Check that the disk is connected and healthy, then try again. `regards doctor` looks closer.',
          safe,
        ),
        { cause },
      )
    case 'read-only':
      return new StoreProblem(
        trouble,
        problem(
          'outside',
          `Regards may not write to ${path}.`,
          'Check that this file and its folder belong to you and may be written to, then try again.',
          safe,
        ),
        { cause },
      )
    case 'newer':
      return new StoreProblem(
        trouble,
        problem(
          'outside',
          'Your data was last used by a newer Regards than this one.',
          'Update Regards, or close this one and start the newer one.',
          during === 'write' ? safe : 'Nothing was changed.',
        ),
        { cause },
      )
    case 'damaged':
      return damaged(place, during, cause)
  }
}

function damaged({ path, backupsDirectory }: StorePlace, during: During, cause: unknown): StoreProblem {
  const [newest] = listBackups(backupsDirectory)
  const left = `Regards left the file as it is${during === 'write' ? '; what you just did was not saved' : ''}.`
  const what = `The file that holds your data, ${path}, is damaged.`
  const aside = `Close Regards everywhere, then move ${path} and the files beside it that end in -wal and -shm to another folder`
  if (newest === undefined)
    return new StoreProblem(
      'damaged',
      problem(
        'outside',
        what,
        `${aside} and keep them: much of it can often still be read. If you have an export or a backup of your own, bring it in with \`regards import\` or put it in the file's place.`,
        `${left} There is no automatic backup yet.`,
      ),
      { cause },
    )
  const day = newest.at.toZonedDateTimeISO('UTC').toPlainDate().toLocaleString('en-GB', { dateStyle: 'long' })
  return new StoreProblem(
    'damaged',
    problem(
      'outside',
      what,
      `${aside}, and copy the backup to ${path}. \`regards doctor\` looks closer.`,
      `${left} A backup from ${day} is in ${newest.path}.`,
    ),
    { backup: newest.path, cause },
  )
}

function pathOf(error: unknown): string | null {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : null
}
