/** Which events of the policy (§3.4) the facts of a scenario hold, told from the facts and the moment alone. */
import type { Fact, FactOf } from '../../../src/core/facts/fact.ts'
import type { ReplyKind } from '../../../src/core/mail/reply-kind.ts'
import {
  addBusinessDays,
  businessDaysBetween,
  type BusinessCalendar,
} from '../../../src/core/time/business-calendar.ts'

/** Every event row; a row that names several things is several events. */
export const policyEvents = [
  'interview held', 'debrief done', 'debrief missing 20 h', 'sent', 'approved', 'skipped', 'reply: thanks only',
  'reply: still deciding + date', 'reply: still deciding, no date', 'reply: asks for information', 'reply: next round',
  'reply: on hold', 'reply: do not contact', 'reply: referral elsewhere', 'unrelated mail', 'reply: unclear',
  'out of office', 'automatic acknowledgement', 'bounce hard', 'bounce soft', 'deadline moved', 'deadline passed',
  'no answer', 'call: spoke', 'call: gatekeeper', 'call: voicemail', 'call: no answer', 'card posted',
  'card delivered', 'card returned', 'rescheduled', 'interview cancelled', 'position closed', 'rejected by a person',
  'rejected by a machine', 'feedback received', 'offer by word', 'offer in writing', 'other offer', 'accepted',
  'declined', 'withdrawn', 'ghosted', 'late inbound after close', 'linkedin accepted', 'network reply',
  'wrong recipient', 'typo', 'told not to call', 'inactive 14 days',
] as const // prettier-ignore

export type PolicyEvent = (typeof policyEvents)[number]

type Seen = {
  readonly facts: readonly Fact[]
  readonly lineKinds: readonly string[]
  readonly now: Temporal.Instant
  readonly zone: string
  readonly calendar: BusinessCalendar
}

const replyEvents: Readonly<Partial<Record<ReplyKind, PolicyEvent>>> = {
  acknowledgement: 'reply: thanks only',
  'needs-information': 'reply: asks for information',
  'next-round': 'reply: next round',
  'on-hold': 'reply: on hold',
  'do-not-contact': 'reply: do not contact',
  'referral-elsewhere': 'reply: referral elsewhere',
  rescheduled: 'rescheduled',
  'interview-cancelled': 'interview cancelled',
}

const compare = Temporal.Instant.compare
const touchKinds: ReadonlySet<string> = new Set(['check-in', 'second-check-in', 'closing', 'written-offer-question'])

