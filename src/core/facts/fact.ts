/**
 * What is known about an opening, as facts that only grow. A fact says what happened, when it happened,
 * when it was learnt and where it came from; what follows from it is decided elsewhere.
 */
import * as z from 'zod'
import { bounceCauses } from '../mail/bounce-cause.ts'
import { confidences, matchRungs } from '../mail/match-rung.ts'
import { replyKinds } from '../mail/reply-kind.ts'
import { postalAddressSchema } from '../paper/postal-address.ts'
import { emailAddressPattern } from './email-address.ts'
import {
  factIdSchema,
  interviewIdSchema,
  letterIdSchema,
  openingIdSchema,
  personIdSchema,
  stepIdSchema,
} from './ids.ts'
import { stepKinds } from './step-kind.ts'
import { instantSchema, plainDateSchema } from './temporal-codec.ts'

const words = z.string().max(20_000)
const name = z.string().min(1).max(200)
const emailAddress = z.string().regex(emailAddressPattern, 'not an e-mail address').max(254)

export const channels = ['email', 'post', 'phone', 'linkedin', 'in-person', 'other'] as const
/** How somebody would rather be reached; 'any' where they never said. */
export const preferredChannels = ['any', 'email', 'linkedin', 'phone', 'post'] as const
export const rounds = ['phone', 'video', 'onsite', 'panel', 'technical', 'final'] as const
export const routes = ['direct', 'hr', 'agency', 'internal'] as const
export const sectors = ['business', 'academia', 'government'] as const
/** What somebody is to this opening. */
export const parts = ['interviewer', 'coordinator', 'recruiter', 'agent', 'other'] as const

export const personSchema = z.object({
  id: personIdSchema,
  name,
  title: name.optional(),
  /** 'Dr', 'Prof.', 'Frau': how the person is addressed in a formal letter. */
  honorific: name.optional(),
  email: emailAddress.optional(),
  phone: name.optional(),
  pronunciation: name.optional(),
  /** Where post reaches them. */
  address: postalAddressSchema.optional(),
  part: z.enum(parts),
  /** Mail from these is theirs as well. */
  moreEmails: z.array(emailAddress).max(20).optional(),
  prefers: z.enum(preferredChannels).optional(),
  /** They would rather not be called. */
  doNotCall: z.boolean().optional(),
})

/** What somebody may be left without. */
export const clearable = ['title', 'honorific', 'email', 'phone', 'pronunciation', 'address'] as const

const zonesSeen = new Set<string>()
const anyMoment = Temporal.Instant.fromEpochMilliseconds(0)

/** Temporal knows the zones without loading Intl, which would cost every start 12 ms. */
function isTimeZone(zone: string): boolean {
  if (zonesSeen.has(zone)) return true
  try {
    anyMoment.toZonedDateTimeISO(zone)
  } catch {
    return false
  }
  zonesSeen.add(zone)
  return true
}

const zone = name.refine(isTimeZone, 'not a time zone such as Europe/Berlin')

const placeFields = {
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters, such as US or GB'),
  region: name.optional(),
  zone,
}

const openingFields = { company: name, role: name.optional(), ...placeFields }

const common = {
  id: factIdSchema,
  openingId: openingIdSchema,
  /** When it happened. */
  at: instantSchema,
  /** When Regards was told. */
  learntAt: instantSchema,
  source: z.enum(['person', 'mailbox', 'calendar', 'import', 'regards']),
}

function fact<Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) {
  return z.object({ ...common, kind: z.literal(kind), ...fields })
}

const interviewFields = {
  interviewId: interviewIdSchema,
  /** The stated start; when only the day was told, `dayOnly` is true and the time of `at` means nothing. */
  dayOnly: z.boolean(),
  round: z.enum(rounds).optional(),
  people: z.array(personIdSchema),
}

export const offerSchema = z.object({
  form: z.enum(['verbal', 'written']),
  expiresOn: plainDateSchema.optional(),
})

