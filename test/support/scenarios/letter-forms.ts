/** What becomes of a proposed step: approved, sent, put off, left out, called; and letters that come back or were wrong. */
import type { Step } from '../../../src/core/plan/decision.ts'
import { ScenarioError, type Clauses } from './scenario-words.ts'
import { expectHead, nothing, who, type Form, type Teller } from './teller.ts'

/** A letter that leaves was proposed, read and approved a minute before; its step is the one that was proposed. */
export const sent: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const step = teller.stepKind(clauses.head)
  const to = who(clauses, teller, true)
  const proposed = teller.stepOf(step, to)
  const stepId = proposed?.id ?? `${teller.opening.id}.${step}.by-hand`
  const letterId = `letter-${teller.facts.length + 1}`
  const channel =
    clauses.channel ?? (step === 'thank-you-card' ? 'post' : step === 'linkedin-note' ? 'linkedin' : 'email')
  const letter = { kind: 'LetterSent', letterId, stepId, step, to, channel }
  if (clauses.byHand) return [{ ...letter, byHand: true }]
  const approvedAt = teller.at.subtract({ minutes: 1 }).toString()
  return [
    {
      kind: 'LetterApproved',
      at: approvedAt,
      learntAt: approvedAt,
      letterId,
      stepId,
      step,
      sendAt: teller.at.toString(),
      overrides: [],
    },
    { ...letter, source: 'regards' },
  ]
}

const proposedStep = (clauses: Clauses, teller: Teller): Step => {
  const kind = teller.stepKind(clauses.head)
  const step = teller.stepOf(kind, clauses.names.map(teller.person))
  if (step === null) throw new ScenarioError(`no ${kind} is proposed at that time, so nothing can become of it.`)
  return step
}

export const approved: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const step = proposedStep(clauses, teller)
  const sendAt = clauses.moment === undefined ? step.sendAt : teller.moment(clauses.moment)
  return [
    {
      kind: 'LetterApproved',
      letterId: `letter-${teller.facts.length + 1}`,
      stepId: step.id,
      step: step.kind,
      sendAt: sendAt.toString(),
      overrides: [],
    },
  ]
}

export const skipped: Form = (value, teller) => {
  const { id, kind } = proposedStep(teller.clauses(value), teller)
  return [{ kind: 'StepSkipped', stepId: id, step: kind }]
}

export const putOff: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.moment === undefined)
    throw new ScenarioError('say until when, such as “check-in, until 2026-12-05 09:00”.')
  const { id, kind } = proposedStep(clauses, teller)
  return [{ kind: 'StepHeld', stepId: id, step: kind, until: teller.moment(clauses.moment).toString() }]
}

const callOutcomes: Readonly<Record<string, string>> = {
  spoke: 'spoke', gatekeeper: 'gatekeeper', voicemail: 'voicemail', 'no answer': 'no-answer',
} // prettier-ignore

export const call: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, Object.keys(callOutcomes))
  const [personId] = who(clauses, teller, false)
  const stepId = teller.stepOf('call', [])?.id
  return [
    {
      kind: 'CallMade',
      outcome: callOutcomes[clauses.head],
      ...(personId ? { personId } : {}),
      ...(stepId ? { stepId } : {}),
    },
  ]
}

const lastLetter = (teller: Teller, personId: string | undefined) => {
  const letter = teller.opening.letters.findLast(
    ({ to }) => personId === undefined || (to as readonly string[]).includes(personId),
  )
  if (letter === undefined) throw new ScenarioError('no letter was sent before; write “sent” before.')
  return letter.letterId as string
}

export const bounce: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, ['hard', 'soft'])
  const [personId] = who(clauses, teller, false)
  return [
    {
      kind: 'BounceReceived',
      source: 'mailbox',
      permanent: clauses.head === 'hard',
      letterId: lastLetter(teller, personId),
      ...(personId ? { personId } : {}),
    },
  ]
}

export const mistakeFound: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const allowed = ['name', 'company', 'attachment', 'recipient', 'typo']
  expectHead(clauses.head, allowed)
  return [
    { kind: 'ErrorDiscovered', what: clauses.head, letterId: lastLetter(teller, clauses.names.map(teller.person)[0]) },
  ]
}

export const addressCorrected: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  const [personId] = who(clauses, teller, true)
  if (personId === undefined) throw new ScenarioError('say whose address, such as “dana@new.example, of Dana Kim”.')
  return [{ kind: 'PersonCorrected', personId, changes: { email: clauses.head } }]
}

export const cardReturned: Form = (value, teller) => {
  nothing(value)
  return [{ kind: 'CardReturned', letterId: lastLetter(teller, undefined) }]
}
