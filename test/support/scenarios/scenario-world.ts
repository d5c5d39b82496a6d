/** The world of a scenario at its moment: facts told, openings folded, the policy of its profile, the calendar of its place. */
import { join } from 'node:path'
import { compileContent } from '../../../src/adapters/content/read-content.ts'
import { contentFrom } from '../../../src/adapters/content/content-from.ts'
import { createDateHolidaysSource } from '../../../src/adapters/holidays/date-holidays-source.ts'
import { calendarOf } from '../../../src/app/ground.ts'
import { openingFrom } from '../../../src/core/opening/opening-from.ts'
import type { Opening } from '../../../src/core/opening/opening.ts'
import type { Decision } from '../../../src/core/plan/decision.ts'
import { nextStep } from '../../../src/core/plan/next-step.ts'
import type { Policy } from '../../../src/core/policy/policy.ts'
import { policyWith } from '../../../src/core/policy/policy-with.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-calendar.ts'
import { momentAt, tellFacts, zoneOf, type Told } from './scenario-facts.ts'
import type { Scenario, ScenarioOpening } from './scenario-file.ts'
import { ScenarioError } from './scenario-words.ts'

const content = join(import.meta.dirname, '..', '..', '..', 'content')
const source = contentFrom(compileContent(content), () => Promise.resolve([]))
const holidays = createDateHolidaysSource()

export type World = {
  readonly told: Told
  readonly opening: Opening
  readonly policy: Policy
  readonly now: Temporal.Instant
  readonly others: readonly Opening[]
}

export function worldOf(scenario: Scenario): World {
  const now = momentAt(scenario.now, zoneOf(scenario.profile))
  const others = scenario.openings.map((other, index) =>
    tell({ ...other, profile: other.profile ?? scenario.profile }, `${scenario.id}.${index + 2}`, now, []),
  )
  const told = tell(scenario, scenario.id, now, others)
  return {
    told,
    opening: openingFrom(told.facts),
    policy: policyOf(scenario.profile),
    now,
    others: others.map(({ facts }) => openingFrom(facts)),
  }
}

function tell(opening: ScenarioOpening, id: string, now: Temporal.Instant, others: readonly Told[]): Told {
  const policy = policyOf(opening.profile)
  const calendar = calendarAt(opening.profile, now)
  const besides = (at: Temporal.Instant) =>
    others.flatMap(({ facts }) => {
      const known = facts.filter(({ learntAt }) => Temporal.Instant.compare(learntAt, at) <= 0)
      return known.length > 0 ? [openingFrom(known)] : []
    })
  return tellFacts(opening, id, now, (soFar, at) => nextStep(soFar, policy, at, calendar, besides(at)), calendar)
}

const calendars = new Map<string, BusinessCalendar>()

export function calendarAt(
  { country, region }: { country: string; region?: string | undefined },
  now: Temporal.Instant,
) {
  const key = [country, region, now.toZonedDateTimeISO('UTC').year].join(' ')
  const calendar = calendars.get(key) ?? calendarOf({ holidays }, { country, ...(region ? { region } : {}) }, now)
  calendars.set(key, calendar)
  return calendar
}

function policyOf({ rhythm, formality, changes }: ScenarioOpening['profile']): Policy {
  const asked = Object.entries(changes).map(([line, { value, reason }]) => ({
    line,
    value,
    ...(reason === undefined ? {} : { reason }),
  }))
  const { policy, refused } = policyWith({ ...source.policy(rhythm), formality }, asked)
  const [first] = refused
  if (first !== undefined) throw new ScenarioError(`profile → changes: ${first.words}`)
  return policy
}

export function decide({ opening, policy, now, others }: World): Decision {
  return nextStep(opening, policy, now, calendarAt(opening.place, now), others)
}
