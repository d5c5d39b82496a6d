/** A search lived by the plan: each time something is due the person does it, leaves it, puts it off or lets it lie, and the world answers at random. */
import fc from 'fast-check'
import type { Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Decision } from '../../src/core/plan/decision.ts'
import { imagineDone } from '../../src/core/plan/forecast.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import type { Policy } from '../../src/core/policy/policy.ts'
import { replyKinds } from '../../src/core/mail/reply-kind.ts'
import { violations } from '../../src/core/simulation/judge.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import { event } from './arbitrary-events.ts'
import { history, storyOfHistory, type History } from './histories.ts'
import { judgedOf } from './plan-properties.ts'

type Reaction = 'do' | 'skip' | 'hold' | 'ignore'
/** What comes from outside after so many hours, as the bare fields of a fact. */
type Turn = {
  readonly reaction: Reaction
  readonly delayHours: number
  readonly outside: Record<string, unknown> | null
}

type Moment = { readonly facts: readonly Fact[]; readonly now: Temporal.Instant; readonly decision: Decision }

/** Every moment at which the planner was asked, in order. */
function live(
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

/** How a history begins (its opening, its people, one interview), and what happens then. */
export type Life = { readonly begin: History; readonly turns: readonly Turn[] }

const outside: fc.Arbitrary<Record<string, unknown> | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...replyKinds)
      .map((meaning) => ({ kind: 'ReplyReceived', channel: 'email', personId: 'ann', meaning })),
  },
  { weight: 1, arbitrary: event },
)

const turn: fc.Arbitrary<Turn> = fc.record({
  reaction: fc.constantFrom('do', 'do', 'do', 'do', 'skip', 'hold', 'ignore'),
  delayHours: fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 80 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) },
  ),
  outside,
})

export const life: fc.Arbitrary<Life> = fc
  .tuple(history, fc.array(turn, { minLength: 5, maxLength: 40 }))
  .map(([past, turns]) => {
    const { now, facts } = past
    const known = facts.filter(({ id }) => id.startsWith('f9'))
    const held = {
      kind: 'InterviewHeld',
      id: 'h',
      openingId: 'o1',
      at: now,
      learntAt: now,
      source: 'person',
      interviewId: 'i1',
      dayOnly: false,
      people: ['ann', 'ben'],
    } as unknown as Fact
    const begun = [...known, held]
    return { begin: { ...past, facts: begun, besides: [], zone: openingFrom(begun).place.zone }, turns }
  })

/** The history at each moment at which the planner was asked, and what it answered. */
export function momentsOf({ begin, turns }: Life): readonly { readonly past: History; readonly decision: Decision }[] {
  return live(begin.facts, turns, begin.now, begin.chosen.policy, begin.calendar).map((moment) => ({
    past: at(begin, moment),
    decision: moment.decision,
  }))
}

export function brokenInLife(lived: Life): readonly string[] {
  for (const { past, decision } of momentsOf(lived)) {
    const found = violations(judgedOf(past, decision))
    if (found.length > 0) return [...found, '', storyOfHistory(past)]
  }
  return []
}

const at = (begin: History, { facts, now }: Moment): History => ({
  ...begin,
  facts,
  now,
  zone: openingFrom(facts).place.zone,
})

export const storyOfLife = ({ begin }: Life) => `begun with\n${storyOfHistory(begin)}`
