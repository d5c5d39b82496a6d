/** P8 to P13: one question, a second one, a call, a goodbye; each some days after the last, until they are heard again. */
import type { StepKind } from '../../facts/step-kind.ts'
import { addressees, areCallsRefused, isCallable, isGivenUp, whomToAsk } from '../addressee.ts'
import { afterDays, afterWait, dayOf, evening, laterDay, morning, type Ground } from '../ground.ts'
import { businessDaysBetween } from '../../time/business-calendar.ts'
import { isAfter, isAtOrAfter } from '../../time/instant-order.ts'
import type { OpeningPerson } from '../../opening/opening.ts'
import { because, isBehind, plan, type Planned, type Reasons } from '../planned.ts'
import type { Heard } from '../situation.ts'
import { touchesOf, type Touch } from '../touches.ts'
import {
  closingOverdueWords,
  closingWaitWords,
  closingWords,
  leftOutWords,
  otherOfferSuspendsWords,
  secondCheckInWaitWords,
  secondCheckInWords,
} from '../../words/plan-words.ts'
import { callRung } from './call.ts'
import { isBeingMended } from './after-interview.ts'
import { otherOfferOf } from './other-offer.ts'
import { waitingFor, type WaitingFor } from './waiting-for.ts'

/** What came before a rung: the last touch, or the rung that was left out. */
export type Before = {
  readonly day: Temporal.PlainDate
  /** Null where the last rung was left out. */
  readonly touch: Touch | null
}

export function ladder(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'waiting') return []
  const { heard } = situation
  const wait = afterOtherOffer(waitingFor(ground, situation), ground)
  const target = addressees(opening, lines['bounce.retries'].value)[0]
  if (wait === null || (target && (isBeingMended(target, ground) || isDelayed(target, ground)))) return []
  const before = lastBefore(ground, heard)
  const rungs = wait.rungs.filter((kind) => isPossible(kind, ground, heard))
  const left = rungs.slice(rungs.findLastIndex((kind) => isPassed(kind, ground, heard)) + 1)
  const [kind] = left
  if (kind === undefined || isPassed('closing', ground, heard)) return []
  const rung = kind === 'call' ? callRung(ground, heard, wait, before) : letterRung(kind, ground, heard, wait, before)
  if (rung === null || kind === 'closing') return rung === null ? [] : [rung]
  return [rung, ...overdueClosing(rung, left, ground, heard)]
}

/** While they know of an offer from elsewhere, nothing else is asked until it has run out. */
function afterOtherOffer(wait: WaitingFor | null, ground: Ground): WaitingFor | null {
  const offer = otherOfferOf(ground.opening)
  if (wait === null || offer === null) return wait
  const free = afterDays(offer.expiresOn, 1, ground)
  if (Temporal.PlainDate.compare(wait.ask, free) >= 0) return wait
  const from = dayOf(offer.at, ground.opening)
  const reasons = [
    because(ground, otherOfferSuspendsWords({ day: offer.expiresOn, from }), ['other-offer.reminder'], [offer.id]),
  ] as const
  return { ...wait, ask: free, waiting: reasons }
}

function letterRung(kind: StepKind, ground: Ground, heard: Heard, wait: WaitingFor, before: Before | null): Planned {
  const { lines } = ground
  const gap = kind === 'closing' ? lines['closing.after'].value : lines['second-check-in.after'].value
  const due = before === null ? wait.ask : laterDay(wait.ask, afterWait(before.day, gap, ground))
  const isFirst = before === null || Temporal.PlainDate.compare(wait.ask, due) === 0
  return plan(ground, {
    kind,
    anchor: [heard.factId],
    to: whomToAsk(ground.opening, lines['bounce.retries'].value),
    notBefore: morning(due, ground),
    notAfter: evening(afterDays(due, lines['overdue.drop'].value, ground), ground),
    touch: true,
    reasons: isFirst ? wait.due : laterReasons(kind, ground, before, due, false),
    waiting: isFirst ? wait.waiting : laterReasons(kind, ground, before, due, true),
  })
}

