/**
 * Every letter of every kind for every person of the invented search, as one document to be read by people. What the
 * search does not tell (an offer, terms, an answer) is told here, as somebody would who answers each question of a draft.
 */
import { reviewContextOf } from '../../src/app/review-draft.ts'
import { demoFacts } from '../../src/core/demo/demo-search.ts'
import { factSchema, type Fact } from '../../src/core/facts/fact.ts'
import type { PersonId } from '../../src/core/facts/ids.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import type { Opening } from '../../src/core/opening/opening.ts'
import type { Finding } from '../../src/core/review/finding.ts'
import { reviewLetter } from '../../src/core/review/review-letter.ts'
import { plainCalendar } from '../../src/core/time/business-calendar.ts'
import { draftLetter, type Draft } from '../../src/core/writing/draft-letter.ts'
import type { HeardLetter } from '../../src/core/writing/heard.ts'
import { letterGround } from '../../src/core/writing/letter-fields.ts'
import { isLetterKind, letterKinds, type Formality, type Language } from '../../src/core/writing/letter-kind.ts'
import { addressed } from '../../src/core/writing/salutation.ts'
import { content, phrases, templatesOf } from './letter-review.ts'

const now = Temporal.Instant.from('2026-11-24T15:00:00Z')

type Told = {
  readonly formality: Formality
  readonly language: Language
  readonly honorific?: string
  readonly details: Readonly<Record<string, string | readonly string[]>>
}

/** How each of them is written to, and what the person answered when a draft asked. */
const told: Readonly<Record<string, Told>> = {
  'Dana Kim': {
    formality: 'neutral', language: 'en-US',
    details: {
      interest: 'the small team', offer: ['a page on how we tested the ledger', 'an article on closing the books with two clocks'],
      answer: 'Both references are glad to hear from you; their numbers are in the list I sent this morning.',
      terms: 'Staff Engineer in New York from February 1, at the pay and with the benefits named in your letter of November 20.',
      mistake: 'I did not answer your question about testing well.', betterAnswer: 'I would begin with the totals, replay one day against a frozen clock, and only then look for the drift. It took us a week at Fabrikam, and the check has run every night since.', redo: 'yes',
      news: 'I saw that your new billing page is out. Congratulations.', topic: 'frozen clocks', reason: 'I have chosen a role closer to payments.',
      slip: 'The name of my reference is Ida Berg.', slots: 'Thursday at 10 or Friday at 3', liked: 'the drawing on your whiteboard', wantsFeedback: 'yes', isFirstChoice: 'yes', callTimes: 'on weekdays after four',
    },
  },
  'Lena Brandt': {
    formality: 'formal', language: 'en-US', honorific: 'Ms',
    details: { interest: 'the care you take of the people on call', offer: ['two references from the migration', 'our checklist for the last weekend'], toAdd: 'The notes on our migration are public, and I can send you the address.', slots: 'Tuesday at 11 or Wednesday at 2', terms: 'Platform Lead in Berlin from March 1, on the terms of your letter.', isFirstChoice: 'yes' },
  },
  'Tom Ellis': { formality: 'neutral', language: 'en-US', details: { link: 'I ran a rota of six people for two years and halved the calls at night', offer: 'the table of alarms that we switched off' } },
  'Priya Raman': {
    formality: 'warm', language: 'en-US',
    details: { interest: 'the mix of streams and nightly jobs', link: 'I built a pipeline in which late events corrected the totals by themselves', offer: ['a short write-up of that pipeline', 'an article on watermarks'], news: 'Your talk on event time is online now, and I enjoyed it.', reason: 'I have chosen a role nearer to storage.', liked: 'how plainly you explained the backlog' },
  },
  'Ruth Adeyemi': {
    formality: 'formal', language: 'en-US', honorific: 'Dr',
    details: { interest: 'the chance to make one number that everybody trusts', link: 'I rebuilt the forecast of a retailer so that each figure could be traced', mistake: 'I mixed up the two error measures when you asked about accuracy.', betterAnswer: 'For your case I would use the weighted error, since a miss on a large customer costs more than ten misses on small ones. I would show it beside the plain one for a quarter before relying on it.', offer: 'a sample of that forecast with invented figures', wantsFeedback: 'yes' },
  },
  'Marcus Oduya': {
    formality: 'neutral', language: 'en-GB',
    details: { interest: 'the freedom to drop a question early', link: 'I kept a list of abandoned problems for three years and went back to two of them', answer: 'Tuesday and Thursday afternoons suit me, from one o’clock.', offer: ['that list, with a line on each', 'a paper by Medawar on choosing problems'], news: 'Your paper on stopping rules came up in our reading group.', terms: 'Researcher in London from 1 March, as set out in your letter of 20 November.' },
  },
  'June Park': { formality: 'warm', language: 'en-US', details: { liked: 'how clearly you explained the way ahead', wantsFeedback: 'yes', slots: 'Monday at 9 or Tuesday at 4' } },
} // prettier-ignore

