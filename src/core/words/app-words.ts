/** What the doors say: headlines, titles and labels. English; the sentences of the planner are in plan-words.ts. */
import type { StepKind } from '../facts/step-kind.ts'
import { countInWords } from '../time/moment-in-words.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const things = (count: number) => `${capital(countInWords(count))} ${count === 1 ? 'thing' : 'things'}`

/** 'Thank Dana Kim'; `who` is the people in words, or the company where nobody is known by name. */
export function stepTitle(kind: StepKind, who: string, company: string): string {
  return titles[kind](who || company, company)
}

const titles: Record<StepKind, (who: string, company: string) => string> = {
  prepare: (_who, company) => `Prepare for ${company}`,
  debrief: (_who, company) => `Note how it went at ${company}`,
  'thank-you': (who) => `Thank ${who}`,
  'coordinator-note': (who) => `Ask ${who} to pass on your thanks`,
  'thank-you-card': (who) => `Post a card to ${who}`,
  'additional-information': (who) => `Send ${who} what is missing`,
  recovery: (who) => `Write ${who} a candid letter`,
  'check-in': (who) => `Ask ${who} for news`,
  'second-check-in': (who) => `Write to ${who} once more`,
  call: (who) => `Call ${who}`,
  closing: (who) => `Write ${who} a last kind note`,
  'courtesy-line': (who) => `Confirm to ${who} in one line`,
  'mend-address': (who) => `Find another address for ${who}`,
  'understand-reply': (who) => `Say what the answer of ${who} means`,
  'missed-appointment': (who) => `Ask ${who} for another time`,
  'other-offer': (who) => `Tell ${who} about your other offer`,
  'rejection-reply': (who) => `Thank ${who} for telling you`,
  'linkedin-note': (who) => `Connect with ${who}`,
  'stay-in-touch': (who) => `Stay in touch with ${who}`,
  'offer-thanks': (who) => `Thank ${who} for the offer`,
  'decide-offer': (_who, company) => `Decide about the offer of ${company}`,
  accept: (_who, company) => `Accept the offer of ${company}`,
  decline: (_who, company) => `Decline the offer of ${company}`,
  withdraw: (_who, company) => `Withdraw at ${company}`,
  'written-offer-question': (who) => `Ask ${who} for the written offer`,
  correction: (who) => `Send ${who} a correction`,
  'feedback-thanks': (who) => `Thank ${who} for the feedback`,
  resume: (_who, company) => `Look again at ${company}`,
}

/** The label of the one primary action of a step. */
export function stepAction(kind: StepKind): string {
  switch (kind) {
    case 'debrief':
      return 'Answer four questions'
    case 'call':
      return 'Open the call sheet'
    case 'understand-reply':
      return 'Read and decide'
    case 'mend-address':
      return 'Correct the address'
    case 'prepare':
    case 'decide-offer':
    case 'resume':
      return 'Look'
    default:
      return 'Review draft'
  }
}

/** The one sentence at the top of Today. */
export function todayHeadline(counts: { toDo: number; owed: number; nextIn: string | null }): string {
  const owed =
    counts.owed === 0
      ? ''
      : ` ${capital(countInWords(counts.owed))} ${counts.owed === 1 ? 'employer owes' : 'employers owe'} you an answer.`
  if (counts.toDo > 0) return `${things(counts.toDo)} to do.${owed}`
  if (counts.nextIn === null) return `Nothing to do.${owed}`
  return `Nothing to do today. The next step is due ${counts.nextIn}.${owed}`
}

/** Said where there is no opening at all yet. */
export const emptyToday = 'No interviews yet. Tell Regards about one and it will say what comes next.'

export const holidayAttribution = 'Public holidays: date-holidays (data CC BY-SA 3.0).'
