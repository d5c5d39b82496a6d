/** Stateless tools, for scripts and agents: when, read, classify, plan. They read no store and keep nothing. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import * as z from 'zod'
import { promiseFrom } from '../../app/add-opening.ts'
import { calendarOf, groundAmong, openingsOf } from '../../app/ground.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { viewStep, viewReason } from '../../app/views/view-step.ts'
import { factSchema } from '../../core/facts/fact.ts'
import { forecast } from '../../core/plan/forecast.ts'
import { readPromise } from '../../core/promise/read-promise.ts'
import { readQuickAdd } from '../../core/quick-add/read-quick-add.ts'
import { classifyMail } from '../../app/classify-mail.ts'
import { automaticBy } from '../../core/mail/automatic-mail.ts'
import { readDeliveryReport } from '../../core/mail/delivery-report.ts'
import { fail, type Shell } from '../shell.ts'
import { countryValue } from '../values.ts'
import { problemOfIssue } from '../read-input.ts'

export function addToolCommands(program: Command, shell: () => Shell): void {
  program
    .command('when')
    .argument('<words...>', 'what was promised, such as “by the end of next week”')
    .option('--said <moment>', 'when it was said, with its offset: 2026-11-18T15:00-05:00')
    .option('--country <code>', 'whose calendar and date order, such as US', countryValue)
    .description('the day by which an answer was promised')
    .action(async (words: string[], options: { said?: string; country?: string }) => {
      const io = shell()
      const said = await saidAt(io, options)
      if (isProblem(said)) return fail(io, said)
      const reading = readPromise(words.join(' '), said)
      if (io.flags.json)
        return io.json(
          reading.kind === 'by'
            ? {
                kind: 'by',
                date: reading.by.toString(),
                from: reading.from.toString(),
                vague: reading.vague,
                words: reading.words,
              }
            : reading.kind === 'unsure'
              ? {
                  kind: 'unsure',
                  candidates: reading.candidates.map(String),
                  words: reading.words,
                  question: reading.question,
                }
              : { kind: 'none', why: reading.why },
        )
      const view = promiseFrom(words.join(' '), said.at, said.country, said.calendar)
      if (isProblem(view)) {
        io.setExit(1)
        return io.say(`${view.what} ${view.todo}`)
      }
      io.say(view?.inWords ?? 'No date was promised.')
    })

  program
    .command('read')
    .argument('<sentence...>')
    .option('--said <moment>', 'when it is told, with its offset')
    .option('--country <code>', 'whose calendar and date order', countryValue)
    .description('what a sentence about an interview tells; nothing is stored')
    .action(async (words: string[], options: { said?: string; country?: string }) => {
      const io = shell()
      const said = await saidAt(io, options)
      if (isProblem(said)) return fail(io, said)
      const reading = readQuickAdd(words.join(' '), said)
      const { held, promise } = reading
      io.json({
        ...(reading.company ? { company: reading.company.value } : {}),
        ...(reading.role ? { role: reading.role.value } : {}),
        people: reading.people.map(({ name, title }) => ({ name, ...(title ? { title } : {}) })),
        ...(held && 'at' in held ? { heldAt: held.at.toString({ smallestUnit: 'minute' }) } : {}),
        ...(held && 'on' in held ? { heldOn: held.on.toString() } : {}),
        ...(reading.round ? { round: reading.round } : {}),
        ...(promise?.kind === 'by' ? { promise: promise.by.toString() } : {}),
        ...(reading.wentPoorly === null ? {} : { wentPoorly: reading.wentPoorly }),
        notUnderstood: reading.notUnderstood,
      })
    })

  program
    .command('classify')
    .argument('<file...>', 'mails as .eml files')
    .option('--country <code>', 'whose holidays', countryValue)
    .description('what a received mail is and says')
    .action(async (files: string[], options: { country?: string }) => {
      const io = shell()
      const context = await io.context()
      for (const file of files) {
        let raw: Uint8Array
        try {
          raw = readFileSync(file)
        } catch (error) {
          fail(
            io,
            problem('input', `${file} could not be read: ${(error as Error).message}.`, 'Name a mail saved as .eml.'),
          )
          continue
        }
        const parsed = await context.mailParser.parse(raw)
        if (parsed.kind === 'unreadable') {
          io.setExit(2)
          io.json({ file, kind: 'unreadable', because: parsed.why })
          continue
        }
        const { mail } = parsed
        const report = readDeliveryReport(mail)
        if (report.kind !== 'none') {
          io.json({ file, ...report })
          continue
        }
        const country = options.country ?? context.guess.country
        const sentAt = (mail.sentAt?.instant ?? context.clock.now()).toZonedDateTimeISO(mail.sentAt?.offset ?? 'UTC')
        const { newDate, ...found } = await classifyMail(context, mail, {
          sentAt,
          country,
          calendar: calendarOf(context, { country }, sentAt.toInstant()),
        })
        io.json({
          file,
          ...found,
          ...(newDate ? { newDate: newDate.toString() } : {}),
          automatic: automaticBy(mail).automatic,
          from: mail.from?.address ?? null,
          subject: mail.subject,
        })
      }
    })

  program
    .command('plan')
    .argument(
      '<file>',
      'JSON with `facts` (as `regards export` writes them) and, if wanted, `openingId` (else the first) and `now`',
    )
    .description('decision and forecast for facts in a file')
    .action(async (file: string) => {
      const io = shell()
      let json: unknown
      try {
        json = JSON.parse(readFileSync(file, 'utf8'))
      } catch (error) {
        return fail(
          io,
          problem('input', `${file} could not be read: ${(error as Error).message}.`, 'Give JSON with a list `facts`.'),
        )
      }
      const parsed = z.safeDecode(
        z.object({ facts: z.array(factSchema).min(1), openingId: z.string().optional(), now: z.string().optional() }),
        json as never,
      )
      if (!parsed.success) return fail(io, problemOfIssue(file, parsed.error))
      const context = await io.context()
      const now = parsed.data.now ? Temporal.Instant.from(parsed.data.now) : context.clock.now()
      const openings = openingsOf(parsed.data.facts)
      const asked = openings.find(({ id }) => id === parsed.data.openingId) ?? openings[0]
      if (asked === undefined) return
      const { opening, besides, calendar, decision } = groundAmong(context, openings, asked, now)
      const view = (step: Parameters<typeof viewStep>[0]) => viewStep(step, opening, now, context.clock.zone())
      io.json({
        decision:
          decision.kind === 'act'
            ? { kind: 'act', steps: decision.steps.map(view) }
            : decision.kind === 'wait'
              ? {
                  kind: 'wait',
                  until: decision.until.toString(),
                  next: view(decision.next),
                  because: decision.reasons.map(viewReason),
                }
              : { kind: 'rest', because: decision.reasons.map(viewReason) },
        forecast: forecast(opening, context.policy, now, calendar, besides).map(({ at, step }) => ({
          at: at.toString(),
          ...view(step),
        })),
      })
    })
}

async function saidAt(io: Shell, options: { said?: string; country?: string }) {
  const context = await io.context()
  const country = options.country ?? context.guess.country
  const at = readSaid(options.said, context.clock.now(), context.clock.zone())
  if (at === null) return problem('input', `“${options.said}” is not a moment.`, 'Write it as 2026-11-18T15:00-05:00.')
  return { at, country, calendar: calendarOf(context, { country }, at.toInstant()) }
}

/** With an offset, or with a zone in brackets, or local where neither is given. */
function readSaid(text: string | undefined, now: Temporal.Instant, zone: string): Temporal.ZonedDateTime | null {
  if (text === undefined) return now.toZonedDateTimeISO(zone)
  try {
    if (text.includes('[')) return Temporal.ZonedDateTime.from(text)
    const offset = /(?:z|[+-]\d{2}:?\d{2})$/i.exec(text.includes('T') ? text : '')?.[0]
    if (offset === undefined) return Temporal.PlainDateTime.from(text).toZonedDateTime(zone)
    return Temporal.Instant.from(text).toZonedDateTimeISO(/^z$/i.test(offset) ? 'UTC' : offset)
  } catch {
    return null
  }
}
