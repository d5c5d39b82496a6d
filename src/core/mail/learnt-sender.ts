/**
 * What the person said about a sender who was asked about: writes about an opening, or doesn't. It holds for that
 * address and that opening alone, since applicant systems write for many employers from one address.
 */

import type { OpeningId } from '../facts/ids.ts'

export type LearntSender = {
  readonly address: string
  readonly openingId: OpeningId
  readonly isTheirs: boolean
}

export function isVouchedFor(learnt: readonly LearntSender[], address: string, openingId: OpeningId): boolean {
  return learntOf(learnt, address, openingId)?.isTheirs === true
}

export function isForgone(learnt: readonly LearntSender[], address: string, openingId: OpeningId): boolean {
  return learntOf(learnt, address, openingId)?.isTheirs === false
}

/** The last word counts. */
function learntOf(learnt: readonly LearntSender[], address: string, openingId: OpeningId): LearntSender | undefined {
  const sender = address.trim().toLowerCase()
  return learnt.findLast((one) => one.openingId === openingId && one.address.toLowerCase() === sender)
}
