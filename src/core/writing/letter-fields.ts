/**
 * Gathers what a letter may speak of from an opening: the person's own words, days and names, and nothing else; with
 * each, the facts it comes from.
 */
import type { FactOf } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'
import type { Interview, Opening, OpeningPerson } from '../opening/opening.ts'
import type { Step } from '../plan/decision.ts'
import { listInWords } from '../time/moment-in-words.ts'
import { dateWords } from './date-words.ts'
import {
  byWords,
  ownSentence,
  phrase,
  pointFields,
  slotWords,
  thingWords,
  topicWords,
  whenWords,
} from './field-words.ts'
import { wasSaid, type HeardLetter } from './heard.ts'
import { isField, sentenceFields, yesFields, type LetterField, type LetterFields } from './letter-field.ts'
import type { Formality, Language } from './letter-kind.ts'
import { offersLeft } from './offer-shelf.ts'
import { pointFor } from './points.ts'
import type { OwnVoice } from './voice/own-voice.ts'
import { addressed, closingIn, firstNameOf, greetingTo, type Manner } from './salutation.ts'

export type Writer = {
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly language: Language
  readonly formality: Formality
  readonly voice?: OwnVoice | undefined
}

export type LetterGround = {
  readonly fields: LetterFields
  readonly sources: Partial<Record<LetterField, readonly FactId[]>>
}

type Known = { [Field in LetterField]?: readonly [text: string | undefined, facts: readonly FactId[]] }

/** `today` is the day at the recipient's place; `heard` are the letters they and their colleagues have already. */
export function letterGround(
  opening: Opening,
  step: Pick<Step, 'kind' | 'to' | 'late'>,
  me: Writer,
  today: Temporal.PlainDate,
  heard: readonly HeardLetter[],
): LetterGround {
  const people = step.to.flatMap((id) => opening.people.get(id) ?? [])
  const known: Known = {
    ...writer(me),
    ...whom(people, opening, { ...me, country: opening.place.country }),
    ...situation(opening, step, people[0]),
    ...talked(opening, step, people[0], me, heard),
    ...dates(opening, me, today),
    ...shelf(opening, people[0], heard),
    ...details(opening, people[0], heard),
  }
  const fields: LetterFields = {}
  const sources: LetterGround['sources'] = {}
  for (const [name, [text, facts]] of Object.entries(known)) {
    // A plain no is known too, and is not asked again.
    if (!isField(name) || text === undefined || (text === '' && !yesFields.has(name))) continue
    fields[name] = text
    sources[name] = facts
  }
  return { fields, sources }
}

const yes = (is: boolean | undefined) => (is ? 'yes' : undefined)

function writer(me: Writer): Known {
  return {
    me: [me.name, []],
    phone: [me.phone, []],
    email: [me.email, []],
    closing: [closingIn(me), []],
    [me.formality]: ['yes', []],
  }
}

function whom(people: readonly OpeningPerson[], opening: Opening, manner: Manner): Known {
  const [first] = people
  const added = factIds(opening, ({ kind }) => kind === 'OpeningAdded' || kind === 'OpeningCorrected')
  const introduced = factIds(opening, (fact) =>
    fact.kind === 'PersonIntroduced'
      ? people.some(({ id }) => id === fact.person.id)
      : fact.kind === 'PersonCorrected' && people.some(({ id }) => id === fact.personId),
  )
  return {
    greeting: [greetingTo(people, opening.company, manner), introduced],
    salutation: [first ? addressed(first, manner) : `${opening.company} team`, introduced],
    firstName: [first && firstNameOf(first.name), introduced],
    recipient: [first?.name, introduced],
    company: [opening.company, added],
    role: [opening.role ?? undefined, added],
    isAgent: [yes(first?.part === 'agent' || (first?.part === 'recruiter' && opening.route === 'agency')), introduced],
    isAcademic: [yes(opening.sector === 'academia'), added],
    isInternal: [yes(opening.route === 'internal'), added],
    isJoint: [yes(people.length > 1), introduced],
  }
}

