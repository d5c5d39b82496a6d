/** The letters as the doors show them: on the desk, on their way, in doubt, sent; and one of them to read. */
import type { LetterView } from './today-view.ts'

/** A letter laid out for a step that is still proposed, without a yes. */
export type DraftLine = {
  readonly letterId: string
  readonly stepId: string
  readonly openingId: string
  readonly title: string
  readonly company: string
  readonly role: string | null
  readonly subject: string
  readonly version: number
  /** 'yesterday, 4:20 pm': when it was last changed. */
  readonly changed: string
  /** When it would leave. */
  readonly when: string
}

export type SentLine = {
  readonly letterId: string
  readonly openingId: string
  readonly title: string
  readonly company: string
  readonly role: string | null
  readonly subject: string | null
  readonly at: string
  readonly when: string
  readonly channel: string
  /** The person sent it with another program. */
  readonly byHand: boolean
  readonly after: SentAfter
  /** Its text is here and can be read. */
  readonly isKept: boolean
}

/** What came of it: 'answered the next day', 'no answer yet', 'it came back'. */
export type SentAfter = { readonly kind: 'answered' | 'quiet' | 'returned'; readonly words: string }

export type LettersView = {
  readonly drafts: readonly DraftLine[]
  readonly scheduled: readonly LetterView[]
  /** Letters that need a word from the person. */
  readonly asks: readonly LetterView[]
  /** The latest, newest first. */
  readonly sent: readonly SentLine[]
  /** How many were sent in all. */
  readonly sentCount: number
}

export type LetterSheetView = {
  readonly letterId: string
  readonly openingId: string
  readonly title: string
  readonly company: string
  readonly role: string | null
  /** 'Sent yesterday, 9:10 am.' */
  readonly headline: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: string
  readonly body: string
  readonly note: string | null
  /** Its step, where the letter can still be changed on the desk. */
  readonly stepId: string | null
}
