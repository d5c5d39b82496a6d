/** The events of the policy (§3.4) and what leads up to them, each with the facts it stands for. */
import * as z from 'zod'
import type { Fact, FactKind } from '../../../src/core/facts/fact.ts'
import { rounds } from '../../../src/core/facts/fact.ts'
import type { StepKind } from '../../../src/core/facts/step-kind.ts'
import type { Opening } from '../../../src/core/opening/opening.ts'
import type { Step } from '../../../src/core/plan/decision.ts'
import { classifyReply } from '../../../src/core/mail/classify-reply.ts'
import { fakeMail } from '../../../src/core/mail/fake-mail.ts'
import { readPromise } from '../../../src/core/promise/read-promise.ts'
import type { BusinessCalendar } from '../../../src/core/time/business-calendar.ts'
import { ScenarioError, type Clauses } from './scenario-words.ts'

export type Bare = { readonly kind: FactKind | (string & {}); readonly at?: string; readonly [field: string]: unknown }

/** What a line can look up while it is told. */
export type Teller = {
  /** As far as it was told before this line. */
  readonly opening: Opening
  readonly facts: readonly Fact[]
  readonly at: Temporal.Instant
  readonly hasHour: boolean
  readonly country: string
  readonly zone: string
  readonly calendar: BusinessCalendar
  readonly learnt: Temporal.Instant | null
  readonly moment: (text: string) => Temporal.Instant
  readonly clauses: (value: unknown) => Clauses
  readonly person: (name: string) => string
  readonly onlyPerson: () => string | null
  readonly stepKind: (text: string) => StepKind
  readonly stepOf: (kind: StepKind, to: readonly string[]) => Step | null
}

type Form = (value: unknown, teller: Teller) => readonly Bare[]

const names = z.array(z.string())
const round = z.enum(rounds)

function details<Shape extends z.ZodRawShape>(
  shape: Shape,
  value: unknown,
): z.output<z.ZodObject<Shape, z.core.$strict>> {
  const parsed = z.strictObject(shape).safeParse(value ?? {})
  if (parsed.success) return parsed.data
  throw new ScenarioError(
    `${parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(' → ')).join('; ')}; it takes {${Object.keys(shape).join(', ')}}.`,
  )
}

/** The next meeting that is set or to be moved. */
const awaited = ({ opening }: Teller) =>
  opening.interviews.find(({ state }) => state === 'scheduled' || state === 'postponed') ?? null

const needAwaited = (teller: Teller) => {
  const found = awaited(teller)
  if (found === null) throw new ScenarioError('no interview is set at that time; write “interview scheduled” before.')
  return found
}

const newInterviewId = ({ opening }: Teller) => `i${opening.interviews.length + 1}`

/** Who is named, or the only person there is. */
function who(clauses: Clauses, teller: Teller, need: boolean): readonly string[] {
  if (clauses.names.length > 0) return clauses.names.map(teller.person)
  const only = teller.onlyPerson()
  if (only !== null) return [only]
  if (need && teller.opening.people.size > 1)
    throw new ScenarioError('say which person, with “to NAME” or “from NAME”.')
  return []
}

const expectHead = (head: string, allowed: readonly string[]) => {
  if (!allowed.includes(head)) throw new ScenarioError(`“${head}” is not known here; write ${allowed.join(', ')}.`)
}

const nothing = (value: unknown) => {
  if (value !== null && value !== undefined && !/^(?:learnt .*)?$/.test(String(value)))
    throw new ScenarioError('nothing stands after the colon here.')
}

/** A letter that leaves was proposed, read and approved a minute before; its step is the one that was proposed. */
const sent: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const step = teller.stepKind(clauses.head)
  const to = who(clauses, teller, true)
  const proposed = teller.stepOf(step, to)
  const stepId = proposed?.id ?? `${teller.opening.id}.${step}.by-hand`
  const letterId = `letter-${teller.facts.length + 1}`
  const channel =
    clauses.channel ?? (step === 'thank-you-card' ? 'post' : step === 'linkedin-note' ? 'linkedin' : 'email')
  const letter = { kind: 'LetterSent', letterId, stepId, step, to, channel }
  if (clauses.byHand) return [{ ...letter, byHand: true }]
  const approvedAt = teller.at.subtract({ minutes: 1 }).toString()
  return [
    {
      kind: 'LetterApproved',
      at: approvedAt,
      learntAt: approvedAt,
      letterId,
      stepId,
      step,
      sendAt: teller.at.toString(),
      overrides: [],
    },
    { ...letter, source: 'regards' },
  ]
}