/** Why this rung comes when it comes, on `due`; said before its day where `isAhead`. */
function laterReasons(
  kind: StepKind,
  ground: Ground,
  before: Before,
  due: Temporal.PlainDate,
  isAhead: boolean,
): Reasons {
  const last = { day: before.day, from: before.day }
  const next = { day: due, from: before.day }
  const line = kind === 'closing' ? 'closing.after' : 'second-check-in.after'
  const say = (text: string): Reasons => [
    because(ground, text, [line, isAhead ? 'cap.gap' : 'cap.unanswered'], before.touch ? [before.touch.factId] : []),
  ]
  if (before.touch === null) return say(leftOutWords(last, next, kind === 'closing'))
  if (kind === 'closing') return say(isAhead ? closingWaitWords(last, next) : closingWords(last))
  const waited = businessDaysBetween(before.day, due, ground.calendar)
  return say(isAhead ? secondCheckInWaitWords(last, next) : secondCheckInWords(last, waited))
}

/** When the right time for a question has gone by unused, a goodbye still makes sense for a while. */
function overdueClosing(
  { step }: Planned,
  left: readonly StepKind[],
  ground: Ground,
  heard: Heard,
): readonly Planned[] {
  const { opening, lines } = ground
  if (step.notAfter === undefined || !left.includes('closing')) return []
  const due = afterDays(dayOf(step.notAfter, opening), 1, ground)
  return [
    plan(ground, {
      kind: 'closing',
      anchor: [heard.factId],
      to: step.to,
      notBefore: morning(due, ground),
      notAfter: evening(afterDays(due, lines['overdue.drop'].value, ground), ground),
      touch: true,
      reasons: [because(ground, closingOverdueWords(), ['overdue.drop', 'closing.after'], [heard.factId])],
    }),
  ]
}

/** A letter to them may still be on its way; until that is known no other follows it. */
function isDelayed({ delayed }: OpeningPerson, { opening }: Ground): boolean {
  return delayed !== null && !isBehind(opening, 'mend-address', [delayed.id])
}

/** P15: where they named no date, the one useful message is not a second question. */
const stillOpen: ReadonlySet<Heard['kind']> = new Set(['still-deciding', 'spoke', 'unclear'])

function isPossible(kind: StepKind, ground: Ground, heard: Heard): boolean {
  const { opening, lines } = ground
  const [target] = addressees(opening, lines['bounce.retries'].value)
  // After a second returned letter there is the telephone, or nothing.
  if (kind !== 'call' && target && isGivenUp(target, opening, lines['bounce.retries'].value)) return false
  if (kind === 'second-check-in') return lines['second-check-in.offered'].value || stillOpen.has(heard.kind)
  if (kind !== 'call') return true
  const hasNumber = isCallable(target)
  return (
    isPassed(kind, ground, heard) ||
    (lines['call.offered'].value && lines['call.allowed'].value && !areCallsRefused(ground) && hasNumber)
  )
}

/** Done or left out since they were last heard. A call is passed only when its attempts are used up. */
function isPassed(kind: StepKind, { opening, lines }: Ground, { at }: Heard): boolean {
  if (opening.skips.some((skip) => skip.step === kind && isAtOrAfter(skip.at, at))) return true
  if (kind !== 'call')
    return opening.letters.some((letter) => letter.step === kind && !letter.undelivered && isAtOrAfter(letter.at, at))
  const calls = opening.calls.filter((call) => isAtOrAfter(call.at, at) && call.outcome !== 'spoke')
  const silent = calls.filter(({ outcome }) => outcome === 'no-answer').length
  return silent >= lines['call.silent-tries'].value || calls.length - silent >= lines['call.attempts'].value
}

function lastBefore({ opening }: Ground, { at }: Heard): Before | null {
  // An offer from elsewhere or the paper of one is another matter; from those only the gap is kept.
  const touch = touchesOf(opening).findLast((each) => ladderKinds.has(each.kind) && isAtOrAfter(each.at, at)) ?? null
  const skip = opening.skips.findLast((each) => ladderKinds.has(each.step) && isAtOrAfter(each.at, at))
  if (skip && (touch === null || isAfter(skip.at, touch.at))) return { day: dayOf(skip.at, opening), touch: null }
  return touch && { day: dayOf(touch.at, opening), touch }
}

const ladderKinds: ReadonlySet<StepKind> = new Set(['check-in', 'second-check-in', 'call', 'closing'])
