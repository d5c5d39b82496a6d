/** What an answer means and what it changes, said to the person. */
import type { MailKind, ReplyKind } from '../mail/reply-kind.ts'

/** The meanings a person chooses from, in their own words. */
export const meaningLabels: Record<ReplyKind, string> = {
  'next-round': 'They would like to go on with me',
  offer: 'They offer me the job',
  rejection: 'They said no',
  'still-deciding': 'They are still deciding',
  'needs-information': 'They need something from me',
  acknowledgement: 'A thank-you or a receipt, no news',
  'on-hold': 'The role is on hold',
  'do-not-contact': 'They asked me not to write',
  rescheduled: 'The meeting moves',
  'interview-cancelled': 'The interview is called off',
  'referral-elsewhere': 'They point me to another role or person',
  unclear: 'I cannot tell',
}

const titles: Record<ReplyKind, (who: string) => string> = {
  'next-round': (who) => `${who} would like to go on with you`,
  offer: (who) => `${who} made you an offer`,
  rejection: (who) => `${who} said no this time`,
  'still-deciding': (who) => `${who} is still deciding`,
  'needs-information': (who) => `${who} needs something from you`,
  acknowledgement: (who) => `${who} answered`,
  'on-hold': (who) => `${who} put the role on hold`,
  'do-not-contact': (who) => `${who} will write when there is news`,
  rescheduled: (who) => `${who} moved the meeting`,
  'interview-cancelled': (who) => `${who} called the interview off`,
  'referral-elsewhere': (who) => `${who} pointed you elsewhere`,
  unclear: (who) => `${who} answered`,
}

export function heardTitle(who: string, meaning: ReplyKind | null): string {
  return meaning === null ? `${who} answered` : titles[meaning](who)
}

const effects: Record<ReplyKind, string> = {
  'next-round': 'Every reminder is cancelled. Confirm in one line, then prepare.',
  offer: 'Every reminder is cancelled. Thank them, and keep other conversations going until it is on paper.',
  rejection: 'Every reminder is cancelled. A gracious line keeps the door open.',
  'still-deciding': 'The old reminder is cancelled; the wait starts again from what they said.',
  'needs-information': 'The reminder is cancelled. Send what they asked for today.',
  acknowledgement: 'No news in it, and nothing changes.',
  'on-hold': 'Every reminder is cancelled for now.',
  'do-not-contact': 'Nothing more will be proposed until well after their date.',
  rescheduled: 'Every reminder is cancelled until the new time.',
  'interview-cancelled': 'Every reminder is cancelled.',
  'referral-elsewhere': 'Every reminder is cancelled. See whether the other way suits you.',
  unclear: 'Every reminder waits until you say what it means.',
}

export function heardEffect(meaning: ReplyKind | null): string {
  return effects[meaning ?? 'unclear']
}

/** A guess at the meaning, put as a question. */
export function suggestionWords(kind: MailKind): string {
  if (kind === 'out-of-office') return 'It looks like an absence note.'
  if (kind === 'auto-acknowledgement') return 'It looks like an automatic receipt.'
  if (kind === 'unrelated') return 'It may have nothing to do with this opening.'
  return `It looks like this: “${meaningLabels[kind]}.”`
}
