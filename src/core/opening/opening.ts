/** An opening (a role at a company) as its facts tell it: what `openingFrom` folds and every decision reads. */
import type { Channel, Fact, FactOf, OfferTerms, Person, Round, Route, Sector } from '../facts/fact.ts'
import type { FactId, InterviewId, LetterId, OpeningId, PersonId, StepId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import type { ReplyKind } from '../mail/reply-kind.ts'
import type { Place } from '../time/place.ts'

export type Opening = {
  readonly id: OpeningId
  readonly company: string
  /** The name without its case, marks and legal form; empty where none is known. */
  readonly companyKey: string
  readonly role: string | null
  readonly place: Place
  readonly route: Route
  readonly sector: Sector
  readonly people: ReadonlyMap<PersonId, OpeningPerson>
  /** In the order of their start. */
  readonly interviews: readonly Interview[]
  /** Every promise of an answer, oldest first; the last is in force. */
  readonly promises: readonly Promised[]
  readonly letters: readonly SentLetter[]
  readonly calls: readonly FactOf<'CallMade'>[]
  /** Answers of people, oldest first. */
  readonly replies: readonly Reply[]
  readonly absences: readonly FactOf<'AbsenceReceived'>[]
  readonly bounces: readonly FactOf<'BounceReceived'>[]
  /** Days chosen for thank-yous on paper, oldest first. */
  readonly landings: readonly FactOf<'LandingChosen'>[]
  readonly returnedCards: readonly FactOf<'CardReturned'>[]
  readonly skips: readonly FactOf<'StepSkipped'>[]
  /** Oldest first. */
  readonly holds: readonly FactOf<'StepHeld'>[]
  readonly callsRefused: FactOf<'CallsRefused'> | null
  /** What the person decided about the whole opening, oldest first. */
  readonly decisions: readonly OpeningDecision[]
  readonly otherOffers: readonly FactOf<'OtherOfferReceived'>[]
  readonly errors: readonly FactOf<'ErrorDiscovered'>[]
  readonly feedback: readonly FactOf<'FeedbackReceived'>[]
  /** People to stay in touch with, by the first fact that says so. */
  readonly network: ReadonlyMap<PersonId, FactOf<'StayInTouchWished'> | FactOf<'LinkedInAccepted'>>
  /** Everything that counts, in the order of happening (then of learning, then by id). */
  readonly facts: readonly Fact[]
}

export type OpeningDecision = FactOf<
  'OfferAccepted' | 'OfferDeclined' | 'CandidacyWithdrawn' | 'OpeningClosed' | 'AcceptedElsewhere'
>

export type OpeningPerson = Person & {
  /** The permanent bounce since the address was last given; null while the address is thought to work. */
  readonly undeliverable: FactOf<'BounceReceived'> | null
  /** A bounce that may still mend itself, since the address was last given. */
  readonly delayed: FactOf<'BounceReceived'> | null
}

export type Interview = {
  readonly id: InterviewId
  /** 'postponed': to be moved, and no new time is known. */
  readonly state: 'scheduled' | 'postponed' | 'held' | 'cancelled' | 'missed'
  /** Who missed or cancelled it. */
  readonly by: 'them' | 'me' | null
  /** When only the day is known, noon of that day at the place. */
  readonly startsAt: Temporal.Instant
  readonly dayOnly: boolean
  readonly round: Round | null
  readonly people: readonly PersonId[]
  readonly debrief: FactOf<'DebriefGiven'> | null
  /** The fact that gave it its present state, and when that was said or happened. */
  readonly factId: FactId
  readonly changedAt: Temporal.Instant
}

export type Promised = {
  /** Null: asked, and no date was given. */
  readonly by: Temporal.PlainDate | null
  /** The first day of an interval that `by` ends; null where one day was named. */
  readonly from: Temporal.PlainDate | null
  /** Promised for when this person is back, who moves the date by staying away longer. */
  readonly afterReturnOf: PersonId | null
  readonly vague: boolean
  readonly saidAt: Temporal.Instant
  readonly saidBy: PersonId | null
  readonly words: string | null
  readonly factId: FactId
}

export type SentLetter = {
  readonly letterId: LetterId
  readonly stepId: StepId
  readonly step: StepKind
  readonly to: readonly PersonId[]
  readonly channel: Channel
  readonly at: Temporal.Instant
  /** Whom it did not reach. */
  readonly bouncedFor: readonly PersonId[]
  /** Reached nobody: it does not count as sent. */
  readonly undelivered: boolean
  readonly factId: FactId
}

export type Reply = {
  readonly factId: FactId
  readonly at: Temporal.Instant
  readonly personId: PersonId | null
  readonly channel: Channel
  /** The fact that gave it its meaning; its own while it has none. */
  readonly saidIn: FactId
  /** Null until the person has said what it means. */
  readonly meaning: ReplyKind | null
  readonly suggested: ReplyKind | null
  readonly newDate: Temporal.PlainDate | null
  readonly startsAt: Temporal.Instant | null
  readonly offer: OfferTerms | null
  readonly automatic: boolean
}
