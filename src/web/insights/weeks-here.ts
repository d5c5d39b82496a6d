/** Draws the six weeks in the browser by the core itself. Loaded only where the browser knows Temporal. */
import type { PolicyGroundView } from '../../app/views/policy-ground-view.ts'
import { sixWeeks, type SixWeeks } from '../../core/insight/six-weeks.ts'
import { hoursOf } from '../../core/policy/hours-of.ts'
import { policyWith } from '../../core/policy/policy-with.ts'
import { changesOf, jsonIn, type Chosen } from './chosen-policy.ts'

export function weeksHere(ground: PolicyGroundView, { rhythm, values, promisedWithin }: Chosen): SixWeeks {
  const json = jsonIn(ground, rhythm)
  return sixWeeks(policyWith({ ...json, hours: hoursOf(json.lines) }, changesOf(values)).policy, {
    now: Temporal.Instant.from(ground.now),
    place: { country: ground.country, zone: ground.zone },
    calendar: calendarOf(ground),
    promisedWithin,
  })
}

/** Walking the calendar keeps what it has learnt by this very map. */
const calendars = new WeakMap<PolicyGroundView, ReturnType<typeof newCalendar>>()
const newCalendar = ({ weekend, holidays }: PolicyGroundView) => ({
  weekend: new Set(weekend),
  holidays: new Map(holidays),
})
function calendarOf(ground: PolicyGroundView) {
  const known = calendars.get(ground) ?? newCalendar(ground)
  calendars.set(ground, known)
  return known
}
