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
import { hashOf, reviewLetter } from '../../src/core/review/review-letter.ts'
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
    details: {
      interest: 'the care you take of the people on call', offer: ['two references from the migration', 'our checklist for the last weekend'], toAdd: 'The notes on our migration are public, and I can send you the address.', answer: 'The notes are at notes.example/migration, with the two mistakes that cost us a weekend each.',
      mistake: 'I spoke at length about the tools and hardly at all about the people who had to use them.', betterAnswer: 'I would start with the three teams that build most often, move one of them a week, and keep the old farm running until the last has been calm for a month. That is how we did it, and nobody lost a day.', cause: 'I had prepared for a question about tools', redo: 'yes',
      news: 'Your note on retiring the old farm reached me through a newsletter this week', topic: 'build times', reason: 'I have accepted a role closer to home', liked: 'the picture of the old server room', callTimes: 'mornings', otherOfferBy: 'Friday', wantsFeedback: 'no', slip: 'The move took eleven weeks, not nine.',
      slots: 'Tuesday at 11 or Wednesday at 2', terms: 'Platform Lead in Berlin from March 1, on the terms of your letter.', isFirstChoice: 'yes',
    },
  },
  'Tom Ellis': {
    formality: 'neutral', language: 'en-US',
    details: {
      link: 'ran a rota of six people for two years and halved the calls at night', interest: 'I like how calmly the team talks about failure', offer: ['I can send you the table of alarms that we switched off', 'an article on quiet nights by Ito'],
      mistake: 'forgot to say how we chose which alarms to switch off', betterAnswer: 'We switched off every alarm that nobody had acted on for ninety days, kept a list, and put two of them back. The table shows all of them, with the reason for each.', redo: 'no',
      answer: 'Thursday at 10', news: 'an interview with you about on-call', topic: 'quiet nights', slots: 'I can do Monday at 9 or Tuesday at 4', reason: 'a role nearer to my family', liked: 'the story of the pager in the drawer', callTimes: 'weekdays after five', otherOfferBy: 'by Thursday, December 3', slip: 'The table I promised has forty rows, not thirty.', wantsFeedback: 'yes', terms: 'Start on February 1, with the pay in your letter.',
    },
  },
  'Priya Raman': {
    formality: 'warm', language: 'en-US',
    details: {
      interest: 'the mix of streams and nightly jobs', link: 'I built a pipeline in which late events corrected the totals by themselves', offer: ['a short write-up of that pipeline', 'an article on watermarks'], toAdd: 'I also gave a talk on late events in the spring.',
      mistake: 'I went straight to a tool when you asked how I would measure lateness.', betterAnswer: 'I’d count what arrives after the hour for two weeks, by source, before changing anything. In my last pipeline two sources out of thirty caused nearly all of it.', cause: 'I answered before I had thought', redo: 'yes', answer: 'The write-up is attached; the second page has the numbers you asked about.',
      news: 'Your talk on event time is online now, and I enjoyed it.', topic: 'to measure lateness', reason: 'I have chosen a role nearer to storage.', liked: 'how plainly you explained the backlog', wantsFeedback: 'yes', slots: 'Wednesday at 2 or Friday at 11', callTimes: 'after four', otherOfferBy: 'next Tuesday', slip: 'The chart should say hours, not minutes.', terms: 'Data Engineer in Toronto from January 11, as in your letter.',
    },
  },
  'Ruth Adeyemi': {
    formality: 'formal', language: 'en-US', honorific: 'Dr',
    details: {
      interest: 'the chance to make one number that everybody trusts', link: 'I rebuilt the forecast of a retailer so that each figure could be traced', mistake: 'I mixed up the two error measures when you asked about accuracy.', betterAnswer: 'For your case I would use the weighted error, since a miss on a large customer costs more than ten misses on small ones. I would show it beside the plain one for a quarter before relying on it.', offer: ['a sample of that forecast with invented figures', 'a reference from the retailer'], wantsFeedback: 'yes', redo: 'yes',
      answer: 'The sample covers eight quarters; the sheet on the left shows where each figure comes from.', news: 'Your quarterly report was in the paper this morning.', topic: 'forecasts that can be traced', reason: 'I have accepted a post in public health', liked: 'the forecast that you keep on the wall as a warning', slots: 'December 3 or 4 in the morning', callTimes: 'weekdays before noon', otherOfferBy: 'December 7', slip: 'The retailer had ninety shops, not nineteen.', terms: 'Senior Analyst in Chicago from January 19, at the pay named in your letter.',
    },
  },
  'Marcus Oduya': {
    formality: 'neutral', language: 'en-GB',
    details: {
      interest: 'the freedom to drop a question early', link: 'I kept a list of abandoned problems for three years and went back to two of them', answer: 'Tuesday and Thursday afternoons suit me, from one o’clock.', offer: ['that list, with a line on each', 'a paper by Medawar on choosing problems'], news: 'Your paper on stopping rules came up in our reading group.', terms: 'Researcher in London from 1 March, as set out in your letter of 20 November.',
      mistake: 'my answer on how I would choose a first problem', betterAnswer: 'I would take one that your group has set aside for want of a method, spend four weeks on it, and write down beforehand what would make me stop. The stopping would tell us as much as a result.', redo: 'no', topic: 'stopping rules', reason: 'I have decided to stay in my present post', liked: 'the shelf of unfinished papers', slots: 'Tuesday at 2 or Thursday at 4', callTimes: 'afternoons', otherOfferBy: 'Friday', slip: 'The paper is from 1967, not 1976.', wantsFeedback: 'no',
    },
  },
  'June Park': {
    formality: 'warm', language: 'en-US',
    details: {
      link: 'trained four new colleagues in one spring', interest: 'they let people learn on the job', mistake: 'I had no example ready when you asked about a difficult caller', cause: 'nerves', betterAnswer: 'A man called four times in one day because his order was shown as sent and was not. I stayed with it until the parcel was found, and wrote down what the page had said. The page was changed that week.', redo: 'no', answer: 'by Friday', news: 'I read that the new team starts in April. Congratulations.', topic: 'learn by answering the phone', offer: 'the notes I used to train them', liked: 'how clearly you explained the way ahead', wantsFeedback: 'yes', slots: 'Monday at 9 or Tuesday at 4', reason: 'the hours', callTimes: 'any time before noon', slip: 'My number ends in 42.', terms: 'Support Engineer from April 1, with the hours we agreed.', otherOfferBy: 'Monday',
    },
  },
  'Ingrid Solberg': {
    formality: 'formal', language: 'en-GB', honorific: 'Dr',
    details: {
      point: 'the drift of the cold lab after a refill', link: 'three winters at a cold lab in Tromsø', interest: 'because you measure everything twice', offer: ['our log of a year of refills', 'two references from Tromsø'], mistake: 'I gave a number for the drift that I could not back up.', betterAnswer: 'I have looked it up since. We saw four parts in a million in the first hour and nothing after the second, over a year of refills. The log has each of them, with the temperature of the room.', redo: 'yes', answer: 'The log is attached as a table; the last column gives the temperature of the room.', news: 'I saw the picture of your new cryostat.', liked: 'the quiet of the cold lab', slip: 'The log begins in March, not in May.', slots: 'Tuesday at 10 or Wednesday at 3', terms: 'Laboratory Lead from 1 February, as set out in your letter.', reason: 'I have accepted a post in Tromsø', topic: 'cold rooms', callTimes: 'mornings', wantsFeedback: 'no', otherOfferBy: 'Friday',
    },
  },
  'Owen Price': {
    formality: 'neutral', language: 'en-GB',
    details: { interest: 'I want to work with people who may stop a measurement', link: 'I have stopped two measurements myself, and one of them wrongly', mistake: 'I said that I had never stopped a measurement wrongly', betterAnswer: 'I did so once. The sensor had been right and I had not. Since then I write down what I expect to see before I look, and I show it to a colleague.', redo: 'no', answer: 'I can come on either day.', news: 'Your talk in Leeds was mentioned to me by a friend.', slip: 'The date was 3 June.', wantsFeedback: 'yes', offer: 'a page on how we decided to stop' },
  },
  'Noor Haddad': {
    formality: 'neutral', language: 'en-US',
    details: { interest: 'the calm of the whole place', mistake: 'I had no good answer to the question about overtime.', betterAnswer: 'I would look at who works it, week by week, and move one task out of the night before I moved any people. At my last place one task made up a third of the overtime.', redo: 'yes', answer: 'The two rosters are attached.', news: 'I read about the prize for your night crew. Congratulations to all of you.', slip: 'The second roster is from May.' },
  },
  'Felix Brandt-Ito': {
    formality: 'neutral', language: 'en-US',
    details: { mistake: 'I left out the audit in Lyon', betterAnswer: 'We had two days to find the papers for eleven lots, and found them for ten. I wrote to the auditor about the eleventh the same evening, and that letter is why we passed.', answer: 'My certificate is attached.', news: 'Your plant was in the local news for its open day.', slip: 'The audit was in 2023.', noticed: 'yes' },
  },
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
      const seed =
        (parseInt(hashOf(`${opening.company}${kind}`), 36) % 1_000) + [...opening.people.keys()].indexOf(person.id)
      const draft = draftLetter(templates, fields, heard, seed)
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
