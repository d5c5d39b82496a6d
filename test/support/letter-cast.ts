/** People of every kind, as fields of letters: those who told everything, those who told little, with other names, trades and titles. */
import type { LetterField, LetterFields } from '../../src/core/writing/letter-field.ts'

export const everything: LetterFields = {
  greeting: 'Dear Dana', salutation: 'Dana', firstName: 'Dana', recipient: 'Dana Kim', company: 'Acme', role: 'Staff Engineer',
  interviewDay: 'on Monday, November 23', interviewDate: 'Monday, November 23', neutral: 'yes',
  point: 'the reconciliation problem at the end of each month', pointThing: 'the reconciliation problem at the end of each month',
  link: 'At Fabrikam we replayed the ledger against a frozen clock and found the drift in a week.',
  interest: 'the small team', toAdd: 'I also speak Dutch.', offer: 'a page on how we tested the ledger', promise: 'by Friday, December 4',
  mistake: 'I did not answer your question about testing well.', betterAnswer: 'I would begin with the totals, replay one day against a frozen clock, and only then look for the drift; it took us a week, and the check has run every night since.',
  cause: 'I had prepared for a different question.', noticed: 'yes', redo: 'yes',
  newDate: 'by Friday, December 11', slots: 'Thursday at 10 or Friday at 3', answer: 'Both references are glad to hear from you, and their numbers are below.',
  news: 'I saw that your new billing page is out. Congratulations.', topic: 'frozen clocks', otherOfferBy: 'by Friday, December 4', isFirstChoice: 'yes', terms: 'Staff Engineer in New York from February 1, at the pay and with the benefits named in your letter of November 20.',
  reason: 'I have chosen a role closer to my field.', slip: 'The name of my reference is Ida Berg.', liked: 'how openly you spoke about the team', colleagues: 'Tom Ellis and Ida Berg',
  wantsFeedback: 'yes', me: 'Alex Moreau', phone: '555-0142', callTimes: 'on weekdays after four', closing: 'Best regards,',
} // prettier-ignore

export const without = (...fields: LetterField[]): LetterFields =>
  Object.fromEntries(Object.entries(everything).filter(([field]) => !fields.includes(field as LetterField)))

export const little: LetterFields = {
  greeting: 'Dear Dana', salutation: 'Dana', firstName: 'Dana', recipient: 'Dana Kim', company: 'Acme', role: 'Staff Engineer', neutral: 'yes',
  interviewDay: 'on Monday, November 23', interviewDate: 'Monday, November 23', me: 'Alex Moreau', closing: 'Best regards,',
} // prettier-ignore

/** People of every kind: those who told everything, those who told little, with other names, trades and titles. */
export const cast: Readonly<Record<string, LetterFields>> = {
  'told everything': everything,
  'told little': little,
  'no role': without('role'),
  'no promise and late': { ...without('promise'), isLate: 'yes' },
  'the day has passed': { ...without('offer', 'newDate'), promiseIsOver: 'yes' },
  'second round': { ...everything, isLaterRound: 'yes', meeting: 'yes' },
  'second round, nothing answered': { ...without('answer', 'newDate'), meeting: 'yes' },
  'already thanked, would not do it again': { ...without('redo', 'wantsFeedback', 'isFirstChoice'), wasThanked: 'yes' },
  'a clause, a doctor, a clinic': {
    ...without('point', 'pointThing', 'neutral'),
    formal: 'yes',
    pointClause: 'you lose referrals between the two wards',
    greeting: 'Dear Dr. Adeyemi',
    salutation: 'Dr. Adeyemi',
    firstName: 'Ruth',
    recipient: 'Ruth Adeyemi',
    company: 'St Anne’s',
    role: 'Ward Sister',
    closing: 'Sincerely,',
  },
  'a bakery': {
    ...without('neutral', 'pointThing'),
    warm: 'yes',
    greeting: 'Hi Ólafur',
    salutation: 'Ólafur',
    firstName: 'Ólafur',
    recipient: 'Ólafur Jónsson',
    company: 'Crumb & Co',
    role: 'baker',
    point: 'how you keep the night shift small',
    link: 'I ran the ovens of two shops alone for a year.',
    offer: 'an article on slow rye',
    offerIsArticle: 'yes',
    closing: 'Warm regards,',
  },
  'a team without a name': { ...without('recipient', 'firstName'), greeting: 'Dear Acme team', salutation: 'Acme team' },
  'an agent': { ...everything, isAgent: 'yes' },
  'an agent, told little': { ...little, isAgent: 'yes' },
  'a department': { ...everything, isAcademic: 'yes', offer: 'two references', offerIsReference: 'yes' },
  'a department, told little': { ...little, isAcademic: 'yes' },
  'a colleague': { ...everything, isInternal: 'yes' },
  'a colleague, told little': { ...little, isInternal: 'yes' },
  'a panel': { ...everything, isPanel: 'yes' },
  'all of a panel': { ...everything, isJoint: 'yes', greeting: 'Dear Dana, Tom and Ida', salutation: 'Dana, Tom and Ida' },
  'missed by me': { ...everything, missedByMe: 'yes' },
  'missed by me, told little': { ...little, missedByMe: 'yes' },
  'cancelled by me': { ...everything, cancelledByMe: 'yes', cause: 'I thought that the journey was too long, and I have since found a train that takes half an hour.' },
  'took another role': { ...without('reason'), acceptedElsewhere: 'yes' },
} // prettier-ignore

/** In British English days and closings read differently. */
export function inLanguage(fields: LetterFields, language: string): LetterFields {
  if (language === 'en-US') return fields
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [
      field,
      text
        .replace(/day, November (\d+)/, 'day $1 November')
        .replace(/day, December (\d+)/, 'day $1 December')
        .replace('Dr. ', 'Dr '),
    ]),
  )
}
