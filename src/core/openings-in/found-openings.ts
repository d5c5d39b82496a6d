/** Openings out of the rows of a table: each row is one, or is named with the reason. Decides nothing about what is known already. */
import { emailAddressPattern } from '../facts/email-address.ts'
import type { Table } from '../tables/table.ts'
import { isLinkedInJobs, type OpeningField, type OpeningMapping } from './opening-columns.ts'
import { orderAmong, readDay } from './read-day.ts'

export type FoundOpening = {
  readonly line: number
  readonly company: string
  readonly role: string | null
  readonly applied: Temporal.PlainDate | null
  readonly interview: Temporal.PlainDate | null
  /** How it ended, where the table says so. */
  readonly ended: 'refused' | 'withdrawn' | 'no-answer' | 'closed' | null
  readonly contact: { readonly name: string; readonly email?: string; readonly phone?: string } | null
  /** What has no field of its own, as words. */
  readonly note: string | null
}

export type FoundOpenings = {
  readonly openings: readonly FoundOpening[]
  readonly failed: readonly { readonly line: number; readonly why: string }[]
  /** A day that may be read in two ways, such as '03/04/2026'; null where none is. */
  readonly asksDayFirst: string | null
}

export function openingsIn(table: Table, mapping: OpeningMapping, told: boolean | null): FoundOpenings {
  const cell = (cells: readonly string[], field: OpeningField): string => {
    const at = mapping[field]
    const text = at === undefined ? '' : (cells[at] ?? '').trim()
    return text === '-' || text === '—' || /^n\/?a$/i.test(text) ? '' : text
  }
  const days = table.rows.flatMap(({ cells }) => [cell(cells, 'applied'), cell(cells, 'interview')])
  const dayFirst = told ?? (isLinkedInJobs(table.header) ? false : orderAmong(days))
  const failed = table.broken.map(({ line, why }) => ({ line, why }))
  const broken = new Set(failed.map(({ line }) => line))
  const openings: FoundOpening[] = []
  let asks: string | null = null
  for (const { line, cells } of table.rows) {
    if (broken.has(line)) continue
    const read = (field: 'applied' | 'interview') => {
      const text = cell(cells, field)
      const found = readDay(text, dayFirst)
      if (found.kind === 'ambiguous') asks ??= text
      return { text, found }
    }
    const [applied, interview] = [read('applied'), read('interview')]
    const company = cell(cells, 'company')
    const unread = [applied, interview].find(({ text, found }) => text !== '' && found.kind === 'none')
    if (cells.length > table.header.length && cells.slice(table.header.length).some((text) => text.trim() !== ''))
      failed.push({ line, why: `This row has ${cells.length} cells, the header ${table.header.length}.` })
    else if (company === '') failed.push({ line, why: 'No company is named.' })
    else if (company.length > 200 || cell(cells, 'role').length > 200)
      failed.push({ line, why: 'The company or the role is longer than 200 characters.' })
    else if (unread) failed.push({ line, why: `“${unread.text.slice(0, 60)}” is not a day.` })
    else
      openings.push({
        line,
        company,
        role: cell(cells, 'role') || null,
        applied: applied.found.kind === 'day' ? applied.found.day : null,
        interview: interview.found.kind === 'day' ? interview.found.day : null,
        ended: endOf(cell(cells, 'status')),
        contact: contactOf(cell(cells, 'contact'), cell(cells, 'contactEmail'), cell(cells, 'contactPhone')),
        note: noteOf((field) => cell(cells, field)),
      })
  }
  return { openings, failed: failed.toSorted((a, b) => a.line - b.line), asksDayFirst: asks }
}

function endOf(status: string): FoundOpening['ended'] {
  if (/\b(?:reject\w*|declined by|not selected|turned down|absage|abgelehnt|refus\w*)/i.test(status)) return 'refused'
  if (/\b(?:withdr\w+|zurückgezogen|retir\w*)/i.test(status)) return 'withdrawn'
  if (/\b(?:ghosted|no (?:answer|response|reply))/i.test(status)) return 'no-answer'
  return /\b(?:archived?|closed|expired|discarded|accepted|hired|skip(?:ped)?)\b/i.test(status) ? 'closed' : null
}

function contactOf(name: string, email: string, phone: string): FoundOpening['contact'] {
  const address = emailAddressPattern.test(email) && email.length <= 254 ? email : undefined
  const who = name || address
  if (!who || who.length > 200) return null
  return { name: who, ...(address ? { email: address } : {}), ...(phone ? { phone: phone.slice(0, 200) } : {}) }
}

function noteOf(cell: (field: OpeningField) => string): string | null {
  const email = cell('contactEmail')
  const lines = [
    cell('status') && `Status: ${cell('status')}`,
    cell('place') && `Place: ${cell('place')}`,
    cell('link'),
    cell('notes'),
    email && !emailAddressPattern.test(email) && `Address as given: ${email}`,
  ].filter(Boolean)
  return lines.length === 0 ? null : lines.join('\n').slice(0, 20_000)
}
