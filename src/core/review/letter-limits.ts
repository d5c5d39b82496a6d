/** How long a letter of each kind is and how many questions it asks. Words of body text, after domain/messages.md. */
import type { LetterKind } from '../writing/letter-kind.ts'

export type LetterLimits = { readonly words: readonly [number, number]; readonly questions: number }

export const letterLimits: Partial<Record<LetterKind, LetterLimits>> = {
  'thank-you': { words: [60, 150], questions: 1 },
  'thank-you-card': { words: [35, 70], questions: 0 },
  'coordinator-note': { words: [40, 110], questions: 1 },
  'check-in': { words: [50, 110], questions: 1 },
  'second-check-in': { words: [40, 100], questions: 1 },
  closing: { words: [40, 80], questions: 0 },
  recovery: { words: [90, 300], questions: 1 },
  'additional-information': { words: [50, 150], questions: 1 },
  'rejection-reply': { words: [60, 120], questions: 1 },
  'stay-in-touch': { words: [40, 120], questions: 1 },
  'other-offer': { words: [70, 130], questions: 2 },
  accept: { words: [80, 160], questions: 1 },
  decline: { words: [60, 110], questions: 0 },
  withdraw: { words: [50, 100], questions: 0 },
  'courtesy-line': { words: [15, 45], questions: 0 },
  correction: { words: [15, 40], questions: 0 },
}
