/** What left, with what came back taken off. A letter that reached nobody does not count as sent. */
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { FactOf } from '../facts/fact.ts'
import type { PersonId } from '../facts/ids.ts'
import type { FactsByKind } from './countable-facts.ts'
import { bouncedPerson, type KnownPerson } from './fold-people.ts'
import type { SentLetter } from './opening.ts'

export function foldLetters(of: FactsByKind, people: ReadonlyMap<PersonId, KnownPerson>): readonly SentLetter[] {
  const sent = of('LetterSent')
  const bounces = Map.groupBy(of('BounceReceived'), (bounce) => letterOf(bounce, sent, people))
  const returned = new Set(of('CardReturned').map(({ letterId }) => letterId))
  return sent.map((fact) => {
    const bouncedFor = (bounces.get(fact) ?? []).flatMap((bounce) => reachedBy(bounce, fact, people))
    return {
      letterId: fact.letterId,
      stepId: fact.stepId,
      step: fact.step,
      to: fact.to,
      channel: fact.channel,
      at: fact.at,
      bouncedFor,
      undelivered:
        returned.has(fact.letterId) || (bouncedFor.length > 0 && fact.to.every((id) => bouncedFor.includes(id))),
      factId: fact.id,
    }
  })
}

/** The letter a bounce speaks of: the one it names, else the last one sent before it to that person. */
function letterOf(
  bounce: FactOf<'BounceReceived'>,
  sent: readonly FactOf<'LetterSent'>[],
  people: ReadonlyMap<PersonId, KnownPerson>,
): FactOf<'LetterSent'> | undefined {
  if (bounce.letterId !== undefined) return sent.find(({ letterId }) => letterId === bounce.letterId)
  const personId = bouncedPerson(bounce, people)
  return sent.findLast(
    (letter) => compareInstants(letter.at, bounce.at) <= 0 && (personId === null || letter.to.includes(personId)),
  )
}

/** Whom the letter missed because of this bounce. A mere delay counts once another address was given. */
function reachedBy(
  bounce: FactOf<'BounceReceived'>,
  letter: FactOf<'LetterSent'>,
  people: ReadonlyMap<PersonId, KnownPerson>,
): readonly PersonId[] {
  const personId = bouncedPerson(bounce, people) ?? (letter.to.length === 1 ? letter.to[0] : undefined)
  const missed = personId === undefined || !letter.to.includes(personId) ? letter.to : [personId]
  if (bounce.permanent) return missed
  return missed.filter((id) => {
    const givenAt = people.get(id)?.emailGivenAt
    return givenAt != null && isAfter(givenAt, bounce.at)
  })
}
