/** The commands by which a person tells: add, debrief, record, reply, correct, undo. */
import { Option, type Command } from 'commander'
import {
  addOpening,
  exampleSentence,
  promiseFrom,
  readHeldInput,
  understandSentence,
  type NewOpening,
} from '../../app/add-opening.ts'
import { giveDebrief } from '../../app/give-debrief.ts'
import { calendarOf } from '../../app/ground.ts'
import { openingMeant } from '../../app/name-step.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { correctPerson, recordTelling, understandReply, type Manner, type Telling } from '../../app/record-fact.ts'
import { showOpening } from '../../app/show-opening.ts'
import { undo } from '../../app/undo.ts'
import type { OpeningView } from '../../app/views/opening-view.ts'
import type { FactId, LetterId, PersonId } from '../../core/facts/ids.ts'
import { isEmailAddress } from '../../core/facts/email-address.ts'
import { parts, rounds } from '../../core/facts/fact.ts'
import { replyKinds } from '../../core/mail/reply-kind.ts'
import { isToCome } from '../../core/time/is-to-come.ts'
import { meaningLabels } from '../../core/words/heard-words.ts'
import { personCalled } from '../person-called.ts'
import { askDebrief, askSentence, confirmSentence, type SentenceAnswers } from '../ask.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { collect, countryValue, oneOf, personValue, wholeNumber, zoneValue } from '../values.ts'
import { addHappenings } from './tell-happenings.ts'

type AddOptions = SentenceAnswers & { readonly country?: string; readonly zone?: string; readonly yes?: boolean }

