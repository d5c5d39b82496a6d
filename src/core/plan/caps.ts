/**
 * The limits that hold for every step, whatever rule planned it: how many unanswered messages, how far apart, one way a
 * day, and nothing to somebody who is away. Answers, and steps that cannot wait, are exempt where the policy says so.
 */
import type { StepKind } from '../facts/step-kind.ts'
import { absenceUnknownWords, absenceWords, gapWords, heldWords, otherChannelWords } from '../words/plan-words.ts'
import { nextCallHour } from '../time/good-hour.ts'
import type { Reason } from './decision.ts'
import { afterDays, dayOf, goodHour, morning, type Ground } from './ground.ts'
import { isAtOrAfter, later } from '../time/instant-order.ts'
import { because, inwardKinds, type Planned } from './planned.ts'
import { countTouches, touchesAllowed, touchesOfRound, unansweredTouches } from './touches.ts'

/** Steps that answer them, or whose own clock is the reason for them (policy.md, how to read it, 1). */
const exempt: ReadonlySet<StepKind> = new Set([
  'courtesy-line', 'additional-information', 'missed-appointment', 'rejection-reply', 'feedback-thanks', 'other-offer',
  'offer-thanks', 'accept', 'decline', 'withdraw', 'correction',
]) // prettier-ignore

/** The step as it may be done, or null where a limit forbids it. */
export function withinCaps(planned: Planned, ground: Ground): Planned | null {
  if (inwardKinds.has(planned.step.kind)) return held(planned, ground)
  if (planned.step.touch && isBudgetSpent(planned.step.kind, ground)) return null
  return [gap, absence, held, otherChannel].reduce((step, limit) => limit(step, ground), planned)
}

/** Every unanswered message the policy allows has been sent, in a row or in this round. */
export function isBudgetSpent(kind: StepKind, ground: Ground): boolean {
  const { opening, lines } = ground
  const since = unansweredTouches(opening)
  const round = touchesOfRound(opening)
  // A second attempt belongs to the call that was counted already.
  const isSame = kind === 'call' && since.some((touch) => touch.kind === 'call')
  const more = isSame ? 0 : 1
  return (
    countTouches(since) + more > touchesAllowed(since, lines, kind) ||
    countTouches(round) + more > lines['cap.round'].value
  )
}

function gap(planned: Planned, ground: Ground): Planned {
  const { opening, lines } = ground
  const { step } = planned
  if (!step.touch || exempt.has(step.kind)) return planned
  const since = unansweredTouches(opening)
  const last = since.at(-1)
  const candid = opening.letters.findLast(({ step: kind, undelivered }) => kind === 'recovery' && !undelivered)
  const isOwnAttempt = step.kind === 'call' && last?.kind === 'call'
  const opened = [...(last && !isOwnAttempt ? [last] : []), ...(candid ? [candid] : [])]
  if (opened.length === 0) return planned
  const latest = opened.reduce((a, b) => (isAtOrAfter(b.at, a.at) ? b : a))
  const free = afterDays(dayOf(latest.at, opening), lines['cap.gap'].value, ground)
  const day = dayOf(latest.at, opening)
  return putOff(
    planned,
    morning(free, ground),
    because(ground, gapWords({ day, from: day }, { day: free, from: day }), ['cap.gap'], [latest.factId]),
    ground,
    true,
  )
}

/** Whoever is away is not asked before the days after their return. An answer of theirs shows that they are back. */
function absence(planned: Planned, ground: Ground): Planned {
  const { opening, lines } = ground
  if (!planned.step.touch) return planned
  return opening.absences
    .filter(({ personId }) => personId === undefined || planned.step.to.includes(personId))
    .filter(
      (away) =>
        !opening.replies.some(
          ({ at, personId }) => isAtOrAfter(at, away.at) && (away.personId === undefined || personId === away.personId),
        ),
    )
    .reduce((step, away) => {
      const told = dayOf(away.at, opening)
      const name = (away.personId && opening.people.get(away.personId)?.name) ?? opening.company
      const free = away.returnsOn
        ? afterDays(away.returnsOn, lines['absence.after-return'].value, ground)
        : afterDays(told, lines['absence.unknown'].value, ground)
      const said = { day: free, from: told }
      const reason = away.returnsOn
        ? because(
            ground,
            absenceWords(name, { day: away.returnsOn, from: told }, lines['absence.after-return'].value, said),
            ['absence.after-return'],
            [away.id],
          )
        : because(ground, absenceUnknownWords(name, said), ['absence.unknown'], [away.id])
      return putOff(step, morning(free, ground), reason, ground, true)
    }, planned)
}

/** The person's own wish; it shifts what is proposed, never what a limit forbids. */
function held(planned: Planned, ground: Ground): Planned {
  const hold = ground.opening.holds.get(planned.step.id)
  if (hold === undefined) return planned
  const until = { day: dayOf(hold.until, ground.opening), from: dayOf(hold.at, ground.opening) }
  return putOff(planned, hold.until, because(ground, heldWords(until), ['cap.gap'], [hold.id], 'cap'), ground)
}

/** Never two ways on one day. Looked at again once the hour of sending is known. */
export function otherChannel(planned: Planned, ground: Ground): Planned {
  const { opening } = ground
  const { step } = planned
  if (exempt.has(step.kind)) return planned
  const used = [
    ...opening.letters
      .filter(({ undelivered }) => !undelivered)
      .map(({ channel, at, factId }) => ({ channel, at, factId })),
    ...opening.calls.map(({ at, id }) => ({ channel: 'phone' as const, at, factId: id })),
  ].filter(({ channel }) => channel !== step.channel)
  const day = dayOf(step.sendAt, opening)
  const clash = used.find(({ at }) => dayOf(at, opening).equals(day))
  if (clash === undefined) return planned
  const next = afterDays(day, 1, ground)
  return otherChannel(
    putOff(
      planned,
      morning(next, ground),
      because(ground, otherChannelWords({ day, from: day }), ['cap.gap'], [clash.factId], 'cap'),
      ground,
    ),
    ground,
  )
}

/** Moves a step to `notBefore` or later, and says why first; with `extend` its last sensible moment moves along. */
function putOff(
  planned: Planned,
  notBefore: Temporal.Instant,
  reason: Reason,
  ground: Ground,
  extend = false,
): Planned {
  const { step } = planned
  if (isAtOrAfter(step.notBefore, notBefore)) return planned
  const call =
    step.kind === 'call'
      ? nextCallHour(notBefore, ground.opening.place, ground.calendar, { hours: ground.hours })
      : null
  const moved = call ?? notBefore
  const sendAt = inwardKinds.has(step.kind) ? moved : (call ?? goodHour(later(moved, step.sendAt), ground))
  const shift = extend ? step.notBefore.until(moved) : new Temporal.Duration()
  return {
    ...planned,
    step: {
      ...step,
      notBefore: moved,
      sendAt,
      ...(step.notAfter ? { notAfter: step.notAfter.add(shift) } : {}),
      reasons: [reason, ...step.reasons],
    },
    waiting: [reason, ...planned.waiting],
  }
}
