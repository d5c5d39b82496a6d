/** An expected failure, as a value: what happened, what was kept, what to do. The doors turn it into words and an exit code. */
export type Problem = {
  readonly kind: 'problem'
  /** Whose turn it is: the person's (1), the input's (2) or the outside's (3: mail server, disk); the exit code of the command line. */
  readonly turn: 'person' | 'input' | 'outside'
  readonly what: string
  readonly kept: string
  readonly todo: string
}

export function problem(turn: Problem['turn'], what: string, todo: string, kept = 'Nothing was changed.'): Problem {
  return { kind: 'problem', turn, what, kept, todo }
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'problem'
}
