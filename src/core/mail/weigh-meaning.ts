/**
 * How likely each kind of answer is by what its sentences mean: vectors of a sentence model, weighed by learned numbers
 * (multinomial logistic). It has no words to point at, so it is only ever a second witness.
 */
import written from './meaning-weights.json' with { type: 'json' }
import type { MailKind } from './reply-kind.ts'
import { weighedKinds } from './weigh-kinds.ts'

/** 512 numbers of about 0.05. */
export type SentenceVector = readonly number[]

/** The mean of the sentences, and the highest of each number, brought to about the size of the other features. */
export function meaningFeatures(vectors: readonly SentenceVector[]): number[] {
  const size = vectors[0]?.length ?? 0
  const mean = Array.from({ length: size }, () => 0)
  const highest = Array.from({ length: size }, () => -1)
  for (const vector of vectors)
    for (const [at, value] of vector.entries()) {
      mean[at] = (mean[at] ?? 0) + (10 * value) / vectors.length
      highest[at] = Math.max(highest[at] ?? -1, value)
    }
  return [...mean, ...highest.map((value) => 5 * value), 1]
}

/** A row for each feature, in hundredths, in the order of `weighedKinds`; written by scripts/train/meaning-weights.ts. */
const weights: readonly (readonly number[])[] = written

/** The probability of each kind; null without a sentence. */
export function weighMeaning(vectors: readonly SentenceVector[]): ReadonlyMap<MailKind, number> | null {
  if (vectors.length === 0) return null
  const sums = weighedKinds.map(() => 0)
  for (const [at, value] of meaningFeatures(vectors).entries())
    for (const [kind, weight] of (weights[at] ?? []).entries()) sums[kind] = (sums[kind] ?? 0) + (value * weight) / 100
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return new Map(weighedKinds.map((kind, at) => [kind, (powers[at] ?? 0) / total]))
}