function situation(opening: Opening, step: Pick<Step, 'kind' | 'late'>, recipient: OpeningPerson | undefined): Known {
  const thanks = opening.letters.filter(
    ({ step: kind, to }) => kind === 'thank-you' && recipient !== undefined && to.includes(recipient.id),
  )
  const reply = opening.replies.at(-1)
  const elsewhere = opening.facts.findLast(({ kind }) => kind === 'AcceptedElsewhere')
  return {
    isLate: [yes(step.late), []],
    wasThanked: [yes(thanks.length > 0), thanks.map(({ factId }) => factId)],
    meeting: [yes(reply?.meaning === 'next-round' || reply?.meaning === 'rescheduled'), reply ? [reply.factId] : []],
    acceptedElsewhere: [yes(elsewhere !== undefined), elsewhere ? [elsewhere.id] : []],
  }
}

function talked(
  opening: Opening,
  step: Pick<Step, 'kind' | 'to'>,
  recipient: OpeningPerson | undefined,
  me: Writer,
  heard: readonly HeardLetter[],
): Known {
  const talk = talkFor(opening, step.kind, recipient)
  if (talk === undefined) return {}
  const day = talk.startsAt.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const held = opening.interviews.filter(({ state }) => state === 'held')
  const source = [talk.factId]
  const colleagues =
    step.kind === 'coordinator-note'
      ? talk.people.filter((id) => !step.to.includes(id)).flatMap((id) => opening.people.get(id)?.name ?? [])
      : []
  return {
    interviewDay: [`on ${dateWords(day, me.language)}`, source],
    interviewDate: [dateWords(day, me.language), source],
    isLaterRound: [yes(held.length > 1 && talk === held.at(-1)), source],
    isPanel: [yes(talk.people.length > 1 && step.to.length === 1), source],
    missedByMe: [yes(talk.state === 'missed' && talk.by === 'me'), source],
    cancelledByMe: [yes(talk.state === 'cancelled' && talk.by === 'me'), source],
    colleagues: [colleagues.length > 0 ? listInWords(colleagues) : undefined, source],
    ...debriefed(talk, recipient, heard),
  }
}

function talkFor(opening: Opening, kind: Step['kind'], recipient: OpeningPerson | undefined): Interview | undefined {
  const last = opening.interviews.at(-1)
  if (kind === 'missed-appointment' || (kind === 'recovery' && last?.by === 'me')) return last
  const held = opening.interviews.filter(({ state }) => state === 'held')
  return held.findLast(({ people }) => recipient !== undefined && people.includes(recipient.id)) ?? held.at(-1) ?? last
}

function debriefed(talk: Interview, recipient: OpeningPerson | undefined, heard: readonly HeardLetter[]): Known {
  const { debrief } = talk
  if (debrief === null) return {}
  const source = [debrief.id]
  const point = pointFor(talk, recipient?.id ?? null, heard)
  const said = pointFields(point?.said)
  const regret = debrief.regrets.find(({ noticed }) => noticed) ?? debrief.regrets[0]
  return {
    ...sourced(said, source),
    link: [unsaid(ownSentence('link', point?.myLink) ?? said.link, heard), source],
    interest: [thingWords(debrief.interest), source],
    toAdd: [unsaid(ownSentence('toAdd', debrief.toAdd), heard), source],
    mistake: [ownSentence('mistake', regret?.mistake), source],
    betterAnswer: [ownSentence('betterAnswer', regret?.betterAnswer), source],
    cause: [ownSentence('cause', regret?.cause), source],
    noticed: [regret?.noticed === undefined ? undefined : regret.noticed ? 'yes' : '', source],
  }
}

