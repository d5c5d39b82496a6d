/** Looks for spelling and grammar mistakes, away from the main thread. What a finding means for a letter is decided in core/review. */
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'

export interface Proofreader {
  /** Rejects with ProofreaderUnavailable when no answer comes in time; the letter is then reviewed without it. */
  check(text: string, language: Language): Promise<RawFinding[]>
  /** Loads the dictionary and reads a first text, so that the first letter is not the slow one. */
  warmUp(): Promise<void>
  close(): Promise<void>
}

/** Spelling was not checked: too slow, or the worker stopped. */
export class ProofreaderUnavailable extends Error {
  override readonly name = 'ProofreaderUnavailable'
}
