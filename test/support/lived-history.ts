/** A search lived by the plan: each time something is due the person does it, leaves it, puts it off or lets it lie, and the world answers at random. */
import type { Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Decision } from '../../src/core/plan/decision.ts'
import { imagineDone } from '../../src/core/plan/forecast.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import type { Policy } from '../../src/core/policy/policy.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'

export type Reaction = 'do' | 'skip' | 'hold' | 'ignore'
/** What comes from outside after so many hours, as the bare fields of a fact. */
export type Turn = {
  readonly reaction: Reaction
  readonly delayHours: number
  readonly outside: Record<string, unknown> | null
}

export type Moment = { readonly facts: readonly Fact[]; readonly now: Temporal.Instant; readonly decision: Decision }

/** Every moment at which the planner was asked, in order. */
export function live(
  begin: readonly Fact[],
  turns: readonly Turn[],
  from: Temporal.Instant,
  policy: Policy,
  calendar: BusinessCalendar,
): readonly Moment[] {
  const moments: Moment[] = []
  let facts = begin
  let now = from
  for (const [index, { reaction, delayHours, outside }] of turns.entries()) {
    const opening = openingFrom(facts)
    const decision = nextStep(opening, policy, now, calendar)
    moments.push({ facts, now, decision })
    const common = { openingId: opening.id, source: 'person' as const }
    const add = (more: readonly unknown[]) => (facts = [...facts, ...(more as readonly Fact[])])
    if (decision.kind === 'act') {
      const [step] = decision.steps
      const at = Temporal.Instant.compare(step.sendAt, now) > 0 ? step.sendAt : now
      const base = { ...common, id: `t${index}`, at: now, learntAt: now, stepId: step.id, step: step.kind }
      if (reaction === 'do') {
        now = at
        add(
          (imagineDone(step, opening, at, index) ?? [{ ...base, kind: 'StepSkipped' }]).map((fact) => ({
            ...fact,
            source: 'person',
          })),
        )
      } else if (reaction === 'skip') add([{ ...base, kind: 'StepSkipped' }])
      else if (reaction === 'hold') add([{ ...base, kind: 'StepHeld', until: now.add({ hours: 24 * 3 }) }])
    } else if (decision.kind === 'wait' && outside === null) now = decision.until
    now = now.add({ hours: delayHours })
    if (outside !== null) add([{ ...common, id: `w${index}`, at: now, learntAt: now, ...outside }])
  }
  return moments
}
