/** The verbs of `record` for the course of things: a meeting moved, missed or regretted, a slip, a card, somebody away. */
import { Option, type Command } from 'commander'
import type { Telling } from '../../app/record-fact.ts'
import { problem, type Problem } from '../../app/problem.ts'
import type { OpeningView } from '../../app/views/opening-view.ts'

type View = Pick<OpeningView, 'people'>

type Verbs = {
  readonly tell: (name: string, description: string) => Command
  readonly store: (named: string | undefined, telling: (view: View) => Telling | Problem) => Promise<void>
  readonly personOf: (view: View, name: string | undefined) => string | undefined
}

const slips = ['name', 'company', 'attachment', 'recipient', 'typo'] as const

export function addHappenings({ tell, store, personOf }: Verbs): void {
  const someone = (view: View, name: string, then: (personId: string) => Telling): Telling | Problem => {
    const personId = personOf(view, name)
    return personId === undefined
      ? problem('input', `Nobody here is called “${name}”.`, 'See the people with `regards show`.')
      : then(personId)
  }

  tell('moved', 'the interview has another time')
    .option('--at <when>', '2026-11-24T14:00, at the employer’s place; left out while no new time is known')
    .action((named: string | undefined, options: { at?: string }) =>
      store(named, () => ({ kind: 'moved', startsAt: options.at })),
    )
  for (const [name, description] of [
    ['cancelled', 'the interview was called off'],
    ['missed', 'the interview did not take place'],
  ] as const)
    tell(name, description)
      .addOption(new Option('--by <who>', 'them, or me').choices(['them', 'me']).makeOptionMandatory())
      .action((named: string | undefined, options: { by: 'them' | 'me' }) =>
        store(named, () => ({ kind: name, by: options.by })),
      )
  tell('regret', 'you called the interview off or missed it, and would like to mend that')
    .requiredOption('--note <words>', 'what you would say about it')
    .option('--cause <words>', 'the one plain cause')
    .action((named: string | undefined, options: { note: string; cause?: string }) =>
      store(named, () => ({ kind: 'regret', note: options.note, cause: options.cause })),
    )
  tell('slip', 'something in a letter that has left is wrong')
    .addOption(new Option('--what <what>', slips.join(', ')).choices(slips).makeOptionMandatory())
    .option('--letter <id>', 'the last one where none is named')
    .option('--note <words>')
    .action((named: string | undefined, options: { what: (typeof slips)[number]; letter?: string; note?: string }) =>
      store(named, () => ({ kind: 'slip', what: options.what, letterId: options.letter, note: options.note })),
    )
  tell('card-returned', 'a card came back').action((named: string | undefined) =>
    store(named, () => ({ kind: 'card-returned' })),
  )
  tell('away', 'somebody is away')
    .option('--person <name>')
    .option('--until <day>', 'the day of their return, 2026-12-14')
    .action((named: string | undefined, options: { person?: string; until?: string }) =>
      store(named, (view) => {
        const until = options.until === undefined ? undefined : dayOf(options.until)
        if (until === null) return problem('input', `“${options.until}” is not a day.`, 'Write it as 2026-12-14.')
        const away = (personId: string | undefined): Telling => ({ kind: 'away', personId, until })
        return options.person === undefined ? away(undefined) : someone(view, options.person, away)
      }),
    )
  for (const [name, description] of [
    ['stay-in-touch', 'you would like to stay in touch with somebody'],
    ['connected', 'somebody connected with you'],
  ] as const)
    tell(name, description)
      .requiredOption('--person <name>')
      .action((named: string | undefined, options: { person: string }) =>
        store(named, (view) => someone(view, options.person, (personId) => ({ kind: name, personId }))),
      )
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
