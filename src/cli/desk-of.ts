/** The letter a command speaks of, as it lies on the desk; written from the facts when there is none yet. */
import { draftLetter } from '../app/draft-letter.ts'
import { stepNamed } from '../app/name-step.ts'
import { isProblem } from '../app/problem.ts'
import type { Edited } from '../app/change-draft.ts'
import type { DraftView } from '../app/views/draft-view.ts'
import { sayDraft } from './say-draft.ts'
import { fail, type Shell } from './shell.ts'

/** `named`: a step's number in Today, its id, or a company; the first when left out. Null where it failed in words. */
export async function deskOf(io: Shell, named: string | undefined): Promise<DraftView | null> {
  const context = await io.context()
  const step = await stepNamed(context, named)
  const draft = isProblem(step) ? step : await draftLetter(context, step.id)
  if (!isProblem(draft)) return draft
  fail(io, draft)
  return null
}

export const showDraft = (io: Shell, draft: DraftView): void =>
  io.flags.json ? io.json(draft) : io.say(sayDraft(draft))

/** A version that somebody saved in the meantime is shown and never written over. */
export function showEdited(io: Shell, saved: Edited): void {
  if (saved.kind === 'conflict') io.setExit(1)
  if (saved.kind === 'conflict' && !io.flags.json)
    io.note('Somebody saved this letter in the meantime; here is that version. Yours was not written over it.')
  showDraft(io, saved.draft)
}
