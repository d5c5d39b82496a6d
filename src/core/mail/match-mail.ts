/**
 * Finds which opening an inbound mail belongs to, by a ladder whose first hit wins: our letter's id, a participant's
 * address, the employer's domain, an applicant system. Only the first two are answers; the others ask the person.
 */

import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { isApplicantSystem, isFreemail, registrableDomain } from './mail-domains.ts'
import type { Mail } from './mail.ts'

export type SentLetterTrace = {
  readonly openingId: OpeningId
  readonly letterId: LetterId
  /** Ours and those the provider assigned, with angle brackets. */
  readonly messageIds: readonly string[]
  readonly to: readonly string[]
  readonly subject: string
  readonly sentAt: Temporal.Instant
}

export type Participant = {
  readonly openingId: OpeningId
  readonly personId: PersonId
  readonly name: string
  readonly emails: readonly string[]
  readonly company: string
  readonly domains: readonly string[]
  /** When our first letter about this opening went out; null while none has. */
  readonly writtenSince: Temporal.Instant | null
}

export type MatchRung = 'message-id' | 'participant' | 'domain' | 'applicant-system'

export type MatchCandidate = {
  readonly openingId: OpeningId
  readonly letterId?: LetterId
  readonly personId?: PersonId
}

/** `evidence` is a sentence to show. */
export type Match =
  /** Our own mail is never an answer. */
  | { readonly kind: 'own' }
  | ({
      readonly kind: 'answer'
      readonly evidence: string
      readonly rung: 'message-id' | 'participant'
    } & MatchCandidate)
  | {
      readonly kind: 'maybe'
      readonly candidates: readonly MatchCandidate[]
      readonly evidence: string
      readonly rung: MatchRung
    }
  | { readonly kind: 'none' }

export function matchMail(
  mail: Mail,
  letters: readonly SentLetterTrace[],
  participants: readonly Participant[],
  me: readonly string[],
): Match {
  const own = new Set(me.map(lower))
  if (mail.from !== null && own.has(lower(mail.from.address))) return { kind: 'own' }
  return (
    byMessageId(mail, letters, participants) ??
    byParticipant(mail, letters, participants) ??
    byDomain(mail, letters, participants) ??
    byApplicantSystem(mail, participants) ?? { kind: 'none' }
  )
}

function byMessageId(
  mail: Mail,
  letters: readonly SentLetterTrace[],
  participants: readonly Participant[],
): Match | null {
  const named = new Set(mail.references)
  const found = letters
    .filter((letter) => letter.messageIds.some((id) => named.has(id)))
    .toSorted((a, b) => Temporal.Instant.compare(b.sentAt, a.sentAt))[0]
  if (found === undefined) return null
  const person = participants.find((one) => one.openingId === found.openingId && isFrom(mail, one))
  return {
    kind: 'answer',
    rung: 'message-id',
    evidence: `It is written in reply to your letter “${found.subject}”.`,
    openingId: found.openingId,
    letterId: found.letterId,
    ...(person && { personId: person.personId }),
  }
}

function byParticipant(
  mail: Mail,
  letters: readonly SentLetterTrace[],
  participants: readonly Participant[],
): Match | null {
  const found = participants.filter((one) => isFrom(mail, one))
  const [first] = found
  if (first === undefined || isMailing(mail)) return null
  const evidence = `It comes from ${first.name === '' ? 'an address' : first.name}, whom you met at ${first.company}.`
  const sameSubject = found.filter((one) =>
    letters.some((letter) => letter.openingId === one.openingId && isSameSubject(mail, letter)),
  )
  const meant = sameSubject.length > 0 ? sameSubject : found
  const only = new Set(meant.map((one) => one.openingId)).size === 1 ? meant[0] : undefined
  if (only === undefined || only.writtenSince === null || isBefore(mail, only.writtenSince))
    return { kind: 'maybe', rung: 'participant', evidence, candidates: meant.map(candidate) }
  return { kind: 'answer', rung: 'participant', evidence, ...candidate(only) }
}

