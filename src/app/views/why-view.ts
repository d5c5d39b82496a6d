/** Why something is proposed, waited for or left alone, as the doors show it: plain JSON, every sentence already said. */
import type { PolicyLineView, SourceView } from './policy-view.ts'

export type WhyView = {
  readonly text: string
  readonly row: string
  /** What happened, oldest first. */
  readonly facts: readonly {
    readonly id: string
    /** 'Friday 20 November'. */
    readonly when: string
    readonly at: string
    readonly words: string
    readonly detail: string | null
  }[]
  readonly sources: readonly SourceView[]
  readonly othersSay: string | null
  readonly against: readonly SourceView[]
  /** What can be changed: the lines whose value decided. */
  readonly change: readonly PolicyLineView[]
}

export type ExplanationView = {
  readonly openingId: string
  readonly company: string
  readonly role: string | null
  readonly kind: 'act' | 'wait' | 'rest'
  /** The step it is about: the one to do, or the one that is waited for; null at rest. */
  readonly stepId: string | null
  /** 'Ask Dana Kim for news', or 'Nothing to do'. */
  readonly title: string
  /** 'Tuesday 24 November, 9:10 am'. */
  readonly when: string | null
  readonly because: readonly WhyView[]
  /** Why the awaited step comes when it comes, where that is another reason than the wait's. */
  readonly next: readonly WhyView[]
}
