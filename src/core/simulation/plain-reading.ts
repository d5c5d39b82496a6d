/**
 * Reads facts for the judge, by itself and plainly. Where facts can be read in two ways it takes the milder one, so that
 * what the judge then calls broken is broken.
 */
import type { Fact, FactOf } from '../facts/fact.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'

export type Asked = FactOf<'LetterSent'> | FactOf<'CallMade'>
type End = FactOf<'OfferAccepted' | 'OfferDeclined' | 'CandidacyWithdrawn' | 'OpeningClosed' | 'AcceptedElsewhere'>

export type PlainReading = {
  /** Without what was taken back and without the same fact twice, in the order of happening. */
  readonly facts: readonly Fact[]
  /** An answer whose meaning nobody has told. */
  readonly isUnread: boolean
  /** When the other side was last heard. */
  readonly heardAt: Temporal.Instant | null
  /** Their last word that nothing can be read out of: an answer, a conversation, or a meeting that was not called off. */
  readonly lastWord: { readonly at: Temporal.Instant; readonly meaning: ReplyKind | null } | null
  /** What asked for an answer since then and surely arrived, oldest first. */
  readonly asked: readonly Asked[]
  /** The same since the last interview. */
  readonly askedThisRound: readonly Asked[]
  /** The date they named last, while it binds. */
  readonly named: {
    readonly by: Temporal.PlainDate
    readonly wasToLeaveAlone: boolean
    /** The day hangs on somebody's return. */
    readonly isMovable: boolean
  } | null
  /** They made an offer; its paper is asked for by a clock of its own. */
  readonly isOffered: boolean
  /** How it ended, where it ended and nothing opened it again. */
  readonly end: { readonly how: 'refused' | End['kind']; readonly at: Temporal.Instant } | null
}

/** Steps that ask for an answer on the person's own initiative. */
export const askingSteps: ReadonlySet<string> = new Set([
  'check-in',
  'second-check-in',
  'call',
  'closing',
  'written-offer-question',
])

const lastRead = new WeakMap<readonly Fact[], { readonly zone: string; readonly reading: PlainReading }>()

/** Every invariant reads the same list of facts; it is read once. */
export function readPlainly(told: readonly Fact[], zone: string): PlainReading {
  const known = lastRead.get(told)
  if (known?.zone === zone) return known.reading
  const reading = readAnew(told, zone)
  lastRead.set(told, { zone, reading })
  return reading
}

function readAnew(told: readonly Fact[], zone: string): PlainReading {
  const facts = countable(told)
  const heard = facts.flatMap((fact) => heardMoments(fact, facts, zone))
  const heardAt = heard.reduce<Temporal.Instant | null>(
    (last, at) => (last === null || isAfter(at, last) ? at : last),
    null,
  )
  const round = facts.filter(({ kind }) => kind === 'InterviewHeld').flatMap((fact) => heardMoments(fact, facts, zone))
  const roundAt = round.reduce<Temporal.Instant | null>(
    (last, at) => (last === null || isAfter(at, last) ? at : last),
    null,
  )
  const touches = facts.filter((fact): fact is Asked => isTouch(fact, facts))
  const since = (from: Temporal.Instant | null) => touches.filter(({ at }) => from === null || !isAfter(from, at))
  return {
    facts,
    isUnread: facts.some((fact) => fact.kind === 'ReplyReceived' && meaningOf(fact, facts) === null),
    heardAt,
    lastWord: lastWordOf(facts, zone),
    asked: since(heardAt),
    askedThisRound: since(roundAt),
    named: namedDate(facts, zone),
    isOffered: facts.some((fact) => fact.kind === 'ReplyReceived' && meaningOf(fact, facts) === 'offer'),
    end: endOf(facts),
  }
}

export const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0

function countable(told: readonly Fact[]): readonly Fact[] {
  const sorted = [...new Map(told.map((fact) => [fact.id, fact])).values()].toSorted(
    (a, b) =>
      a.at.epochMilliseconds - b.at.epochMilliseconds ||
      a.learntAt.epochMilliseconds - b.learntAt.epochMilliseconds ||
      (a.id < b.id ? -1 : 1),
  )
  const gone = new Set<string>()
  for (const fact of sorted.toReversed()) if (fact.kind === 'Retracted' && !gone.has(fact.id)) gone.add(fact.factId)
  return sorted.filter(({ id }) => !gone.has(id))
}

/** What an answer means: the last thing the person said of it, else what was plain at first. Null while nobody knows. */
export function meaningOf(fact: FactOf<'ReplyReceived'>, facts: readonly Fact[]): ReplyKind | null {
  const understood = understoodAs(fact, facts)
  if (understood) return understood.meaning
  return fact.meaning === 'unclear' ? null : (fact.meaning ?? null)
}

