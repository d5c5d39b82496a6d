/** Random debriefs and what was told besides, and the letters that the program writes of them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { draftLetter } from '../../src/app/draft-letter.ts'
import { meKey } from '../../src/app/me.ts'
import { isProblem } from '../../src/app/problem.ts'
import { seeToday } from '../../src/app/see-today.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import type { PersonId, StepId } from '../../src/core/facts/ids.ts'
import type { Me } from '../../src/core/me/me.ts'
import { openingFrom } from '../../src/core/opening/opening-from.ts'
import { sharedOf, unsupplied } from '../../src/core/simulation/judge-letters.ts'
import { draftLetter as draftFrom } from '../../src/core/writing/draft-letter.ts'
import { patternsOf } from '../../src/core/writing/heard.ts'
import { letterGround } from '../../src/core/writing/letter-fields.ts'
import { formalities, languages, type LetterKind } from '../../src/core/writing/letter-kind.ts'
import { createTeller, moment } from './facts.ts'
import { createFakeContext } from './fake-context.ts'
import { templatesOf } from './letter-review.ts'

const folder = join(import.meta.dirname, '..', '..', 'content', 'letters')
/** The words of all letter files, without their blanks. */
const templates = globSync('**/*.md', { cwd: folder })
  .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll(/\{\{\w+\}\}/g, ' '))
  .join('\n')

const someone = (list: readonly string[]) => fc.constantFrom(...list)
const firstNames = someone(['Dana', 'Tom', 'Ida', 'Ólafur', 'Ruth', 'Wei', 'Samira', 'Jean-Luc', 'Nkechi'])
const lastNames = someone(['Kim', 'Ellis', 'Berg', 'Jónsson', 'Adeyemi', 'Zhang', 'O’Neill', 'de Vries'])
const companies = someone(['Acme', 'Crumb & Co', 'St Anne’s', 'Northwind Traders', '7 Hills'])
const roles = fc.option(someone(['Staff Engineer', 'baker', 'Ward Sister', 'Head of Data']), { nil: undefined })
const points = someone([
  'the late invoices', 'how the night shift is staffed', 'they lose referrals between two wards', 'the move to Lisbon in 2027',
  'the team of 14', 'that the ledger drifts', 'The Hague office', 'your plans for Q3',
]) // prettier-ignore
const links = someone([
  'At Fabrikam we found such a drift within a week.', 'I ran the ovens of two shops alone for 3 years.',
  'In Utrecht I led the same change.', 'I have done this twice',
]) // prettier-ignore
const interests = someone(['the small team', 'the work with patients', 'The way Dana spoke about testing', 'Rust'])
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

type Told = {
  readonly facts: readonly Fact[]
  readonly me: Me
  /** When the letters are written. */
  readonly now: Temporal.Instant
}

export const told: fc.Arbitrary<Told> = fc
  .record({
    names: fc.uniqueArray(
      fc.tuple(firstNames, lastNames).map((name) => name.join(' ')),
      { minLength: 2, maxLength: 4 },
    ),
    company: companies,
    role: roles,
    points: fc.uniqueArray(points, { minLength: 4, maxLength: 4 }),
    links: fc.uniqueArray(links, { minLength: 4, maxLength: 4 }),
    pointed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    linked: fc.boolean(),
    interest: maybe(interests),
    toAdd: maybe(someone(['I also speak Dutch.', 'My notice is 4 weeks.'])),
    promise: maybe(fc.integer({ min: 1, max: 40 })),
    reply: maybe(someone(['still-deciding', 'next-round', 'rejection', 'offer', 'needs-information', 'on-hold'])),
    details: fc.array(
      fc.tuple(
        someone(['news', 'topic', 'reason', 'terms', 'slip', 'answer', 'slots', 'offer', 'liked']),
        someone(['A page on Kafka', 'Thursday at 10', 'my sister in Oslo', 'two references']),
      ),
      { maxLength: 4 },
    ),
    otherOffer: maybe(fc.integer({ min: 1, max: 20 })),
    language: fc.constantFrom(...languages),
    formality: fc.constantFrom(...formalities),
    isLate: fc.boolean(),
  })
  .map((given) => {
    const t = createTeller()
    const ids = given.names.map((_name, index) => `p${index}`)
    const day = (days: number) => Temporal.PlainDate.from('2026-11-23').add({ days }).toString()
    const facts = [
      t.added({ company: given.company, ...(given.role ? { role: given.role } : {}) }),
      ...given.names.map((name, index) => t.person(`p${index}`, { name, email: `p${index}@acme.example` })),
      t.held('2026-11-23T14:00', ids),
      t.debrief('2026-11-23T16:00', {
        points: ids.flatMap((personId, index) =>
          given.pointed[index]
            ? [{ personId, said: given.points[index], ...(given.linked ? { myLink: given.links[index] } : {}) }]
            : [],
        ),
        regrets: [
          {
            mistake: 'I mixed up Postgres and MySQL',
            betterAnswer: 'I would measure first',
            cause: 'I had slept 3 hours',
          },
        ],
        ...(given.interest ? { interest: given.interest } : {}),
        ...(given.toAdd ? { toAdd: given.toAdd } : {}),
      }),
      ...(given.promise ? [t.promised('2026-11-23T15:00', day(given.promise))] : []),
      ...(given.reply ? [t.replied('2026-11-25T10:00', given.reply, { personId: 'p0' })] : []),
      ...given.details.map(([field, text]) => t.tell('DetailGiven', '2026-11-25T11:00', { field, text })),
      ...(given.otherOffer
        ? [t.tell('OtherOfferReceived', '2026-11-25T12:00', { expiresOn: day(given.otherOffer), real: true })]
        : []),
    ]
    const { language, formality } = given
    const me = {
      name: 'Alex Moreau',
      email: 'alex@home.test',
      phone: '555-0142',
      country: 'US',
      zone: 'America/New_York',
      language,
      formality,
    }
    return { facts, me, now: moment(given.isLate ? '2026-12-01T11:00' : '2026-11-25T13:00') }
  })

