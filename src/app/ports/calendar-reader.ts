/** Reads calendar files that came from outside; nothing in them is trusted to be well formed. */
import type { CalendarEvent, UnreadableEvent } from '../../core/calendar/calendar-event.ts'

export type CalendarReading = {
  /** One of each: the newest version of an event. */
  readonly events: readonly CalendarEvent[]
  readonly unreadable: readonly UnreadableEvent[]
}

/** A series is told by its events between the two; without a window by its first. */
export type CalendarWindow = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

export interface CalendarReader {
  /** Never rejects. */
  read(file: string | Uint8Array, window?: CalendarWindow): Promise<CalendarReading>
}
