/** A reason opened up: the facts in words with their days, the lines that decided with who says so, and who says otherwise. */
import type { Fact } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import { storyOf } from '../opening/story.ts'
import type { LineId } from '../policy/line-ids.ts'
import { linesFor, type Policy, type PolicyLine } from '../policy/policy.ts'
import { factNotedWords, wishedContactWords } from '../words/policy-words.ts'
import type { PolicyRow, Reason, Source } from './decision.ts'

export type WhyFact = {
  readonly id: FactId
  readonly at: Temporal.Instant
  /** Only the day is known. */
  readonly dayOnly: boolean
  readonly words: string
  readonly detail?: string
}

export type Why = {
  readonly text: string
  readonly row: PolicyRow
  /** In the order in which they happened. */
  readonly facts: readonly WhyFact[]
  /** What decided, and what a person can change: with value, range, reason and sources as they hold for this opening. */
  readonly lines: readonly PolicyLine[]
  readonly sources: readonly Source[]
  readonly othersSay?: string
  readonly against: readonly Source[]
}

export function whyOf(reason: Reason, policy: Policy, opening: Opening): Why {
  const all = linesFor(policy, opening)
  const lines = reason.lines.flatMap((id) => all[id as LineId] ?? [])
  const dissent = lines.find(({ othersSay }) => othersSay !== undefined && othersSay === reason.othersSay)
  const ids = new Set(reason.facts)
  return {
    text: reason.text,
    row: reason.row,
    facts: opening.facts.filter(({ id }) => ids.has(id)).map((fact) => inWords(fact, opening)),
    lines,
    sources: reason.sources,
    ...(reason.othersSay === undefined ? {} : { othersSay: reason.othersSay }),
    against: dissent?.against ?? [],
  }
}

function inWords(fact: Fact, opening: Opening): WhyFact {
  const event = storyOf(opening).find(({ factIds }) => factIds.includes(fact.id))
  return {
    id: fact.id,
    at: event?.at ?? fact.at,
    dayOnly: event?.dayOnly ?? false,
    words: event?.title ?? bookkept(fact, opening),
    ...(event?.detail === undefined ? {} : { detail: event.detail }),
  }
}

/** Facts that are no part of the story. */
function bookkept(fact: Fact, opening: Opening): string {
  return fact.kind === 'StayInTouchWished'
    ? wishedContactWords(opening.people.get(fact.personId)?.name ?? opening.company)
    : factNotedWords()
}
