/**
 * Chooses the kind of an answer from its weighed features. Where no kind is likely enough nobody is guessed at, and
 * the answer is 'unclear'; machines and persons are not mistaken for one another on thin evidence.
 */

import type { ReplyEvidence } from './reply-evidence.ts'
import { replyFeatures } from './reply-features.ts'
import { otherMailKinds } from './reply-kind.ts'
import type { MailKind } from './reply-kind.ts'
import { weighKinds } from './weigh-kinds.ts'

/** Below these the person is asked; measured on answers that were not learned from (docs: see the rounds in test/data/replies). */
const likelyEnough = 0.6
/** For a person's mail taken as a machine's or as beside the point, and for a machine's mail taken as an answer. */
const acrossTheLine = 0.75

const otherKinds: ReadonlySet<MailKind> = new Set(otherMailKinds)

/** `likeliest` is the kind that would be chosen if one had to. */
export function decideKind(evidence: ReplyEvidence): { readonly kind: MailKind; readonly likeliest: MailKind } {
  const { sender } = evidence
  const [first] = weighKinds(replyFeatures(evidence))
  if (first === undefined) return { kind: 'unclear', likeliest: 'unclear' }
  const crosses = otherKinds.has(first.kind) ? !sender.machine && !sender.absence && !sender.bulk : sender.machine
  const isLikely = first.probability >= (crosses ? acrossTheLine : likelyEnough)
  return { kind: isLikely ? first.kind : 'unclear', likeliest: first.kind }
}
