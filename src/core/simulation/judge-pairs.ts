/** The invariants that two answers of the planner, or two states of a store, break together. */
import type { Decision, Step } from '../plan/decision.ts'

const inward: ReadonlySet<string> = new Set([
  'prepare', 'debrief', 'mend-address', 'understand-reply', 'decide-offer', 'resume',
]) // prettier-ignore

/** Invariant 1: of what would have left before an answer of theirs nothing stands after it, under the same name. */
export function standsAfterAnAnswer(before: Decision, after: Decision): readonly string[] {
  const still = new Set(outward(after).map(({ id }) => id))
  return outward(before)
    .filter(({ id }) => still.has(id))
    .map(({ id }) => `${id} stands although they answered`)
}

/** Invariant 5: the same facts give the same answer, in whatever order they came and however often. */
export function differs(one: Decision, other: Decision): readonly string[] {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)]
  return first === second ? [] : [`the same facts, and another answer: ${first} and ${second}`]
}

function outward(decision: Decision): readonly Step[] {
  const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
  return steps.filter(({ kind }) => !inward.has(kind))
}
