/** What is written in content/: letters, rules of the review, policies, the invented search. Read once, already checked. */
import type { Policy, Rhythm } from '../../core/policy/policy.ts'
import type { PhraseRule } from '../../core/review/phrase-rules.ts'
import type { Language } from '../../core/writing/letter-kind.ts'
import type { LetterTemplate } from '../../core/writing/letter-template.ts'
import type { PaperContent } from '../../core/paper/paper-form.ts'
import type { DemoSearch } from '../../core/demo/demo-search.ts'
import type { Parameters } from '../../core/simulation/parameters.ts'

export interface ContentSource {
  /** Made at the first call. */
  phrases(): Promise<readonly PhraseRule[]>
  /** The forms of letters and envelopes, and how long post travels. */
  readonly paper: PaperContent
  readonly demo: DemoSearch
  /** What the simulator believes about the world. */
  readonly simulation: Parameters
  policy(rhythm: Rhythm): Policy
  /** The letter in that language, or in American English where it reads the same; null for steps that are no letters. */
  letter(kind: string, language: Language): LetterTemplate | null
}
