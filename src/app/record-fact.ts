/** Records what the person tells in so many words: a call, an answer by phone, a promise, an offer, a decision. */
import type { PostalAddress } from '../core/paper/postal-address.ts'
import type { Fact } from '../core/facts/fact.ts'
import type { FactId, OpeningId, PersonId, StepId } from '../core/facts/ids.ts'
import type { ReplyKind } from '../core/mail/reply-kind.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { promiseFrom } from './add-opening.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { learn } from './learn.ts'
import { learnSender } from './learnt-senders.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import { personBack } from './person-back.ts'
import type { OutboxItem } from './ports/store.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import { factsOfHappening, insteadOfLast, type Happening } from './what-happened.ts'

export type Telling =
  | {
      readonly kind: 'call'
      readonly outcome: 'spoke' | 'gatekeeper' | 'voicemail' | 'no-answer'
      readonly personId?: string | undefined
      readonly stepId?: string | undefined
      readonly note?: string | undefined
    }
  | {
      readonly kind: 'answer'
      readonly meaning: ReplyKind
      readonly channel: 'email' | 'phone' | 'in-person' | 'linkedin' | 'post' | 'other'
      readonly personId?: string | undefined
      readonly by?: string | undefined
      readonly form?: 'verbal' | 'written' | undefined
      readonly note?: string | undefined
      readonly automatic?: boolean | undefined
    }
  | { readonly kind: 'promise'; readonly words: string; readonly personId?: string | undefined }
  | Happening
  | {
      readonly kind: 'interview'
      readonly startsAt: string
      readonly round?: 'phone' | 'video' | 'onsite' | 'panel' | 'technical' | 'final' | undefined
      readonly people?: readonly string[] | undefined
    }
  | { readonly kind: 'no-calls' | 'accepted' | 'declined' | 'withdrawn'; readonly note?: string | undefined }
  | { readonly kind: 'closed'; readonly note?: string | undefined }
  | { readonly kind: 'other-offer'; readonly company?: string | undefined; readonly expiresOn: string }
  | { readonly kind: 'feedback' | 'note'; readonly note: string }

/** How a telling is meant beside what it says. */
export type Manner = {
  /** It mends what was understood of the last promise, instead of being a new one. */
  readonly instead?: boolean | undefined
}

export type Recorded = { readonly factIds: readonly FactId[]; readonly withdrawn: readonly OutboxItem[] }

type RecordContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids'>

export async function recordTelling(
  given: RecordContext,
  openingId: OpeningId,
  telling: Telling,
  { instead = false }: Manner = {},
): Promise<Recorded | Problem> {
  const context = atOneMoment(given)
  return context.store.write(async (tx) => {
    const known = await tx.facts.ofOpening(openingId)
    if (known.length === 0)
      return problem('input', 'There is no such opening.', 'See your openings with `regards list`.')
    const opening = openingFrom(known)
    const told = factsOf(context, opening, telling)
    if (isProblem(told)) return told
    const facts = instead ? insteadOfLast(context, opening, told) : told
    if (isProblem(facts)) return facts
    const { withdrawn } = await learn(context, tx, facts)
    return { factIds: facts.map(({ id }) => id), withdrawn }
  })
}

