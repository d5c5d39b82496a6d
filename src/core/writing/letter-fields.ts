/** Gathers what a letter may speak of from an opening: the person's own words, days and names, and nothing else. */
import type { FactOf } from '../facts/fact.ts'
import type { Opening, OpeningPerson } from '../opening/opening.ts'
import type { Step } from '../plan/decision.ts'
import { listInWords } from '../time/moment-in-words.ts'
import { dateWords } from './date-words.ts'
import type { LetterField, LetterFields } from './letter-template.ts'
import type { Formality, Language } from './letter-kind.ts'

export type Writer = {
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly language: Language
  readonly formality: Formality
}

/** `today` is the day at the recipient's place. */
export function letterFields(
  opening: Opening,
  step: Pick<Step, 'kind' | 'to' | 'late'>,
  me: Writer,
  today: Temporal.PlainDate,
): LetterFields {
  const recipient = step.to[0] === undefined ? undefined : opening.people.get(step.to[0])
  const held = opening.interviews.filter(({ state }) => state === 'held')
  const talk =
    held.findLast(({ people }) => recipient !== undefined && people.includes(recipient.id)) ?? opening.interviews.at(-1)
  const day = talk?.startsAt.toZonedDateTimeISO(opening.place.zone).toPlainDate()
  const points = talk?.debrief?.points ?? []
  const point =
    points.find(({ personId }) => personId !== undefined && personId === recipient?.id) ??
    points.find(({ personId }) => personId === undefined)
  const regret = talk?.debrief?.regrets[0]
  const promised = opening.promises.at(-1)?.by ?? null
  const isOver = promised !== null && Temporal.PlainDate.compare(promised, today) < 0
  const reply = opening.replies.at(-1)
  const colleagues =
    step.kind === 'coordinator-note'
      ? (talk?.people ?? []).filter((id) => id !== recipient?.id).flatMap((id) => opening.people.get(id)?.name ?? [])
      : []
  const other = opening.otherOffers.at(-1)
  return present({
    salutation: salutationOf(recipient, opening, me.formality),
    firstName: recipient ? firstNameOf(recipient.name) : undefined,
    recipient: recipient?.name,
    company: opening.company,
    role: opening.role ?? undefined,
    interviewDay: day ? `on ${dateWords(day, me.language)}` : undefined,
    ...pointFields(point?.said),
    link: sentence(point?.myLink),
    interest: phrase(talk?.debrief?.interest),
    toAdd: sentence(talk?.debrief?.toAdd),
    mistake: sentence(regret?.mistake),
    betterAnswer: sentence(regret?.betterAnswer),
    cause: sentence(regret?.cause),
    promise: promised ? `by ${dateWords(promised, me.language)}` : undefined,
    wasThanked: opening.letters.some(
      ({ step: kind, to }) => kind === 'thank-you' && recipient !== undefined && to.includes(recipient.id),
    )
      ? 'yes'
      : undefined,
    isLate: step.late ? 'yes' : undefined,
    isLaterRound: held.length > 1 && talk === held.at(-1) ? 'yes' : undefined,
    colleagues: colleagues.length > 0 ? listInWords(colleagues) : undefined,
    newDate:
      reply?.meaning === 'still-deciding' && promised && !isOver ? `by ${dateWords(promised, me.language)}` : undefined,
    meeting: reply?.meaning === 'next-round' || reply?.meaning === 'rescheduled' ? 'yes' : undefined,
    otherOfferBy: other ? `by ${dateWords(other.expiresOn, me.language)}` : undefined,
    me: me.name,
    phone: me.phone,
    email: me.email,
    closing: closingOf(me),
    ...details(opening, recipient),
  })
}

/** Fields a person answers as whole sentences; the others are parts of one. */
const sentenceFields: ReadonlySet<string> = new Set<LetterField>([
  'link',
  'toAdd',
  'mistake',
  'betterAnswer',
  'cause',
  'answer',
  'news',
  'terms',
  'reason',
  'slip',
])
/** Fields that only say yes. */
const yesFields: ReadonlySet<string> = new Set<LetterField>(['wantsFeedback', 'isFirstChoice'])

