/**
 * Restates the invariants of the policy that one answer of the planner can break, and says which it breaks. Knows the
 * facts, the calendar and the answer, and nothing of how the answer came about. The numbers of invariants follow
 * domain/policy.md; those about two answers are in judge-pairs.ts, those about letters in judge-letters.ts.
 */
import type { Fact } from '../facts/fact.ts'
import type { Decision, Step } from '../plan/decision.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'
import { usualLimits, type Limits } from './limits.ts'
import { askingSteps, readPlainly, type PlainReading } from './plain-reading.ts'
import { pressingIn } from './judge-pressure.ts'
import { businessDaysAfter, dayAt, isWorked } from './working-days.ts'

export type Judged = {
  readonly facts: readonly Fact[]
  readonly calendar: BusinessCalendar
  readonly zone: string
  readonly now: Temporal.Instant
  readonly decision: Decision
  /** What the person's own policy allows; the usual limits where absent. */
  readonly limits?: Limits
  /** The facts of the other openings at the same company, one list each. */
  readonly besides?: readonly (readonly Fact[])[]
  /** The facts of the openings at other companies: an offer of theirs may be a reason here. */
  readonly elsewhere?: readonly (readonly Fact[])[]
}

/** Steps that stay with the person. */
const inward: ReadonlySet<string> = new Set([
  'prepare', 'debrief', 'mend-address', 'understand-reply', 'decide-offer', 'resume',
]) // prettier-ignore

/** What is broken, in words; empty where all is well. */
export function violations(judged: Judged): readonly string[] {
  return Object.entries(planInvariants).flatMap(([name, broken]) => broken(judged).map((words) => `${name}: ${words}`))
}

export const planInvariants: Readonly<Record<string, (judged: Judged) => readonly string[]>> = {
  '0 an answer is sound': unsound,
  '1 an unread answer stops everything': overUnread,
  '3 nothing before the promised day and its grace': premature,
  '4 hours of the recipient': outOfHours,
  '4 limits on pressure': (judged) =>
    eachOutward(judged, (step, read) => pressingIn(step, read, judged, limitsOf(judged))),
  '7 every step says why, with a source': unexplained,
  '9 after the end only its own letter, and the network': afterTheEnd,
}

function stepsOf(decision: Decision): readonly Step[] {
  return decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
}

const limitsOf = ({ limits }: Judged): Limits => limits ?? usualLimits

function eachOutward(judged: Judged, broken: (step: Step, read: PlainReading) => readonly string[]): string[] {
  const read = readPlainly(judged.facts, judged.zone)
  return stepsOf(judged.decision)
    .filter(({ kind }) => !inward.has(kind))
    .flatMap((step) => broken(step, read))
}

function unsound({ decision, now }: Judged): string[] {
  const found: string[] = []
  const compare = Temporal.Instant.compare
  if (decision.kind === 'wait') {
    if (compare(decision.until, now) <= 0) found.push('waits for a moment that has passed')
    if (compare(decision.next.notBefore, decision.until) !== 0)
      found.push('waits for another moment than that of the step')
  }
  const steps = stepsOf(decision)
  if (new Set(steps.map(({ id }) => id)).size !== steps.length)
    found.push(`the same step twice: ${steps.map(({ id }) => id).join(' ')}`)
  for (const { id, notBefore, sendAt, notAfter, kind } of steps) {
    if (!/^[\w:.-]{1,400}$/.test(id)) found.push(`not an id: ${id}`)
    if (compare(sendAt, notBefore) < 0) found.push(`${kind} sent before its time`)
    if (notAfter && compare(sendAt, notAfter) > 0) found.push(`${kind} too late`)
    if (decision.kind !== 'act') continue
    if (compare(notBefore, now) > 0) found.push(`${kind} before its time`)
    if (!inward.has(kind) && compare(sendAt, now) < 0) found.push(`${kind} sent in the past`)
  }
  return found
}