export function addTellCommands(program: Command, shell: () => Shell): void {
  program
    .command('add')
    .argument('<sentence...>', `what happened, such as “${exampleSentence}”`)
    .option('--company <name>')
    .option('--role <name>')
    .option('--person <who>', 'Dana Kim (CTO) <dana@acme.example>; may be given several times', collect(personValue))
    .option('--held <when>', '2026-11-24T14:00, or 2026-11-24 when only the day is known')
    .option('--promise <words>', 'by when they promised an answer, such as “by Friday week”')
    .option('--country <code>', 'where the employer is, such as US or GB', countryValue)
    .option('--zone <name>', 'the employer’s time zone, such as America/New_York', zoneValue)
    .option('--yes', 'store without asking back')
    .description('tell about an interview in a sentence')
    .action(async (words: string[], options: AddOptions) => {
      const io = shell()
      const context = await io.context()
      const place = {
        ...(options.country ? { country: options.country } : {}),
        ...(options.zone ? { zone: options.zone } : {}),
      }
      const view = await understandSentence(context, words.join(' '), place)
      const asked = io.isInteractive && !options.yes ? await askSentence(view, options) : options
      const company = asked.company ?? view.company
      const held = asked.held ?? view.heldAt ?? view.heldOn
      if (!company || !held) {
        const understood =
          view.understood.length > 0 ? `Understood: ${view.understood.join('; ')}.` : 'None of it could be read.'
        const missing = view.questions
          .filter(({ needed, field }) => needed && (field === 'company' ? !company : !held))
          .map(({ question }) => question)
        return fail(
          io,
          problem(
            'input',
            `${understood} ${missing.join(' ')}`,
            `For example: regards add "${exampleSentence}"`,
            'Nothing was stored.',
          ),
        )
      }
      const at = context.clock.now().toZonedDateTimeISO(view.zone)
      const promise = asked.promise
        ? promiseFrom(
            asked.promise,
            at,
            view.country,
            calendarOf(context, { country: view.country }, context.clock.now()),
          )
        : view.promise
      if (isProblem(promise)) return fail(io, promise)
      const input: NewOpening = {
        company,
        held,
        people: asked.person && asked.person.length > 0 ? asked.person : view.people,
        role: asked.role ?? view.role ?? undefined,
        round: rounds.find((round) => round === view.round),
        wentPoorly: view.wentPoorly ?? undefined,
        country: view.country,
        zone: view.zone,
        words: view.text,
        ...(promise?.by
          ? { promise: { by: promise.by, from: promise.from ?? undefined, vague: promise.vague, words: promise.words } }
          : {}),
      }
      if (io.isInteractive && !options.yes && !(await confirmSentence(view, input)))
        return io.say('Nothing was stored.')
      orFail(io, await addOpening(context, input), (added) => {
        if (io.flags.json) return io.json({ ...added, understood: view, stored: input })
        io.say(
          [
            ...view.understood.map((line) => `  ${line}`),
            ...(view.promise && !view.promise.by ? [`  ${view.promise.inWords}`] : []),
          ].join('\n'),
        )
        if (added.known.length > 0)
          io.say(`  You know somebody at ${company}: ${added.known.map(({ name }) => name).join(', ')}.`)
        if (view.notUnderstood.length > 0) io.say(`  Not understood: ${view.notUnderstood.join('; ')}`)
        const when = readHeldInput(held)
        const isAhead = when !== null && isToCome(when, at)
        io.say(
          `${added.isNew ? 'Stored' : 'Added to the opening you have'} at ${company}. ${isAhead ? 'Tell how it was when you are back: ' : 'Go on with '}\`regards debrief ${quoted(company)}\`.`,
        )
      })
    })

  program
    .command('debrief')
    .argument('[opening]', 'company or id')
    .option('--rating <1-5>', '1 went badly, 5 went well', wholeNumber(1, 5))
    .option(
      '--said <words>',
      'what a person said or needs: “Dana Kim: the ledger drifts”; may be given several times',
      collect(String),
    )
    .option(
      '--link <words>',
      'what you bring to what they said; one for each --said, in the same order',
      collect(String),
    )
    .option('--promise <words>', 'by when they promised an answer, or “none”')
    .option('--mistake <words>', 'what you would mend', collect(String))
    .option('--better <words>', 'what the answer should have been; one for each --mistake', collect(String))
    .option('--noticed', 'they noticed the mistake')
    .option('--interest <words>', 'why you want it')
    .option('--to-add <words>', 'what you forgot to say')
    .option('--no-thanks-wanted', 'they asked that no thank-you be sent')
    .description('answer four short questions about an interview')
    .action(async (named: string | undefined, options: DebriefOptions) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const view = await showOpening(context, openingId)
      if (view === null) return
      const isEmpty =
        options.said === undefined &&
        options.rating === undefined &&
        options.promise === undefined &&
        options.mistake === undefined &&
        options.toAdd === undefined
      const answers = isEmpty && io.isInteractive ? await askDebrief(view) : debriefFrom(view.people, options)
      if (isEmpty && !io.isInteractive)
        return fail(
          io,
          problem(
            'input',
            'The four answers are missing.',
            'Give them as flags, such as --said "Dana Kim: …" --rating 4 --promise "by Friday week".',
          ),
        )
      orFail(io, await giveDebrief(context, { openingId, ...answers }), (done) => {
        if (io.flags.json) return io.json({ openingId, promise: done.promise })
        io.say(
          `Noted.${done.promise ? ` Answer promised ${done.promise}.` : ''} See what comes next with \`regards today\`.`,
        )
      })
    })

  const record = program
    .command('record')
    .description('tell what happened outside the mailbox: a call, an answer, a promise, an offer, a decision')
  const tell = (name: string, description: string) =>
    record.command(name).argument('[opening]', 'company or id').description(description)
  const store = async (
    named: string | undefined,
    telling: (opening: Pick<OpeningView, 'people'>) => Telling | Problem,
    manner: Manner = {},
  ) => {
    const io = shell()
    const context = await io.context()
    const openingId = await openingMeant(context, named)
    if (isProblem(openingId)) return fail(io, openingId)
    const view = await showOpening(context, openingId)
    if (view === null) return
    const told = telling(view)
    if (isProblem(told)) return fail(io, told)
    orFail(io, await recordTelling(context, openingId, told, manner), (recorded) => {
      if (io.flags.json)
        return io.json({
          openingId,
          factIds: recorded.factIds,
          withdrawn: recorded.withdrawn.map(({ letterId }) => letterId),
        })
      io.say(
        `Noted.${recorded.withdrawn.length > 0 ? ` ${recorded.withdrawn.length} letter${recorded.withdrawn.length === 1 ? '' : 's'} that waited to leave will not be sent.` : ''}`,
      )
    })
  }
  const personOf = (view: { people: readonly { id: string; name: string }[] }, name: string | undefined) =>
    name === undefined ? undefined : personCalled(view.people, name)?.id

  tell('call', 'you called')
    .addOption(
      new Option('--outcome <what>').choices(['spoke', 'gatekeeper', 'voicemail', 'no-answer']).makeOptionMandatory(),
    )
    .option('--person <name>')
    .option('--note <words>')
    .action((named, options: { outcome: 'spoke'; person?: string; note?: string }) =>
      store(named, (view) => ({
        kind: 'call',
        outcome: options.outcome,
        personId: personOf(view, options.person),
        note: options.note,
      })),
    )
  tell('answer', 'they answered, by phone or otherwise')
    .requiredOption('--meaning <what>', replyKinds.join(', '), oneOf(replyKinds))
    .option(
      '--channel <how>',
      'how it reached you',
      oneOf(['email', 'phone', 'in-person', 'linkedin', 'post', 'other']),
      'phone',
    )
    .option('--by <day>', 'the date they named, or until when an offer stands')
    .option('--form <form>', 'of an offer', oneOf(['verbal', 'written']))
    .option('--person <name>')
    .option('--note <words>')
    .option('--automatic', 'a machine said it')
    .action(
      (
        named,
        options: {
          meaning: 'offer'
          channel: 'phone'
          by?: string
          form?: 'verbal'
          person?: string
          note?: string
          automatic?: boolean
        },
      ) =>
        store(named, (view) => ({
          kind: 'answer',
          meaning: options.meaning,
          channel: options.channel,
          by: options.by,
          form: options.form,
          note: options.note,
          automatic: options.automatic,
          personId: personOf(view, options.person),
        })),
    )
  tell('rejection', 'they said no')
    .option('--person <name>')
    .option('--automatic', 'a machine said it')
    .option('--note <words>')
    .action((named, options: { person?: string; automatic?: boolean; note?: string }) =>
      store(named, (view) => ({
        kind: 'answer',
        meaning: 'rejection',
        channel: 'email',
        automatic: options.automatic,
        note: options.note,
        personId: personOf(view, options.person),
      })),
    )
  tell('offer', 'they offered you the job')
    .option('--form <form>', 'on paper or by word', oneOf(['verbal', 'written']), 'verbal')
    .option('--by <day>', 'until when it stands')
    .action((named, options: { form: 'verbal'; by?: string }) =>
      store(named, () => ({ kind: 'answer', meaning: 'offer', channel: 'phone', form: options.form, by: options.by })),
    )
  tell('promise', 'they named a date for an answer')
    .requiredOption('--words <words>', 'such as “by the end of next week”, “when Dana is back”, or “none”')
    .option('--person <name>', 'who said it')
    .option('--instead', 'it mends what was understood of the last promise')
    .action((named, options: { words: string; person?: string; instead?: boolean }) =>
      store(
        named,
        (view) =>
          /^no(?:ne| date)$/i.test(options.words.trim())
            ? { kind: 'no-date', words: options.words }
            : { kind: 'promise', words: options.words, personId: personOf(view, options.person) },
        { instead: options.instead },
      ),
    )
  tell('interview', 'a further conversation is set, or took place')
    .requiredOption('--at <when>', '2026-11-24T14:00, at the employer’s place')
    .option('--round <round>', rounds.join(', '), oneOf(rounds))
    .action((named, options: { at: string; round?: 'video' }) =>
      store(named, () => ({ kind: 'interview', startsAt: options.at, round: options.round })),
    )
  tell('other-offer', 'another company made you an offer')
    .requiredOption('--by <day>', 'until when you must answer it')
    .option('--company <name>')
    .action((named, options: { by: string; company?: string }) =>
      store(named, () => ({ kind: 'other-offer', expiresOn: options.by, company: options.company })),
    )
  for (const [name, description] of [
    ['no-calls', 'they asked not to be called'],
    ['accepted', 'you accepted their offer'],
    ['declined', 'you declined their offer'],
    ['withdrawn', 'you withdrew'],
    ['closed', 'you close this opening'],
  ] as const)
    tell(name, description)
      .option('--note <words>')
      .action((named, options: { note?: string }) => store(named, () => ({ kind: name, note: options.note })))
  for (const name of ['feedback', 'note'] as const)
    tell(name, name === 'note' ? 'something to remember' : 'they told you why')
      .requiredOption('--note <words>')
      .action((named, options: { note: string }) => store(named, () => ({ kind: name, note: options.note })))

  addHappenings({ tell, store, personOf })

  program
    .command('reply')
    .argument('<answer>', 'id of the answer, as `regards today --json` or `regards show --json` gives it')
    .requiredOption('--meaning <what>', [...replyKinds, 'unrelated'].join(', '), oneOf([...replyKinds, 'unrelated']))
    .option('--by <day>', 'the date they named')
    .description('say what an answer means')
    .action(async (replyId: string, options: { meaning: 'unclear'; by?: string }) => {
      const io = shell()
      orFail(
        io,
        await understandReply(await io.context(), {
          replyId: replyId as FactId,
          meaning: options.meaning,
          newDate: options.by,
        }),
        (recorded) => {
          if (io.flags.json) return io.json({ factIds: recorded.factIds })
          io.say(`Noted: ${meaningLabels[options.meaning] ?? 'it has nothing to do with this opening'}.`)
        },
      )
    })

  program
    .command('correct')
    .argument('<opening>', 'company or id')
    .argument('<person>', 'the beginning of the name, or the id')
    .option('--name <name>')
    .option('--title <title>')
    .option('--email <address>')
    .option('--phone <number>')
    .option('--part <part>', parts.join(', '), oneOf(parts))
    .description('another address, number or name for somebody')
    .action(async (named: string, who: string, changes: { email?: string }) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const view = await showOpening(context, openingId)
      const id = view && personOf(view, who)
      if (!id)
        return fail(
          io,
          problem('input', `Nobody here is called “${who}”.`, `See the people with \`regards show ${quoted(named)}\`.`),
        )
      if (changes.email !== undefined && !isEmailAddress(changes.email))
        return fail(
          io,
          problem('input', `“${changes.email}” is not an e-mail address.`, 'Write it as name@company.example.'),
        )
      orFail(io, await correctPerson(context, openingId, id as PersonId, changes), () =>
        io.flags.json ? io.json({ openingId, personId: id }) : io.say('Corrected.'),
      )
    })

  program
    .command('undo')
    .argument('[letter]', 'id of a letter whose yes you take back')
    .description('take back the last thing you told, or a yes that has not left yet')
    .action(async (letterId: string | undefined) => {
      const io = shell()
      orFail(io, await undo(await io.context(), letterId as LetterId | undefined), (undone) => {
        if (io.flags.json)
          return io.json(
            undone.kind === 'approval'
              ? { kind: undone.kind, letterId: undone.item.letterId }
              : { kind: undone.kind, factIds: undone.facts.map(({ id }) => id) },
          )
        io.say(
          undone.kind === 'approval'
            ? 'Taken back. The letter stays on your desk and will not be sent.'
            : 'Taken back.',
        )
      })
    })
}

