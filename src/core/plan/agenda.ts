/** Everything the facts call for, now or later: all rules, then the limits that hold for every step. Independent of the hour. */
import { recallAcceptance } from './accepted-elsewhere.ts'
import type { Ground } from './ground.ts'
import { withinCaps } from './caps.ts'
import type { Planned } from './planned.ts'
import { addition, askedInformation } from './rules/additional-information.ts'
import { card } from './rules/card.ts'
import { correction, feedbackThanks } from './rules/correction.ts'
import { courtesyLine } from './rules/courtesy-line.ts'
import { ladder } from './rules/ladder.ts'
import { mendAddress } from './rules/mend-address.ts'
import { missedAppointment } from './rules/missed-appointment.ts'
import { network } from './rules/network.ts'
import { decideOffer, decisionLetter, offerThanks, writtenOffer } from './rules/offer.ts'
import { otherOffer } from './rules/other-offer.ts'
import { debrief, prepare } from './rules/prepare.ts'
import { recovery, recoveryOfCancelled, recoveryOfMissed } from './rules/recovery.ts'
import { rejectionReply } from './rules/rejection-reply.ts'
import { thankYou } from './rules/thank-you.ts'
import { understandReply } from './rules/understand-reply.ts'

export type Rule = (ground: Ground) => readonly Planned[]

/** The most pressing first. */
export const rules: readonly Rule[] = [
  understandReply, mendAddress, missedAppointment, correction, otherOffer, askedInformation, decideOffer, decisionLetter,
  offerThanks, courtesyLine, rejectionReply, debrief, recoveryOfMissed, recoveryOfCancelled, recovery, thankYou, addition, feedbackThanks,
  writtenOffer, ladder, card, prepare, network,
] // prettier-ignore

export function agendaOf(ground: Ground): readonly Planned[] {
  return rules
    .flatMap((rule) => rule(ground))
    .flatMap((planned) => withinCaps(planned, ground) ?? [])
    .map((planned) => recallAcceptance(planned, ground))
}
