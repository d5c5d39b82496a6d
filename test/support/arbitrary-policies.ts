/** Every rhythm, and own values within the range of any line; and what the judge is to allow under them. */
import fc from 'fast-check'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import { linesFor, rhythms, type Policy, type PolicyLine, type Rhythm } from '../../src/core/policy/policy.ts'
import { policyWith, type PolicyChange } from '../../src/core/policy/policy-with.ts'
import type { Limits } from '../../src/core/simulation/limits.ts'
import { shippedPolicy } from './policy.ts'

export const policies: Readonly<Record<Rhythm, Policy>> = {
  gentle: shippedPolicy('gentle'),
  steady: shippedPolicy('steady'),
  brisk: shippedPolicy('brisk'),
}

export type ChosenPolicy = {
  readonly rhythm: Rhythm
  readonly changes: readonly PolicyChange[]
  readonly policy: Policy
}

const change: fc.Arbitrary<PolicyChange> = fc.oneof(
  ...Object.values<PolicyLine>(policies.steady.lines).flatMap(({ id, value, range }): fc.Arbitrary<PolicyChange>[] => {
    if (typeof value === 'boolean') return [fc.boolean().map((own) => ({ line: id, value: own }))]
    const [min, max] = range ?? []
    return typeof value === 'number' && typeof min === 'number' && typeof max === 'number'
      ? [fc.integer({ min, max }).map((own) => ({ line: id, value: own }))]
      : []
  }),
)

export const chosenPolicy: fc.Arbitrary<ChosenPolicy> = fc
  .record({
    rhythm: fc.constantFrom(...rhythms),
    changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(change, { maxLength: 5 })),
  })
  .map(({ rhythm, changes }) => {
    const { policy, refused } = policyWith(policies[rhythm], changes)
    if (refused.length > 0) throw new Error(`within its range, and still refused: ${JSON.stringify(refused)}`)
    return { rhythm, changes, policy }
  })

/** The limits of policy.md with the numbers this policy has for an opening. */
export function limitsUnder(policy: Policy, facts: readonly Fact[]): Limits {
  const opening = openingFrom(facts)
  const lines = linesFor(policy, opening)
  const value = (id: keyof typeof lines) => Number(lines[id].value)
  const slow = value('waits.factor')
  return {
    afterPromise: value('check-in.after-promise') * slow,
    afterPromisedPaper: value('check-in.after-promise'),
    afterDoNotContact: value('do-not-contact.wait') * slow,
    afterWord: Math.min(
      value('check-in.no-promise') * slow,
      value('check-in.after-screen') * slow,
      value('check-in.after-final') * slow,
      value('still-deciding.wait') * slow,
      value('missed.wait'),
    ),
    afterOnHold: value('on-hold.wait') * slow,
    gap: value('cap.gap'),
    presses: value('dormant.close'),
    unanswered: value('cap.unanswered'),
    unansweredWithCall: value('cap.unanswered-with-call'),
    round: value('cap.round'),
    callAttempts: value('call.attempts'),
    fullDaysBetweenCalls: value('call.between'),
    afterReturn: value('absence.after-return'),
  }
}
