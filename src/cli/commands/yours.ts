/** The commands about what Regards keeps: export, import, record-of-search, forget, delete-everything. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { deleteEverything, deletionWords } from '../../app/delete-everything.ts'
import { forgetPerson } from '../../app/forget-person.ts'
import { knownPeopleIn } from '../../app/keep-cards.ts'
import { exportEverything } from '../../app/move-everything.ts'
import { problem } from '../../app/problem.ts'
import { recordForms, recordOfSearch, seeRecordOfSearch, type RecordForm } from '../../app/record-of-search.ts'
import { exportInForm, importArchive } from '../../app/take-everything.ts'
import type { PersonId } from '../../core/facts/ids.ts'
import { deletionSays, forgettingSays, importSays } from '../../core/words/yours-words.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { oneOf } from '../values.ts'

export function addYoursCommands(program: Command, shell: () => Shell): void {
  program
    .command('export')
    .argument('[file]', 'such as regards.zip; one that ends in .jsonl has the lines alone, as standard output has')
    .description('everything in one archive: facts, people, letters, settings; secrets are never in it')
    .action(async (file: string | undefined) => {
      const io = shell()
      const context = await io.context()
      if (file === undefined) return void process.stdout.write(await exportEverything(context))
      const content = await exportInForm(context, file.endsWith('.jsonl') ? 'jsonl' : 'zip')
      if (!(await written(io, file, content))) return
      if (io.flags.json) io.json({ file, bytes: content.length })
      else io.say(`Written to ${file}. Keep it as safe as the search itself: other people are in it.`)
    })

  program
    .command('import')
    .argument('<file>', 'an archive or lines that `regards export` wrote')
    .option('--dry-run', 'only say what would come in')
    .description('bring in what `regards export` wrote; what is there stays, and nothing comes twice')
    .action(async (file: string, options: { dryRun?: boolean }) => {
      const io = shell()
      const bytes = await readFile(file).catch((error: Error) => error)
      if (bytes instanceof Error)
        return fail(
          io,
          problem(
            'input',
            `${file} could not be read: ${bytes.message}.`,
            'Name a file written by `regards export`.',
            'Nothing was imported.',
          ),
        )
      const done = await importArchive(await io.context(), bytes, { save: options.dryRun !== true })
      orFail(io, done, (counts) => (io.flags.json ? io.json(counts) : io.say(importSays(counts))))
    })

  program
    .command('record-of-search')
    .argument('[file]', 'where it goes; shown here when left out')
    .option('--from <day>', 'the first of that month when left out')
    .option('--until <day>', 'today when left out')
    .option('--form <form>', 'csv or pdf', oneOf(recordForms))
    .description('what you did for your search between two days, as offices ask for it')
    .action(async (file: string | undefined, options: { from?: string; until?: string; form?: RecordForm }) => {
      const io = shell()
      const context = await io.context()
      if (file === undefined)
        return orFail(io, await seeRecordOfSearch(context, options), (view) => {
          if (io.flags.json) return io.json(view)
          const lines = view.rows.map(({ day, employer, method, activity, outcome }) =>
            [day, employer, method, activity, outcome].join('  '),
          )
          io.say(lines.join('\n') || 'Nothing was done within these days.')
        })
      const form = options.form ?? (file.endsWith('.pdf') ? 'pdf' : 'csv')
      const record = await recordOfSearch(context, options, form)
      if ('kind' in record) return fail(io, record)
      if (!(await written(io, file, record.bytes))) return
      if (io.flags.json) io.json({ file, rows: record.rows })
      else io.say(`Written to ${file}: ${record.rows === 1 ? 'one row' : `${record.rows} rows`}.`)
    })

  program
    .command('forget')
    .argument('<person>', 'the whole name, or the id')
    .option('--confirm <name>', 'the name once more; without it nothing goes, and you see what would')
    .description('forget somebody for good; this cannot be undone')
    .action(async (named: string, options: { confirm?: string }) => {
      const io = shell()
      const context = await io.context()
      const people = await context.store.read(knownPeopleIn)
      const found = people.flatMap(({ card, members }) => {
        const ids = [card?.id, ...members.map(({ person }) => person.id)].filter((id) => id !== undefined)
        const name = card?.name ?? members[0]?.person.name
        return name === named || ids.includes(named as PersonId) ? ids.slice(0, 1) : []
      })
      const [id] = found
      if (id === undefined || found.length > 1)
        return fail(
          io,
          problem(
            'input',
            found.length > 1 ? `More than one person is called “${named}”.` : `Nobody here is called “${named}”.`,
            'Name one by the id that `regards people --json` shows.',
          ),
        )
      orFail(io, await forgetPerson(context, id, options.confirm), (told) => {
        if (io.flags.json) return io.json(told)
        io.say(forgettingSays(told))
        if (!told.done) io.say(`Nothing was changed. To do it: regards forget ${id} --confirm "${told.name}"`)
      })
    })

  program
    .command('delete-everything')
    .option('--confirm <words>', `“${deletionWords}”; without it nothing goes, and you see what would`)
    .description('delete all that Regards keeps here, with its copies; this cannot be undone')
    .action(async (options: { confirm?: string }) => {
      const io = shell()
      orFail(io, await deleteEverything(await io.context(), options.confirm), (told) => {
        if (io.flags.json) return io.json(told)
        io.say(deletionSays(told))
        if (!told.done) io.say(`Nothing was changed. To do it: regards delete-everything --confirm "${deletionWords}"`)
      })
    })
}

async function written(io: Shell, file: string, content: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, content, { mode: 0o600 })
    return true
  } catch (error) {
    fail(io, problem('outside', `${file} could not be written: ${(error as Error).message}.`, 'Choose another place.'))
    return false
  }
}
