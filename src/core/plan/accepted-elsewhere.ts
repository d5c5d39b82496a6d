/** A word that comes after the person accepted elsewhere is answered as it deserves; the step only recalls the acceptance. */
import type { StepKind } from '../facts/step-kind.ts'
import { isAfter } from '../time/instant-order.ts'
import { acceptedElsewhereWords } from '../words/plan-words.ts'
import { acceptanceOf } from './among-others.ts'
import { dayOf, type Ground } from './ground.ts'
import { because, type Planned } from './planned.ts'

const recalling: ReadonlySet<StepKind> = new Set([
  'understand-reply', 'courtesy-line', 'additional-information', 'offer-thanks', 'decide-offer', 'prepare',
]) // prettier-ignore

export function recallAcceptance(planned: Planned, ground: Ground): Planned {
  if (!recalling.has(planned.step.kind)) return planned
  const accepted = acceptanceElsewhere(ground)
  if (accepted === null) return planned
  const day = dayOf(accepted.at, ground.opening)
  const text = acceptedElsewhereWords(accepted.company, { day, from: day })
  const reason = because(ground, text, ['withdraw.write'], [accepted.id])
  return { ...planned, step: { ...planned.step, reasons: [...planned.step.reasons, reason] } }
}

/** Told here, or of an opening that was known when the person accepted; a later search is none of its business. */
function acceptanceElsewhere({ opening, besides }: Ground) {
  const told = opening.decisions.findLast(({ kind }) => kind === 'AcceptedElsewhere')
  if (told?.kind === 'AcceptedElsewhere') return { id: told.id, at: told.at, company: told.company ?? null }
  const [first] = opening.facts
  for (const other of besides) {
    const accepted = other.id === opening.id ? null : acceptanceOf(other)
    if (accepted && first && isAfter(accepted.at, first.learntAt))
      return { id: accepted.id, at: accepted.at, company: other.company }
  }
  return null
}
