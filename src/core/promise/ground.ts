/** What a date is read against: the day it was said on, the working days and the order of numeric dates there. */
import { addBusinessDays, businessDayFrom, businessDayUntil, type BusinessCalendar } from '../time/business-calendar.ts'
import type { CountryCode } from '../time/place.ts'
import type { Amount, Day } from './understood.ts'

export type Said = {
  /** In the zone of the one who said it. */
  readonly at: Temporal.ZonedDateTime
  /** ISO alpha-2; decides the order of numeric dates and which holidays are meant. Empty where unknown. */
  readonly country: CountryCode
  readonly calendar: BusinessCalendar
}

export type Ground = Said & { readonly today: Temporal.PlainDate }

type Date = Temporal.PlainDate

export function isBefore(a: Date, b: Date): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

export function later(a: Date, b: Date): Date {
  return isBefore(a, b) ? b : a
}

export function mondayOf(day: Date): Date {
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** The first such weekday after the day. */
export function weekdayAfter(day: Date, weekday: number): Date {
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 || 7 })
}

/** Friday, or the last day before the weekend where Friday belongs to it. */
export function lastWorkdayOfWeek(monday: Date, calendar: BusinessCalendar): Date {
  let day = monday.add({ days: 4 })
  while (calendar.weekend.has(day.dayOfWeek) && isBefore(monday, day)) day = day.subtract({ days: 1 })
  return day
}

/** The first such day of a month on or after `day`; months too short for it are skipped. */
export function dayOfMonthFrom(day: Date, dayOfMonth: number): Date {
  const first = day.with({ day: 1 })
  for (let months = 0; months < 4; months++) {
    const month = first.add({ months })
    if (dayOfMonth > month.daysInMonth) continue
    const found = month.with({ day: dayOfMonth })
    if (!isBefore(found, day)) return found
  }
  return day
}

/** The first such month and day on or after `day`; null for a day that never is. */
export function monthAndDayFrom(day: Date, month: number, dayOfMonth: number): Date | null {
  for (let years = 0; years < 5; years++) {
    const found = dateOrNull(day.year + years, month, dayOfMonth)
    if (found !== null && !isBefore(found, day)) return found
  }
  return null
}

export function dateOrNull(year: number, month: number, day: number): Date | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900 || year > 2200) return null
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return day > first.daysInMonth ? null : first.with({ day })
}

export function lastBusinessDayOfMonth(day: Date, calendar: BusinessCalendar): Date {
  return businessDayUntil(day.with({ day: day.daysInMonth }), calendar)
}

/** A day named outright: it stays, Sunday or not. */
export function named(day: Date, more: Partial<Day> = {}): Day {
  return { kind: 'day', from: day, by: day, vague: false, ...more }
}

export function interval(from: Date, by: Date, more: Partial<Day> = {}): Day {
  return { kind: 'day', from: isBefore(by, from) ? by : from, by, vague: true, ...more }
}

/** A day reached by counting or by "middle": off the weekend and the holidays. */
export function rolled(day: Date, { calendar }: Ground, more: Partial<Day> = {}): Day {
  return named(businessDayFrom(day, calendar), { vague: true, ...more })
}

/** Counts on from a day; `hour` counts from the hour of saying when `day` is the day of saying. */
export function countedFrom(day: Date, { count, unit }: Amount, ground: Ground): Date {
  const { calendar } = ground
  switch (unit) {
    case 'workday':
      return addBusinessDays(day, count, calendar)
    case 'day':
      return businessDayFrom(day.add({ days: count }), calendar)
    case 'week':
      return businessDayFrom(day.add({ days: Math.ceil(count * 7) }), calendar)
    case 'month':
      return businessDayFrom(day.add({ months: Math.floor(count), days: count % 1 === 0 ? 0 : 15 }), calendar)
    case 'hour': {
      const at = day.equals(ground.today)
        ? ground.at.add({ hours: count }).toPlainDate()
        : day.add({ days: Math.ceil(count / 24) })
      return at.equals(day) ? day : businessDayFrom(at, calendar)
    }
  }
}

/** The last working day before a day. */
export function businessDayBefore(day: Date, { calendar }: Ground): Date {
  return businessDayUntil(day.subtract({ days: 1 }), calendar)
}

export function addDaysAtWork(day: Date, count: number, { calendar }: Ground): Date {
  return addBusinessDays(day, count, calendar)
}
