/** Turns the features of an answer into a probability for each kind, by learned weights (multinomial logistic). */

import type { ReplyFeatures } from './reply-features.ts'
import { otherMailKinds, replyKinds } from './reply-kind.ts'
import type { MailKind } from './reply-kind.ts'
import type { ReplyWeights } from './reply-weights.ts'

/** The order of the kinds in the weights. */
export const weighedKinds: readonly MailKind[] = [...replyKinds, ...otherMailKinds]

/** Kinds with their probability, likeliest first. */
export function weighKinds(
  features: ReplyFeatures,
  byFeature: ReplyWeights,
): { readonly kind: MailKind; readonly probability: number }[] {
  const sums = weighedKinds.map(() => 0)
  for (const [name, value] of features) {
    const weights = byFeature.get(name)
    if (weights === undefined) continue
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + value * (weights[k] ?? 0)
  }
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return weighedKinds
    .map((kind, k) => ({ kind, probability: (powers[k] ?? 0) / total }))
    .toSorted((a, b) => b.probability - a.probability)
}
