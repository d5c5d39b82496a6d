/** Measures how often the day by which an answer was promised is read rightly; misses go to standard error. */
import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import { readPromise, type PromiseReading } from '../../src/core/promise/read-promise.ts'
import { readJsonl } from './read-jsonl.ts'

export type PromiseExpectation = { readonly kind: 'by'; readonly date: string } | { readonly kind: 'none' }

export type PromiseRecord = {
  readonly id: string
  readonly text: string
  readonly saidAt: string
  /** ISO alpha-2, or UK. */
  readonly country: string
  readonly expect: PromiseExpectation
  /** Further right answers: days, or 'none'. */
  readonly also?: readonly (string | PromiseExpectation)[]
}

/** Fractions of n. */
export type PromisesMeasure = {
  readonly set: 'promises'
  readonly n: number
  readonly right: number
  readonly wrong: number
  readonly asked: number
}

const holidays = createDateHolidaysSource()

export async function measurePromises(path: string): Promise<PromisesMeasure> {
  return scorePromises(await readJsonl<PromiseRecord>(path))
}

export function scorePromises(
  records: readonly PromiseRecord[],
  onMiss: (record: PromiseRecord, got: string) => void = tellMiss,
): PromisesMeasure {
  const count = { right: 0, wrong: 0, asked: 0 }
  for (const record of records) {
    const got = answerOf(readRecord(record))
    const rights = [record.expect, ...(record.also ?? [])].map((one) =>
      typeof one === 'string' ? one : one.kind === 'by' ? one.date : 'none',
    )
    const verdict = rights.includes(got) ? 'right' : got.startsWith('asks') ? 'asked' : 'wrong'
    count[verdict]++
    if (verdict !== 'right') onMiss(record, got)
  }
  const share = (part: number): number => (records.length === 0 ? 0 : part / records.length)
  return {
    set: 'promises',
    n: records.length,
    right: share(count.right),
    wrong: share(count.wrong),
    asked: share(count.asked),
  }
}

export function readRecord({
  text,
  saidAt,
  country: written,
}: Pick<PromiseRecord, 'text' | 'saidAt' | 'country'>): PromiseReading {
  const country = written === 'UK' ? 'GB' : written
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(saidAt)?.[0] ?? 'Z'
  const at = Temporal.ZonedDateTime.from(`${saidAt}[${offset === 'Z' ? 'UTC' : offset}]`)
  return readPromise(text, {
    at,
    country,
    calendar: holidays.calendarFor({ country }, [at.year - 1, at.year, at.year + 1, at.year + 2]),
  })
}

function answerOf(reading: PromiseReading): string {
  if (reading.kind === 'by') return reading.by.toString()
  return reading.kind === 'none' ? 'none' : `asks ${reading.candidates.join(' or ')}`
}

function tellMiss(record: PromiseRecord, got: string): void {
  const expected = record.expect.kind === 'by' ? record.expect.date : 'none'
  process.stderr.write(
    `${record.id} expected ${expected}, got ${got} | said ${record.saidAt} ${record.country} | ${record.text}\n`,
  )
}
