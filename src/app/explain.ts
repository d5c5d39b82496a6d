/** Why a step is proposed, waited for, or nothing is: the facts, the sources, who disagrees, and what can be changed. */
import type { Step } from '../core/plan/decision.ts'
import { whyOf } from '../core/plan/why-of.ts'
import { momentInWords } from '../core/time/moment-in-words.ts'
import type { Context } from './context.ts'
import { groundsOf, type Ground } from './ground.ts'
import { readMe } from './me.ts'
import { openingMeant, stepNamed } from './name-step.ts'
import { isProblem, type Problem } from './problem.ts'
import { stepGoneProblem } from './set-step-aside.ts'
import { titleOf } from './views/view-step.ts'
import { viewWhy } from './views/view-policy.ts'
import type { ExplanationView } from './views/why-view.ts'

type ExplainContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess'>

/** `named`: a number in Today, a step's id, a company, an opening's id; nothing for the first thing to do. */
export async function explain(context: ExplainContext, named: string | undefined): Promise<ExplanationView | Problem> {
  const now = context.clock.now()
  const { grounds, here } = await context.store.read(async (tx) => ({
    grounds: groundsOf(context, await tx.facts.all(), now),
    here: (await readMe(tx.settings, context.guess)).zone,
  }))
  const step = await stepNamed(context, named)
  if (isProblem(step)) {
    // Nothing is to be done there: then it is the rest that is asked about.
    const openingId = await openingMeant(context, named)
    const ground = grounds.find(({ opening }) => opening.id === openingId)
    return ground?.decision.kind === 'rest' ? explainRest(context, ground, now, here) : step
  }
  const ground = grounds.find(({ opening }) => opening.id === step.openingId)
  if (ground === undefined) return stepGoneProblem
  return explainStep(context, ground, step, now, here)
}

function explainStep(
  { policy }: ExplainContext,
  { opening, decision }: Ground,
  step: Step,
  now: Temporal.Instant,
  here: string,
): ExplanationView {
  const view = (reasons: Step['reasons']) =>
    reasons.map((reason) => viewWhy(whyOf(reason, policy, opening), opening, now, here))
  const isAwaited = decision.kind === 'wait'
  const said = new Set(isAwaited ? decision.reasons.map(({ text }) => text) : [])
  return {
    openingId: opening.id,
    company: opening.company,
    role: opening.role,
    kind: isAwaited ? 'wait' : 'act',
    stepId: step.id,
    title: titleOf(step.kind, step.to, opening),
    when: momentInWords(step.sendAt, opening.place.zone, now, here),
    because: view(isAwaited ? decision.reasons : step.reasons),
    next: isAwaited ? view(step.reasons).filter(({ text }) => !said.has(text)) : [],
  }
}

function explainRest(
  { policy }: ExplainContext,
  { opening, decision }: Ground,
  now: Temporal.Instant,
  here: string,
): ExplanationView {
  return {
    openingId: opening.id,
    company: opening.company,
    role: opening.role,
    kind: 'rest',
    stepId: null,
    title: 'Nothing to do',
    when: null,
    because:
      decision.kind === 'rest'
        ? decision.reasons.map((reason) => viewWhy(whyOf(reason, policy, opening), opening, now, here))
        : [],
    next: [],
  }
}
