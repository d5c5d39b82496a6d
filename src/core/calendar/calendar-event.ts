/** An event as a calendar tells it (RFC 5545), with its instants settled; what it means is decided elsewhere. */

/** `name` is empty where only an address is known. */
export type CalendarGuest = { readonly name: string; readonly address: string }

export type EventTime =
  | {
      readonly kind: 'moment'
      readonly startsAt: Temporal.Instant
      readonly endsAt: Temporal.Instant | null
      /** IANA; null where the file tells universal time, or its own offsets under a name of its own. */
      readonly zone: string | null
    }
  /** `lastDay` is the last one that belongs to it. */
  | { readonly kind: 'day'; readonly day: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate }
  /** Nobody says on whose clock; never taken for a moment without asking. `named` is a zone that nobody knows. */
  | {
      readonly kind: 'floating'
      readonly at: Temporal.PlainDateTime
      readonly minutes: number | null
      readonly named: string | null
    }

export const calendarMethods = ['publish', 'request', 'cancel', 'reply', 'counter', 'add', 'refresh'] as const
/** What a file asks for (RFC 5546); a file without one publishes. */
export type CalendarMethod = (typeof calendarMethods)[number]

export type CalendarEvent = {
  readonly uid: string | null
  /** Which of a series this is, in one form for every program: an instant or a day; null for the event itself. */
  readonly recurrenceId: string | null
  readonly isRecurring: boolean
  /** Grows with every change that the organizer makes (RFC 5545 §3.8.7.4). */
  readonly sequence: number
  /** When this version was made; tells two of the same number apart. */
  readonly stampedAt: Temporal.Instant | null
  readonly method: CalendarMethod
  readonly summary: string
  readonly when: EventTime | null
  readonly place: string
  readonly description: string
  readonly isCancelled: boolean
  readonly organizer: CalendarGuest | null
  /** Whoever invites first; rooms and other things are left out. */
  readonly guests: readonly CalendarGuest[]
}

/** A part of a file that could not be read, by whatever of it could. */
export type UnreadableEvent = { readonly name: string; readonly why: string }
