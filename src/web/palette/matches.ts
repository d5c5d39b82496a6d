/** Which of the things at hand are meant by some words: each word begins one of theirs, in any order. */
import { searchWords } from '../../core/words/search-words.ts'

export function matches<T>(items: readonly T[], text: string, wordsOf: (item: T) => string): readonly T[] {
  const wanted = searchWords(text)
  if (wanted.length === 0) return items
  return items.filter((item) => {
    const own = searchWords(wordsOf(item))
    return wanted.every((word) => own.some((each) => each.startsWith(word)))
  })
}