export type PrintedLetter = {
  readonly who: string
  readonly kind: string
  readonly title: string
  readonly draft: Draft
  readonly findings: readonly Finding[]
}

/** In the order of the search; letters to one company know of one another, as they do in the product. */
export function lettersOfTheDemo(): readonly PrintedLetter[] {
  const { facts, me } = demoFacts(content.demo, now, () => plainCalendar)
  const openings = [...Map.groupBy(facts, (fact) => fact.openingId).values()]
  return openings.flatMap((own) => lettersOf(own, me.name, me.phone ?? ''))
}

function lettersOf(facts: readonly Fact[], me: string, phone: string): readonly PrintedLetter[] {
  const plain = openingFrom(facts)
  const opening = openingFrom([...facts, ...[...plain.people.values()].flatMap((person) => detailsFor(person, plain))])
  const printed: PrintedLetter[] = []
  const written: { readonly to: PersonId; readonly body: string }[] = []
  for (const kind of [...letterKinds, 'voicemail'] as const)
    for (const person of opening.people.values()) {
      const { language, formality } = told[person.name] ?? { language: 'en-US', formality: 'neutral' }
      const writer = { name: me, phone, language, formality }
      const heard: HeardLetter[] = written.map(({ to, body }) => ({ body, toSamePerson: to === person.id }))
      const today = now.toZonedDateTimeISO(opening.place.zone).toPlainDate()
      const step = { kind: kind === 'voicemail' ? ('call' as const) : kind, to: [person.id], late: false }
      const { fields } = letterGround(opening, step, writer, today, heard)
      const templates = templatesOf(kind, language)
      const draft = draftLetter(templates, fields, heard, printed.length)
      if (draft === null) continue
      if (kind !== 'call' && kind !== 'voicemail') written.push({ to: person.id, body: draft.body })
      const manner = addressed(person, { language, formality, country: opening.place.country })
      printed.push({
        who: `${person.name} (${person.title ?? person.part} at ${opening.company}, ${opening.role}), ${formality}, ${language === 'en-GB' ? 'British' : 'American'} English, as “${manner}”`,
        kind,
        title: templates.find(({ id }) => id === draft.templateId)?.title ?? kind,
        draft,
        findings: findingsFor(kind, draft, opening, person.id, { ...writer, country: 'US', zone: 'America/New_York' }),
      })
    }
  return printed
}

function detailsFor({ id, name }: { readonly id: PersonId; readonly name: string }, opening: Opening): readonly Fact[] {
  const { details, honorific } = told[name] ?? { details: {} }
  const fact = (fields: object, count: number) =>
    factSchema.parse({
      id: `${id}-told-${count}`,
      openingId: opening.id,
      at: '2026-11-24T14:00:00Z',
      learntAt: '2026-11-24T14:00:00Z',
      source: 'person',
      ...fields,
    })
  const answers = Object.entries(details).flatMap(([field, text]) =>
    [text].flat().map((each) => ({ kind: 'DetailGiven', field, text: each, personId: id })),
  )
  const title = honorific ? [{ kind: 'PersonCorrected', personId: id, changes: { honorific } }] : []
  return [...title, ...answers].map(fact)
}

function findingsFor(
  kind: string,
  draft: Draft,
  opening: Opening,
  to: PersonId,
  me: Parameters<typeof reviewContextOf>[2],
): readonly Finding[] {
  if (!isLetterKind(kind) || kind === 'call') return []
  const companies = content.demo.openings.map(({ company }) => company)
  return reviewLetter(
    { kind, subject: draft.subject, body: draft.body, to: ['x@company.example'], cc: [], attachments: ['list.pdf'] },
    reviewContextOf(opening, [to], me, companies, now),
    [],
    phrases,
  ).filter(({ severity }) => severity !== 'praise')
}

/** The document as it is committed. */
export function lettersDocument(letters: readonly PrintedLetter[]): string {
  const lines = [
    '# Letters',
    '',
    'Every letter of every kind for every person of the invented search, as Regards drafts it. Written by `npm run letters`;',
    'to change a letter, change its file in `content/letters` and run it again.',
    '',
  ]
  for (const [who, own] of Map.groupBy(letters, (letter) => letter.who)) {
    lines.push(`## ${who}`, '')
    for (const { title, draft } of own) {
      lines.push(`### ${title}`, '')
      if (draft.subject) lines.push(`Subject: ${draft.subject}`, '')
      lines.push(...draft.body.split('\n').map((line) => `> ${line}`.trimEnd()), '')
      if (draft.missing.length > 0)
        lines.push(...draft.missing.map(({ question, makesPossible }) => `- ${question} (${makesPossible})`), '')
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}
