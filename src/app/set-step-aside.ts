/** Puts a step off until later, or leaves it out; the plan goes on from there. */
import type { OpeningId, StepId } from '../core/facts/ids.ts'
import type { Step } from '../core/plan/decision.ts'
import type { Context } from './context.ts'
import { groundOf, stepsOf } from './ground.ts'
import { learn } from './learn.ts'
import { newFact } from './new-fact.ts'
import type { ReadTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

type AsideContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>

export async function holdStep(
  context: AsideContext,
  stepId: StepId,
  until: Temporal.Instant,
): Promise<{ step: Step } | Problem> {
  if (Temporal.Instant.compare(until, context.clock.now()) <= 0)
    return problem('input', 'That moment has passed.', 'Name a later one, such as “tomorrow” or “in 3 days”.')
  return aside(context, stepId, (step) =>
    newFact(context, step.openingId, 'StepHeld', { stepId, step: step.kind, until }),
  )
}

export async function skipStep(
  context: AsideContext,
  stepId: StepId,
  reason: string | undefined,
): Promise<{ step: Step } | Problem> {
  return aside(context, stepId, (step) =>
    newFact(context, step.openingId, 'StepSkipped', { stepId, step: step.kind, ...(reason ? { reason } : {}) }),
  )
}

async function aside(
  context: AsideContext,
  stepId: StepId,
  factFor: (step: Step) => Parameters<typeof learn>[2][number],
): Promise<{ step: Step } | Problem> {
  return context.store.write(async (tx) => {
    const step = await findStep(context, tx, stepId)
    if (step === null) return stepGoneProblem
    await learn(context, tx, [factFor(step)])
    return { step }
  })
}

export const stepGoneProblem = problem(
  'person',
  'This step is no longer proposed: something changed in the meantime.',
  'See what to do now with `regards today`.',
)

/** The step as the planner sees it now, or null when it is no longer proposed. */
export async function findStep(
  context: Pick<Context, 'clock' | 'holidays' | 'policy'>,
  tx: Pick<ReadTransaction, 'facts'>,
  stepId: StepId,
): Promise<Step | null> {
  const openingId = stepId.slice(0, stepId.indexOf('.')) as OpeningId
  const ground = await groundOf(context, tx, openingId, context.clock.now())
  return ground && (stepsOf(ground.decision).find(({ id }) => id === stepId) ?? null)
}
