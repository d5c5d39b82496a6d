/** Writes calendar files that other programs read; the same entries are the same bytes. */
export type CalendarEntry = {
  /** The same for ever. */
  readonly uid: string
  /** Grows with every change. */
  readonly sequence: number
  /** When it was last changed. */
  readonly stampedAt: Temporal.Instant
  readonly title: string
  readonly description: string
  readonly when:
    | { readonly kind: 'moment'; readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant }
    | { readonly kind: 'day'; readonly day: Temporal.PlainDate }
  readonly isCancelled: boolean
  /** Minutes before the start at which it is called to mind; negative after it. */
  readonly remindMinutesBefore: readonly number[]
}

export interface CalendarWriter {
  write(entries: readonly CalendarEntry[]): Promise<string>
}
