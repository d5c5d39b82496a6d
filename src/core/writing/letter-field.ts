/** What a letter may speak of. A field is there only when the person, or a fact, supplied it. */

export const letterFields = [
  // Whom, what and when
  'greeting', 'salutation', 'firstName', 'recipient', 'company', 'role', 'interviewDay', 'interviewDate', 'colleagues', 'promise', 'newDate',
  // What was said and noted
  'point', 'pointThing', 'pointClause', 'pointWords', 'link', 'interest', 'toAdd', 'liked', 'topic',
  // What went wrong
  'mistake', 'betterAnswer', 'cause', 'noticed', 'redo', 'slip',
  // What the letter brings
  'offer', 'offerIsReference', 'offerIsArticle', 'answer', 'answerBy', 'answerTime', 'news', 'slots', 'terms', 'reason', 'otherOfferBy',
  'isFirstChoice', 'wantsFeedback',
  // What the situation is
  'isLate', 'isLaterRound', 'promiseIsOver', 'isPanel', 'isJoint', 'isAgent', 'isAcademic', 'isInternal', 'wasThanked', 'meeting',
  'missedByMe', 'cancelledByMe', 'acceptedElsewhere', 'formal', 'neutral', 'warm',
  // Who writes
  'me', 'phone', 'email', 'callTimes', 'closing',
] as const // prettier-ignore
export type LetterField = (typeof letterFields)[number]
export type LetterFields = Partial<Record<LetterField, string>>

/** Fields the person answers with whole sentences of their own; the others are parts of a sentence. */
export const sentenceFields: ReadonlySet<LetterField> = new Set([
  'link', 'toAdd', 'mistake', 'betterAnswer', 'cause', 'answer', 'news', 'terms', 'reason', 'slip',
]) // prettier-ignore

/** Fields that only say yes. */
export const yesFields: ReadonlySet<LetterField> = new Set(['wantsFeedback', 'isFirstChoice', 'redo', 'noticed'])

export function isField(name: string): name is LetterField {
  return (letterFields as readonly string[]).includes(name)
}
