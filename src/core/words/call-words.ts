/** What is said around a call: their hours, the attempts that are left, and the other side of a practice call. */
import type { CallBranch } from '../writing/call-script.ts'
import { countInWords } from '../time/moment-in-words.ts'

/** What the other side says in a practice call; invented, and as people do say it. */
export const practiceLines: Readonly<Record<CallBranch, string>> = {
  busy: 'Hello. I am just on my way into a meeting.',
  open: 'Hello, yes, I remember. We have not decided yet; two more people are coming this week.',
  filled: 'Hello. I am sorry to tell you that the position has been filled.',
  'no-idea': 'Hello. To be honest I do not know, this is no longer with me.',
  gatekeeper: 'Good day, you have reached the office. What is it about?',
}

export const practiceLabels: Readonly<Record<CallBranch, string>> = {
  busy: 'They have no time',
  open: 'Nothing is decided',
  filled: 'It is filled',
  'no-idea': 'They do not know',
  gatekeeper: 'Somebody else answers',
}

export const goodHourWords = 'A good time to call.'
export const laterHourWords = (when: string) => `Not now: ${when} is better.`

export function attemptsWords(made: number, most: number): string {
  if (made === 0) return most === 1 ? 'One call, and no second.' : `At most ${countInWords(most)} calls.`
  return made + 1 >= most
    ? `This is the last call: ${countInWords(made)} was made before.`
    : `Call ${made + 1} of at most ${most}.`
}

export const doubtfulNumberWords = (country: string) =>
  `This does not look like a whole number of ${country}; look it up once more.`
