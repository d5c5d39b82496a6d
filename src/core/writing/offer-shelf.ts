/** The shelf of things the person can offer (a write-up, a sample, a reference, an article), each given to one person once. */
import type { FactOf } from '../facts/fact.ts'
import type { FactId, PersonId } from '../facts/ids.ts'
import type { Opening } from '../opening/opening.ts'
import { offerWords } from './field-words.ts'
import { wasSaid, type HeardLetter } from './heard.ts'

export type OfferKind = 'reference' | 'article' | 'work'
export type ShelvedOffer = { readonly text: string; readonly kind: OfferKind; readonly factId: FactId }

/** What is left for this person, in the order it was put there. `null`: nobody in particular. */
export function offersLeft(
  opening: Opening,
  personId: PersonId | null,
  heard: readonly HeardLetter[],
): readonly ShelvedOffer[] {
  return opening.facts
    .filter((fact): fact is FactOf<'DetailGiven'> => fact.kind === 'DetailGiven' && fact.field === 'offer')
    .filter((fact) => fact.personId === undefined || fact.personId === personId)
    .flatMap((fact) => offerFrom(fact) ?? [])
    .filter(({ text }) => !heard.some((letter) => letter.toSamePerson && wasSaid(text, letter)))
}

/** Null where nothing is said. */
export function offerFrom(fact: FactOf<'DetailGiven'>): ShelvedOffer | null {
  const text = offerWords(fact.text)
  return text === undefined ? null : { text, kind: offerKindOf(text), factId: fact.id }
}

/** A person is introduced, an article passed on, everything else sent. */
function offerKindOf(text: string): OfferKind {
  if (/\b(?:references?|referees?|former (?:manager|boss|colleague|lead))\b/i.test(text)) return 'reference'
  return /\b(?:article|paper|study|book|talk by|post (?:by|on)|report (?:by|from))\b/i.test(text) ? 'article' : 'work'
}
