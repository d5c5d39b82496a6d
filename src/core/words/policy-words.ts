/** The lines of the policy as a person would name them, in the order and the groups in which they are shown. */
import type { LineId } from '../policy/line-ids.ts'

export type LineGroup = { readonly title: string; readonly lines: readonly LineId[] }

/** Read after the value's unit: 'Wait after a promised day: 2 business days'. */
export const lineNames: Readonly<Record<LineId, string>> = {
  'prepare.before': 'Prepare before the interview',
  'debrief.missing': 'Go on without notes after',
  'thank-you.offered': 'Thank by e-mail',
  'thank-you.direct': 'Thank each person directly',
  'thank-you.joint': 'Thank several people in one joint note',
  'thank-you.pause': 'Rest between an interview and a thank-you of the same day',
  'thank-you.imminent': 'Thank the same day when they decide within',
  'thank-you.late': 'A thank-you counts as late after',
  'thank-you.until': 'No thank-you any more after',
  'card.offered': 'Propose a card on paper',
  'card.lands': 'A card should arrive after the interview',
  'card.transit': 'A card usually travels',
  'card.transit-late': 'A slow card travels',
  'coordinator-note.offered': 'Ask the coordinator to pass thanks on',
  'addition.until': 'Add something forgotten within',
  'information.late': 'Send what they asked for within',
  'recovery.rating': 'Propose a candid letter up to a rating of',
  'recovery.after-thanks': 'A candid letter follows a thank-you after',
  'recovery.until': 'No candid letter any more after',
  'promise.messages-before': 'Messages before a promised day',
  'check-in.after-promise': 'Ask after a promised day has passed by',
  'check-in.no-promise': 'Ask when no day was named after',
  'check-in.after-screen': 'Ask after an early call by phone after',
  'check-in.after-final': 'Ask after a final round after',
  'second-check-in.offered': 'Ask a second time',
  'second-check-in.after': 'Ask the second time after',
  'call.offered': 'Propose a call',
  'call.allowed': 'Calls are customary',
  'call.after': 'Call after the last unanswered message by',
  'call.between': 'Full working days between two calls',
  'call.attempts': 'Calls at the most',
  'call.silent-tries': 'Tries when nobody picks up',
  'closing.after': 'Say goodbye after the last message by',
  'dormant.close': 'Close after the goodbye by',
  'overdue.drop': 'Drop a question that is overdue by',
  'courtesy.until': 'Thank for news within',
  'still-deciding.wait': 'Wait while they are still deciding',
  'absence.after-return': 'Wait after somebody’s return',
  'absence.unknown': 'Wait where the return is not known',
  'bounce.soft': 'Wait for a delayed letter',
  'bounce.retries': 'Try again after a returned letter',
  'on-hold.wait': 'Wait while the role is on hold',
  'do-not-contact.wait': 'Wait when they ask not to be written to',
  'missed.after': 'Write when they do not come after',
  'missed.wait': 'Wait for another time after a missed appointment',
  'rescheduled.confirm': 'Confirm a new time',
  'next-round.confirm': 'Confirm the next round',
  'other-offer.reminder': 'Remind before another offer ends by',
  'rejection.cool-off': 'Rest before answering a refusal',
  'rejection.after': 'Answer a refusal after',
  'rejection.until': 'No answer to a refusal any more after',
  'rejection.answer-machine': 'Answer a refusal sent by a machine',
  'feedback.in-reply': 'Ask for feedback in the answer to a refusal',
  'feedback.until': 'Thank for feedback within',
  'network.offered': 'After a no, propose to keep the interviewer as a contact',
  'linkedin.after': 'Connect on LinkedIn after the matter is settled by',
  'network.months': 'Stay in touch after so many months',
  'network.unanswered': 'Unanswered messages to a contact at the most',
  'network.most-a-year': 'Messages to a contact in the first year at the most',
  'offer.decide': 'Decide on an offer before it ends by',
  'offer.decide-last': 'Last call to answer an offer before it ends by',
  'accept.after-writing': 'Accept only once the offer is in writing',
  'decline.write': 'Write when declining',
  'withdraw.write': 'Write when withdrawing',
  'written-offer.first': 'Ask for the written offer after',
  'written-offer.second': 'Ask for it a second time after',
  'written-offer.call': 'Call about it after',
  'correction.until': 'Correct a wrong name within',
  'correction.typos': 'Correct small slips as well',
  'thank-you.answer-expected': 'Expect an answer to a thank-you',
  'waits.factor': 'All waits are multiplied by',
  'season.slow': 'Slow weeks of the year',
  'season.factor': 'In slow weeks open waits are multiplied by',
  'resume.after': 'Look again after you were away for',
  'hours.from': 'Nothing leaves before',
  'hours.until': 'Nothing leaves after',
  'hours.preferred': 'Letters leave best at',
  'hours.calls': 'Hours for a call',
  'hours.call-days': 'Days for a call',
  'cap.gap': 'Between two unanswered messages',
  'cap.unanswered': 'Unanswered messages in a row at the most',
  'cap.unanswered-with-call': 'The same, with a call among them',
  'cap.round': 'Messages in one round at the most',
}

const names = Object.keys(lineNames) as LineId[]
const from = (first: LineId, last: LineId) => names.slice(names.indexOf(first), names.indexOf(last) + 1)

/** Every line stands in one group. */
export const lineGroups: readonly LineGroup[] = [
  { title: 'Before and right after an interview', lines: from('prepare.before', 'debrief.missing') },
  { title: 'Thanking', lines: from('thank-you.offered', 'information.late') },
  { title: 'When it went badly', lines: from('recovery.rating', 'recovery.until') },
  { title: 'Waiting and asking', lines: from('promise.messages-before', 'second-check-in.after') },
  { title: 'Calling', lines: from('call.offered', 'call.silent-tries') },
  { title: 'Saying goodbye', lines: from('closing.after', 'overdue.drop') },
  { title: 'When they write, are away, or mail comes back', lines: from('courtesy.until', 'next-round.confirm') },
  { title: 'Offers', lines: [...from('offer.decide', 'written-offer.call'), 'other-offer.reminder'] },
  { title: 'Refusals, and staying in touch', lines: from('rejection.cool-off', 'network.most-a-year') },
  {
    title: 'Mistakes in a letter, and silence after a thank-you',
    lines: from('correction.until', 'thank-you.answer-expected'),
  },
  { title: 'Slow places and slow weeks', lines: from('waits.factor', 'season.factor') },
  { title: 'Limits and hours', lines: from('resume.after', 'cap.round') },
]

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** '2 business days', 'yes', '9:10', 'Tuesday, Wednesday, Thursday', '10:00 to 11:30 and 14:00 to 16:00'. */
export function valueInWords({ value, unit }: { readonly value: unknown; readonly unit: string }): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) {
    if (unit === 'weekdays') return value.map((day) => weekdays[Number(day) - 1] ?? '').join(', ')
    if (unit === 'spans') return value.map((span) => String(span).replace('/', ' to ')).join(' and ')
    return `${value.join(', ')} ${unit}`
  }
  if (unit === 'time of day') return String(value)
  if (unit === 'stars of five') return `${String(value)} of five stars`
  return `${String(value)} ${value === 1 ? unit.replace(/s$/, '') : unit}`
}

export const rhythmNames = { gentle: 'Gentle', steady: 'Steady', brisk: 'Brisk' } as const

export const wishedContactWords = (name: string) => `You wished to stay in touch with ${name}`
export const factNotedWords = () => 'You told Regards about it'
