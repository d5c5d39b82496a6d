/**
 * Finds which opening an inbound mail belongs to, by a ladder whose first hit wins: our letter's id, a participant's
 * address, an invitation of theirs, the provider's own conversation, a sender the person has vouched for, the employer's domain, an applicant system, a
 * forwarded answer. The strong rungs are answers and stop; the others pause and ask. What a mail means is not its concern.
 */

import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { forwardedFrom } from './forwarded-from.ts'
import { invitationOf } from './invitation-people.ts'
import { isForgone, isVouchedFor } from './learnt-sender.ts'
import type { LearntSender } from './learnt-sender.ts'
import { isApplicantSystem, isFreemail, registrableDomain } from './mail-domains.ts'
import type { Mail } from './mail.ts'
import { isOfCompany, namesCompany, namesOtherRole, namesRole } from './named-in-mail.ts'
import type { MatchRung } from './match-rung.ts'
import { isSameSubject } from './plain-subject.ts'

export type SentLetterTrace = {
  readonly openingId: OpeningId
  readonly letterId: LetterId
  /** Ours and those the provider assigned, with angle brackets. */
  readonly messageIds: readonly string[]
  /** The provider's conversations it lies in, where it tells them. */
  readonly threads?: readonly string[]
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
  readonly role?: string | null
  readonly domains: readonly string[]
  /** When our first letter about this opening went out; null while none has. */
  readonly writtenSince: Temporal.Instant | null
}

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
      readonly rung: 'message-id' | 'thread' | 'participant' | 'invitation' | 'learnt'
      readonly confidence: 'certain'
    } & MatchCandidate)
  | {
      readonly kind: 'maybe'
      /** Likeliest first; never empty. */
      readonly candidates: readonly MatchCandidate[]
      readonly evidence: string
      readonly rung: MatchRung
      readonly confidence: 'likely' | 'possible'
    }
  | { readonly kind: 'none' }

type Known = {
  readonly letters: readonly SentLetterTrace[]
  readonly participants: readonly Participant[]
  readonly me: readonly string[]
  readonly learnt: readonly LearntSender[]
}

export function matchMail(
  mail: Mail,
  letters: readonly SentLetterTrace[],
  participants: readonly Participant[],
  me: readonly string[],
  learnt: readonly LearntSender[] = [],
): Match {
  const own = new Set(me.map(lower))
  const isOwn = mail.from !== null && own.has(lower(mail.from.address))
  const known = { letters, participants, me, learnt }
  if (isOwn) return (isToMe(mail, own) ? byForward(mail, known) : null) ?? { kind: 'own' }
  const found =
    byMessageId(mail, known) ??
    byParticipant(mail, known) ??
    byInvitation(mail, known) ??
    byThread(mail, known) ??
    byDomain(mail, known) ??
    byApplicantSystem(mail, known) ??
    byForward(mail, known)
  return found === null ? { kind: 'none' } : withLearnt(found, mail, learnt)
}

function byMessageId(mail: Mail, { letters, participants }: Known): Match | null {
  const found = letterNamed(mail.references, letters)
  if (found === null) return null
  const person = participants.find((one) => one.openingId === found.openingId && isFrom(mail, one))
  const candidate = {
    openingId: found.openingId,
    letterId: found.letterId,
    ...(person && { personId: person.personId }),
  }
  const evidence = `It is written in reply to ${found.subject === '' ? 'a letter of yours' : `your letter “${found.subject}”`}.`
  if (isMailing(mail) && person === undefined)
    return {
      kind: 'maybe',
      rung: 'message-id',
      confidence: 'likely',
      evidence: `${evidence} It came through a mailing list.`,
      candidates: [candidate],
    }
  return { kind: 'answer', rung: 'message-id', confidence: 'certain', evidence, ...candidate }
}

function byParticipant(mail: Mail, { letters, participants }: Known): Match | null {
  const found = participants.filter((one) => isFrom(mail, one))
  const [first] = found
  if (first === undefined || isMailing(mail)) return null
  const evidence = `It comes from ${first.name === '' ? 'an address' : first.name}, whom you met at ${first.company}.`
  return ofPeople('participant', evidence, found, mail, letters)
}

