/** The insights as the doors show them: for each figure its sentence and its numbers. */
import type { Stage } from '../../core/opening/stage.ts'
import type { PromiseOutcome } from '../../core/insight/promises-kept.ts'

export type InsightsView = {
  /** There is something to measure. */
  readonly isEmpty: boolean
  readonly answers: {
    readonly sentence: string
    readonly cases: readonly {
      readonly openingId: string
      readonly company: string
      /** 'Tuesday 10 November'. */
      readonly since: string
      readonly days: number
      readonly isAnswered: boolean
    }[]
  }
  readonly promises: {
    readonly sentence: string
    readonly cases: readonly {
      readonly openingId: string
      readonly company: string
      readonly by: string
      readonly outcome: PromiseOutcome['outcome']
      /** From the promised day to the word, or to today; negative before it. */
      readonly days: number
    }[]
  }
  readonly stages: {
    readonly sentence: string
    readonly counts: readonly { readonly stage: Stage; readonly count: number }[]
  }
  readonly letters: {
    readonly sentence: string
    readonly kinds: readonly {
      readonly kind: string
      /** 'Thank-you notes'. */
      readonly name: string
      readonly sent: number
      readonly answered: number
      readonly returned: number
      readonly quiet: number
      readonly open: number
    }[]
  }
  readonly weeks: {
    readonly sentence: string
    readonly weeks: readonly {
      /** Its Monday, '2026-11-23'. */
      readonly monday: string
      readonly interviews: number
      readonly letters: number
      readonly answers: number
    }[]
  }
}
