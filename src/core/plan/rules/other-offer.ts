/** P22: a real offer from elsewhere is told the same day, with one reminder before it runs out; other questions wait. */
import type { FactOf } from '../../facts/fact.ts'
import type { PersonId } from '../../facts/ids.ts'
import type { Opening } from '../../opening/opening.ts'
import { absencesOf, areCallsRefused, isCallable, whomToAsk } from '../addressee.ts'
import type { Reason } from '../decision.ts'
import { dayOf, daysBefore, evening, morning, type Ground } from '../ground.ts'
import { compareInstants, isAtOrAfter, later } from '../../time/instant-order.ts'
import { baseOf, because, isAbout, isBehind, plan, skipOf, type Planned } from '../planned.ts'
import { awayButUrgentWords, otherOfferReminderWords, otherOfferWords } from '../../words/plan-words.ts'

/** The offer from elsewhere that was told last. */
export function otherOfferOf(opening: Opening): FactOf<'OtherOfferReceived'> | null {
  return opening.otherOffers.at(-1) ?? null
}

export function otherOffer(ground: Ground): readonly Planned[] {
  const { opening, situation, lines } = ground
  const offer = otherOfferOf(opening)
  if (offer === null || (situation.kind !== 'waiting' && situation.kind !== 'scheduled')) return []
  const told = opening.letters.filter(
    ({ step, at, undelivered }) => step === 'other-offer' && !undelivered && isAtOrAfter(at, offer.at),
  )
  const until = { day: offer.expiresOn, from: dayOf(offer.at, opening) }
  const common = {
    kind: 'other-offer' as const,
    to: whomToAsk(opening, lines['bounce.retries'].value),
    touch: true,
    notAfter: evening(offer.expiresOn, ground),
  }
  const about = baseOf(opening, 'other-offer', [offer.id])
  const calls = opening.calls.filter(({ stepId }) => stepId !== undefined && isAbout(stepId, about))
  const tried = calls.findLast(({ outcome }) => outcome !== 'spoke')
  const first = [
    ...told.map(({ at, factId }) => ({ at, factId })),
    ...calls.filter(({ outcome }) => outcome === 'spoke').map(({ at, id }) => ({ at, factId: id })),
  ].toSorted((a, b) => compareInstants(a.at, b.at))[0]
  if (first === undefined && skipOf(opening, 'other-offer', [offer.id]) === null)
    return [
      plan(ground, {
        ...common,
        anchor: [offer.id, tried ? 'mail' : 'first'],
        channel: tried === undefined && canBeCalled(common.to, ground) ? 'phone' : 'email',
        notBefore: tried ? tried.at : offer.at,
        reasons: [
          because(ground, otherOfferWords(until), ['other-offer.reminder'], [offer.id]),
          ...whileAway(common.to, offer.at, ground),
        ],
      }),
    ]
  const wasAnswered = first !== undefined && opening.replies.some(({ at }) => isAtOrAfter(at, first.at))
  const reminderDay = daysBefore(offer.expiresOn, lines['other-offer.reminder'].value, ground)
  const isAnotherDay = first !== undefined && Temporal.PlainDate.compare(dayOf(first.at, opening), reminderDay) < 0
  if (told.length > 1 || wasAnswered || !isAnotherDay || isBehind(opening, 'other-offer', [offer.id, 'reminder']))
    return []
  return [
    plan(ground, {
      ...common,
      anchor: [offer.id, 'reminder'],
      notBefore: later(offer.at, morning(reminderDay, ground)),
      reasons: [because(ground, otherOfferReminderWords(until), ['other-offer.reminder'], [offer.id, first.factId])],
    }),
  ]
}

/** This cannot wait for a return, so whoever stands in for them may be asked as well. */
function whileAway(to: readonly PersonId[], at: Temporal.Instant, ground: Ground): readonly Reason[] {
  const { opening } = ground
  const day = dayOf(at, opening)
  return absencesOf(to, opening)
    .filter(({ returnsOn }) => returnsOn === undefined || Temporal.PlainDate.compare(returnsOn, day) >= 0)
    .map(({ id, personId, returnsOn, delegate }) => {
      const who = (personId && opening.people.get(personId)?.name) ?? opening.company
      const back = returnsOn ? { day: returnsOn, from: day } : null
      const instead = [delegate?.name, delegate?.email].filter((known) => known !== undefined).join(', ')
      return because(ground, awayButUrgentWords(who, back, instead), ['absence.after-return'], [id])
    })
}

/** The one case in which a call comes first, where a number is known and calls are accepted. */
function canBeCalled(to: readonly PersonId[], ground: Ground): boolean {
  const { opening, lines } = ground
  const hasNumber = to.some((id) => isCallable(opening.people.get(id)))
  return hasNumber && lines['call.allowed'].value && !areCallsRefused(ground)
}
