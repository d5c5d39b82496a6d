/** What a page needs to draw a policy by itself: the policies in every rhythm, and the calendar of the years at hand. */
import type { Policy, Rhythm } from '../../core/policy/policy.ts'

/** A policy without its hours, which follow from its lines. */
export type PolicyJson = Omit<Policy, 'hours'>

export type PolicyGroundView = {
  readonly now: string
  readonly country: string
  readonly zone: string
  /** ISO days of the week. */
  readonly weekend: readonly number[]
  readonly holidays: readonly (readonly [day: string, name: string])[]
  /** The one the person lives by. */
  readonly rhythm: Rhythm
  readonly policies: readonly PolicyJson[]
}
