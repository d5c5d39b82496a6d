/**
 * Restates the invariants of the policy and looks whether an answer of the planner breaks one. Knows the facts, the
 * calendar and the answer, and nothing of how the answer came about.
 */
import type { Fact } from '../facts/fact.ts'
import type { Decision, Step } from '../plan/decision.ts'
import type { BusinessCalendar } from '../time/business-calendar.ts'

const inward = new Set(['prepare', 'debrief', 'mend-address', 'understand-reply', 'decide-offer', 'resume'])
const asks = new Set(['check-in', 'second-check-in', 'call', 'closing', 'written-offer-question'])
const afterTheEnd = new Set([
  'rejection-reply',
  'linkedin-note',
  'stay-in-touch',
  'feedback-thanks',
  'correction',
  'accept',
  'decline',
  'withdraw',
  'written-offer-question',
  'call',
])

export type Judged = {
  readonly facts: readonly Fact[]
  readonly calendar: BusinessCalendar
  readonly zone: string
  readonly now: Temporal.Instant
  readonly decision: Decision
}

/** What is broken, in words; empty where all is well. */
export function violations(judged: Judged): readonly string[] {
  const { decision } = judged
  const steps = decision.kind === 'act' ? decision.steps : decision.kind === 'wait' ? [decision.next] : []
  return [
    ...shape(judged),
    ...steps.flatMap((step) => [...hours(step, judged), ...pressure(step, judged), ...reasons(step)]),
  ]
}

function shape({ decision, now, facts }: Judged): string[] {
  const found: string[] = []
  const compare = Temporal.Instant.compare
  if (decision.kind === 'wait') {
    if (compare(decision.until, now) <= 0) found.push('waits for a moment that has passed')
    if (compare(decision.next.notBefore, decision.until) !== 0)
      found.push('waits for another moment than that of the step')
  }
  if (decision.kind !== 'act' && decision.reasons.some(({ text, sources }) => text.length < 10 || sources.length === 0))
    found.push('a reason is empty')
  if (decision.kind === 'act') {
    const ids = decision.steps.map(({ id }) => id)
    if (new Set(ids).size !== ids.length) found.push(`the same step twice: ${ids.join(' ')}`)
    for (const { id, notBefore, sendAt, notAfter, kind } of decision.steps) {
      if (!/^[\w:.-]{1,400}$/.test(id)) found.push(`not an id: ${id}`)
      if (compare(notBefore, now) > 0) found.push(`${kind} before its time`)
      if (compare(sendAt, notBefore) < 0) found.push(`${kind} sent before its time`)
      if (!inward.has(kind) && compare(sendAt, now) < 0) found.push(`${kind} sent in the past`)
      if (notAfter && compare(sendAt, notAfter) > 0) found.push(`${kind} too late`)
    }
    const counted = valid(facts)
    if (unread(counted) && decision.steps.some(({ kind }) => kind !== 'understand-reply'))
      found.push('something beside an unread answer')
  }
  if (unread(valid(facts)) && decision.kind === 'wait') found.push('waits over an unread answer')
  return found
}

function hours(step: Step, { calendar, zone }: Judged): string[] {
  if (inward.has(step.kind)) return []
  const local = step.sendAt.toZonedDateTimeISO(zone)
  const time = local.toPlainTime().toString().slice(0, 5)
  if (!isOpen(local.toPlainDate(), calendar)) return [`${step.kind} on a closed day ${local.toString()}`]
  if (time < '08:30' || time > '17:30') return [`${step.kind} at ${time}`]
  if (step.kind === 'call' && !((time >= '10:00' && time <= '11:30') || (time >= '14:00' && time <= '16:00')))
    return [`a call at ${time}`]
  return []
}

function pressure(step: Step, { facts, calendar, zone }: Judged): string[] {
  const counted = valid(facts)
  const found: string[] = []
  const on = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const heard = heardMoments(counted)
  const lastHeard = heard.reduce<Temporal.Instant | null>(
    (last, at) => (last === null || Temporal.Instant.compare(at, last) > 0 ? at : last),
    null,
  )
  const since = (at: Temporal.Instant) => lastHeard === null || Temporal.Instant.compare(at, lastHeard) >= 0
  const touches = counted.filter((fact) => isTouch(fact, counted) && since(fact.at))
  if (asks.has(step.kind)) {
    const others = touches.filter((fact) => !(step.kind === 'call' && fact.kind === 'CallMade'))
    const gap = step.kind === 'call' && touches.at(-1)?.kind === 'CallMade' ? [] : others
    for (const touch of gap)
      if (daysBetween(on(touch.at), on(step.sendAt), calendar) < 5)
        found.push(`${step.kind} ${daysBetween(on(touch.at), on(step.sendAt), calendar)} days after a touch`)
    const calls =
      touches.some((touch) => touch.kind === 'CallMade' || (touch.kind === 'LetterSent' && touch.step === 'call')) ||
      step.kind === 'call'
    const letters =
      touches.filter((touch) => touch.kind === 'LetterSent' && touch.step !== 'call').length +
      (step.kind === 'call' ? 0 : 1)
    if (letters + (calls ? 1 : 0) > (calls ? 4 : 3)) found.push(`${step.kind} is one unanswered message too many`)
    for (const away of counted) {
      if (
        away.kind !== 'AbsenceReceived' ||
        away.returnsOn === undefined ||
        away.personId === undefined ||
        !step.to.includes(away.personId)
      )
        continue
      const isBack = counted.some(
        (fact) =>
          fact.kind === 'ReplyReceived' &&
          fact.personId === away.personId &&
          Temporal.Instant.compare(fact.at, away.at) >= 0,
      )
      if (!isBack && daysBetween(away.returnsOn, on(step.sendAt), calendar) < 2)
        found.push(`${step.kind} while they are away`)
    }
  }
  const answers = new Set([
    'courtesy-line',
    'additional-information',
    'missed-appointment',
    'rejection-reply',
    'feedback-thanks',
    'other-offer',
    'offer-thanks',
    'accept',
    'decline',
    'withdraw',
    'correction',
  ])
  if (!inward.has(step.kind) && !answers.has(step.kind))
    for (const fact of counted) {
      const channel =
        fact.kind === 'LetterSent' && !isLost(fact, counted) ? fact.channel : fact.kind === 'CallMade' ? 'phone' : null
      if (channel !== null && channel !== step.channel && on(fact.at).equals(on(step.sendAt)))
        found.push(`${step.kind} by ${step.channel} on the day of ${channel}`)
    }
  if (isOver(counted) && !inward.has(step.kind) && !afterTheEnd.has(step.kind)) found.push(`${step.kind} after the end`)
  return found
}

