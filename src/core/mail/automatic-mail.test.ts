import { describe, expect, it } from 'vitest'
import { automaticBy } from './automatic-mail.ts'
import { fakeMail } from './fake-mail.ts'

describe('automatic mail', () => {
  it.each([
    { 'Auto-Submitted': 'auto-replied' },
    { 'Auto-Submitted': 'auto-generated (vacation)' },
    { 'X-Autoreply': 'yes' },
    { 'X-Autorespond': 'Away' },
    { Precedence: 'auto_reply' },
    { Precedence: 'bulk' },
    { 'List-Id': '<news.orchard.example>' },
    { 'Return-Path': '<>' },
    { 'X-Auto-Response-Suppress': 'All', 'X-MS-Exchange-Inbox-Rules-Loop': 'a@b.example' },
  ])('is told by headers: %j', (headers) => {
    expect(automaticBy(fakeMail({ headers })).automatic).toBe(true)
  })

  it.each([
    { 'Auto-Submitted': 'no' },
    { 'X-Auto-Response-Suppress': 'All' },
    { Precedence: 'normal' },
    { 'Return-Path': '<dana@orchard.example>' },
  ])('is not told by %j alone', (headers) => {
    expect(
      automaticBy(fakeMail({ from: 'Dana <dana@orchard.example>', headers, text: 'Thank you for your note.' }))
        .automatic,
    ).toBe(false)
  })

  it('is told by subject or standing words where headers say nothing', () => {
    expect(automaticBy(fakeMail({ subject: 'Abwesenheitsnotiz: Re: Danke' })).automatic).toBe(true)
    expect(
      automaticBy(fakeMail({ text: 'This is an automated message. Please do not reply to this email.' })).automatic,
    ).toBe(true)
    expect(automaticBy(fakeMail({ from: 'no-reply@orchard.example' })).automatic).toBe(true)
  })

  it('names what told it', () => {
    const by = automaticBy(
      fakeMail({ headers: { 'Auto-Submitted': 'auto-replied' }, subject: 'Automatic reply: Hello' }),
    )
    expect(by).toEqual({ automatic: true, because: ['Auto-Submitted: auto-replied', 'Automatic reply'] })
  })

  it('does not listen to a quotation', () => {
    const text = 'Thanks, got it.\n\nOn 3 May 2026 at 10:00, Robot wrote:\n> This is an automated message.'
    expect(automaticBy(fakeMail({ from: 'Dana <dana@orchard.example>', text })).automatic).toBe(false)
  })
})
