/** Offers that were made about an opening, and which of them are on paper. */
import type { Opening, Reply } from './opening.ts'

/** An offer that came as a letter or a mail is on paper even where nothing more is known of it. */
export function isWritten({ offer, channel }: Reply): boolean {
  return offer === null ? channel === 'email' || channel === 'post' : offer.form === 'written'
}

export function offersOf(opening: Opening): readonly Reply[] {
  return opening.replies.filter(({ meaning }) => meaning === 'offer')
}
