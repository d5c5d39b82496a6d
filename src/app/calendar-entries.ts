/** What of the search stands in a calendar: interviews, promised answers, and the next step of each opening. */
import type { OpeningId } from '../core/facts/ids.ts'
import type { Interview, Opening } from '../core/opening/opening.ts'
import type { Decision, Step } from '../core/plan/decision.ts'
import type { Context } from './context.ts'
import { groundsOf } from './ground.ts'
import type { CalendarEntry } from './ports/calendar-writer.ts'
import { titleOf } from './views/view-step.ts'

/** Minutes; nobody tells how long an interview is. */
const interviewMinutes = 60
const stepMinutes = 15
/** Of an interview the day before and an hour before; of a promised day nine in the morning. */
const reminders = { interview: [1_440, 60], promise: [-540], step: [0] } as const

type EntriesContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy'>

/** Of one opening, or of all. */
export async function calendarEntries(
  context: EntriesContext,
  openingId?: OpeningId,
): Promise<readonly CalendarEntry[]> {
  const facts = await context.store.read((tx) => tx.facts.all())
  return groundsOf(context, facts, context.clock.now())
    .filter(({ opening }) => openingId === undefined || opening.id === openingId)
    .flatMap(({ opening, decision }) => [
      ...opening.interviews.flatMap((interview) => interviewEntry(opening, interview)),
      ...promiseEntry(opening, decision),
      ...stepsOf(decision).map((step) => stepEntry(opening, step)),
    ])
}

const about = ({ company, role }: Opening) => [company, role].filter(Boolean).join(', ')

/** Facts about an opening only grow, and so does their number; it counts the changes. */
const changesOf = (opening: Opening) => ({
  sequence: opening.facts.length,
  stampedAt: opening.facts.reduce(
    (last, { learntAt }) => (Temporal.Instant.compare(learntAt, last) > 0 ? learntAt : last),
    Temporal.Instant.fromEpochMilliseconds(0),
  ),
})

function interviewEntry(opening: Opening, interview: Interview): CalendarEntry[] {
  const { id, state, startsAt, dayOnly, people } = interview
  // A meeting that is to be moved has no place in a calendar until it is known where to.
  if (state === 'postponed' || (dayOnly && state === 'held')) return []
  const names = people.flatMap((personId) => opening.people.get(personId)?.name ?? [])
  const day = startsAt.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  return [
    {
      uid: `interview-${id}@regards`,
      ...changesOf(opening),
      title: `Interview: ${about(opening)}`,
      description: names.length === 0 ? '' : `With ${names.join(', ')}.`,
      when: dayOnly
        ? { kind: 'day', day }
        : { kind: 'moment', startsAt, endsAt: startsAt.add({ minutes: interviewMinutes }) },
      isCancelled: state === 'cancelled' || state === 'missed',
      remindMinutesBefore: dayOnly ? reminders.promise : reminders.interview,
    },
  ]
}

/** The promise in force, while the answer is waited for. */
function promiseEntry(opening: Opening, decision: Decision): CalendarEntry[] {
  const promised = opening.promises.at(-1)
  if (promised === undefined || promised.by === null || decision.kind === 'rest') return []
  return [
    {
      uid: `promise-${promised.factId}@regards`,
      ...changesOf(opening),
      title: `${opening.company} promised an answer by today`,
      description: promised.words === null ? about(opening) : `${about(opening)}: “${promised.words}”`,
      when: { kind: 'day', day: promised.by },
      isCancelled: false,
      remindMinutesBefore: reminders.promise,
    },
  ]
}

function stepsOf(decision: Decision): readonly Step[] {
  if (decision.kind === 'act') return decision.steps
  return decision.kind === 'wait' ? [decision.next] : []
}

function stepEntry(opening: Opening, { id, kind, to, sendAt, reasons }: Step): CalendarEntry {
  return {
    uid: `step-${id}@regards`,
    ...changesOf(opening),
    title: titleOf(kind, to, opening),
    description: `${about(opening)}. ${reasons[0].text}`,
    when: { kind: 'moment', startsAt: sendAt, endsAt: sendAt.add({ minutes: stepMinutes }) },
    isCancelled: false,
    remindMinutesBefore: reminders.step,
  }
}
