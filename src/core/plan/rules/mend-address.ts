/** P17: a letter came back, so another address is asked for, once. A reported delay counts the same after a day. */
import { isGivenUp } from '../addressee.ts'
import type { Ground } from '../ground.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { delayedLetterWords, returnedLetterWords } from '../../words/plan-words.ts'

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
  return [...opening.people.values()].flatMap((person): Planned[] => {
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
}
