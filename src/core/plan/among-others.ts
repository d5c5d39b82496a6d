/**
 * An opening as it is known among the person's others: a written offer with a date from another employer counts as told
 * here, and an offer that was accepted elsewhere as a decision about this one.
 */
import type { Fact, FactOf } from '../facts/fact.ts'
import { openingFrom } from '../opening/opening-from.ts'
import { isWritten, offersOf } from '../opening/offers.ts'
import type { Opening, OpeningDecision } from '../opening/opening.ts'
import { sameCompany } from '../opening/same-company.ts'
import { compareInstants, isAfter, later } from '../time/instant-order.ts'
import { isLive } from './is-live.ts'
import { situationOf } from './situation.ts'

export function amongOthers(opening: Opening, besides: readonly Opening[]): Opening {
  const others = tellersAmong(besides).filter(({ id }) => id !== opening.id)
  if (others.length === 0) return opening
  const offers = others.flatMap((other) => offerOf(other, opening))
  const acceptance = acceptanceFor(opening, others)
  if (offers.length === 0 && acceptance === null) return opening
  return {
    ...opening,
    otherOffers: [...opening.otherOffers, ...offers].toSorted(byTime),
    decisions: acceptance ? [...opening.decisions, acceptance].toSorted(byTime) : opening.decisions,
  }
}

const tellers = new WeakMap<readonly Opening[], readonly Opening[]>()

/** Those with anything to tell the others. Most have nothing, there may be hundreds, and each of them asks. */
function tellersAmong(openings: readonly Opening[]): readonly Opening[] {
  const known = tellers.get(openings)
  if (known !== undefined) return known
  const found = openings.filter(
    ({ replies, decisions, letters }) =>
      replies.length > 0 || decisions.length > 0 || letters.some(({ step }) => step === 'accept'),
  )
  tellers.set(openings, found)
  return found
}

const byTime = (a: { at: Temporal.Instant; id: string }, b: { at: Temporal.Instant; id: string }) =>
  compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1)

/** The last written offer with a date that nobody has answered or taken back. */
function offerOf(other: Opening, opening: Opening): readonly FactOf<'OtherOfferReceived'>[] {
  const { replies, decisions, company } = other
  const last = replies.findLast(({ meaning }) => meaning === 'offer' || meaning === 'rejection')
  const expiresOn = last?.offer?.expiresOn
  if (last === undefined || last.meaning !== 'offer' || expiresOn === undefined || !isWritten(last)) return []
  if (sameCompany(other, opening) || decisions.some(({ at }) => isAfter(at, last.at))) return []
  if (opening.otherOffers.some(({ id }) => id === last.saidIn)) return []
  return [{ kind: 'OtherOfferReceived', ...derived(last.saidIn, last.at, opening), company, expiresOn, real: true }]
}

/** Of an opening that was going on when the person accepted. One closed before, or of a later search, is none of its business. */
function acceptanceFor(opening: Opening, others: readonly Opening[]): OpeningDecision | null {
  if (opening.decisions.some(({ kind }) => kind === 'AcceptedElsewhere')) return null
  for (const other of others) {
    const accepted = acceptanceOf(other)
    if (accepted === null) continue
    if (isLive(openingFrom(opening.facts.filter((fact) => wasSo(fact, accepted.at)))))
      return { kind: 'AcceptedElsewhere', ...derived(accepted.id, accepted.at, opening), company: other.company }
  }
  return null
}

/** Known by then; that it was closed counts from its day, whenever it was told. */
const wasSo = ({ kind, at, learntAt }: Fact, then: Temporal.Instant) =>
  !isAfter(kind === 'OpeningClosed' ? at : learntAt, then)

/** A yes in force. One by word alone leaves the others going until the paper is there (P31). */
export function acceptanceOf(other: Opening): OpeningDecision | null {
  // Few openings ever come so far; the rest need not be looked at closely.
  if (
    !other.decisions.some(({ kind }) => kind === 'OfferAccepted') &&
    !other.letters.some(({ step }) => step === 'accept')
  )
    return null
  // An answer of theirs that was not read yet takes nothing back from what the person decided.
  const read = other.replies.filter(({ meaning }) => meaning !== null)
  const situation = situationOf(read.length === other.replies.length ? other : { ...other, replies: read })
  if (situation.kind !== 'settled' || situation.decision.kind !== 'OfferAccepted') return null
  const offers = offersOf(other)
  const paper = offers.find(isWritten)
  if (offers.length > 0 && paper === undefined) return null
  // The letter of acceptance follows the decision; what is live at the decision, or once its paper is read, is owed a word.
  const decision = other.decisions.findLast(({ kind }) => kind === 'OfferAccepted') ?? situation.decision
  const readAt = other.facts.find(({ id }) => id === paper?.saidIn)?.learntAt ?? decision.at
  return { ...decision, at: later(decision.at, readAt) }
}

const derived = (id: OpeningDecision['id'], at: Temporal.Instant, { id: openingId }: Opening) => ({
  id,
  openingId,
  at,
  learntAt: at,
  source: 'regards' as const,
})
