import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { fakeMail } from './fake-mail.ts'
import { registrableDomain } from './mail-domains.ts'
import { matchMail } from './match-mail.ts'
import { plainSubject } from './plain-subject.ts'
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

  it('goes by the conversation of the provider, in which the sender decides', () => {
    const inThread = { ...letter, threads: ['171'] }
    const byThread = (mail: Partial<Parameters<typeof fakeMail>[0]>, sent = later) =>
      matchMail({ ...fakeMail({ sentAt: sent, ...mail }), thread: '171' }, [inThread], [dana], me)
    expect(byThread({ from: 'Lee <lee@halden-roe.co.uk>' })).toMatchObject({
      kind: 'answer',
      rung: 'thread',
      letterId: 'letter:1',
    })
    expect(byThread({ from: 'lee@gmail.com' })).toMatchObject({ kind: 'maybe', rung: 'thread', confidence: 'likely' })
    expect(byThread({ from: me[0] ?? '' })).toEqual({ kind: 'own' })
    expect(byThread({ from: 'lee@gmail.com', headers: { 'List-Id': '<news>' } })).toEqual({ kind: 'none' })
    const before = { instant: Temporal.Instant.from('2026-03-01T09:00:00Z'), offset: '+00:00' }
    expect(byThread({ from: 'lee@gmail.com' }, before)).toEqual({ kind: 'none' })
    expect(
      matchMail({ ...fakeMail({ sentAt: later, from: 'lee@gmail.com' }), thread: '172' }, [inThread], [dana], me),
    ).toEqual({ kind: 'none' })
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

  it('knows an invitation by its organizer or somebody invited, and asks where only the firm fits', () => {
    const invitation = (line: string, method = 'REQUEST') => ({
      from: 'calendar@tool.example',
      calendars: [`BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR`],
    })
    expect(match(invitation('ORGANIZER;CN=Dana:mailto:dana@halden-roe.co.uk'))).toMatchObject({
      kind: 'answer',
      rung: 'invitation',
      personId: 'person:1',
    })
    expect(
      match(invitation('ATTENDEE;CN="Dana Reyes";PARTSTAT=ACCEPTED:mailto:dana@\r\n halden-roe.co.uk')),
    ).toMatchObject({ kind: 'answer', rung: 'invitation' })
    expect(match(invitation('ORGANIZER:mailto:diary@halden-roe.co.uk'))).toMatchObject({
      kind: 'maybe',
      rung: 'invitation',
      confidence: 'likely',
    })
    expect(match(invitation('ORGANIZER:mailto:dana@halden-roe.co.uk', 'PUBLISH'))).toEqual({ kind: 'none' })
    expect(match(invitation('ATTENDEE:mailto:me@home.example'))).toEqual({ kind: 'none' })
  })

  it('asks about an answer that is passed on, also from another mailbox of one’s own', () => {
    const text =
      'See below.\n\n---------- Forwarded message ---------\nFrom: Dana Reyes <dana@halden-roe.co.uk>\nDate: Wed, 4 Mar 2026\nSubject: Tuesday\n\nWe would like to see you again.'
    for (const from of ['me@work.example', 'me@home.example'])
      expect(
        match({ from, to: [{ name: '', address: 'me@home.example' }], subject: 'Fwd: Tuesday', text }),
      ).toMatchObject({ kind: 'maybe', rung: 'forwarded', candidates: [{ openingId: opening }] })
    expect(match({ from: 'me@home.example', subject: 'Fwd: Tuesday', text })).toEqual({ kind: 'own' })
    const returnedOriginal = 'From: x@elsewhere.example\nIn-Reply-To: <one@home.example>\nSubject: Re: Tuesday\n'
    expect(match({ from: 'me@work.example', subject: 'Tuesday', returnedOriginal })).toMatchObject({
      kind: 'maybe',
      rung: 'forwarded',
      candidates: [{ openingId: opening, letterId: 'letter:1' }],
    })
  })

  it('learns what the person says about a sender, for that opening alone', () => {
    const mail = fakeMail({ sentAt: later, from: 'hr@halden-roe.co.uk', subject: 'Halden & Roe: news' })
    const said = (isTheirs: boolean, openingId = opening) => [{ address: 'HR@halden-roe.co.uk', openingId, isTheirs }]
    expect(matchMail(mail, [letter], [dana], me).kind).toBe('maybe')
    expect(matchMail(mail, [letter], [dana], me, said(true))).toMatchObject({ kind: 'answer', rung: 'learnt' })
    expect(matchMail(mail, [letter], [dana], me, said(false))).toEqual({ kind: 'none' })
    expect(matchMail(mail, [letter], [dana], me, said(true, 'opening:2' as OpeningId)).kind).toBe('maybe')
    expect(matchMail(mail, [letter], [dana], me, [...said(false), ...said(true)]).kind).toBe('answer')
  })

  it('asks where a participant writes about another role, and leaves other roles at the firm alone', () => {
    const clerk = { ...dana, role: 'Paralegal' }
    const subject = 'Your application for Office Manager'
    expect(match({ from: 'dana@halden-roe.co.uk', subject }, [clerk])).toMatchObject({ kind: 'maybe' })
    expect(
      match({ from: 'dana@halden-roe.co.uk', subject: 'Your application for Paralegal (f/m)' }, [clerk]),
    ).toMatchObject({ kind: 'answer' })
    expect(match({ from: 'Halden and Roe <hr@halden-roe.co.uk>', subject }, [clerk])).toEqual({ kind: 'none' })
    expect(match({ from: 'no-reply@us.greenhouse-mail.io', subject: `${subject} at Halden & Roe` }, [clerk])).toEqual({
      kind: 'none',
    })
  })

  it('asks where an applicant system names the role alone', () => {
    expect(
      match({ from: 'no-reply@hire.lever.co', subject: 'Update: Conveyancing Paralegal' }, [
        { ...dana, role: 'Conveyancing Paralegal' },
      ]),
    ).toMatchObject({ kind: 'maybe', rung: 'applicant-system', confidence: 'possible' })
  })

  it('asks where our id comes back through a mailing list', () => {
    const headers = { 'List-Id': '<jobs.list.example>' }
    expect(match({ from: 'x@list.example', references: ['<one@home.example>'], headers })).toMatchObject({
      kind: 'maybe',
      rung: 'message-id',
    })
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
    ['x@mail.acme.com.br', 'acme.com.br'],
    ['x@acme.github.io', 'acme.github.io'],
    ['nonsense', ''],
    ['x@[10.0.0.1]', ''],
  ])('registers %s as %s', (from, to) => expect(registrableDomain(from)).toBe(to))

  it('strips the marks of replies', () => {
    expect(plainSubject('[EXT] AW: Re[2]: Fwd:  Thank   you')).toBe('thank you')
  })
})
