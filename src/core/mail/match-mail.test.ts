import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { fakeMail } from './fake-mail.ts'
import { registrableDomain } from './mail-domains.ts'
import { matchMail, plainSubject } from './match-mail.ts'
import type { Participant, SentLetterTrace } from './match-mail.ts'

const opening = 'opening:1' as OpeningId
const sentAt = Temporal.Instant.from('2026-03-03T09:00:00Z')
const letter: SentLetterTrace = {
  openingId: opening,
  letterId: 'letter:1' as LetterId,
  messageIds: ['<one@home.example>', '<provider-1@mail.example>'],
  to: ['dana@halden-roe.co.uk'],
  subject: 'Thank you for Tuesday',
  sentAt,
}
const dana: Participant = {
  openingId: opening,
  personId: 'person:1' as PersonId,
  name: 'Dana Reyes',
  emails: ['Dana@halden-roe.co.uk'],
  company: 'Halden & Roe LLP',
  domains: ['halden-roe.co.uk'],
  writtenSince: sentAt,
}
const me = ['me@home.example']
const later = { instant: Temporal.Instant.from('2026-03-05T09:00:00Z'), offset: '+00:00' }
const match = (mail: Parameters<typeof fakeMail>[0], participants = [dana]) =>
  matchMail(fakeMail({ sentAt: later, ...mail }), [letter], participants, me)

describe('matching mail', () => {
  it('takes our own mail for no answer, whatever it names', () => {
    expect(match({ from: 'Me <ME@home.example>', references: ['<one@home.example>'] })).toEqual({ kind: 'own' })
  })

  it('knows an answer by our id or the one the provider gave', () => {
    for (const id of letter.messageIds)
      expect(match({ from: 'x@elsewhere.example', references: ['<other@x>', id] })).toMatchObject({
        kind: 'answer',
        rung: 'message-id',
        openingId: opening,
        letterId: 'letter:1',
      })
    expect(match({ from: 'dana@halden-roe.co.uk', references: ['<one@home.example>'] })).toMatchObject({
      personId: 'person:1',
    })
  })

  it('knows an answer by a participant who was written to before', () => {
    expect(match({ from: 'Dana <dana@halden-roe.co.uk>' })).toMatchObject({
      kind: 'answer',
      rung: 'participant',
      personId: 'person:1',
    })
    expect(match({ from: 'Dana <dana@halden-roe.co.uk>', headers: { 'List-Id': '<news>' } }).kind).not.toBe('answer')
    const early = { instant: Temporal.Instant.from('2026-03-01T09:00:00Z'), offset: '+00:00' }
    expect(match({ from: 'dana@halden-roe.co.uk', sentAt: early })).toMatchObject({
      kind: 'maybe',
      rung: 'participant',
    })
    expect(match({ from: 'dana@halden-roe.co.uk' }, [{ ...dana, writtenSince: null }])).toMatchObject({ kind: 'maybe' })
  })

  it('knows an invitation by its organizer', () => {
    const calendars = ['BEGIN:VEVENT\nORGANIZER;CN=Dana:mailto:dana@halden-roe.co.uk\nEND:VEVENT']
    expect(match({ from: 'calendar@tool.example', calendars })).toMatchObject({ kind: 'answer', rung: 'participant' })
  })

  it('asks which opening a participant of two means, unless the subject tells', () => {
    const second = { ...dana, openingId: 'opening:2' as OpeningId }
    expect(match({ from: 'dana@halden-roe.co.uk' }, [dana, second])).toMatchObject({
      kind: 'maybe',
      candidates: [{ openingId: opening }, { openingId: 'opening:2' }],
    })
    expect(
      match({ from: 'dana@halden-roe.co.uk', subject: 'AW: Re: Thank you for Tuesday' }, [dana, second]),
    ).toMatchObject({ kind: 'answer', openingId: opening })
  })

  it('asks where only the domain and the subject or company fit', () => {
    expect(match({ from: 'hr@mail.halden-roe.co.uk', subject: 'RE: Thank you for Tuesday' })).toMatchObject({
      kind: 'maybe',
      rung: 'domain',
    })
    expect(match({ from: 'Halden and Roe <hr@halden-roe.co.uk>', subject: 'News' })).toMatchObject({
      kind: 'maybe',
      rung: 'domain',
    })
    expect(match({ from: 'x@gmail.com', subject: 'Thank you for Tuesday', text: 'Halden & Roe' })).toEqual({
      kind: 'none',
    })
  })

  it('asks where an applicant system names the company', () => {
    expect(
      match({ from: 'no-reply@us.greenhouse-mail.io', subject: 'Your application to Halden & Roe' }),
    ).toMatchObject({ kind: 'maybe', rung: 'applicant-system' })
    expect(match({ from: 'no-reply@us.greenhouse-mail.io', subject: 'Your application to Orchard' })).toEqual({
      kind: 'none',
    })
  })

  it('never takes own mail for an answer and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.string(), (subject, references, text) => {
        expect(
          match({ from: 'me@home.example', subject, references: [...references, '<one@home.example>'], text }),
        ).toEqual({ kind: 'own' })
        match({ from: text, subject, references, text })
      }),
    )
  })
})

describe('domains and subjects', () => {
  it.each([
    ['x@mail.hr.acme.co.uk', 'acme.co.uk'],
    ['acme.com', 'acme.com'],
    ['x@jobs.acme.de', 'acme.de'],
    ['nonsense', ''],
  ])('registers %s as %s', (from, to) => expect(registrableDomain(from)).toBe(to))

  it('strips the marks of replies', () => {
    expect(plainSubject('[EXT] AW: Re[2]: Fwd:  Thank   you')).toBe('thank you')
  })
})
