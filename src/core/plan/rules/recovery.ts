/** P6: one candid letter when the interview truly went badly, instead of the plain thank-you or some days after it. */
import type { Interview, OpeningPerson } from '../../opening/opening.ts'
import { afterDays, dayOf, evening, morning, peopleOf, type Ground } from '../ground.ts'
import { isAfter, later } from '../../time/instant-order.ts'
import { because, isBehind, plan, type Planned } from '../planned.ts'
import {
  calledOffRegretWords,
  missedByMeWords,
  recoveryFollowsWords,
  recoveryNoticedWords,
  recoveryWords,
} from '../../words/plan-words.ts'
import { whomToAsk } from '../addressee.ts'
import { consultantOf, isReachable, lettersAfter, thankings, type Thanking } from './after-interview.ts'

/** A poor rating, or a slip that they noticed; small slips go into the thank-you. */
export function needsRecovery({ id, debrief }: Interview, { opening, lines }: Ground): boolean {
  if (debrief === null || isBehind(opening, 'recovery', [id])) return false
  return (
    isPoor(debrief.rating, lines['recovery.rating'].value) || debrief.regrets.some(({ noticed }) => noticed === true)
  )
}

const isPoor = (rating: number | undefined, poor: number) => rating !== undefined && rating <= poor

/** The main interviewer: the first who can be written to. */
export function recoveryTarget({ met }: Thanking): OpeningPerson | null {
  return met.find(isReachable) ?? met.find(({ undeliverable }) => undeliverable === null) ?? null
}

export function recovery(ground: Ground): readonly Planned[] {
  const { opening, lines } = ground
  return thankings(ground).flatMap((thanking): Planned[] => {
    const { interview, day, ready, nextMorning } = thanking
    const target = consultantOf(ground) ?? recoveryTarget(thanking)
    if (!needsRecovery(interview, ground) || interview.debrief === null || target === null) return []
    if (
      opening.letters.some(
        ({ step, at, undelivered }) => step === 'recovery' && !undelivered && isAfter(at, interview.startsAt),
      )
    )
      return []
    const thanked = lettersAfter(interview, target.id, opening).at(-1)
    const sentOn = thanked ? dayOf(thanked.at, opening) : null
    const from = sentOn ? morning(afterDays(sentOn, lines['recovery.after-thanks'].value, ground), ground) : nextMorning
    const facts = [interview.debrief.id, ...(thanked ? [thanked.factId] : [])]
    const text = isPoor(interview.debrief.rating, lines['recovery.rating'].value) ? recoveryWords : recoveryNoticedWords
    const main = because(ground, text([target.name], opening.company), ['recovery.rating'], facts)
    const follows = sentOn
      ? [because(ground, recoveryFollowsWords({ day: sentOn, from: day }), ['recovery.after-thanks'], facts)]
      : []
    return [
      plan(ground, {
        kind: 'recovery',
        anchor: [interview.id],
        to: [target.id],
        notBefore: sentOn ? later(ready, from) : ready,
        sendFrom: later(ready, from),
        notAfter: evening(afterDays(day, lines['recovery.until'].value, ground), ground),
        reasons: [main, ...follows],
      }),
    ]
  })
}

/** The person could not be there: one candid line, as soon as it may be read. */
export function recoveryOfMissed(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'waiting' || situation.heard.kind !== 'missed') return []
  const { interview } = situation.heard
  if (interview?.by !== 'me' || isBehind(opening, 'recovery', [interview.id])) return []
  const day = dayOf(situation.heard.at, opening)
  const met = consultantOf(ground) ?? peopleOf(interview.people, opening)[0]
  return [
    plan(ground, {
      kind: 'recovery',
      anchor: [interview.id],
      to: met ? [met.id] : whomToAsk(opening, lines['bounce.retries'].value),
      notBefore: situation.heard.at,
      notAfter: evening(afterDays(day, lines['recovery.until'].value, ground), ground),
      reasons: [because(ground, missedByMeWords({ day, from: day }), ['recovery.rating'], [interview.factId])],
    }),
  ]
}

/** The person called the meeting off and regrets it: one candid line to the manager, who alone can set another. */
export function recoveryOfCancelled(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  if (situation.kind !== 'called-off') return []
  const { id, debrief, changedAt, people } = situation.interview
  if (debrief === null || debrief.regrets.length === 0 || isAfter(changedAt, debrief.at)) return []
  if (isBehind(opening, 'recovery', [id])) return []
  const wasWritten = opening.letters.some(
    ({ step, at, undelivered }) => step === 'recovery' && !undelivered && isAfter(at, changedAt),
  )
  if (wasWritten) return []
  const known = [...peopleOf(people, opening), ...opening.people.values()]
  const manager = consultantOf(ground) ?? known.find(({ part }) => part === 'interviewer')
  const day = dayOf(changedAt, opening)
  return [
    plan(ground, {
      kind: 'recovery',
      anchor: [id],
      to: manager ? [manager.id] : whomToAsk(opening, lines['bounce.retries'].value),
      notBefore: debrief.at,
      notAfter: evening(afterDays(dayOf(debrief.at, opening), lines['recovery.until'].value, ground), ground),
      reasons: [because(ground, calledOffRegretWords({ day, from: day }), ['recovery.rating'], [debrief.id])],
    }),
  ]
}
