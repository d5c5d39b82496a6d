/** Every interview with its present state: set, moved, cancelled, missed or held, and the debrief after it. */
import { compareInstants, isAfter } from '../time/instant-order.ts'
import type { Fact } from '../facts/fact.ts'
import type { FactId, InterviewId } from '../facts/ids.ts'
import type { Place } from '../time/place.ts'
import type { Interview, Reply } from './opening.ts'

type Change = Partial<Omit<Interview, 'id'>>

/** `facts` in the order of happening; an answer that moves or cancels a meeting concerns the next one set. */
export function foldInterviews(facts: readonly Fact[], replies: readonly Reply[], place: Place): readonly Interview[] {
  const interviews = new Map<InterviewId, Interview>()
  const repliesById = new Map(replies.map((reply) => [reply.factId, reply]))
  const change = (id: InterviewId, changes: Change) => {
    const known = interviews.get(id)
    if (known) interviews.set(id, { ...known, ...changes })
  }
  for (const fact of facts) {
    switch (fact.kind) {
      case 'InterviewScheduled':
      case 'InterviewHeld': {
        const known = interviews.get(fact.interviewId)
        if (fact.kind === 'InterviewScheduled' && known?.state === 'held') break
        const startsAt = fact.kind === 'InterviewHeld' ? fact.at : fact.startsAt
        interviews.set(fact.interviewId, {
          id: fact.interviewId,
          state: fact.kind === 'InterviewHeld' ? 'held' : 'scheduled',
          by: null,
          startsAt: fact.dayOnly ? noonOf(startsAt, place) : startsAt,
          dayOnly: fact.dayOnly,
          round: fact.round ?? known?.round ?? null,
          people: fact.people.length > 0 ? fact.people : (known?.people ?? []),
          debrief: known?.debrief ?? null,
          factId: fact.id,
          changedAt: fact.at,
        })
        break
      }
      case 'InterviewRescheduled':
        if (interviews.get(fact.interviewId)?.state !== 'held')
          change(fact.interviewId, moved(fact.startsAt ?? null, fact.id, fact.at))
        break
      case 'InterviewCancelled':
        change(fact.interviewId, { state: 'cancelled', by: fact.by, factId: fact.id, changedAt: fact.at })
        break
      case 'InterviewMissed':
        change(fact.interviewId, { state: 'missed', by: fact.by, factId: fact.id, changedAt: fact.at })
        break
      case 'DebriefGiven':
        change(fact.interviewId, { debrief: fact })
        break
      case 'StepSkipped':
        // Leaving the notes out says that there was something to note.
        if (fact.step === 'debrief')
          for (const { id, state, startsAt } of interviews.values())
            if (state === 'scheduled' && `${fact.stepId}.`.includes(`.debrief.${id}.`) && !isAfter(startsAt, fact.at))
              change(id, { state: 'held' })
        break
      case 'ReplyReceived':
        heed(repliesById.get(fact.id), interviews, change)
        break
      default:
        break
    }
  }
  return [...interviews.values()].toSorted((a, b) => compareInstants(a.startsAt, b.startsAt) || (a.id < b.id ? -1 : 1))
}

function heed(
  reply: Reply | undefined,
  interviews: Map<InterviewId, Interview>,
  change: (id: InterviewId, changes: Change) => void,
): void {
  if (reply === undefined) return
  const next = [...interviews.values()]
    .filter(({ state }) => state === 'scheduled' || state === 'postponed')
    .toSorted((a, b) => compareInstants(a.startsAt, b.startsAt))[0]
  switch (reply.meaning) {
    case 'rescheduled':
      if (next) change(next.id, moved(reply.startsAt, reply.saidIn, reply.at))
      break
    case 'interview-cancelled':
      if (next) change(next.id, { state: 'cancelled', by: 'them', factId: reply.saidIn, changedAt: reply.at })
      break
    case 'next-round':
      if (reply.startsAt === null) break
      interviews.set(`round-${reply.factId}` as InterviewId, {
        id: `round-${reply.factId}` as InterviewId,
        state: 'scheduled',
        by: null,
        startsAt: reply.startsAt,
        dayOnly: false,
        round: null,
        people: [],
        debrief: null,
        factId: reply.saidIn,
        changedAt: reply.at,
      })
      break
    default:
      break
  }
}

function moved(startsAt: Temporal.Instant | null, factId: FactId, changedAt: Temporal.Instant): Change {
  if (startsAt === null) return { state: 'postponed', factId, changedAt }
  return { state: 'scheduled', startsAt, dayOnly: false, factId, changedAt }
}

function noonOf(at: Temporal.Instant, { zone }: Place): Temporal.Instant {
  return at.toZonedDateTimeISO(zone).toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
}