function understoodAs(fact: Fact, facts: readonly Fact[]): FactOf<'ReplyUnderstood'> | undefined {
  return facts.findLast(
    (other): other is FactOf<'ReplyUnderstood'> => other.kind === 'ReplyUnderstood' && other.replyId === fact.id,
  )
}

function isTouch(fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.kind === 'CallMade') return fact.outcome !== 'spoke'
  return (
    fact.kind === 'LetterSent' && (askingSteps.has(fact.step) || fact.step === 'other-offer') && !mayBeLost(fact, facts)
  )
}

/** Came back, or may have: a bounce that names the letter, or one after it that may mean it, or a returned card. */
export function mayBeLost({ letterId, to, at }: FactOf<'LetterSent'>, facts: readonly Fact[]): boolean {
  return facts.some((other) => {
    if (other.kind === 'CardReturned') return other.letterId === letterId
    if (other.kind !== 'BounceReceived') return false
    if (other.letterId !== undefined) return other.letterId === letterId
    return !isAfter(at, other.at) && (other.personId === undefined || to.includes(other.personId))
  })
}

/** The moments at which a fact shows that somebody of theirs spoke. A machine's receipt or absence note is none. */
function heardMoments(fact: Fact, facts: readonly Fact[], zone: string): readonly Temporal.Instant[] {
  switch (fact.kind) {
    case 'ReplyReceived': {
      const isEmpty = meaningOf(fact, facts) === 'acknowledgement' && dateOf(fact, facts) === undefined
      return isEmpty ? [] : [fact.at]
    }
    case 'CallMade':
      return fact.outcome === 'spoke' ? [fact.at] : []
    case 'InterviewHeld':
      return [fact.at, ...(fact.dayOnly ? [noonOf(fact.at, zone)] : [])]
    case 'InterviewMissed':
    case 'InterviewRescheduled': {
      const set = facts.flatMap((other) =>
        (other.kind === 'InterviewScheduled' || other.kind === 'InterviewRescheduled') &&
        other.interviewId === fact.interviewId &&
        other.startsAt
          ? [other.startsAt]
          : [],
      )
      return [fact.at, ...set]
    }
    case 'AnswerPromised':
      return [fact.at]
    default:
      return []
  }
}

function lastWordOf(facts: readonly Fact[], zone: string): PlainReading['lastWord'] {
  const words = facts.flatMap((fact): NonNullable<PlainReading['lastWord']>[] => {
    if (fact.kind === 'ReplyReceived') {
      const meaning = meaningOf(fact, facts)
      return meaning === 'acknowledgement' ? [] : [{ at: repliedAt(fact), meaning }]
    }
    if (fact.kind === 'CallMade') return fact.outcome === 'spoke' ? [{ at: fact.at, meaning: null }] : []
    const isMeeting = fact.kind === 'InterviewHeld' && facts.findLast((other) => isSameMeeting(other, fact)) === fact
    return isMeeting ? heardMoments(fact, facts, zone).map((at) => ({ at, meaning: null })) : []
  })
  return words.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).at(-1) ?? null
}

const isSameMeeting = (fact: Fact, held: FactOf<'InterviewHeld'>) =>
  (fact.kind === 'InterviewCancelled' || fact.kind === 'InterviewMissed' || fact.kind === 'InterviewHeld') &&
  fact.interviewId === held.interviewId

function noonOf(at: Temporal.Instant, zone: string): Temporal.Instant {
  return at.toZonedDateTimeISO(zone).withPlainTime('12:00').toInstant()
}

const dateOf = (fact: FactOf<'ReplyReceived'>, facts: readonly Fact[]) => (understoodAs(fact, facts) ?? fact).newDate

const naming: ReadonlySet<ReplyKind | null> = new Set([
  'still-deciding',
  'acknowledgement',
  'on-hold',
  'do-not-contact',
])
const bringing: ReadonlySet<ReplyKind | null> = new Set(['next-round', 'offer', 'rejection', 'interview-cancelled'])

