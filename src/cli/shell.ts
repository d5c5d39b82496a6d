/** What a command may use: the context, the flags that every command takes, and the ways to print and to ask. */
import type { Context } from '../app/context.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { exitCodeOf, type ExitCode } from './exit-code.ts'

export type GlobalFlags = { readonly json?: boolean; readonly now?: string; readonly home?: string }

export type Shell = {
  readonly flags: GlobalFlags
  readonly context: () => Promise<Context>
  readonly home: string
  readonly version: string
  /** Words for a person; silent with --json. */
  readonly say: (text: string) => void
  /** The one JSON document of a command run with --json. */
  readonly json: (value: unknown) => void
  /** To standard error, in both ways. */
  readonly note: (text: string) => void
  readonly isInteractive: boolean
  readonly setExit: (code: ExitCode) => void
}

/** Prints what happened, what was kept and what to do, and sets the exit code. */
export function fail(shell: Shell, found: Problem): void {
  shell.setExit(exitCodeOf(found))
  if (shell.flags.json)
    shell.json({ problem: { what: found.what, kept: found.kept, todo: found.todo, turn: found.turn } })
  else shell.note(`${found.what}\n${found.kept}\n${found.todo}`)
}

/** Goes on with a value, or fails with the problem in its place. */
export function orFail<T>(shell: Shell, value: T | Problem, go: (value: T) => void): void {
  if (isProblem(value)) fail(shell, value)
  else go(value)
}
