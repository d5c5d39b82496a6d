/** What came of a letter, and where it stands, in words. English. */
import { spanWords } from './contact-words.ts'

export function answeredWords(days: number): string {
  if (days <= 0) return 'answered the same day'
  return days === 1 ? 'answered the next day' : `answered after ${spanWords(days)}`
}

export const quietWords = 'no answer since'
export const returnedWords = 'it came back'

export const sheetHeadline = {
  draft: (version: number) => `Draft ${version}, on your desk.`,
  sent: (when: string) => `Sent ${when}.`,
  byHand: (when: string) => `You sent it yourself ${when}.`,
  returned: (when: string) => `Sent ${when}; it came back.`,
  goes: (when: string) => `It has your yes and goes ${when}.`,
  leaving: 'It is leaving at this moment.',
  doubt: 'It may have left; a word from you is needed.',
  refused: 'The mail server refused it.',
  withdrawn: 'It was held back.',
}
