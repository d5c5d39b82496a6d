/** Says of a file that did not fit its schema which place is wrong and what is allowed there. */
import type { z } from 'zod'
import { problem, type Problem } from '../app/problem.ts'

export function problemOfIssue(file: string, error: z.ZodError): Problem {
  const issue = error.issues[0]
  return problem(
    'input',
    `${file}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}.`,
    'Mend that place and try again.',
  )
}
