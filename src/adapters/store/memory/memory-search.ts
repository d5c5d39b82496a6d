/** The fake's search: looks at every letter, and weighs as the real one does. */
import { searchWords } from '../../../core/words/search-words.ts'
import type { DraftVersion, Search } from '../../../app/ports/store.ts'
import type { MemoryTables } from './memory-tables.ts'

export function createMemorySearch({ drafts }: Pick<MemoryTables, 'drafts'>): Search {
  return {
    async letters(words, limit) {
      const wanted = searchWords(words)
      if (wanted.length === 0) return []
      const latest = new Map<string, DraftVersion>()
      for (const draft of drafts.values())
        if ((latest.get(draft.letterId)?.version ?? 0) < draft.version) latest.set(draft.letterId, draft)
      return [...latest.values()]
        .toReversed()
        .map((draft) => ({ draft, weight: weigh(draft, wanted) }))
        .filter(({ weight }) => weight > 0)
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, limit)
        .map(({ draft }) => draft)
    },
  }
}

/** Zero unless every wanted word begins a word of the letter. */
function weigh({ subject, body, to, cc }: DraftVersion, wanted: readonly string[]): number {
  const head = searchWords([subject, ...to, ...cc].join(' '))
  const text = searchWords(body)
  const weights = wanted.map((word) => {
    const begins = (each: string) => each.startsWith(word)
    return head.some(begins) ? 4 : text.some(begins) ? 1 : 0
  })
  return weights.includes(0) ? 0 : weights.reduce<number>((sum, weight) => sum + weight, 0)
}