function namedDate(facts: readonly Fact[], zone: string): PlainReading['named'] {
  type Named = {
    by: Temporal.PlainDate | undefined
    at: Temporal.Instant
    id: string
    wasToLeaveAlone: boolean
    isMovable: boolean
  }
  const all = facts.flatMap((fact): Named[] => {
    if (fact.kind === 'AnswerPromised') {
      const isMovable = fact.afterReturnOf !== undefined
      return [{ by: fact.by, at: fact.at, id: fact.id, wasToLeaveAlone: false, isMovable }]
    }
    if (fact.kind !== 'ReplyReceived') return []
    const meaning = meaningOf(fact, facts)
    const by = dateOf(fact, facts)
    if (by === undefined || !naming.has(meaning)) return []
    const id = understoodAs(fact, facts)?.id ?? fact.id
    return [{ by, at: repliedAt(fact), id, wasToLeaveAlone: meaning === 'do-not-contact', isMovable: false }]
  })
  const last = all.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || (a.id < b.id ? -1 : 1)).at(-1)
  if (last?.by === undefined) return null
  const { by, at: saidAt, wasToLeaveAlone, isMovable } = last
  const isPast = (at: Temporal.Instant) => Temporal.PlainDate.compare(at.toZonedDateTimeISO(zone).toPlainDate(), by) > 0
  // Any later word of theirs lifts the wish to be left alone; the date stays.
  const isLifted = facts.some((fact) => heardMoments(fact, facts, zone).some((at) => isAfter(at, saidAt)))
  const isSpent = facts.some((fact) => {
    if (fact.kind === 'ReplyReceived') {
      const meaning = meaningOf(fact, facts)
      const at = repliedAt(fact)
      return isAfter(at, saidAt) && meaning !== 'acknowledgement' && (bringing.has(meaning) || isPast(at))
    }
    // A round that was arranged after they named a day is what they had promised.
    if (fact.kind === 'InterviewScheduled')
      return (
        isAfter(fact.at, saidAt) &&
        facts.some(
          (other) =>
            other.kind === 'InterviewHeld' && other.interviewId === fact.interviewId && isAfter(other.at, saidAt),
        )
      )
    const isMeeting = fact.kind === 'InterviewHeld' || (fact.kind === 'CallMade' && fact.outcome === 'spoke')
    return isMeeting && heardMoments(fact, facts, zone).some((at) => isAfter(at, saidAt) && isPast(at))
  })
  return isSpent ? null : { by, wasToLeaveAlone: wasToLeaveAlone && !isLifted, isMovable }
}

/** A mail dated ahead of its arrival comes from a clock that is wrong. */
const repliedAt = ({ at, learntAt }: Fact) => (isAfter(at, learntAt) ? learntAt : at)

const hasNews = (replies: readonly (ReplyKind | null)[]) =>
  replies.some((meaning) => meaning !== 'acknowledgement' && meaning !== 'referral-elsewhere')

const decisions: ReadonlySet<Fact['kind']> = new Set([
  'OfferAccepted',
  'OfferDeclined',
  'CandidacyWithdrawn',
  'OpeningClosed',
  'AcceptedElsewhere',
])

/** Whoever invites after such a letter has read it, and means it. */
const hasWithdrawn = (facts: readonly Fact[]) =>
  facts.some((fact) => fact.kind === 'LetterSent' && fact.step === 'withdraw')

function endOf(facts: readonly Fact[]): PlainReading['end'] {
  const ends = facts.flatMap((fact): NonNullable<PlainReading['end']>[] => {
    if (decisions.has(fact.kind)) return [{ how: (fact as End).kind, at: fact.at }]
    if (fact.kind !== 'ReplyReceived') return []
    const meaning = meaningOf(fact, facts)
    return meaning === 'rejection' || meaning === 'interview-cancelled' ? [{ how: 'refused', at: repliedAt(fact) }] : []
  })
  const last = ends.reduce<PlainReading['end']>(
    (latest, end) => (latest === null || isAfter(end.at, latest.at) ? end : latest),
    null,
  )
  if (last === null || ends.some(({ at, how }) => how !== last.how && at.equals(last.at))) return null
  // A meeting they call off may be a refusal of its own, with its own letter.
  if (facts.some((fact) => fact.kind === 'InterviewCancelled' && fact.by === 'them' && !isAfter(last.at, fact.at)))
    return null
  const later = facts.filter(({ at, learntAt }) => isAfter(at, last.at) || isAfter(learntAt, last.at))
  const replies = later.filter((fact) => fact.kind === 'ReplyReceived').map((fact) => meaningOf(fact, facts))
  const isReopened =
    last.how === 'OfferAccepted'
      ? false
      : last.how === 'AcceptedElsewhere'
        ? later.some(({ kind }) => kind === 'StepSkipped') || hasNews(replies)
        : last.how === 'OfferDeclined' || last.how === 'CandidacyWithdrawn'
          ? replies.includes('offer') || (replies.includes('next-round') && hasWithdrawn(facts))
          : hasNews(replies) ||
            later.some(
              (fact) =>
                fact.kind.startsWith('Interview') ||
                fact.kind === 'AnswerPromised' ||
                fact.kind === 'ReplyUnderstood' ||
                (fact.kind === 'ReplyReceived' && dateOf(fact, facts) !== undefined),
            )
  return isReopened ? null : last
}
