/** How moments and foreign text stand in columns, so that every engine sorts and compares them alike. */

const first = Temporal.Instant.from('0000-01-01T00:00:00Z')
const last = Temporal.Instant.from('9999-12-31T23:59:59.999999999Z')

/**
 * ISO 8601 in UTC with always nine digits of the second, so that text order is time order and nothing is rounded
 * (milliseconds would wake an opening up to one millisecond early). Years outside 0000 to 9999 stand at the end of the scale.
 */
export function instantToColumn(instant: Temporal.Instant): string {
  const kept =
    Temporal.Instant.compare(instant, first) < 0 ? first : Temporal.Instant.compare(instant, last) > 0 ? last : instant
  return kept.toString({ fractionalSecondDigits: 9 })
}

/** Text that came by mail, without what PostgreSQL refuses (NUL) and UTF-8 cannot say (half a surrogate pair). */
export function foreignTextToColumn(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
