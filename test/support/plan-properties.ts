/** What must hold of the planner in any history; each gives what is broken in words. */
import type { Fact } from '../../src/core/facts/fact.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import { standingOf } from '../../src/core/opening/standing.ts'
import { storyOf } from '../../src/core/opening/story.ts'
import type { Decision } from '../../src/core/plan/decision.ts'
import { forecast } from '../../src/core/plan/forecast.ts'
import { nextStep } from '../../src/core/plan/next-step.ts'
import { differs, standsAfterAnAnswer } from '../../src/core/simulation/judge-pairs.ts'
import { planInvariants, type Judged } from '../../src/core/simulation/judge.ts'
import { limitsUnder } from './arbitrary-policies.ts'
import type { History } from './histories.ts'

export function decisionOf({ facts, besides, now, calendar, chosen }: History): Decision {
  const others = besides.map((other) => openingFrom(other))
  return nextStep(openingFrom(facts), chosen.policy, now, calendar, others)
}

export function judgedOf(history: History, decision = decisionOf(history)): Judged {
  const { facts, besides, now, calendar, zone, chosen } = history
  return { facts, besides, now, calendar, zone, decision, limits: limitsUnder(chosen.policy, facts) }
}

export const planProperties: Readonly<Record<string, (history: History) => readonly string[]>> = {
  ...Object.fromEntries(
    Object.entries(planInvariants).map(([name, broken]) => [name, (history: History) => broken(judgedOf(history))]),
  ),

  '1 any answer of theirs cancels what was queued': (history) => {
    const { facts, now } = history
    if (facts.some(({ kind, at }) => kind === 'ReplyReceived' && Temporal.Instant.compare(at, now) >= 0)) return []
    const before = decisionOf(history)
    return answers.flatMap((meaning) => {
      const reply = replyAt(now, meaning)
      return standsAfterAnAnswer(
        before,
        decisionOf({ ...history, facts: [...facts, reply], now: now.add({ minutes: 1 }) }),
      )
    })
  },

  '5 the same input gives the same plan': (history) => {
    const { facts } = history
    return differs(
      decisionOf(history),
      decisionOf({ ...history, facts: [...facts.toReversed(), ...facts.slice(0, 4)] }),
    )
  },

  '5 a fact told and taken back leaves no trace': (history) => {
    const { facts, now } = history
    const told = replyAt(now, 'still-deciding')
    const gone = { ...told, kind: 'Retracted', id: 'gone', factId: told.id } as unknown as Fact
    const after = decisionOf({ ...history, facts: [...facts, told, gone] })
    // Whoever has just told something is not away any more.
    return isAwayLook(decisionOf(history)) ? [] : differs(decisionOf(history), after)
  },

  '0 every silence ends in rest': ({ facts, now, calendar, chosen }) => {
    // Imagined facts of today cannot follow those of tomorrow.
    if (facts.some(({ learntAt, at }) => [learntAt, at].some((when) => Temporal.Instant.compare(when, now) > 0)))
      return []
    const steps = forecast(openingFrom(facts), chosen.policy, now, calendar)
    const isBackwards = steps.some(({ at }, index) => Temporal.Instant.compare(at, steps[index - 1]?.at ?? now) < 0)
    return [
      ...(steps.length < 40 ? [] : [`a silence of ${steps.length} steps`]),
      ...(isBackwards ? ['the forecast goes back in time'] : []),
    ]
  },

  '7 where things stand and how they came about can be said': ({ facts, now, calendar, chosen }) => {
    const opening = openingFrom(facts)
    const said = [
      standingOf(opening, chosen.policy, now, calendar).words,
      ...storyOf(opening).map(({ title }) => title),
    ]
    return said.filter((text) => !/^\S/.test(text) || /undefined|null|NaN/.test(text)).map((text) => `said “${text}”`)
  },
}

const answers = [undefined, 'acknowledgement', 'still-deciding', 'rejection'] as const

function replyAt(at: Temporal.Instant, meaning: (typeof answers)[number]): Fact {
  return {
    kind: 'ReplyReceived',
    id: 'late',
    openingId: 'o1',
    at,
    learntAt: at,
    source: 'mailbox',
    channel: 'email',
    ...(meaning ? { meaning } : {}),
  } as unknown as Fact
}

const isAwayLook = (decision: Decision) =>
  decision.kind === 'act' && decision.steps.some(({ kind }) => kind === 'resume')
