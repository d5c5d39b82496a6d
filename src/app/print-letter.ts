/** A draft on paper: as a letter in the form of its country, as a card, or its envelope; with the days it travels. */
import type { LetterId } from '../core/facts/ids.ts'
import { openingFrom } from '../core/opening/opening-from.ts'
import { addressLines } from '../core/paper/address-lines.ts'
import { addressRemarks } from '../core/paper/address-check.ts'
import { envelopeFor, letterFormFor, type PaperContent } from '../core/paper/paper-form.ts'
import { cardJob, envelopeJob, letterJob, type Ends, type PaperJob } from '../core/paper/paper-job.ts'
import { journeyFrom, type PostalJourney } from '../core/paper/posting-day.ts'
import type { PostalAddress } from '../core/paper/postal-address.ts'
import type { Context } from './context.ts'
import { calendarOf } from './ground.ts'
import { readMe } from './me.ts'
import type { PrintedPaper } from './ports/paper-printer.ts'
import { problem, type Problem } from './problem.ts'

export type PrintWish = {
  readonly letterId: LetterId
  readonly as: 'letter' | 'card' | 'envelope'
  /** A form or envelope of content/paper; that of the recipient's country when left out. For a card: 'letter', 'a4' or 'flat'. */
  readonly form?: string | undefined
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
  context: Pick<Context, 'store' | 'content' | 'paperPrinter' | 'clock' | 'holidays' | 'guess'>,
  wish: PrintWish,
): Promise<OnPaper | Problem> {
  const found = await context.store.read(async (tx) => {
    const draft = await tx.drafts.latest(wish.letterId)
    const me = await readMe(tx.settings, context.guess)
    return draft === null ? null : { draft, me, facts: await tx.facts.ofOpening(draft.openingId) }
  })
  if (found === null) return problem('input', 'There is no such letter.', 'Write one with `regards draft`.')
  const { draft, me } = found
  const opening = openingFrom(found.facts)
  const person = draft.personIds.map((id) => opening.people.get(id)).find((each) => each !== undefined)
  const content = context.content.paper
  const today = context.clock.now().toZonedDateTimeISO(context.clock.zone()).toPlainDate()
  const from = me.address?.country ?? me.country
  const to = person?.address?.country ?? opening.place.country
  if (wish.as !== 'card') {
    if (me.address === undefined)
      return problem('person', 'Your own address is not known yet.', 'Give it with `regards address --me --street …`.')
    if (person?.address === undefined)
      return problem(
        'person',
        `The postal address of ${person?.name ?? opening.company} is not known yet.`,
        'Give it with `regards address`; it is on their website or in their signature.',
      )
  }
  const form = wish.form ?? usualForm(wish.as, to, from, content)
  const words = { subject: draft.subject, body: draft.body, name: me.name, language: me.language }
  const ends = endsOf(
    me.address,
    person && { name: person.name, honorific: person.honorific, address: person.address },
    from,
  )
  const job = jobFor(wish.as, form, { words, ends, content, today })
  if (job === null)
    return problem('input', `There is no form “${form}”.`, `Choose one of ${formsFor(wish.as, content).join(', ')}.`)
  const printed: PrintedPaper = await context.paperPrinter.print(job)
  if (printed.kind === 'unprintable')
    return problem('input', `This cannot be printed. ${printed.why}`, 'Change the letter with `regards edit`.')
  const calendar = calendarOf(
    context,
    to === opening.place.country ? opening.place : { country: to },
    context.clock.now(),
  )
  return {
    bytes: printed.bytes,
    pages: printed.pages,
    form,
    journey: journeyFrom(today, { from, to }, content, calendar),
    remarks: person?.address ? addressRemarks(person.address) : [],
  }
}

export function formsFor(as: PrintWish['as'], content: PaperContent): readonly string[] {
  if (as === 'card') return ['letter', 'a4', 'flat']
  return Object.keys(as === 'letter' ? content.forms : content.envelopes)
}

/** The envelope is bought where the sender lives; the letter follows the habit of the reader. */
function usualForm(as: PrintWish['as'], to: string, from: string, content: PaperContent): string {
  if (as === 'letter') return letterFormFor(to, content)
  if (as === 'envelope') return envelopeFor(from, content)
  return from === 'US' || from === 'CA' ? 'letter' : 'a4'
}

type Setting = {
  readonly words: Parameters<typeof letterJob>[0]
  readonly ends: Ends
  readonly content: PaperContent
  readonly today: Temporal.PlainDate
}

function jobFor(as: PrintWish['as'], form: string, { words, ends, content, today }: Setting): PaperJob | null {
  if (as === 'card') return form === 'letter' || form === 'a4' || form === 'flat' ? cardJob(words, form) : null
  if (as === 'envelope') {
    const envelope = content.envelopes[form]
    return envelope ? envelopeJob(words, ends, envelope) : null
  }
  const letter = content.forms[form]
  return letter ? letterJob(words, ends, letter, today) : null
}

function endsOf(
  mine: PostalAddress | undefined,
  theirs: { name: string; honorific: string | undefined; address: PostalAddress | undefined } | undefined,
  from: string,
): Ends {
  return {
    sender: mine ? addressLines(mine, theirs?.address?.country ?? from) : [],
    recipient: theirs?.address
      ? addressLines(theirs.address, from, [theirs.honorific, theirs.name].filter(Boolean).join(' '))
      : [],
  }
}
