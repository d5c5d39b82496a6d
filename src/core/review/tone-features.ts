/** What a passage shows of its tone to learned weights: its words without their endings, their neighbours, and the kind of letter. */
import type { LetterKind } from '../writing/letter-kind.ts'

const token = /\p{L}+(?:'\p{L}+)?|\d+|[?!]|[;:—–]|\.\.\.|[£$€₹%]/gu

/** 'answers', 'answered' and 'answering' are one word here. */
function stemOf(word: string): string {
  if (/^\d+$/.test(word)) return '#'
  const own = word.replace(/'s$/, '').replace(/ies$/, 'y')
  const bare = own.replace(/(?:ing|ed|es|s)$/, '')
  return bare.length < 3 ? own : bare
}

export function toneFeatures(text: string, kind: LetterKind): readonly string[] {
  const stems = (text.toLowerCase().match(token) ?? []).map(stemOf)
  const features = new Set<string>(['', `=${kind}`, `^${stems[0] ?? ''}`])
  for (const [at, stem] of stems.entries()) {
    features.add(stem)
    if (at > 0) features.add(`${stems[at - 1]} ${stem}`)
    if (at > 1) features.add(`${stems[at - 2]} _ ${stem}`)
  }
  return [...features]
}
