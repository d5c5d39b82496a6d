/** Lives one invented search from its first day to its last: the clock goes from one happening to the next, and every answer of the planner is looked at twice. */
import type { Fact } from '../facts/fact.ts'
import { linesFor, type Policy } from '../policy/policy.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { violations } from './judge.ts'
import { beginOpening } from './employer.ts'
import { audit } from './audit.ts'
import type { Found } from './breach.ts'
import { createLife, drawFor, type Life, type Planner, type World } from './life.ts'
import { noticeSteps, takeBack } from './person.ts'
import type { Cell, Parameters } from './parameters.ts'
import { createQueue } from './queue.ts'
import { hearOfOtherOffer, settle } from './settling.ts'
import type { SearchTruth } from './truth.ts'

export type StoryLine = { readonly at: Temporal.Instant; readonly life: Life; readonly words: string }

export type Fault = { readonly at: Temporal.Instant; readonly life: Life; readonly words: string }

export type Lived = {
  readonly search: SearchTruth
  readonly ground: Pick<World, 'cell' | 'parameters'>
  readonly lives: readonly Life[]
  readonly faults: readonly Fault[]
  readonly found: readonly (Found & { readonly life: Life })[]
  readonly decisions: number
  /** Empty unless it was asked for. */
  readonly story: readonly StoryLine[]
}

export type Living = {
  readonly search: SearchTruth
  readonly cell: Cell
  readonly parameters: Parameters
  readonly policy: Policy
  readonly planner: Planner
  readonly withStory?: boolean
}

/** No search needs so many; more is a plan that turns in a circle. */
const mostHappenings = 60_000

/** While something is due the opening is looked at again so often. */
const lookAgainHours = 24 * 7

