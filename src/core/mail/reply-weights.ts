/** The learned weights by feature, one for each kind in the order of `weighedKinds`; written by scripts/train/reply-weights.ts. */

import written from './reply-weights.json' with { type: 'json' }

export type ReplyWeights = ReadonlyMap<string, readonly number[]>

export const replyWeights = weightsFrom(written)

/** Weights are kept in hundredths, and a feature's list ends with its last weight that isn't nought. */
function weightsFrom(lists: object): ReplyWeights {
  return new Map(
    Object.entries(lists as Readonly<Record<string, readonly number[]>>).map(([name, list]) => [
      name,
      list.map((weight) => weight / 100),
    ]),
  )
}
