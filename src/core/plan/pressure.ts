/**
 * The pressure on one employer: the unanswered messages of all the person's openings there, how many there may be, and
 * from which day one more is possible. What a step makes of it is for the limits to say.
 */
import type { FactOf } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { Opening } from '../opening/opening.ts'
import { compareInstants, later } from '../time/instant-order.ts'
import { afterDays, dayOf, laterDay, type Ground } from './ground.ts'
import { countTouches, touchesAllowed, touchKinds, touchesOf, unansweredTouches, type Touch } from './touches.ts'

/**
 * The unanswered messages about one opening. A word about an opening answers the messages about that opening and no
 * others: whoever reads the rest still has a question open. About another opening they press until `until`, when
 * nobody expects an answer any more; about the opening itself for as long as it is silent.
 */
type Group = {
  readonly opening: Opening
  readonly touches: readonly Touch[]
  readonly until: Temporal.PlainDate | null
}

function groups(ground: Ground): readonly Group[] {
  const own: Group = { opening: ground.opening, touches: unansweredTouches(ground.opening), until: null }
  // Of two letters with a yes the one that had it first goes first, so only an earlier yes concerns this opening.
  const ownYes = approvalsOf(ground.opening).at(-1)?.at ?? null
  const others = ground.sameEmployer.map((opening): Group => {
    const earlier = approvalsOf(opening).filter(({ at }) => ownYes === null || compareInstants(at, ownYes) < 0)
    const approved = earlier.map(({ id, step, sendAt, at }) => ({ kind: step, at: later(sendAt, at), factId: id }))
    const touches = [...unansweredTouches(opening), ...approved].toSorted((a, b) => compareInstants(a.at, b.at))
    const last = touches.at(-1)
    const until = last ? afterDays(dayOf(last.at, ground.opening), ground.lines['dormant.close'].value, ground) : null
    return { opening, touches, until }
  })
  return [own, ...others.filter(({ touches }) => touches.length > 0)]
}

/** Messages that have a yes and wait for their hour, in the order of their yes. */
function approvalsOf({ facts }: Opening): readonly FactOf<'LetterApproved'>[] {
  const settled = new Set(
    facts.flatMap((fact) => (fact.kind === 'ApprovalWithdrawn' || fact.kind === 'LetterSent' ? [fact.letterId] : [])),
  )
  return facts.flatMap((fact) =>
    fact.kind === 'LetterApproved' && touchKinds.has(fact.step) && !settled.has(fact.letterId) ? [fact] : [],
  )
}

const countOf = (all: readonly Group[]) => all.reduce((sum, { touches }) => sum + countTouches(touches), 0)
const touchesOfAll = (all: readonly Group[]) => all.flatMap(({ touches }) => touches)

/**
 * The first day on which a message of that kind is within the number allowed: 'now' where it is already, null where it
 * is not until they answer.
 */
export function roomFor(kind: StepKind, ground: Ground): Temporal.PlainDate | 'now' | null {
  const all = groups(ground)
  // A second attempt belongs to the call that was counted already.
  const isSame = kind === 'call' && all[0]?.touches.some((touch) => touch.kind === 'call') === true
  const fits = (some: readonly Group[]) =>
    countOf(some) + (isSame ? 0 : 1) <= touchesAllowed(touchesOfAll(some), ground.lines, kind)
  if (fits(all)) return 'now'
  const ends = all.flatMap(({ until }) => until ?? []).toSorted(Temporal.PlainDate.compare)
  return ends.find((day) => fits(all.filter(({ until }) => isPressing(until, day)))) ?? null
}

const isPressing = (until: Temporal.PlainDate | null, day: Temporal.PlainDate) =>
  until === null || Temporal.PlainDate.compare(until, day) > 0

/** `leaves`: it has a yes and waits for its hour. */
export type TouchElsewhere = { readonly touch: Touch; readonly leaves: boolean }

/** The last unanswered message about another opening of the employer; null where there is none. */
export function lastElsewhere(ground: Ground): TouchElsewhere | null {
  return groups(ground)
    .slice(1)
    .flatMap(({ opening, touches }) =>
      touches.map((touch) => ({ touch, leaves: !touchesOf(opening).some(({ factId }) => factId === touch.factId) })),
    )
    .reduce<TouchElsewhere | null>(
      (last, each) => (last === null || compareInstants(each.touch.at, last.touch.at) >= 0 ? each : last),
      null,
    )
}

/** An answer about another opening of the employer that the person has not read yet. */
export function unreadElsewhere({
  sameEmployer,
}: Ground): { opening: Opening; reply: Opening['replies'][number] } | null {
  for (const opening of sameEmployer) {
    const reply = opening.replies.find(({ meaning }) => meaning === null)
    if (reply) return { opening, reply }
  }
  return null
}

export type Pressure = {
  /** Unanswered messages to the employer, the attempts of one call counted as one. */
  readonly used: number
  readonly allowed: number
  /** `today` or a later day; null while nothing more may be sent until they answer. */
  readonly nextPossible: Temporal.PlainDate | null
  readonly facts: readonly FactId[]
}

/** How the budget of patience stands on `today`, a day at the employer's place. */
export function pressureOn(ground: Ground, today: Temporal.PlainDate): Pressure {
  const pressing = groups(ground).filter(({ until }) => isPressing(until, today))
  const touches = touchesOfAll(pressing)
  const room = roomFor('check-in', ground)
  const last = touches.reduce<Touch | null>(
    (latest, each) => (latest === null || compareInstants(each.at, latest.at) >= 0 ? each : latest),
    null,
  )
  const gapEnds = last ? afterDays(dayOf(last.at, ground.opening), ground.lines['cap.gap'].value, ground) : today
  return {
    used: countOf(pressing),
    allowed: touchesAllowed(touches, ground.lines),
    nextPossible: room === null ? null : laterDay(laterDay(today, gapEnds), room === 'now' ? today : room),
    facts: touches.map(({ factId }) => factId),
  }
}
