/** The judge's view of pressure: how many unanswered messages, how far apart, by which ways, and to whom. */
import type { Fact, FactOf } from '../facts/fact.ts'
import type { Step } from '../plan/decision.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { Limits } from './limits.ts'
import {
  askingSteps,
  isAfter,
  mayBeLost,
  meaningOf,
  readPlainly,
  type Asked,
  type PlainReading,
} from './plain-reading.ts'
import { businessDaysAfter, dayAt } from './working-days.ts'

type Where = {
  readonly calendar: BusinessCalendar
  readonly zone: string
  readonly besides?: readonly (readonly Fact[])[]
  readonly elsewhere?: readonly (readonly Fact[])[]
}

/** Answers to them, and steps whose own clock is the reason for them (policy.md, how to read it, 1). */
const answering: ReadonlySet<string> = new Set([
  'courtesy-line', 'additional-information', 'missed-appointment', 'rejection-reply', 'feedback-thanks', 'other-offer',
  'offer-thanks', 'accept', 'decline', 'withdraw', 'correction',
]) // prettier-ignore

export function pressingIn(step: Step, read: PlainReading, where: Where, limits: Limits): readonly string[] {
  return [
    ...(askingSteps.has(step.kind) ? asking(step, read, where, limits) : []),
    ...(step.kind === 'call' ? calling(step, read, where, limits) : []),
    ...(answering.has(step.kind) ? [] : twoWays(step, read, where)),
    ...(step.kind === 'thank-you' ? twiceThanked(step, read) : []),
    ...(step.kind === 'other-offer' ? toldTwice(read, where) : []),
  ]
}

const isCall = (touch: Asked) => touch.kind === 'CallMade' || touch.step === 'call'
const count = (touches: readonly Asked[]) =>
  touches.filter((touch) => !isCall(touch)).length + (touches.some(isCall) ? 1 : 0)

function asking(step: Step, read: PlainReading, where: Where, limits: Limits): string[] {
  const { calendar, zone, besides = [] } = where
  const found: string[] = []
  const day = dayAt(step.sendAt, zone)
  const since = (at: Temporal.Instant) => businessDaysAfter(dayAt(at, zone), day, calendar)
  const own = read.asked
  const others = besides.map((facts) => readPlainly(facts, zone))
  const elsewhere = others.map(({ asked }) => asked.filter(({ at }) => !isAfter(at, step.sendAt)))
  const isNextAttempt = step.kind === 'call' && own.some(isCall)
  const before = isNextAttempt ? own.filter((touch) => !isCall(touch) && !isBeforeTheCall(touch, own)) : own
  for (const touch of [...before, ...elsewhere.flat()])
    if (since(touch.at) < limits.gap) found.push(`${step.kind} ${since(touch.at)} working days after another message`)
  const pressing = elsewhere.filter((asked) => asked.some(({ at }) => since(at) < limits.presses))
  const used = [own, ...pressing].reduce((sum, asked) => sum + count(asked), 0)
  const more = isNextAttempt ? 0 : 1
  const withCall = step.kind === 'call' || [own, ...pressing].flat().some(isCall)
  if (used + more > (withCall ? limits.unansweredWithCall : limits.unanswered))
    found.push(`${step.kind} is one unanswered message too many`)
  if (others.some(({ isUnread }) => isUnread)) found.push(`${step.kind} beside an unread answer of the same company`)
  const met = read.askedThisRound.length + more > limits.round ? metBy(step, read) : []
  const thisRound = read.askedThisRound.filter(({ at }) => met.every((each) => !isAfter(each, at)))
  if (count(thisRound) + more > limits.round) found.push(`${step.kind} is one message of this round too many`)
  if (step.to.length > 1) found.push(`${step.kind} to ${step.to.length} people at once`)
  if (step.kind !== 'call' && step.kind !== 'written-offer-question')
    for (const touch of own)
      if (touch.kind === 'LetterSent' && touch.step === step.kind) found.push(`${step.kind} a second time`)
  // The paper of an offer may be asked for even then.
  if (!read.isOffered && own.some((touch) => touch.kind === 'LetterSent' && touch.step === 'closing'))
    found.push(`${step.kind} after the goodbye`)
  return [...found, ...tooSoonAfterTheirWord(step, read, where, limits), ...toSomebodyAway(step, read, where, limits)]
}

/** The first attempt has waited for what came before it; the second waits for the first. */
function isBeforeTheCall(touch: Asked, own: readonly Asked[]): boolean {
  const first = own.find(isCall)
  return first !== undefined && !isAfter(touch.at, first.at)
}

function tooSoonAfterTheirWord(step: Step, read: PlainReading, { calendar, zone }: Where, limits: Limits): string[] {
  const { lastWord, heardAt, named, isOffered } = read
  if (lastWord === null || isOffered) return []
  const { at, meaning } = lastWord
  // What they said in the same breath, "when Ann is back", may be the word that counts.
  const isLast =
    (heardAt === null || !isAfter(heardAt, at)) &&
    !read.facts.some((fact) => fact.kind === 'AnswerPromised' && !isAfter(at, fact.at))
  if (meaning === 'do-not-contact' && named === null && isLast && !mayHaveMetSince(at, step, read))
    return [`${step.kind} though they asked to be left to write first`]
  if (named !== null) return []
  const days = businessDaysAfter(dayAt(at, zone), dayAt(step.sendAt, zone), calendar)
  const least = meaning === 'on-hold' && isLast ? limits.afterOnHold : limits.afterWord
  return days < least ? [`${step.kind} ${days} working days after their last word`] : []
}