const proposedStep = (clauses: Clauses, teller: Teller): Step => {
  const kind = teller.stepKind(clauses.head)
  const step = teller.stepOf(kind, clauses.names.map(teller.person))
  if (step === null) throw new ScenarioError(`no ${kind} is proposed at that time, so nothing can become of it.`)
  return step
}

const approved: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const step = proposedStep(clauses, teller)
  const sendAt = clauses.moment === undefined ? step.sendAt : teller.moment(clauses.moment)
  return [
    {
      kind: 'LetterApproved',
      letterId: `letter-${teller.facts.length + 1}`,
      stepId: step.id,
      step: step.kind,
      sendAt: sendAt.toString(),
      overrides: [],
    },
  ]
}

const skipped: Form = (value, teller) => {
  const { id, kind } = proposedStep(teller.clauses(value), teller)
  return [{ kind: 'StepSkipped', stepId: id, step: kind }]
}

const putOff: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.moment === undefined)
    throw new ScenarioError('say until when, such as “check-in, until 2026-12-05 09:00”.')
  const { id, kind } = proposedStep(clauses, teller)
  return [{ kind: 'StepHeld', stepId: id, step: kind, until: teller.moment(clauses.moment).toString() }]
}

const callOutcomes: Readonly<Record<string, string>> = {
  spoke: 'spoke', gatekeeper: 'gatekeeper', voicemail: 'voicemail', 'no answer': 'no-answer',
} // prettier-ignore

const call: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, Object.keys(callOutcomes))
  const [personId] = who(clauses, teller, false)
  const stepId = teller.stepOf('call', [])?.id
  return [
    {
      kind: 'CallMade',
      outcome: callOutcomes[clauses.head],
      ...(personId ? { personId } : {}),
      ...(stepId ? { stepId } : {}),
    },
  ]
}

/** What an answer says in the words of the domain, and what the product notes. */
const replyForms: Readonly<Record<string, Record<string, unknown>>> = {
  'thanks only': { meaning: 'acknowledgement' },
  'still deciding': { meaning: 'still-deciding' },
  'asks for information': { meaning: 'needs-information' },
  'next round': { meaning: 'next-round' },
  'on hold': { meaning: 'on-hold' },
  'do not contact': { meaning: 'do-not-contact' },
  'referral elsewhere': { meaning: 'referral-elsewhere' },
  unclear: {},
  rescheduled: { meaning: 'rescheduled' },
  'interview cancelled': { meaning: 'interview-cancelled' },
  'position closed': { meaning: 'rejection', preview: 'The position was closed.' },
  rejected: { meaning: 'rejection' },
  'rejected by a machine': { meaning: 'rejection', automatic: true },
  'offer by word': { meaning: 'offer', offer: { form: 'verbal' } },
  'offer in writing': { meaning: 'offer', offer: { form: 'written' } },
}

const reply: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, Object.keys(replyForms))
  const form = replyForms[clauses.head] ?? {}
  const [personId] = form['automatic'] === true && clauses.names.length === 0 ? [] : who(clauses, teller, true)
  const offer = form['offer'] as object | undefined
  return [
    {
      kind: 'ReplyReceived',
      source: 'mailbox',
      channel: clauses.channel ?? 'email',
      ...form,
      ...(personId ? { personId } : {}),
      ...(clauses.day === undefined
        ? {}
        : offer
          ? { offer: { ...offer, expiresOn: clauses.day } }
          : { newDate: clauses.day }),
      ...(clauses.moment === undefined ? {} : { startsAt: teller.moment(clauses.moment).toString() }),
    },
  ]
}

/** What the person says about an answer that was unclear. */
const understood: Form = (value, teller) => {
  const asked = teller.opening.replies.findLast(({ meaning }) => meaning === null)
  if (asked === undefined)
    throw new ScenarioError('no answer is waiting to be understood; write “reply: unclear” before.')
  const [first] = reply(value, teller)
  const { meaning, newDate, offer, startsAt }: Partial<Bare> = first ?? {}
  return [
    {
      kind: 'ReplyUnderstood',
      replyId: asked.factId,
      meaning: meaning ?? 'unclear',
      ...(newDate ? { newDate } : {}),
      ...(offer ? { offer } : {}),
      ...(startsAt ? { startsAt } : {}),
    },
  ]
}

