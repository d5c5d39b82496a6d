/**
 * Writes a letter from a template and what is known. A thought whose facts are missing falls away and comes back as a
 * question; nothing is claimed that was not supplied. The same facts and earlier letters give the same letter.
 */
import { candidateFrom, choosePhrasing, joined, type Voice } from './choose-phrasing.ts'
import { holds } from './condition.ts'
import { templateSentences, type HeardLetter } from './heard.ts'
import { isField, type LetterField, type LetterFields } from './letter-field.ts'
import { blanksOf, type Block, type LetterTemplate } from './letter-template.ts'
import { sentencesOf } from './sentences.ts'
import { contracted, spelledOut } from './voice/contractions.ts'
import { voiceFit, type OwnVoice } from './voice/own-voice.ts'

export type Draft = {
  readonly templateId: string
  readonly subject: string
  readonly body: string
  readonly missing: readonly {
    readonly field: string
    readonly question: string
    readonly makesPossible: string
    /** The heart of the letter: without it there is nothing to send. */
    readonly needed: boolean
  }[]
  /** Each sentence of the body, and the fields it speaks of or is there because of. */
  readonly standsOn: readonly { readonly sentence: string; readonly fields: readonly LetterField[] }[]
}

/** `templates` are those of one kind; the one with the most conditions that hold is written. */
export function draftLetter(
  templates: readonly LetterTemplate[],
  fields: LetterFields,
  heard: readonly HeardLetter[],
  seed: number,
  own?: OwnVoice,
): Draft | null {
  const template = templateFor(templates, fields)
  if (template === null) return null
  const usualLength = (template.words[0] + template.words[1]) / 2
  const shared = heard.map(() => 0)
  const standsOn: Draft['standsOn'][number][] = []
  const paragraphs: string[] = []
  let count = 0
  let voice: Voice = { sentences: 0, own: 0 }
  for (const blocks of template.paragraphs) {
    const said: string[] = []
    for (const block of blocks) {
      const possible = possibleIn(block, fields)
      const isForm = block.kind === 'form'
      const candidates = possible.map(({ text, when }) =>
        candidateFrom({
          text,
          said: fill(text, fields),
          heard: isForm ? [] : heard,
          fit: voiceFit(text, own, usualLength),
          isInRegister: when.some(({ field, isWanted }) => isWanted && registers.has(field)),
        }),
      )
      const chosen = choosePhrasing(candidates, heard, shared, voice, seed + (isForm ? 0 : count++))
      if (chosen === null) continue
      const phrase = isForm ? chosen.text : inVoice(chosen.text, fields, own)
      said.push(fill(phrase, fields))
      if (isForm) continue
      voice = joined(voice, chosen.voice)
      const because = possible.find(({ text }) => text === chosen.text)?.when ?? []
      const reasons = because.flatMap(({ field, isWanted }) => (isWanted ? [field] : []))
      standsOn.push(...sentencesWithFields(phrase, fields, reasons))
    }
    if (said.length > 0) paragraphs.push(said.join(blocks.every(({ kind }) => kind === 'form') ? '\n' : ' '))
  }
  const subject = template.subjects.find((text) => areKnown(text, fields)) ?? template.subjects.at(-1) ?? ''
  return {
    templateId: template.id,
    subject: fill(subject, fields).replace(/\s+/g, ' ').trim(),
    body: paragraphs.join('\n\n'),
    missing: template.asks
      .filter(
        ({ field, when, unless }) =>
          fields[field] === undefined && holds(when, fields) && !unless?.some((each) => fields[each]),
      )
      .map(({ field, question, makes, needed }) => ({
        field,
        question: fill(question, fields),
        makesPossible: makes,
        needed: needed ?? false,
      })),
    standsOn,
  }
}

/** The one with the most conditions that hold. */
export function templateFor(templates: readonly LetterTemplate[], fields: LetterFields): LetterTemplate | null {
  const fitting = templates.filter(({ when }) => holds(when, fields))
  return fitting.toSorted((a, b) => b.when.length - a.when.length)[0] ?? null
}

/** Ours may be contracted or spelt out; what the person supplied stays as they wrote it. */
function inVoice(phrase: string, fields: LetterFields, own: OwnVoice | undefined): string {
  if (own?.contractions === 'no') return spelledOut(phrase)
  return own?.contractions === 'yes' && !fields.formal ? contracted(phrase) : phrase
}

const possibleIn = ({ phrasings }: Block, fields: LetterFields) =>
  phrasings.filter(({ when, text }) => holds(when, fields) && areKnown(text, fields))

const areKnown = (text: string, fields: LetterFields) =>
  blanksOf(text).every((name) => isField(name) && Boolean(fields[name]))

/** Degrees of formality: what is written for one of them is taken before what would do for all. */
const registers: ReadonlySet<LetterField> = new Set(['formal', 'neutral', 'warm'])

/** An American date inside a sentence ends with a comma: "on Monday, November 23, about". */
function fill(phrase: string, fields: LetterFields): string {
  const filled = phrase.replace(/\{\{\s*(\w+)\s*\}\}( ?)/g, (_whole, name: string, space: string) => {
    const text = (isField(name) ? fields[name] : undefined) ?? ''
    return `${text}${space && /^(?:on |by )?\w+day, \w+ \d+$/.test(text) ? ', ' : space}`
  })
  return filled.replace(/\bbecause of the fact that\b/g, 'because').replace(/\bis the fact that\b/g, 'is that')
}

/** A sentence without a blank of its own stands on what its whole phrase stands on. */
function sentencesWithFields(phrase: string, fields: LetterFields, reasons: readonly LetterField[]): Draft['standsOn'] {
  const whole = blanksOf(phrase).filter(isField)
  return templateSentences(phrase).flatMap((sentence) => {
    const own = blanksOf(sentence).filter(isField)
    const stands = [...new Set([...(own.length > 0 ? own : whole), ...reasons])]
    return sentencesOf(fill(sentence, fields)).map(({ text }) => ({ sentence: text, fields: stands }))
  })
}
