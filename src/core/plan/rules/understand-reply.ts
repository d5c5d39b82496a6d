/** An answer whose meaning only the person can tell comes before everything else. */
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { dayOf, type Ground } from '../ground.ts'
import { understandWords } from '../../words/plan-words.ts'

export function understandReply(ground: Ground): readonly Planned[] {
  const { opening, situation } = ground
  if (situation.kind !== 'unread') return []
  return opening.replies
    .filter(({ meaning, factId }) => meaning === null && !isBehind(opening, 'understand-reply', [factId]))
    .map((reply) => {
      const who = (reply.personId && opening.people.get(reply.personId)?.name) ?? opening.company
      const day = dayOf(reply.at, opening)
      return plan(ground, {
        kind: 'understand-reply',
        anchor: [reply.factId],
        to: reply.personId && opening.people.has(reply.personId) ? [reply.personId] : [],
        notBefore: reply.at,
        reasons: [because(ground, understandWords(who, { day, from: day }), ['cap.gap'], [reply.factId], 'cap')],
      })
    })
}
