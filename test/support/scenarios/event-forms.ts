/** The events of the policy (§3.4) and what leads up to them, each with the facts it stands for. */
import type { FactKind } from '../../../src/core/facts/fact.ts'
import { outOfOffice, promise, promiseSaid, reply, understood, unrelatedMail } from './answer-forms.ts'
import {
  addressCorrected,
  approved,
  bounce,
  call,
  cardReturned,
  mistakeFound,
  putOff,
  sent,
  skipped,
} from './letter-forms.ts'
import {
  byWhom,
  debrief,
  interviewHeld,
  interviewRescheduled,
  interviewScheduled,
  landingChosen,
} from './meeting-forms.ts'
import { ScenarioError } from './scenario-words.ts'
import { expectHead, nothing, who, type Bare, type Form } from './teller.ts'

const oneNamed =
  (kind: FactKind): Form =>
  (value, teller) => [{ kind, personId: teller.person(String(value)) }]

const bare =
  (fact: Bare): Form =>
  (value) => (nothing(value), [fact])

/** By the words that name them after the moment. */
export const eventForms: ReadonlyMap<string, Form> = new Map<string, Form>([
  ['interview scheduled', interviewScheduled],
  ['interview held', interviewHeld],
  ['interview rescheduled', interviewRescheduled],
  ['interview cancelled', byWhom('InterviewCancelled')],
  ['interview missed', byWhom('InterviewMissed')],
  ['debrief', debrief],
  ['promise', promise],
  ['promise said', promiseSaid],
  ['sent', sent],
  ['approved', approved],
  ['skipped', skipped],
  ['put off', putOff],
  ['call', call],
  ['reply', reply],
  ['understood', understood],
  ['out of office', outOfOffice],
  ['receipt', bare({ kind: 'ReceiptReceived', source: 'mailbox' })],
  ['bounce', bounce],
  ['address corrected', addressCorrected],
  ['landing chosen', landingChosen],
  ['card delivered', bare({ kind: 'NoteTaken', text: 'The card was delivered.' })],
  ['card returned', cardReturned],
  ['mistake found', mistakeFound],
  [
    'feedback',
    (value, teller) => {
      const [personId] = who(teller.clauses(value), teller, false)
      return [{ kind: 'FeedbackReceived', ...(personId ? { personId } : {}) }]
    },
  ],
  ['linkedin accepted', oneNamed('LinkedInAccepted')],
  ['stay in touch', oneNamed('StayInTouchWished')],
  ['told not to call', bare({ kind: 'CallsRefused' })],
  [
    'other offer',
    (value, teller) => {
      const { day } = teller.clauses(value)
      if (day === undefined) throw new ScenarioError('say until when it stands, such as “until 2026-12-04”.')
      return [{ kind: 'OtherOfferReceived', expiresOn: day, real: true }]
    },
  ],
  ['accepted elsewhere', (value) => [{ kind: 'AcceptedElsewhere', ...(value ? { company: String(value) } : {}) }]],
  ['accepted', bare({ kind: 'OfferAccepted' })],
  ['declined', bare({ kind: 'OfferDeclined' })],
  ['withdrawn', bare({ kind: 'CandidacyWithdrawn' })],
  [
    'closed',
    (value, teller) => {
      const { head } = teller.clauses(value)
      expectHead(head, ['no answer', 'by me'])
      return [{ kind: 'OpeningClosed', because: head === 'by me' ? 'person' : 'no-answer' }]
    },
  ],
  ['unrelated mail', unrelatedMail],
  ['note', (value) => [{ kind: 'NoteTaken', text: String(value) }]],
])
