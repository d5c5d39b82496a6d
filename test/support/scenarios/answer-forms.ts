/** What the other side says: answers, promises, absences, and mail that has nothing to do with it. */
import * as z from 'zod'
import { classifyReply } from '../../../src/core/mail/classify-reply.ts'
import { fakeMail } from '../../../src/core/mail/fake-mail.ts'
import { readPromise } from '../../../src/core/promise/read-promise.ts'
import { ScenarioError } from './scenario-words.ts'
import { details, expectHead, who, type Bare, type Form } from './teller.ts'

/** What an answer says in the words of the domain, and what the product notes. */
const replyForms: Readonly<Record<string, Record<string, unknown>>> = {
  'thanks only': { meaning: 'acknowledgement' },
  'still deciding': { meaning: 'still-deciding' },
  'asks for information': { meaning: 'needs-information' },
  'next round': { meaning: 'next-round' },
  'on hold': { meaning: 'on-hold' },
  'do not contact': { meaning: 'do-not-contact' },
  'referral elsewhere': { meaning: 'referral-elsewhere' },
  unclear: {},
  rescheduled: { meaning: 'rescheduled' },
  'interview cancelled': { meaning: 'interview-cancelled' },
  'position closed': { meaning: 'rejection', preview: 'The position was closed.' },
  rejected: { meaning: 'rejection' },
  'rejected by a machine': { meaning: 'rejection', automatic: true },
  'offer by word': { meaning: 'offer', offer: { form: 'verbal' } },
  'offer in writing': { meaning: 'offer', offer: { form: 'written' } },
}

export const reply: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  expectHead(clauses.head, Object.keys(replyForms))
  const form = replyForms[clauses.head] ?? {}
  const [personId] = form['automatic'] === true && clauses.names.length === 0 ? [] : who(clauses, teller, true)
  const offer = form['offer'] as object | undefined
  return [
    {
      kind: 'ReplyReceived',
      source: 'mailbox',
      channel: clauses.channel ?? 'email',
      ...form,
      ...(personId ? { personId } : {}),
      ...(clauses.day === undefined
        ? {}
        : offer
          ? { offer: { ...offer, expiresOn: clauses.day } }
          : { newDate: clauses.day }),
      ...(clauses.moment === undefined ? {} : { startsAt: teller.moment(clauses.moment).toString() }),
    },
  ]
}

/** What the person says about an answer that was unclear. */
export const understood: Form = (value, teller) => {
  const asked = teller.opening.replies.findLast(({ meaning }) => meaning === null)
  if (asked === undefined)
    throw new ScenarioError('no answer is waiting to be understood; write “reply: unclear” before.')
  const [first] = reply(value, teller)
  const { meaning, newDate, offer, startsAt }: Partial<Bare> = first ?? {}
  return [
    {
      kind: 'ReplyUnderstood',
      replyId: asked.factId,
      meaning: meaning ?? 'unclear',
      ...(newDate ? { newDate } : {}),
      ...(offer ? { offer } : {}),
      ...(startsAt ? { startsAt } : {}),
    },
  ]
}

export const promise: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.day === undefined) expectHead(clauses.head, ['no date', 'vague'])
  const saidBy = clauses.names[0] === undefined ? undefined : teller.person(clauses.names[0])
  return [
    {
      kind: 'AnswerPromised',
      ...(clauses.day === undefined ? {} : { by: clauses.day }),
      ...(clauses.earliest === undefined ? {} : { from: clauses.earliest }),
      ...(clauses.head === 'vague' ? { vague: true } : {}),
      ...(saidBy ? { saidBy } : {}),
    },
  ]
}

/** Words as they were said are read as the product reads them. */
export const promiseSaid: Form = (value, { at, zone, country, calendar }) => {
  const reading = readPromise(String(value), { at: at.toZonedDateTimeISO(zone), country, calendar })
  switch (reading.kind) {
    case 'unsure':
      throw new ScenarioError(`these words leave open which day is meant: ${reading.question}`)
    case 'none':
      return [{ kind: 'AnswerPromised', words: String(value) }]
    case 'by':
      return [
        {
          kind: 'AnswerPromised',
          by: reading.by.toString(),
          from: reading.from.toString(),
          vague: reading.vague,
          words: String(value),
        },
      ]
  }
}

export const outOfOffice: Form = (value, teller) => {
  const clauses = teller.clauses(value)
  if (clauses.day === undefined) expectHead(clauses.head, ['no date'])
  const [personId] = who(clauses, teller, true)
  return [
    {
      kind: 'AbsenceReceived',
      source: 'mailbox',
      ...(personId ? { personId } : {}),
      ...(clauses.day ? { returnsOn: clauses.day } : {}),
    },
  ]
}

/** Read as any mail is; only what is taken for unrelated leaves the facts as they are. */
export const unrelatedMail: Form = (value, { at, zone, country, calendar }) => {
  const told = details({ subject: z.string(), text: z.string() }, value)
  const { kind } = classifyReply(fakeMail({ from: 'news@company.example', ...told }), {
    sentAt: at.toZonedDateTimeISO(zone),
    country,
    calendar,
  })
  if (kind !== 'unrelated') throw new ScenarioError(`this mail is taken for “${kind}”.`)
  return []
}
