/** The stretches of a sentence in which nothing was understood, to be shown back rather than dropped in silence. */

import { hardWords } from './ordinary-words.ts'
import { readRound } from './read-round.ts'
import { readWentPoorly } from './read-impression.ts'
import type { Span, Word } from './words-of-text.ts'

/** `understood` are the pieces some reader took. */
export function leftOver(text: string, words: readonly Word[], understood: readonly Span[]): readonly string[] {
  const left: string[] = []
  let stretch: Word[] = []
  const close = (): void => {
    const [first, last] = [stretch[0], stretch.at(-1)]
    if (first !== undefined && last !== undefined && isLeftOver(text.slice(first.start, last.end), stretch, understood))
      left.push(text.slice(first.start, last.end))
    stretch = []
  }
  for (const word of words) {
    if (word.kind === 'mark' && !['&', '+', '@', '/'].includes(word.text)) close()
    else stretch.push(word)
  }
  close()
  return left
}

function isLeftOver(said: string, stretch: readonly Word[], understood: readonly Span[]): boolean {
  const [from, to] = [stretch[0]?.start ?? 0, stretch.at(-1)?.end ?? 0]
  if (understood.some(([start, end]) => start < to && from < end)) return false
  if (!stretch.some((word) => word.kind === 'word' && !hardWords.has(word.folded))) return false
  return readRound(said) === null && readWentPoorly(said) === null
}
