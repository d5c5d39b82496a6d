/** What they asked for, today; and P5, something small that was noted after the thank-you had left. */
import { channelBack, whomToAsk } from '../addressee.ts'
import { afterDays, dayOf, evening, type Ground } from '../ground.ts'
import { isAtOrAfter } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import { additionWords, informationWords } from '../../words/plan-words.ts'
import type { Opening, Reply } from '../../opening/opening.ts'
import { lettersAfter, recoveredOrThanked, thankings } from './after-interview.ts'

/** The last request that nothing has been sent for yet. */
export function openRequest(opening: Opening): Reply | null {
  const asked = opening.replies.findLast(({ meaning }) => meaning === 'needs-information')
  if (asked === undefined || isBehind(opening, 'additional-information', [asked.saidIn])) return null
  return opening.letters.some(
    ({ step, at, undelivered }) => step === 'additional-information' && !undelivered && isAtOrAfter(at, asked.at),
  )
    ? null
    : asked
}

export function askedInformation(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'waiting' && situation.kind !== 'scheduled' && situation.kind !== 'offered') return []
  const asked = openRequest(opening)
  if (asked === null) return []
  const who = (asked.personId && opening.people.get(asked.personId)?.name) ?? opening.company
  return [
    plan(ground, {
      kind: 'additional-information',
      anchor: [asked.saidIn],
      to:
        asked.personId && opening.people.has(asked.personId)
          ? [asked.personId]
          : whomToAsk(opening, lines['bounce.retries'].value),
      channel: channelBack(asked),
      notBefore: asked.at,
      lateAfter: evening(afterDays(dayOf(asked.at, opening), lines['information.late'].value, ground), ground),
      reasons: [because(ground, informationWords(who), ['information.late'], [asked.factId])],
    }),
  ]
}

export function addition(ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  return thankings(ground).flatMap(({ interview, day, met }): Planned[] => {
    const { debrief } = interview
    if (debrief?.toAdd === undefined || debrief.toAdd.trim() === '') return []
    const told = met.filter(({ id }) =>
      lettersAfter(interview, id, opening).some(({ at }) => !isAtOrAfter(at, debrief.at)),
    )
    const target = told[0]
    if (target === undefined || recoveredOrThanked(interview, target.id, debrief.at, opening)) return []
    if (isBehind(opening, 'additional-information', [interview.id])) return []
    return [
      plan(ground, {
        kind: 'additional-information',
        anchor: [interview.id],
        to: [target.id],
        notBefore: debrief.at,
        notAfter: evening(afterDays(day, lines['addition.until'].value, ground), ground),
        reasons: [because(ground, additionWords(lines['addition.until'].value), ['addition.until'], [debrief.id])],
      }),
    ]
  })
}
