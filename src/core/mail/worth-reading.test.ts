import { describe, expect, it } from 'vitest'
import type { LetterId, OpeningId, PersonId } from '../facts/ids.ts'
import { fakeMail, type FakeMail } from './fake-mail.ts'
import { isWorthReading } from './worth-reading.ts'

const known = {
  openings: new Map([['o-1', { company: 'Halden & Roe LLP', role: 'Staff Engineer', facts: [] }]]),
  letters: [
    {
      openingId: 'o-1' as OpeningId,
      letterId: 'l-1' as LetterId,
      messageIds: ['<ours@home.test>'],
      to: ['dana@halden-roe.example'],
      subject: 'Thank you for yesterday',
      sentAt: Temporal.Instant.from('2026-11-24T14:10:00Z'),
    },
  ],
  participants: [
    {
      openingId: 'o-1' as OpeningId,
      personId: 'p-1' as PersonId,
      name: 'Dana Kim',
      emails: ['dana@halden-roe.example'],
      company: 'Halden & Roe LLP',
      domains: ['halden-roe.example'],
      writtenSince: null,
    },
  ],
  me: ['alex@home.test'],
}
const worth = (head: FakeMail) => isWorthReading(fakeMail(head), known)
const to = (address: string) => [{ name: '', address }]

describe('the text of a mail is read', () => {
  it.each<[string, FakeMail]>([
    ['from somebody met', { from: 'Dana <DANA@halden-roe.example>' }],
    ['from a colleague of theirs', { from: 'hr@mail.halden-roe.example' }],
    ['in answer to our letter, from anywhere', { from: 'x@elsewhere.example', references: ['<ours@home.test>'] }],
    ['under the subject of our letter', { from: 'x@elsewhere.example', subject: 'AW: Thank you for yesterday' }],
    ['from an applicant system', { from: 'no-reply@greenhouse.io', subject: 'Update' }],
    ['that names the company', { from: 'x@gmail.com', subject: 'News from Halden & Roe' }],
    ['that names the role', { from: 'x@gmail.com', subject: 'Your application: Staff Engineer' }],
    ['from the private address of somebody met', { from: 'Dana Kim <dk1980@gmail.com>' }],
    ['from a mail system', { from: 'MAILER-DAEMON@mx.example', subject: 'Failure notice' }],
    ['that was returned to nobody', { from: 'x@mx.example', headers: { 'Return-Path': '<>' } }],
    ['with an invitation', { from: 'x@y.example', headers: { 'Content-Type': 'text/calendar; method=REQUEST' } }],
    ['forwarded to me', { from: 'friend@y.example', subject: 'Fwd: about Alex' }],
    ['of my own to somebody met', { from: 'alex@home.test', to: to('dana@halden-roe.example') }],
    ['of ours, by its mark', { from: 'alex@home.test', headers: { 'X-Regards-Step': 'l-1' } }],
  ])('%s', (_, head) => {
    expect(worth(head)).toBe(true)
  })
})

describe('the text of a mail stays on the server', () => {
  it.each<[string, FakeMail]>([
    ['from a friend', { from: 'Kai <kai@gmail.com>', subject: 'Dinner on Friday' }],
    ['of my own to a friend', { from: 'alex@home.test', to: to('kai@gmail.com'), subject: 'Dinner' }],
    ['of a newsletter', { from: 'news@shop.example', subject: 'Only today', headers: { 'List-Id': 'x' } }],
    ['from a bank', { from: 'Bank <service@bank.example>', subject: 'Your statement' }],
  ])('%s', (_, head) => {
    expect(worth(head)).toBe(false)
  })

  it('while no opening is known', () => {
    const nothing = { openings: new Map(), letters: [], participants: [], me: ['alex@home.test'] }
    expect(isWorthReading(fakeMail({ from: 'no-reply@greenhouse.io' }), nothing)).toBe(false)
  })
})
