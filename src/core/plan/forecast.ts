/** What comes if nobody ever answers: `nextStep` applied to imagined silence, each step imagined done at its hour. */
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactId, LetterId } from '../facts/ids.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { Opening } from '../opening/opening.ts'
import type { Policy } from '../policy/policy.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { ForecastStep, Step } from './decision.ts'
import { nextStep } from './next-step.ts'
import { baseOf, isAbout } from './planned.ts'

/** No silence needs more steps than this; a longer one is a fault of the rules. */
const mostSteps = 60

/** In the order of time, from `now` until rest, or until something only the person can tell. */
export function forecast(
  opening: Opening,
  policy: Policy,
  now: Temporal.Instant,
  calendar: BusinessCalendar,
  besides: readonly Opening[] = [],
): readonly ForecastStep[] {
  const steps: ForecastStep[] = []
  let imagined = opening
  let at = now
  for (let count = 0; count < mostSteps; count++) {
    const decision = nextStep(imagined, policy, at, calendar, besides)
    if (decision.kind === 'rest') return steps
    if (decision.kind === 'wait') {
      at = decision.until
      continue
    }
    const step = decision.steps.toSorted((a, b) => compareInstants(a.sendAt, b.sendAt))[0] ?? decision.steps[0]
    if (isAfter(step.sendAt, at)) at = step.sendAt
    steps.push({ at, step })
    const facts = imagineDone(step, imagined, at, count)
    if (facts === null) return steps
    imagined = openingFrom([...imagined.facts, ...facts])
  }
  return steps
}

/** The facts that would follow; null where nobody can say what would. */
export function imagineDone(step: Step, opening: Opening, at: Temporal.Instant, count: number): readonly Fact[] | null {
  const common = {
    id: `imagined-${count}` as FactId,
    openingId: opening.id,
    at,
    learntAt: at,
    source: 'regards' as const,
  }
  switch (step.kind) {
    case 'understand-reply':
    case 'mend-address':
      return null
    case 'debrief': {
      const interview = opening.interviews.find(({ id }) => isAbout(step.id, baseOf(opening, 'debrief', [id])))
      if (interview === undefined) return null
      const { id: interviewId, dayOnly, people, startsAt, state, round } = interview
      const held = {
        ...common,
        id: `imagined-${count}-held` as FactId,
        at: startsAt,
        kind: 'InterviewHeld' as const,
        interviewId,
        dayOnly,
        people: [...people],
      }
      return [
        ...(state === 'held' ? [] : [{ ...held, ...(round === null ? {} : { round }) }]),
        { ...common, kind: 'DebriefGiven', interviewId, points: [], regrets: [] },
      ]
    }
    case 'prepare':
    case 'decide-offer':
    case 'resume':
      return [{ ...common, kind: 'StepSkipped', stepId: step.id, step: step.kind }]
    case 'call':
      return [
        {
          ...common,
          kind: 'CallMade',
          stepId: step.id,
          outcome: 'voicemail',
          ...(step.to[0] ? { personId: step.to[0] } : {}),
        },
      ]
    default:
      return [
        {
          ...common,
          kind: 'LetterSent',
          letterId: `imagined-${count}` as LetterId,
          stepId: step.id,
          step: step.kind,
          to: [...step.to],
          channel: step.channel,
        },
      ]
  }
}
