/** The times of an event, and of a series within a window (RFC 5545 §3.8.5); a clock that nobody names stays open. */
import ICAL from 'ical.js'
import type { CalendarWindow } from '../../app/ports/calendar-reader.ts'
import type { EventTime } from '../../core/calendar/calendar-event.ts'
import type { FileZone, ZonesOfFile } from './zones-of-file.ts'

export type Told = Temporal.PlainDate | Temporal.Instant | { at: Temporal.PlainDateTime; zone: FileZone }

/** What one value says, such as '2026-11-23T14:00:00' with its TZID. */
export function toldTime(value: unknown, tzid: string | null, zones: ZonesOfFile): Told {
  const text = String(value)
  if (!text.includes('T')) return Temporal.PlainDate.from(text)
  if (text.endsWith('Z')) return Temporal.Instant.from(text)
  return { at: Temporal.PlainDateTime.from(text), zone: zones.zoneNamed(tzid) }
}

export function instantOf(told: Told): Temporal.Instant | null {
  if (told instanceof Temporal.Instant) return told
  if (told instanceof Temporal.PlainDate) return null
  if (told.zone.kind === 'known') return told.at.toZonedDateTime(told.zone.zone).toInstant()
  return told.zone.kind === 'told' ? told.zone.instantOf(told.at) : null
}

/** One form for every program: an instant, a day, or a time on nobody's clock. */
export function momentKey(told: Told): string {
  return instantOf(told)?.toString({ smallestUnit: 'second' }) ?? ('at' in told ? told.at.toString() : told.toString())
}

export function eventTime(start: Told, end: Told | null, seconds: number | null): EventTime {
  if (start instanceof Temporal.PlainDate) {
    const days = seconds === null ? 1 : Math.max(1, Math.round(seconds / 86_400))
    const after = end instanceof Temporal.PlainDate ? end : start.add({ days })
    const last = after.subtract({ days: 1 })
    return { kind: 'day', day: start, lastDay: Temporal.PlainDate.compare(last, start) < 0 ? start : last }
  }
  const startsAt = instantOf(start)
  if (startsAt === null) {
    const { at, zone } = start as Extract<Told, { at: unknown }>
    const until = end !== null && 'at' in end ? at.until(end.at).total('minutes') : null
    const minutes = seconds === null ? until : seconds / 60
    return { kind: 'floating', at, minutes, named: zone.kind === 'unknown' ? zone.named : null }
  }
  const told = seconds === null ? (end === null ? null : instantOf(end)) : startsAt.add({ seconds })
  const endsAt = told !== null && Temporal.Instant.compare(told, startsAt) >= 0 ? told : null
  return {
    kind: 'moment',
    startsAt,
    endsAt,
    zone: 'zone' in start && start.zone.kind === 'known' ? start.zone.zone : null,
  }
}

const mostOccurrences = 200
/** A rule that never comes into the window is given up. */
const mostSteps = 20_000

/** The starts of a series in the window, without those it leaves out. */
export function occurrences(
  component: ICAL.Component,
  start: Told,
  window: CalendarWindow,
  zones: ZonesOfFile,
): readonly Told[] {
  const leftOut = new Set(dates(component, 'exdate', zones).map(momentKey))
  const isLeftOut = (told: Told) =>
    leftOut.has(momentKey(told)) || ('at' in told && leftOut.has(told.at.toPlainDate().toString()))
  const isIn = (told: Told) => {
    const at = instantOf(told) ?? localOf(told).toZonedDateTime('UTC').toInstant()
    return Temporal.Instant.compare(at, window.from) >= 0 && Temporal.Instant.compare(at, window.to) <= 0
  }
  const found = new Map<string, Told>()
  const take = (told: Told) => {
    if (isIn(told) && !isLeftOut(told)) found.set(momentKey(told), told)
  }
  take(start)
  for (const told of dates(component, 'rdate', zones)) take(told)
  for (const rule of component.getAllProperties('rrule')) {
    const recur = rule.getFirstValue() as unknown as ICAL.Recur
    const until = recur.until === null ? null : toldTime(recur.until, null, zones)
    recur.until = null
    const steps = recur.iterator(timeOf(localOf(start)))
    for (let count = 0; count < mostSteps && found.size < mostOccurrences; count++) {
      const next = steps.next()
      if (!next) break
      const told = inFormOf(start, Temporal.PlainDateTime.from(next.toString().replace(/Z$/, '')))
      if (isAfter(told, until)) break
      const at = instantOf(told) ?? localOf(told).toZonedDateTime('UTC').toInstant()
      if (Temporal.Instant.compare(at, window.to) > 0) break
      take(told)
    }
  }
  return [...found.values()]
}

/** An end as universal time is compared as an instant, one as a day includes that day. */
function isAfter(told: Told, until: Told | null): boolean {
  if (until === null) return false
  const [at, end] = [instantOf(told), until instanceof Temporal.PlainDate ? null : instantOf(until)]
  if (at !== null && end !== null) return Temporal.Instant.compare(at, end) > 0
  const last =
    until instanceof Temporal.PlainDate
      ? until.add({ days: 1 }).toPlainDateTime().subtract({ seconds: 1 })
      : localOf(until)
  return Temporal.PlainDateTime.compare(localOf(told), last) > 0
}

function dates(component: ICAL.Component, name: 'exdate' | 'rdate', zones: ZonesOfFile): Told[] {
  return component.getAllProperties(name).flatMap((property) => {
    const tzid = property.getFirstParameter('tzid') ?? null
    return property.getValues().flatMap((value: unknown) => {
      try {
        return [toldTime(String(value).split('/')[0], tzid, zones)]
      } catch {
        return []
      }
    })
  })
}

const localOf = (told: Told) =>
  told instanceof Temporal.Instant
    ? told.toZonedDateTimeISO('UTC').toPlainDateTime()
    : told instanceof Temporal.PlainDate
      ? told.toPlainDateTime()
      : told.at

function inFormOf(start: Told, local: Temporal.PlainDateTime): Told {
  if (start instanceof Temporal.Instant) return local.toZonedDateTime('UTC').toInstant()
  return start instanceof Temporal.PlainDate ? local.toPlainDate() : { at: local, zone: start.zone }
}

function timeOf({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): ICAL.Time {
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.utcTimezone)
}