/** Later answers win; those given for another person are left alone. */
function details(opening: Opening, recipient: OpeningPerson | undefined): LetterFields {
  const fields: Record<string, string | undefined> = {}
  const given = opening.facts.filter((fact): fact is FactOf<'DetailGiven'> => fact.kind === 'DetailGiven')
  for (const { field, text, personId } of given) {
    if (personId !== undefined && personId !== recipient?.id) continue
    if (field === 'point') Object.assign(fields, { point: undefined, pointClause: undefined }, pointFields(text))
    else if (yesFields.has(field))
      fields[field] = /^(?:y|yes|ja|oui|true|sure|please)\b/i.test(text.trim()) ? 'yes' : undefined
    else fields[field] = sentenceFields.has(field) ? sentence(text) : phrase(text)
  }
  return fields
}

/** A part of a sentence: without a full stop, with a small letter unless it is a name or an acronym. */
function phrase(text: string | undefined): string | undefined {
  const words = text?.trim().replace(/[.;,]+$/, '')
  if (!words) return undefined
  return /^(?:The|A|An|How|What|Why|Their|His|Her|Its|Your|Our|My|This|That|These|Those|When|Where|Which|Being|Working|Some|Two|Three)\b/.test(
    words,
  )
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

/** A whole sentence: a capital at its head and a stop at its end. */
function sentence(text: string | undefined): string | undefined {
  const words = text?.trim()
  if (!words) return undefined
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?…]$/.test(words) ? '' : '.'}`
}

/** What somebody said is either a thing ("the late invoices") or a clause ("they lose invoices"). */
function pointFields(said: string | undefined): LetterFields {
  const words = phrase(said)
  if (words === undefined) return {}
  const clause = /^(?:that |they |we |he |she |it |there |you |I )(.*)$/i.exec(words)
  if (!clause) return { point: toTheReader(words) }
  return {
    pointClause: toTheReader(
      words.replace(/^that /i, '').replace(/^(?:They|We|He|She|It|There|You)\b/, (word) => word.toLowerCase()),
    ),
  }
}

/** The person noted what "they" do; the letter speaks to them. */
function toTheReader(words: string): string {
  return words
    .replace(/\btheir\b/g, 'your')
    .replace(/\b(?:they|we)\b/g, 'you')
    .replace(/\bour\b/g, 'your')
    .replace(/\bthemselves\b/g, 'yourselves')
}

function salutationOf(person: OpeningPerson | undefined, opening: Opening, formality: Formality): string {
  if (person === undefined) return `${opening.company} team`
  if (person.honorific) return `${person.honorific} ${person.name.split(/\s+/).at(-1)}`
  // Without a known title the full name is the polite form; it asks nobody's gender.
  const usesFullName = formality === 'formal' || formalCountries.has(opening.place.country)
  return usesFullName ? person.name : firstNameOf(person.name)
}

/** Where a first name would be too much in a first letter (evidence.md, letters by country). */
const formalCountries: ReadonlySet<string> = new Set(['DE', 'AT', 'CH', 'FR', 'JP', 'IN'])

function firstNameOf(name: string): string {
  const words = name.replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau|M|Mme)\.?\s+/i, '').split(/\s+/)
  return /^(?:Dr|Prof)\.?\s/i.test(name) ? name : (words[0] ?? name)
}

function closingOf({ language, formality }: Writer): string {
  if (language === 'en-GB')
    return { formal: 'Yours sincerely,', neutral: 'Kind regards,', warm: 'With warm regards,' }[formality]
  return { formal: 'Sincerely,', neutral: 'Best regards,', warm: 'Warm regards,' }[formality]
}

function present(fields: { readonly [Key in LetterField]?: string | undefined }): LetterFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as LetterFields
}
