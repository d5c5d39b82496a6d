/** Saves the person's own words as a new version. A change based on an older version is not written over a newer one. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import { problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import type { DraftView } from './views/draft-view.ts'
import { viewDraft } from './views/view-draft.ts'

export type Edit = {
  readonly letterId: LetterId
  /** The version the change is based on. */
  readonly version: number
  readonly subject: string
  readonly body: string
  readonly to?: readonly string[] | undefined
  readonly cc?: readonly string[] | undefined
  /** Stands beside the version before, however soon it follows; a restored version is one. */
  readonly isNew?: boolean | undefined
}

export type Edited = { readonly kind: 'saved' | 'conflict'; readonly draft: DraftView }

/** Writing that pauses no longer than this goes on with its version. */
const sittingMinutes = 10

/** Characters; longer is no letter. */
const longestBody = 100_000

export async function editDraft(context: Context, edit: Edit): Promise<Edited | Problem> {
  if (edit.body.length > longestBody)
    return problem('input', 'This is far longer than a letter.', `Keep it under ${longestBody} characters.`)
  const now = context.clock.now()
  const saved = await context.store.write(async (tx) => {
    const latest = await tx.drafts.latest(edit.letterId)
    if (latest === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
    const item = await tx.outbox.get(edit.letterId)
    if (item !== null && item.state !== 'withdrawn' && item.state !== 'refused')
      return problem(
        'person',
        'This letter has its yes already, so its words are fixed.',
        'Take the yes back first with `regards undo`.',
      )
    if (latest.version !== edit.version) return { kind: 'conflict' as const, draft: latest }
    const to = edit.to ?? latest.to
    const cc = edit.cc ?? latest.cc
    if (
      latest.subject === edit.subject &&
      latest.body === edit.body &&
      to.join() === latest.to.join() &&
      cc.join() === latest.cc.join()
    )
      return { kind: 'saved' as const, draft: latest }
    const next = {
      ...latest,
      version: latest.version + 1,
      subject: edit.subject,
      body: edit.body,
      to,
      cc,
      by: 'person' as const,
      createdAt: now,
      standsOn: [],
    }
    const goesOn =
      edit.isNew !== true &&
      item === null &&
      latest.by === 'person' &&
      latest.version > 1 &&
      latest.createdAt.until(now).total('minutes') < sittingMinutes
    await tx.drafts.add(next, goesOn ? latest.version : undefined)
    return { kind: 'saved' as const, draft: next }
  })
  if (saved.kind === 'problem') return saved
  return { kind: saved.kind, draft: await viewDraft(context, saved.draft, await reviewDraft(context, saved.draft)) }
}