type DebriefOptions = {
  readonly rating?: number
  readonly said?: readonly string[]
  readonly link?: readonly string[]
  readonly promise?: string
  readonly mistake?: readonly string[]
  readonly better?: readonly string[]
  readonly noticed?: boolean
  readonly interest?: string
  readonly toAdd?: string
  readonly thanksWanted?: boolean
}

function debriefFrom(people: readonly { id: string; name: string }[], options: DebriefOptions) {
  return {
    rating: options.rating,
    promise: options.promise,
    interest: options.interest,
    toAdd: options.toAdd,
    noThanksWanted: options.thanksWanted === false ? true : undefined,
    points: (options.said ?? []).map((text, index) => {
      const [before = '', after] = text.split(/:\s+/, 2)
      const person = after === undefined ? undefined : personCalled(people, before)
      const only = people.length === 1 ? people[0]?.id : undefined
      return {
        personId: person?.id ?? only,
        said: person && after !== undefined ? text.slice(text.indexOf(':') + 1).trim() : text,
        myLink: options.link?.[index],
      }
    }),
    regrets: (options.mistake ?? []).map((mistake, index) => ({
      mistake,
      betterAnswer: options.better?.[index],
      noticed: options.noticed,
    })),
  }
}

export const quoted = (name: string) => (/^[\w.-]+$/.test(name) ? name : `"${name}"`)
