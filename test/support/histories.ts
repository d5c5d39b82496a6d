/** Random histories of one opening for property tests: every kind of fact, at random moments, referring to each other or to nothing. */
import fc from 'fast-check'
import type { Fact } from '../../src/core/facts/fact.ts'
import { stepKinds } from '../../src/core/facts/step-kind.ts'
import { replyKinds } from '../../src/core/mail/reply-kind.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'

export const places = [
  { country: 'US', zone: 'America/New_York' },
  { country: 'GB', zone: 'Europe/London' },
  { country: 'DE', zone: 'Europe/Berlin' },
  { country: 'IN', zone: 'Asia/Kolkata' },
  { country: 'JP', zone: 'Asia/Tokyo' },
  { country: 'AU', zone: 'Australia/Lord_Howe' },
  { country: 'BR', zone: 'America/Sao_Paulo' },
] as const

const people = ['ann', 'ben', 'cid', 'dot'] as const
const interviews = ['i1', 'i2', 'i3'] as const
const letters = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6'] as const

/** Hours from the beginning of 2026; facts fall into a year around it. */
const start = Temporal.Instant.from('2026-01-05T00:00:00Z')
const hour = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 24 * 90 }) },
  fc.integer({ min: 0, max: 24 * 400 }),
)
export const instant = hour.chain((hours) =>
  fc.integer({ min: 0, max: 59 }).map((minutes) => start.add({ hours, minutes })),
)
const day = fc.integer({ min: 0, max: 430 }).map((days) => Temporal.PlainDate.from('2026-01-05').add({ days }))
const personId = fc.constantFrom(...people)
const somebody = fc.subarray([...people], { minLength: 0, maxLength: 3 })
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
/** Steps as the planner names them, so that skips and holds hit now and then. */
const stepKind = fc.constantFrom(...stepKinds)

type Bare = Record<string, unknown> & { kind: Fact['kind'] }
const bare = (kind: Fact['kind'], fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Bare> =>
  fc
    .record({ ...fields, kind: fc.constant(kind) } as Record<string, fc.Arbitrary<unknown>>)
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Bare)

const offer = fc
  .record({ form: fc.constantFrom('verbal', 'written'), expiresOn: maybe(day) })
  .map(({ form, expiresOn }) => ({ form, ...(expiresOn ? { expiresOn } : {}) }))
const factId = fc.integer({ min: 0, max: 30 }).map((index) => `f${String(index).padStart(2, '0')}`)

