/** The story of an opening so far, oldest first: what happened, in words. Bookkeeping of Regards itself is left out. */
import type { Fact, FactKind } from '../facts/fact.ts'
import type { FactId, PersonId } from '../facts/ids.ts'
import { listInWords } from '../time/moment-in-words.ts'
import { stepTitle } from '../words/app-words.ts'
import { storyWords as words } from '../words/story-words.ts'
import type { Opening } from './opening.ts'

export type StoryEvent = {
  readonly at: Temporal.Instant
  /** Only the day is known. */
  readonly dayOnly?: boolean
  readonly title: string
  readonly detail?: string
  readonly kind: FactKind
  readonly factIds: readonly FactId[]
}

export function storyOf(opening: Opening): readonly StoryEvent[] {
  return opening.facts.flatMap((fact): StoryEvent[] => {
    const told = tell(fact, opening)
    if (told === null) return []
    const { title, detail, dayOnly, factIds } = told
    return [
      {
        at: fact.at,
        title,
        kind: fact.kind,
        factIds: factIds ?? [fact.id],
        ...(detail ? { detail } : {}),
        ...(dayOnly ? { dayOnly } : {}),
      },
    ]
  })
}

type Told = { title: string; detail?: string | undefined; dayOnly?: boolean; factIds?: readonly FactId[] }

function tell(fact: Fact, opening: Opening): Told | null {
  const from = fact.at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const nameOf = (id: PersonId | undefined) => (id && opening.people.get(id)?.name) ?? opening.company
  const namesOf = (ids: readonly PersonId[]) =>
    listInWords(ids.flatMap((id) => opening.people.get(id)?.name ?? [])) || opening.company
  switch (fact.kind) {
    case 'OpeningAdded':
      return { title: words.added(opening.company), detail: fact.words }
    case 'InterviewScheduled':
      return { title: words.scheduled(dayOf(fact.startsAt), from) }
    case 'InterviewRescheduled':
      return { title: words.rescheduled(fact.startsAt ? dayOf(fact.startsAt) : null, from) }
    case 'InterviewCancelled':
      return { title: words.cancelled(fact.by) }
    case 'InterviewHeld':
      return { title: words.held(namesOf(fact.people)), dayOnly: fact.dayOnly }
    case 'InterviewMissed':
      return { title: words.missed(fact.by) }
    case 'DebriefGiven':
      return { title: words.debriefed(), detail: fact.points.map(({ said }) => said).join(' ') || undefined }
    case 'AnswerPromised':
      return {
        title:
          fact.afterReturnOf === undefined
            ? words.promised(fact.from ?? null, fact.by ?? null, from)
            : words.promisedOnReturn(nameOf(fact.afterReturnOf)),
        // "none" answers a question of the four, and the title says it already.
        detail: fact.words?.trim().toLowerCase() === 'none' ? undefined : fact.words,
      }
    case 'LetterSent': {
      const title = words.sent(fact.step, namesOf(fact.to))
      const isLost = opening.letters.some(({ factId, undelivered }) => factId === fact.id && undelivered)
      return { title: isLost ? words.returned(title) : title }
    }
    case 'StepSkipped':
      return { title: words.skipped(stepTitle(fact.step, '', opening.company)), detail: fact.reason }
    case 'StepHeld':
      return { title: words.heldBack(stepTitle(fact.step, '', opening.company), dayOf(fact.until), from) }
    case 'CallMade':
      return { title: words.called(fact.outcome, nameOf(fact.personId)), detail: fact.note }
    case 'ReplyReceived': {
      const reply = opening.replies.find(({ factId }) => factId === fact.id)
      return {
        title: words.heard(reply?.meaning ?? null, nameOf(fact.personId)),
        detail: fact.preview,
        factIds: reply && reply.saidIn !== fact.id ? [fact.id, reply.saidIn] : [fact.id],
      }
    }
    case 'AbsenceReceived':
      return { title: words.away(nameOf(fact.personId), fact.returnsOn ?? null, from), detail: fact.preview }
    case 'ReceiptReceived':
      return { title: words.receipt() }
    case 'BounceReceived':
      return { title: words.bounced(nameOf(fact.personId), fact.permanent), detail: fact.diagnostic }
    case 'PersonCorrected':
      return { title: words.corrected(nameOf(fact.personId)) }
    case 'FeedbackReceived':
      return { title: words.feedback(), detail: fact.note }
    case 'LinkedInAccepted':
      return { title: words.linkedIn(nameOf(fact.personId)) }
    case 'CallsRefused':
      return { title: words.callsRefused(), detail: fact.note }
    case 'OtherOfferReceived':
      return { title: words.otherOffer(fact.expiresOn, from) }
    case 'AcceptedElsewhere':
      return { title: words.acceptedElsewhere(fact.company ?? null) }
    case 'OfferAccepted':
      return { title: words.accepted() }
    case 'OfferDeclined':
      return { title: words.declined() }
    case 'CandidacyWithdrawn':
      return { title: words.withdrawn(), detail: fact.reason }
    case 'OpeningClosed':
      return { title: words.closed(fact.because), detail: fact.note }
    case 'ErrorDiscovered':
      return { title: words.error(), detail: fact.note }
    case 'NoteTaken':
      return { title: words.note(), detail: fact.text }
    case 'LandingChosen':
      return { title: words.landingChosen(nameOf(fact.personId), fact.lands, from) }
    case 'CardReturned':
      return { title: words.cardReturned() }
    case 'StayInTouchWished':
      return { title: words.stayInTouch(nameOf(fact.personId)) }
    case 'DetailGiven':
    case 'OpeningCorrected':
    case 'PersonIntroduced':
    case 'LetterApproved':
    case 'ApprovalWithdrawn':
    case 'ReplyUnderstood':
    case 'Retracted':
      return null
  }
}
