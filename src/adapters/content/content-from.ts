/** Makes what the use cases ask for of content that was read and checked before. */
import type { DemoSearch } from '../../core/demo/demo-search.ts'
import type { MailContent } from '../../core/mail/mail-provider.ts'
import type { PaperContent } from '../../core/paper/paper-form.ts'
import type { ContentSource } from '../../app/ports/content-source.ts'
import { hoursOf } from '../../core/policy/hours-of.ts'
import type { Policy, Rhythm } from '../../core/policy/policy.ts'
import type { Parameters } from '../../core/simulation/parameters.ts'
import type { PhraseRuleData } from '../../core/review/phrase-rules.ts'
import type { LetterTemplate } from '../../core/writing/letter-template.ts'

/** JSON-serialisable. */
export type CompiledContent = {
  readonly letters: Readonly<Record<string, readonly LetterTemplate[]>>
  readonly policies: Readonly<Record<Rhythm, Omit<Policy, 'hours'>>>
  readonly demo: DemoSearch
  readonly simulation: Parameters
  readonly paper: PaperContent
  readonly mail: MailContent
}

/** `loadPhrases` is asked when the first letter is reviewed: the rules are most of the content, and Today needs none. */
export function contentFrom(
  compiled: CompiledContent,
  loadPhrases: () => Promise<readonly PhraseRuleData[]>,
): ContentSource {
  let phrases: ReturnType<ContentSource['phrases']> | null = null
  return {
    phrases: () => (phrases ??= makePhrases(loadPhrases)),
    policy: (rhythm) => {
      const policy = compiled.policies[rhythm]
      return { ...policy, hours: hoursOf(policy.lines) }
    },
    demo: compiled.demo,
    simulation: compiled.simulation,
    paper: compiled.paper,
    mail: compiled.mail,
    letters: (kind, language) => lettersIn(compiled.letters, language).filter((letter) => letter.kind === kind),
  }
}

/** Each file of American English, or its twin in the language where there is one. */
export function lettersIn(letters: CompiledContent['letters'], language: string): readonly LetterTemplate[] {
  const own = new Map((letters[language] ?? []).map((letter) => [letter.id, letter]))
  const others = (letters['en-US'] ?? []).filter(({ id }) => !own.has(id))
  return [...own.values(), ...others]
}

async function makePhrases(load: () => Promise<readonly PhraseRuleData[]>) {
  const { phraseRule } = await import('../../core/review/phrase-rules.ts')
  return (await load()).map(phraseRule)
}
