/** Turns what the planner and the outbox say into the views of the doors. */
import type { Opening, OpeningPerson } from '../../core/opening/opening.ts'
import type { Reason, Step } from '../../core/plan/decision.ts'
import { dayInWords, listInWords, momentInWords } from '../../core/time/moment-in-words.ts'
import { stepAction, stepTitle } from '../../core/words/app-words.ts'
import type { PersonId } from '../../core/facts/ids.ts'
import type { StepKind } from '../../core/facts/step-kind.ts'
import type { OutboxItem } from '../ports/store.ts'
import type { LetterView, PersonView, ReasonView, StepView } from './today-view.ts'

export function viewReason(reason: Reason): ReasonView {
  const { text, row, lines, facts, sources, othersSay } = reason
  return { text, row, lines, facts, sources, ...(othersSay === undefined ? {} : { othersSay }) }
}

export function viewPerson(person: OpeningPerson): PersonView {
  const { id, name, title, email, phone, part } = person
  return {
    id,
    name,
    part,
    undeliverable: person.undeliverable !== null,
    ...(title === undefined ? {} : { title }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
  }
}

/** 'Thank Dana Kim and Tom Ellis'. */
export function titleOf(kind: StepKind, to: readonly PersonId[], opening: Opening): string {
  return stepTitle(
    kind,
    listInWords(to.map((id) => opening.people.get(id)?.name ?? '').filter(Boolean)),
    opening.company,
  )
}

export function viewStep(step: Step, opening: Opening, now: Temporal.Instant, here: string): StepView {
  return {
    stepId: step.id,
    openingId: step.openingId,
    kind: step.kind,
    title: titleOf(step.kind, step.to, opening),
    company: opening.company,
    role: opening.role,
    channel: step.channel,
    to: step.to.flatMap((id) => opening.people.get(id) ?? []).map(viewPerson),
    notBefore: step.notBefore.toString(),
    sendAt: step.sendAt.toString(),
    when: whenOf(step, opening, now, here),
    late: step.late,
    because: step.reasons.map(viewReason),
    action: stepAction(step.kind),
  }
}

/** Steps that only the person's own time concerns; no hour over there makes them better. */
const ownTime: ReadonlySet<StepKind> = new Set([
  'prepare',
  'debrief',
  'understand-reply',
  'mend-address',
  'decide-offer',
  'resume',
])

function whenOf(step: Step, opening: Opening, now: Temporal.Instant, here: string): string {
  if (!ownTime.has(step.kind) && step.channel !== 'post')
    return momentInWords(step.sendAt, opening.place.zone, now, here)
  const today = now.toZonedDateTimeISO(here).toPlainDate()
  const day = step.sendAt.toZonedDateTimeISO(here).toPlainDate()
  if (step.channel === 'post') return `post it by ${dayInWords(day, today)}`
  return Temporal.PlainDate.compare(day, today) <= 0 ? 'any time today' : dayInWords(day, today)
}

export function viewLetter(item: OutboxItem, opening: Opening, now: Temporal.Instant, here: string): LetterView {
  return {
    letterId: item.letterId,
    stepId: item.stepId,
    openingId: item.openingId,
    kind: item.step,
    title: titleOf(item.step, item.personIds, opening),
    company: opening.company,
    state: item.state,
    sendAt: item.sendAt.toString(),
    when: momentInWords(item.settledAt ?? item.sendAt, opening.place.zone, now, here),
    note: item.note,
    canUndo: item.state === 'approved',
  }
}
