/** P3: a card to the main interviewer after a meeting in person, posted so that it lands some days later. */
import { isAfter } from '../../time/instant-order.ts'
import type { LetterId, PersonId } from '../../facts/ids.ts'
import type { Opening } from '../../opening/opening.ts'
import { afterDays, dayOf, daysBefore, evening, laterDay, morning, type Ground } from '../ground.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { promiseInForce } from '../promise-in-force.ts'
import { cardWords } from '../../words/plan-words.ts'
import { thankings } from './after-interview.ts'
import { correctedSince } from './mend-address.ts'

export function card(ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  if (!lines['card.offered'].value) return []
  return thankings(ground).flatMap(({ interview, day, met }): Planned[] => {
    const target = met[0]
    if (target === undefined || interview.round !== 'onsite') return []
    const posted = opening.letters.filter(
      ({ step, to, at }) => step === 'thank-you-card' && to.includes(target.id) && isAfter(at, interview.startsAt),
    )
    const again = posted.length === 1 ? secondTry(posted[0]?.letterId, target.id, opening) : null
    const anchor = [interview.id, target.id, ...(again ? ['again'] : [])]
    if ((posted.length > 0 && again === null) || isBehind(opening, 'thank-you-card', anchor)) return []
    const usual = daysBefore(afterDays(day, lines['card.lands'].value, ground), lines['card.transit'].value, ground)
    const post = again ? dayOf(again, opening) : laterDay(afterDays(day, 1, ground), usual)
    const lands = afterDays(post, lines['card.transit'].value, ground)
    const lastLanding = afterDays(post, lines['card.transit-late'].value, ground)
    const decision = promiseInForce(opening)?.by ?? null
    if (decision !== null && Temporal.PlainDate.compare(decision, lastLanding) < 0) return []
    const reasons = [
      because(
        ground,
        cardWords({ day: lands, from: day }),
        ['card.offered', 'card.lands', 'card.transit'],
        [interview.factId],
      ),
    ] as const
    return [
      plan(ground, {
        kind: 'thank-you-card',
        anchor,
        to: [target.id],
        channel: 'post',
        notBefore: again ?? morning(post, ground),
        notAfter: evening(afterDays(post, lines['card.transit'].value, ground), ground),
        reasons,
      }),
    ]
  })
}

/** The card came back and another address was given since: it may be posted once more. */
function secondTry(letterId: LetterId | undefined, personId: PersonId, opening: Opening): Temporal.Instant | null {
  const returned = opening.returnedCards.find((fact) => fact.letterId === letterId)
  return returned ? correctedSince(personId, returned.at, opening) : null
}
