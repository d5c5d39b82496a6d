/** What an inbound mail can say about a candidacy. The words are those of the labelled replies in test/data/corpora. */

/** What a person (or a machine carrying a person's verdict) can say. */
export const replyKinds = [
  'next-round',
  'offer',
  'rejection',
  'still-deciding',
  'needs-information',
  'acknowledgement',
  'on-hold',
  'do-not-contact',
  'rescheduled',
  'interview-cancelled',
  'referral-elsewhere',
  'unclear',
] as const

export type ReplyKind = (typeof replyKinds)[number]

/** What comes from a machine, or has nothing to do with the candidacy. */
export const otherMailKinds = ['out-of-office', 'auto-acknowledgement', 'unrelated'] as const

export type OtherMailKind = (typeof otherMailKinds)[number]

export type MailKind = ReplyKind | OtherMailKind
