/** Why an opening may rest. */
import {
  budgetSpentWords, restAcceptedWords, restCalledOffWords, restClosedWords, restDeclinedWords, restDoNotContactWords,
  restDormantWords, restFreshWords, restMissedWords, restNoThanksWords, restOfferedWords, restReferredWords,
  restRefusedByMachineWords, restRefusedWords, restSilentWords, restSoftlyRefusedWords, restUnreachableWords, restWithdrawnWords, roundSpentWords, unreadElsewhereWords, waitForPaperWords,
} from '../words/plan-words.ts' // prettier-ignore
import type { LineId } from '../policy/line-ids.ts'
import type { PolicyRow } from './decision.ts'
import { addressees, isGivenUp } from './addressee.ts'
import { dayOf, type Ground } from './ground.ts'
import { isAtOrAfter } from '../time/instant-order.ts'
import { unreadElsewhere } from './pressure.ts'
import { because, type Planned, type Reasons } from './planned.ts'
import { hadHumanContact } from './rules/rejection-reply.ts'
import { isWritten, offersOf } from '../opening/offers.ts'
import type { Situation } from './situation.ts'
import { countTouches, touchesAllowed, touchesOfRound, unansweredTouches } from './touches.ts'
import type { FactId } from '../facts/ids.ts'

export function restReasons(ground: Ground, agenda: readonly Planned[]): Reasons {
  const { opening, situation } = ground
  const say = (text: string, line: LineId, facts: readonly FactId[] = [], row?: PolicyRow): Reasons => [
    because(ground, text, [line], facts, row),
  ]
  switch (situation.kind) {
    case 'fresh':
      return say(restFreshWords(), 'prepare.before')
    case 'unread':
      return say(restSilentWords(), 'cap.gap', [situation.reply.factId])
    case 'called-off':
      return say(restCalledOffWords(), 'withdraw.write', [situation.interview.factId])
    case 'scheduled':
      return say(restMissedWords(), 'prepare.before', [situation.interview.factId])
    case 'offered':
      return say(
        restOfferedWords(),
        'offer.decide',
        situation.offers.map(({ saidIn }) => saidIn),
      )
    case 'refused':
      return !hadHumanContact(opening) && situation.reply?.automatic === true
        ? say(restRefusedByMachineWords(), 'rejection.answer-machine', [situation.factId])
        : say(situation.soft ? restSoftlyRefusedWords() : restRefusedWords(), 'rejection.after', [situation.factId])
    case 'settled':
      return settled(situation, ground)
    case 'waiting':
      return waiting(situation, ground, agenda)
  }
}

function settled({ decision }: Extract<Situation, { kind: 'settled' }>, ground: Ground): Reasons {
  const say = (text: string, line: LineId): Reasons => [because(ground, text, [line], [decision.id])]
  switch (decision.kind) {
    case 'OfferAccepted': {
      const offers = offersOf(ground.opening)
      const isByWord = offers.length > 0 && !offers.some(isWritten)
      return isByWord
        ? say(waitForPaperWords(), 'accept.after-writing')
        : say(restAcceptedWords(), 'accept.after-writing')
    }
    case 'OfferDeclined':
      return say(restDeclinedWords(), 'decline.write')
    case 'CandidacyWithdrawn':
    case 'AcceptedElsewhere':
      return say(restWithdrawnWords(), 'withdraw.write')
    case 'OpeningClosed':
      return say(restClosedWords(), 'dormant.close')
  }
}

function waiting(
  { heard }: Extract<Situation, { kind: 'waiting' }>,
  ground: Ground,
  agenda: readonly Planned[],
): Reasons {
  const { opening, lines } = ground
  const say = (text: string, line: LineId, facts: readonly FactId[]): Reasons => [because(ground, text, [line], facts)]
  const unread = unreadElsewhere(ground)
  if (unread !== null) {
    const day = dayOf(unread.reply.at, opening)
    const who = (unread.reply.personId && unread.opening.people.get(unread.reply.personId)?.name) ?? opening.company
    const text = unreadElsewhereWords(who, { day, from: day }, unread.opening.role)
    return [because(ground, text, ['cap.gap'], [unread.reply.factId], 'cap')]
  }
  if (heard.kind === 'do-not-contact') return say(restDoNotContactWords(), 'do-not-contact.wait', [heard.factId])
  if (heard.kind === 'referral-elsewhere') return say(restReferredWords(), 'courtesy.until', [heard.factId])
  const closing = opening.letters.findLast(
    ({ step, at, undelivered }) => step === 'closing' && !undelivered && isAtOrAfter(at, heard.at),
  )
  if (closing) {
    const day = dayOf(closing.at, opening)
    return say(restDormantWords({ day, from: day }), 'dormant.close', [closing.factId])
  }
  const [target] = addressees(opening, lines['bounce.retries'].value)
  if (target?.undeliverable && isGivenUp(target, opening, lines['bounce.retries'].value))
    return say(restUnreachableWords(target.name), 'bounce.retries', [target.undeliverable.id])
  const since = unansweredTouches(opening)
  const round = touchesOfRound(opening)
  const facts = since.map(({ factId }) => factId)
  if (countTouches(since) >= touchesAllowed(since, lines))
    return say(budgetSpentWords(countTouches(since)), 'cap.unanswered', facts)
  if (countTouches(round) >= lines['cap.round'].value)
    return say(roundSpentWords(countTouches(round)), 'cap.round', facts)
  if (!lines['thank-you.offered'].value && agenda.length === 0 && since.length === 0)
    return say(restNoThanksWords(), 'thank-you.offered', [heard.factId])
  return say(restSilentWords(), 'dormant.close', [heard.factId])
}
