/** Where an opening stands, as one of the states of policy.md §3.3 and in words, with what is left of the budget of messages. */
import type { Policy } from '../policy/policy.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Decision } from '../plan/decision.ts'
import { afterDays, dayOf, groundFor, type Ground } from '../plan/ground.ts'
import { isAtOrAfter } from '../time/instant-order.ts'
import { nextStep } from '../plan/next-step.ts'
import { pressureOn } from '../plan/pressure.ts'
import { unansweredTouches } from '../plan/touches.ts'
import type { Situation } from '../plan/situation.ts'
import { budgetWords, standingWords as words } from '../words/plan-words.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { Opening } from './opening.ts'

export type StandingState =
  | 'NEW' | 'SCHEDULED' | 'DEBRIEF_DUE' | 'THANKING' | 'WAITING' | 'CHECKIN1_SENT' | 'CHECKIN2_SENT' | 'CALL_DUE'
  | 'CLOSING_SENT' | 'DORMANT' | 'CLOSED' | 'PAUSED' | 'NEEDS_USER' | 'RECOVERY' | 'OFFER' | 'REJECTED' | 'NETWORK'
  | 'WITHDRAWN' | 'ACCEPTED' | 'DECLINED' // prettier-ignore

export type Standing = {
  readonly state: StandingState
  /** One sentence. */
  readonly words: string
  /** To the employer, over all the person's openings there. */
  readonly unansweredTouches: number
  readonly touchesAllowed: number
  /** 'One of three unanswered messages to Acme used; the next is possible from Tuesday 1 December.' */
  readonly budget: string
}

/** `decision` is what was planned for this very moment, where somebody has asked already. */
export function standingOf(
  opening: Opening,
  policy: Policy,
  now: Temporal.Instant,
  calendar: BusinessCalendar,
  besides: readonly Opening[] = [],
  decision: Decision = nextStep(opening, policy, now, calendar, besides),
): Standing {
  const ground = groundFor(opening, policy, calendar, besides)
  const today = dayOf(now, opening)
  const { used, allowed, nextPossible } = pressureOn(ground, today)
  return {
    ...stateOf(ground, decision, now),
    unansweredTouches: used,
    touchesAllowed: allowed,
    budget: budgetWords(opening.company, used, allowed, nextPossible && { day: nextPossible, from: today }),
  }
}

type State = Pick<Standing, 'state' | 'words'>

function stateOf(ground: Ground, decision: Decision, now: Temporal.Instant): State {
  const { opening, situation } = ground
  const from = dayOf(now, opening)
  const say = (at: Temporal.Instant) => ({ day: dayOf(at, opening), from })
  const due = (kind: StepKind) => decision.kind === 'act' && decision.steps.some((step) => step.kind === kind)
  switch (situation.kind) {
    case 'fresh':
      return { state: 'NEW', words: words.fresh() }
    case 'called-off':
      return due('recovery')
        ? { state: 'RECOVERY', words: words.recovery() }
        : { state: 'DORMANT', words: words.calledOff() }
    case 'unread':
      return {
        state: 'NEEDS_USER',
        words: words.unread(
          (situation.reply.personId && opening.people.get(situation.reply.personId)?.name) ?? opening.company,
        ),
      }
    case 'settled':
      return keepsInTouch(ground, decision)
        ? { state: 'NETWORK', words: words.network() }
        : settled(situation, due('withdraw'))
    case 'refused':
      return keepsInTouch(ground, decision)
        ? { state: 'NETWORK', words: words.network() }
        : { state: 'REJECTED', words: words.refused() }
    case 'offered': {
      const until = situation.offers.findLast(({ offer }) => offer?.expiresOn !== undefined)?.offer?.expiresOn
      return { state: 'OFFER', words: words.offered(until ? { day: until, from } : null) }
    }
    case 'scheduled':
      return due('debrief')
        ? {
            state: 'DEBRIEF_DUE',
            words: words.debriefDue(
              say(
                (opening.interviews.findLast(({ startsAt }) => isAtOrAfter(now, startsAt)) ?? situation.interview)
                  .startsAt,
              ),
            ),
          }
        : { state: 'SCHEDULED', words: words.scheduled(say(situation.interview.startsAt)) }
    case 'waiting':
      return waiting(situation, ground, due, now)
  }
}

