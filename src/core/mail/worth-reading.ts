/**
 * Whether the head of a mail shows that the whole of it may concern an opening. Everything else in a mailbox is the
 * person's own business: its text never leaves the server. Rather once too often than an answer missed; what a mail
 * means, and whose it is, is decided on the whole of it.
 */
import type { Opening } from '../opening/opening.ts'
import { isApplicantSystem, isFreemail, registrableDomain } from './mail-domains.ts'
import type { Mail } from './mail.ts'
import type { Participant, SentLetterTrace } from './match-mail.ts'
import { plainSubject } from './plain-subject.ts'

export type WhatIsKnown = {
  readonly openings: ReadonlyMap<string, Pick<Opening, 'company' | 'role' | 'facts'>>
  readonly letters: readonly SentLetterTrace[]
  readonly participants: readonly Participant[]
  readonly me: readonly string[]
}

/** `head` is a mail without its text. */
export function isWorthReading(head: Mail, known: WhatIsKnown): boolean {
  if (head.headers.has('x-regards-step') || continuesThread(head, known)) return true
  if (isFrom(known.me, head)) return isForwarded(head) || isToParticipant(head, known)
  if (known.openings.size === 0) return false
  return (
    isReport(head) ||
    isForwarded(head) ||
    isInvitation(head) ||
    isFromTheirSide(head, known) ||
    isApplicantSystem(registrableDomain(head.from?.address ?? '')) ||
    namesAnOpening(head, known)
  )
}

const lower = (text: string) => text.trim().toLowerCase()

function isFrom(addresses: readonly string[], { from }: Mail): boolean {
  return from !== null && addresses.some((address) => lower(address) === lower(from.address))
}

function continuesThread(head: Mail, { openings, letters }: WhatIsKnown): boolean {
  const { thread } = head
  if (thread !== undefined && letters.some(({ threads }) => threads?.includes(thread))) return true
  const named = new Set(head.references)
  if (letters.some(({ messageIds }) => messageIds.some((id) => named.has(id)))) return true
  const subject = plainSubject(head.subject)
  if (subject !== '' && letters.some((letter) => plainSubject(letter.subject) === subject)) return true
  return [...openings.values()].some(({ facts }) =>
    facts.some((fact) => fact.kind === 'ReplyReceived' && fact.messageId !== undefined && named.has(fact.messageId)),
  )
}

function isToParticipant({ to, cc }: Mail, { participants }: WhatIsKnown): boolean {
  const written = new Set([...to, ...cc].map(({ address }) => lower(address)))
  return participants.some(({ emails }) => emails.some((email) => written.has(lower(email))))
}

/** Bounces come from mail systems, some of them without saying so in any other header. */
function isReport({ from, subject, headers }: Mail): boolean {
  return (
    /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|bounces?\b|complaints?\b)/i.test(
      from?.address ?? 'mailer-daemon',
    ) ||
    /multipart\/report/i.test(headers.get('content-type')?.[0] ?? '') ||
    headers.has('x-failed-recipients') ||
    (headers.get('return-path') ?? []).some((path) => /^\s*<\s*>\s*$/.test(path)) ||
    /undeliver|deliver(?:y|ed)|return(?:ed|ing)|bounce|failure|unzustellbar|zustell|non[- ]remis|no entregado/i.test(
      subject,
    )
  )
}

function isForwarded({ subject }: Mail): boolean {
  return /^\s*(?:fwd?|wg|tr|rv|i|doorst)\s*:/i.test(subject)
}

function isInvitation({ from, headers, calendars }: Mail): boolean {
  return (
    calendars.length > 0 ||
    /text\/calendar/i.test(headers.get('content-type')?.[0] ?? '') ||
    /calendarmessage/i.test(headers.get('content-class')?.[0] ?? '') ||
    /^(?:calendar-notification|calendar|invites?|scheduling)\b/i.test(from?.address ?? '')
  )
}

function isFromTheirSide({ from, replyTo, headers }: Mail, { participants }: WhatIsKnown): boolean {
  const sender = headers.get('sender')?.[0] ?? ''
  const senders = [from?.address ?? '', ...replyTo.map(({ address }) => address), sender.replace(/.*<|>.*/gs, '')]
  const addresses = new Set(senders.map(lower))
  const domains = new Set(senders.map(registrableDomain).filter((domain) => domain !== '' && !isFreemail(domain)))
  return participants.some(
    (one) =>
      one.emails.some((email) => addresses.has(lower(email))) ||
      [...one.domains, ...one.emails].some((own) => domains.has(registrableDomain(own))),
  )
}

/** Company, role or a person's name in the subject or in who it says it is from. */
function namesAnOpening({ from, subject }: Mail, { openings, participants }: WhatIsKnown): boolean {
  const said = plain(`${from?.name ?? ''} ${from?.address ?? ''} ${subject}`)
  const names = [
    ...[...openings.values()].flatMap(({ company, role }) => [company, role ?? '']),
    ...participants.map(({ name }) => name),
  ]
  return names.some((name) => {
    const short = plain(name.replace(/\b(?:gmbh|ag|inc|llc|llp|ltd|limited|plc|corp|co|kg|sa|bv|group)\b\.?/gi, ''))
    return short.length >= 3 && said.includes(short)
  })
}

const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
