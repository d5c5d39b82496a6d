/** The invariants about what leaves: nothing without a yes that still stands, nothing twice, nothing queued after an answer. */
import type { Fact } from '../facts/fact.ts'

/** A letter as it left, in the order of leaving. */
export type Left = {
  readonly letterId: string
  readonly at: Temporal.Instant
  /** The very bytes. */
  readonly raw: string
}

/** A yes as the person gave it: for these bytes. */
export type Yes = { readonly letterId: string; readonly raw: string }

/** Invariant 2. `facts` in the order in which they were learnt. */
export function leftWithoutYes(
  left: readonly Left[],
  given: readonly Yes[],
  facts: readonly Fact[],
): readonly string[] {
  return left.flatMap(({ letterId, at, raw }, index) => {
    const before = facts.filter(({ learntAt }) => Temporal.Instant.compare(learntAt, at) <= 0)
    const yes = before.findLastIndex((fact) => fact.kind === 'LetterApproved' && fact.letterId === letterId)
    const taken = before.findLastIndex((fact) => fact.kind === 'ApprovalWithdrawn' && fact.letterId === letterId)
    const found: string[] = []
    if (yes === -1) found.push(`${letterId} left without a yes`)
    else if (taken > yes) found.push(`${letterId} left after its yes was taken back`)
    if (!given.some((own) => own.letterId === letterId && own.raw === raw))
      found.push(`${letterId} left in words that had no yes`)
    if (left.findIndex((other) => other.letterId === letterId) !== index) found.push(`${letterId} left twice`)
    return found
  })
}

/** Invariant 1: after any answer of a person nothing about that opening is queued any more. */
export function queuedAfterAnswer(
  queued: readonly { readonly letterId: string; readonly openingId: string }[],
  answered: readonly Fact[],
): readonly string[] {
  const openings = new Set<string>(
    answered.filter(({ kind }) => kind === 'ReplyReceived').map(({ openingId }) => openingId),
  )
  return queued
    .filter(({ openingId }) => openings.has(openingId))
    .map(({ letterId }) => `${letterId} is queued after an answer`)
}

/** Invariant 10: what was known before the same mail came again, and after it. */
export function changedByRepeat(before: string, after: string): readonly string[] {
  return before === after ? [] : [`the same mail again changed something: ${before} and then ${after}`]
}
