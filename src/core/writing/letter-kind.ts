/** The kinds of letter the person can write; each is the step of the same name. Checklists: domain/messages.md. */
import type { StepKind } from '../facts/step-kind.ts'

export const letterKinds = [
  'thank-you',
  'coordinator-note',
  'thank-you-card',
  'additional-information',
  'recovery',
  'check-in',
  'second-check-in',
  'call',
  'closing',
  'courtesy-line',
  'missed-appointment',
  'other-offer',
  'rejection-reply',
  'linkedin-note',
  'stay-in-touch',
  'offer-thanks',
  'accept',
  'decline',
  'withdraw',
  'written-offer-question',
  'correction',
  'feedback-thanks',
] as const satisfies readonly StepKind[]

export type LetterKind = (typeof letterKinds)[number]

export const languages = ['en-US', 'en-GB'] as const
export type Language = (typeof languages)[number]

export const formalities = ['formal', 'neutral', 'warm'] as const
export type Formality = (typeof formalities)[number]

export function isLetterKind(word: string): word is LetterKind {
  return (letterKinds as readonly string[]).includes(word)
}
