/** The limits the judge goes by: the numbers of domain/policy.md, or those of a person who changed their policy. */

export type Limits = {
  /** Working days after the day they named. */
  readonly afterPromise: number
  /** The same where the paper of an offer was promised. */
  readonly afterPromisedPaper: number
  readonly afterDoNotContact: number
  /** Working days after they were last heard where no day was named. */
  readonly afterWord: number
  readonly afterOnHold: number
  /** Working days between two unanswered messages. */
  readonly gap: number
  /** Working days after which an unanswered message about another opening of the company presses no more. */
  readonly presses: number
  readonly unanswered: number
  readonly unansweredWithCall: number
  readonly round: number
  readonly callAttempts: number
  readonly fullDaysBetweenCalls: number
  readonly afterReturn: number
}

/** The lowest a person may choose without a typed reason. */
export const usualLimits: Limits = {
  afterPromise: 1,
  afterPromisedPaper: 1,
  afterDoNotContact: 20,
  afterWord: 2,
  afterOnHold: 10,
  gap: 5,
  presses: 10,
  unanswered: 3,
  unansweredWithCall: 4,
  round: 6,
  callAttempts: 2,
  fullDaysBetweenCalls: 3,
  afterReturn: 1,
}
