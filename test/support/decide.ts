/** Asks the planner in a test and says its answer in one line: 'check-in 2026-12-01T09:10'. */
import type { Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Opening } from '../../src/core/opening/opening.ts'
import type { Decision, Step } from '../../src/core/plan/decision.ts'
import { forecast } from '../../src/core/plan/forecast.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import { plainCalendar, type BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import type { Policy } from '../../src/core/policy/policy.ts'
import { moment, newYork } from './facts.ts'
import { shippedPolicy } from './policy.ts'

const steady = shippedPolicy('steady')

export type Asked = {
  readonly policy?: Policy
  readonly calendar?: BusinessCalendar
  readonly zone?: string
  readonly besides?: readonly Opening[]
}

export function decide(
  facts: readonly Fact[],
  now: string,
  { policy = steady, calendar = plainCalendar, zone = newYork, besides = [] }: Asked = {},
): Decision {
  return nextStep(openingFrom(facts), policy, moment(now, zone), calendar, besides)
}

const local = (at: Temporal.Instant, zone: string) =>
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
const sayStep = (step: Step, zone: string) =>
  `${step.kind}${step.to.length > 0 ? ` ${step.to.join('+')}` : ''} ${local(step.sendAt, zone)}${step.late ? ' late' : ''}`

/** 'act: thank-you dana 2026-11-25T09:10', 'wait until 2026-12-01T08:30: check-in dana 2026-12-01T09:10', 'rest'. */
export function answer(facts: readonly Fact[], now: string, asked: Asked = {}): string {
  const { zone = newYork } = asked
  const decision = decide(facts, now, asked)
  if (decision.kind === 'rest') return 'rest'
  if (decision.kind === 'wait') return `wait until ${local(decision.until, zone)}: ${sayStep(decision.next, zone)}`
  return `act: ${decision.steps.map((step) => sayStep(step, zone)).join(', ')}`
}

/** The forecast as 'kind day' lines. */
export function ahead(
  facts: readonly Fact[],
  now: string,
  { policy = steady, calendar = plainCalendar, zone = newYork, besides = [] }: Asked = {},
): readonly string[] {
  return forecast(openingFrom(facts), policy, moment(now, zone), calendar, besides).map(
    ({ at, step }) => `${step.kind} ${local(at, zone)}`,
  )
}

export function reasonsOf(decision: Decision) {
  return decision.kind === 'act' ? decision.steps.flatMap(({ reasons }) => reasons) : decision.reasons
}
