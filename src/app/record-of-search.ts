/** The record of the search within a span, to look at, as a table and on paper. */
import { recordJob, recordTable } from '../core/record/record-table.ts'
import { searchRecord, type RecordRow, type RecordSpan } from '../core/record/search-record.ts'
import { tableText } from '../core/tables/table-text.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { readMe } from './me.ts'
import { problem, type Problem } from './problem.ts'

export const recordForms = ['csv', 'pdf'] as const
export type RecordForm = (typeof recordForms)[number]
/** Days such as '2026-11-01'; the month of today until today where left out. */
export type SpanWish = { readonly from?: string | undefined; readonly until?: string | undefined }
type RecordContext = Pick<Context, 'store' | 'clock' | 'guess'>

export type RecordView = {
  readonly from: string
  readonly until: string
  readonly rows: readonly (Omit<RecordRow, 'day'> & { readonly day: string })[]
}

export async function seeRecordOfSearch(context: RecordContext, wish: SpanWish): Promise<RecordView | Problem> {
  const found = await recordWithin(context, wish)
  if ('kind' in found) return found
  return {
    from: found.span.from.toString(),
    until: found.span.until.toString(),
    rows: found.rows.map((row) => ({ ...row, day: row.day.toString() })),
  }
}

export async function recordOfSearch(
  context: RecordContext & Pick<Context, 'paperPrinter'>,
  wish: SpanWish,
  form: RecordForm,
): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly rows: number } | Problem> {
  const found = await recordWithin(context, wish)
  if ('kind' in found) return found
  const { span, rows, me } = found
  const name = `job-search-${span.from.toString()}-to-${span.until.toString()}.${form}`
  // The mark at the front tells spreadsheets that it is UTF-8.
  if (form === 'csv')
    return { bytes: new TextEncoder().encode(`\uFEFF${tableText(recordTable(rows))}`), name, rows: rows.length }
  const printed = await context.paperPrinter.print(recordJob(rows, span, me))
  if (printed.kind === 'unprintable')
    return problem('input', printed.why, 'Take the record as CSV, or correct the name that has it.')
  return { bytes: printed.bytes, name, rows: rows.length }
}

async function recordWithin(context: RecordContext, wish: SpanWish) {
  const { facts, me } = await context.store.read(async (tx) => ({
    facts: await tx.facts.all(),
    me: await readMe(tx.settings, context.guess),
  }))
  const span = spanFrom(wish, context.clock.now().toZonedDateTimeISO(me.zone).toPlainDate())
  if ('kind' in span) return span
  const place = { zone: me.zone, country: me.address?.country ?? me.country }
  return { span, me, rows: searchRecord(openingsOf(facts), span, place) }
}

function spanFrom({ from, until }: SpanWish, today: Temporal.PlainDate): RecordSpan | Problem {
  const last = until === undefined ? today : dayFrom(until)
  const first = from === undefined ? last?.with({ day: 1 }) : dayFrom(from)
  if (!first || !last) return problem('input', 'A day is missing or not one.', 'Write days as 2026-11-01.')
  if (Temporal.PlainDate.compare(first, last) > 0)
    return problem('input', 'The first day is after the last.', 'Turn the two days around.')
  return { from: first, until: last }
}

function dayFrom(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text) : null
  } catch {
    return null
  }
}
