/** What the person has sent or said towards an answer since the other side was last heard: the budget of patience. */
import { compareInstants } from '../time/instant-order.ts'
import type { FactId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { Opening } from '../opening/opening.ts'
import type { PolicyLines } from '../policy/policy.ts'
import { lastHeard } from './situation.ts'

/** Messages that ask for an answer on the person's own initiative. Thanks, answers and corrections are none. */
export const touchKinds: ReadonlySet<StepKind> = new Set([
  'check-in',
  'second-check-in',
  'call',
  'closing',
  'other-offer',
  'written-offer-question',
])

export type Touch = { readonly kind: StepKind; readonly at: Temporal.Instant; readonly factId: FactId }

/** All of them, oldest first; a call that reached the person is an answer and no touch. */
export function touchesOf(opening: Opening): readonly Touch[] {
  const written = opening.letters
    .filter(({ step, undelivered }) => touchKinds.has(step) && !undelivered)
    .map(({ step, at, factId }): Touch => ({ kind: step, at, factId }))
  const called = opening.calls
    .filter(({ outcome }) => outcome !== 'spoke')
    .map(({ at, id }): Touch => ({ kind: 'call', at, factId: id }))
  return [...written, ...called].toSorted((a, b) => compareInstants(a.at, b.at) || (a.factId < b.factId ? -1 : 1))
}

/** Those since the other side was last heard. */
export function unansweredTouches(opening: Opening): readonly Touch[] {
  const heard = lastHeard(opening)
  const all = touchesOf(opening)
  return heard === null ? all : all.filter(({ at }) => compareInstants(at, heard.at) >= 0)
}

/** Those since the last interview began. */
export function touchesOfRound(opening: Opening): readonly Touch[] {
  const round = opening.interviews.findLast(({ state }) => state === 'held')
  const all = touchesOf(opening)
  return round === undefined ? all : all.filter(({ at }) => compareInstants(at, round.startsAt) >= 0)
}

/** The attempts of one call count as one. */
export function countTouches(touches: readonly Touch[]): number {
  const letters = touches.filter(({ kind }) => kind !== 'call').length
  return letters + (letters < touches.length ? 1 : 0)
}

/** How many unanswered touches are allowed: one more where a call is among them. */
export function touchesAllowed(touches: readonly Touch[], lines: PolicyLines, adding?: StepKind): number {
  const withCall = adding === 'call' || touches.some(({ kind }) => kind === 'call')
  return lines[withCall ? 'cap.unanswered-with-call' : 'cap.unanswered'].value
}
