/** The commands about openings of other programs: openings import. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { importOpenings, type OpeningsImport } from '../../app/import-openings.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { openingFields, type OpeningField, type OpeningMapping } from '../../core/openings-in/opening-columns.ts'
import { columnKey } from '../../core/tables/table.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { collect } from '../values.ts'

type ImportOptions = {
  readonly map?: readonly string[]
  readonly dayFirst?: boolean
  readonly monthFirst?: boolean
  readonly save?: boolean
}

export function addOpeningsCommands(program: Command, shell: () => Shell): void {
  program
    .command('openings')
    .description('openings of other programs')
    .command('import')
    .argument('<file>', 'CSV of Huntr, Teal, JobSync, LinkedIn or another program, or a Markdown table')
    .option(
      '--map <field=column>',
      `${openingFields.join(', ')}; the name of a column or its number; may be given again`,
      collect(String),
    )
    .option('--day-first', 'read 03/04/2026 as the third of April')
    .option('--month-first', 'read 03/04/2026 as the fourth of March')
    .option('--save', 'save what is shown without it')
    .description('bring in openings; shows what would happen unless --save is given')
    .action(async (file: string, options: ImportOptions) => {
      const io = shell()
      const bytes = await readFile(file).catch(() => null)
      if (bytes === null)
        return fail(io, problem('input', `There is no file ${file} that could be read.`, 'Look at the path again.'))
      const context = await io.context()
      const first = await importOpenings(context, bytes, { save: false })
      if (isProblem(first)) return fail(io, first)
      const mapping = mappingOf(options.map ?? [], first)
      if (isProblem(mapping)) return fail(io, mapping)
      const done = await importOpenings(context, bytes, {
        save: options.save === true,
        mapping,
        ...(options.dayFirst || options.monthFirst ? { dayFirst: options.dayFirst === true } : {}),
      })
      orFail(io, done, (imported) => (io.flags.json ? io.json(imported) : io.say(sayImport(imported))))
    })
}

function mappingOf(told: readonly string[], { header, mapping }: OpeningsImport): OpeningMapping | Problem {
  const next = { ...mapping }
  for (const each of told) {
    const [field = '', column = ''] = each.split(/=(.*)/s)
    const known = openingFields.find((name): name is OpeningField => name === field)
    if (known === undefined)
      return problem('input', `There is no field “${field}”.`, `There are ${openingFields.join(', ')}.`)
    const byName = header.findIndex((name) => columnKey(name) === columnKey(column))
    const at = byName === -1 && /^\d{1,3}$/.test(column) ? Number(column) - 1 : byName
    if (header[at] === undefined)
      return problem('input', `There is no column “${column}”.`, `There are ${header.join(', ')}.`)
    next[known] = at
  }
  return next
}

function sayImport({ saved, rows, failed, header, mapping, leftOut, asksDayFirst }: OpeningsImport): string {
  const fresh = rows.filter(({ what }) => what === 'new')
  return [
    ...openingFields.flatMap((field) => {
      const at = mapping[field]
      return at === undefined ? [] : [`${field} = ${header[at] ?? ''}`]
    }),
    ...(leftOut.length > 0 ? [`left out: ${leftOut.join(', ')}`] : []),
    ...fresh.map(
      ({ company, role, applied, interview }) =>
        `new    ${[company, role, applied && `applied ${applied}`, interview && `interview ${interview}`].filter(Boolean).join(', ')}`,
    ),
    ...failed.map(({ line, why }) => `left   line ${line}: ${why}`),
    `${fresh.length} new, ${rows.length - fresh.length} known already, ${failed.length} not read.`,
    ...(asksDayFirst ? [`“${asksDayFirst}” may be read in two ways: add --day-first or --month-first.`] : []),
    saved
      ? fresh.length > 0
        ? 'Saved. `regards undo` takes it back.'
        : 'There was nothing to save.'
      : 'Nothing was saved. Add --save to save it.',
  ].join('\n')
}
