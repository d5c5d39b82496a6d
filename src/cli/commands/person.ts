/** The commands about one person: person show, set, merge, split; one person across openings and companies. */
import type { Command } from 'commander'
import { mergePeople, setPerson, splitPerson } from '../../app/change-person.ts'
import { personMeant } from '../../app/name-person.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { seePerson } from '../../app/see-people.ts'
import type { PersonPageView } from '../../app/views/people-view.ts'
import { preferredChannels } from '../../core/facts/fact.ts'
import type { PersonId } from '../../core/facts/ids.ts'
import { addressLines } from '../../core/paper/address-lines.ts'
import type { CardChanges } from '../../core/people/card.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { collect, countryValue, oneOf } from '../values.ts'

const who = 'name, address or id'
/** Words in the person's own hand; an empty text clears them. */
const texts = ['title', 'honorific', 'company', 'pronunciation', 'link', 'notes', 'howMet', 'offered'] as const

export function addPersonCommands(program: Command, shell: () => Shell): void {
  const person = program.command('person').description('one person: what you know, across openings and companies')

  person
    .command('show')
    .argument('<person>', who)
    .description('everything that is known about somebody')
    .action(async (named: string) => {
      const io = shell()
      const context = await io.context()
      const id = await personMeant(context, named)
      if (isProblem(id)) return fail(io, id)
      const view = await seePerson(context, id)
      if (view === null) return
      if (io.flags.json) return io.json(view)
      io.say(sayPerson(view))
    })

  person
    .command('set')
    .argument('<person>', who)
    .option('--name <name>')
    .option('--title <title>', 'an empty text clears it, here and below')
    .option('--honorific <word>', 'such as Dr or Prof.')
    .option('--company <name>')
    .option('--email <address>', 'the first is written to; may be given again', collect(String))
    .option('--phone <number>', 'may be given again', collect(String))
    .option('--no-email', 'no address is known any more')
    .option('--no-phone', 'no number is known any more')
    .option('--street <line>', 'may be given again for floor or suite', collect(String))
    .option('--city <name>')
    .option('--region <code>')
    .option('--postcode <code>')
    .option('--country <code>', 'such as US or GB', countryValue)
    .option('--pronunciation <words>', 'how the name is said')
    .option('--link <address>', 'their page, such as a LinkedIn profile')
    .option('--notes <words>')
    .option('--how-met <words>')
    .option('--offered <words>', 'what you offered to do for them')
    .option('--prefers <way>', preferredChannels.join(', '), oneOf(preferredChannels))
    .option('--do-not-call', 'never propose a call to them')
    .option('--may-call', 'take that back')
    .description('write something down about somebody')
    .action(async (named: string, options: SetOptions) => {
      const io = shell()
      const context = await io.context()
      const id = await personMeant(context, named)
      if (isProblem(id)) return fail(io, id)
      const changes = changesOf(options)
      if (isProblem(changes)) return fail(io, changes)
      orFail(io, await setPerson(context, id, changes), (changed) =>
        io.flags.json ? io.json(changed) : io.say(`Noted for ${changed.name}. \`regards undo\` takes it back.`),
      )
    })

  person
    .command('merge')
    .argument('<person>', `${who}; their words stand`)
    .argument('<other>', who)
    .description('they are one and the same')
    .action((named: string, other: string) =>
      ofTwo(named, other, mergePeople, ({ name }) => `One person now: ${name}. \`regards undo\` takes it back.`),
    )

  person
    .command('split')
    .argument('<person>', who)
    .argument('<member>', 'the id under “known as” of `regards person show`')
    .description('the one known there is somebody else after all')
    .action(async (named: string, member: string) => {
      const io = shell()
      const context = await io.context()
      const id = await personMeant(context, named)
      if (isProblem(id)) return fail(io, id)
      orFail(io, await splitPerson(context, id, member as PersonId), (changed) =>
        io.flags.json ? io.json(changed) : io.say(`Two people now. \`regards undo\` takes it back.`),
      )
    })

  async function ofTwo(
    named: string,
    other: string,
    change: typeof mergePeople,
    words: (changed: { readonly name: string }) => string,
  ) {
    const io = shell()
    const context = await io.context()
    const [id, otherId] = [await personMeant(context, named), await personMeant(context, other)]
    if (isProblem(id)) return fail(io, id)
    if (isProblem(otherId)) return fail(io, otherId)
    orFail(io, await change(context, id, otherId), (changed) =>
      io.flags.json ? io.json(changed) : io.say(words(changed)),
    )
  }
}

