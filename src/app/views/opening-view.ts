/** One opening as the doors show it: the story so far, now, and what comes if nobody answers. */
import type { Acquaintance } from '../known-at.ts'
import type { LetterView, PersonView, ReasonView, StepView } from './today-view.ts'

export type OpeningView = {
  readonly openingId: string
  readonly company: string
  readonly role: string | null
  /** 'Waiting for an answer that was promised for Friday 20 November.' */
  readonly headline: string
  readonly state: string
  readonly place: { readonly country: string; readonly zone: string; readonly city: string; readonly clock: string }
  /** 'One of three unanswered messages to Acme used.' */
  readonly budget: string
  readonly answerDue: string | null
  readonly story: readonly {
    readonly at: string
    readonly when: string
    readonly title: string
    readonly detail: string | null
    readonly factIds: readonly string[]
  }[]
  readonly now: {
    readonly kind: 'act' | 'wait' | 'rest'
    readonly steps: readonly StepView[]
    readonly until: string | null
    readonly because: readonly ReasonView[]
  }
  readonly forecast: readonly {
    readonly at: string
    readonly when: string
    readonly title: string
    readonly because: string
  }[]
  readonly people: readonly PersonView[]
  /** Whom one knows at this company besides. */
  readonly known: readonly Acquaintance[]
  readonly letters: readonly LetterView[]
  readonly drafts: readonly {
    readonly letterId: string
    readonly stepId: string
    readonly version: number
    readonly subject: string
  }[]
}
