/** What an audit may find, and what it is shown. */
import type { Person, Route } from '../facts/fact.ts'
import type { Entry, Left } from './ledger.ts'
import { before } from './ledger.ts'
import type { Office } from './working-time.ts'

export const breaches = [
  'overCap', 'premature', 'onHoliday', 'atNight', 'afterAnswerSeen', 'forgotten', 'againstWish', 'whileAway',
  'sameDayOtherChannel', 'copiedPanel', 'aroundAgency', 'thankedTwice', 'afterTheEnd', 'unreadAnswer',
] as const // prettier-ignore
export type Breach = (typeof breaches)[number]

export type Found = { readonly breach: Breach; readonly at: Temporal.Instant; readonly words: string }

export type Audited = {
  readonly entries: readonly Entry[]
  /** The ledgers of the other openings at the same company. */
  readonly beside: readonly (readonly Entry[])[]
  readonly office: Office
  readonly people: readonly Person[]
  readonly route: Route
  /** Working days after a promised date before anybody may ask, at the least. */
  readonly afterPromise: number
  /** Until when the search was watched. */
  readonly endsAt: Temporal.Instant
}

export const foundAt = (breach: Breach, { at }: Left, words: string): Found => ({ breach, at, words })

/** What had been told about the opening before a letter left; a ledger is written in the order of learning. */
export function knownBefore(letter: Left, entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(0, entries.indexOf(letter))
}

/** What had been told about another opening by then. */
export function knownAt({ at }: Left, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry) => !before(at, 'learntAt' in entry ? entry.learntAt : entry.at))
}
