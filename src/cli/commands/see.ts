/** The commands that only look: today, list, show, log. */
import type { Command } from 'commander'
import { seeCalendarQuestions } from '../../app/calendar-questions.ts'
import { listOpenings } from '../../app/list-openings.ts'
import { openingMeant } from '../../app/name-step.ts'
import { isProblem } from '../../app/problem.ts'
import { seeLog } from '../../app/see-log.ts'
import { seeToday } from '../../app/see-today.ts'
import { showOpening } from '../../app/show-opening.ts'
import { emptyToday } from '../../core/words/app-words.ts'
import { sayOpening, sayToday } from '../say-today.ts'
import { fail, type Shell } from '../shell.ts'
import { wholeNumber } from '../values.ts'

export function addSeeCommands(program: Command, shell: () => Shell): void {
  program
    .command('today')
    .description('what to do today, when, to whom and why; and until when to wait')
    .action(async () => {
      const io = shell()
      const context = await io.context()
      const view = await seeToday(context)
      if (io.flags.json) return io.json(view)
      io.say(sayToday(view))
      const questions = await seeCalendarQuestions(context)
      if (questions.length > 0)
        io.say(`\n${questions[0]?.question} Answer with \`regards calendar yes\` or \`regards calendar no\`.`)
      const [first] = view.toDo
      if (first) io.say(`\nGo on with \`regards ${openerOf(first.kind)} 1\`, or \`regards why 1\` for the reasons.`)
    })

  program
    .command('list')
    .description('all openings, one line each')
    .action(async () => {
      const io = shell()
      const rows = await listOpenings(await io.context())
      if (io.flags.json) return io.json(rows)
      io.say(
        rows
          .map(
            (row) =>
              `${row.company}${row.role ? ` · ${row.role}` : ''}: ${row.words}${row.budget ? ` ${row.budget}` : ''}\n    ${row.openingId}`,
          )
          .join('\n') || emptyToday,
      )
    })

  program
    .command('show')
    .argument('[opening]', 'company or id')
    .description('the story so far, and the forecast if nobody answers')
    .action(async (named: string | undefined) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const view = await showOpening(context, openingId)
      if (view === null) return
      if (io.flags.json) return io.json(view)
      io.say(sayOpening(view))
    })

  program
    .command('log')
    .option('--limit <n>', 'how many lines', wholeNumber(1, 10_000), 50)
    .description('everything that happened, newest last')
    .action(async (options: { limit: number }) => {
      const io = shell()
      const lines = await seeLog(await io.context(), options.limit)
      if (io.flags.json) return io.json(lines)
      io.say(
        lines.map(({ when, company, words }) => `${when}  ${company}: ${words}`).join('\n') ||
          'Nothing has happened yet.',
      )
    })
}

/** The command that opens a step. */
const openerOf = (kind: string) => (kind === 'call' ? 'call' : 'draft')
