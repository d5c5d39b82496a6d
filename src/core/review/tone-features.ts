/** What a passage shows of its tone to learned weights: its words without their endings, their neighbours, the groups they are of, who is spoken of, and the kind of letter. */
import type { LetterKind } from '../writing/letter-kind.ts'
import { toneGroupsOf } from './tone-word-groups.ts'

const token = /\p{L}+(?:'\p{L}+)?|\d+|[?!]|[;:—–]|\.\.\.|[£$€₹%]/gu
const negation = /^(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot|hardly)$|n't$/
/** So many words after a "not" are still denied by it. */
const denied = 4
const asksAtTheEnd = /\?\s*$/
const order =
  /^\W*(?:please |kindly |do |so |and |now,? )*(?:send|tell|give|put|let|call|ring|write|answer|confirm|explain|make|get|see|look|forward|arrange|book|take|invite|show|move|pass|name|find|copy|have|set|fix|reply)\b/i

/** 'answers', 'answered' and 'answering' are one word here. */
function stemOf(word: string): string {
  if (/^\d+$/.test(word)) return '#'
  const own = word.replace(/'s$/, '').replace(/ies$/, 'y')
  const bare = own.replace(/(?:ing|ed|es|s)$/, '')
  return bare.length < 3 ? own : bare
}

export function toneFeatures(text: string, kind: LetterKind): readonly string[] {
  const words = text.toLowerCase().match(token) ?? []
  const stems = words.map(stemOf)
  const features = new Set<string>(['', `=${kind}`, `^${stems[0] ?? ''}`, whoIsSpokenOf(words)])
  let sinceNot = Infinity
  for (const [at, stem] of stems.entries()) {
    features.add(stem)
    if (at > 0) features.add(`${stems[at - 1]} ${stem}`)
    if (at > 1) features.add(`${stems[at - 2]} _ ${stem}`)
    sinceNot = negation.test(words[at] ?? '') ? 0 : sinceNot + 1
    for (const group of toneGroupsOf(words[at] ?? '')) {
      features.add(`@${group}`)
      if (sinceNot > 0 && sinceNot <= denied) features.add(`not @${group}`)
    }
  }
  if (asksAtTheEnd.test(text)) features.add('@@asks')
  if (order.test(text)) features.add('@@order')
  return [...features]
}

function whoIsSpokenOf(words: readonly string[]): string {
  const writer = words.filter((word) => /^(?:i|i'm|i'd|i'll|i've|my|me)$/.test(word)).length
  const reader = words.filter((word) => word.startsWith('you')).length
  if (writer === 0) return '@@no-writer'
  if (reader === 0) return '@@no-reader'
  return writer > 2 * reader ? '@@mostly-writer' : '@@both'
}
