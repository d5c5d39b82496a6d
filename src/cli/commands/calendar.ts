/** The commands of calendars: what comes in, what is asked about it, and what goes out. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { endFeed, feedAddress, feedKey, feedPath, renewFeed, writeCalendarFile } from '../../app/calendar-feed.ts'
import { answerCalendarQuestion, seeCalendarQuestions, type CalendarAnswer } from '../../app/calendar-questions.ts'
import {
  addCalendarSource,
  refreshCalendars,
  removeCalendarSource,
  seeCalendarSources,
} from '../../app/calendar-sources.ts'
import { openingMeant } from '../../app/name-step.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { proposeTimes } from '../../app/propose-times.ts'
import { takeInCalendar, type TakenIn } from '../../app/take-in-calendar.ts'
import { takenInWords } from '../../core/words/calendar-words.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { readStandardInput } from '../standard-input.ts'
import { collect } from '../values.ts'

type Subscribing = { readonly user?: string; readonly passwordStdin?: boolean; readonly yes?: boolean }
type Answering = Omit<CalendarAnswer, 'id' | 'isInterview' | 'people'> & { readonly person?: readonly string[] }

export function addCalendarCommands(program: Command, shell: () => Shell): void {
  const calendar = program
    .command('calendar')
    .description('interviews from your calendar, and your search as a calendar')
  const sayTaken = (io: Shell, taken: TakenIn) => {
    if (io.flags.json) return io.json(taken)
    io.say(takenInWords(taken))
    if (taken.asked > 0) io.say('Answer with `regards calendar questions`.')
  }

  calendar
    .command('add')
    .argument('<file>', 'such as invitation.ics')
    .description('read a calendar file; what may be an interview is asked about')
    .action(async (path: string) => {
      const io = shell()
      const content = await readFile(path).catch(() => null)
      if (content === null)
        return fail(io, problem('input', `There is no file ${path} that could be read.`, 'Look at the path again.'))
      if (!/BEGIN\s*:\s*V(?:CALENDAR|EVENT)/i.test(content.toString('latin1')))
        return fail(
          io,
          problem('input', `${path} is no calendar file.`, 'Take one that ends in .ics, as an invitation brings it.'),
        )
      sayTaken(io, await takeInCalendar(await io.context(), [content]))
    })

  calendar
    .command('subscribe')
    .argument('<address>', 'https://…, webcal://…, or the server of a CalDAV account')
    .option('--user <name>', 'for a CalDAV account')
    .option('--password-stdin', 'read its password from standard input')
    .option('--yes', 'you know what leaves; without it you are told first')
    .description('read a calendar that lies elsewhere, again and again while Regards runs')
    .action(async (url: string, options: Subscribing) => {
      const io = shell()
      const password = options.passwordStdin ? await readStandardInput() : undefined
      const input = { url, user: options.user, password, agreed: options.yes ?? false }
      orFail(io, await addCalendarSource(await io.context(), input), ({ id, taken }) =>
        io.flags.json ? io.json({ id, ...taken }) : sayTaken(io, taken),
      )
    })

  calendar
    .command('sources')
    .description('the calendars that are read')
    .action(async () => {
      const io = shell()
      const sources = await seeCalendarSources(await io.context())
      if (io.flags.json) return io.json(sources)
      io.say(sources.map(({ host, words, id }) => `${host}: ${words}\n    ${id}`).join('\n') || 'No calendar is read.')
    })

  calendar
    .command('refresh')
    .argument('[calendar]', 'its id or host; all when left out')
    .description('read them now')
    .action(async (id: string | undefined) => {
      const io = shell()
      orFail(io, await refreshCalendars(await io.context(), { id }), (taken) => sayTaken(io, taken))
    })

  calendar
    .command('remove')
    .argument('<calendar>', 'its id or host')
    .description('read it no more; what was found stays')
    .action(async (id: string) => {
      const io = shell()
      orFail(io, await removeCalendarSource(await io.context(), id), (removed) =>
        io.flags.json ? io.json(removed) : io.say(`${removed.host} is not asked again.`),
      )
    })

  calendar
    .command('questions')
    .description('what may be an interview')
    .action(async () => {
      const io = shell()
      const questions = await seeCalendarQuestions(await io.context())
      if (io.flags.json) return io.json(questions)
      if (questions.length === 0) return io.say('Nothing in your calendar is open.')
      for (const [index, { question, summary, people, evidence }] of questions.entries())
        io.say(
          [
            `${index + 1}. ${question}`,
            `   “${summary}”${people.length > 0 ? `, with ${people.map(({ name, part }) => `${name} (${part})`).join(', ')}` : ''}`,
            `   ${evidence.join(' ')}`,
          ].join('\n'),
        )
      io.say('\nAnswer with `regards calendar yes 1` or `regards calendar no 1`.')
    })

  const answer = (name: 'yes' | 'no', description: string) =>
    calendar
      .command(name)
      .argument('[question]', 'its number or its id; the first when left out')
      .description(description)
  const answered = async (named: string | undefined, given: Omit<CalendarAnswer, 'id'>) => {
    const io = shell()
    const context = await io.context()
    const questions = await seeCalendarQuestions(context)
    const question = questions.find(({ id }, index) => id === named || String(index + 1) === (named ?? '1'))
    if (question === undefined)
      return fail(io, problem('input', 'There is no such question.', 'See them with `regards calendar questions`.'))
    orFail(io, await answerCalendarQuestion(context, { id: question.id, ...given }), (done) => {
      if (io.flags.json) return io.json(done)
      io.say(
        given.isInterview
          ? `Noted: ${question.company ?? given.company}, ${question.when}.`
          : 'Noted. It will not be asked again.',
      )
    })
  }
  answer('yes', 'it is an interview; its people come with it')
    .option('--company <name>', 'where the event names none, or another')
    .option('--role <name>')
    .option('--zone <zone>', 'on whose clock, where the event does not say')
    .option('--hour <hour>', 'where the event names only the day')
    .option('--person <address>', 'only these people; may be given several times', collect(String))
    .action((named: string | undefined, { person, ...given }: Answering) =>
      answered(named, { isInterview: true, ...given, people: person }),
    )
  answer('no', 'it is none, and is not asked again').action((named: string | undefined) =>
    answered(named, { isInterview: false }),
  )

  const sayFeed = async (io: Shell, key: string) => {
    const address = await feedAddress(await io.context(), key)
    if (io.flags.json) return io.json({ path: feedPath(key), address })
    io.say(address ?? `Below the address of \`regards start\`: ${feedPath(key)}`)
    io.note('Whoever has this address can read your search. It answers on this machine, while Regards runs.')
  }
  calendar
    .command('feed')
    .option('--off', 'there is no such address any more')
    .description('the secret address of your search as a calendar')
    .action(async ({ off }: { off?: boolean }) => {
      const io = shell()
      const context = await io.context()
      if (off) {
        await endFeed(context)
        return io.flags.json ? io.json({ path: null }) : io.say('The address leads nowhere any more.')
      }
      await sayFeed(io, (await feedKey(context)) ?? (await renewFeed(context)))
    })
  calendar
    .command('renew')
    .description('another secret address; the old one leads nowhere any more')
    .action(async () => {
      const io = shell()
      await sayFeed(io, await renewFeed(await io.context()))
    })

  calendar
    .command('file')
    .argument('[opening]', 'company or id')
    .option('--out <path>', 'where to write it', 'interview.ics')
    .description('interviews, promise and next step of an opening as a calendar file')
    .action(async (named: string | undefined, { out }: { out: string }) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const text = await writeCalendarFile(context, openingId)
      if (isProblem(text)) return fail(io, text)
      await writeFile(out, text)
      if (io.flags.json) io.json({ path: out })
      else io.say(`Written to ${out}.`)
    })

  calendar
    .command('times')
    .argument('[opening]', 'company or id')
    .option('--at <moment>', 'on your own clock, such as 2026-11-26T15:00; up to three', collect(String))
    .description('words that propose other times, on both clocks')
    .action(async (named: string | undefined, { at }: { at?: readonly string[] }) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      orFail(io, await proposeTimes(context, { openingId, slots: at }), (proposed) =>
        io.flags.json ? io.json(proposed) : io.say(proposed.text),
      )
    })
}
