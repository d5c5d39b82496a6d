/** Interviews: set, moved, called off, missed or held, and the debrief after them. */
import * as z from 'zod'
import { rounds, type FactKind } from '../../../src/core/facts/fact.ts'
import type { Interview } from '../../../src/core/opening/opening.ts'
import { ScenarioError } from './scenario-words.ts'
import { details, expectHead, who, type Form, type Teller } from './teller.ts'

const names = z.array(z.string())

const round = z.enum(rounds)

/** Of the meetings that are set or to be moved, the one whose hour is nearest to that of the line. */
const awaited = ({ opening, at }: Teller) => {
  const away = ({ startsAt }: Interview) => Math.abs(startsAt.epochMilliseconds - at.epochMilliseconds)
  const open = opening.interviews.filter(({ state }) => state === 'scheduled' || state === 'postponed')
  return open.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

const needAwaited = (teller: Teller) => {
  const found = awaited(teller)
  if (found === null) throw new ScenarioError('no interview is set at that time; write “interview scheduled” before.')
  return found
}

const newInterviewId = ({ opening }: Teller) => `i${opening.interviews.length + 1}`

export const interviewScheduled: Form = (value, teller) => {
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
}

export const interviewHeld: Form = (value, teller) => {
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
}

export const interviewRescheduled: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.moment === undefined) expectHead(clauses.head, ['no new time'])
  return [
    {
      kind: 'InterviewRescheduled',
      interviewId: needAwaited(teller).id,
      ...(clauses.moment === undefined ? {} : { startsAt: teller.moment(clauses.moment).toString() }),
    },
  ]
}

export const debrief: Form = (value, teller) => {
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
}

export const byWhom =
  (kind: FactKind): Form =>
  (value, teller) => {
    const { head } = teller.clauses(value)
    expectHead(head, ['by them', 'by me'])
    return [{ kind, interviewId: needAwaited(teller).id, by: head.slice(3) }]
  }

/** For the last interview that was held. */
export const landingChosen: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const [personId] = who(clauses, teller, true)
  const interview = teller.opening.interviews.findLast(({ state }) => state === 'held')
  if (interview === undefined || clauses.day === undefined)
    throw new ScenarioError('say the day after an interview was held, such as “by 2026-12-04, of Dana Kim”.')
  return [{ kind: 'LandingChosen', interviewId: interview.id, personId, lands: clauses.day }]
}
