/** What is printed, as plain data for the typesetter: a letter in a form, a card, an envelope. Words come from the draft alone. */
import type { DraftWords } from './paper-words.ts'
import { paragraphsOf } from './paper-words.ts'
import type { EnvelopeForm, LabelForm, LetterForm, SheetName } from './paper-form.ts'
import { flatCards, sheets } from './paper-form.ts'
import { monthNames } from '../time/day-names.ts'

type Common = {
  readonly title: string
  /** Of the sender. */
  readonly name: string
  /** BCP 47 parts for hyphenation and for the tags of the PDF. */
  readonly lang: string
  readonly region: string
}
type Sheet = { readonly width: number; readonly height: number }

export type LetterJob = Common & {
  readonly template: 'letter'
  readonly form: LetterForm
  readonly sheet: Sheet
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
  readonly date: string
  readonly subject: string
  readonly paragraphs: readonly (readonly string[])[]
  readonly closing: string
  readonly signature: readonly string[]
}
export type CardJob = Common & {
  readonly template: 'card'
  readonly sheet: Sheet
  /** Folded twice from one sheet, else a flat card of 6 by 4 inches. */
  readonly folds: boolean
  readonly front: string
  /** Points. */
  readonly size: number
  readonly paragraphs: readonly (readonly string[])[]
  readonly closing: string
  readonly signature: readonly string[]
}
export type EnvelopeJob = Common & {
  readonly template: 'envelope'
  readonly envelope: EnvelopeForm
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
}
export type RecordJob = Common & {
  readonly template: 'record'
  readonly sheet: Sheet
  /** 'November 1, 2026 to November 30, 2026'. */
  readonly span: string
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Stands in place of the table where there are no rows. */
  readonly none: string
}
export type LabelsJob = Common & {
  readonly template: 'labels'
  readonly labels: LabelForm
  readonly sheet: Sheet
  /** The first label that is still on the sheet, counted from 1 along the rows. */
  readonly first: number
  readonly addresses: readonly (readonly string[])[]
}
export type GuideJob = Common & {
  readonly template: 'guide'
  readonly sheet: Sheet
  /** Millimetres: between the lines, and from the edge of the sheet. */
  readonly gap: number
  readonly edge: number
  readonly note: string
}
export type PaperJob = LetterJob | CardJob | EnvelopeJob | LabelsJob | GuideJob | RecordJob

export type CardSheet = SheetName | keyof typeof flatCards

export type Ends = { readonly sender: readonly string[]; readonly recipient: readonly string[] }

export function letterJob(words: DraftWords, ends: Ends, form: LetterForm, day: Temporal.PlainDate): LetterJob {
  const { paragraphs, closing, signature } = paragraphsOf(words.body, words.name)
  return {
    ...commonOf(words),
    ...ends,
    template: 'letter',
    form,
    sheet: sheets[form.sheet],
    date: dateOnPaper(day, words.language),
    subject: words.subject,
    paragraphs: punctuated(paragraphs, form),
    closing,
    signature,
  }
}

export function cardJob(words: DraftWords, sheet: CardSheet): CardJob {
  const { paragraphs, closing, signature } = paragraphsOf(words.body, words.name)
  const length = words.body.length
  return {
    ...commonOf(words),
    template: 'card',
    ...sheetOf(sheet),
    front: 'Thank you',
    size: length < 350 ? 12 : length < 600 ? 11 : 10,
    paragraphs,
    closing,
    signature: signature.slice(0, 1),
  }
}

/** The return address of an envelope begins with the name; that of a letter has none (the name stands below it). */
export function envelopeJob(words: DraftWords, ends: Ends, envelope: EnvelopeForm): EnvelopeJob {
  return { ...commonOf(words), ...ends, sender: [words.name, ...ends.sender], template: 'envelope', envelope }
}

/** Null where the sheet has fewer labels than that. */
export function labelsJob(words: DraftWords, ends: Ends, labels: LabelForm, first = 1): LabelsJob | null {
  const addresses = [ends.recipient, [words.name, ...ends.sender]]
  if (first < 1 || first + addresses.length - 1 > labels.columns * labels.rows) return null
  return { ...commonOf(words), template: 'labels', labels, sheet: sheets[labels.sheet], first, addresses }
}

/** Lines 9 mm apart on a sheet, 8 mm on a card. */
export function guideJob(words: DraftWords, sheet: CardSheet): GuideJob {
  const { sheet: size, folds } = sheetOf(sheet)
  return {
    ...commonOf(words),
    template: 'guide',
    sheet: size,
    gap: folds ? 9 : 8,
    edge: folds ? 25 : 12,
    note: 'Lay this below the paper you write on. Print it at its full size.',
  }
}

function sheetOf(sheet: CardSheet): { readonly sheet: Sheet; readonly folds: boolean } {
  return sheet === 'flat' || sheet === 'a6'
    ? { sheet: flatCards[sheet], folds: false }
    : { sheet: sheets[sheet], folds: true }
}

function commonOf({ subject, name, language }: DraftWords): Common {
  const [lang = 'en', region = 'US'] = language.split('-')
  return { title: subject || 'Letter', name, lang, region }
}

/** 'June 11, 2001' in American English, '11 June 2001' elsewhere; always written out. */
export function dateOnPaper(day: Temporal.PlainDate, language: string): string {
  const month = monthNames[day.month - 1]
  return language === 'en-US' ? `${month} ${day.day}, ${day.year}` : `${day.day} ${month} ${day.year}`
}

/** The salutation ends as its form wants it: with a colon in an American letter. */
function punctuated(
  paragraphs: readonly (readonly string[])[],
  { salutation }: LetterForm,
): readonly (readonly string[])[] {
  const [first, ...rest] = paragraphs
  if (first === undefined || first.length !== 1 || salutation !== 'colon') return paragraphs
  return [[(first[0] ?? '').replace(/,$/, ':')], ...rest]
}
