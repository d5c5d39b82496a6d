/** Offers: which are on paper, which is still open, and what an offer of one employer is to the openings at others. */
import type { FactOf } from '../facts/fact.ts'
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { Opening, Reply } from './opening.ts'
import { sameCompany } from './same-company.ts'

/** An offer that came as a letter or a mail is on paper even where nothing more is known of it. */
export function isWritten({ offer, channel }: Reply): boolean {
  return offer === null ? channel === 'email' || channel === 'post' : offer.form === 'written'
}

export function offersOf(opening: Opening): readonly Reply[] {
  return opening.replies.filter(({ meaning }) => meaning === 'offer')
}

/** The opening as it is known beside the others: a written offer with a date, from another employer, counts as told. */
export function withOffersElsewhere(opening: Opening, besides: readonly Opening[]): Opening {
  const told = new Set(opening.otherOffers.map(({ id }) => id))
  const others = besides.flatMap((other): FactOf<'OtherOfferReceived'>[] => {
    if (other.id === opening.id || sameCompany(other, opening)) return []
    const offer = openOffer(other)
    if (offer === null || told.has(offer.id)) return []
    const { id, at, expiresOn } = offer
    const { company } = other
    return [
      { kind: 'OtherOfferReceived', id, openingId: opening.id, at, learntAt: at, source: 'regards', company, expiresOn, real: true },
    ] // prettier-ignore
  })
  if (others.length === 0) return opening
  const otherOffers = [...opening.otherOffers, ...others].toSorted(
    (a, b) => compareInstants(a.at, b.at) || (a.id < b.id ? -1 : 1),
  )
  return { ...opening, otherOffers }
}

/** The last written offer with a date that nobody has answered or taken back. */
function openOffer({
  replies,
  decisions,
}: Opening): Pick<FactOf<'OtherOfferReceived'>, 'id' | 'at' | 'expiresOn'> | null {
  const last = replies.findLast(({ meaning }) => meaning === 'offer' || meaning === 'rejection')
  const expiresOn = last?.offer?.expiresOn
  if (last === undefined || last.meaning !== 'offer' || expiresOn === undefined || !isWritten(last)) return null
  return decisions.some(({ at }) => isAfter(at, last.at)) ? null : { id: last.saidIn, at: last.at, expiresOn }
}
