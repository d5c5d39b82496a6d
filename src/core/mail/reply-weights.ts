/** The learned weights by feature, one for each kind in the order of `weighedKinds`; written by scripts/train/reply-weights.ts. */

import written from './reply-weights.json' with { type: 'json' }

/** Weights are kept in hundredths, and a feature's list ends with its last weight that isn't nought. */
export const replyWeights: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(written as Readonly<Record<string, readonly number[]>>).map(([name, weights]) => [
    name,
    weights.map((weight) => weight / 100),
  ]),
)