export const factSchema = z.discriminatedUnion('kind', [
  // The opening and its people
  fact('OpeningAdded', {
    ...openingFields,
    route: z.enum(routes).optional(),
    sector: z.enum(sectors).optional(),
    /** The sentence it was made from, for the record. */
    words: words.optional(),
  }),
  fact('OpeningCorrected', {
    company: name.optional(),
    role: name.optional(),
    country: placeFields.country.optional(),
    region: name.optional(),
    zone: zone.optional(),
    route: z.enum(routes).optional(),
    sector: z.enum(sectors).optional(),
  }),
  fact('OpeningClosed', { because: z.enum(['no-answer', 'person']), note: words.optional() }),
  fact('PersonIntroduced', { person: personSchema }),
  fact('PersonCorrected', {
    personId: personIdSchema,
    changes: personSchema.omit({ id: true }).partial(),
    /** What no longer holds, with nothing in its place. */
    cleared: z.array(z.enum(clearable)).optional(),
  }),

  // Interviews
  fact('InterviewScheduled', { ...interviewFields, startsAt: instantSchema }),
  fact('InterviewRescheduled', { interviewId: interviewIdSchema, startsAt: instantSchema.optional() }),
  fact('InterviewCancelled', { interviewId: interviewIdSchema, by: z.enum(['them', 'me']) }),
  fact('InterviewHeld', interviewFields),
  fact('InterviewMissed', { interviewId: interviewIdSchema, by: z.enum(['them', 'me']) }),
  fact('DebriefGiven', {
    interviewId: interviewIdSchema,
    /** 1 went badly to 5 went well. */
    rating: z.number().int().min(1).max(5).optional(),
    points: z.array(z.object({ personId: personIdSchema.optional(), said: words, myLink: words.optional() })),
    regrets: z.array(
      z.object({
        mistake: words,
        betterAnswer: words.optional(),
        cause: words.optional(),
        noticed: z.boolean().optional(),
      }),
    ),
    interest: words.optional(),
    toAdd: words.optional(),
    /** The employer asked that no thank-you be sent. */
    noThanksWanted: z.boolean().optional(),
  }),

  // What was promised
  fact('AnswerPromised', {
    /** Absent: it was asked and no date was given. */
    by: plainDateSchema.optional(),
    from: plainDateSchema.optional(),
    vague: z.boolean().optional(),
    words: words.optional(),
    saidBy: personIdSchema.optional(),
    /** They answer when this person is back; `by` is then what was thought when it was said. */
    afterReturnOf: personIdSchema.optional(),
  }),

  // What the person decided about a step, and what left
  fact('LetterApproved', {
    letterId: letterIdSchema,
    stepId: stepIdSchema,
    step: z.enum(stepKinds),
    sendAt: instantSchema,
    overrides: z.array(z.object({ findingId: name, reason: words })),
  }),
  fact('ApprovalWithdrawn', { letterId: letterIdSchema, stepId: stepIdSchema, because: words }),
  fact('LetterSent', {
    letterId: letterIdSchema,
    stepId: stepIdSchema,
    step: z.enum(stepKinds),
    to: z.array(personIdSchema),
    channel: z.enum(channels),
    messageId: name.optional(),
    /** Of a letter that was not written here. */
    subject: words.optional(),
    /** Sent by the person with another program, and told to Regards. */
    byHand: z.boolean().optional(),
  }),
  fact('StepSkipped', { stepId: stepIdSchema, step: z.enum(stepKinds), reason: words.optional() }),
  fact('StepHeld', { stepId: stepIdSchema, step: z.enum(stepKinds), until: instantSchema }),
  fact('CallMade', {
    stepId: stepIdSchema.optional(),
    personId: personIdSchema.optional(),
    outcome: z.enum(['spoke', 'gatekeeper', 'voicemail', 'no-answer']),
    note: words.optional(),
  }),
  /** The day the person would like a thank-you on paper for that interview to be there. */
  fact('LandingChosen', { interviewId: interviewIdSchema, personId: personIdSchema, lands: plainDateSchema }),
  fact('CardReturned', { letterId: letterIdSchema }),
  fact('ErrorDiscovered', {
    letterId: letterIdSchema,
    what: z.enum(['name', 'company', 'attachment', 'recipient', 'typo']),
    note: words.optional(),
  }),

  // What came back
  fact('ReplyReceived', {
    personId: personIdSchema.optional(),
    channel: z.enum(channels),
    /** Absent until the person says what the answer means. */
    meaning: z.enum(replyKinds).optional(),
    suggested: z.enum(replyKinds).optional(),
    newDate: plainDateSchema.optional(),
    offer: offerSchema.optional(),
    /** A verdict sent by a machine, without a human word. */
    automatic: z.boolean().optional(),
    messageId: name.optional(),
    inReplyTo: letterIdSchema.optional(),
    subject: words.optional(),
    preview: words.optional(),
    /** Why this mail was taken for an answer to this opening. */
    evidence: words.optional(),
    /** By which rung of the ladder, and how surely; absent where the person told of the answer. */
    match: z.object({ rung: z.enum(matchRungs), confidence: z.enum(confidences) }).optional(),
    /** Who sent it, as the mail says. */
    from: z.object({ name: name.optional(), email: z.string().max(254) }).optional(),
    /** The sentence that led to the suggestion, as it was written. */
    told: words.optional(),
    /** Under what id the whole mail is kept. */
    mail: name.optional(),
    /** When a meeting is moved or set. */
    startsAt: instantSchema.optional(),
  }),
  fact('ReplyUnderstood', {
    replyId: factIdSchema,
    meaning: z.enum(replyKinds),
    newDate: plainDateSchema.optional(),
    offer: offerSchema.optional(),
    startsAt: instantSchema.optional(),
  }),
  fact('AbsenceReceived', {
    personId: personIdSchema.optional(),
    returnsOn: plainDateSchema.optional(),
    delegate: z.object({ name: name.optional(), email: emailAddress.optional() }).optional(),
    messageId: name.optional(),
    preview: words.optional(),
    evidence: words.optional(),
    mail: name.optional(),
  }),
  fact('ReceiptReceived', {
    messageId: name.optional(),
    preview: words.optional(),
    evidence: words.optional(),
    mail: name.optional(),
  }),
  fact('BounceReceived', {
    letterId: letterIdSchema.optional(),
    address: z.string().max(254).optional(),
    personId: personIdSchema.optional(),
    /** A delay that the server still hopes to mend is not permanent. */
    permanent: z.boolean(),
    cause: z.enum(bounceCauses).optional(),
    status: name.optional(),
    diagnostic: words.optional(),
    messageId: name.optional(),
    evidence: words.optional(),
  }),
  fact('FeedbackReceived', { note: words.optional(), personId: personIdSchema.optional() }),
  fact('LinkedInAccepted', { personId: personIdSchema }),

  // What the person was told, has, or decided
  fact('CallsRefused', { note: words.optional() }),
  fact('OtherOfferReceived', { company: name.optional(), expiresOn: plainDateSchema, real: z.literal(true) }),
  /** An offer was accepted in another opening; this one is to be told. */
  fact('AcceptedElsewhere', { company: name.optional() }),
  /** The person would like to stay in touch with somebody, whatever becomes of the opening. */
  fact('StayInTouchWished', { personId: personIdSchema }),
  fact('OfferAccepted', {}),
  fact('OfferDeclined', {}),
  fact('CandidacyWithdrawn', { reason: words.optional() }),
  /** An answer to what a draft asked for; `field` is a field of the letters. */
  fact('DetailGiven', { field: name, text: words, personId: personIdSchema.optional() }),
  fact('NoteTaken', { text: words, personId: personIdSchema.optional() }),

  /** Takes an earlier fact back; the earlier one stays in the log and no longer counts. */
  fact('Retracted', { factId: factIdSchema, because: words.optional() }),
])

export type Fact = z.output<typeof factSchema>
export type FactKind = Fact['kind']
/** A fact as it is stored and exported. */
export type FactJson = z.input<typeof factSchema>
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>
export type Person = z.output<typeof personSchema>
export type Channel = (typeof channels)[number]
export type Round = (typeof rounds)[number]
export type Route = (typeof routes)[number]
export type Sector = (typeof sectors)[number]
export type OfferTerms = z.output<typeof offerSchema>
