/**
 * Where an opening stands, from its facts alone and independent of the hour: an answer waits to be understood, it is
 * settled, refused, offered, a meeting is set, or an answer is awaited since something was heard last.
 */
import type { FactId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { isAfter, later } from '../time/instant-order.ts'
import type { Interview, Opening, OpeningDecision, Promised, Reply } from '../opening/opening.ts'
import { promiseInForce, promisesOfRound } from './promise-in-force.ts'

/** The last thing that came from the other side and started the present waiting. */
export type Heard = {
  readonly kind: 'interview' | 'promise' | 'spoke' | 'missed' | ReplyKind
  readonly at: Temporal.Instant
  readonly factId: FactId
  readonly reply: Reply | null
  readonly interview: Interview | null
}

export type Situation =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'unread'; readonly reply: Reply }
  | { readonly kind: 'settled'; readonly decision: OpeningDecision }
  /** Said no, or called the position off. */
  | {
      readonly kind: 'refused'
      readonly at: Temporal.Instant
      readonly factId: FactId
      readonly reply: Reply | null
      readonly soft: boolean
    }
  | { readonly kind: 'called-off'; readonly interview: Interview }
  | { readonly kind: 'offered'; readonly offers: readonly [Reply, ...Reply[]] }
  | { readonly kind: 'scheduled'; readonly interview: Interview }
  | { readonly kind: 'waiting'; readonly heard: Heard; readonly promise: Promised | null }

export function situationOf(opening: Opening): Situation {
  const unread = opening.replies.find(({ meaning }) => meaning === null)
  if (unread) return { kind: 'unread', reply: unread }
  const end = lastEnd(opening)
  if (end !== null && !isReopened(end, opening)) return end.situation
  const offers = opening.replies.filter(
    ({ meaning, at }) => meaning === 'offer' && (end === null || isAfter(at, end.at)),
  )
  const [first, ...rest] = offers
  if (first !== undefined) return { kind: 'offered', offers: [first, ...rest] }
  // Whoever was met since has outrun a meeting that was never told of again.
  const met = opening.interviews.findLast(({ state }) => state === 'held')
  const next = opening.interviews.find(
    ({ state, startsAt }) => state === 'scheduled' && (met === undefined || isAfter(startsAt, met.startsAt)),
  )
  if (next) return { kind: 'scheduled', interview: next }
  const heard = lastHeard(opening)
  const calledOff = opening.interviews
    .filter(({ state, by }) => state === 'cancelled' && by === 'me')
    .reduce<Interview | null>((last, each) => (last && isAfter(last.changedAt, each.changedAt) ? last : each), null)
  if (calledOff && (heard === null || isAfter(calledOff.changedAt, heard.at)))
    return { kind: 'called-off', interview: calledOff }
  return heard === null ? { kind: 'fresh' } : { kind: 'waiting', heard, promise: promiseInForce(opening) }
}

type End = { readonly at: Temporal.Instant; readonly situation: Extract<Situation, { kind: 'settled' | 'refused' }> }

/** A letter that says it decides it, whatever else was told. */
const decidingLetters: Partial<Record<StepKind, 'OfferAccepted' | 'OfferDeclined' | 'CandidacyWithdrawn'>> = {
  accept: 'OfferAccepted',
  decline: 'OfferDeclined',
  withdraw: 'CandidacyWithdrawn',
}

function lastEnd(opening: Opening): End | null {
  const decided = opening.decisions.map((decision): End => ({
    at: decision.at,
    situation: { kind: 'settled', decision },
  }))
  const isElsewhere = opening.decisions.some(({ kind }) => kind === 'AcceptedElsewhere')
  const written = opening.letters.flatMap(({ step, undelivered, at, factId }): End[] => {
    const kind = decidingLetters[step]
    if (kind === undefined || undelivered || (isElsewhere && step !== 'accept')) return []
    const decision = { kind, id: factId, openingId: opening.id, at, learntAt: at, source: 'regards' as const }
    return [{ at, situation: { kind: 'settled', decision } }]
  })
  const refused = opening.replies
    .filter(({ meaning }) => meaning === 'rejection' || meaning === 'interview-cancelled')
    .map((reply): End => ({
      at: reply.at,
      situation: {
        kind: 'refused',
        at: reply.at,
        factId: reply.saidIn,
        reply,
        soft: reply.meaning === 'interview-cancelled',
      },
    }))
  const cancelled = opening.interviews
    .filter(
      ({ state, by, factId, changedAt }) =>
        state === 'cancelled' &&
        by === 'them' &&
        // One meeting of several is no end.
        !opening.interviews.some((other) => other.state === 'scheduled' && isAfter(other.startsAt, changedAt)) &&
        !refused.some(({ situation }) => situation.kind === 'refused' && situation.factId === factId),
    )
    .map(({ changedAt, factId }): End => ({
      at: changedAt,
      situation: { kind: 'refused', at: changedAt, factId, reply: null, soft: true },
    }))
  return [...decided, ...written, ...refused, ...cancelled].reduce<End | null>(
    (last, end) => (last === null || !isAfter(last.at, end.at) ? end : last),
    null,
  )
}

