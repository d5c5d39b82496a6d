/** What is written in content/: letters, rules of the review, policies, the invented search. Read once, already checked. */
import type { Policy, Rhythm } from '../../core/policy/policy.ts'
import type { PhraseRule } from '../../core/review/phrase-rules.ts'
import type { Language } from '../../core/writing/letter-kind.ts'
import type { LetterTemplate } from '../../core/writing/letter-template.ts'
import type { MailContent } from '../../core/mail/mail-provider.ts'
import type { PaperContent } from '../../core/paper/paper-form.ts'
import type { DemoSearch } from '../../core/demo/demo-search.ts'
import type { Parameters } from '../../core/simulation/parameters.ts'

export interface ContentSource {
  /** Made at the first call. */
  phrases(): Promise<readonly PhraseRule[]>
  /** The forms of letters and envelopes, and how long post travels. */
  readonly paper: PaperContent
  /** What is known about mail providers, and where one signs in. */
  readonly mail: MailContent
  readonly demo: DemoSearch
  /** What the simulator believes about the world. */
  readonly simulation: Parameters
  policy(rhythm: Rhythm): Policy
  /** Every variant of a kind of letter, in American English where it reads the same; none for steps that are no letters. */
  letters(kind: string, language: Language): readonly LetterTemplate[]
}