/** The calendar of a participant asks, or they are among those invited (RFC 5546). */
function byInvitation(mail: Mail, { letters, participants, me }: Known): Match | null {
  const invitation = invitationOf(mail)
  if (invitation === null || isMailing(mail)) return null
  const mine = new Set(me.map(lower))
  const people = [...invitation.organizers, ...invitation.attendees].filter((address) => !mine.has(address))
  const found = participants.filter(({ emails }) => emails.some((email) => people.includes(lower(email))))
  const [first] = found
  if (first !== undefined) {
    const evidence = `It is an invitation with ${first.name === '' ? 'a person' : first.name}, whom you met at ${first.company}.`
    return ofPeople('invitation', evidence, found, mail, letters)
  }
  const domains = new Set(people.map(registrableDomain).filter(isOfFirm))
  const near = participants.filter((one) => domainsOf(one).some((domain) => domains.has(domain)))
  const [neighbour] = near
  if (neighbour === undefined) return null
  return {
    kind: 'maybe',
    rung: 'invitation',
    confidence: 'likely',
    evidence: `It is an invitation by somebody of ${neighbour.company}.`,
    candidates: openingsOf(near),
  }
}

/**
 * The provider keeps it in one conversation with our letter. Gmail does so for mails of one subject, also without our
 * id, so the sender decides: somebody of their firm answers, anybody else is asked about.
 */
function byThread(mail: Mail, { letters, participants }: Known): Match | null {
  const { thread } = mail
  if (thread === undefined || isMailing(mail)) return null
  const letter = letters
    .filter(({ threads, sentAt }) => threads?.includes(thread) && !isBefore(mail, sentAt))
    .toSorted((a, b) => Temporal.Instant.compare(b.sentAt, a.sentAt))[0]
  if (letter === undefined) return null
  const domain = registrableDomain(mail.from?.address ?? '')
  const isTheirs = participants.some((one) => one.openingId === letter.openingId && domainsOf(one).includes(domain))
  const candidate = { openingId: letter.openingId, letterId: letter.letterId }
  const evidence = `Your mail program keeps it in one conversation with ${letter.subject === '' ? 'a letter of yours' : `your letter “${letter.subject}”`}.`
  return isTheirs
    ? { kind: 'answer', rung: 'thread', confidence: 'certain', evidence, ...candidate }
    : { kind: 'maybe', rung: 'thread', confidence: 'likely', evidence, candidates: [candidate] }
}

function byDomain(mail: Mail, { letters, participants }: Known): Match | null {
  const domain = registrableDomain(mail.from?.address ?? '')
  if (!isOfFirm(domain) || isMailing(mail)) return null
  const sharing = participants.filter(
    (one) => domainsOf(one).includes(domain) || isOfCompany(domain.split('.')[0] ?? '', one.company),
  )
  const inThread = sharing.filter((one) => isInThread(mail, one, letters))
  const found =
    inThread.length > 0
      ? inThread
      : sharing.filter((one) => namesCompany(mail, one.company) && !namesOtherRole(mail, one.role))
  const [first] = found
  if (first === undefined) return null
  return {
    kind: 'maybe',
    rung: 'domain',
    confidence: inThread.length > 0 ? 'likely' : 'possible',
    evidence: `It comes from ${domain}, the domain of ${first.company}.`,
    candidates: openingsOf(found),
  }
}

function byApplicantSystem(mail: Mail, { letters, participants }: Known): Match | null {
  const domain = registrableDomain(mail.from?.address ?? '')
  if (!isApplicantSystem(domain) || mail.headers.has('list-id')) return null
  const named = participants.filter(
    (one) => namesRole(mail, one.role) || (namesCompany(mail, one.company) && !namesOtherRole(mail, one.role)),
  )
  const best = named.filter((one) => namesRole(mail, one.role) && namesCompany(mail, one.company))
  const inThread = named.filter((one) => isInThread(mail, one, letters))
  const found = inThread.length > 0 ? inThread : best.length > 0 ? best : named
  const [first] = found
  if (first === undefined) return null
  const what = namesCompany(mail, first.company) ? first.company : `the role “${first.role ?? ''}”`
  return {
    kind: 'maybe',
    rung: 'applicant-system',
    confidence: found === named ? 'possible' : 'likely',
    evidence: `It comes from the applicant system ${domain} and names ${what}.`,
    candidates: openingsOf(found),
  }
}

/** Somebody, often the person from another mailbox, passes on what a participant wrote. */
function byForward(mail: Mail, { letters, participants }: Known): Match | null {
  const forwarded = forwardedFrom(mail)
  if (forwarded === null) return null
  const letter = letterNamed(forwarded.references, letters)
  const found = participants.filter(
    ({ emails, writtenSince }) => writtenSince !== null && emails.some((email) => lower(email) === forwarded.address),
  )
  const [first] = found
  if (letter === null && first === undefined) return null
  const who = first === undefined || first.name === '' ? forwarded.address : first.name
  return {
    kind: 'maybe',
    rung: 'forwarded',
    confidence: 'likely',
    evidence: `It passes on what ${who} wrote.`,
    candidates:
      letter === null
        ? eachOpening(found.map(candidateOf))
        : [{ openingId: letter.openingId, letterId: letter.letterId }],
  }
}

