/**
 * The limits that hold for every step, whatever rule planned it and whichever opening of the employer it is about: how
 * many unanswered messages, how far apart, one way a day, nothing to somebody who is away or beside an unread answer. Answers, and steps that cannot wait, are exempt where the policy says so.
 */
import type { StepKind } from '../facts/step-kind.ts'
import {
  absenceUnknownWords,
  absenceWords,
  companyBudgetWords,
  gapElsewhereWords,
  gapLeavingWords,
  gapWords,
  heldWords,
  otherChannelWords,
} from '../words/plan-words.ts'
import { absencesOf } from './addressee.ts'
import { nextCallHour } from '../time/good-hour.ts'
import type { Reason } from './decision.ts'
import { afterDays, dayOf, goodHour, morning, type Ground } from './ground.ts'
import { isAtOrAfter, later } from '../time/instant-order.ts'
import { because, inwardKinds, isAbout, type Planned } from './planned.ts'
import { lastElsewhere, roomFor, unreadElsewhere } from './pressure.ts'
import { countTouches, touchesOfRound, unansweredTouches } from './touches.ts'

/** Steps that answer them, or whose own clock is the reason for them (policy.md, how to read it, 1). */
const exempt: ReadonlySet<StepKind> = new Set([
  'courtesy-line', 'additional-information', 'missed-appointment', 'rejection-reply', 'feedback-thanks', 'other-offer',
  'offer-thanks', 'accept', 'decline', 'withdraw', 'correction',
]) // prettier-ignore

/** The step as it may be done, or null where a limit forbids it. */
export function withinCaps(planned: Planned, ground: Ground): Planned | null {
  // Until an answer is understood everything stands still, so reading it cannot be put off.
  if (planned.step.kind === 'understand-reply') return planned
  if (inwardKinds.has(planned.step.kind)) return held(planned, ground)
  if (planned.step.touch && (isRoundSpent(planned.step.kind, ground) || unreadElsewhere(ground) !== null)) return null
  const room = planned.step.touch ? roomFor(planned.step.kind, ground) : 'now'
  if (room === null) return null
  const within = room === 'now' ? planned : untilRoom(planned, room, ground)
  return [gap, absence, held, otherChannel].reduce((step, limit) => limit(step, ground), within)
}

/** Every message the policy allows in a round has been sent. The round is that of the opening alone. */
function isRoundSpent(kind: StepKind, { opening, lines }: Ground): boolean {
  const round = touchesOfRound(opening)
  // A second attempt belongs to the call that was counted already.
  const isSame = kind === 'call' && unansweredTouches(opening).some((touch) => touch.kind === 'call')
  return countTouches(round) + (isSame ? 0 : 1) > lines['cap.round'].value
}

/** Messages about other openings of the employer use the budget up; it is free again when those have lain long enough. */
function untilRoom(planned: Planned, room: Temporal.PlainDate, ground: Ground): Planned {
  const last = lastElsewhere(ground)
  const from = last ? dayOf(last.touch.at, ground.opening) : room
  return putOff(
    planned,
    morning(room, ground),
    because(
      ground,
      companyBudgetWords(ground.opening.company, { day: room, from }),
      ['cap.unanswered', 'dormant.close'],
      last ? [last.touch.factId] : [],
      'cap',
    ),
    ground,
    true,
  )
}

function gap(planned: Planned, ground: Ground): Planned {
  const { opening, lines } = ground
  const { step } = planned
  if (!step.touch || exempt.has(step.kind)) return planned
  const last = unansweredTouches(opening).at(-1)
  const candid = opening.letters.findLast(({ step: kind, undelivered }) => kind === 'recovery' && !undelivered)
  const isOwnAttempt = step.kind === 'call' && last?.kind === 'call'
  const elsewhere = lastElsewhere(ground)
  const opened = [
    ...(last && !isOwnAttempt ? [{ at: last.at, factId: last.factId, words: gapWords }] : []),
    ...(candid ? [{ at: candid.at, factId: candid.factId, words: gapWords }] : []),
    ...(elsewhere
      ? [
          {
            at: elsewhere.touch.at,
            factId: elsewhere.touch.factId,
            words: elsewhere.leaves ? gapLeavingWords : gapElsewhereWords,
          },
        ]
      : []),
  ]
  if (opened.length === 0) return planned
  const latest = opened.reduce((a, b) => (isAtOrAfter(b.at, a.at) ? b : a))
  const day = dayOf(latest.at, opening)
  const free = afterDays(day, lines['cap.gap'].value, ground)
  return putOff(
    planned,
    morning(free, ground),
    because(
      ground,
      latest.words({ day, from: day }, { day: free, from: day }, opening.company),
      ['cap.gap'],
      [latest.factId],
    ),
    ground,
    true,
  )
}

/** Whoever is away is not asked before the days after their return. */
function absence(planned: Planned, ground: Ground): Planned {
  const { opening, lines } = ground
  // An offer that runs out cannot wait for anybody's return.
  if (!planned.step.touch || planned.step.kind === 'other-offer') return planned
  return absencesOf(planned.step.to, opening).reduce((step, away) => {
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

/** The person's own wish, also where a word of no consequence came since; it shifts what is proposed, never what a limit forbids. */
function held(planned: Planned, ground: Ground): Planned {
  const hold = ground.opening.holds.findLast(({ stepId }) => isAbout(stepId, planned.base))
  if (hold === undefined) return planned
  const until = { day: dayOf(hold.until, ground.opening), from: dayOf(hold.at, ground.opening) }
  const reason = because(ground, heldWords(until), ['cap.gap'], [hold.id], 'cap')
  const moved = putOff(planned, hold.until, reason, ground)
  // Once its day has come, why it is proposed counts again, not that it was put off.
  return { ...moved, step: { ...moved.step, reasons: planned.step.reasons } }
}

/** Never two ways on one day. Looked at again once the hour of sending is known. */
export function otherChannel(planned: Planned, ground: Ground): Planned {
  const { opening, sameEmployer } = ground
  const { step } = planned
  if (exempt.has(step.kind)) return planned
  const used = [opening, ...sameEmployer]
    .flatMap(({ letters, calls }) => [
      ...letters.filter(({ undelivered }) => !undelivered).map(({ channel, at, factId }) => ({ channel, at, factId })),
      ...calls.map(({ at, id }) => ({ channel: 'phone' as const, at, factId: id })),
    ])
    .filter(({ channel }) => channel !== step.channel)
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
