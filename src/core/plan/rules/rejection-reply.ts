/** P23, P24: a gracious answer to a refusal, after some hours of rest; none to a machine nobody ever stood behind. */
import type { Opening } from '../../opening/opening.ts'
import { channelBack, whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, evening, morning, type Ground } from '../ground.ts'
import { isAtOrAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { rejectionWords, softRejectionWords } from '../../words/plan-words.ts'

/** Somebody of theirs met, spoke with or wrote to the person. */
export function hadHumanContact({ interviews, replies, calls }: Opening): boolean {
  return (
    interviews.some(({ state }) => state === 'held') ||
    replies.some(({ automatic }) => !automatic) ||
    calls.some(({ outcome }) => outcome === 'spoke')
  )
}

export function rejectionReply(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'refused') return []
  const { at, factId, reply, soft } = situation
  if (!hadHumanContact(opening) && reply?.automatic === true && !lines['rejection.answer-machine'].value) return []
  if (isBehind(opening, 'rejection-reply', [factId])) return []
  if (
    opening.letters.some(
      ({ step, at: sent, undelivered }) => step === 'rejection-reply' && !undelivered && isAtOrAfter(sent, at),
    )
  )
    return []
  const day = dayOf(at, opening)
  const said = { day, from: day }
  const person = reply?.personId != null ? opening.people.get(reply.personId) : undefined
  const rested = at.add({ hours: lines['rejection.cool-off'].value })
  const reasons = soft
    ? ([because(ground, softRejectionWords(said), ['rejection.after'], [factId])] as const)
    : ([
        because(
          ground,
          rejectionWords(person?.name ?? opening.company, said, lines['feedback.in-reply'].value),
          ['rejection.after', 'rejection.cool-off', 'feedback.in-reply'],
          [factId],
        ),
      ] as const)
  return [
    plan(ground, {
      kind: 'rejection-reply',
      anchor: [factId],
      to: person ? [person.id] : whomToAsk(opening, lines['bounce.retries'].value),
      channel: channelBack(reply),
      notBefore: rested,
      sendFrom: later(rested, morning(afterDays(day, lines['rejection.after'].value, ground), ground)),
      notAfter: evening(afterDays(day, lines['rejection.until'].value, ground), ground),
      reasons,
    }),
  ]
}
