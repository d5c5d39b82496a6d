/** Gathers what an inbound mail shows of its meaning: its sentences, the cues in them, and who sent it. */

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
import type { Mail } from './mail.ts'
import { readPromise } from '../promise/read-promise.ts'
import type { PromiseReading, Said } from '../promise/read-promise.ts'
import { foreignAbsence } from './foreign-absence.ts'
import { newestText } from './newest-text.ts'
import type { Sender } from './reply-features.ts'
import type { MailKind } from './reply-kind.ts'
import { sentencesOf } from './reply-sentences.ts'
import type { Sentence } from './reply-sentences.ts'

export type ReplyEvidence = {
  /** The newly written text. */
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** So many of them, from the first, are of the subject. */
  readonly ofSubject: number
  readonly hits: readonly CueHit<MailKind>[]
  readonly sender: Sender
  /** The day by which an answer is promised, where the words name one. */
  readonly promisedBy: Temporal.PlainDate | null
  /** The same, where the writer says outright that they decide or tell by it. */
  readonly toldBy: Temporal.PlainDate | null
  /** The words of an absence note in another language than English; null where it is none. */
  readonly foreignAbsence: string | null
}

const allCues = [
  ...nextRoundCues,
  ...offerCues,
  ...rejectionCues,
  ...stillDecidingCues,
  ...needsInformationCues,
  ...acknowledgementCues,
  ...onHoldCues,
  ...doNotContactCues,
  ...rescheduledCues,
  ...interviewCancelledCues,
  ...referralCues,
  ...outOfOfficeCues,
  ...autoAcknowledgementCues,
  ...unrelatedCues,
  ...unclearCues,
]

export function readEvidence(mail: Mail, said: Said): ReplyEvidence {
  const text = newestText(
    mail.text,
    mail.to.flatMap((to) => [to.address, to.name]),
  )
  const isAnswer = /^\s*(?:re|aw|antw|sv|fwd?|wg|tr|rif|vs)\s*(?:\[\d+\])?:/i.test(mail.subject)
  const subject = isAnswer ? [] : sentencesOf(mail.subject)
  const sentences = [...subject, ...sentencesOf(text)]
  const sender = senderOf(mail, isAnswer)
  const start = text.slice(0, longestPromiseChars)
  const whole = readPromise(start, said)
  return {
    text,
    sentences,
    ofSubject: subject.length,
    hits: cueHits<MailKind>(allCues, sentences),
    sender,
    promisedBy: promisedDay(start, whole, said),
    toldBy: toldDay(start, whole, said),
    foreignAbsence: foreignAbsence(text, sender.machine || sender.absence),
  }
}

/** A promise stands in the mail itself, not in what trails it. */
const longestPromiseChars = 6000

/** Sentences in which somebody says that the reader will hear. */
const hearing =
  /\b(?:(?:you(?:'ll| will| can| should)?(?: have| get| receive| be)?|i|we)\b[^.!?]{0,60}\b(?:hear|(?<!\bi )know|call|ring|phone|write|e-?mail|touch|back to|tell|inform|answer|word|news|update|letter)\b)/i

/** The day promised in the whole text, unless it stands elsewhere and a sentence about hearing names its own. */
function promisedDay(text: string, whole: PromiseReading, said: Said): Temporal.PlainDate | null {
  const told = writtenSentences(text).filter((sentence) => hearing.test(sentence))
  if (whole.kind === 'by' && !told.some((sentence) => sentence.includes(whole.words))) {
    const own = readPromise(told.join(' '), said)
    if (own.kind === 'by') return own.by
  }
  return whole.kind === 'by' ? whole.by : null
}

/** "We'll decide by D", "you will hear from us on D", "candidates are told on D": plain enough to stand beside a request or a meeting. */
const telling = new RegExp(
  [
    String.raw`\b(?:we|i)(?:['’]ll|['’]d| will| shall| would)? (?:then |also |certainly )?(?:decide|let you know|(?:call|ring|phone|tell|inform|write to) (?:you|everyone|everybody)|(?:come|get) back to you|be (?:back )?in touch)\b`,
    String.raw`\b(?:you|everyone|everybody|(?:all )?candidates|people)(?:['’]ll| will| shall| would|['’]s| is| are)? (?:then |all )?(?:(?:get(?:ting)? |be(?:ing)? )?(?:told|telephoned|called|informed|notified)|hears?|know)\b`,
    String.raw`\byou(?:['’]ll| will| shall)? (?:then )?(?:get|have|having|be having|receive) (?:an? |our |my |the |your )?(?:final |firm )?(?:yes or|answer|decision|verdict|outcome|result|news|clarity)\b`,
    String.raw`\b(?:decision|answer|verdict|outcome|results?)(?:['’]ll| will| shall) (?:then )?(?:be (?!in\b)|follow|come|reach)`,
    String.raw`\b(?:makes?|making|made) (?:up )?(?:the|our|a|my|her|his|their) (?:final )?(?:choice|decision|minds?)\b`,
    String.raw`\b(?:expect|wait) to hear\b|\bnews on\b|\btell everyone\b`,
  ].join('|'),
  'i',
)
const asking = /\b(?:please|pls|kindly|could you|can you|would you|send|need|let (?:me|us) know)\b/i
/** What they will be in touch about is the meeting. */
const aboutMeeting =
  /\b(?:apologi[sz]e|invit\w+|about (?:dates?|times?|a (?:date|time|slot))|(?:to )?(?:arrange|fix|schedule|rebook|set up)|new (?:date|time|slot)|appointment|your interview|conversation on|what time|directions|know not to)\b/i

function toldDay(text: string, whole: PromiseReading, said: Said): Temporal.PlainDate | null {
  const plain = writtenSentences(text).filter(
    (sentence) => telling.test(sentence) && !asking.test(sentence) && !aboutMeeting.test(sentence),
  )
  if (plain.length === 0) return null
  // The whole text knows of which week "that Friday" is.
  if (whole.kind === 'by' && plain.some((sentence) => sentence.includes(whole.words))) return whole.by
  const read = readPromise(plain.join(' '), said)
  return read.kind === 'by' ? read.by : null
}

function writtenSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n{2,}/)
}

const functionMailbox =
  /^(?:hr|jobs?|careers?|recruit\w*|talent|info|contact|office|admin|support|help\w*|people|personal\w*|bewerb\w*|werken\w*|selection|appointments|enquiries|inquiries|team|hello|service\w*|ta|staffing|applications?|candidates?|reception|frontdesk|events|accounts|payroll|alerts?|news\w*|marketing|members?|rewards|facilities)(?:[-_.+].*)?$/i

function senderOf(mail: Mail, answers: boolean): Sender {
  return {
    machine: automaticBy(mail).automatic,
    absence: isAbsenceSubject(mail.subject),
    bulk: mail.headers.has('list-unsubscribe') || mail.headers.has('list-id') || /\bunsubscribe\b/i.test(mail.text),
    mailbox: functionMailbox.test((mail.from?.address ?? '').split('@')[0] ?? ''),
    answers,
  }
}
