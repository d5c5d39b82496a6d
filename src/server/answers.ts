/** The one place where a problem becomes an HTTP answer: words for people, never a stack. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StoreProblem } from '../app/ports/store-problem.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'

/** Carries a problem from a route to the error handler. */
class ProblemRaised extends Error {
  override readonly name = 'ProblemRaised'
  readonly problem: Problem
  readonly status: 400 | 404 | 409 | 502

  constructor(found: Problem, status: 400 | 404 | 409 | 502 = statusOf(found)) {
    super(found.what)
    this.problem = found
    this.status = status
  }
}

function statusOf({ turn }: Problem): 400 | 409 | 502 {
  if (turn === 'input') return 400
  return turn === 'person' ? 409 : 502
}

/** Hands a value on, and a problem to the error handler. */
export function well<T>(value: T): Exclude<T, Problem> {
  if (isProblem(value)) throw new ProblemRaised(value)
  return value as Exclude<T, Problem>
}

/** Hands a value on; null becomes 404 with these words. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new ProblemRaised(problem('input', what, 'See what there is on the Today page.'), 404)
  return value
}

export function answerError(error: Error, c: Context, report: (error: Error) => void): Response {
  if (error instanceof ProblemRaised) return c.json(error.problem, error.status)
  if (error instanceof StoreProblem) return c.json(error.problem, 502)
  if (error instanceof HTTPException && error.status < 500)
    return c.json(
      problem('input', 'What was sent could not be read.', 'Load the page again and try once more.'),
      error.status,
    )
  report(error)
  return c.json(
    problem(
      'outside',
      'Regards made a mistake of its own.',
      'Try again; if it happens again, `regards doctor` may tell more.',
      'What was stored before is kept, and so is what you typed here.',
    ),
    500,
  )
}
