/** Everything Regards can propose to do next. A letter kind of messages.md has the same name. */
export const stepKinds = [
  'prepare', // P0
  'debrief', // P1
  'thank-you', // P2
  'coordinator-note', // P4
  'thank-you-card', // P3
  'additional-information', // P5, and answers to what they asked for
  'recovery', // P6
  'check-in', // P8, P9
  'second-check-in', // P10, P15
  'call', // P11
  'closing', // P12
  'courtesy-line', // P14, P18, P19, P21: one line that confirms
  'mend-address', // P17
  'understand-reply', // a human answer whose meaning only the person can tell
  'missed-appointment', // P20
  'other-offer', // P22
  'rejection-reply', // P23, P24
  'linkedin-note', // P25
  'stay-in-touch', // P26
  'offer-thanks', // P27
  'decide-offer', // P27: before a written offer runs out
  'accept', // P28
  'decline', // P29
  'withdraw', // P30
  'written-offer-question', // P31
  'correction', // P35
  'feedback-thanks',
  'resume', // back after two weeks away: what is too late, what still makes sense
] as const

/** Letters that are never an e-mail: a card, and a note within LinkedIn. */
export const neverMailed: ReadonlySet<string> = new Set<StepKind>(['thank-you-card', 'linkedin-note'])

export type StepKind = (typeof stepKinds)[number]
