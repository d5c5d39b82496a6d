/** The commands that look something up: find, insights, versions. */
import type { Command } from 'commander'
import { findAnything } from '../../app/find-anything.ts'
import { seeInsights } from '../../app/see-insights.ts'
import { seeVersions } from '../../app/see-versions.ts'
import type { InsightsView } from '../../app/views/insights-view.ts'
import type { FoundView } from '../../app/views/found-view.ts'
import type { VersionView } from '../../app/views/draft-view.ts'
import type { LetterId } from '../../core/facts/ids.ts'
import { deskOf } from '../desk-of.ts'
import type { Shell } from '../shell.ts'

export function addLookUpCommands(program: Command, shell: () => Shell): void {
  program
    .command('find')
    .argument('<words...>', 'words of a letter, or of a name, title, address or company')
    .description('letters by what they say, and people')
    .action(async (words: string[]) => {
      const io = shell()
      const found = await findAnything(await io.context(), words.join(' '))
      if (io.flags.json) return io.json(found)
      io.say(sayFound(found) || `Nothing was found for “${words.join(' ')}”.`)
    })

  program
    .command('insights')
    .description('how long answers took, which promises were kept, and what letters brought')
    .action(async () => {
      const io = shell()
      const view = await seeInsights(await io.context())
      if (io.flags.json) return io.json(view)
      io.say(view.isEmpty ? 'There is nothing to measure yet.' : sayInsights(view))
    })

  program
    .command('versions')
    .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
    .description('every kept version of a letter, the newest first')
    .action(async (named: string | undefined) => {
      const io = shell()
      const draft = await deskOf(io, named)
      if (draft === null) return
      const versions = await seeVersions(await io.context(), draft.letterId as LetterId)
      if (io.flags.json) return io.json(versions)
      io.say(versions.map(sayVersion).join('\n\n'))
    })
}

const sayFound = ({ letters, people }: FoundView): string =>
  [
    ...people.map(({ name, title, company }) => `${name}${title === null ? '' : ` (${title})`}, ${company}`),
    ...letters.map(
      ({ subject, to, company, excerpt }) =>
        `“${subject}” to ${to.join(', ') || company}${excerpt === '' ? '' : `\n    … ${excerpt} …`}`,
    ),
  ].join('\n')

const sayInsights = ({ stages, answers, promises, letters, weeks }: InsightsView): string =>
  [stages, answers, promises, letters, weeks]
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence !== '')
    .join('\n')

const writers: Readonly<Record<VersionView['by'], string>> = {
  regards: 'by Regards',
  person: 'by you',
  helper: 'by a helper',
}

const sayVersion = ({ draftNumber, by, when, subject, body }: VersionView): string =>
  `Version ${draftNumber}, ${writers[by]}, ${when}\n${subject}\n\n${body}`
