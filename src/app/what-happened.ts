/** What the person tells of the course of things: a meeting moved or missed, a slip in a letter, somebody away or won. */
import type { Fact } from '../core/facts/fact.ts'
import type { FactId, LetterId, PersonId } from '../core/facts/ids.ts'
import type { Interview, Opening } from '../core/opening/opening.ts'
import type { Context } from './context.ts'
import { newFact } from './new-fact.ts'
import { problem, type Problem } from './problem.ts'

export type Happening =
  /** `startsAt` at the employer's place; absent while no new time is known. */
  | { readonly kind: 'moved'; readonly startsAt?: string | undefined }
  | { readonly kind: 'cancelled' | 'missed'; readonly by: 'them' | 'me' }
  /** The person called a meeting off, or could not be there, and regrets it. */
  | { readonly kind: 'regret'; readonly note: string; readonly cause?: string | undefined }
  | {
      readonly kind: 'slip'
      readonly what: 'name' | 'company' | 'attachment' | 'recipient' | 'typo'
      /** The last letter where none is named. */
      readonly letterId?: string | undefined
      readonly note?: string | undefined
    }
  | { readonly kind: 'card-returned' }
  | { readonly kind: 'away'; readonly personId?: string | undefined; readonly until?: Temporal.PlainDate | undefined }
  | { readonly kind: 'stay-in-touch' | 'connected'; readonly personId: string }
  /** It was asked by when they answer, and no day was given. */
  | { readonly kind: 'no-date'; readonly words?: string | undefined }

type HappeningContext = Pick<Context, 'clock' | 'ids'>

export function factsOfHappening(context: HappeningContext, opening: Opening, happening: Happening): Fact[] | Problem {
  const { id } = opening
  switch (happening.kind) {
    case 'moved': {
      const interview = opening.interviews.find(({ state }) => state === 'scheduled' || state === 'postponed')
      if (interview === undefined) return noMeeting
      const startsAt = happening.startsAt === undefined ? null : momentAt(happening.startsAt, opening)
      if (startsAt === undefined) return problem('input', `“${happening.startsAt}” is not a moment.`, exampleMoment)
      return [
        newFact(context, id, 'InterviewRescheduled', { interviewId: interview.id, ...(startsAt ? { startsAt } : {}) }),
      ]
    }
    case 'cancelled': {
      const interview = opening.interviews.find(({ state }) => state === 'scheduled' || state === 'postponed')
      if (interview === undefined) return noMeeting
      return [newFact(context, id, 'InterviewCancelled', { interviewId: interview.id, by: happening.by })]
    }
    case 'missed': {
      const interview = begun(opening, context.clock.now())
      if (interview === undefined) return noMeeting
      return [newFact(context, id, 'InterviewMissed', { interviewId: interview.id, by: happening.by })]
    }
    case 'regret': {
      const interview = opening.interviews.findLast(
        ({ state, by }) => by === 'me' && (state === 'cancelled' || state === 'missed'),
      )
      if (interview === undefined)
        return problem(
          'person',
          'No meeting is known here that you called off or missed.',
          'Tell that first with `regards record cancelled` or `regards record missed`.',
        )
      const regret = { mistake: happening.note, ...(happening.cause ? { cause: happening.cause } : {}) }
      return [newFact(context, id, 'DebriefGiven', { interviewId: interview.id, points: [], regrets: [regret] })]
    }
    case 'slip': {
      const letter = happening.letterId
        ? opening.letters.find(({ letterId }) => letterId === happening.letterId)
        : opening.letters.findLast(({ undelivered }) => !undelivered)
      if (letter === undefined) return noLetter
      const { what, note } = happening
      return [newFact(context, id, 'ErrorDiscovered', { letterId: letter.letterId, what, ...(note ? { note } : {}) })]
    }
    case 'card-returned': {
      const card = opening.letters.findLast(({ step }) => step === 'thank-you-card')
      return card === undefined
        ? noLetter
        : [newFact(context, id, 'CardReturned', { letterId: card.letterId as LetterId })]
    }
    case 'away': {
      const { personId, until } = happening
      return [
        newFact(context, id, 'AbsenceReceived', {
          ...(personId ? { personId: personId as PersonId } : {}),
          ...(until ? { returnsOn: until } : {}),
        }),
      ]
    }
    case 'stay-in-touch':
      return opening.people.has(happening.personId as PersonId)
        ? [newFact(context, id, 'StayInTouchWished', { personId: happening.personId as PersonId })]
        : problem('input', 'There is no such person here.', 'See the people with `regards show`.')
    case 'connected':
      return [newFact(context, id, 'LinkedInAccepted', { personId: happening.personId as PersonId })]
    case 'no-date':
      return [newFact(context, id, 'AnswerPromised', happening.words ? { words: happening.words } : {})]
  }
}

/**
 * What was understood of a promise is mended: the new facts take the place and the time of the old one, so that
 * nobody seems to have been heard in between.
 */
export function insteadOfLast(context: HappeningContext, opening: Opening, facts: readonly Fact[]): Fact[] | Problem {
  const last = opening.promises.at(-1)
  const old = opening.facts.find((fact) => fact.id === last?.factId)
  if (last === undefined || old === undefined)
    return problem('person', 'No date is known here that could be mended.', 'Tell it without --instead.')
  const isTold = old.kind === 'AnswerPromised'
  const at = isTold ? old.at : last.saidAt.add({ seconds: 1 })
  const taken = isTold ? [newFact(context, opening.id, 'Retracted', { factId: old.id as FactId })] : []
  return [...taken, ...facts.map((fact): Fact => ({ ...fact, at }))]
}

/** The meeting whose hour has come last. */
function begun({ interviews }: Opening, now: Temporal.Instant): Interview | undefined {
  return interviews.findLast(
    ({ state, startsAt }) => state === 'scheduled' && Temporal.Instant.compare(startsAt, now) <= 0,
  )
}

function momentAt(text: string, { place }: Opening): Temporal.Instant | undefined {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(place.zone).toInstant()
  } catch {
    return undefined
  }
}

const exampleMoment = 'Write it as 2026-11-24T14:00, at the employer’s place.'
const noMeeting = problem('person', 'No meeting is set here.', 'Tell of one with `regards record interview --at …`.')
const noLetter = problem('person', 'No such letter has left yet.', 'See what was sent with `regards show`.')