export function touchedEvents(seen: Seen): ReadonlySet<PolicyEvent> {
  const { facts, now, zone, calendar, lineKinds } = seen
  const events = new Set<PolicyEvent>()
  for (const fact of facts) for (const event of eventsOf(fact)) events.add(event)
  if (lineKinds.includes('unrelated mail')) events.add('unrelated mail')

  const of = <Kind extends Fact['kind']>(kind: Kind) =>
    facts.filter((fact): fact is Extract<FactOf<Kind>, Fact> => fact.kind === kind)
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  const today = dayOf(now)
  const daysSince = (at: Temporal.Instant) => businessDaysBetween(dayOf(at), today, calendar)

  const debriefed = new Set(of('DebriefGiven').map(({ interviewId }) => interviewId))
  if (
    of('InterviewHeld').some(
      ({ at, interviewId }) => !debriefed.has(interviewId) && compare(now, at.add({ hours: 20 })) >= 0,
    )
  )
    events.add('debrief missing 20 h')

  const promised = [
    ...of('AnswerPromised').map(({ at, by }) => ({ at, by })),
    ...of('ReplyReceived').flatMap(({ at, newDate, meaning }) =>
      meaning === 'still-deciding' ? [{ at, by: newDate }] : [],
    ),
  ].toSorted((a, b) => compare(a.at, b.at))
  const inForce = promised.at(-1)?.by
  if (
    of('AnswerPromised').some(
      ({ at, by }) =>
        by !== undefined && promised.some((earlier) => earlier.by !== undefined && compare(earlier.at, at) < 0),
    )
  )
    events.add('deadline moved')
  const isAnswered = (at: Temporal.Instant) => of('ReplyReceived').some((reply) => compare(reply.at, at) >= 0)
  if (inForce !== undefined && Temporal.PlainDate.compare(today, inForce) > 0) events.add('deadline passed')

  const touches = of('LetterSent').filter(({ step }) => touchKinds.has(step))
  if (touches.some(({ at }) => !isAnswered(at) && daysSince(at) >= 5)) events.add('no answer')
  const closing = of('LetterSent').filter(({ step }) => step === 'closing')
  if (closing.some(({ at }) => daysSince(at) >= 20)) events.add('ghosted')
  const closedAt = [
    ...closing.map(({ at }) => addBusinessDays(dayOf(at), 20, calendar)),
    ...of('OpeningClosed').map(({ at }) => dayOf(at)),
  ]
  if (of('ReplyReceived').some(({ at }) => closedAt.some((day) => Temporal.PlainDate.compare(dayOf(at), day) >= 0)))
    events.add('late inbound after close')
  if (of('LetterSent').some(({ step, at }) => (step === 'stay-in-touch' || step === 'linkedin-note') && isAnswered(at)))
    events.add('network reply')

  const acted = facts
    .filter(({ source }) => source === 'person')
    .map(({ learntAt }) => learntAt)
    .toSorted(compare)
    .at(-1)
  if (acted !== undefined && compare(now, acted.add({ hours: 24 * 14 })) > 0) events.add('inactive 14 days')
  return events
}

function eventsOf(fact: Fact): readonly PolicyEvent[] {
  switch (fact.kind) {
    case 'InterviewHeld': return ['interview held']
    case 'DebriefGiven': return ['debrief done']
    case 'LetterApproved': return ['approved']
    case 'LetterSent': return fact.step === 'thank-you-card' ? ['sent', 'card posted'] : ['sent']
    case 'StepSkipped': return ['skipped']
    case 'AbsenceReceived': return ['out of office']
    case 'ReceiptReceived': return ['automatic acknowledgement']
    case 'BounceReceived': return [fact.permanent ? 'bounce hard' : 'bounce soft']
    case 'CallMade': return [fact.outcome === 'no-answer' ? 'call: no answer' : `call: ${fact.outcome}`]
    case 'NoteTaken': return fact.text === 'The card was delivered.' ? ['card delivered'] : []
    case 'CardReturned': return ['card returned']
    case 'InterviewRescheduled': return ['rescheduled']
    case 'InterviewCancelled': return ['interview cancelled']
    case 'FeedbackReceived': return ['feedback received']
    case 'OtherOfferReceived': return ['other offer']
    case 'OfferAccepted': return ['accepted']
    case 'OfferDeclined': return ['declined']
    case 'CandidacyWithdrawn': return ['withdrawn']
    case 'LinkedInAccepted': return ['linkedin accepted']
    case 'ErrorDiscovered': return [fact.what === 'typo' ? 'typo' : 'wrong recipient']
    case 'CallsRefused': return ['told not to call']
    case 'ReplyReceived': return replyEventsOf(fact)
    default: return []
  }
} // prettier-ignore

function replyEventsOf(fact: FactOf<'ReplyReceived'>): readonly PolicyEvent[] {
  switch (fact.meaning) {
    case undefined:
    case 'unclear':
      return ['reply: unclear']
    case 'still-deciding':
      return [fact.newDate === undefined ? 'reply: still deciding, no date' : 'reply: still deciding + date']
    case 'offer':
      return [fact.offer?.form === 'verbal' ? 'offer by word' : 'offer in writing']
    case 'rejection':
      if (fact.preview === 'The position was closed.') return ['position closed']
      return [fact.automatic === true ? 'rejected by a machine' : 'rejected by a person']
    default: {
      const event = replyEvents[fact.meaning]
      return event === undefined ? [] : [event]
    }
  }
}
