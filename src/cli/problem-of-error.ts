/** Turns what was thrown into words: what happened, what was kept, what to do. A fault of ours is named as one. */
import { StoreProblem } from '../app/ports/store-problem.ts'
import { ContentError } from '../adapters/content/content-error.ts'
import { problem, type Problem } from '../app/problem.ts'

export function problemOfError(error: unknown): Problem {
  if (error instanceof StoreProblem) return error.problem
  if (error instanceof ContentError)
    return problem('input', error.message, 'Mend that place in the file and try again.')
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'ENOSPC')
    return problem(
      'outside',
      'The disk is full.',
      'Free some room and try again.',
      'What was stored before is kept; the last change was not made.',
    )
  if (code === 'EACCES' || code === 'EROFS')
    return problem(
      'outside',
      `A file may not be written: ${(error as Error).message}.`,
      'Check who owns the directory, or choose another with --home.',
    )
  const words = error instanceof Error ? error.message : String(error)
  return problem(
    'outside',
    `Regards made a mistake of its own: ${words}`,
    'Try again; if it happens again, please report it with these words. REGARDS_TRACE=1 shows where.',
    'What was stored before is kept.',
  )
}
