/** The checks bite: planners that go against the policy, each in one way, are caught by the judge and by the ledger alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Decision, Step } from '../../src/core/plan/decision.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import type { Tally } from '../../src/core/simulation/figures.ts'
import type { Breach } from '../../src/core/simulation/breach.ts'
import type { Planner } from '../../src/core/simulation/life.ts'
import { plainCalendar } from '../../src/core/time/business-calendar.ts'
import { simulate, spoilt } from './ground.ts'

const rest: Decision = { kind: 'rest', reasons: [{ text: 'Nothing is to be done.', row: 'P7', lines: ['x'], facts: [], sources: [{ label: 'nobody' }] }] } // prettier-ignore

/** A question to the first person known, now. */
const ask = ([opening, , now]: Parameters<Planner>, id: string, sendAt = now): Step => ({
  id: `${opening.id}.check-in.${id}` as Step['id'],
  openingId: opening.id,
  kind: 'check-in',
  to: [...opening.people.keys()].slice(0, 1),
  channel: 'email',
  notBefore: now,
  sendAt,
  touch: true,
  late: false,
  reasons: rest.reasons,
})

const asksDaily: Planner = (...asked) => {
  const decision = nextStep(...asked)
  const [opening, , now] = asked
  if (opening.interviews.every(({ state }) => state !== 'held') || decision.kind !== 'wait') return decision
  // A contact that is asked daily never comes to rest.
  if (decision.next.kind === 'stay-in-touch' || decision.next.kind === 'linkedin-note') return decision
  const day = now.toZonedDateTimeISO(opening.place.zone).toPlainDate().toString()
  return { kind: 'act', steps: [ask(asked, day)] }
}

/** Knows weekends, and no public holiday. */
const ignoresHolidays: Planner = (opening, policy, now, _, besides) =>
  nextStep(opening, policy, now, plainCalendar, besides)

const writesAtNight = spoilt((decision, opening, _, now) =>
  decision.kind === 'act'
    ? {
        ...decision,
        steps: decision.steps.map((step) => ({ ...step, sendAt: nextMidnight(now, opening.place.zone) })) as never,
      }
    : decision,
)
const nextMidnight = (now: Temporal.Instant, zone: string) =>
  now
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: '00:30' })
    .toInstant()

/** Sees no answer that nobody has explained yet. */
const ignoresAnswers: Planner = (opening, ...others) =>
  nextStep(
    { ...opening, replies: opening.replies.filter(({ meaning }) => meaning !== null), facts: [...opening.facts] },
    ...others,
  )

const forgetsPromises: Planner = (opening, ...others) =>
  nextStep({ ...opening, promises: [], facts: [...opening.facts] }, ...others)

const countsNothing: Planner = (opening, policy, ...others) =>
  nextStep(
    { ...opening, facts: [...opening.facts] },
    {
      ...policy,
      lines: {
        ...policy.lines,
        'cap.gap': { ...policy.lines['cap.gap'], value: 0 },
        'second-check-in.after': { ...policy.lines['second-check-in.after'], value: 1 },
        'closing.after': { ...policy.lines['closing.after'], value: 1 },
      },
    },
    ...others,
  )

const alwaysRests: Planner = () => rest

const writesToEverybody = spoilt((decision, opening) =>
  decision.kind === 'act'
    ? {
        ...decision,
        steps: decision.steps.map((step) =>
          step.kind === 'check-in' ? { ...step, to: [...opening.people.keys()] } : step,
        ) as never,
      }
    : decision,
)

const cases: readonly (readonly [string, Planner, readonly Breach[]])[] = [
  ['asks daily', asksDaily, ['overCap', 'premature']],
  ['knows no holidays', ignoresHolidays, ['onHoliday']],
  ['writes at night', writesAtNight, ['atNight']],
  ['sees no answer before it is explained', ignoresAnswers, ['afterAnswerSeen', 'unreadAnswer']],
  ['forgets what was promised', forgetsPromises, ['premature']],
  ['leaves no days between', countsNothing, ['overCap']],
  ['always rests', alwaysRests, ['forgotten', 'unreadAnswer']],
  ['copies everybody', writesToEverybody, ['copiedPanel']],
]

describe.each(cases)('a planner that %s', (name, planner, caught) => {
  let tally: Tally
  beforeAll(() => {
    // Whoever asks daily is asked daily, for a year and more.
    tally = simulate(name === 'asks daily' ? 1 : 6, planner)
  })

  it.each(caught)('is caught by the ledger: %s', (breach) => expect(tally.breaches[breach]).toBeGreaterThan(0))

  it.runIf(name !== 'always rests')('is caught by the judge', () => expect(tally.misjudged).toBeGreaterThan(0))
})
