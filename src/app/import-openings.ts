/** Openings out of a table of another program: shown first, saved only when asked; what is there already is left as it is. */
import * as z from 'zod'
import type { Fact } from '../core/facts/fact.ts'
import type { InterviewId, OpeningId, PersonId } from '../core/facts/ids.ts'
import { companyKey } from '../core/opening/same-company.ts'
import { openingsIn, type FoundOpening, type FoundOpenings } from '../core/openings-in/found-openings.ts'
import {
  guessMapping,
  isOpeningColumn,
  openingFields,
  type OpeningMapping,
} from '../core/openings-in/opening-columns.ts'
import { columnKey, type Table } from '../core/tables/table.ts'
import type { Context } from './context.ts'
import { openingsOf } from './ground.ts'
import { learn } from './learn.ts'
import { readMe } from './me.ts'
import { atOneMoment, newFact } from './new-fact.ts'
import type { ReadTransaction } from './ports/store.ts'
import { problem, type Problem } from './problem.ts'

const mappingSchema = z.partialRecord(z.enum(openingFields), z.number().int().min(0).max(500))
const keptSchema = z.object({ mapping: mappingSchema, dayFirst: z.boolean().nullable() })

export const openingsChoiceSchema = z.object({
  save: z.boolean(),
  /** A field to the index of its column; the kept one, or a guess, where it is left out. */
  mapping: mappingSchema.optional(),
  dayFirst: z.boolean().nullish(),
})
export type OpeningsChoice = z.output<typeof openingsChoiceSchema>

export type OpeningsImport = {
  readonly saved: boolean
  readonly header: readonly string[]
  readonly delimiter: string
  readonly encoding: Table['encoding']
  readonly mapping: OpeningMapping
  /** The mapping was kept from the last file with this header. */
  readonly isKept: boolean
  readonly dayFirst: boolean | null
  /** A day that may be read in two ways, and must be said before anything is saved. */
  readonly asksDayFirst: string | null
  readonly rows: readonly {
    readonly line: number
    readonly company: string
    readonly role: string | null
    readonly applied: string | null
    readonly interview: string | null
    readonly ended: FoundOpening['ended']
    readonly contact: string | null
    readonly what: 'new' | 'known'
  }[]
  readonly failed: FoundOpenings['failed']
  /** Columns that no field takes. */
  readonly leftOut: readonly string[]
}

type ImportContext = Pick<Context, 'store' | 'clock' | 'holidays' | 'policy' | 'ids' | 'guess' | 'addressBookReader'>

export async function importOpenings(
  given: ImportContext,
  bytes: Uint8Array,
  choice: OpeningsChoice,
): Promise<OpeningsImport | Problem> {
  const context = atOneMoment(given)
  const table = await context.addressBookReader.table(bytes, isOpeningColumn)
  if (table.header.length === 0)
    return problem('input', 'No table was found in this file.', 'Take a CSV file, or a Markdown table, with a header.')
  const key = keyOf(table)
  const kept = await context.store.read(async (tx) => keptSchema.safeParse(await tx.settings.get(key)).data ?? null)
  const mapping = choice.mapping ?? kept?.mapping ?? guessMapping(table.header)
  const dayFirst = choice.dayFirst ?? kept?.dayFirst ?? null
  const found = openingsIn(table, mapping, dayFirst)
  const view = (rows: readonly Sorted[], saved: boolean): OpeningsImport => ({
    saved,
    header: table.header,
    delimiter: table.delimiter,
    encoding: table.encoding,
    mapping,
    isKept: choice.mapping === undefined && kept !== null,
    dayFirst,
    asksDayFirst: found.asksDayFirst,
    rows: rows.map(({ opening, what }) => ({
      line: opening.line,
      company: opening.company,
      role: opening.role,
      applied: opening.applied?.toString() ?? null,
      interview: opening.interview?.toString() ?? null,
      ended: opening.ended,
      contact: opening.contact?.name ?? null,
      what,
    })),
    failed: found.failed,
    leftOut: table.header.filter((name, at) => name !== '' && !Object.values(mapping).includes(at)),
  })
  if (!choice.save) return context.store.read(async (tx) => view(await sortOut(tx, found.openings), false))
  if (mapping.company === undefined)
    return problem('input', 'No column is chosen for the company.', 'Choose it; the others may be left out.')
  if (found.asksDayFirst !== null)
    return problem(
      'input',
      `“${found.asksDayFirst}” may be read in two ways.`,
      'Say whether the day or the month comes first.',
    )
  return context.store.write(async (tx) => {
    const rows = await sortOut(tx, found.openings)
    const me = await readMe(tx.settings, context.guess)
    await tx.settings.put(key, { mapping, dayFirst })
    const facts = rows.flatMap(({ opening, what }) => (what === 'new' ? factsOf(context, opening, me) : []))
    if (facts.length > 0) await learn(context, tx, facts)
    return view(rows, true)
  })
}

