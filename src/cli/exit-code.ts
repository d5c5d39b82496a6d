/** 0 fine, 1 the person must act, 2 bad input, 3 the outside failed (mail server, disk). */
import type { Problem } from '../app/problem.ts'

export type ExitCode = 0 | 1 | 2 | 3

export function exitCodeOf({ turn }: Problem): ExitCode {
  switch (turn) {
    case 'person':
      return 1
    case 'input':
      return 2
    case 'outside':
      return 3
  }
}
