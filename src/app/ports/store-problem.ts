/**
 * What can go wrong with the store although nobody made a mistake: another program holds it, the disk is full, the file
 * is damaged. Thrown by every method of the store; the doors print its words and end with the outside's exit code.
 */
import type { Problem } from '../problem.ts'

/** 'disk-failed' is a disk that neither reads nor writes although it has room; 'newer' a store of a later Regards. */
export type StoreTrouble = 'locked' | 'damaged' | 'disk-full' | 'disk-failed' | 'read-only' | 'newer'

export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly kind: StoreTrouble
  /** What happened, what was kept, what to do. */
  readonly problem: Problem
  /** The newest backup, where there is one and it may be needed. */
  readonly backup: string | null

  constructor(kind: StoreTrouble, problem: Problem, details: { backup?: string | null; cause?: unknown } = {}) {
    super(`${problem.what} ${problem.kept} ${problem.todo}`, { cause: details.cause })
    this.kind = kind
    this.problem = problem
    this.backup = details.backup ?? null
  }
}
