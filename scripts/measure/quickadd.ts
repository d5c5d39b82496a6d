/**
 * Measures how much of a hurried sentence is read rightly, field by field. `fields` is the number of exact
 * fields over all that are expected or produced; misses go to standard error.
 */

import { createDateHolidaysSource } from '../../src/adapters/holidays/date-holidays-source.ts'
import { readQuickAdd, type QuickAddReading } from '../../src/core/quick-add/read-quick-add.ts'
import type { BusinessCalendar } from '../../src/core/time/business-calendar.ts'
import { readJsonl } from './read-jsonl.ts'

export type QuickaddExpectation = {
  company?: string
  role?: string
  people: { name: string; title?: string }[]
  heldAt?: string
  heldOn?: string
  round?: string
  promise?: string
  wentPoorly?: boolean
}

export type QuickaddRecord = { id: string; text: string; now: string; country: string; expect: QuickaddExpectation }

type Field = 'company' | 'role' | 'person' | 'held' | 'round' | 'promise' | 'wentPoorly'

type Miss = { readonly field: Field; readonly expected: string | undefined; readonly produced: string | undefined }

export type QuickaddMeasure = {
  set: 'quickadd'
  n: number
  company: number
  role: number
  people: number
  heldAt: number
  promise: number
  fields: number
}

type CalendarFor = (country: string, years: readonly number[]) => BusinessCalendar

const holidays = createDateHolidaysSource()

export async function measureQuickadd(path: string): Promise<QuickaddMeasure> {
  const records = await readJsonl<QuickaddRecord>(path)
  const calendarFor: CalendarFor = (country, years) => holidays.calendarFor({ country }, years)
  return scoreQuickadd(records, calendarFor, (record, misses) => {
    for (const miss of misses)
      process.stderr.write(
        `${record.id} ${miss.field}: expected ${miss.expected ?? '-'}, got ${miss.produced ?? '-'}\n`,
      )
    process.stderr.write(`   ${record.text}\n`)
  })
}

export function scoreQuickadd(
  records: readonly QuickaddRecord[],
  calendarFor: CalendarFor,
  onMiss: (record: QuickaddRecord, misses: readonly Miss[]) => void,
): QuickaddMeasure {
  const right = { company: 0, role: 0, people: 0, heldAt: 0, promise: 0 }
  let exact = 0
  let union = 0
  for (const record of records) {
    const country = record.country === 'UK' ? 'GB' : record.country
    const offset = record.now.endsWith('Z') ? 'UTC' : record.now.slice(-6)
    const at = Temporal.ZonedDateTime.from(`${record.now}[${offset}]`)
    const reading = readQuickAdd(record.text, {
      at,
      country,
      calendar: calendarFor(country, [at.year - 1, at.year, at.year + 1]),
    })
    const misses = compare(record.expect, reading)
    const missed = (field: Field): boolean => misses.some((miss) => miss.field === field)
    right.company += missed('company') ? 0 : 1
    right.role += missed('role') ? 0 : 1
    right.heldAt += missed('held') ? 0 : 1
    right.promise += missed('promise') ? 0 : 1
    right.people += sameSet(names(record.expect.people), names(reading.people)) ? 1 : 0
    const expected = fieldsOf(record.expect)
    const produced = producedFields(reading)
    const both = expected.filter((field) => produced.includes(field)).length
    exact += both
    union += unionSize(expected, produced)
    if (misses.length > 0) onMiss(record, misses)
  }
  const rate = (count: number): number => (records.length === 0 ? 1 : count / records.length)
  return {
    set: 'quickadd',
    n: records.length,
    company: rate(right.company),
    role: rate(right.role),
    people: rate(right.people),
    heldAt: rate(right.heldAt),
    promise: rate(right.promise),
    fields: union === 0 ? 1 : exact / union,
  }
}

const same = (text: string): string => text.trim().toLowerCase().normalize('NFC')

const personKey = (person: { name: string; title?: string }): string =>
  `person=${same(person.name)}|${same(person.title ?? '')}`

function fieldsOf(expect: QuickaddExpectation): string[] {
  const fields: string[] = expect.people.map(personKey)
  if (expect.company !== undefined) fields.push(`company=${same(expect.company)}`)
  if (expect.role !== undefined) fields.push(`role=${same(expect.role)}`)
  if (expect.heldAt !== undefined) fields.push(`held=${expect.heldAt}`)
  if (expect.heldOn !== undefined) fields.push(`held=${expect.heldOn}`)
  if (expect.round !== undefined) fields.push(`round=${expect.round}`)
  if (expect.promise !== undefined) fields.push(`promise=${expect.promise}`)
  if (expect.wentPoorly !== undefined) fields.push(`wentPoorly=${String(expect.wentPoorly)}`)
  return fields
}

function producedFields(reading: QuickAddReading): string[] {
  const held = reading.held
  return fieldsOf({
    people: reading.people.map(({ name, title }) => (title === undefined ? { name } : { name, title })),
    ...(reading.company === null ? {} : { company: reading.company.value }),
    ...(reading.role === null ? {} : { role: reading.role.value }),
    ...(held === null
      ? {}
      : 'at' in held
        ? { heldAt: held.at.toString().slice(0, 16) }
        : { heldOn: held.on.toString() }),
    ...(reading.round === null ? {} : { round: reading.round }),
    ...(reading.promise?.kind === 'by' ? { promise: reading.promise.by.toString() } : {}),
    ...(reading.wentPoorly === null ? {} : { wentPoorly: reading.wentPoorly }),
  })
}

/** A value that differs from the expected one of its field counts once, not twice; people count one by one. */
function unionSize(expected: readonly string[], produced: readonly string[]): number {
  const single = new Set(
    [...expected, ...produced].filter((field) => !field.startsWith('person=')).map((field) => field.split('=')[0]),
  )
  const people = new Set([...expected, ...produced].filter((field) => field.startsWith('person=')))
  return single.size + people.size
}

function compare(expect: QuickaddExpectation, reading: QuickAddReading): Miss[] {
  const [expected, produced] = [fieldsOf(expect), producedFields(reading)]
  const value = (fields: readonly string[], field: Field): string | undefined =>
    fields
      .filter((one) => one.startsWith(`${field}=`))
      .map((one) => one.slice(field.length + 1))
      .sort()
      .join('; ') || undefined
  const all: readonly Field[] = ['company', 'role', 'person', 'held', 'round', 'promise', 'wentPoorly']
  return all
    .map((field) => ({ field, expected: value(expected, field), produced: value(produced, field) }))
    .filter((miss) => miss.expected !== miss.produced)
}

function names(people: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(people.map((person) => same(person.name)))
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}
