/** Multinomial logistic regression for the kinds of answers: the same examples give the same weights. */
import { weighedKinds } from '../../src/core/mail/weigh-kinds.ts'

/** Features of all examples in one row; those of example n are from `starts[n]` to `starts[n + 1]`. */
export type Examples = {
  readonly starts: readonly number[]
  readonly indices: Int32Array
  readonly values: Float32Array
  readonly labels: readonly number[]
  readonly shares: readonly number[]
}

export type Learning = {
  readonly steps: number
  readonly decay: number
  readonly rate: number
  /** The share of features hidden at each step, so that none is relied on alone; 0 to below 1. */
  readonly hidden: number
}

/** Adam on the weighted cross-entropy with weight decay; every kind counts alike however many examples it has. */
export function learnWeights(
  { starts, indices, values, labels, shares: given }: Examples,
  features: number,
  { steps, decay, rate, hidden }: Learning,
): Float32Array {
  const kinds = weighedKinds.length
  const size = features * kinds
  const weights = new Float32Array(size)
  const slope = new Float32Array(size)
  const mean = new Float32Array(size)
  const square = new Float32Array(size)
  const perKind = weighedKinds.map((_, k) => labels.filter((label) => label === k).length)
  const shares = labels.map((label, n) => (given[n] ?? 0) / Math.sqrt(perKind[label] ?? 1))
  const total = shares.reduce((sum, share) => sum + share, 0)
  const sums = new Float64Array(kinds)
  const chance = createChance()
  const shown = new Float32Array(values.length)
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < size; i++) slope[i] = decay * weights[i]!
    for (let at = 0; at < shown.length; at++) shown[at] = chance() < hidden ? 0 : values[at]! / (1 - hidden)
    labels.forEach((label, n) => {
      sums.fill(0)
      for (let at = starts[n]!; at < starts[n + 1]!; at++)
        for (let k = 0; k < kinds; k++) sums[k]! += shown[at]! * weights[indices[at]! * kinds + k]!
      const highest = Math.max(...sums)
      for (let k = 0; k < kinds; k++) sums[k] = Math.exp(sums[k]! - highest)
      const powers = sums.reduce((sum, power) => sum + power, 0)
      for (let k = 0; k < kinds; k++) {
        const error = (sums[k]! / powers - (k === label ? 1 : 0)) * (shares[n]! / total)
        for (let at = starts[n]!; at < starts[n + 1]!; at++) slope[indices[at]! * kinds + k]! += error * shown[at]!
      }
    })
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2
      weights[i]! -= (rate * (mean[i]! / (1 - 0.9 ** step))) / (Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

/** Numbers from 0 to below 1, the same ones every time (xorshift, 32 bits). */
function createChance(): () => number {
  let state = 0x9e3779b9
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
