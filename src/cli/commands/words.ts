/** The commands around how letters are worded: your voice, a model, second readers, and what you can offer. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { chooseModel, forgetModel, seeModel, type ModelView } from '../../app/model-choice.ts'
import { openingMeant } from '../../app/name-step.ts'
import { editVoice, forgetVoice, learnVoice, seeVoice, type VoiceView } from '../../app/own-voice.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { tryModel } from '../../app/propose-letter.ts'
import { tryReader } from '../../app/read-again.ts'
import { chooseReader, dismissReaders, readerIds, seeReaders, type ReaderView } from '../../app/reader-choice.ts'
import { putOnShelf, seeShelf, takeOffShelf } from '../../app/see-shelf.ts'
import { showOpening } from '../../app/show-opening.ts'
import type { ShelfView } from '../../app/views/shelf-view.ts'
import type { FactId, PersonId } from '../../core/facts/ids.ts'
import { personCalled } from '../person-called.ts'
import { editInEditor } from '../edit-text.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { oneOf } from '../values.ts'

export function addWordsCommands(program: Command, shell: () => Shell): void {
  addVoice(program.command('voice').description('how you write, learnt from your own letters'), shell)
  addModel(program.command('model').description('a language model that proposes letters; off until you set one'), shell)
  addReaders(program.command('readers').description('second readers of your letters; off until you set one'), shell)
  addOffers(program.command('offer').description('what you can offer to the people of an opening'), shell)
}

function addVoice(voice: Command, shell: () => Shell): void {
  const say = (io: Shell, view: VoiceView | Problem) =>
    orFail(io, view, ({ text, ...lines }) => (io.flags.json ? io.json(lines) : io.say(text.trimEnd())))
  voice
    .command('show', { isDefault: true })
    .description('the profile')
    .action(async () => {
      const io = shell()
      say(io, await seeVoice(await io.context()))
    })
  voice
    .command('learn')
    .argument('<files...>', 'letters of yours, as text (.txt) or saved mails (.eml)')
    .description('learn from letters you wrote; only what they show is kept, not their text')
    .action(async (files: readonly string[]) => {
      const io = shell()
      const read = files.map((file) => contentOf(file))
      const unread = read.find((one) => isProblem(one))
      if (unread) return fail(io, unread)
      say(
        io,
        await learnVoice(
          await io.context(),
          read.flatMap((one) => (isProblem(one) ? [] : [one])),
        ),
      )
    })
  voice
    .command('edit')
    .option('--set <lines...>', 'such as "closing: Best wishes,"; a line without a value is learnt again')
    .description('change the profile in your $EDITOR, or by --set')
    .action(async (options: { set?: readonly string[] }) => {
      const io = shell()
      const context = await io.context()
      const text = options.set?.join('\n') ?? (await editInEditor((await seeVoice(context)).text))
      say(io, isProblem(text) ? text : await editVoice(context, text))
    })
  voice
    .command('forget')
    .description('forget what was learnt and set; letters from now on teach anew')
    .action(async () => {
      const io = shell()
      say(io, await forgetVoice(await io.context()))
    })
}

function contentOf(file: string): { name: string; bytes: Uint8Array } | Problem {
  try {
    return { name: basename(file), bytes: readFileSync(file) }
  } catch {
    return problem('input', `${file} cannot be read.`, 'Look at its name and place.')
  }
}

type SecretOptions = { readonly keyEnv?: string; readonly yes?: boolean }

function addModel(model: Command, shell: () => Shell): void {
  const say = (io: Shell, view: ModelView | null) =>
    io.flags.json
      ? io.json({ model: view })
      : io.say(view ? `${view.model} at ${view.url}.\n${view.leaves}` : 'No model is set; Regards writes without one.')
  model
    .command('show', { isDefault: true })
    .description('which one, and what leaves')
    .action(async () => {
      const io = shell()
      say(io, await seeModel(await io.context()))
    })
  model
    .command('set')
    .argument('<url>', 'an OpenAI-compatible address (https://…/v1), or Ollama (http://localhost:11434)')
    .argument('<model>', 'as the server names it')
    .option('--key-env <variable>', 'take its key from this environment variable')
    .option('--yes', 'you have read what leaves this machine')
    .description('use this model when you ask for a proposal')
    .action(async (url: string, name: string, options: SecretOptions) => {
      const io = shell()
      const key = keyFrom(options)
      if (isProblem(key)) return fail(io, key)
      const agreed = options.yes ?? false
      orFail(io, await chooseModel(await io.context(), { url, model: name, key, agreed }), (view) => say(io, view))
    })
  model
    .command('off')
    .description('forget the model and its key')
    .action(async () => {
      const io = shell()
      await forgetModel(await io.context())
      say(io, null)
    })
  model
    .command('try')
    .description('one small question, to see whether it answers; nothing of yours goes')
    .action(async () => {
      const io = shell()
      orFail(io, await tryModel(await io.context()), (said) => (io.flags.json ? io.json(said) : io.say(said.words)))
    })
}

function keyFrom({ keyEnv }: SecretOptions): string | undefined | Problem {
  if (keyEnv === undefined) return undefined
  return process.env[keyEnv] || problem('input', `The variable ${keyEnv} is empty.`, 'Set it, or leave the flag out.')
}

function addReaders(readers: Command, shell: () => Shell): void {
  const say = (io: Shell, views: readonly ReaderView[]) => {
    if (io.flags.json) return io.json({ readers: views })
    io.say(
      views.length === 0
        ? 'No second reader is on.'
        : views.map(({ name, url, leaves }) => `${name}, at ${url}.\n${leaves}`).join('\n\n'),
    )
  }
  readers
    .command('show', { isDefault: true })
    .description('who reads along, and what leaves')
    .action(async () => {
      const io = shell()
      say(io, await seeReaders(await io.context()))
    })
  readers
    .command('set')
    .argument('<reader>', 'languagetool or model', oneOf(readerIds))
    .argument('[url]', 'of a LanguageTool-compatible server, such as http://localhost:8081')
    .option('--key-env <variable>', 'take its key, or user:key, from this environment variable')
    .option('--yes', 'you have read what leaves this machine')
    .description('have it read each letter you review')
    .action(async (reader: 'languagetool' | 'model', url: string | undefined, options: SecretOptions) => {
      const io = shell()
      const key = keyFrom(options)
      if (isProblem(key)) return fail(io, key)
      const setting = { reader, url, key, agreed: options.yes ?? false }
      orFail(io, await chooseReader(await io.context(), setting), (views) => say(io, views))
    })
  readers
    .command('off')
    .argument('[reader]', 'both when left out', oneOf(readerIds))
    .description('no longer')
    .action(async (reader?: 'languagetool' | 'model') => {
      const io = shell()
      const context = await io.context()
      await dismissReaders(context, reader ?? null)
      say(io, await seeReaders(context))
    })
  readers
    .command('try')
    .argument('<reader>', 'languagetool or model', oneOf(readerIds))
    .description('one faulty sentence of ours, to see whether it answers')
    .action(async (reader: 'languagetool' | 'model') => {
      const io = shell()
      orFail(io, await tryReader(await io.context(), reader), (said) =>
        io.flags.json ? io.json(said) : io.say(said.words),
      )
    })
}

function addOffers(offer: Command, shell: () => Shell): void {
  const say = (io: Shell, shelf: ShelfView | Problem) =>
    orFail(io, shelf, (offers) => {
      if (io.flags.json) return io.json({ offers })
      if (offers.length === 0) return io.say('Nothing is on the shelf. `regards offer add` puts something there.')
      io.say(offers.map(lineOf).join('\n'))
    })
  offer
    .command('list', { isDefault: true })
    .argument('[opening]', 'company or id')
    .description('what is on the shelf, and who has it already')
    .action(async (named?: string) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      say(io, isProblem(openingId) ? openingId : await seeShelf(context, openingId))
    })
  offer
    .command('add')
    .argument('<opening>', 'company or id')
    .argument('<words>', 'such as “a page on how we tested the ledger”')
    .option('--for <person>', 'keep it for this person: the beginning of the name')
    .description('put something on the shelf; each is given to one person once')
    .action(async (named: string, text: string, options: { for?: string }) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const people = (await showOpening(context, openingId))?.people ?? []
      const person = options.for === undefined ? undefined : personCalled(people, options.for)
      if (options.for !== undefined && person === undefined)
        return fail(
          io,
          problem('input', `Nobody here is called “${options.for}”.`, 'See the people with `regards show`.'),
        )
      say(io, await putOnShelf(context, { openingId, text, personId: person?.id as PersonId | undefined }))
    })
  offer
    .command('remove')
    .argument('<opening>', 'company or id')
    .argument('<number>', 'its number in the list')
    .description('take something off the shelf')
    .action(async (named: string, number: string) => {
      const io = shell()
      const context = await io.context()
      const openingId = await openingMeant(context, named)
      if (isProblem(openingId)) return fail(io, openingId)
      const found = (await seeShelf(context, openingId))[Number(number) - 1]
      if (found === undefined)
        return fail(
          io,
          problem('input', `There is no number ${number} on the shelf.`, 'See it with `regards offer list`.'),
        )
      say(io, await takeOffShelf(context, { openingId, offerId: found.id as FactId }))
    })
}

function lineOf({ text, forPerson, inLettersTo }: ShelfView[number], at: number): string {
  const notes = [
    ...(forPerson === null ? [] : [`for ${forPerson}`]),
    ...(inLettersTo.length === 0 ? [] : [`in a letter to ${inLettersTo.join(' and ')}`]),
  ]
  return `${at + 1}  ${text}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}