function factsOf(context: RecordContext, opening: ReturnType<typeof openingFrom>, telling: Telling): Fact[] | Problem {
  const { id, place } = opening
  const now = context.clock.now()
  const person = 'personId' in telling && telling.personId ? { personId: telling.personId as PersonId } : {}
  const note = 'note' in telling && telling.note ? { note: telling.note } : {}
  switch (telling.kind) {
    case 'call':
      return [
        newFact(context, id, 'CallMade', {
          outcome: telling.outcome,
          ...person,
          ...note,
          ...(telling.stepId ? { stepId: telling.stepId as StepId } : {}),
        }),
      ]
    case 'answer': {
      const date = telling.by ? readDay(context, telling.by, place, now) : null
      if (isProblem(date)) return date
      const offer =
        telling.meaning === 'offer'
          ? { offer: { form: telling.form ?? ('verbal' as const), ...(date ? { expiresOn: date } : {}) } }
          : {}
      return [
        newFact(context, id, 'ReplyReceived', {
          channel: telling.channel,
          meaning: telling.meaning,
          ...person,
          ...offer,
          ...(telling.meaning !== 'offer' && date ? { newDate: date } : {}),
          ...(telling.automatic ? { automatic: true } : {}),
          ...(telling.note ? { preview: telling.note } : {}),
        }),
      ]
    }
    case 'promise': {
      const calendar = calendarOf(context, place, now)
      const read = promiseFrom(telling.words, now.toZonedDateTimeISO(place.zone), place.country, calendar)
      const back = personBack(telling.words, opening)
      // "When Dana is back" names no day, and is a promise all the same.
      if (isProblem(read) && back === null) return read
      const promise = isProblem(read) ? null : read
      return [
        newFact(context, id, 'AnswerPromised', {
          words: telling.words,
          ...(promise?.by ? { by: Temporal.PlainDate.from(promise.by) } : {}),
          ...(promise?.from ? { from: Temporal.PlainDate.from(promise.from) } : {}),
          ...(promise?.vague ? { vague: true } : {}),
          ...(back ? { afterReturnOf: back } : {}),
          ...(telling.personId ? { saidBy: telling.personId as PersonId } : {}),
        }),
      ]
    }
    case 'interview': {
      const startsAt = Temporal.PlainDateTime.from(telling.startsAt).toZonedDateTime(place.zone).toInstant()
      const fields = {
        interviewId: `i-${context.ids.next()}` as never,
        dayOnly: false,
        people: (telling.people ?? [...opening.people.keys()]).map((key) => key as PersonId),
        ...(telling.round ? { round: telling.round } : {}),
      }
      return Temporal.Instant.compare(startsAt, now) > 0
        ? [newFact(context, id, 'InterviewScheduled', { ...fields, startsAt })]
        : [newFact(context, id, 'InterviewHeld', fields, { at: startsAt })]
    }
    case 'no-calls':
      return [newFact(context, id, 'CallsRefused', note)]
    case 'accepted':
      return [newFact(context, id, 'OfferAccepted', {})]
    case 'declined':
      return [newFact(context, id, 'OfferDeclined', {})]
    case 'withdrawn':
      return [newFact(context, id, 'CandidacyWithdrawn', telling.note ? { reason: telling.note } : {})]
    case 'closed':
      return [newFact(context, id, 'OpeningClosed', { because: 'person', ...note })]
    case 'other-offer': {
      const expiresOn = readDay(context, telling.expiresOn, place, now)
      if (isProblem(expiresOn)) return expiresOn
      return [
        newFact(context, id, 'OtherOfferReceived', {
          expiresOn,
          real: true,
          ...(telling.company ? { company: telling.company } : {}),
        }),
      ]
    }
    case 'feedback':
      return [newFact(context, id, 'FeedbackReceived', note)]
    case 'note':
      return [newFact(context, id, 'NoteTaken', { text: telling.note })]
    default:
      return factsOfHappening(context, opening, telling)
  }
}

/** An ISO day, or free words such as "Friday week". */
function readDay(
  context: RecordContext,
  words: string,
  place: { country: string; region?: string; zone: string },
  now: Temporal.Instant,
): Temporal.PlainDate | Problem {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) {
    try {
      return Temporal.PlainDate.from(words)
    } catch {
      return problem('input', `“${words}” is not a day of the calendar.`, 'Write it as 2026-12-04.')
    }
  }
  const said = /\bby\b|\bon\b/.test(words) ? words : `by ${words}`
  const promise = promiseFrom(said, now.toZonedDateTimeISO(place.zone), place.country, calendarOf(context, place, now))
  if (isProblem(promise)) return promise
  return promise?.by
    ? Temporal.PlainDate.from(promise.by)
    : problem('input', `No date could be read in “${words}”.`, 'Write it as 2026-12-04.')
}

/** The person says what an answer means; only then does the plan go on. */
export async function understandReply(
  context: RecordContext,
  input: { readonly replyId: FactId; readonly meaning: ReplyKind | 'unrelated'; readonly newDate?: string | undefined },
): Promise<Recorded | Problem> {
  return context.store.write(async (tx) => {
    const reply = await tx.facts.byId(input.replyId)
    if (reply?.kind !== 'ReplyReceived')
      return problem('input', 'There is no such answer.', 'See what waits for you with `regards today`.')
    const place = openingFrom(await tx.facts.ofOpening(reply.openingId)).place
    const date = input.newDate ? readDay(context, input.newDate, place, context.clock.now()) : (reply.newDate ?? null)
    if (isProblem(date)) return date
    const fact =
      input.meaning === 'unrelated'
        ? newFact(context, reply.openingId, 'Retracted', {
            factId: reply.id,
            because: 'It has nothing to do with this opening.',
          })
        : newFact(context, reply.openingId, 'ReplyUnderstood', {
            replyId: reply.id,
            meaning: input.meaning,
            ...(date && input.meaning !== 'offer' ? { newDate: date } : {}),
          })
    const { withdrawn } = await learn(context, tx, [fact])
    await learnSender(tx.settings, reply, input.meaning !== 'unrelated')
    return { factIds: [fact.id], withdrawn }
  })
}

/** Another address, phone or name for somebody; after a bounce this lets the same letter be tried once more. */
export async function correctPerson(
  context: RecordContext,
  openingId: OpeningId,
  personId: PersonId,
  changes: {
    readonly name?: string
    readonly title?: string
    readonly email?: string
    readonly phone?: string
    readonly address?: PostalAddress
    readonly part?: 'interviewer' | 'coordinator' | 'recruiter' | 'agent' | 'other'
  },
): Promise<Recorded | Problem> {
  return context.store.write(async (tx) => {
    const opening = openingFrom(await tx.facts.ofOpening(openingId))
    if (!opening.people.has(personId))
      return problem('input', 'There is no such person here.', 'See the people with `regards show`.')
    const fact = newFact(context, openingId, 'PersonCorrected', { personId, changes })
    const { withdrawn } = await learn(context, tx, [fact])
    return { factIds: [fact.id], withdrawn }
  })
}
