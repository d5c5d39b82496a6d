/** What is really so about an invented opening and the person who lives it: known to the simulator, and to the plan only as far as it is told. */
import type { Person, Round, Route, Sector } from '../facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../facts/ids.ts'
import type { Place } from '../time/place.ts'
import type { Office } from './working-time.ts'

export type Ending = 'offer' | 'no' | 'ghost'

/** What goes otherwise than planned with a meeting. */
export type Trouble = 'moved-by-them' | 'cancelled-by-them' | 'missed-by-them' | 'missed-by-me' | 'position-closed'

export type RoundTruth = {
  readonly interviewId: InterviewId
  readonly round: Round
  /** When it really takes place, if it does. */
  readonly startsAt: Temporal.Instant
  /** The time agreed on first, where it did not hold. */
  readonly setFor: Temporal.Instant
  readonly people: readonly PersonId[]
  readonly trouble: Trouble | null
  /** When they have made up their minds about this round. */
  readonly decidedAt: Temporal.Instant
  /** The date named at the meeting; null where none was. */
  readonly promise: Temporal.PlainDate | null
  readonly rating: number
}

/** Something they say of their own accord before they have decided. */
export type Turn = {
  readonly what: 'on-hold' | 'do-not-contact' | 'needs-information' | 'moved-by-mail' | 'moved-by-word'
  readonly at: Temporal.Instant
  readonly newDate: Temporal.PlainDate | null
}

export type OpeningTruth = {
  readonly id: OpeningId
  readonly company: string
  readonly role: string
  readonly place: Place
  readonly office: Office
  readonly route: Route
  readonly sector: Sector
  readonly people: readonly Person[]
  /** Whose address does not work. */
  readonly unreachable: ReadonlySet<PersonId>
  readonly addedAt: Temporal.Instant
  /** The round it is told in advance of, or only after it was held. */
  readonly isToldAfterwards: boolean
  readonly rounds: readonly [RoundTruth, ...RoundTruth[]]
  readonly ending: Ending
  /** Heard of nothing only because they were forgotten; asking brings the offer. */
  readonly isForgotten: boolean
  readonly turns: readonly Turn[]
  /** A refusal long after everything, where nobody said a word before. */
  readonly lateWordAt: Temporal.Instant | null
  /** Names the stream of chance everything about this opening is drawn from. */
  readonly names: readonly (string | number)[]
}

export type PersonTruth = {
  readonly zone: string
  /** Lets Regards look at the mailbox; otherwise answers are told by hand, later. */
  readonly hasMailbox: boolean
  /** How long, in the middle, until they look when something is due. */
  readonly looksAfterHours: number
  /** How reliably they do what is proposed, from 0.6 to 1. */
  readonly diligence: number
  readonly withCards: boolean
  readonly away: { readonly from: Temporal.Instant; readonly until: Temporal.Instant } | null
  readonly offerFromOutside: { readonly at: Temporal.Instant; readonly expiresOn: Temporal.PlainDate } | null
}

export type SearchTruth = {
  readonly index: number
  readonly startsAt: Temporal.Instant
  /** Nothing is looked at after it. */
  readonly endsAt: Temporal.Instant
  readonly person: PersonTruth
  readonly openings: readonly OpeningTruth[]
  readonly names: readonly (string | number)[]
}
