/** How likely each fault of tone is in a passage, by weights learned from our labelled passages (multinomial logistic). What likelihood is enough is not decided here. */
import type { LetterKind } from '../writing/letter-kind.ts'
import { toneKinds, type ToneKind } from './phrase-rules.ts'
import { toneFeatures } from './tone-features.ts'
import written from './tone-weights.json' with { type: 'json' }

/** The order of the weights: first "fine", then the faults. Kept in hundredths; a list ends with its last weight that isn't nought. */
export const weighedTones = ['fine', ...toneKinds] as const

const weights = new Map<string, readonly number[]>(Object.entries(written))

/** The likeliest fault, and the probability (0 to 1) that there is any. */
export function weighTone(
  text: string,
  kind: LetterKind,
): { readonly likeliest: ToneKind; readonly probability: number } {
  const features = toneFeatures(text, kind)
  const sums = weighedTones.map(() => 0)
  for (const feature of features)
    for (const [at, weight] of (weights.get(feature) ?? []).entries())
      sums[at] = (sums[at] ?? 0) + weight / 100 / Math.sqrt(features.length)
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const [fine = 0, ...faults] = powers
  const likeliest = toneKinds[faults.indexOf(Math.max(...faults))] ?? 'needy'
  return { likeliest, probability: 1 - fine / total }
}
