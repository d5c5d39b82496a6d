/** Writes the letter of a step from the facts of its opening and from what the people there have read already. */
import type { PersonId, StepId } from '../core/facts/ids.ts'
import type { StepKind } from '../core/facts/step-kind.ts'
import type { Opening } from '../core/opening/opening.ts'
import { draftLetter } from '../core/writing/draft-letter.ts'
import { letterGround } from '../core/writing/letter-fields.ts'
import { isLetterKind } from '../core/writing/letter-kind.ts'
import { hashOf } from '../core/review/review-letter.ts'
import type { Me } from '../core/me/me.ts'
import type { Context } from './context.ts'
import type { Clock } from './ports/clock.ts'
import { heardLetters } from './heard-letters.ts'
import type { DraftVersion, ReadTransaction } from './ports/store.ts'
import type { MissingView } from './views/draft-view.ts'

export type Written = {
  readonly subject: string
  readonly body: string
  readonly missing: readonly MissingView[]
  readonly standsOn: DraftVersion['standsOn']
}

type LetterStep = {
  readonly id: StepId
  readonly kind: StepKind
  readonly to: readonly PersonId[]
  readonly late: boolean
}

/** Null where the step is no letter. */
export async function writeLetter(
  context: Pick<Context, 'content'> & { readonly clock: Pick<Clock, 'now'> },
  tx: Pick<ReadTransaction, 'facts' | 'drafts'>,
  opening: Opening,
  step: LetterStep,
  me: Me,
): Promise<Written | null> {
  if (!isLetterKind(step.kind) || step.kind === 'call') return null
  const heard = await heardLetters(tx, opening.company, step)
  const today = context.clock.now().toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const { fields, sources } = letterGround(opening, step, me, today, heard)
  const draft = draftLetter(context.content.letters(step.kind, me.language), fields, heard, seedOf(opening, step))
  if (draft === null) return null
  const standsOn = draft.standsOn.map(({ sentence, fields: spoken }) => ({
    sentence,
    facts: [...new Set(spoken.flatMap((field) => sources[field] ?? []))],
  }))
  return { ...draft, standsOn }
}

/** People of one opening follow one another, so that their letters take different phrasings. */
function seedOf(opening: Opening, step: LetterStep): number {
  const position = [...opening.people.keys()].indexOf(step.to[0] ?? ('' as never))
  return (parseInt(hashOf(`${opening.id}${step.kind}`), 36) % 1_000) + Math.max(0, position)
}
