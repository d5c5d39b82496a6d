import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { history, storyOfHistory, type History } from '../../../test/support/histories.ts'
import { live, type Reaction } from '../../../test/support/lived-history.ts'
import { violations } from '../simulation/judge.ts'
import { shippedPolicy } from '../../../test/support/policy.ts'
import type { Fact } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { standingOf } from '../opening/standing.ts'
import { storyOf } from '../opening/story.ts'
import { rhythms, type Policy, type Rhythm } from '../policy/policy.ts'
import type { Decision } from './decision.ts'
import { forecast } from './forecast.ts'
import { nextStep } from './next-step.ts'
import { compareInstants } from '../time/instant-order.ts'
import { inwardKinds } from './planned.ts'

const policies: Readonly<Record<Rhythm, Policy>> = {
  gentle: shippedPolicy('gentle'),
  steady: shippedPolicy('steady'),
  brisk: shippedPolicy('brisk'),
}
const runs = Number(process.env['RUNS'] ?? 400)

const stepsOf = (decision: Decision) =>
  decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []

/** Fails with the shrunk history as a story, and the seed to see it again. */
function holds(check: (past: History, chosen: Policy) => void, numRuns = runs): void {
  const property = fc.property(history, fc.constantFrom(...rhythms), (past, rhythm) => check(past, policies[rhythm]))
  const details = fc.check(property, { numRuns })
  if (!details.failed) return
  const [past, rhythm] = details.counterexample ?? []
  const error = details.errorInstance instanceof Error ? details.errorInstance.message : ''
  throw new Error(
    `seed ${details.seed}, path ${details.counterexamplePath}, ${rhythm}\n${error}\n${past ? storyOfHistory(past) : ''}`,
  )
}

describe('nextStep over random histories', () => {
  it('breaks no invariant', () => {
    holds(({ facts, now, calendar, zone }, chosen) => {
      const decision = nextStep(openingFrom(facts), chosen, now, calendar)
      expect(violations({ facts, now, calendar, zone, decision })).toEqual([])
    }, runs * 3)
  })

  it('gives the same answer for the same facts, in whatever order they arrived, and however often', () => {
    holds(({ facts, now, calendar }, chosen) => {
      const answer = JSON.stringify(nextStep(openingFrom(facts), chosen, now, calendar))
      const shuffled = [...facts.toReversed(), ...facts.slice(0, 4)]
      expect(JSON.stringify(nextStep(openingFrom(shuffled), chosen, now, calendar))).toBe(answer)
    })
  })

  it('lets nothing planned before an answer stand after it', () => {
    holds(({ facts, now, calendar }, chosen) => {
      const before = stepsOf(nextStep(openingFrom(facts), chosen, now, calendar)).filter(
        ({ kind }) => !inwardKinds.has(kind),
      )
      for (const meaning of [undefined, 'acknowledgement', 'still-deciding', 'rejection'] as const) {
        const reply = {
          kind: 'ReplyReceived',
          id: 'late',
          openingId: 'o1',
          at: now,
          learntAt: now,
          source: 'mailbox',
          channel: 'email',
          ...(meaning ? { meaning } : {}),
        } as unknown as Fact
        const after = new Set(
          stepsOf(nextStep(openingFrom([...facts, reply]), chosen, now.add({ minutes: 1 }), calendar)).map(
            ({ id }) => id,
          ),
        )
        const lastReply = facts
          .filter(({ kind }) => kind === 'ReplyReceived')
          .every(({ at }) => compareInstants(at, now) < 0)
        if (lastReply) for (const { id } of before) expect(after.has(id), id).toBe(false)
      }
    })
  })

  it('ends every silence in rest', () => {
    holds(({ facts, now, calendar }, chosen) => {
      const steps = forecast(openingFrom(facts), chosen, now, calendar)
      expect(steps.length).toBeLessThan(40)
      for (const [index, { at }] of steps.entries())
        expect(compareInstants(at, steps[index - 1]?.at ?? now)).toBeGreaterThanOrEqual(0)
    }, runs / 2)
  })

  it('can always say where things stand and how they came about', () => {
    holds(({ facts, now, calendar }, chosen) => {
      const opening = openingFrom(facts)
      expect(standingOf(opening, chosen, now, calendar).words).toMatch(/\.$/)
      for (const { title } of storyOf(opening)) expect(title).toMatch(/^\S/)
    })
  })

  it('breaks no invariant of a search that is lived by it', () => {
    const outside = fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('still-deciding', 'acknowledgement', 'next-round', 'needs-information', 'on-hold', 'rejection', 'offer').map((meaning) => ({ kind: 'ReplyReceived', channel: 'email', personId: 'ann', meaning })) },
      { weight: 1, arbitrary: fc.constantFrom<Record<string, unknown>>(
        { kind: 'AbsenceReceived', personId: 'ann' },
        { kind: 'BounceReceived', personId: 'ann', permanent: true },
        { kind: 'PersonCorrected', personId: 'ann', changes: { email: 'other@acme.example' } },
        { kind: 'CallMade', outcome: 'spoke' },
        { kind: 'StayInTouchWished', personId: 'ann' },
      ) },
    ) // prettier-ignore
    const turn = fc.record({
      reaction: fc.constantFrom<Reaction>('do', 'do', 'do', 'do', 'skip', 'hold', 'ignore'),
      delayHours: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 80 }) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) },
      ),
      outside,
    })
    const property = fc.property(
      history,
      fc.array(turn, { minLength: 5, maxLength: 40 }),
      fc.constantFrom(...rhythms),
      (past, turns, rhythm) => {
        const { facts, calendar, zone } = past
        const begin = facts.filter(({ kind }) => kind === 'OpeningAdded' || kind === 'PersonIntroduced')
        const at = past.now
        const held = {
          kind: 'InterviewHeld',
          id: 'h',
          openingId: 'o1',
          at,
          learntAt: at,
          source: 'person',
          interviewId: 'i1',
          dayOnly: false,
          people: ['ann', 'ben'],
        } as unknown as Fact
        for (const { facts: known, now, decision } of live([...begin, held], turns, at, policies[rhythm], calendar)) {
          const found = violations({ facts: known, now, calendar, zone, decision })
          if (found.length > 0)
            throw new Error(`${found.join('; ')}\n${storyOfHistory({ ...past, facts: known, now })}`)
        }
      },
    )
    const details = fc.check(property, { numRuns: runs / 2 })
    if (details.failed) throw new Error(`seed ${details.seed}\n${String(details.errorInstance)}`)
  })
})
