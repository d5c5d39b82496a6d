/** The chief fault of tone in a passage: what a careful reader would name first. */
import type { LetterKind } from '../writing/letter-kind.ts'
import { toneKinds, type PhraseRule, type ToneKind } from './phrase-rules.ts'
import { bareReading } from './bare-reading.ts'
import { toneNotes } from './tone-notes.ts'

/** Where several are found, the graver comes first: a threat outweighs a casual word. */
const gravity: readonly ToneKind[] = [
  'pay-too-early',
  'ultimatum',
  'presumptuous',
  'claims-unsupported',
  'reproach',
  'pushy',
  'over-apology',
  'needy',
  'flattery',
  'self-centred',
  'informal',
  'empty-check-in',
]

/** `kind` is null where nothing is found; `all` names every rule that spoke. */
export function toneOf(
  kind: LetterKind,
  passage: string,
  rules: readonly PhraseRule[],
): { readonly kind: ToneKind | null; readonly all: readonly string[] } {
  const reading = bareReading(passage, kind)
  const notes = toneNotes(reading, rules)
  const hits = new Map<ToneKind, number>()
  for (const { rule } of notes) {
    const found = toneKinds.find((each) => rule.startsWith(`tone:${each}:`))
    if (found !== undefined) hits.set(found, (hits.get(found) ?? 0) + 1)
  }
  const chief = [...hits].sort(([a, many], [b, more]) => more - many || gravity.indexOf(a) - gravity.indexOf(b))[0]
  return { kind: chief?.[0] ?? null, all: notes.map(({ rule, words }) => `${rule.replace('tone:', '')}=“${words}”`) }
}