type Letter = { readonly kind: string; readonly subject: string; readonly body: string }

/** Every letter that is due, as the program drafts it. */
async function lettersOf({ facts, me, now }: Told): Promise<readonly Letter[]> {
  const context = await createFakeContext(now)
  await context.store.write(async (tx) => {
    await tx.settings.put(meKey, me)
    await tx.facts.append(facts)
  })
  const letters: Letter[] = []
  for (const { stepId, kind } of (await seeToday(context)).toDo) {
    const draft = await draftLetter(context, stepId as StepId)
    if (!isProblem(draft)) letters.push({ kind, subject: draft.subject, body: draft.body })
  }
  return letters
}

/** Invariant 6: no more than so much of a letter stands in another to the same company. */
const most = 0.4

/** What may go to several people of one company, in the order of a search. */
const kindsToMany: readonly LetterKind[] = [
  'thank-you', 'thank-you-card', 'linkedin-note', 'check-in', 'second-check-in', 'closing', 'rejection-reply', 'stay-in-touch',
] // prettier-ignore

type ToSomebody = Letter & { readonly to: PersonId; readonly sentences: readonly string[] }

/** Letters of every such kind to everybody of the company, each knowing those before it, as on the desk. */
function lettersToAll({ facts, me, now }: Told): readonly ToSomebody[] {
  const opening = openingFrom(facts)
  const today = now.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const written: ToSomebody[] = []
  for (const kind of kindsToMany)
    for (const [index, to] of [...opening.people.keys()].entries()) {
      const heard = written.map((letter) => ({ body: letter.body, toSamePerson: letter.to === to }))
      const late = today.since(Temporal.PlainDate.from('2026-11-23')).days > 5
      const { fields } = letterGround(opening, { kind, to: [to], late }, { ...me, phone: me.phone ?? '' }, today, heard)
      const draft = draftFrom(templatesOf(kind, me.language), fields, heard, index)
      if (draft !== null)
        written.push({
          to,
          kind,
          subject: draft.subject,
          body: draft.body,
          sentences: draft.standsOn.map(({ sentence }) => sentence),
        })
    }
  return written
}

/** Every pair, not only neighbours: interviewers compare notes in any order. */
export function sharedTooMuch(letters: readonly { readonly kind: string; readonly body: string }[]): readonly string[] {
  return letters.flatMap((one, index) =>
    letters.slice(index + 1).flatMap((other) => {
      const share = sharedOf(one.body, other.body)
      return share <= most
        ? []
        : [
            `${one.kind} and ${other.kind} share ${Math.round(share * 100)} % of their sentences:\n${one.body}\n\n${other.body}`,
          ]
    }),
  )
}

/** A sentence of ours that one person reads a second time. */
export function readTwice(
  letters: readonly Pick<ToSomebody, 'to' | 'kind' | 'body' | 'sentences'>[],
): readonly string[] {
  return letters.flatMap((letter, index) =>
    letter.sentences.flatMap((sentence) =>
      letters
        .slice(0, index)
        .filter(
          ({ to, sentences }) => to === letter.to && sentences.includes(sentence) && patternsOf(sentence).length > 0,
        )
        .map((earlier) => `“${sentence}” stands in ${earlier.kind} and again in ${letter.kind} to ${letter.to}`),
    ),
  )
}

function sameToTwo(search: Told, due: readonly Letter[]): readonly string[] {
  const all = lettersToAll(search)
  return [...sharedTooMuch(due), ...sharedTooMuch(all), ...readTwice(all)]
}

/** Invariant 8 over every letter that is due. */
function claimsNobodyTold(search: Told, due: readonly Letter[]): readonly string[] {
  const supplied = [...search.facts.flatMap(textsIn), ...textsIn(search.me), ...closings]
  return due.flatMap(({ kind, subject, body }) =>
    unsupplied(`${subject}\n${body}`, supplied, templates).map(
      (claim) => `${kind}: nobody told “${claim}” of\n${body}`,
    ),
  )
}

/** Forms of greeting and closing belong to the person's formality and the language, not to a claim. */
const closings = [
  'Sincerely',
  'Best regards',
  'Warm regards',
  'Yours sincerely',
  'Kind regards',
  'With warm regards',
  'Dear',
  'Hi',
  'Hello',
]

/** All words in a fact; a moment or a day gives its weekday, month, day and year. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Temporal.Instant) return dayTexts(value.toZonedDateTimeISO('America/New_York').toPlainDate())
  if (value instanceof Temporal.PlainDate) return dayTexts(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each) => textsIn(each))
}

const dayTexts = (day: Temporal.PlainDate) => [
  day.toLocaleString('en-US', { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
]

export async function brokenInLetters(search: Told): Promise<readonly string[]> {
  const due = await lettersOf(search)
  return [...sameToTwo(search, due), ...claimsNobodyTold(search, due)]
}

export const storyOfTold = ({ facts, me }: Told) =>
  [...facts.map((fact) => `${fact.kind} ${JSON.stringify(fact)}`), JSON.stringify(me)].join('\n')
