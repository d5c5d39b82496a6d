/** Reads a text as a letter of which nothing else is known: no names, no company, no days. */
import type { LetterKind } from '../writing/letter-kind.ts'
import type { ReviewContext } from './finding.ts'
import { readLetter, type Reading } from './reading.ts'

const nobody: ReviewContext = {
  me: { name: '' },
  recipient: null,
  otherPeople: [],
  company: '',
  interviewDays: [],
  companiesKnown: [],
  formerEmployers: [],
  language: 'en-US',
}

export function bareReading(body: string, kind: LetterKind = 'thank-you'): Reading {
  return readLetter({ kind, subject: '', body, to: [], cc: [], attachments: [] }, nobody)
}
