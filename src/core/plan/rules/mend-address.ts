/** P17: a letter came back, so another address is asked for, once. A reported delay counts the same after a day. */
import { isGivenUp } from '../addressee.ts'
import type { PersonId } from '../../facts/ids.ts'
import type { Opening } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, type Ground } from '../ground.ts'
import { isAfter } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { delayedLetterWords, returnedCardWords, returnedLetterWords } from '../../words/plan-words.ts'

const matters: ReadonlySet<Ground['situation']['kind']> = new Set([
  'waiting',
  'scheduled',
  'offered',
  'refused',
  'settled',
])

export function mendAddress(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (!matters.has(situation.kind)) return []
  return [...opening.people.values()]
    .flatMap((person): readonly Planned[] => {
      const bounce = person.undeliverable ?? person.delayed
      if (bounce === null || isBehind(opening, 'mend-address', [bounce.id])) return []
      if (isGivenUp(person, opening, lines['bounce.retries'].value)) return []
      const words = bounce.permanent ? returnedLetterWords : delayedLetterWords
      return [
        plan(ground, {
          kind: 'mend-address',
          anchor: [bounce.id],
          to: [person.id],
          notBefore: bounce.permanent ? bounce.at : bounce.at.add({ hours: lines['bounce.soft'].value }),
          reasons: [
            because(
              ground,
              words(person.name),
              bounce.permanent ? ['bounce.retries'] : ['bounce.soft', 'bounce.retries'],
              [bounce.id],
            ),
          ],
        }),
      ]
    })
    .concat(returnedCards(ground))
}

/** P3: a card came back. Its address is asked for, or it is left at the mail; a card is not worth more than one more try. */
function returnedCards(ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  return opening.returnedCards.flatMap(({ id, at, letterId }): Planned[] => {
    const letter = opening.letters.find((each) => each.letterId === letterId)
    const person = letter?.to[0] === undefined ? undefined : opening.people.get(letter.to[0])
    if (letter === undefined || person === undefined || isBehind(opening, 'mend-address', [id])) return []
    if (correctedSince(person.id, at, opening) !== null) return []
    const wasThanked = opening.letters.some(
      ({ step, to, undelivered }) => step === 'thank-you' && !undelivered && to.includes(person.id),
    )
    const day = dayOf(at, opening)
    return [
      plan(ground, {
        kind: 'mend-address',
        anchor: [id],
        to: [person.id],
        notBefore: at,
        notAfter: evening(afterDays(day, lines['card.transit'].value, ground), ground),
        reasons: [
          because(ground, returnedCardWords(person.name, { day, from: day }, wasThanked), ['card.transit-late'], [id]),
        ],
      }),
    ]
  })
}

/** When the person gave something new about somebody after `at`; null where they did not. */
export function correctedSince(personId: PersonId, at: Temporal.Instant, { facts }: Opening): Temporal.Instant | null {
  const fact = facts.find(
    (each) => each.kind === 'PersonCorrected' && each.personId === personId && isAfter(each.at, at),
  )
  return fact?.at ?? null
}
