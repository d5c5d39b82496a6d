/** Reads calendar files that came from outside; nothing in them is trusted to be well formed. */

/** `name` is empty where only an address is known. */
export type CalendarGuest = { readonly name: string; readonly address: string }

export type CalendarEvent = {
  readonly uid: string | null
  readonly summary: string
  /** 'YYYY-MM-DDTHH:MM:SS', with 'Z' where it is universal time, or 'YYYY-MM-DD' where only the day is told. */
  readonly start: string | null
  /** The zone as the file names it, which need not be an IANA name; null where it names none. */
  readonly zone: string | null
  readonly place: string
  readonly description: string
  readonly isCancelled: boolean
  /** Whoever invites first; rooms and other things are left out. */
  readonly guests: readonly CalendarGuest[]
}

export type CalendarReading = {
  readonly events: readonly CalendarEvent[]
  /** How many events could not be read. */
  readonly broken: number
}

export interface CalendarReader {
  /** Never rejects. */
  read(text: string): Promise<CalendarReading>
}