const weighted: readonly { weight: number; arbitrary: fc.Arbitrary<Bare> }[] = [
  {
    weight: 8,
    arbitrary: bare('InterviewHeld', {
      interviewId: fc.constantFrom(...interviews),
      dayOnly: fc.boolean(),
      round: maybe(fc.constantFrom('phone', 'onsite', 'final', 'panel')),
      people: somebody,
    }),
  },
  {
    weight: 2,
    arbitrary: bare('InterviewScheduled', {
      interviewId: fc.constantFrom(...interviews),
      dayOnly: fc.boolean(),
      people: somebody,
      startsAt: instant,
    }),
  },
  {
    weight: 1,
    arbitrary: bare('InterviewRescheduled', { interviewId: fc.constantFrom(...interviews), startsAt: maybe(instant) }),
  },
  {
    weight: 1,
    arbitrary: bare('InterviewCancelled', {
      interviewId: fc.constantFrom(...interviews),
      by: fc.constantFrom('them', 'me'),
    }),
  },
  {
    weight: 1,
    arbitrary: bare('InterviewMissed', {
      interviewId: fc.constantFrom(...interviews),
      by: fc.constantFrom('them', 'me'),
    }),
  },
  {
    weight: 4,
    arbitrary: bare('DebriefGiven', {
      interviewId: fc.constantFrom(...interviews),
      rating: maybe(fc.integer({ min: 1, max: 5 })),
      points: fc.constant([]),
      regrets: fc.array(fc.record({ mistake: fc.constant('a slip'), noticed: fc.boolean() }), { maxLength: 2 }),
      toAdd: maybe(fc.constant('more')),
      noThanksWanted: maybe(fc.boolean()),
    }),
  },
  { weight: 4, arbitrary: bare('AnswerPromised', { by: maybe(day), saidBy: maybe(personId) }) },
  {
    weight: 10,
    arbitrary: bare('LetterSent', {
      letterId: fc.constantFrom(...letters),
      stepId: fc.constant('o1.by-hand'),
      step: stepKind,
      to: somebody,
      channel: fc.constantFrom('email', 'email', 'email', 'post', 'linkedin'),
    }),
  },
  { weight: 2, arbitrary: bare('StepSkipped', { stepId: fc.constant('o1.by-hand'), step: stepKind }) },
  {
    weight: 3,
    arbitrary: bare('CallMade', {
      personId: maybe(personId),
      outcome: fc.constantFrom('spoke', 'gatekeeper', 'voicemail', 'no-answer'),
    }),
  },
  {
    weight: 6,
    arbitrary: bare('ReplyReceived', {
      personId: maybe(personId),
      channel: fc.constantFrom('email', 'phone'),
      meaning: fc.constantFrom(...replyKinds, 'still-deciding', 'acknowledgement'),
      newDate: maybe(day),
      offer: maybe(offer),
      automatic: maybe(fc.boolean()),
      startsAt: maybe(instant),
    }),
  },
  { weight: 1, arbitrary: bare('ReplyReceived', { personId: maybe(personId), channel: fc.constant('email') }) },
  {
    weight: 2,
    arbitrary: bare('ReplyUnderstood', {
      replyId: factId,
      meaning: fc.constantFrom(...replyKinds),
      newDate: maybe(day),
    }),
  },
  { weight: 2, arbitrary: bare('AbsenceReceived', { personId: maybe(personId), returnsOn: maybe(day) }) },
  { weight: 1, arbitrary: bare('ReceiptReceived', {}) },
  {
    weight: 3,
    arbitrary: bare('BounceReceived', {
      letterId: maybe(fc.constantFrom(...letters)),
      personId: maybe(personId),
      address: maybe(fc.constantFrom('ann@acme.example', 'ben@acme.example')),
      permanent: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: bare('PersonCorrected', {
      personId,
      changes: fc.constantFrom({ email: 'new@acme.example' }, { phone: '+1 555 0101' }, { part: 'coordinator' }),
    }),
  },
  { weight: 1, arbitrary: bare('CallsRefused', {}) },
  { weight: 1, arbitrary: bare('OtherOfferReceived', { expiresOn: day, real: fc.constant(true) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Bare>(
      { kind: 'OfferAccepted' },
      { kind: 'OfferDeclined' },
      { kind: 'CandidacyWithdrawn' },
      { kind: 'AcceptedElsewhere' },
      { kind: 'OpeningClosed', because: 'person' },
    ),
  },
  {
    weight: 1,
    arbitrary: bare('ErrorDiscovered', {
      letterId: fc.constantFrom(...letters),
      what: fc.constantFrom('name', 'typo'),
    }),
  },
  { weight: 1, arbitrary: bare('FeedbackReceived', { personId: maybe(personId) }) },
  { weight: 1, arbitrary: bare('StayInTouchWished', { personId }) },
  { weight: 1, arbitrary: bare('LinkedInAccepted', { personId }) },
  { weight: 1, arbitrary: bare('CardReturned', { letterId: fc.constantFrom(...letters) }) },
  { weight: 1, arbitrary: bare('Retracted', { factId }) },
]

export type History = {
  readonly facts: readonly Fact[]
  readonly now: Temporal.Instant
  readonly calendar: BusinessCalendar
  readonly zone: string
}

const person = (id: string) =>
  fc
    .record({
      email: fc.boolean(),
      phone: fc.boolean(),
      part: fc.constantFrom('interviewer', 'interviewer', 'coordinator', 'recruiter', 'agent'),
    })
    .map(({ email, phone, part }) => ({
      kind: 'PersonIntroduced' as const,
      person: {
        id,
        name: id.charAt(0).toUpperCase() + id.slice(1),
        part,
        ...(email ? { email: `${id}@acme.example` } : {}),
        ...(phone ? { phone: '+1 555 0100' } : {}),
      },
    }))

export const calendar: fc.Arbitrary<BusinessCalendar> = fc
  .uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 40 })
  .map((days) => ({
    weekend: new Set([6, 7]),
    holidays: new Map(
      days.map((days) => [Temporal.PlainDate.from('2026-01-01').add({ days }).toString(), 'a holiday']),
    ),
  }))

export const history: fc.Arbitrary<History> = fc
  .record({
    place: fc.constantFrom(...places),
    route: fc.constantFrom('direct', 'direct', 'hr', 'agency', 'internal'),
    sector: fc.constantFrom('business', 'business', 'academia', 'government'),
    people: fc.tuple(...people.map(person)),
    events: fc.array(fc.tuple(fc.oneof(...weighted), instant, fc.integer({ min: 0, max: 96 })), { maxLength: 25 }),
    later: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 24 * 60 })),
    calendar,
  })
  .map(({ place, route, sector, people: introduced, events, later, calendar: days }) => {
    const common = (index: number, at: Temporal.Instant, learntAt: Temporal.Instant) => ({
      id: `f${String(index).padStart(2, '0')}`,
      openingId: 'o1',
      at,
      learntAt,
      source: 'person' as const,
    })
    const basics = [
      { kind: 'OpeningAdded', company: 'Acme', role: 'Engineer', ...place, route, sector },
      ...introduced,
    ].map((fact, index) => ({ ...common(90 + index, start, start), ...fact }))
    const told = events.map(([event, at, hours], index) => ({ ...common(index, at, at.add({ hours })), ...event }))
    const last = told.reduce(
      (latest, { learntAt }) => (Temporal.Instant.compare(learntAt, latest) > 0 ? learntAt : latest),
      start,
    )
    const now = last.add({ hours: later })
    return { facts: [...basics, ...told] as unknown as readonly Fact[], now, calendar: days, zone: place.zone }
  })

/** The facts as a readable timeline, for a counterexample. */
export function storyOfHistory({ facts, now, zone }: History): string {
  const lines = facts
    .filter(({ kind }) => kind !== 'PersonIntroduced')
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map((fact) => {
      const rest = Object.fromEntries(
        Object.entries(fact).filter(([key]) => !['id', 'at', 'learntAt', 'openingId', 'source', 'kind'].includes(key)),
      )
      return `${fact.at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${fact.id} ${fact.kind} ${JSON.stringify(rest)}`
    })
  return [
    ...lines,
    `now ${now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })} ${zone}`,
  ].join('\n')
}