function overUnread({ decision, facts, zone }: Judged): string[] {
  if (!readPlainly(facts, zone).isUnread) return []
  // Reading it may be put off by the person, or lie ahead of a clock that was set back.
  return stepsOf(decision)
    .filter(({ kind }) => kind !== 'understand-reply')
    .map(({ kind }) => `${kind} beside an unread answer`)
}

/** P22 alone may ask before the day they named and the days of grace. */
function premature(judged: Judged): readonly string[] {
  const limits = limitsOf(judged)
  return eachOutward(judged, ({ kind, sendAt }, { named, isOffered }) => {
    if (named === null || named.isMovable || !askingSteps.has(kind)) return []
    const usual = named.wasToLeaveAlone ? limits.afterDoNotContact : limits.afterPromise
    const grace = isOffered ? limits.afterPromisedPaper : usual
    const days = businessDaysAfter(named.by, dayAt(sendAt, judged.zone), judged.calendar)
    return days < grace ? [`${kind} ${days} working days after ${named.by.toString()}, the day they named`] : []
  })
}

function outOfHours(judged: Judged): readonly string[] {
  const { calendar, zone } = judged
  return eachOutward(judged, ({ kind, sendAt }) => {
    const local = sendAt.toZonedDateTimeISO(zone)
    const time = local.toPlainTime().toString().slice(0, 5)
    const found: string[] = []
    if (!isWorked(local.toPlainDate(), calendar)) found.push(`${kind} on a closed day, ${local.toString()}`)
    if (time < '08:30' || time > '17:30') found.push(`${kind} at ${time}`)
    if (kind !== 'call') return found
    if (!((time >= '10:00' && time <= '11:30') || (time >= '14:00' && time <= '16:00'))) found.push(`a call at ${time}`)
    if (local.dayOfWeek < 2 || local.dayOfWeek > 4) found.push(`a call on day ${local.dayOfWeek} of the week`)
    return found
  })
}

function unexplained({ decision, facts, besides = [], elsewhere = [] }: Judged): string[] {
  const told = [facts, ...besides, ...elsewhere]
  const isKnown = (id: string) => told.some((list) => list.some((fact) => fact.id === id))
  const reasons = [
    ...(decision.kind === 'act' ? [] : decision.reasons),
    ...stepsOf(decision).flatMap((step) => step.reasons),
  ]
  const isSilent = reasons.length === 0 || stepsOf(decision).some((step) => step.reasons.length === 0)
  return [
    ...(isSilent ? ['no reason at all'] : []),
    ...reasons.flatMap(({ text, sources, lines, row, facts: cited }) => [
      ...(!/^[A-Z“].{8,}\.$/s.test(text) || /!|undefined|null|NaN/.test(text) ? [`not a calm sentence: ${text}`] : []),
      ...(sources.length === 0 || sources.some(({ label }) => label.trim() === '')
        ? [`without a source: ${text}`]
        : []),
      ...(lines.length === 0 || !/^(?:P\d{1,2}|cap)$/.test(row) ? [`without a line of the policy: ${text}`] : []),
      ...cited.filter((id) => !isKnown(id)).map((id) => `rests on ${id}, which nobody told: ${text}`),
    ]),
  ]
}

const afterAny: readonly string[] = ['linkedin-note', 'stay-in-touch', 'feedback-thanks', 'correction']
const ownLetters: Readonly<Record<NonNullable<PlainReading['end']>['how'], readonly string[]>> = {
  refused: ['rejection-reply'],
  // An offer taken by word alone is asked for on paper first (P31).
  OfferAccepted: ['accept', 'written-offer-question', 'call'],
  OfferDeclined: ['decline'],
  CandidacyWithdrawn: ['withdraw'],
  AcceptedElsewhere: ['withdraw', 'decline'],
  OpeningClosed: [],
}

function afterTheEnd(judged: Judged): readonly string[] {
  return eachOutward(judged, ({ kind }, { end }) =>
    end === null || afterAny.includes(kind) || ownLetters[end.how].includes(kind) ? [] : [`${kind} after ${end.how}`],
  )
}
