/** Every kind of fact with random fields that refer to each other, or to nothing; when it happened is left to the history. */
import fc from 'fast-check'
import { routes, sectors, type Fact, type FactKind } from '../../src/core/facts/fact.ts'
import { stepKinds } from '../../src/core/facts/step-kind.ts'
import { replyKinds } from '../../src/core/mail/reply-kind.ts'
import { day, instant } from './arbitrary-places.ts'

export type Bare = Record<string, unknown> & { readonly kind: FactKind }

export const people = ['ann', 'ben', 'cid', 'dot'] as const
const letters = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6'] as const

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const personId = fc.constantFrom(...people)
const somebody = fc.subarray([...people], { minLength: 0, maxLength: 3 })
const interviewId = fc.constantFrom('i1', 'i2', 'i3')
const letterId = fc.constantFrom(...letters)
const step = fc.constantFrom(...stepKinds)
const by = fc.constantFrom('them', 'me')
const factId = fc.integer({ min: 0, max: 30 }).map((index) => `f${String(index).padStart(2, '0')}`)
const offer = fc
  .record({ form: fc.constantFrom('verbal', 'written'), expiresOn: maybe(day) })
  .map(({ form, expiresOn }) => ({ form, ...(expiresOn ? { expiresOn } : {}) }))
/** Ids as the planner makes them for what these histories hold, so that skips, holds and yeses hit now and then. */
const stepId = fc.oneof(
  fc.constant('o1.by-hand'),
  fc
    .tuple(step, fc.oneof(interviewId, factId, personId), maybe(fc.oneof(personId, factId)))
    .map(([kind, about, more]) => ['o1', kind, about, ...(more ? [more] : [])].join('.')),
)
const askedStep = fc.oneof(
  step,
  fc.constantFrom('check-in', 'second-check-in', 'closing', 'thank-you', 'written-offer-question', 'other-offer'),
)

const bare = (kind: FactKind, fields: Record<string, fc.Arbitrary<unknown>> = {}): fc.Arbitrary<Bare> =>
  fc
    .record(fields)
    .map((value) => ({ ...Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)), kind }))

export const person = (id: string): fc.Arbitrary<Bare> =>
  fc
    .record({
      email: fc.boolean(),
      phone: fc.boolean(),
      part: fc.constantFrom('interviewer', 'interviewer', 'coordinator', 'recruiter', 'agent', 'other'),
    })
    .map(({ email, phone, part }) => ({
      kind: 'PersonIntroduced',
      person: {
        id,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        part,
        ...(email ? { email: `${id}@acme.example` } : {}),
        ...(phone ? { phone: '+1 555 0100' } : {}),
      },
    }))

