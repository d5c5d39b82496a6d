/** The days of a letter in the post: when to write and post it so that it lands on a wished day, and between which days it arrives. */
import type { Policy } from '../policy/policy.ts'
import { linesFor } from '../policy/policy.ts'
import {
  addBusinessDays,
  businessDayFrom,
  businessDayUntil,
  subtractBusinessDays,
  type BusinessCalendar,
} from '../time/business-calendar.ts'
import type { PaperContent, Transit } from './paper-form.ts'

export type PostalJourney = {
  /** A day on which the post is collected where the sender lives. */
  readonly post: Temporal.PlainDate
  /** Early and late ends of the arrival; the late one with the mailroom of the house. */
  readonly arrives: {
    readonly from: Temporal.PlainDate
    readonly usually: Temporal.PlainDate
    readonly until: Temporal.PlainDate
  }
  readonly transit: Transit
  readonly isAbroad: boolean
}

export type PostalRoute = {
  /** Working days; the late end with the mailroom. */
  readonly transit: Transit
  readonly isAbroad: boolean
  /** Of the country in which it is posted, and of the one in which it is delivered. */
  readonly calendars: { readonly sender: BusinessCalendar; readonly recipient: BusinessCalendar }
}

type Scope = Parameters<typeof linesFor>[1]

/** The same days as the plan has for an opening in that country: those of the policy, with the person's own over them. */
export function transitFor(
  policy: Pick<Policy, 'lines' | 'profiles' | 'formality'>,
  scope: Scope,
  from: string,
  { rows, elsewhere, mailroom }: PaperContent['transit'],
): Transit {
  const lines = linesFor(policy, scope)
  const row = (scope.place.country === from ? rows[from] : undefined) ?? elsewhere
  const [usual, late] = [lines['card.transit'], lines['card.transit-late']]
  const own = usual.own ?? late.own
  return {
    service: row.service,
    early: Math.min(row.early + mailroom.early, usual.value),
    usual: usual.value,
    late: Math.max(late.value, usual.value),
    source: own ? 'you' : row.source,
    asOf: own ? (own.at?.slice(0, 10) ?? row.asOf) : row.asOf,
  }
}

/** The journey of a letter taken to the post that day; on a day without collection it leaves on the next with one. */
export function journeyFrom(day: Temporal.PlainDate, { transit, isAbroad, calendars }: PostalRoute): PostalJourney {
  const post = businessDayFrom(day, calendars.sender)
  const after = (days: number) => addBusinessDays(post, days, calendars.recipient)
  return {
    post,
    arrives: { from: after(transit.early), usually: after(transit.usual), until: after(transit.late) },
    transit,
    isAbroad,
  }
}

/** Posted so that it usually lands on `lands`, or on the last working day before, though never before `earliest`. */
export function journeyTo(lands: Temporal.PlainDate, earliest: Temporal.PlainDate, route: PostalRoute): PostalJourney {
  return journeyFrom(postingDayFor(lands, earliest, route.transit.usual, route.calendars).post, route)
}

export type PostingDay = {
  readonly post: Temporal.PlainDate
  /** It should have been this day, on which no post is collected: a holiday or weekend where the sender lives. */
  readonly closed: Temporal.PlainDate | null
}

/** `usual`: working days in the post. */
export function postingDayFor(
  lands: Temporal.PlainDate,
  earliest: Temporal.PlainDate,
  usual: number,
  { sender, recipient }: PostalRoute['calendars'],
): PostingDay {
  const counted = subtractBusinessDays(businessDayUntil(lands, recipient), usual, recipient)
  const day = businessDayUntil(counted, sender)
  if (Temporal.PlainDate.compare(day, earliest) < 0) return { post: businessDayFrom(earliest, sender), closed: null }
  return { post: day, closed: day.equals(counted) ? null : counted }
}

/** The first day whose collection can still be met: the day of `at`, or after its last collection ('17:00') the next. */
export function firstPostingDay(
  at: Temporal.ZonedDateTime,
  lastCollection: string,
  calendar: BusinessCalendar,
): Temporal.PlainDate {
  const isOver = Temporal.PlainTime.compare(at.toPlainTime(), Temporal.PlainTime.from(lastCollection)) >= 0
  return businessDayFrom(at.toPlainDate().add({ days: isOver ? 1 : 0 }), calendar)
}