export function liveSearch({ search, cell, parameters, policy, planner, withStory = false }: Living): Lived {
  const queue = createQueue()
  const story: StoryLine[] = []
  const faults: Fault[] = []
  let decisions = 0
  const lives = search.openings.map(createLife)
  const world: World = {
    search,
    parameters,
    cell,
    policy,
    planner,
    lives,
    now: search.startsAt,
    schedule: (at, run) => {
      const soonest = at.epochMilliseconds < world.now.epochMilliseconds ? world.now : at
      if (soonest.epochMilliseconds <= search.endsAt.epochMilliseconds) queue.add(soonest, run)
    },
    replan: (life) => replan(life),
    lookBeside: (life) => {
      fold(life)
      for (const other of lives) if (other !== life && other.truth.company === life.truth.company) plan(other)
    },
    note: (life, words) => {
      if (withStory) story.push({ at: world.now, life, words: words() })
    },
  }

  for (const life of lives) {
    beginOpening(life, world)
    const dice = drawFor(life, 'withdraws')
    if (dice.chance(parameters.habits.withdraws))
      world.schedule(life.truth.addedAt.add({ hours: 24 * dice.whole(10, 90) }), () =>
        settle(life, world, 'CandidacyWithdrawn'),
      )
  }
  const outside = search.person.offerFromOutside
  if (outside)
    world.schedule(outside.at, () => {
      for (const life of lives) hearOfOtherOffer(life, world, 'another company', outside.expiresOn)
    })

  for (let happened = 0; ; happened++) {
    const next = queue.next()
    if (next === null) break
    if (happened > mostHappenings) {
      const [life] = lives
      if (life) faults.push({ at: world.now, life, words: 'the search never comes to rest' })
      break
    }
    world.now = next.at
    next.run()
  }
  const found = lives.flatMap((life) =>
    audit({
      entries: life.ledger,
      beside: lives.flatMap((other) =>
        other !== life && other.truth.company === life.truth.company ? [other.ledger] : [],
      ),
      office: life.truth.office,
      people: life.truth.people,
      route: life.truth.route,
      afterPromise: afterPromise(life, policy),
      endsAt: search.endsAt,
    }).map((each) => ({ ...each, life })),
  )
  return { search, ground: world, lives, faults, found, decisions, story }

  /** The opening itself, the others at its employer, who share a limit, and all of them where an offer moved. */
  function replan(life: Life): void {
    const before = life.lookedAt?.facts ?? 0
    plan(life)
    const news = life.facts.slice(before)
    if (news.length === 0) return
    const isAboutOffer =
      news.some(({ kind }) => offerKinds.has(kind)) && life.opening?.replies.some(({ meaning }) => meaning === 'offer')
    for (const other of lives)
      if (other !== life && (isAboutOffer || other.truth.company === life.truth.company)) plan(other)
  }

  function plan(life: Life): void {
    const count = life.facts.length
    if (count === 0) return
    const { office } = life.truth
    for (const each of lives) fold(each)
    const { opening } = life
    if (opening === null) return
    const besides = lives.flatMap((other) => (other !== life && other.opening !== null ? [other.opening] : []))
    // Looking twice in one moment at the same facts says the same.
    const factsOfAll = lives.reduce((sum, { facts }) => sum + facts.length, 0)
    const isSame = life.lookedAt?.factsOfAll === factsOfAll && life.lookedAt.at === world.now
    life.lookedAt = { at: world.now, facts: count, factsOfAll }
    if (isSame && life.decision !== null) return consider(life, life.decision)
    const decision = planner(opening, policy, world.now, office.calendar, besides)
    decisions++
    const known = (atSameCompany: boolean) =>
      lives.flatMap((other) =>
        other !== life && (other.truth.company === life.truth.company) === atSameCompany ? [other.known] : [],
      )
    const judged = { facts: life.known, calendar: office.calendar, zone: office.zone, now: world.now, decision }
    for (const words of violations({ ...judged, besides: known(true), elsewhere: known(false) }))
      faults.push({ at: world.now, life, words })
    if (withStory) tellDecision(life, decision)
    if (decision.kind === 'rest' && life.decision?.kind !== 'rest') life.ledger.push({ kind: 'rested', at: world.now })
    life.decision = decision
    if (takeBack(life, world)) return plan(life)
    consider(life, decision)
  }

  /** Lets the person see what is due, and sets when to look again. */
  function consider(life: Life, decision: NonNullable<Life['decision']>): void {
    if (decision.kind === 'act') noticeSteps(life, world, decision.steps)
    const wakeAt =
      decision.kind === 'wait'
        ? decision.until
        : decision.kind === 'act'
          ? world.now.add({ hours: lookAgainHours })
          : null
    if (wakeAt === null) return void (life.wakeAt = null)
    // A look that is planned already comes soon enough while something is due.
    if (decision.kind === 'act' && life.wakeAt !== null && isBetween(world.now, life.wakeAt, wakeAt)) return
    if (life.wakeAt?.epochMilliseconds === wakeAt.epochMilliseconds) return
    life.wakeAt = wakeAt
    world.schedule(wakeAt, () => {
      if (life.wakeAt?.epochMilliseconds !== wakeAt.epochMilliseconds) return
      life.wakeAt = null
      plan(life)
    })
  }

  function tellDecision(life: Life, decision: NonNullable<Life['decision']>): void {
    const words = (kind: NonNullable<Life['decision']>): string => {
      switch (kind.kind) {
        case 'act':
          return `→ due: ${kind.steps.map(({ kind: step, to, reasons }) => `${step}${to.length > 0 ? ` (${to.join(', ')})` : ''}: ${reasons[0].text}`).join(' | ')}`
        case 'wait':
          return `→ wait until ${kind.until.toZonedDateTimeISO(life.truth.office.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} for ${kind.next.kind}: ${kind.reasons[0].text}`
        case 'rest':
          return `→ rest: ${kind.reasons[0].text}`
      }
    }
    const said = words(decision)
    if (life.decision === null || words(life.decision) !== said) story.push({ at: world.now, life, words: said })
  }
}

/** Folds the facts anew where there are new ones. */
function fold(life: Life): void {
  if (life.known.length === life.facts.length) return
  life.known = [...life.facts]
  life.opening = openingFrom(life.known)
}

const offerKinds: ReadonlySet<Fact['kind']> = new Set([
  'ReplyReceived', 'ReplyUnderstood', 'OfferAccepted', 'OfferDeclined', 'CandidacyWithdrawn',
]) // prettier-ignore

const isBetween = (from: Temporal.Instant, at: Temporal.Instant, until: Temporal.Instant) =>
  at.epochMilliseconds > from.epochMilliseconds && at.epochMilliseconds <= until.epochMilliseconds

/** Business days after a promised date, as the person's policy has them for this opening. */
function afterPromise({ truth }: Life, policy: Policy): number {
  return linesFor(policy, truth)['check-in.after-promise'].value
}