const kinds: { readonly [Kind in FactKind]: readonly [weight: number, ...fc.Arbitrary<Bare>[]] } = {
  OpeningAdded: [
    1,
    bare('OpeningAdded', {
      company: fc.constant('Acme'),
      country: fc.constant('US'),
      zone: fc.constant('America/New_York'),
    }),
  ],
  OpeningCorrected: [
    1,
    bare('OpeningCorrected', {
      zone: maybe(fc.constantFrom('Europe/Berlin', 'Asia/Kathmandu', 'America/New_York')),
      country: maybe(fc.constantFrom('DE', 'US', 'JP')),
      route: maybe(fc.constantFrom(...routes)),
      sector: maybe(fc.constantFrom(...sectors)),
    }),
  ],
  OpeningClosed: [1, bare('OpeningClosed', { because: fc.constantFrom('no-answer', 'person') })],
  PersonIntroduced: [1, fc.constantFrom(...people).chain(person)],
  PersonCorrected: [
    2,
    bare('PersonCorrected', {
      personId,
      changes: fc.constantFrom({ email: 'new@acme.example' }, { phone: '+1 555 0101' }, { part: 'coordinator' }),
    }),
  ],
  InterviewScheduled: [
    2,
    bare('InterviewScheduled', { interviewId, dayOnly: fc.boolean(), people: somebody, startsAt: instant }),
  ],
  InterviewRescheduled: [1, bare('InterviewRescheduled', { interviewId, startsAt: maybe(instant) })],
  InterviewCancelled: [1, bare('InterviewCancelled', { interviewId, by })],
  InterviewHeld: [
    8,
    bare('InterviewHeld', {
      interviewId,
      dayOnly: fc.boolean(),
      round: maybe(fc.constantFrom('phone', 'onsite', 'final', 'panel')),
      people: somebody,
    }),
  ],
  InterviewMissed: [1, bare('InterviewMissed', { interviewId, by })],
  DebriefGiven: [
    4,
    bare('DebriefGiven', {
      interviewId,
      rating: maybe(fc.integer({ min: 1, max: 5 })),
      points: fc.constant([]),
      regrets: fc.array(fc.record({ mistake: fc.constant('a slip'), noticed: fc.boolean() }), { maxLength: 2 }),
      toAdd: maybe(fc.constant('more')),
      noThanksWanted: maybe(fc.boolean()),
    }),
  ],
  AnswerPromised: [
    4,
    bare('AnswerPromised', { by: maybe(day), saidBy: maybe(personId), vague: maybe(fc.boolean()) }),
    bare('AnswerPromised', { by: maybe(day), afterReturnOf: personId }),
  ],
  LetterApproved: [1, bare('LetterApproved', { letterId, stepId, step, sendAt: instant, overrides: fc.constant([]) })],
  ApprovalWithdrawn: [1, bare('ApprovalWithdrawn', { letterId, stepId, because: fc.constant('It was too early.') })],
  LetterSent: [
    10,
    bare('LetterSent', {
      letterId,
      stepId,
      step: askedStep,
      to: somebody,
      channel: fc.constantFrom('email', 'email', 'email', 'post', 'linkedin'),
    }),
  ],
  StepSkipped: [2, bare('StepSkipped', { stepId, step })],
  StepHeld: [1, bare('StepHeld', { stepId, step, until: instant })],
  CallMade: [
    3,
    bare('CallMade', {
      personId: maybe(personId),
      stepId: maybe(stepId),
      outcome: fc.constantFrom('spoke', 'gatekeeper', 'voicemail', 'no-answer'),
    }),
  ],
  LandingChosen: [1, bare('LandingChosen', { interviewId, personId, lands: day })],
  CardReturned: [1, bare('CardReturned', { letterId })],
  ErrorDiscovered: [1, bare('ErrorDiscovered', { letterId, what: fc.constantFrom('name', 'company', 'typo') })],
  ReplyReceived: [
    7,
    bare('ReplyReceived', {
      personId: maybe(personId),
      channel: fc.constantFrom('email', 'phone'),
      meaning: fc.constantFrom(...replyKinds, 'still-deciding', 'acknowledgement', undefined),
      newDate: maybe(day),
      offer: maybe(offer),
      automatic: maybe(fc.boolean()),
      startsAt: maybe(instant),
    }),
  ],
  ReplyUnderstood: [
    2,
    bare('ReplyUnderstood', { replyId: factId, meaning: fc.constantFrom(...replyKinds), newDate: maybe(day) }),
  ],
  AbsenceReceived: [2, bare('AbsenceReceived', { personId: maybe(personId), returnsOn: maybe(day) })],
  ReceiptReceived: [1, bare('ReceiptReceived')],
  BounceReceived: [
    3,
    bare('BounceReceived', {
      letterId: maybe(letterId),
      personId: maybe(personId),
      address: maybe(fc.constantFrom('ann@acme.example', 'ben@acme.example')),
      permanent: fc.boolean(),
    }),
  ],
  FeedbackReceived: [1, bare('FeedbackReceived', { personId: maybe(personId) })],
  LinkedInAccepted: [1, bare('LinkedInAccepted', { personId })],
  CallsRefused: [1, bare('CallsRefused')],
  OtherOfferReceived: [1, bare('OtherOfferReceived', { expiresOn: day, real: fc.constant(true) })],
  AcceptedElsewhere: [1, bare('AcceptedElsewhere', { company: maybe(fc.constant('Fabrikam')) })],
  StayInTouchWished: [1, bare('StayInTouchWished', { personId })],
  OfferAccepted: [1, bare('OfferAccepted')],
  OfferDeclined: [1, bare('OfferDeclined')],
  CandidacyWithdrawn: [1, bare('CandidacyWithdrawn')],
  DetailGiven: [
    1,
    bare('DetailGiven', {
      field: fc.constantFrom('link', 'terms'),
      text: fc.constant('a word'),
      personId: maybe(personId),
    }),
  ],
  NoteTaken: [1, bare('NoteTaken', { text: fc.constant('a note'), personId: maybe(personId) })],
  Retracted: [1, bare('Retracted', { factId })],
}

export const event: fc.Arbitrary<Bare> = fc.oneof(
  ...Object.values(kinds).flatMap(([weight, ...arbitraries]) =>
    arbitraries.map((arbitrary) => ({ weight, arbitrary })),
  ),
)

/** Where a random fact came from; most are told by the person. */
export const source: fc.Arbitrary<Fact['source']> = fc.constantFrom(
  'person',
  'person',
  'person',
  'mailbox',
  'calendar',
  'import',
  'regards',
)
