/** A draft on paper: as a letter in the form of its country, as a card, its envelope or labels, or lines for writing it by hand. */
import type { LetterId } from '../core/facts/ids.ts'
import { addressLines } from '../core/paper/address-lines.ts'
import { addressRemarks } from '../core/paper/address-check.ts'
import { envelopeFor, labelsFor, letterFormFor, type PaperContent } from '../core/paper/paper-form.ts'
import {
  cardJob,
  envelopeJob,
  guideJob,
  labelsJob,
  letterJob,
  type CardSheet,
  type Ends,
  type PaperJob,
} from '../core/paper/paper-job.ts'
import { journeyFrom, type PostalJourney } from '../core/paper/posting-day.ts'
import type { Context } from './context.ts'
import { letterOnPaper, type LetterOnPaper, type PaperContext } from './letter-on-paper.ts'
import { isProblem, problem, type Problem } from './problem.ts'
import type { PaperKind } from './views/paper-view.ts'

export type PrintWish = {
  readonly letterId: LetterId
  readonly as: PaperKind
  /** One of `formsFor`; that of the country when left out. */
  readonly form?: string | undefined
  /** Of labels: the first that is still on the sheet, counted from 1. */
  readonly first?: number | undefined
}

export type OnPaper = {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly form: string
  readonly journey: PostalJourney
  /** What looks wrong with the address, in words. */
  readonly remarks: readonly string[]
}

export async function printLetter(
  context: PaperContext & Pick<Context, 'paperPrinter'>,
  wish: PrintWish,
): Promise<OnPaper | Problem> {
  const paper = await letterOnPaper(context, wish.letterId)
  if (isProblem(paper)) return paper
  const missing = missingFor(wish.as, paper)
  if (missing !== null) return missing
  const content = context.content.paper
  const form = wish.form ?? usualForm(wish.as, paper, content)
  const forms = formsFor(wish.as, content)
  if (!forms.some(({ id }) => id === form))
    return problem('input', `There is no form “${form}”.`, `Choose one of ${forms.map(({ id }) => id).join(', ')}.`)
  const job = jobFor(wish, form, paper, content)
  if (job === null)
    return problem('input', 'The sheet has not that many labels.', 'Begin at an earlier one; two are needed.')
  const printed = await context.paperPrinter.print(job)
  if (printed.kind === 'unprintable')
    return problem('input', `This cannot be printed. ${printed.why}`, 'Change the letter with `regards edit`.')
  return {
    bytes: printed.bytes,
    pages: printed.pages,
    form,
    journey: journeyFrom(paper.here.toPlainDate(), paper.route),
    remarks: paper.person?.address ? addressRemarks(paper.person.address) : [],
  }
}

type FormName = { readonly id: string; readonly name: string }

const cards: Readonly<Record<CardSheet, string>> = {
  letter: 'Folded from a Letter sheet',
  a4: 'Folded to A6 from an A4 sheet',
  flat: 'Flat, 6 × 4 inches',
  a6: 'Flat, A6',
}
const guides: Readonly<Record<CardSheet, string>> = {
  letter: 'Letter sheet',
  a4: 'A4 sheet',
  flat: 'Card, 6 × 4 inches',
  a6: 'Card, A6',
}

export function formsFor(as: PaperKind, content: PaperContent): readonly FormName[] {
  const named = (forms: Readonly<Record<string, { readonly name: string }>>) =>
    Object.entries(forms).map(([id, { name }]) => ({ id, name }))
  const sheets = (names: Readonly<Record<CardSheet, string>>) =>
    Object.entries(names).map(([id, name]) => ({ id, name }))
  switch (as) {
    case 'letter':
      return named(content.forms)
    case 'envelope':
      return named(content.envelopes)
    case 'labels':
      return named(content.labels)
    case 'card':
      return sheets(cards)
    case 'guide':
      return sheets(guides)
  }
}

/** What has to be known before; a card and lines need no address. */
export function missingFor(as: PaperKind, { me, person, opening }: LetterOnPaper): Problem | null {
  if (as === 'card' || as === 'guide') return null
  if (me.address === undefined)
    return problem('person', 'Your own address is not known yet.', 'Give it with `regards address --me --street …`.')
  return person?.address === undefined
    ? problem(
        'person',
        `The postal address of ${person?.name ?? opening.company} is not known yet.`,
        'Give it with `regards address`; it is on their website or in their signature.',
      )
    : null
}

/** What is bought, and the paper in the printer, are those of the sender's country; the letter follows the habit of the reader. */
export function usualForm(as: PaperKind, { from, to }: LetterOnPaper, content: PaperContent): string {
  if (as === 'letter') return letterFormFor(to, content)
  if (as === 'envelope') return envelopeFor(from, content)
  if (as === 'labels') return labelsFor(from, content)
  return from === 'US' || from === 'CA' ? 'letter' : 'a4'
}

function jobFor(wish: PrintWish, form: string, paper: LetterOnPaper, content: PaperContent): PaperJob | null {
  const { draft, me, here } = paper
  const words = { subject: draft.subject, body: draft.body, name: me.name, language: me.language }
  const ends = endsOf(paper)
  const [letter, envelope, labels] = [content.forms[form], content.envelopes[form], content.labels[form]]
  switch (wish.as) {
    case 'letter':
      return letter ? letterJob(words, ends, letter, here.toPlainDate()) : null
    case 'envelope':
      return envelope ? envelopeJob(words, ends, envelope) : null
    case 'labels':
      return labels ? labelsJob(words, ends, labels, wish.first) : null
    case 'card':
      return cardJob(words, form as CardSheet)
    case 'guide':
      return guideJob(words, form as CardSheet)
  }
}

/** The lines of both addresses; none of one that is not known. */
export function endsOf({ me, person, from }: LetterOnPaper): Ends {
  return {
    sender: me.address ? addressLines(me.address, person?.address?.country ?? from) : [],
    recipient: person?.address
      ? addressLines(person.address, from, [person.honorific, person.name].filter(Boolean).join(' '))
      : [],
  }
}
