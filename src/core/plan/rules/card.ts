/** P3: a card to the main interviewer after a meeting in person, posted so that it lands some days later. */
import { isAfter } from '../../time/instant-order.ts'
import { afterDays, daysBefore, evening, laterDay, morning, type Ground } from '../ground.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { promiseInForce } from '../situation.ts'
import { cardWords } from '../../words/plan-words.ts'
import { thankings } from './after-interview.ts'

export function card(ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  if (!lines['card.offered'].value) return []
  return thankings(ground).flatMap(({ interview, day, met }): Planned[] => {
    const target = met[0]
    if (target === undefined || interview.round !== 'onsite') return []
    const anchor = [interview.id, target.id]
    const wasPosted = opening.letters.some(
      ({ step, to, at }) => step === 'thank-you-card' && to.includes(target.id) && isAfter(at, interview.startsAt),
    )
    if (wasPosted || isBehind(opening, 'thank-you-card', anchor)) return []
    const lands = afterDays(day, lines['card.lands'].value, ground)
    const post = laterDay(afterDays(day, 1, ground), daysBefore(lands, lines['card.transit'].value, ground))
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
        notBefore: morning(post, ground),
        notAfter: evening(afterDays(post, lines['card.transit'].value, ground), ground),
        reasons,
      }),
    ]
  })
}
