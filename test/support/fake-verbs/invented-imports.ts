/** What every dropped file of contacts or openings holds in the invented search. */
import type { ContactsImport } from '../../../src/app/take-in-contacts.ts'
import type { OpeningsChoice, OpeningsImport } from '../../../src/app/import-openings.ts'

export const importedContacts = (saved: boolean): ContactsImport => ({
  kind: 'linkedin',
  saved,
  rows: [
    { place: 5, name: 'Ada Osei', company: 'Hooli', email: 'ada@hooli.example', what: 'new' },
    { place: 6, name: 'Lena Brandt', company: 'Northwind', email: null, what: 'known' },
  ],
  failed: [{ place: 7, why: 'Neither a name nor an address.' }],
  counts: { new: 1, more: 0, known: 1, failed: 1 },
})

/** Asks for the order of days until it is told, and for the company until a column is chosen. */
export const importedOpenings = ({
  save,
  mapping = { role: 1, applied: 2 },
  dayFirst,
}: OpeningsChoice): OpeningsImport => ({
  saved: save,
  header: ['Where', 'Job', 'Applied', 'Colour'],
  delimiter: ';',
  encoding: 'windows-1252',
  mapping,
  isKept: false,
  dayFirst: dayFirst ?? null,
  asksDayFirst: dayFirst === undefined || dayFirst === null ? '03/04/2026' : null,
  rows:
    mapping.company === undefined
      ? []
      : [
          {
            line: 2,
            company: 'Hooli',
            role: 'Data Lead',
            applied: dayFirst ? '2026-04-03' : '2026-03-04',
            interview: null,
            ended: null,
            contact: null,
            what: 'new',
          },
        ],
  failed: mapping.company === undefined ? [{ line: 2, why: 'No company is named.' }] : [],
  leftOut: ['Colour'],
})
