/**
 * The heart: what to do about an opening now, or until when to wait, or that it may rest; always with the reasons.
 * Pure and total: the same facts, policy, moment and calendar give the same answer. `besides` are the person's other
 * openings, all of them: the limits hold per employer, and an offer from one is a fact for the others.
 */
import type { Opening } from '../opening/opening.ts'
import type { Policy } from '../policy/policy.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import { nextCallHour } from '../time/good-hour.ts'
import { thankYouLateWords, thankYouSilenceWords } from '../words/plan-words.ts'
import { agendaOf } from './agenda.ts'
import { otherChannel } from './caps.ts'
import type { Decision, Reason, Step } from './decision.ts'
import { dayOf, goodHour, groundFor, type Ground } from './ground.ts'
import { compareInstants, isAfter, isAtOrAfter, later } from '../time/instant-order.ts'
import { because, inwardKinds, type Planned, type Reasons } from './planned.ts'
import { restReasons } from './rest-reasons.ts'
import { droppedMeanwhile, resumeStep } from './resume.ts'

export function nextStep(
  opening: Opening,
  policy: Policy,
  now: Temporal.Instant,
  calendar: BusinessCalendar,
  besides: readonly Opening[] = [],
): Decision {
  const { ground, agenda } = prepared(opening, policy, calendar, besides)
  const open = agenda.map((planned) => refresh(planned, now, ground)).filter(({ step }) => !isTooLate(step))
  const due = open.filter(({ step }) => isAtOrAfter(now, step.notBefore)).map(({ step }) => step)
  const back = resumeStep(agenda, due, now, ground)
  const [first, ...rest] = back === null ? due : [back, ...due]
  if (first !== undefined) return { kind: 'act', steps: [first, ...rest] }
  const dropped = droppedMeanwhile(agenda, now, ground)
  const [next] = open.toSorted((a, b) => compareInstants(a.step.notBefore, b.step.notBefore))
  if (next === undefined) return { kind: 'rest', reasons: [...restReasons(ground, agenda), ...dropped] }
  return {
    kind: 'wait',
    until: next.step.notBefore,
    next: next.step,
    reasons: [...withSilence(next.waiting, ground), ...dropped],
  }
}

type Prepared = {
  readonly ground: Ground
  readonly agenda: readonly Planned[]
  readonly policy: Policy
  readonly calendar: BusinessCalendar
  readonly besides: readonly Opening[]
}

const lastPrepared = new WeakMap<Opening, Prepared>()

/** What does not depend on the hour. The same opening is often asked again at another: by a forecast, by a wake-up. */
function prepared(opening: Opening, policy: Policy, calendar: BusinessCalendar, besides: readonly Opening[]): Prepared {
  const known = lastPrepared.get(opening)
  const isSame =
    known?.policy === policy &&
    known.calendar === calendar &&
    known.besides.length === besides.length &&
    known.besides.every((other, at) => other === besides[at])
  if (isSame) return known
  const ground = groundFor(opening, policy, calendar, besides)
  const made = { ground, agenda: agendaOf(ground), policy, calendar, besides }
  lastPrepared.set(opening, made)
  return made
}

/** The hour of sending as it is from now on: a good hour that has passed is followed by the next one. */
function refresh(planned: Planned, now: Temporal.Instant, ground: Ground): Planned {
  const { step, lateAfter } = planned
  const isOpen = isAtOrAfter(now, step.notBefore)
  const sendAt = !isOpen || isAtOrAfter(step.sendAt, now) ? step.sendAt : goodMoment(step, now, ground)
  const late = lateAfter !== null && isAtOrAfter(sendAt, lateAfter)
  const reasons: Reasons =
    late && step.kind === 'thank-you'
      ? [...step.reasons, because(ground, thankYouLateWords(), ['thank-you.late', 'thank-you.until'], [])]
      : step.reasons
  const fresh = { ...planned, step: { ...step, sendAt, late, reasons } }
  const isAsPlanned = sendAt === step.sendAt || inwardKinds.has(step.kind)
  return redated(isAsPlanned ? fresh : otherChannel(fresh, ground), now, ground)
}

function redated(planned: Planned, now: Temporal.Instant, { opening }: Ground): Planned {
  const { step, dated, waiting } = planned
  if (dated === null) return planned
  const anew = dated.anew(dayOf(step.sendAt, opening), dayOf(now, opening))
  const said = (reasons: Reasons) =>
    reasons.flatMap((each) => (each === dated.reason ? (anew ?? []) : each)) as never as Reasons
  return { ...planned, step: { ...step, reasons: said(step.reasons) }, waiting: said(waiting) }
}

function goodMoment(step: Step, now: Temporal.Instant, ground: Ground): Temporal.Instant {
  const from = later(step.notBefore, now)
  if (inwardKinds.has(step.kind)) return from
  return step.kind === 'call'
    ? nextCallHour(from, ground.opening.place, ground.calendar, { hours: ground.hours })
    : goodHour(from, ground)
}

function isTooLate({ sendAt, notAfter }: Step): boolean {
  return notAfter !== undefined && isAfter(sendAt, notAfter)
}

/** P36: while one waits after a thank-you, that nobody answered it means nothing. */
function withSilence(reasons: Reasons, ground: Ground): Reasons {
  const { situation, opening } = ground
  if (situation.kind !== 'waiting') return reasons
  const thanks = opening.letters.filter(
    ({ step, at, undelivered }) =>
      (step === 'thank-you' || step === 'coordinator-note') && !undelivered && isAtOrAfter(at, situation.heard.at),
  )
  const isUnanswered = thanks.length > 0 && !opening.replies.some(({ at }) => isAtOrAfter(at, situation.heard.at))
  const silence: Reason[] = isUnanswered
    ? [
        because(
          ground,
          thankYouSilenceWords(),
          ['thank-you.answer-expected'],
          thanks.map(({ factId }) => factId),
        ),
      ]
    : []
  return [...reasons, ...silence]
}
