/** Turns the invented job search of content/demo into facts around `now`. Its days count in working days of each place. */
import * as z from 'zod'
import { factSchema, parts, rounds, type Fact } from '../facts/fact.ts'
import { stepKinds } from '../facts/step-kind.ts'
import { replyKinds } from '../mail/reply-kind.ts'
import { addBusinessDays, businessDayUntil, isBusinessDay, type BusinessCalendar } from '../time/business-calendar.ts'
import { meSchema, type Me } from '../me/me.ts'

const at = { on: z.number().int(), at: z.string() }
const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    ...at,
    kind: z.literal('InterviewHeld'),
    interview: z.string(),
    round: z.enum(rounds),
    people: z.array(z.string()),
  }),
  z.object({
    ...at,
    kind: z.literal('DebriefGiven'),
    interview: z.string(),
    rating: z.number(),
    points: z.array(z.object({ person: z.string(), said: z.string(), myLink: z.string().optional() })),
  }),
  z.object({ ...at, kind: z.literal('AnswerPromised'), by: z.number().int(), words: z.string(), saidBy: z.string() }),
  z.object({
    ...at,
    kind: z.literal('LetterSent'),
    step: z.enum(stepKinds),
    interview: z.string().optional(),
    to: z.array(z.string()),
  }),
  z.object({
    ...at,
    kind: z.literal('ReplyReceived'),
    person: z.string(),
    meaning: z.enum(replyKinds).optional(),
    suggested: z.enum(replyKinds).optional(),
    preview: z.string(),
  }),
])

export const demoSearchSchema = z.object({
  me: meSchema,
  openings: z.array(
    z.object({
      company: z.string(),
      role: z.string(),
      country: z.string(),
      zone: z.string(),
      people: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          title: z.string().optional(),
          email: z.string(),
          phone: z.string().optional(),
          part: z.enum(parts),
        }),
      ),
      story: z.array(eventSchema),
    }),
  ),
})

export type DemoSearch = z.output<typeof demoSearchSchema>

export function demoFacts(
  search: DemoSearch,
  now: Temporal.Instant,
  calendarOf: (country: string) => BusinessCalendar,
): { readonly facts: readonly Fact[]; readonly me: Me } {
  return {
    me: search.me,
    facts: search.openings.flatMap((opening, index) =>
      openingFacts(opening, `demo-${index + 1}`, now, calendarOf(opening.country)),
    ),
  }
}

function openingFacts(
  opening: DemoSearch['openings'][number],
  openingId: string,
  now: Temporal.Instant,
  calendar: BusinessCalendar,
): Fact[] {
  const { company, role, country, zone, people, story } = opening
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = (away: number) => (away >= 0 ? addBusinessDays(today, away, calendar) : back(today, -away, calendar))
  const person = (key: string) => `${openingId}-${key}`
  let count = 0
  const fact = (when: { on: number; at: string }, fields: object) => {
    const moment = day(when.on).toZonedDateTime({ timeZone: zone, plainTime: when.at }).toInstant().toString()
    return z.decode(factSchema, {
      id: `${openingId}-f${++count}`,
      openingId,
      at: moment,
      learntAt: moment,
      source: 'person',
      ...fields,
    } as never)
  }
  const first = story[0] ?? { on: -1, at: '12:00' }
  return [
    fact(first, { kind: 'OpeningAdded', company, role, country, zone }),
    ...people.map(({ key, ...rest }) =>
      fact(first, { kind: 'PersonIntroduced', person: { id: person(key), ...rest } }),
    ),
    ...story.map((event) => fact(event, fieldsOf(event, openingId, person, day))),
  ]
}

function fieldsOf(
  event: DemoSearch['openings'][number]['story'][number],
  openingId: string,
  person: (key: string) => string,
  day: (away: number) => Temporal.PlainDate,
): object {
  const interviewId = 'interview' in event && event.interview ? `${openingId}-${event.interview}` : undefined
  switch (event.kind) {
    case 'InterviewHeld':
      return { kind: event.kind, interviewId, dayOnly: false, round: event.round, people: event.people.map(person) }
    case 'DebriefGiven':
      return {
        kind: event.kind,
        interviewId,
        rating: event.rating,
        regrets: [],
        points: event.points.map((point) => ({
          personId: person(point.person),
          said: point.said,
          ...(point.myLink ? { myLink: point.myLink } : {}),
        })),
      }
    case 'AnswerPromised':
      return { kind: event.kind, by: day(event.by).toString(), words: event.words, saidBy: person(event.saidBy) }
    case 'LetterSent': {
      const about = [event.interview, ...event.to].filter(Boolean).join('-')
      return {
        kind: event.kind,
        letterId: `${openingId}-${event.step}-${about}`,
        stepId: `${openingId}.${event.step}.demo-${about}`,
        step: event.step,
        to: event.to.map(person),
        channel: 'email',
      }
    }
    case 'ReplyReceived':
      return {
        kind: event.kind,
        personId: person(event.person),
        channel: 'email',
        preview: event.preview,
        ...(event.meaning ? { meaning: event.meaning } : {}),
        ...(event.suggested ? { suggested: event.suggested } : {}),
      }
  }
}

function back(today: Temporal.PlainDate, count: number, calendar: BusinessCalendar): Temporal.PlainDate {
  let at = today
  for (let left = count; left > 0; left--) at = businessDayUntil(at.subtract({ days: 1 }), calendar)
  return isBusinessDay(at, calendar) ? at : businessDayUntil(at, calendar)
}
