/**
 * Tells what an inbound mail says about a candidacy, from its newly written words. It decides only where the words
 * are clear, and otherwise answers 'unclear', so that the person is asked; what follows from a kind is the policy's.
 */

import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { CountryCode } from '../time/place.ts'
import { decideKind, isInDoubt } from './decide-kind.ts'
import { readDelegate } from './delegate.ts'
import type { Delegate } from './delegate.ts'
import { foreignReturnDate } from './foreign-absence.ts'
import type { Mail } from './mail.ts'
import { readEvidence } from './reply-evidence.ts'
import type { ReplyEvidence } from './reply-evidence.ts'
import type { MailKind } from './reply-kind.ts'
import { readReturnDate } from './return-date.ts'
import type { SentenceVector } from './weigh-meaning.ts'

export type ReplyContext = {
  /** At the sender's place. */
  readonly sentAt: Temporal.ZonedDateTime
  readonly country: CountryCode
  readonly calendar: BusinessCalendar
}

export type ClassifiedReply = {
  readonly kind: MailKind
  /** False where a careful reader couldn't choose. */
  readonly sure: boolean
  /** The sentence that decided, as it was written; empty where none did. */
  readonly because: string
  readonly newDate?: Temporal.PlainDate
  /** Whom an absence note names for the meantime. */
  readonly delegate?: Delegate
}

/** What was read of a mail before its kind is chosen. */
export type ReadReply = {
  readonly evidence: ReplyEvidence
  /** The sender's address. */
  readonly from: string
  /** What a calendar in it says outright. */
  readonly told: MailKind | null
  /** The sentences whose meaning is worth asking for; none where words alone are sure. */
  readonly inDoubt: readonly string[]
}

export function readReply(mail: Mail, context: ReplyContext): ReadReply {
  const evidence = readEvidence(mail, { ...context, at: context.sentAt })
  const told = calendarKind(mail)
  const isDoubted = told === null && isInDoubt(evidence)
  const inDoubt = isDoubted ? evidence.sentences.map(({ written }) => written) : []
  return { evidence, from: mail.from?.address ?? '', told, inDoubt }
}

/** `meaning` holds a vector for each sentence in doubt, in their order; null where words have to do. */
export function classifyRead(
  { evidence, told, from }: ReadReply,
  context: ReplyContext,
  meaning: readonly SentenceVector[] | null,
): ClassifiedReply {
  const { kind, likeliest } = told === null ? decideKind(evidence, meaning) : { kind: told, likeliest: told }
  const newDate = newDateOf(likeliest, evidence, context)
  const delegate = kind === 'out-of-office' ? readDelegate(evidence.text, from) : undefined
  return {
    kind,
    sure: kind !== 'unclear',
    because: decidingSentence(kind, evidence),
    ...(newDate !== null && { newDate }),
    ...(delegate !== undefined && { delegate }),
  }
}

/** By words alone. */
export function classifyReply(mail: Mail, context: ReplyContext): ClassifiedReply {
  return classifyRead(readReply(mail, context), context, null)
}

/** Kinds beside which a day can be the day of an answer; in others it is that of a meeting, a start or a task. */
const promising: ReadonlySet<MailKind> = new Set(['still-deciding', 'on-hold', 'do-not-contact'])

/** Kinds that may end with a promise, and have other days in them, of a request or a meeting. */
const besidePromise: ReadonlySet<MailKind> = new Set([
  'needs-information',
  'acknowledgement',
  'next-round',
  'rescheduled',
  'interview-cancelled',
])

function newDateOf(
  kind: MailKind,
  evidence: ReplyEvidence,
  { sentAt, country, calendar }: ReplyContext,
): Temporal.PlainDate | null {
  if (kind === 'out-of-office') {
    const ground = { at: sentAt, country, calendar }
    const english = readReturnDate(evidence.text, ground)
    if (evidence.foreignAbsence === null) return english
    // A note in two languages may name its day in only one of them, or the last day away in one and the first back in the other.
    const foreign = foreignReturnDate(evidence.text, ground)
    if (foreign === null || english === null) return foreign ?? english
    return Temporal.PlainDate.compare(english, foreign) > 0 ? english : foreign
  }
  // Nobody stops a search until the day of writing: that day is of the news itself ("decided this morning").
  const isOfNews = kind === 'on-hold' && evidence.promisedBy?.equals(sentAt.toPlainDate()) === true
  if (promising.has(kind)) return isOfNews ? null : (evidence.promisedBy ?? evidence.toldBy)
  return besidePromise.has(kind) ? evidence.toldBy : null
}

/** A calendar's own method speaks before any words (RFC 5546). */
function calendarKind(mail: Mail): MailKind | null {
  const header = mail.headers.get('content-type')?.join(' ') ?? ''
  const calendars = mail.calendars.join('\n')
  const method = /\bmethod="?(\w+)/i.exec(header)?.[1] ?? /^METHOD:(\w+)/im.exec(calendars)?.[1]
  if (method === undefined) return null
  if (/cancel/i.test(method)) return 'interview-cancelled'
  if (!/request/i.test(method)) return null
  const isChange = /\b(?:updated|changed|rescheduled|new time)\b/i.test(`${mail.subject} ${mail.text.slice(0, 400)}`)
  const sequence = Number(/^SEQUENCE:(\d+)/im.exec(calendars)?.[1] ?? 0)
  return isChange || sequence > 0 ? 'rescheduled' : 'next-round'
}

/** What is said in the mail itself is shown before its subject. */
function decidingSentence(kind: MailKind, { hits, sentences, ofSubject }: ReplyEvidence): string {
  const deciding = hits.filter((hit) => hit.kind === kind).toSorted((a, b) => b.weight - a.weight)
  const best = deciding.find(({ sentence }) => sentence >= ofSubject) ?? deciding[0]
  return best === undefined ? '' : (sentences[best.sentence]?.written ?? '')
}
