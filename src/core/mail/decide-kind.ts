/**
 * Chooses the kind of an answer. Two witnesses are heard, one that knows our phrases and one that knows only words;
 * unless the first is sure enough and the second doesn't gainsay it, nobody is guessed at and the answer is 'unclear'.
 */

import type { ReplyEvidence } from './reply-evidence.ts'
import { replyFeatures, withoutCues } from './reply-features.ts'
import { otherMailKinds } from './reply-kind.ts'
import type { MailKind } from './reply-kind.ts'
import { allWeights, wordWeights } from './reply-weights.ts'
import { weighKinds } from './weigh-kinds.ts'

/**
 * What the first witness must give a kind, and what the second must leave it. On 46 mails that nobody had learned from
 * or seen, right and wrong were 0.80 and 0.02 at (0.65, 0.12, 0.75), 0.89 and 0.02 at these, 0.91 and 0.04 at (0.4, 0,
 * 0.5). Sentence embeddings beside the words (512 numbers, 27 MB) gave 0.91 and 0.02 there: not worth their size.
 */
const likelyEnough = 0.5
const notGainsaid = 0.05
/** For a person's mail taken as a machine's or as beside the point, and for a machine's mail taken as an answer. */
const acrossTheLine = 0.7

const otherKinds: ReadonlySet<MailKind> = new Set(otherMailKinds)

/** `likeliest` is the kind that would be chosen if one had to. */
export function decideKind(evidence: ReplyEvidence): { readonly kind: MailKind; readonly likeliest: MailKind } {
  const { sender } = evidence
  if (evidence.foreignAbsence !== null) return { kind: 'out-of-office', likeliest: 'out-of-office' }
  const features = replyFeatures(evidence)
  const [first] = weighKinds(features, allWeights)
  if (first === undefined) return { kind: 'unclear', likeliest: 'unclear' }
  const second =
    weighKinds(withoutCues(features), wordWeights).find(({ kind }) => kind === first.kind)?.probability ?? 0
  const isAbsence = sender.absence && first.kind === 'out-of-office'
  const crosses = otherKinds.has(first.kind) ? !sender.machine && !sender.absence && !sender.bulk : sender.machine
  const isSure = first.probability >= (crosses ? acrossTheLine : likelyEnough) && second >= notGainsaid
  return { kind: isSure || isAbsence ? first.kind : 'unclear', likeliest: first.kind }
}
