/**
 * Which hour of which day something may leave or somebody may be called, by the clock on the wall of whoever receives
 * it. Every answer is built from a local day and a local time, so that a clock change moves the moment and not the hour.
 */
import { addBusinessDays, businessDayFrom, isBusinessDay, type BusinessCalendar } from './business-calendar.ts'
import type { Place } from './place.ts'

/** From `from` up to and including `until`, by the local clock. */
export type HourWindow = { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime }

export type SendingHours = {
  readonly window: HourWindow
  /** The hour a letter leaves at when it may wait for it. */
  readonly preferred: Temporal.PlainTime
  readonly calls: readonly HourWindow[]
  /** ISO days of the week for calls: 2 is Tuesday. */
  readonly callDays: ReadonlySet<number>
}

type Hours = { readonly hours: SendingHours }

/**
 * The first good moment at or after `from`: the preferred hour of a working day, or `from` itself where it falls
 * between that hour and the end of the window.
 */
export function nextGoodHour(
  from: Temporal.Instant,
  place: Pick<Place, 'zone'>,
  calendar: BusinessCalendar,
  { hours }: Hours,
): Temporal.Instant {
  const local = from.toZonedDateTimeISO(place.zone)
  const day = local.toPlainDate()
  if (isBusinessDay(day, calendar)) {
    if (isBefore(local.toPlainTime(), hours.preferred)) return onDay(day, hours.preferred, place)
    if (isWithin(local.toPlainTime(), hours.window)) return from
  }
  return onDay(addBusinessDays(day, 1, calendar), hours.preferred, place)
}

/** Night, a weekend or a public holiday where the letter would arrive. */
export function isQuiet(
  at: Temporal.Instant,
  place: Pick<Place, 'zone'>,
  calendar: BusinessCalendar,
  { hours }: Hours,
): boolean {
  const local = at.toZonedDateTimeISO(place.zone)
  return !isBusinessDay(local.toPlainDate(), calendar) || !isWithin(local.toPlainTime(), hours.window)
}

/** The first moment at or after `from` in a call window of a call day; holidays are left out. */
export function nextCallHour(
  from: Temporal.Instant,
  place: Pick<Place, 'zone'>,
  calendar: BusinessCalendar,
  { hours }: Hours,
): Temporal.Instant {
  const local = from.toZonedDateTimeISO(place.zone)
  const today = local.toPlainDate()
  if (isCallDay(today, calendar, hours)) {
    const time = local.toPlainTime()
    if (hours.calls.some((window) => isWithin(time, window))) return from
    const next = hours.calls.find((window) => isBefore(time, window.from))
    if (next) return onDay(today, next.from, place)
  }
  let day = addBusinessDays(today, 1, calendar)
  // Holidays may take a whole week of call days, never a year of them; a calendar without any call day falls back.
  for (let tried = 0; tried < 60 && !isCallDay(day, calendar, hours); tried++) day = addBusinessDays(day, 1, calendar)
  return onDay(day, hours.calls[0]?.from ?? hours.preferred, place)
}

function isCallDay(day: Temporal.PlainDate, calendar: BusinessCalendar, hours: SendingHours): boolean {
  return isBusinessDay(day, calendar) && hours.callDays.has(day.dayOfWeek)
}

/** The opening of the window on that day, or on the first working day after it. */
export function morningOf(
  day: Temporal.PlainDate,
  place: Pick<Place, 'zone'>,
  calendar: BusinessCalendar,
  { hours }: Hours,
): Temporal.Instant {
  return onDay(businessDayFrom(day, calendar), hours.window.from, place)
}

/** The close of the window on that day. */
export function eveningOf(day: Temporal.PlainDate, place: Pick<Place, 'zone'>, { hours }: Hours): Temporal.Instant {
  return onDay(day, hours.window.until, place)
}

function onDay(
  day: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  { zone }: Pick<Place, 'zone'>,
): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
}

function isBefore(a: Temporal.PlainTime, b: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(a, b) < 0
}

function isWithin(time: Temporal.PlainTime, { from, until }: HourWindow): boolean {
  return !isBefore(time, from) && !isBefore(until, time)
}
