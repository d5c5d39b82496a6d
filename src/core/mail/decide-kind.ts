/**
 * Chooses the kind of an answer by its learned weights. Unless one kind is likely enough, nobody is guessed at and
 * the answer is 'unclear'.
 */

import type { ReplyEvidence } from './reply-evidence.ts'
import { replyFeatures } from './reply-features.ts'
import { otherMailKinds } from './reply-kind.ts'
import type { MailKind } from './reply-kind.ts'
import { replyWeights } from './reply-weights.ts'
import { weighKinds } from './weigh-kinds.ts'

/**
 * What a kind must be given. On 412 answers, each left out of the learning with its whole round, right and wrong were
 * 0.89 and 0.02 at these, 0.89 and 0.03 at 0.5; with a second model of words alone that had to agree 0.86 and 0.03.
 * Sentence embeddings beside the words (512 numbers, 27 MB) added 0.02 on 46 of them: not worth their size.
 */
const likelyEnough = 0.58
/** For a person's mail taken as a machine's or as beside the point, and for a machine's mail taken as an answer. */
const acrossTheLine = 0.8

const otherKinds: ReadonlySet<MailKind> = new Set(otherMailKinds)

/** `likeliest` is the kind that would be chosen if one had to. */
export function decideKind(evidence: ReplyEvidence): { readonly kind: MailKind; readonly likeliest: MailKind } {
  const { sender } = evidence
  if (evidence.foreignAbsence !== null) return { kind: 'out-of-office', likeliest: 'out-of-office' }
  const [first] = weighKinds(replyFeatures(evidence), replyWeights)
  if (first === undefined) return { kind: 'unclear', likeliest: 'unclear' }
  const isAbsence = sender.absence && first.kind === 'out-of-office'
  const crosses = otherKinds.has(first.kind) ? !sender.machine && !sender.absence && !sender.bulk : sender.machine
  const isSure = first.probability >= (crosses ? acrossTheLine : likelyEnough)
  return { kind: isSure || isAbsence ? first.kind : 'unclear', likeliest: first.kind }
}