type SetOptions = {
  readonly [Field in (typeof texts)[number]]?: string
} & {
  readonly name?: string
  readonly email?: readonly string[] | boolean
  readonly phone?: readonly string[] | boolean
  readonly street?: string[]
  readonly city?: string
  readonly region?: string
  readonly postcode?: string
  readonly country?: string
  readonly prefers?: (typeof preferredChannels)[number]
  readonly doNotCall?: boolean
  readonly mayCall?: boolean
}

function changesOf(options: SetOptions): CardChanges | Problem {
  const { street, city, region, postcode, country } = options
  const someAddress = [street, city, region, postcode, country].some((part) => part !== undefined)
  if (someAddress && (street === undefined || city === undefined || country === undefined))
    return problem('input', 'An address needs street, city and country.', 'Add --street, --city and --country.')
  const told = texts.flatMap((field) =>
    options[field] === undefined ? [] : [[field, options[field].trim() === '' ? null : options[field]] as const],
  )
  const list = (given: readonly string[] | boolean | undefined) =>
    given === false ? [] : Array.isArray(given) ? [...(given as readonly string[])] : undefined
  const [emails, phones] = [list(options.email), list(options.phone)]
  const changes: CardChanges = {
    ...Object.fromEntries(told),
    ...(options.name ? { name: options.name } : {}),
    ...(emails ? { emails } : {}),
    ...(phones ? { phones } : {}),
    ...(street && city && country
      ? { address: { street, city, country, ...(region ? { region } : {}), ...(postcode ? { postcode } : {}) } }
      : {}),
    ...(options.prefers ? { prefers: options.prefers } : {}),
    ...(options.doNotCall ? { doNotCall: true } : {}),
    ...(options.mayCall ? { doNotCall: false } : {}),
  }
  return Object.keys(changes).length === 0
    ? problem('input', 'Nothing was given to write down.', 'See what there is with `regards person set --help`.')
    : changes
}

function sayPerson({ card, sub, lastContact, next, openings, knownAs, person }: PersonPageView): string {
  const line = (label: string, text: string | null | undefined | false) => (text ? [`  ${label}: ${text}`] : [])
  return [
    [card.honorific, card.name].filter(Boolean).join(' '),
    ...(sub ? [`  ${sub}`] : []),
    ...line('e-mail', card.emails.join(', ')),
    ...line('', person.undeliverable && 'mail does not reach them'),
    ...line('phone', card.phones.join(', ')),
    ...line('calls', card.doNotCall && 'please do not call'),
    ...line('would rather be reached by', card.prefers !== 'any' && card.prefers),
    ...line('said as', card.pronunciation),
    ...line('post', card.address && addressLines(card.address, card.address.country).join(', ')),
    ...line('page', card.link),
    ...line('how you met', card.howMet),
    ...line('you offered', card.offered),
    ...line('notes', card.notes),
    ...line('last contact', lastContact),
    ...line('next', next),
    ...openings.map(({ company, role, words }) => `  ${[company, role].filter(Boolean).join(' · ')}: ${words}`),
    ...(knownAs.length > 1
      ? knownAs.map(({ personId, name, company }) => `  known as ${name} at ${company} (${personId})`)
      : []),
  ].join('\n')
}