const saysNothingNew: ReadonlySet<ReplyKind> = new Set(['acknowledgement', 'referral-elsewhere', 'unclear'])

/**
 * Words that open a settled matter again. After a refusal any news does; after a withdrawal an offer, or an invitation by
 * people who have read it; after a refusal of one's own only another offer; after a yes, here or elsewhere, nothing.
 */
function isReopened({ at, situation }: End, opening: Opening): boolean {
  const laterReplies = opening.replies.filter((reply) => isAfter(reply.at, at))
  if (situation.kind === 'settled' && situation.decision.kind !== 'OpeningClosed') {
    const { kind } = situation.decision
    if (kind === 'OfferAccepted' || kind === 'AcceptedElsewhere') return false
    const told = opening.letters.find(
      ({ step, at: sent, undelivered }) => step === 'withdraw' && !undelivered && !isAfter(at, sent),
    )
    return laterReplies.some(
      ({ meaning, at: said }) =>
        meaning === 'offer' || (meaning === 'next-round' && told !== undefined && isAfter(said, told.at)),
    )
  }
  return (
    laterReplies.some(({ meaning }) => meaning !== null && !saysNothingNew.has(meaning)) ||
    opening.interviews.some(
      ({ state, changedAt }) => state !== 'cancelled' && state !== 'missed' && isAfter(changedAt, at),
    ) ||
    opening.promises.some(({ by, saidAt }) => by !== null && isAfter(saidAt, at))
  )
}

/** The last human word: a meeting, an answer with news in it, a conversation, or a promise. */
export function lastHeard(opening: Opening): Heard | null {
  const promise = promiseInForce(opening)
  const all: Heard[] = [
    ...opening.interviews.flatMap((interview): Heard[] => {
      if (interview.state === 'held')
        return [{ kind: 'interview', at: interview.startsAt, factId: interview.factId, reply: null, interview }]
      if (interview.state === 'missed')
        return [
          {
            kind: 'missed',
            at: later(interview.startsAt, interview.changedAt),
            factId: interview.factId,
            reply: null,
            interview,
          },
        ]
      if (interview.state === 'postponed')
        return [{ kind: 'rescheduled', at: interview.changedAt, factId: interview.factId, reply: null, interview }]
      return []
    }),
    ...opening.calls
      .filter(({ outcome }) => outcome === 'spoke')
      .map(({ at, id }): Heard => ({ kind: 'spoke', at, factId: id, reply: null, interview: null })),
    ...opening.replies.flatMap((reply): Heard[] =>
      reply.meaning === null || reply.meaning === 'acknowledgement'
        ? []
        : [{ kind: reply.meaning, at: reply.at, factId: reply.saidIn, reply, interview: null }],
    ),
    ...undatedSince(opening).map(({ saidAt, factId }): Heard => ({
      kind: 'promise',
      at: saidAt,
      factId,
      reply: null,
      interview: null,
    })),
    ...(promise
      ? [
          {
            kind: 'promise' as const,
            at: promise.saidAt,
            factId: promise.factId,
            reply: replyThatSaid(promise, opening),
            interview: null,
          },
        ]
      : []),
  ]
  return all.reduce<Heard | null>(
    (last, each) => (last === null || !isAfter(last.at, each.at) ? supersede(last, each) : last),
    null,
  )
}

/** "We cannot say when" after a date had been named: they were heard, and the date no longer stands. */
function undatedSince(opening: Opening): readonly Promised[] {
  return promisesOfRound(opening).filter(
    ({ by }, index, all) => by === null && all.slice(0, index).some((earlier) => earlier.by !== null),
  )
}

/** A conversation and the answer it brought are told together; what was said counts, not that somebody spoke. */
function supersede(last: Heard | null, each: Heard): Heard {
  return each.kind === 'spoke' && last?.reply?.channel === 'phone' && last.at.until(each.at).total('hours') < 12
    ? last
    : each
}

function replyThatSaid(promise: Promised, { replies }: Opening): Reply | null {
  return replies.find(({ saidIn }) => saidIn === promise.factId) ?? null
}
