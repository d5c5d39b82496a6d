/** Fetches calendars that lie elsewhere. Asks only the address that was agreed to, and changes nothing there. */
import type { CalendarWindow } from './calendar-reader.ts'

export type CalendarPlace =
  | {
      readonly kind: 'url'
      readonly url: string
      /** As the server gave them the last time, to be told "nothing new". */
      readonly etag?: string | undefined
      readonly lastModified?: string | undefined
    }
  | {
      readonly kind: 'caldav'
      readonly url: string
      readonly user: string
      readonly password: string
      readonly window: CalendarWindow
    }

export type CalendarFetched =
  | {
      readonly kind: 'files'
      readonly files: readonly (string | Uint8Array)[]
      readonly etag?: string
      readonly lastModified?: string
    }
  | { readonly kind: 'unchanged' }
  /** In words to be shown after the name of the calendar; `isRefused` where the password or the address is wrong. */
  | { readonly kind: 'problem'; readonly why: string; readonly isRefused: boolean }

export interface CalendarFetcher {
  /** Never rejects. */
  fetch(place: CalendarPlace): Promise<CalendarFetched>
}
