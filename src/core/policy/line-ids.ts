/** Every line of the policy by its id, grouped by what its value is. The values live in content/policies, never in code. */

/** Lines whose value is a number. */
export const countLineIds = [
  'prepare.before',
  'debrief.missing',
  'thank-you.pause',
  'thank-you.imminent',
  'thank-you.late',
  'thank-you.until',
  'card.lands',
  'card.transit',
  'card.transit-late',
  'addition.until',
  'recovery.rating',
  'recovery.after-thanks',
  'recovery.until',
  'promise.messages-before',
  'check-in.after-promise',
  'check-in.no-promise',
  'check-in.after-screen',
  'check-in.after-final',
  'second-check-in.after',
  'call.after',
  'call.between',
  'call.attempts',
  'call.silent-tries',
  'closing.after',
  'dormant.close',
  'overdue.drop',
  'courtesy.until',
  'information.late',
  'still-deciding.wait',
  'absence.after-return',
  'absence.unknown',
  'bounce.soft',
  'bounce.retries',
  'on-hold.wait',
  'do-not-contact.wait',
  'missed.after',
  'missed.wait',
  'other-offer.reminder',
  'rejection.cool-off',
  'rejection.after',
  'rejection.until',
  'linkedin.after',
  'network.unanswered',
  'network.most-a-year',
  'offer.decide',
  'offer.decide-last',
  'written-offer.first',
  'written-offer.second',
  'written-offer.call',
  'correction.until',
  'feedback.until',
  'resume.after',
  'waits.factor',
  'season.factor',
  'cap.gap',
  'cap.unanswered',
  'cap.unanswered-with-call',
  'cap.round',
] as const

/** Lines whose value is yes or no. */
export const switchLineIds = [
  'thank-you.offered',
  'thank-you.direct',
  'thank-you.joint',
  'thank-you.answer-expected',
  'card.offered',
  'coordinator-note.offered',
  'second-check-in.offered',
  'call.offered',
  'call.allowed',
  'feedback.in-reply',
  'network.offered',
  'rejection.answer-machine',
  'next-round.confirm',
  'rescheduled.confirm',
  'accept.after-writing',
  'decline.write',
  'withdraw.write',
  'correction.typos',
] as const

/** Lines whose value is a time of day, '09:10'. */
export const timeLineIds = ['hours.from', 'hours.until', 'hours.preferred'] as const

/** Lines whose value is a list: spans of hours '10:00/11:30', spans of the year '07-01/08-31', weekdays, months. */
export const listLineIds = ['hours.calls', 'hours.call-days', 'season.slow', 'network.months'] as const

export type CountLineId = (typeof countLineIds)[number]
export type SwitchLineId = (typeof switchLineIds)[number]
export type TimeLineId = (typeof timeLineIds)[number]
export type ListLineId = (typeof listLineIds)[number]
export type LineId = CountLineId | SwitchLineId | TimeLineId | ListLineId

export const lineIds: readonly LineId[] = [...countLineIds, ...switchLineIds, ...timeLineIds, ...listLineIds]
