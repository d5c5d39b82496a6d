/** A letter with its review as it is on the desk; nothing is written or changed. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import type { DraftView } from './views/draft-view.ts'
import { viewDraft } from './views/view-draft.ts'

export async function seeReview(context: Context, letterId: LetterId): Promise<DraftView | Problem> {
  const draft = await context.store.read((tx) => tx.drafts.latest(letterId))
  return draft === null
    ? problem('input', 'There is no such letter.', 'See your letters with `regards log`.')
    : viewDraft(context, draft, await reviewDraft(context, draft))
}
