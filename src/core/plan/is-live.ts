/** Whether an opening is still going on, so that its people are owed a word when the person leaves. */
import type { Opening } from '../opening/opening.ts'
import { isAtOrAfter } from '../time/instant-order.ts'
import { situationOf } from './situation.ts'

/** Not before anybody was met, not after an end on either side, and not after the goodbye that nobody answered. */
export function isLive(opening: Opening): boolean {
  const situation = situationOf(opening)
  switch (situation.kind) {
    case 'unread':
      return !opening.decisions.some(({ kind }) => kind !== 'OpeningClosed')
    case 'scheduled':
    case 'offered':
      return true
    case 'waiting':
      return !opening.letters.some(
        ({ step, at, undelivered }) => step === 'closing' && !undelivered && isAtOrAfter(at, situation.heard.at),
      )
    case 'fresh':
    case 'called-off':
    case 'refused':
    case 'settled':
      return false
  }
}
