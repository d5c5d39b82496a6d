/** Adds a version to a letter that has no yes yet. A change based on an older version is not written over a newer one. */
import type { LetterId } from '../core/facts/ids.ts'
import type { Context } from './context.ts'
import type { DraftVersion, WriteTransaction } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import type { DraftView } from './views/draft-view.ts'
import { viewDraft } from './views/view-draft.ts'

export type Edited = { readonly kind: 'saved' | 'conflict'; readonly draft: DraftView }

type Change = {
  readonly letterId: LetterId
  /** The version the change is based on. */
  readonly version: number
  /** Stands beside the version before, however soon it follows. */
  readonly isNew?: boolean | undefined
}

/** Writing that pauses no longer than this goes on with its version. */
const sittingMinutes = 10

/** `change` gives what is different, or null where nothing is. */
export async function changeDraft(
  context: Context,
  { letterId, version, isNew = false }: Change,
  change: (latest: DraftVersion, tx: WriteTransaction) => Promise<Partial<DraftVersion> | Problem | null>,
): Promise<Edited | Problem> {
  const now = context.clock.now()
  const saved = await context.store.write(async (tx) => {
    const latest = await tx.drafts.latest(letterId)
    if (latest === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
    const item = await tx.outbox.get(letterId)
    if (item !== null && item.state !== 'withdrawn' && item.state !== 'refused')
      return problem(
        'person',
        'This letter has its yes already, so its words are fixed.',
        'Take the yes back first with `regards undo`.',
      )
    if (latest.version !== version) return { kind: 'conflict' as const, draft: latest }
    const changed = await change(latest, tx)
    if (isProblem(changed)) return changed
    if (changed === null) return { kind: 'saved' as const, draft: latest }
    const next: DraftVersion = { ...latest, ...changed, version: latest.version + 1, createdAt: now }
    const goesOn =
      !isNew &&
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