function reasons({ reasons: said, kind }: Step): string[] {
  return said.flatMap(({ text, sources, lines }) => {
    const found: string[] = []
    if (!/^[A-Z“].*\.$/s.test(text) || text.includes('!')) found.push(`not a calm sentence: ${text}`)
    if (sources.length === 0 || lines.length === 0) found.push(`${kind}: a reason without a source: ${text}`)
    return found
  })
}

/** Without what was taken back, and without the same fact twice. */
function valid(facts: readonly Fact[]): readonly Fact[] {
  const unique = [...new Map(facts.map((fact) => [fact.id, fact])).values()]
  const key = ({ at, learntAt }: Fact) => [at.epochMilliseconds, learntAt.epochMilliseconds] as const
  const sorted = unique.toSorted((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1] || (a.id < b.id ? -1 : 1))
  const gone = new Set<string>()
  for (let index = sorted.length - 1; index >= 0; index--) {
    const fact = sorted[index]
    if (fact?.kind === 'Retracted' && !gone.has(fact.id)) gone.add(fact.factId)
  }
  return sorted.filter(({ id }) => !gone.has(id))
}

const meaningOf = (fact: Fact, facts: readonly Fact[]) => {
  if (fact.kind !== 'ReplyReceived') return null
  const understood = facts.findLast((other) => other.kind === 'ReplyUnderstood' && other.replyId === fact.id)
  if (understood?.kind === 'ReplyUnderstood') return understood.meaning
  return fact.meaning === 'unclear' ? null : (fact.meaning ?? null)
}

const unread = (facts: readonly Fact[]) =>
  facts.some((fact) => fact.kind === 'ReplyReceived' && meaningOf(fact, facts) === null)

function isTouch(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.kind === 'CallMade') return fact.outcome !== 'spoke'
  return fact.kind === 'LetterSent' && (asks.has(fact.step) || fact.step === 'other-offer') && !isLost(fact, facts)
}

/** Came back, or may have: a bounce that names the letter or none, or a returned card. */
function isLost({ letterId, to }: Extract<Fact, { kind: 'LetterSent' }>, facts: readonly Fact[]): boolean {
  return facts.some((other) => {
    if (other.kind === 'CardReturned') return other.letterId === letterId
    if (other.kind !== 'BounceReceived') return false
    if (other.letterId !== undefined) return other.letterId === letterId
    return other.personId === undefined || to.includes(other.personId)
  })
}

function heardMoments(facts: readonly Fact[]): readonly Temporal.Instant[] {
  return facts.flatMap((fact) => {
    if (fact.kind === 'ReplyReceived' && meaningOf(fact, facts) !== 'acknowledgement') return [fact.at]
    if (fact.kind === 'ReplyReceived') return fact.newDate ? [fact.at] : []
    if (fact.kind === 'CallMade' && fact.outcome === 'spoke') return [fact.at]
    if (
      fact.kind === 'InterviewHeld' ||
      fact.kind === 'InterviewMissed' ||
      fact.kind === 'InterviewRescheduled' ||
      fact.kind === 'InterviewScheduled'
    )
      return [fact.at, ...('startsAt' in fact && fact.startsAt ? [fact.startsAt] : [])]
    return fact.kind === 'AnswerPromised' ? [fact.at] : []
  })
}

/** The very last word of either side ended it. */
function isOver(facts: readonly Fact[]): boolean {
  const ends = new Set(['OfferAccepted', 'OfferDeclined', 'CandidacyWithdrawn', 'OpeningClosed'])
  const last = facts.findLast(
    (fact) =>
      ends.has(fact.kind) ||
      [
        'ReplyReceived',
        'InterviewHeld',
        'InterviewScheduled',
        'InterviewRescheduled',
        'InterviewMissed',
        'InterviewCancelled',
        'AnswerPromised',
        'CallMade',
      ].includes(fact.kind),
  )
  return last !== undefined && (ends.has(last.kind) || meaningOf(last, facts) === 'rejection')
}

function isOpen(day: Temporal.PlainDate, { weekend, holidays }: BusinessCalendar): boolean {
  return !weekend.has(day.dayOfWeek) && !holidays.has(day.toString())
}

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate, calendar: BusinessCalendar): number {
  let count = 0
  for (let day = from.add({ days: 1 }); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 }))
    if (isOpen(day, calendar)) count++
  return count
}
