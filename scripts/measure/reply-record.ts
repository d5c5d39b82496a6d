/** A labelled answer of the corpora, and the mail it stands for. */

import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import type { Mail } from '../../src/core/mail/mail.ts'
import type { MailKind } from '../../src/core/mail/reply-kind.ts'
import type { Said } from '../../src/core/promise/read-promise.ts'

export type ReplyRecord = {
  readonly id: string
  readonly from: string
  readonly subject: string
  readonly headers?: Readonly<Record<string, string>>
  /** ISO 8601 with offset, at the sender's place. */
  readonly sentAt: string
  readonly body: string
  readonly label: MailKind
  /** Further kinds, or days, that count as right. */
  readonly also?: readonly string[]
  readonly newDate?: string
}

export function mailOfRecord(record: ReplyRecord): Mail {
  const found = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(record.from)
  return {
    from: { name: found?.[1] ?? '', address: (found?.[2] ?? record.from).trim().toLowerCase() },
    to: [],
    cc: [],
    replyTo: [],
    subject: record.subject,
    sentAt: {
      instant: Temporal.Instant.from(record.sentAt),
      offset: /([+-]\d\d:\d\d|Z)$/.exec(record.sentAt)?.[1] ?? '+00:00',
    },
    messageId: null,
    references: [],
    headers: new Map(Object.entries(record.headers ?? {}).map(([name, value]) => [name.toLowerCase(), [value]])),
    text: record.body,
    deliveryStatus: '',
    returnedOriginal: '',
    calendars: [],
    attachmentNames: [],
  }
}

const holidays = createDateHolidaysSource()

/** The ground on which the dates of a record are read; the corpora name no country, so the offset tells it. */
export function saidOfRecord(record: ReplyRecord): Said {
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(record.sentAt)?.[0] ?? 'Z'
  const at = Temporal.ZonedDateTime.from(`${record.sentAt}[${offset === 'Z' ? 'UTC' : offset}]`)
  const country = countryAt(at)
  return { at, country, calendar: holidays.calendarFor({ country }, [at.year - 1, at.year, at.year + 1, at.year + 2]) }
}

/** The likeliest of the countries the corpora speak from: +01:00 is Britain in summer and Germany in winter. */
function countryAt(at: Temporal.ZonedDateTime): string {
  const hours = at.offsetNanoseconds / 3.6e12
  if (hours < -2) return 'US'
  if (hours === 5.5) return 'IN'
  if (hours >= 8) return 'AU'
  if (hours === 0) return 'GB'
  if (hours === 1) return at.month >= 4 && at.month <= 10 ? 'GB' : 'DE'
  return 'DE'
}
