/** What the record of a search says: to an office that knows neither Regards nor its steps. English. */
import type { Channel, FactOf, Round } from '../facts/fact.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'

const rounds: Record<Round, string> = {
  phone: 'Phone',
  video: 'Video call',
  onsite: 'In person',
  panel: 'Panel',
  technical: 'Technical interview',
  final: 'Final round',
}
const channel: Record<Channel, string> = {
  email: 'E-mail',
  post: 'Post',
  phone: 'Phone',
  linkedin: 'LinkedIn',
  'in-person': 'In person',
  other: 'Other',
}
const called: Record<FactOf<'CallMade'>['outcome'], string> = {
  spoke: 'Spoke with them',
  gatekeeper: 'Left word with somebody else',
  voicemail: 'Left a voicemail',
  'no-answer': 'Nobody picked up',
}
const meanings: Record<ReplyKind, string> = {
  'next-round': 'Invited to go on',
  offer: 'Offer made',
  rejection: 'Declined by the employer',
  'still-deciding': 'Still deciding',
  'needs-information': 'Asked for more information',
  acknowledgement: 'Acknowledged',
  'on-hold': 'Role on hold',
  'do-not-contact': 'They will write when there is news',
  rescheduled: 'Meeting moved',
  'interview-cancelled': 'Interview called off',
  'referral-elsewhere': 'Pointed to another role or person',
  unclear: 'Answered',
}

/** Where the plain name of a step would say more about Regards than about the search. */
const steps: Partial<Record<StepKind, string>> = {
  'thank-you': 'Thank-you after the interview',
  'coordinator-note': 'Thank-you after the interview',
  'thank-you-card': 'Thank-you card after the interview',
  'additional-information': 'Further information sent',
  'missed-appointment': 'Asked for another appointment',
  'linkedin-note': 'Request to connect',
  'stay-in-touch': 'Note to a contact',
  'rejection-reply': 'Reply to their decision',
  'offer-thanks': 'Thanks for the offer',
  accept: 'Offer accepted',
  decline: 'Offer declined',
  withdraw: 'Application withdrawn',
}

export const recordWords = {
  title: 'Record of my job search',
  columns: ['Date', 'Employer', 'Address, phone or e-mail', 'Person', 'Method', 'What was done', 'Role', 'Outcome'],
  interview: 'Interview',
  call: 'Call about the application',
  missedByThem: 'The employer did not come',
  undelivered: 'Could not be delivered',
  noAnswer: 'No answer so far',
  none: 'Nothing was done within these days.',
  round: (round: Round | null) => (round === null ? 'Not noted' : rounds[round]),
  channel,
  called,
  step: (step: StepKind) => steps[step] ?? 'Message about the application',
  answered: (meaning: ReplyKind | null, day: Temporal.PlainDate) =>
    `${meanings[meaning ?? 'unclear']}, ${day.toString()}`,
} as const