/** The same columns are the same program. */
const keyOf = ({ header }: Table) => `openings-in ${header.map(columnKey).join(' ')}`.slice(0, 1_000)

type Sorted = { readonly opening: FoundOpening; readonly what: 'new' | 'known' }

/** One company and one role are one opening, in the file as well. */
async function sortOut(tx: ReadTransaction, found: readonly FoundOpening[]): Promise<readonly Sorted[]> {
  const nameOf = (company: string, role: string | null) =>
    `${companyKey(company)}/${(role ?? '').trim().toLowerCase().replace(/\s+/g, ' ')}`
  const known = new Set(openingsOf(await tx.facts.all()).map(({ company, role }) => nameOf(company, role)))
  return found.map((opening) => {
    const name = nameOf(opening.company, opening.role)
    if (known.has(name)) return { opening, what: 'known' }
    known.add(name)
    return { opening, what: 'new' }
  })
}

function factsOf(
  context: ImportContext,
  found: FoundOpening,
  { country, zone }: { readonly country: string; readonly zone: string },
): readonly Fact[] {
  const openingId = `o-${context.ids.next()}` as OpeningId
  const now = context.clock.now()
  const noon = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
  const isPast = (at: Temporal.Instant) => Temporal.Instant.compare(at, now) <= 0
  const applied = found.applied === null ? now : noon(found.applied)
  const more = { at: isPast(applied) ? applied : now, source: 'import' as const }
  const personId = `p-${context.ids.next()}` as PersonId
  const people = found.contact === null ? [] : [personId]
  const interview = { interviewId: `i-${context.ids.next()}` as InterviewId, dayOnly: true, people }
  const startsAt = found.interview === null ? null : noon(found.interview)
  const note = [found.applied && `Applied on ${found.applied.toString()}.`, found.note].filter(Boolean).join('\n')
  return [
    newFact(
      context,
      openingId,
      'OpeningAdded',
      { company: found.company, country, zone, ...(found.role ? { role: found.role } : {}) },
      more,
    ),
    ...(found.contact
      ? [
          newFact(
            context,
            openingId,
            'PersonIntroduced',
            { person: { id: personId, part: 'other', ...found.contact } },
            more,
          ),
        ]
      : []),
    ...(note ? [newFact(context, openingId, 'NoteTaken', { text: note }, more)] : []),
    ...(startsAt === null
      ? []
      : isPast(startsAt)
        ? [newFact(context, openingId, 'InterviewHeld', interview, { at: startsAt, source: 'import' })]
        : [newFact(context, openingId, 'InterviewScheduled', { ...interview, startsAt }, more)]),
    ...endingOf(context, openingId, found.ended),
  ]
}

/** An ending without its day is no answer to reply to: the opening is closed, with the reason as words. */
function endingOf(context: ImportContext, openingId: OpeningId, ended: FoundOpening['ended']): readonly Fact[] {
  const more = { source: 'import' as const }
  switch (ended) {
    case null:
      return []
    case 'withdrawn':
      return [newFact(context, openingId, 'CandidacyWithdrawn', { reason: 'So the imported table says.' }, more)]
    case 'no-answer':
      return [newFact(context, openingId, 'OpeningClosed', { because: 'no-answer' }, more)]
    case 'refused':
    case 'closed':
      return [
        newFact(
          context,
          openingId,
          'OpeningClosed',
          {
            because: 'person',
            note: ended === 'refused' ? 'They said no, as the imported table says.' : 'Closed in the imported table.',
          },
          more,
        ),
      ]
  }
}
