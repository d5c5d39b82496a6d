/** One opening while it is lived: what Regards has been told, what the world knows, and the running state between them. */
import type { Fact } from '../facts/fact.ts'
import type { FactId, LetterId, PersonId, StepId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import type { Decision } from '../plan/decision.ts'
import type { Policy } from '../policy/policy.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Answer } from './answers.ts'
import { diceFor, type Dice } from './dice.ts'
import type { Entry } from './ledger.ts'
import type { Cell, Parameters } from './parameters.ts'
import type { OpeningTruth, RoundTruth, SearchTruth } from './truth.ts'

/** The planner, as the heart of the product answers it; another may be put in its place to see whether the checks bite. */
export type Planner = (
  opening: Opening,
  policy: Policy,
  now: Temporal.Instant,
  calendar: BusinessCalendar,
  besides: readonly Opening[],
) => Decision

/** A fact without what the world adds to it. */
type Without<Type, Key extends string> = Type extends unknown ? Omit<Type, Key> : never
export type BareFact = Without<Fact, 'id' | 'openingId' | 'at' | 'learntAt' | 'source'>

export type Telling = {
  readonly source?: Fact['source']
  /** When it happened; now where not given. */
  readonly at?: Temporal.Instant
}

export type Life = {
  readonly truth: OpeningTruth
  readonly facts: Fact[]
  /** The same as of the last plan, in a list that stays as it is. */
  known: readonly Fact[]
  readonly ledger: Entry[]
  opening: Opening | null
  decision: Decision | null
  /** When the plan was asked last, and how many facts it knew. */
  lookedAt: { readonly at: Temporal.Instant; readonly facts: number; readonly factsOfAll: number } | null
  /** The one wake-up that counts. */
  wakeAt: Temporal.Instant | null
  /** Steps somebody is about to look at or has said yes to. */
  readonly underWay: Set<StepId>
  /** Letters with a yes that wait for their hour. */
  readonly agreed: Map<StepId, { readonly letterId: LetterId; readonly sendAt: Temporal.Instant }>
  /** What stands in answers the person has not read yet. */
  readonly unread: Map<FactId, Answer & { readonly at: Temporal.Instant }>
  /** How often a step was looked at and left. */
  readonly left: Map<StepId, number>
  readonly proposed: Set<StepId>
  /** Draws so far by name, so that the n-th question meets the same luck under every policy. */
  readonly draws: Map<string, number>
  readonly unreachable: Set<PersonId>
  /** Whose last letter hangs, and which. */
  readonly delayed: Map<PersonId, LetterId>
  readonly promisesTold: Set<string>
  /** Later rounds a time was agreed for. */
  readonly arranged: Set<number>
  /** Rounds that took place. */
  readonly met: Set<number>
  /** They have said how it ends, or it ended otherwise: nothing scripted follows. */
  isEnded: boolean
  /** The person has decided, or somebody did for them. */
  isSettled: boolean
  hasAccepted: boolean
  offer: 'by-word' | 'on-paper' | null
  /** The round that is being waited about. */
  round: number
  questionsSinceHeard: number
  /** Counts what they said; a question from before the last word is not answered any more. */
  words: number
  /** Everything to come is so much later than it was meant to be, because a mail was read late. */
  weeksLater: number
}

export type World = {
  readonly search: SearchTruth
  readonly parameters: Parameters
  readonly cell: Cell
  readonly policy: Policy
  readonly planner: Planner
  readonly lives: readonly Life[]
  now: Temporal.Instant
  readonly schedule: (at: Temporal.Instant, run: () => void) => void
  /** Looks at the opening again and lets the person see what is due. */
  readonly replan: (life: Life) => void
  /** The same for the others at the employer, where the own plan stays as it is. */
  readonly lookBeside: (life: Life) => void
  /** A line of the story, where somebody wants to read it. */
  readonly note: (life: Life, words: () => string) => void
}

export function createLife(truth: OpeningTruth): Life {
  return {
    truth,
    facts: [],
    known: [],
    ledger: [],
    opening: null,
    decision: null,
    lookedAt: null,
    wakeAt: null,
    underWay: new Set(),
    agreed: new Map(),
    unread: new Map(),
    left: new Map(),
    proposed: new Set(),
    draws: new Map(),
    unreachable: new Set(truth.unreachable),
    delayed: new Map(),
    promisesTold: new Set(),
    arranged: new Set(),
    met: new Set(),
    isEnded: false,
    isSettled: false,
    hasAccepted: false,
    offer: null,
    round: 0,
    questionsSinceHeard: 0,
    words: 0,
    weeksLater: 0,
  }
}

/** Adds facts as of now, and gives their ids. Nothing is planned before `replan`. */
export function tell(
  life: Life,
  world: World,
  facts: readonly BareFact[],
  { source = 'person', at = world.now }: Telling = {},
): readonly FactId[] {
  return facts.map((fact) => {
    const id = `${life.truth.id}-f${String(life.facts.length).padStart(3, '0')}` as FactId
    life.facts.push({ ...fact, id, openingId: life.truth.id, at, learntAt: world.now, source } as Fact)
    return id
  })
}

/** A round as it comes about; null past the last. */
export function roundAt({ truth, weeksLater }: Life, number: number): RoundTruth | null {
  const round = truth.rounds[number]
  if (round === undefined) return null
  if (weeksLater === 0) return round
  const later = (at: Temporal.Instant) => at.toZonedDateTimeISO(truth.place.zone).add({ weeks: weeksLater }).toInstant()
  return {
    ...round,
    setFor: later(round.setFor),
    startsAt: later(round.startsAt),
    decidedAt: later(round.decidedAt),
    promise: round.promise?.add({ weeks: weeksLater }) ?? null,
  }
}

/** The round that is being waited about. */
export const presentRound = (life: Life): RoundTruth | null => roundAt(life, life.round)

/** The next stream of chance by that name. */
export function drawFor(life: Life, name: string): Dice {
  const count = (life.draws.get(name) ?? 0) + 1
  life.draws.set(name, count)
  return diceFor(...life.truth.names, name, count)
}

export function nameOf(life: Life, id: PersonId | null): string {
  return life.truth.people.find((person) => person.id === id)?.name ?? life.truth.company
}
