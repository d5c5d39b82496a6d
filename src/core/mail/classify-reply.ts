/**
 * Tells what an inbound mail says about a candidacy, from its newly written words. It decides only where the words
 * are clear, and otherwise answers 'unclear', so that the person is asked; what follows from a kind is the policy's.
 */

import type { BusinessCalendar } from '../time/business-calendar.ts'
import type { CountryCode } from '../time/place.ts'
import { automaticBy, isAbsenceSubject } from './automatic-mail.ts'
import { cueHits } from './cue.ts'
import type { CueHit } from './cue.ts'
import { acknowledgementCues } from './cues/acknowledgement.ts'
import { doNotContactCues } from './cues/do-not-contact.ts'
import { interviewCancelledCues, rescheduledCues } from './cues/meeting-changes.ts'
import { needsInformationCues } from './cues/needs-information.ts'
import { nextRoundCues } from './cues/next-round.ts'
import { offerCues } from './cues/offer.ts'
import { onHoldCues } from './cues/on-hold.ts'
import { referralCues } from './cues/referral.ts'
import { rejectionCues } from './cues/rejection.ts'
import { autoAcknowledgementCues, outOfOfficeCues, unclearCues, unrelatedCues } from './cues/standing-mail.ts'
import { stillDecidingCues } from './cues/still-deciding.ts'
import { decideKind } from './decide-kind.ts'
import type { KindScores, Sender } from './decide-kind.ts'
import type { Mail } from './mail.ts'
import { newestText } from './newest-text.ts'
import { otherMailKinds, replyKinds } from './reply-kind.ts'
import type { MailKind } from './reply-kind.ts'
import { sentencesOf } from './reply-sentences.ts'
import type { Sentence } from './reply-sentences.ts'

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
  /** The words that decided, as they were written; empty where none did. */
  readonly because: string
  readonly newDate?: Temporal.PlainDate
  readonly delegate?: { readonly name?: string; readonly email?: string }
}

const allCues = [
  ...nextRoundCues, ...offerCues, ...rejectionCues, ...stillDecidingCues, ...needsInformationCues, ...acknowledgementCues,
  ...onHoldCues, ...doNotContactCues, ...rescheduledCues, ...interviewCancelledCues, ...referralCues, ...outOfOfficeCues,
  ...autoAcknowledgementCues, ...unrelatedCues, ...unclearCues,
]

export function classifyReply(mail: Mail, context: ReplyContext): ClassifiedReply {
  void context
  const { sentences, scores, sender, hits } = readEvidence(mail)
  const kind = calendarKind(mail) ?? decideKind(scores, sender)
  const deciding = hits.filter((hit) => hit.kind === kind).toSorted((a, b) => b.weight - a.weight)[0]
  const because = deciding === undefined ? '' : (sentences[deciding.sentence]?.written ?? '')
  return { kind, sure: kind !== 'unclear', because }
}

/** A calendar's own method speaks before any words (RFC 5546). */
function calendarKind(mail: Mail): MailKind | null {
  const header = mail.headers.get('content-type')?.join(' ') ?? ''
  const method = /\bmethod="?(\w+)/i.exec(header)?.[1] ?? /^METHOD:(\w+)/im.exec(mail.calendars.join('\n'))?.[1]
  if (method === undefined) return null
  if (/cancel/i.test(method)) return 'interview-cancelled'
  if (!/request/i.test(method)) return null
  const isChange = /\b(?:updated|changed|rescheduled|new time)\b/i.test(`${mail.subject} ${mail.text.slice(0, 400)}`)
  const sequence = Number(/^SEQUENCE:(\d+)/im.exec(mail.calendars.join('\n'))?.[1] ?? 0)
  return isChange || sequence > 0 ? 'rescheduled' : 'next-round'
}

export function readEvidence(mail: Mail): { sentences: Sentence[]; hits: CueHit<MailKind>[]; scores: KindScores; sender: Sender } {
  const text = newestText(mail.text, mail.to.flatMap((to) => [to.address, to.name]))
  const isAnswer = /^\s*(?:re|aw|antw|sv|fwd?|wg|tr|rif|vs)\s*(?:\[\d+\])?:/i.test(mail.subject)
  const sentences = [...(isAnswer ? [] : sentencesOf(mail.subject)), ...sentencesOf(text)]
  const hits = cueHits<MailKind>(allCues, sentences)
  return { sentences, hits, scores: scoresOf(hits), sender: senderOf(mail) }
}

function senderOf(mail: Mail): Sender {
  const by = automaticBy(mail)
  const local = (mail.from?.address ?? '').split('@')[0] ?? ''
  return {
    machine: by.automatic,
    absence: isAbsenceSubject(mail.subject),
    bulk: mail.headers.has('list-unsubscribe') || mail.headers.has('list-id') || /\bunsubscribe\b/i.test(mail.text),
    mailbox: /^(?:hr|jobs?|careers?|recruit\w*|talent|info|contact|office|admin|support|help\w*|people|personal\w*|bewerbung\w*|werken\w*|selection|appointments|enquiries|inquiries|team|hello|service\w*|hrhelpdesk|ta|staffing|applications?|candidates?)(?:[-_.+].*)?$/i.test(local),
  }
}

function scoresOf(hits: readonly CueHit<MailKind>[]): KindScores {
  const best = new Map<string, number>()
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.sentence}`
    best.set(key, Math.max(best.get(key) ?? 0, hit.weight))
  }
  const scores = Object.fromEntries([...replyKinds, ...otherMailKinds].map((kind) => [kind, 0])) as Record<MailKind, number>
  for (const kind of Object.keys(scores) as MailKind[]) {
    const weights = [...best].filter(([key]) => key.startsWith(`${kind} `)).map(([, weight]) => weight)
    weights.sort((a, b) => b - a)
    scores[kind] = (weights[0] ?? 0) + 0.4 * weights.slice(1).reduce((sum, one) => sum + one, 0)
  }
  return scores
}
