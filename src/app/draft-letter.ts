/** The letter of a step: the one on the desk, or a first version written from the facts. */
import type { LetterId, StepId } from '../core/facts/ids.ts'
import type { Opening } from '../core/opening/opening.ts'
import type { Step } from '../core/plan/decision.ts'
import type { Context } from './context.ts'
import { openingAmong } from './ground.ts'
import { readMe } from './me.ts'
import { isUnderWay, type DraftVersion, type ReadTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'
import { reviewDraft } from './review-draft.ts'
import { findStep, stepGoneProblem } from './set-step-aside.ts'
import { threadOf } from './thread-of.ts'
import type { DraftView, MissingView } from './views/draft-view.ts'
import { viewDraft } from './views/view-draft.ts'
import { writeLetter, type Written } from './write-letter.ts'

export async function draftLetter(context: Context, stepId: StepId): Promise<DraftView | Problem> {
  const made = await context.store.write(async (tx) => {
    const existing = await tx.drafts.forStep(stepId)
    const step = await findStep(context, tx, stepId)
    if (step === null && existing === null) return stepGoneProblem
    const opening = await openingAmong(tx, (step ?? existing)?.openingId ?? ('' as never))
    const me = await readMe(tx.settings, context.guess)
    if (step === null) return existing && { draft: existing, missing: [] }
    const written = await writeLetter(context, tx, opening, step, me)
    if (written === null) return notALetter(step)
    const item = existing && (await tx.outbox.get(existing.letterId))
    const isSpent = item !== null && !isUnderWay(item.state)
    if (existing !== null && !isSpent)
      return { draft: existing, missing: existing.by === 'regards' ? written.missing : [] }
    const draft = await firstVersion(context, tx, opening, step, written, existing)
    await tx.drafts.add(draft)
    return { draft, missing: written.missing }
  })
  if (made === null) return stepGoneProblem
  if ('kind' in made) return made
  return viewDraft(context, made.draft, await reviewDraft(context, made.draft), withAddress(made.draft, made.missing))
}

export async function firstVersion(
  context: Pick<Context, 'ids' | 'clock'>,
  tx: Pick<ReadTransaction, 'outbox'>,
  opening: Opening,
  step: Step,
  written: Written,
  earlier: DraftVersion | null,
): Promise<DraftVersion> {
  const thread = threadOf(opening, await tx.outbox.ofOpening(opening.id), step.kind, step.to)
  return {
    letterId: `l-${context.ids.next()}` as LetterId,
    version: 1,
    openingId: opening.id,
    stepId: step.id,
    step: step.kind,
    personIds: step.to,
    to: addressesOf(opening, step),
    cc: [],
    subject: thread?.subject ?? earlier?.subject ?? written.subject,
    body: earlier && earlier.by !== 'regards' ? earlier.body : written.body,
    by: earlier?.by ?? 'regards',
    createdAt: context.clock.now(),
    overrides: [],
    standsOn: earlier && earlier.by !== 'regards' ? [] : written.standsOn,
    ...(earlier?.files ? { files: earlier.files } : {}),
  }
}

export function addressesOf(opening: Opening, step: Pick<Step, 'to'>): readonly string[] {
  return step.to.flatMap((id) => {
    const person = opening.people.get(id)
    if (!person?.email || person.undeliverable !== null) return []
    return [/[",<>@()]/.test(person.name) ? person.email : `${person.name} <${person.email}>`]
  })
}

export const addressField = 'address'

export function withAddress(draft: DraftVersion, missing: readonly MissingView[]): readonly MissingView[] {
  if (draft.to.length > 0) return missing
  return [
    { field: addressField, question: 'To which e-mail address should it go?', makesPossible: 'Sending it.' },
    ...missing,
  ]
}

function notALetter(step: Step): Problem {
  switch (step.kind) {
    case 'debrief':
      return problem(
        'person',
        'This step is no letter: it asks how the interview went.',
        'Answer the four questions with `regards debrief`.',
      )
    case 'call':
      return problem('person', 'This step is a call.', 'See the call sheet with `regards call`.')
    case 'understand-reply':
      return problem(
        'person',
        'An answer came, and only you can say what it means.',
        'Read it with `regards show`, then say it with `regards reply`.',
      )
    case 'mend-address':
      return problem(
        'person',
        'A letter came back.',
        'Give another address with `regards correct OPENING PERSON --email …`.',
      )
    default:
      return problem('person', 'This step is no letter.', 'See more with `regards why`.')
  }
}
