/** Binds what is about the wording of letters: voice, model, second readers, shelf. */
import type { Context } from '../app/context.ts'
import { chooseModel, forgetModel, seeModel } from '../app/model-choice.ts'
import { editVoice, forgetVoice, learnVoice, seeVoice } from '../app/own-voice.ts'
import { isProblem, problem, type Problem } from '../app/problem.ts'
import { proposeLetter, tryModel } from '../app/propose-letter.ts'
import { readAgain, tryReader } from '../app/read-again.ts'
import { chooseReader, dismissReaders, seeReaders } from '../app/reader-choice.ts'
import { putOnShelf, seeShelf, takeOffShelf } from '../app/see-shelf.ts'
import type { HelpView, WordsVerbs } from '../server/verbs.ts'

export function bindWords(context: Context, { isDemo }: { readonly isDemo: boolean }): WordsVerbs {
  const help = async (): Promise<HelpView> => ({
    model: await seeModel(context),
    readers: await seeReaders(context),
  })
  const afterwards = async (done: unknown): Promise<HelpView | Problem> => (isProblem(done) ? done : help())
  const notInDemo = () =>
    problem('person', 'This is the invented search; it sends nothing.', 'Choose it in your own Regards.')
  return {
    seeVoice: () => seeVoice(context),
    editVoice: (text) => editVoice(context, text),
    learnVoice: (file) => learnVoice(context, [file]),
    forgetVoice: () => forgetVoice(context),
    seeHelp: help,
    chooseModel: async (input) => (isDemo ? notInDemo() : afterwards(await chooseModel(context, input))),
    forgetModel: async () => {
      await forgetModel(context)
      return help()
    },
    tryModel: () => tryModel(context),
    chooseReader: async (input) => (isDemo ? notInDemo() : afterwards(await chooseReader(context, input))),
    dismissReader: async (reader) => {
      await dismissReaders(context, reader)
      return help()
    },
    tryReader: (reader) => tryReader(context, reader),
    proposeLetter: (stepId) => proposeLetter(context, stepId),
    readAgain: (letterId) => readAgain(context, letterId),
    seeShelf: (openingId) => seeShelf(context, openingId),
    putOnShelf: (input) => putOnShelf(context, input),
    takeOffShelf: (input) => takeOffShelf(context, input),
  }
}
