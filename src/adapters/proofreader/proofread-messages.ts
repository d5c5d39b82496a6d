/** What passes between the proofreader and its worker thread. */
import type { RawFinding } from '../../core/review/finding.ts'
import type { Language } from '../../core/writing/letter-kind.ts'

export type ProofreadQuestion = { readonly id: number; readonly text: string; readonly language: Language }
export type ProofreadAnswer =
  | { readonly id: number; readonly findings: readonly RawFinding[] }
  | { readonly id: number; readonly problem: string }
