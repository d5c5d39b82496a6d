/** Is a day, or a time of day, still ahead? A day alone is from tomorrow on: what is told of today has mostly been. */
export function isToCome(when: Temporal.PlainDateTime | Temporal.PlainDate, now: Temporal.ZonedDateTime): boolean {
  return 'hour' in when
    ? Temporal.PlainDateTime.compare(when, now.toPlainDateTime()) > 0
    : Temporal.PlainDate.compare(when, now.toPlainDate()) > 0
}
