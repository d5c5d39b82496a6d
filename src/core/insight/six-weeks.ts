/**
 * Six weeks after an invented interview in which nobody answers, under a given policy: what a choice of values means,
 * drawn before it is made. Everything in it is plain JSON, so that a browser may compute it or ask for it.
 */
import type { Fact } from '../facts/fact.ts'
import type { FactId, InterviewId, OpeningId, PersonId } from '../facts/ids.ts'
import type { StepKind } from '../facts/step-kind.ts'
import { openingFrom } from '../opening/opening-from.ts'
import type { Opening } from '../opening/opening.ts'
import { forecast } from '../plan/forecast.ts'
import type { Policy } from '../policy/policy.ts'
import { addBusinessDays, isBusinessDay, businessDayFrom, type BusinessCalendar } from '../time/business-calendar.ts'
import type { Place } from '../time/place.ts'

export type SampleGround = {
  readonly now: Temporal.Instant
  readonly place: Place
  readonly calendar: BusinessCalendar
  /** They promised an answer within so many business days of the interview; null where no date was named. */
  readonly promisedWithin: number | null
}

export type SixWeeks = {
  /** The Monday with which they begin, '2026-11-23'; the interview is in the week of it. */
  readonly monday: string
  readonly today: string
  readonly interviewOn: string
  readonly promisedOn: string | null
  readonly weeks: readonly (readonly PreviewDay[])[]
  /** What would come after the six weeks. */
  readonly later: readonly PreviewStep[]
}
export type PreviewDay = {
  readonly day: string
  readonly isWorked: boolean
  readonly holiday: string | null
  readonly steps: readonly PreviewStep[]
}
export type PreviewStep = { readonly day: string; readonly kind: StepKind }

const weekCount = 6

export function sixWeeks(policy: Policy, ground: SampleGround): SixWeeks {
  const { now, place, calendar } = ground
  const today = now.toZonedDateTimeISO(place.zone).toPlainDate()
  const sample = sampleOpening(ground)
  const steps = forecast(sample.opening, policy, sample.notedAt, calendar).map(({ at, step }) => ({
    day: at.toZonedDateTimeISO(place.zone).toPlainDate().toString(),
    kind: step.kind,
  }))
  const monday = sample.interviewOn.subtract({ days: sample.interviewOn.dayOfWeek - 1 })
  const weeks = Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const day = monday.add({ days: week * 7 + weekday })
      const key = day.toString()
      return {
        day: key,
        isWorked: isBusinessDay(day, calendar),
        holiday: calendar.holidays.get(key) ?? null,
        steps: steps.filter((step) => step.day === key),
      }
    }),
  )
  const end = monday.add({ weeks: weekCount }).toString()
  return {
    monday: monday.toString(),
    today: today.toString(),
    interviewOn: sample.interviewOn.toString(),
    promisedOn: sample.promisedOn?.toString() ?? null,
    weeks,
    later: steps.filter(({ day }) => day >= end),
  }
}

/** Somebody with a number is met today, or on the next working day, at two; an hour later the notes are made. */
function sampleOpening({ now, place, calendar, promisedWithin }: SampleGround): {
  readonly opening: Opening
  readonly interviewOn: Temporal.PlainDate
  readonly promisedOn: Temporal.PlainDate | null
  /** From then on nothing is heard. */
  readonly notedAt: Temporal.Instant
} {
  const interviewOn = businessDayFrom(now.toZonedDateTimeISO(place.zone).toPlainDate(), calendar)
  const promisedOn = promisedWithin === null ? null : addBusinessDays(interviewOn, promisedWithin, calendar)
  const at = interviewOn.toZonedDateTime({ timeZone: place.zone, plainTime: '14:00' }).toInstant()
  const openingId = 'sample' as OpeningId
  const person = 'sample-person' as PersonId
  const interviewId = 'sample-interview' as InterviewId
  const common = (id: string) => ({
    id: `sample-${id}` as FactId,
    openingId,
    at,
    learntAt: at,
    source: 'person' as const,
  })
  const facts: Fact[] = [
    { ...common('a'), kind: 'OpeningAdded', company: 'Sample', ...place },
    {
      ...common('b'),
      kind: 'PersonIntroduced',
      person: { id: person, name: 'Sample', part: 'interviewer', email: 'sample@company.example', phone: '555-0100' },
    },
    { ...common('c'), kind: 'InterviewHeld', interviewId, dayOnly: false, people: [person] },
    { ...common('d'), kind: 'DebriefGiven', interviewId, rating: 4, points: [], regrets: [] },
    ...(promisedOn === null
      ? []
      : [{ ...common('e'), kind: 'AnswerPromised' as const, by: promisedOn, saidBy: person }]),
  ]
  return { opening: openingFrom(facts), interviewOn, promisedOn, notedAt: at.add({ hours: 1 }) }
}
