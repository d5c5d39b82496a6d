/** P20: they did not come; one neutral line with two other times, after a quarter of an hour or so. */
import { whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, evening, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { consultantOf } from './after-interview.ts'
import { missedByThemWords } from '../../words/plan-words.ts'

export function missedAppointment(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'waiting' || situation.heard.kind !== 'missed') return []
  const { heard } = situation
  const { interview } = heard
  if (interview?.by !== 'them' || isBehind(opening, 'missed-appointment', [heard.factId])) return []
  if (
    opening.letters.some(
      ({ step, at, undelivered }) =>
        step === 'missed-appointment' && !undelivered && isAtOrAfter(at, interview.startsAt),
    )
  )
    return []
  const day = dayOf(interview.startsAt, opening)
  const met = consultantOf(ground)?.id ?? interview.people.find((id) => opening.people.has(id))
  return [
    plan(ground, {
      kind: 'missed-appointment',
      anchor: [heard.factId],
      to: met ? [met] : whomToAsk(opening, lines['bounce.retries'].value),
      notBefore: interview.startsAt.add({ minutes: lines['missed.after'].value }),
      notAfter: evening(afterDays(day, lines['missed.wait'].value, ground), ground),
      reasons: [because(ground, missedByThemWords({ day, from: day }), ['missed.after'], [interview.factId])],
    }),
  ]
}
