/** P35: a wrong name, company or attachment is mended in one line; a small slip is left alone. And thanks for feedback. */
import { whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, evening, goodHour, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { correctionWords, feedbackThanksWords } from '../../words/plan-words.ts'

export function correction(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind === 'unread') return []
  return opening.errors.flatMap((error): Planned[] => {
    if (error.what === 'typo' && !lines['correction.typos'].value) return []
    const letter = opening.letters.find(({ letterId }) => letterId === error.letterId)
    if (letter?.undelivered !== false || isBehind(opening, 'correction', [error.id])) return []
    // One letter is mended once; a second mending would draw the eye to it.
    const firstSeen = opening.errors.find(({ letterId }) => letterId === error.letterId)?.at ?? error.at
    const wasMended = opening.letters.some(
      ({ step, to, at, undelivered }) =>
        step === 'correction' &&
        !undelivered &&
        isAtOrAfter(at, firstSeen) &&
        (to.length === 0 || to.some((id) => letter.to.includes(id))),
    )
    if (wasMended) return []
    return [
      plan(ground, {
        kind: 'correction',
        anchor: [error.id],
        to: letter.to,
        notBefore: error.at,
        notAfter: goodHour(error.at, ground).add({ hours: lines['correction.until'].value }),
        reasons: [
          because(ground, correctionWords(), ['correction.until', 'correction.typos'], [error.id, letter.factId]),
        ],
      }),
    ]
  })
}

export function feedbackThanks(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  const last = opening.feedback.at(-1)
  if (last === undefined || situation.kind === 'unread' || isBehind(opening, 'feedback-thanks', [last.id])) return []
  if (
    opening.letters.some(
      ({ step, at, undelivered }) => step === 'feedback-thanks' && !undelivered && isAtOrAfter(at, last.at),
    )
  )
    return []
  return [
    plan(ground, {
      kind: 'feedback-thanks',
      anchor: [last.id],
      to:
        last.personId && opening.people.has(last.personId)
          ? [last.personId]
          : whomToAsk(opening, lines['bounce.retries'].value),
      notBefore: last.at,
      notAfter: evening(afterDays(dayOf(last.at, opening), lines['feedback.until'].value, ground), ground),
      reasons: [because(ground, feedbackThanksWords(), ['feedback.until'], [last.id])],
    }),
  ]
}
