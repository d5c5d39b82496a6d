import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { fakeMail } from './fake-mail.ts'
import type { LearntSender } from './learnt-sender.ts'
import { matchMail } from './match-mail.ts'
import type { Participant, SentLetterTrace } from './match-mail.ts'

const me = ['me@home.example', 'me@work.example']
const theirs = ['dana@orchard.example', 'lee@quill.co.uk', 'sam@gmail.com']
const strangers = ['hr@orchard.example', 'x@gmail.com', 'no-reply@greenhouse.io', 'news@elsewhere.example']
const openings = ['opening:1', 'opening:2'] as OpeningId[]
const companies = ['Orchard', 'Quill & Sons Ltd']
const subjects = [
  'Thank you for Tuesday',
  'Re: Thank you for Tuesday',
  'Orchard',
  'Fwd: Orchard',
  'Application for Cook',
]

const instant = fc
  .integer({ min: 0, max: 40 })
  .map((days) => Temporal.Instant.from('2026-03-01T09:00:00Z').add({ hours: 24 * days }))
const address = fc.constantFrom(...me, ...theirs, ...strangers)
/** What holds for an opening holds for all its people. */
const people = fc.array(
  fc.record({
    openingId: fc.constantFrom(...openings),
    personId: fc.constantFrom('person:1', 'person:2').map((id) => id as PersonId),
    name: fc.constantFrom('Dana Kim', ''),
    emails: fc.array(fc.constantFrom(...theirs), { maxLength: 2 }),
    company: fc.constantFrom(...companies),
    role: fc.constant('Gardener'),
    domains: fc.array(fc.constantFrom('orchard.example', 'quill.co.uk', 'gmail.com'), { maxLength: 1 }),
  }),
  { maxLength: 4 },
)
const participants = fc
  .tuple(people, fc.array(fc.option(instant), { minLength: 2, maxLength: 2 }))
  .map(([met, since]) =>
    met.map((one): Participant => ({ ...one, writtenSince: since[openings.indexOf(one.openingId)] ?? null })),
  )
const letters = fc.array(
  fc.record({
    openingId: fc.constantFrom(...openings),
    letterId: fc.constantFrom('letter:1', 'letter:2').map((id) => id as LetterId),
    messageIds: fc.constantFrom(['<one@home.example>'], ['<two@home.example>', '<given@mail.example>']),
    to: fc.constant([]),
    subject: fc.constant('Thank you for Tuesday'),
    sentAt: instant,
  }),
  { maxLength: 2 },
) satisfies fc.Arbitrary<SentLetterTrace[]>
const learnt = fc.array(fc.record({ address, openingId: fc.constantFrom(...openings), isTheirs: fc.boolean() }), {
  maxLength: 3,
}) satisfies fc.Arbitrary<LearntSender[]>
const mails = fc
  .record({
    from: address,
    to: fc.array(
      address.map((each) => ({ name: '', address: each })),
      { maxLength: 2 },
    ),
    subject: fc.constantFrom(...subjects),
    references: fc.array(fc.constantFrom('<one@home.example>', '<given@mail.example>', '<x@y>'), { maxLength: 2 }),
    sentAt: fc.option(instant.map((at) => ({ instant: at, offset: '+00:00' }))),
    text: fc.constantFrom(
      '',
      'Quill and Sons',
      '---------- Forwarded message ---------\nFrom: Dana <dana@orchard.example>\nSubject: Yes\n\nYes.',
    ),
    calendars: fc.array(
      fc
        .tuple(fc.constantFrom('ORGANIZER', 'ATTENDEE'), address, fc.constantFrom('REQUEST', 'CANCEL', 'PUBLISH'))
        .map(([property, who, method]) => `METHOD:${method}\n${property}:mailto:${who}\n`),
      { maxLength: 1 },
    ),
    headers: fc.constantFrom<Record<string, string>>(
      {},
      {},
      { 'List-Id': '<a>' },
      { 'List-Unsubscribe': '<b>' },
      { Precedence: 'bulk' },
    ),
  })
  .map(fakeMail)
const cases = fc.tuple(mails, letters, participants, learnt)

const check = (
  holds: (parts: [ReturnType<typeof fakeMail>, SentLetterTrace[], Participant[], LearntSender[]]) => void,
) => fc.assert(fc.property(cases, holds), { numRuns: 2_000 })

describe('the ladder, whatever comes', () => {
  it('stops only on our ids, a participant, their invitation, or a sender the person vouched for', () =>
    check(([mail, sent, people, said]) => {
      const match = matchMail(mail, sent, people, me, said)
      if (match.kind !== 'answer') return
      const from = mail.from?.address ?? ''
      const known = people.filter(({ openingId }) => openingId === match.openingId).flatMap(({ emails }) => emails)
      const grounds = {
        'message-id': sent.some(({ messageIds }) => messageIds.some((id) => mail.references.includes(id))),
        participant: known.includes(from),
        thread: sent.some(({ threads }) => mail.thread !== undefined && threads?.includes(mail.thread)),
        invitation: known.some((email) => mail.calendars.join().includes(email)),
        learnt: said.some((one) => one.isTheirs && one.address === from && one.openingId === match.openingId),
      }
      expect(grounds[match.rung]).toBe(true)
    }))

  it('never stops for own mail, nor for a list that no participant wrote to', () =>
    check(([mail, sent, people, said]) => {
      const match = matchMail(mail, sent, people, me, said)
      const from = mail.from?.address ?? ''
      if (me.includes(from)) expect(match.kind).not.toBe('answer')
      const isMailing = ['list-id', 'list-unsubscribe', 'precedence'].some((name) => mail.headers.has(name))
      if (isMailing && match.kind === 'answer' && match.rung !== 'learnt')
        expect({ rung: match.rung, isKnown: people.some(({ emails }) => emails.includes(from)) }).toEqual({
          rung: 'message-id',
          isKnown: true,
        })
    }))

  it('asks about openings that there are, each once, and never about one the person ruled out for that sender', () =>
    check(([mail, sent, people, said]) => {
      const match = matchMail(mail, sent, people, me, said)
      if (match.kind !== 'maybe') return
      const ids = match.candidates.map(({ openingId }) => openingId)
      const there = new Set([...people, ...sent].map(({ openingId }) => openingId))
      expect(ids.length).toBeGreaterThan(0)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) {
        expect(there.has(id)).toBe(true)
        const last = said.findLast((one) => one.openingId === id && one.address === mail.from?.address)
        if (!me.includes(mail.from?.address ?? '')) expect(last?.isTheirs).not.toBe(false)
      }
    }))

  it('does not depend on the order in which people are known', () =>
    check(([mail, sent, people, said]) => {
      const forth = matchMail(mail, sent, people, me, said)
      const back = matchMail(mail, sent, people.toReversed(), me, said)
      expect(back.kind).toBe(forth.kind)
      if (forth.kind === 'answer' && back.kind === 'answer') expect(back.openingId).toBe(forth.openingId)
    }))
})