function byDomain(mail: Mail, letters: readonly SentLetterTrace[], participants: readonly Participant[]): Match | null {
  const domain = registrableDomain(mail.from?.address ?? '')
  if (domain === '' || isFreemail(domain) || isApplicantSystem(domain)) return null
  const sharing = participants.filter(
    (one) =>
      [...one.domains, ...one.emails].some(
        (own) => !isFreemail(registrableDomain(own)) && registrableDomain(own) === domain,
      ) || domain.split('.')[0] === plainName(one.company),
  )
  const found = sharing.filter(
    (one) =>
      letters.some((letter) => letter.openingId === one.openingId && isSameSubject(mail, letter)) ||
      names(mail, one.company),
  )
  const [first] = found
  if (first === undefined) return null
  const evidence = `It comes from ${domain}, the domain of ${first.company}.`
  return { kind: 'maybe', rung: 'domain', evidence, candidates: openingsOf(found) }
}

function byApplicantSystem(mail: Mail, participants: readonly Participant[]): Match | null {
  const domain = registrableDomain(mail.from?.address ?? '')
  if (!isApplicantSystem(domain)) return null
  const found = participants.filter((one) => names(mail, one.company))
  const [first] = found
  if (first === undefined) return null
  const evidence = `It comes from the applicant system ${domain} and names ${first.company}.`
  return { kind: 'maybe', rung: 'applicant-system', evidence, candidates: openingsOf(found) }
}

/** The sender or, for an invitation sent by a calendar, its organizer. */
function isFrom(mail: Mail, person: Participant): boolean {
  const organizers = mail.calendars.flatMap((text) =>
    [...text.matchAll(/^ORGANIZER[^\n]{0,300}?mailto:([^\s>;]{3,200})/gim)].map((hit) => hit[1] ?? ''),
  )
  const senders = new Set([mail.from?.address ?? '', ...organizers].map(lower))
  return person.emails.some((email) => email !== '' && senders.has(lower(email)))
}

function isMailing(mail: Mail): boolean {
  const precedence = mail.headers.get('precedence')?.[0] ?? ''
  return (
    mail.headers.has('list-id') || mail.headers.has('list-unsubscribe') || /^(?:bulk|list|junk)\b/i.test(precedence)
  )
}

function isBefore(mail: Mail, written: Temporal.Instant): boolean {
  return mail.sentAt !== null && Temporal.Instant.compare(mail.sentAt.instant, written) < 0
}

function isSameSubject(mail: Mail, letter: SentLetterTrace): boolean {
  const subject = plainSubject(mail.subject)
  return subject !== '' && subject === plainSubject(letter.subject)
}

/** The subject without the marks of replies, forwards, tickets and lists. */
export function plainSubject(subject: string): string {
  let rest = subject.slice(0, 500).trim().toLowerCase()
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(
      /^(?:(?:re|aw|antw|sv|vs|fwd?|wg|tr|rif|ref)\s*(?:\[\d+\]|\(\d+\))?\s*:|\[[^\]]{0,40}\]|automatic reply:|auto:)\s*/,
      '',
    )
  }
  return rest.replace(/\s+/g, ' ').trim()
}

function names(mail: Mail, company: string): boolean {
  const name = plainName(company)
  if (name.length < 3) return false
  return [mail.from?.name ?? '', mail.from?.address ?? '', mail.subject, mail.text.slice(0, 5000)].some((said) =>
    plainName(said).includes(name),
  )
}

/** Letters and digits only, legal forms left out, so that 'Halden & Roe LLP' is found in 'halden-roe.example'. */
function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(
      /\b(?:gmbh|ag|kg|co|inc|llc|llp|ltd|limited|plc|corp|corporation|company|bv|nv|sa|sas|sarl|pty|pvt|private|group|and|the)\b/g,
      '',
    )
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function candidate(person: Participant): MatchCandidate {
  return { openingId: person.openingId, personId: person.personId }
}

function openingsOf(people: readonly Participant[]): MatchCandidate[] {
  return [...new Set(people.map((person) => person.openingId))].map((openingId) => ({ openingId }))
}

function lower(address: string): string {
  return address.trim().toLowerCase()
}
