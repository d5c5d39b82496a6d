/** The commands around post: address, print, landing, posted. */
import { writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { draftLetter } from '../../app/draft-letter.ts'
import { meKey, readMe } from '../../app/me.ts'
import { openingMeant, stepNamed } from '../../app/name-step.ts'
import { printLetter } from '../../app/print-letter.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { correctPerson } from '../../app/record-fact.ts'
import { showOpening } from '../../app/show-opening.ts'
import { paperKinds, type PaperKind } from '../../app/views/paper-view.ts'
import type { LetterId, PersonId } from '../../core/facts/ids.ts'
import { addressRemarks } from '../../core/paper/address-check.ts'
import { addressLines } from '../../core/paper/address-lines.ts'
import { postalAddressSchema, type PostalAddress } from '../../core/paper/postal-address.ts'
import { dateInWords } from '../../core/time/moment-in-words.ts'
import { personCalled } from '../person-called.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { addPostingCommands } from './posting.ts'
import { collect, countryValue, oneOf, wholeNumber } from '../values.ts'

type AddressOptions = {
  readonly me?: boolean
  readonly organization?: string
  readonly street?: readonly string[]
  readonly city?: string
  readonly region?: string
  readonly postcode?: string
  readonly country?: string
}

export function addPaperCommands(program: Command, shell: () => Shell): void {
  addPostingCommands(program, shell)
  program
    .command('address')
    .argument('[opening]', 'company or id')
    .argument('[person]', 'the beginning of the name; the first with a place in the opening when left out')
    .option('--me', 'your own, for the head of the letter')
    .option('--organization <name>', 'the house, where it is not the company')
    .option('--street <line>', 'street and number; may be given again for floor or suite', collect(String))
    .option('--city <name>')
    .option('--region <code>', 'state or province, where the country writes one')
    .option('--postcode <code>')
    .option('--country <code>', 'that of the opening, or your own, when left out', countryValue)
    .description('where post reaches somebody, for letters, cards and envelopes')
    .action(async (named: string | undefined, who: string | undefined, options: AddressOptions) => {
      const io = shell()
      const context = await io.context()
      const me = await context.store.read((tx) => readMe(tx.settings, context.guess))
      if (options.me) {
        const address = addressFrom(options, me.country)
        if (isProblem(address)) return fail(io, address)
        await context.store.write((tx) => tx.settings.put(meKey, { ...me, address }))
        return sayAddress(io, address, address.country, me.name)
      }
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const view = await showOpening(context, openingId)
      const person = who === undefined ? view?.people[0] : view && personCalled(view.people, who)
      if (!view || !person)
        return fail(
          io,
          problem('input', `Nobody here is called “${who ?? ''}”.`, 'See the people with `regards show`.'),
        )
      const address = addressFrom({ organization: view.company, ...options }, view.place.country)
      if (isProblem(address)) return fail(io, address)
      orFail(io, await correctPerson(context, openingId, person.id as PersonId, { address }), () =>
        sayAddress(io, address, me.address?.country ?? me.country, person.name),
      )
    })

  program
    .command('print')
    .argument('[step]', 'its number in Today, its id, or a company; the first when left out')
    .option(
      '--as <kind>',
      'letter, card, envelope, labels, or guide: lines for writing by hand',
      oneOf(paperKinds),
      'letter',
    )
    .option('--form <name>', 'another form than the usual one of the country, such as din-b, or envelope, such as c6')
    .option('--first <number>', 'of labels: the first that is still on the sheet', wholeNumber(1, 100))
    .option('--out <file>', 'where the PDF goes; the name of the company when left out')
    .description('a letter on paper, as PDF')
    .action(
      async (named: string | undefined, options: { as: PaperKind; form?: string; first?: number; out?: string }) => {
        const io = shell()
        const context = await io.context()
        const step = await stepNamed(context, named)
        const draft = isProblem(step) ? step : await draftLetter(context, step.id)
        if (isProblem(draft)) return fail(io, draft)
        const printed = await printLetter(context, {
          letterId: draft.letterId as LetterId,
          as: options.as,
          form: options.form,
          first: options.first,
        })
        orFail(io, printed, ({ bytes, pages, form, journey, remarks }) => {
          const out = options.out ?? `${options.as}-${draft.letterId}.pdf`
          writeFileSync(out, bytes)
          const today = context.clock.now().toZonedDateTimeISO(context.clock.zone()).toPlainDate()
          const { arrives, transit, post } = journey
          const day = (date: Temporal.PlainDate) => dateInWords(date, today)
          const arrival = {
            post: post.toString(),
            from: arrives.from.toString(),
            usually: arrives.usually.toString(),
            until: arrives.until.toString(),
          }
          if (io.flags.json)
            return io.json({
              file: out,
              letterId: draft.letterId,
              pages,
              form,
              journey: { ...arrival, ...transit },
              remarks,
            })
          io.say(
            [
              `Written to ${out} (${form}, ${pages === 1 ? 'one page' : `${pages} pages`}).`,
              `${post.equals(today) ? 'Posted today' : `Posted on ${day(post)}, when the post is next collected,`} it arrives between ${day(arrives.from)} and ${day(arrives.until)}, usually ${day(arrives.usually)} (${transit.service}).`,
              ...remarks,
            ].join('\n'),
          )
        })
      },
    )
}

function addressFrom(options: AddressOptions, country: string): PostalAddress | ReturnType<typeof problem> {
  const { me: _, ...parts } = options
  const parsed = postalAddressSchema.safeParse({ country, ...parts })
  if (parsed.success) return parsed.data
  if (parsed.error.issues.some(({ code, path }) => code === 'too_big' && path.length === 1))
    return problem('input', 'At most three lines of street fit an envelope.', 'Join two of them with a comma.')
  const missing = parsed.error.issues.map(({ path }) => `--${String(path[0])}`)
  return problem(
    'input',
    `The address is not whole: ${[...new Set(missing)].join(', ')}.`,
    'Give street and city at least, such as --street "1 Main Street" --city Springfield --region IL --postcode 62701.',
  )
}

function sayAddress(io: Shell, address: PostalAddress, from: string, name: string): void {
  const lines = addressLines(address, from, name)
  const remarks = addressRemarks(address)
  if (io.flags.json) io.json({ address, lines, remarks })
  else io.say([...lines, ...(remarks.length > 0 ? ['', ...remarks] : [])].join('\n'))
}