/** A meeting that was set may have taken place, whatever was noted of it, and opened the talk again. */
function mayHaveMetSince(at: Temporal.Instant, step: Step, { facts }: PlainReading): boolean {
  return facts.some(
    (fact) =>
      (fact.kind === 'InterviewScheduled' || fact.kind === 'InterviewRescheduled') &&
      fact.startsAt !== undefined &&
      !isAfter(at, fact.startsAt) &&
      !isAfter(fact.startsAt, step.sendAt),
  )
}

function toSomebodyAway(step: Step, { facts }: PlainReading, { calendar, zone }: Where, limits: Limits): string[] {
  return facts.flatMap((away) => {
    if (away.kind !== 'AbsenceReceived' || away.returnsOn === undefined) return []
    if (away.personId === undefined || !step.to.includes(away.personId)) return []
    const isBack = facts.some(
      (fact) => fact.kind === 'ReplyReceived' && fact.personId === away.personId && !isAfter(away.at, fact.at),
    )
    const days = businessDaysAfter(away.returnsOn, dayAt(step.sendAt, zone), calendar)
    return !isBack && days < limits.afterReturn
      ? [`${step.kind} ${days} working days after the return of who is away`]
      : []
  })
}

function calling(step: Step, { facts, heardAt }: PlainReading, { calendar, zone }: Where, limits: Limits): string[] {
  const found: string[] = []
  const day = dayAt(step.sendAt, zone)
  if (facts.some(({ kind }) => kind === 'CallsRefused')) found.push('a call though they asked for none')
  const calls = facts.filter(
    (fact): fact is FactOf<'CallMade'> =>
      fact.kind === 'CallMade' && fact.outcome !== 'spoke' && (heardAt === null || !isAfter(heardAt, fact.at)),
  )
  const reached = calls.filter(({ outcome }) => outcome !== 'no-answer')
  if (reached.length >= limits.callAttempts) found.push(`a call after ${reached.length} attempts`)
  if (calls.length - reached.length >= 2) found.push('a call after two that nobody answered')
  for (const { at, outcome } of calls) {
    const full = businessDaysAfter(dayAt(at, zone), day, calendar) - 1
    if (outcome !== 'no-answer' && full < limits.fullDaysBetweenCalls && calls.at(-1)?.at.equals(at))
      found.push(`a call with ${full} full working days since the last`)
    if (dayAt(at, zone).equals(day)) found.push('a second call on one day')
  }
  for (const fact of facts)
    if (
      fact.kind === 'InterviewHeld' &&
      !isAfter(fact.at, step.sendAt) &&
      businessDaysAfter(dayAt(fact.at, zone), day, calendar) < 2
    )
      found.push('a call on the day after an interview')
  return found
}

function twoWays(step: Step, { facts }: PlainReading, { zone, besides = [] }: Where): string[] {
  const used = [facts, ...besides.map((other) => readPlainly(other, zone).facts)].flatMap((all) =>
    all.flatMap((fact) => {
      if (fact.kind === 'LetterSent' && !mayBeLost(fact, all)) return [{ channel: fact.channel, at: fact.at }]
      return fact.kind === 'CallMade' ? [{ channel: 'phone', at: fact.at }] : []
    }),
  )
  const day = dayAt(step.sendAt, zone)
  return used
    .filter(({ channel, at }) => channel !== step.channel && dayAt(at, zone).equals(day))
    .map(({ channel }) => `${step.kind} by ${step.channel} on the day of ${channel}`)
}

/** When they met, or may have: a meeting whose hour has passed may have taken place although nobody told of it. */
function metBy({ sendAt }: Step, { facts }: Pick<PlainReading, 'facts'>): readonly Temporal.Instant[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'InterviewHeld') return [fact.at]
    const isSet = fact.kind === 'InterviewScheduled' || fact.kind === 'InterviewRescheduled'
    return isSet && fact.startsAt && !isAfter(fact.startsAt, sendAt) ? [fact.startsAt] : []
  })
}

/** One thank-you for each interviewer and round. */
function twiceThanked(step: Step, { facts }: PlainReading): string[] {
  return step.to.flatMap((id) => {
    const met = metBy(step, { facts })
    const isThanked = facts.some(
      (fact) =>
        fact.kind === 'LetterSent' &&
        fact.step === 'thank-you' &&
        fact.to.length === 1 &&
        fact.to[0] === id &&
        !mayBeLost(fact, facts) &&
        met.every((at) => isAfter(fact.at.subtract({ hours: 24 }), at)),
    )
    return isThanked ? [`a second thank-you to ${id}`] : []
  })
}

/** An offer from elsewhere is told once, with one reminder. */
function toldTwice({ facts }: PlainReading, { zone, elsewhere = [] }: Where): string[] {
  const own = facts.filter(({ kind }) => kind === 'OtherOfferReceived')
  // An offer in another opening counts as told here.
  const theirs = elsewhere
    .map((other) => readPlainly(other, zone).facts)
    .flatMap((all) => all.filter((fact) => fact.kind === 'ReplyReceived' && meaningOf(fact, all) === 'offer'))
  const offers = [...own, ...theirs]
  const told = facts.filter(
    (fact) =>
      fact.kind === 'LetterSent' &&
      fact.step === 'other-offer' &&
      offers.every(({ at }) => !isAfter(at, fact.at)) &&
      !mayBeLost(fact, facts),
  )
  return offers.length > 0 && told.length >= 2 ? ['the other offer is told a third time'] : []
}
