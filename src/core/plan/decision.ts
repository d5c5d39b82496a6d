/** What the planner answers: do this, wait until then, or rest; always with the reasons. */
import type { Channel } from '../facts/fact.ts'
import type { FactId, OpeningId, PersonId, StepId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'

/** A row of the policy table, 'P8', or 'cap' for the limits that hold for every row. */
export type PolicyRow = `P${number}` | 'cap'

/** A survey or an expert, with the address where there is one. */
export type Source = { readonly label: string; readonly url?: string }

export type Reason = {
  /** A whole sentence to a job seeker. */
  readonly text: string
  readonly row: PolicyRow
  /** The policy lines (ids in content/policies) whose values decided. */
  readonly lines: readonly string[]
  /** The facts it rests on. */
  readonly facts: readonly FactId[]
  /** Surveys and experts, with an address where there is one. */
  readonly sources: readonly Source[]
  /** Where advisers disagree, what the others say. */
  readonly othersSay?: string
}

export type Step = {
  readonly id: StepId
  readonly openingId: OpeningId
  readonly kind: StepKind
  readonly to: readonly PersonId[]
  readonly channel: Channel
  /** Not sensible before. */
  readonly notBefore: Temporal.Instant
  /** The good hour to send or call, never before `notBefore` nor in quiet hours of the recipient. */
  readonly sendAt: Temporal.Instant
  /** After this it would be too late or awkward; absent where it never is. */
  readonly notAfter?: Temporal.Instant
  /** Counts against the limits on unanswered messages. */
  readonly touch: boolean
  /** Written later than advisers like; the letter says so lightly. */
  readonly late: boolean
  readonly reasons: readonly [Reason, ...Reason[]]
}

export type Decision =
  | { readonly kind: 'act'; readonly steps: readonly [Step, ...Step[]] }
  /** Nothing to do before `until`; `next` is what will then be proposed if nobody answers. */
  | {
      readonly kind: 'wait'
      readonly until: Temporal.Instant
      readonly next: Step
      readonly reasons: readonly [Reason, ...Reason[]]
    }
  | { readonly kind: 'rest'; readonly reasons: readonly [Reason, ...Reason[]] }

/** One imagined step of a future in which nobody answers. */
export type ForecastStep = { readonly at: Temporal.Instant; readonly step: Step }
