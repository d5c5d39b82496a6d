/** The commands for files that go with a letter: attach, detach. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { getMimeType } from 'hono/utils/mime'
import { attachFile, detachFile } from '../../app/attach-file.ts'
import { problem } from '../../app/problem.ts'
import type { LetterId } from '../../core/facts/ids.ts'
import { deskOf, showEdited } from '../desk-of.ts'
import { fail, orFail, type Shell } from '../shell.ts'

const whichStep = 'its number in Today, its id, or a company; the first when left out'

export function addFileCommands(program: Command, shell: () => Shell): void {
  program
    .command('attach')
    .argument('<file>', 'such as portfolio.pdf')
    .argument('[step]', whichStep)
    .option('--name <name>', 'as the reader sees it; the name of the file when left out')
    .description('put a file with a letter')
    .action(async (path: string, named: string | undefined, options: { name?: string }) => {
      const io = shell()
      const content = await readFile(path).catch(() => null)
      if (content === null)
        return fail(io, problem('input', `There is no file ${path} that could be read.`, 'Look at the path again.'))
      const draft = await deskOf(io, named)
      if (draft === null) return
      const name = options.name ?? basename(path)
      const attached = await attachFile(await io.context(), {
        letterId: draft.letterId as LetterId,
        version: draft.version,
        name,
        type: getMimeType(name)?.split(';')[0] ?? '',
        content,
      })
      orFail(io, attached, (saved) => showEdited(io, saved))
    })

  program
    .command('detach')
    .argument('<file>', 'its name, or its id as --json gives it')
    .argument('[step]', whichStep)
    .description('take a file away from a letter')
    .action(async (file: string, named: string | undefined) => {
      const io = shell()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const found = draft.files.find(({ id, name }) => id === file || name === file)
      if (found === undefined)
        return fail(
          io,
          problem(
            'input',
            `No file of this letter is called “${file}”.`,
            draft.files.length === 0
              ? 'It has none; put one there with `regards attach FILE`.'
              : `It has ${draft.files.map(({ name }) => name).join(', ')}.`,
          ),
        )
      const detached = await detachFile(await io.context(), {
        letterId: draft.letterId as LetterId,
        version: draft.version,
        fileId: found.id,
      })
      orFail(io, detached, (saved) => showEdited(io, saved))
    })
}
