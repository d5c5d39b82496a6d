/** A fake of the verbs around wording: a voice, a model that proposes one letter, one remark of a reader, a shelf. */
import type { DraftView } from '../../../src/app/views/draft-view.ts'
import type { ShelfView } from '../../../src/app/views/shelf-view.ts'
import { problem } from '../../../src/app/problem.ts'
import { modelLeaves, readerLeaves } from '../../../src/app/what-leaves.ts'
import { ownVoice, type VoiceLines } from '../../../src/core/writing/voice/own-voice.ts'
import { voiceFromText, voiceText } from '../../../src/core/writing/voice/voice-text.ts'
import type { HelpView, WordsVerbs } from '../../../src/server/verbs.ts'

type Ground = {
  readonly draftOfStep: (stepId: string) => DraftView | undefined
  readonly draftOf: (letterId: string) => DraftView | undefined
  readonly called: (verb: string, input: unknown) => void
}

export function createFakeWordsVerbs({ draftOfStep, draftOf, called }: Ground): WordsVerbs {
  let mine: Partial<VoiceLines> = {}
  let help: HelpView = { model: null, readers: [] }
  let shelf: ShelfView = []
  const view = () => {
    const voice = ownVoice([], mine)
    return { ...voice, text: voiceText(voice) }
  }
  return {
    seeVoice: async () => view(),
    editVoice: async (text) => {
      const read = voiceFromText(text, ownVoice([], mine))
      if (typeof read === 'string') return problem('input', read, 'Mend that line.')
      mine = { ...mine, ...read.set }
      return view()
    },
    learnVoice: async ({ name }) => {
      called('learnVoice', name)
      return view()
    },
    forgetVoice: async () => {
      mine = {}
      return view()
    },
    seeHelp: async () => help,
    chooseModel: async ({ url, model, agreed, key }) => {
      if (!agreed) return problem('person', modelLeaves(url), 'Say so with the box.')
      help = { ...help, model: { url, model, hasKey: Boolean(key), leaves: modelLeaves(url) } }
      return help
    },
    forgetModel: async () => (help = { ...help, model: null }),
    tryModel: async () => ({ words: 'small answers: Good day.' }),
    chooseReader: async ({ reader, url = '', agreed }) => {
      if (!agreed) return problem('person', readerLeaves(url), 'Say so with the box.')
      help = { ...help, readers: [{ id: reader, name: 'LanguageTool', url, leaves: readerLeaves(url) }] }
      return help
    },
    dismissReader: async () => (help = { ...help, readers: [] }),
    tryReader: async () => ({ words: 'It answers.' }),
    proposeLetter: async (stepId) => {
      const draft = draftOfStep(stepId)
      if (draft === undefined) return problem('person', 'This step is gone.', 'See Today.')
      const sentences = [
        { text: 'Thank you for the talk about the platform.', paragraph: 1, facts: ['f-1'], because: ['The interview of Monday'], struck: null },
        { text: 'I led forty people at Globex.', paragraph: 1, facts: [], because: [], struck: '“forty” is not among your facts.' },
      ] // prettier-ignore
      const { letterId, version, subject } = draft
      const body = 'Dear Lena,\n\nThank you for the talk about the platform.\n\nBest regards,\nAlex Moreau'
      const standsOn = [{ sentence: 'Thank you for the talk about the platform.', facts: ['f-1'] }]
      return { letterId, version, subject, body, sentences, standsOn, findings: [], by: 'small at localhost' }
    },
    readAgain: async (letterId) => {
      const draft = draftOf(letterId)
      if (draft === undefined || help.readers.length === 0)
        return { version: draft?.version ?? 1, findings: [], unread: [] }
      const words = draft.body.split(/\s+/).slice(0, 1).join('')
      const finding = { id: 'reader:x', rule: 'reader:x', severity: 'hint' as const, span: [0, words.length] as const, words, title: 'LanguageTool says', why: 'Perhaps another greeting.', fixes: ['Hello'], override: null } // prettier-ignore
      return { version: draft.version, findings: [finding], unread: [] }
    },
    seeShelf: async () => shelf,
    putOnShelf: async ({ text }) => {
      shelf = [...shelf, { id: `offer-${shelf.length + 1}`, text, kind: 'work', forPerson: null, inLettersTo: [] }]
      return shelf
    },
    takeOffShelf: async ({ offerId }) => (shelf = shelf.filter(({ id }) => id !== offerId)),
  }
}
