/** The story of an opening so far, in the past tense: one title per event. English. */
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import { dateInWords } from '../time/moment-in-words.ts'

type Day = Temporal.PlainDate
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const sent: Partial<Record<StepKind, (who: string) => string>> = {
  'thank-you': (who) => `You thanked ${who}`,
  'coordinator-note': (who) => `You asked ${who} to pass on your thanks`,
  'thank-you-card': (who) => `You posted a card to ${who}`,
  'additional-information': (who) => `You sent ${who} what was missing`,
  recovery: (who) => `You wrote ${who} a candid letter`,
  'check-in': (who) => `You asked ${who} for news`,
  'second-check-in': (who) => `You wrote to ${who} once more`,
  closing: (who) => `You said goodbye to ${who}`,
  'courtesy-line': (who) => `You confirmed to ${who} in one line`,
  'missed-appointment': (who) => `You offered ${who} other times`,
  'other-offer': (who) => `You told ${who} about your other offer`,
  'rejection-reply': (who) => `You thanked ${who} for telling you`,
  'linkedin-note': (who) => `You asked ${who} to connect`,
  'stay-in-touch': (who) => `You wrote ${who} a few words`,
  'offer-thanks': (who) => `You thanked ${who} for the offer`,
  accept: (who) => `You accepted in writing to ${who}`,
  decline: (who) => `You declined in writing to ${who}`,
  withdraw: (who) => `You withdrew in writing to ${who}`,
  'written-offer-question': (who) => `You asked ${who} for the written offer`,
  correction: (who) => `You sent ${who} a correction`,
  'feedback-thanks': (who) => `You thanked ${who} for the feedback`,
}

const heard: Record<ReplyKind, (who: string) => string> = {
  'next-round': (who) => `${who} would like to go on with you`,
  offer: (who) => `${who} made you an offer`,
  rejection: (who) => `${who} said no`,
  'still-deciding': (who) => `${who} was still deciding`,
  'needs-information': (who) => `${who} asked you for something`,
  acknowledgement: (who) => `${who} answered, without news`,
  'on-hold': (who) => `${who} put the role on hold`,
  'do-not-contact': (who) => `${who} asked to be left to write first`,
  rescheduled: (who) => `${who} moved the meeting`,
  'interview-cancelled': (who) => `${who} called the interview off`,
  'referral-elsewhere': (who) => `${who} pointed you elsewhere`,
  unclear: (who) => `${who} answered`,
}

export const storyWords = {
  added: (company: string) => `You added ${company}`,
  scheduled: (day: Day, from: Day) => `An interview was set for ${dateInWords(day, from)}`,
  rescheduled: (day: Day | null, from: Day) =>
    day === null ? 'The interview was put off' : `The interview moved to ${dateInWords(day, from)}`,
  cancelled: (by: 'them' | 'me') => (by === 'me' ? 'You called the interview off' : 'They called the interview off'),
  held: (who: string) => `You met ${who}`,
  missed: (by: 'them' | 'me') => (by === 'me' ? 'You could not be there' : 'They did not come'),
  debriefed: () => 'You noted how it went',
  promised: (earliest: Day | null, by: Day | null, from: Day) => {
    if (by === null) return 'No date for an answer was named'
    return earliest === null || earliest.equals(by)
      ? `An answer was promised for ${dateInWords(by, from)}`
      : `An answer was promised between ${dateInWords(earliest, from)} and ${dateInWords(by, from)}`
  },
  promisedOnReturn: (who: string) => `An answer was promised for when ${who} is back`,
  landingChosen: (who: string, lands: Day, from: Day) =>
    `You chose ${dateInWords(lands, from)} for a note on paper to ${who} to be there`,
  cardReturned: () => 'The card came back',
  stayInTouch: (who: string) => `You would like to stay in touch with ${who}`,
  sent: (kind: StepKind, who: string) => sent[kind]?.(who) ?? `You wrote to ${who}`,
  returned: (title: string) => `${title}; it came back`,
  skipped: (title: string) => `You left out: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  heldBack: (title: string, until: Day, from: Day) =>
    `You put off until ${dateInWords(until, from)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  called: (outcome: 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer', who: string) =>
    ({
      spoke: `You spoke with ${who}`,
      gatekeeper: 'You called and reached the front desk',
      voicemail: `You left ${who} a message`,
      'no-answer': `You called ${who}; nobody answered`,
    })[outcome],
  heard: (meaning: ReplyKind | null, who: string) => capital(heard[meaning ?? 'unclear'](who)),
  away: (who: string, back: Day | null, from: Day) =>
    back === null ? `${who} was away` : `${who} was away until ${dateInWords(back, from)}`,
  receipt: () => 'A machine confirmed that your mail arrived',
  bounced: (who: string, permanent: boolean) =>
    permanent ? `A letter to ${who} came back` : `A letter to ${who} was delayed`,
  corrected: (who: string) => `You wrote down how to reach ${who}`,
  feedback: () => 'They gave you feedback',
  linkedIn: (who: string) => `${who} connected with you`,
  callsRefused: () => 'They asked not to be called',
  otherOffer: (until: Day, from: Day) => `You had another offer, until ${dateInWords(until, from)}`,
  accepted: () => 'You accepted the offer',
  acceptedElsewhere: (company: string | null) =>
    `You accepted ${company === null ? 'another offer' : `the offer of ${company}`}`,
  declined: () => 'You declined the offer',
  withdrawn: () => 'You withdrew',
  closed: (because: 'no-answer' | 'person') =>
    because === 'person' ? 'You closed this opening' : 'No answer came, and the matter was closed',
  error: () => 'You noticed a slip in a letter',
  note: () => 'You made a note',
}