/** What the person said before about this sender: yes makes it an answer, no takes the opening out of the question. */
function withLearnt(match: Match, mail: Mail, learnt: readonly LearntSender[]): Match {
  if (match.kind !== 'maybe') return match
  const sender = mail.from?.address ?? ''
  const candidates = match.candidates.filter(({ openingId }) => !isForgone(learnt, sender, openingId))
  const [only, other] = candidates
  if (only === undefined) return { kind: 'none' }
  if (other === undefined && match.rung !== 'forwarded' && isVouchedFor(learnt, sender, only.openingId))
    return {
      kind: 'answer',
      rung: 'learnt',
      confidence: 'certain',
      evidence: `${match.evidence} You said before that this sender writes about it.`,
      ...only,
    }
  return { ...match, candidates }
}

/** Certain where one opening is meant that was written about before, and the mail is not about another role. */
function ofPeople(
  rung: 'participant' | 'invitation',
  evidence: string,
  found: readonly Participant[],
  mail: Mail,
  letters: readonly SentLetterTrace[],
): Match {
  const inThread = found.filter((one) => isInThread(mail, one, letters))
  const meant = inThread.length > 0 ? inThread : found
  const only = new Set(meant.map((one) => one.openingId)).size === 1 ? meant[0] : undefined
  const isDoubtful =
    only === undefined ||
    only.writtenSince === null ||
    isBefore(mail, only.writtenSince) ||
    (inThread.length === 0 && namesOtherRole(mail, only.role))
  return isDoubtful
    ? { kind: 'maybe', rung, confidence: 'likely', evidence, candidates: eachOpening(meant.map(candidateOf)) }
    : { kind: 'answer', rung, confidence: 'certain', evidence, ...candidateOf(only) }
}

function letterNamed(references: readonly string[], letters: readonly SentLetterTrace[]): SentLetterTrace | null {
  const named = new Set(references)
  return (
    letters
      .filter((letter) => letter.messageIds.some((id) => named.has(id)))
      .toSorted((a, b) => Temporal.Instant.compare(b.sentAt, a.sentAt))[0] ?? null
  )
}

/** The sender, as From or as Reply-To of a system that writes in their name. */
function isFrom(mail: Mail, { emails }: Participant): boolean {
  const senders = new Set([mail.from?.address ?? '', ...mail.replyTo.map(({ address }) => address)].map(lower))
  return emails.some((email) => email !== '' && senders.has(lower(email)))
}

function isMailing(mail: Mail): boolean {
  const precedence = mail.headers.get('precedence')?.[0] ?? ''
  return (
    mail.headers.has('list-id') || mail.headers.has('list-unsubscribe') || /^(?:bulk|list|junk)\b/i.test(precedence)
  )
}

function isToMe(mail: Mail, own: ReadonlySet<string>): boolean {
  return [...mail.to, ...mail.cc].some(({ address }) => own.has(lower(address)))
}

function isBefore(mail: Mail, written: Temporal.Instant): boolean {
  return mail.sentAt !== null && Temporal.Instant.compare(mail.sentAt.instant, written) < 0
}

function isInThread(mail: Mail, { openingId }: Participant, letters: readonly SentLetterTrace[]): boolean {
  return letters.some((letter) => letter.openingId === openingId && isSameSubject(mail.subject, letter.subject))
}

function isOfFirm(domain: string): boolean {
  return domain !== '' && !isFreemail(domain) && !isApplicantSystem(domain)
}

function domainsOf(person: Participant): string[] {
  return [...person.domains, ...person.emails].map(registrableDomain).filter(isOfFirm)
}

function candidateOf(person: Participant): MatchCandidate {
  return { openingId: person.openingId, personId: person.personId }
}

function openingsOf(people: readonly Participant[]): MatchCandidate[] {
  return eachOpening(people.map(({ openingId }) => ({ openingId })))
}

/** Each opening once, with the first person found. */
function eachOpening(candidates: readonly MatchCandidate[]): MatchCandidate[] {
  return candidates.filter(
    (one, index) => candidates.findIndex(({ openingId }) => openingId === one.openingId) === index,
  )
}

function lower(address: string): string {
  return address.trim().toLowerCase()
}
