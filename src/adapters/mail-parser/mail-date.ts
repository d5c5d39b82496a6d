/** The Date header (RFC 5322 §3.3 with the obsolete zones of §4.3), its offset kept: it tells where the sender sits. */

const dateHeader =
  /(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*([+-]\d{4}|[a-z]{1,5})?/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const namedOffsets: Readonly<Record<string, string>> = {
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  CET: '+0100',
  CEST: '+0200',
  BST: '+0100',
}

export function mailDate(value: string): { instant: Temporal.Instant; offset: string } | null {
  const found = dateHeader.exec(value.slice(0, 200))
  if (!found) return null
  const [, day, monthName, year, hour, minute, second, zone] = found
  const written =
    zone === undefined ? '+0000' : /^[+-]/.test(zone) ? zone : (namedOffsets[zone.toUpperCase()] ?? '+0000')
  const offset = `${written.slice(0, 3)}:${written.slice(3)}`
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: fullYear(Number(year)),
        month: months.indexOf((monthName ?? '').toLowerCase()) + 1,
        day: Number(day),
        hour: Number(hour),
        minute: Number(minute),
        second: Math.min(59, Number(second ?? 0)),
      },
      { overflow: 'reject' },
    )
    return { instant: local.toZonedDateTime(offset).toInstant(), offset }
  } catch {
    return null
  }
}

/** RFC 5322 §4.3: two digits below 50 are of this century, three digits count from 1900. */
function fullYear(year: number): number {
  if (year < 50) return 2000 + year
  return year < 1000 ? 1900 + year : year
}