const promise: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.day === undefined) expectHead(clauses.head, ['no date', 'vague'])
  const saidBy = clauses.names[0] === undefined ? undefined : teller.person(clauses.names[0])
  return [
    {
      kind: 'AnswerPromised',
      ...(clauses.day === undefined ? {} : { by: clauses.day }),
      ...(clauses.earliest === undefined ? {} : { from: clauses.earliest }),
      ...(clauses.head === 'vague' ? { vague: true } : {}),
      ...(saidBy ? { saidBy } : {}),
    },
  ]
}

/** Words as they were said are read as the product reads them. */
const promiseSaid: Form = (value, { at, zone, country, calendar }) => {
  const reading = readPromise(String(value), { at: at.toZonedDateTimeISO(zone), country, calendar })
  switch (reading.kind) {
    case 'unsure':
      throw new ScenarioError(`these words leave open which day is meant: ${reading.question}`)
    case 'none':
      return [{ kind: 'AnswerPromised', words: String(value) }]
    case 'by':
      return [
        {
          kind: 'AnswerPromised',
          by: reading.by.toString(),
          from: reading.from.toString(),
          vague: reading.vague,
          words: String(value),
        },
      ]
  }
}

const outOfOffice: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.day === undefined) expectHead(clauses.head, ['no date'])
  const [personId] = who(clauses, teller, true)
  return [
    {
      kind: 'AbsenceReceived',
      source: 'mailbox',
      ...(personId ? { personId } : {}),
      ...(clauses.day ? { returnsOn: clauses.day } : {}),
    },
  ]
}

const lastLetter = (teller: Teller, personId: string | undefined) => {
  const letter = teller.opening.letters.findLast(
    ({ to }) => personId === undefined || (to as readonly string[]).includes(personId),
  )
  if (letter === undefined) throw new ScenarioError('no letter was sent before; write “sent” before.')
  return letter.letterId as string
}

const bounce: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, ['hard', 'soft'])
  const [personId] = who(clauses, teller, false)
  return [
    {
      kind: 'BounceReceived',
      source: 'mailbox',
      permanent: clauses.head === 'hard',
      letterId: lastLetter(teller, personId),
      ...(personId ? { personId } : {}),
    },
  ]
}

const mistakeFound: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const allowed = ['name', 'company', 'attachment', 'recipient', 'typo']
  expectHead(clauses.head, allowed)
  return [
    { kind: 'ErrorDiscovered', what: clauses.head, letterId: lastLetter(teller, clauses.names.map(teller.person)[0]) },
  ]
}

const addressCorrected: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const [personId] = who(clauses, teller, true)
  if (personId === undefined) throw new ScenarioError('say whose address, such as “dana@new.example, of Dana Kim”.')
  return [{ kind: 'PersonCorrected', personId, changes: { email: clauses.head } }]
}

/** Read as any mail is; only what is taken for unrelated leaves the facts as they are. */
const unrelatedMail: Form = (value, { at, zone, country, calendar }) => {
  const told = details({ subject: z.string(), text: z.string() }, value)
  const { kind } = classifyReply(fakeMail({ from: 'news@company.example', ...told }), {
    sentAt: at.toZonedDateTimeISO(zone),
    country,
    calendar,
  })
  if (kind !== 'unrelated') throw new ScenarioError(`this mail is taken for “${kind}”.`)
  return []
}

const oneNamed =
  (kind: FactKind): Form =>
  (value, teller) => [{ kind, personId: teller.person(String(value)) }]
const bare =
  (fact: Bare): Form =>
  (value) => (nothing(value), [fact])

const byWhom =
  (kind: FactKind): Form =>
  (value, teller) => {
    const { head } = teller.clauses(value)
    expectHead(head, ['by them', 'by me'])
    return [{ kind, interviewId: needAwaited(teller).id, by: head.slice(3) }]
  }

