/** Hands out what a policy is drawn from, and draws the six weeks for a page whose browser cannot. */
import { sixWeeks, type SixWeeks } from '../core/insight/six-weeks.ts'
import { rhythms, type Rhythm } from '../core/policy/policy.ts'
import { policyWith, type PolicyChange } from '../core/policy/policy-with.ts'
import { policyOf, readChosen } from './choose-policy.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { readMe } from './me.ts'
import type { PolicyGroundView } from './views/policy-ground-view.ts'

type PolicyContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'guess' | 'content'>

export async function seePolicyGround(context: PolicyContext): Promise<PolicyGroundView> {
  const now = context.clock.now()
  const { me, chosen } = await context.store.read(async (tx) => ({
    me: await readMe(tx.settings, context.guess),
    chosen: await readChosen(tx.settings),
  }))
  const { country, zone } = me
  const calendar = calendarOf(context, { country }, now)
  return {
    now: now.toString(),
    country,
    zone,
    weekend: [...calendar.weekend],
    holidays: [...calendar.holidays],
    rhythm: context.policy.rhythm,
    policies: rhythms.map((rhythm) => {
      const { hours: _, ...policy } = policyOf({ ...chosen, rhythm }, context.policy, context.content)
      return policy
    }),
  }
}

export async function seeSixWeeks(
  context: PolicyContext,
  input: {
    readonly rhythm: Rhythm
    readonly changes: readonly PolicyChange[]
    readonly promisedWithin: number | null
  },
): Promise<SixWeeks> {
  const now = context.clock.now()
  const { me, chosen } = await context.store.read(async (tx) => ({
    me: await readMe(tx.settings, context.guess),
    chosen: await readChosen(tx.settings),
  }))
  const { country, zone } = me
  const base = policyOf({ ...chosen, rhythm: input.rhythm }, context.policy, context.content)
  const { policy } = policyWith(base, input.changes)
  return sixWeeks(policy, {
    now,
    place: { country, zone },
    calendar: calendarOf(context, { country }, now),
    promisedWithin: input.promisedWithin,
  })
}
