/** Saves the words of the person, or of a helper program, as a new version that says whose they are. */
import type { LetterId } from '../core/facts/ids.ts'
import { changeDraft, type Edited } from './change-draft.ts'
import type { Context } from './context.ts'
import type { DraftVersion } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

export type Edit = {
  readonly letterId: LetterId
  /** The version the change is based on. */
  readonly version: number
  readonly subject: string
  readonly body: string
  readonly to?: readonly string[] | undefined
  readonly cc?: readonly string[] | undefined
  /** What the sentences of a proposal stand on. */
  readonly standsOn?: DraftVersion['standsOn'] | undefined
  /** Stands beside the version before, however soon it follows; a restored version is one. */
  readonly isNew?: boolean | undefined
  /** A program wrote them; the person's own where left out. */
  readonly by?: 'helper' | undefined
}

/** Characters; longer is no letter. */
const longestBody = 100_000

export async function editDraft(context: Context, edit: Edit): Promise<Edited | Problem> {
  const { subject, body } = edit
  if (body.length > longestBody)
    return problem('input', 'This is far longer than a letter.', `Keep it under ${longestBody} characters.`)
  return changeDraft(context, edit, async (latest) => {
    const to = edit.to ?? latest.to
    const cc = edit.cc ?? latest.cc
    const isSame =
      latest.subject === subject &&
      latest.body === body &&
      to.join() === latest.to.join() &&
      cc.join() === latest.cc.join()
    if (isSame) return null
    // What still stands as it was written keeps what it stands on; a proposal that was taken brings its own.
    const standsOn = (edit.standsOn ?? latest.standsOn).filter(({ sentence }) => body.includes(sentence))
    return { subject, body, to, cc, by: edit.by ?? 'person', standsOn }
  })
}
