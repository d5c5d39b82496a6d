/** Writes calendar files with ical-generator; every moment as universal time, which no program misreads. */
import ical, { ICalAlarmType, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry, CalendarWriter } from '../../app/ports/calendar-writer.ts'

/** Seconds after which a calendar program may ask again. */
const refreshSeconds = 1_800

export const createCalendarWriter = (): CalendarWriter => ({
  write: (entries) => Promise.resolve(writeCalendar(entries)),
})

export function writeCalendar(entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name: 'Regards', prodId: { company: 'Regards', product: 'Calendar' }, ttl: refreshSeconds })
  for (const { uid, sequence, stampedAt, title, description, when, isCancelled, remindMinutesBefore } of entries)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: stampedAt,
      lastModified: stampedAt,
      summary: title,
      description,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(when.kind === 'moment' ? { start: when.startsAt, end: when.endsAt } : { start: when.day, allDay: true }),
      alarms: (isCancelled ? [] : remindMinutesBefore).map((minutes) =>
        minutes >= 0
          ? { type: ICalAlarmType.display, triggerBefore: minutes * 60 }
          : { type: ICalAlarmType.display, triggerAfter: -minutes * 60 },
      ),
    })
  return calendar.toString()
}
