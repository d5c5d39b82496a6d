/** Makes what the use cases ask for of content that was read and checked before. */
import type { DemoSearch } from '../../core/demo/demo-search.ts'
import type { ContentSource } from '../../app/ports/content-source.ts'
import type { PolicyFile } from '../../core/policy/policy-from.ts'
import type { PhraseRuleData } from '../../core/review/phrase-rules.ts'
import type { LetterTemplate } from '../../core/writing/letter-template.ts'

/** JSON-serialisable. */
export type CompiledContent = {
  readonly letters: Readonly<Record<string, Readonly<Record<string, LetterTemplate>>>>
  readonly phrases: readonly PhraseRuleData[]
  readonly policies: readonly Pick<PolicyFile, 'file' | 'content'>[]
  readonly demo: DemoSearch
}

export function contentFrom(compiled: CompiledContent): ContentSource {
  let phrases: ReturnType<ContentSource['phrases']> | null = null
  return {
    phrases: () => (phrases ??= compilePhrases(compiled.phrases)),
    policies: compiled.policies,
    demo: compiled.demo,
    letter: (kind, language) => compiled.letters[language]?.[kind] ?? compiled.letters['en-US']?.[kind] ?? null,
  }
}

/** Loaded when the first letter is reviewed: building the patterns takes longer than all of Today. */
async function compilePhrases(data: readonly PhraseRuleData[]) {
  const { phraseRule } = await import('../../core/review/phrase-rules.ts')
  return data.map(phraseRule)
}