/** By the words that name them after the moment. */
export const eventForms: ReadonlyMap<string, Form> = new Map<string, Form>([
  [
    'interview scheduled',
    (value, teller) => {
      const told = details({ at: z.string(), with: names.default([]), round: round.optional() }, value)
      return [
        {
          kind: 'InterviewScheduled',
          interviewId: newInterviewId(teller),
          dayOnly: !told.at.includes(' '),
          startsAt: teller.moment(told.at).toString(),
          people: told.with.map(teller.person),
          ...(told.round ? { round: told.round } : {}),
        },
      ]
    },
  ],
  [
    'interview held',
    (value, teller) => {
      const told = details({ with: names.optional(), round: round.optional() }, value)
      const everybody = told.with?.map(teller.person) ?? [teller.onlyPerson()].flatMap((id) => id ?? [])
      return [
        {
          kind: 'InterviewHeld',
          interviewId: awaited(teller)?.id ?? newInterviewId(teller),
          dayOnly: !teller.hasHour,
          people: everybody,
          ...(told.round ? { round: told.round } : {}),
        },
      ]
    },
  ],
  [
    'interview rescheduled',
    (value, teller) => {
      const clauses = teller.clauses(value)
      if (clauses.moment === undefined) expectHead(clauses.head, ['no new time'])
      return [
        {
          kind: 'InterviewRescheduled',
          interviewId: needAwaited(teller).id,
          ...(clauses.moment === undefined ? {} : { startsAt: teller.moment(clauses.moment).toString() }),
        },
      ]
    },
  ],
  ['interview cancelled', byWhom('InterviewCancelled')],
  ['interview missed', byWhom('InterviewMissed')],
  [
    'debrief',
    (value, teller) => {
      const told = details(
        {
          rating: z.int().min(1).max(5).optional(),
          regret: z.string().optional(),
          add: z.string().optional(),
          thanks: z.enum(['wanted', 'not wanted']).default('wanted'),
        },
        value,
      )
      const interview = teller.opening.interviews.findLast(
        ({ state }) => state === 'held' || state === 'missed' || state === 'cancelled',
      )
      if (interview === undefined) throw new ScenarioError('no interview was held, missed or cancelled before.')
      return [
        {
          kind: 'DebriefGiven',
          interviewId: interview.id,
          points: [],
          regrets: told.regret === undefined ? [] : [{ mistake: told.regret }],
          ...(told.rating === undefined ? {} : { rating: told.rating }),
          ...(told.add === undefined ? {} : { toAdd: told.add }),
          ...(told.thanks === 'not wanted' ? { noThanksWanted: true } : {}),
        },
      ]
    },
  ],
  ['promise', promise],
  ['promise said', promiseSaid],
  ['sent', sent],
  ['approved', approved],
  ['skipped', skipped],
  ['put off', putOff],
  ['call', call],
  ['reply', reply],
  ['understood', understood],
  ['out of office', outOfOffice],
  ['receipt', bare({ kind: 'ReceiptReceived', source: 'mailbox' })],
  ['bounce', bounce],
  ['address corrected', addressCorrected],
  ['card delivered', bare({ kind: 'NoteTaken', text: 'The card was delivered.' })],
  [
    'card returned',
    (value, teller) => (nothing(value), [{ kind: 'CardReturned', letterId: lastLetter(teller, undefined) }]),
  ],
  ['mistake found', mistakeFound],
  [
    'feedback',
    (value, teller) => {
      const [personId] = who(teller.clauses(value), teller, false)
      return [{ kind: 'FeedbackReceived', ...(personId ? { personId } : {}) }]
    },
  ],
  ['linkedin accepted', oneNamed('LinkedInAccepted')],
  ['stay in touch', oneNamed('StayInTouchWished')],
  ['told not to call', bare({ kind: 'CallsRefused' })],
  [
    'other offer',
    (value, teller) => {
      const { day } = teller.clauses(value)
      if (day === undefined) throw new ScenarioError('say until when it stands, such as “until 2026-12-04”.')
      return [{ kind: 'OtherOfferReceived', expiresOn: day, real: true }]
    },
  ],
  ['accepted elsewhere', (value) => [{ kind: 'AcceptedElsewhere', ...(value ? { company: String(value) } : {}) }]],
  ['accepted', bare({ kind: 'OfferAccepted' })],
  ['declined', bare({ kind: 'OfferDeclined' })],
  ['withdrawn', bare({ kind: 'CandidacyWithdrawn' })],
  [
    'closed',
    (value, teller) => {
      const { head } = teller.clauses(value)
      expectHead(head, ['no answer', 'by me'])
      return [{ kind: 'OpeningClosed', because: head === 'by me' ? 'person' : 'no-answer' }]
    },
  ],
  ['unrelated mail', unrelatedMail],
  ['note', (value) => [{ kind: 'NoteTaken', text: String(value) }]],
])