function dates(opening: Opening, me: Writer, today: Temporal.PlainDate): Known {
  const promise = opening.promises.at(-1)
  const by = promise?.by ?? null
  const isOver = by !== null && Temporal.PlainDate.compare(by, today) < 0
  const isNew = opening.replies.at(-1)?.meaning === 'still-deciding' && by !== null && !isOver
  const words = by ? `by ${dateWords(by, me.language)}` : undefined
  const other = opening.otherOffers.at(-1)
  const source = promise ? [promise.factId] : []
  return {
    promise: [words, source],
    promiseIsOver: [yes(isOver), source],
    newDate: [isNew ? words : undefined, source],
    otherOfferBy: [other && `by ${dateWords(other.expiresOn, me.language)}`, other ? [other.id] : []],
  }
}

function shelf(opening: Opening, recipient: OpeningPerson | undefined, heard: readonly HeardLetter[]): Known {
  const [offer] = offersLeft(opening, recipient?.id ?? null, heard)
  if (offer === undefined) return {}
  const source = [offer.factId]
  return {
    offer: [offer.text, source],
    offerIsReference: [yes(offer.kind === 'reference'), source],
    offerIsArticle: [yes(offer.kind === 'article'), source],
  }
}

/** What a draft asked for and was told. Later answers win; those given for another person, and those already sent, are left alone. */
function details(opening: Opening, recipient: OpeningPerson | undefined, heard: readonly HeardLetter[]): Known {
  const known: Known = {}
  const given = opening.facts.filter((fact): fact is FactOf<'DetailGiven'> => fact.kind === 'DetailGiven')
  for (const { id, field, text, personId } of given) {
    if (!isField(field) || field === 'offer' || (personId !== undefined && personId !== recipient?.id)) continue
    const source = [id]
    if (field === 'point') {
      for (const each of ['point', 'pointThing', 'pointClause', 'pointWords'] as const) known[each] = [undefined, []]
      const said = sourced(pointFields(text), source)
      Object.assign(known, known.link === undefined ? said : { ...said, link: known.link })
    } else if (field === 'answer' && wayOfTime(text) !== null) {
      known[wayOfTime(text) ?? field] = [wayOfTime(text) === 'answerBy' ? byWords(text) : slotWords(text), source]
    } else if (yesFields.has(field)) known[field] = [isYes(text) ? 'yes' : '', source]
    else if (sentenceFields.has(field))
      known[field] = [saidOnce.has(field) ? unsaid(ownSentence(field, text), heard) : ownSentence(field, text), source]
    else known[field] = [(partWords[field] ?? phrase)(text), source]
  }
  return known
}

/** News goes out once; the terms of an offer may stand in two letters. */
const saidOnce: ReadonlySet<LetterField> = new Set(['link', 'toAdd', 'answer', 'news', 'slip'])

/** How the parts of a sentence are told; the others stand as they are. */
const partWords: Partial<Record<LetterField, (text: string) => string | undefined>> = {
  interest: thingWords,
  liked: thingWords,
  topic: topicWords,
  slots: slotWords,
  callTimes: whenWords,
  otherOfferBy: byWords,
}

/** An answer that is only a time: "by Friday" says when one will answer, "Thursday at 10" what suits. */
function wayOfTime(text: string): 'answerBy' | 'answerTime' | null {
  const words = text.trim()
  if (/^(?:by|before|within|until|no later than)\b[^.!?]{2,40}[.]?$/i.test(words)) return 'answerBy'
  return /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b[^.!?]{0,60}[.]?$/i.test(words) &&
    !/\b(?:suits?|works?|is|are|would|will|can)\b/i.test(words)
    ? 'answerTime'
    : null
}

const isYes = (text: string) => /^(?:y|yes|ja|oui|true|sure|please)\b/i.test(text.trim())

function unsaid(text: string | undefined, heard: readonly HeardLetter[]): string | undefined {
  return text !== undefined && heard.some((letter) => wasSaid(text, letter)) ? undefined : text
}

function sourced(fields: LetterFields, source: readonly FactId[]): Known {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text, source]]))
}

function factIds(opening: Opening, is: (fact: Opening['facts'][number]) => boolean): readonly FactId[] {
  return opening.facts.filter(is).map(({ id }) => id)
}