/** A matter is over only once its own letter is written; from then on it is a contact, except where one now works there. */
function keepsInTouch({ opening, situation }: Ground, decision: Decision): boolean {
  if (opening.network.size === 0) return false
  if (situation.kind === 'settled' && situation.decision.kind === 'OfferAccepted') return false
  const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
  return !steps.some(({ kind }) => kind === 'rejection-reply' || kind === 'decline' || kind === 'withdraw')
}

function settled({ decision }: Extract<Situation, { kind: 'settled' }>, isLeaving: boolean): State {
  switch (decision.kind) {
    case 'OfferAccepted':
      return { state: 'ACCEPTED', words: words.accepted() }
    case 'OfferDeclined':
      return { state: 'DECLINED', words: words.declined() }
    case 'CandidacyWithdrawn':
      return { state: 'WITHDRAWN', words: words.withdrawn() }
    case 'AcceptedElsewhere':
      return { state: 'WITHDRAWN', words: isLeaving ? words.leaving() : words.withdrawn() }
    case 'OpeningClosed':
      return { state: 'CLOSED', words: decision.because === 'person' ? words.closedByYou() : words.closed() }
  }
}

function waiting(
  situation: Extract<Situation, { kind: 'waiting' }>,
  ground: Ground,
  due: (kind: StepKind) => boolean,
  now: Temporal.Instant,
): State {
  const { opening, lines } = ground
  const { heard, promise } = situation
  const from = dayOf(now, opening)
  const say = (at: Temporal.Instant) => ({ day: dayOf(at, opening), from })
  if (due('mend-address')) return { state: 'NEEDS_USER', words: words.mending() }
  if (due('additional-information')) return { state: 'NEEDS_USER', words: words.answering() }
  if (due('recovery')) return { state: 'RECOVERY', words: words.recovery() }
  if (due('debrief')) {
    // What was heard last may be a promise of another day than the meeting.
    const met = opening.interviews.findLast(({ state, debrief }) => state === 'held' && debrief === null)
    return { state: 'DEBRIEF_DUE', words: words.debriefDue(say(met?.startsAt ?? heard.at)) }
  }
  if (due('thank-you') || due('coordinator-note')) return { state: 'THANKING', words: words.thanking() }
  if (due('call')) return { state: 'CALL_DUE', words: words.callDue() }
  const last = unansweredTouches(opening).findLast(({ kind }) => kind !== 'other-offer')
  switch (last?.kind) {
    case 'closing': {
      const reached = (days: number) =>
        Temporal.PlainDate.compare(from, afterDays(dayOf(last.at, opening), days, ground)) >= 0
      if (reached(lines['dormant.close'].value)) return { state: 'CLOSED', words: words.closed() }
      // A week after a letter nobody expects an answer to it any more.
      return reached(lines['closing.after'].value)
        ? { state: 'DORMANT', words: words.dormant() }
        : { state: 'CLOSING_SENT', words: words.closing(say(last.at)) }
    }
    case 'check-in':
      return { state: 'CHECKIN1_SENT', words: words.asked(say(last.at)) }
    case 'second-check-in':
    case 'call':
      return { state: 'CHECKIN2_SENT', words: words.askedTwice(say(last.at)) }
    default:
      break
  }
  if (heard.kind === 'referral-elsewhere' && due('courtesy-line'))
    return { state: 'NEEDS_USER', words: words.referred() }
  if (heard.kind === 'do-not-contact' || heard.kind === 'referral-elsewhere')
    return { state: 'DORMANT', words: words.dormant() }
  if (heard.kind === 'on-hold' || (heard.kind === 'still-deciding' && promise === null))
    return { state: 'PAUSED', words: words.paused(say(heard.at)) }
  return { state: 'WAITING', words: promise?.by ? words.promised({ day: promise.by, from }) : words.waiting() }
}
