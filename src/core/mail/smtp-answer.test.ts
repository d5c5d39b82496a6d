import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  enhancedStatus,
  meaningOfSmtpAnswer,
  messageIdInAnswer,
  smtpRefusalWords,
  type SmtpStage,
} from './smtp-answer.ts'

const stages: SmtpStage[] = ['connect', 'auth', 'mail', 'rcpt', 'data']

describe('what a mail server’s answer means', () => {
  it.each([
    ['rcpt', '550 5.1.1 <dana@acme.example>: Recipient address rejected: User unknown', 'stop', 'address'],
    ['rcpt', '550-5.1.1 The email account that you tried to reach does not exist.', 'stop', 'address'],
    ['rcpt', '550 5.4.1 Recipient address rejected: Access denied.', 'stop', 'address'],
    ['rcpt', '556 5.1.10 Recipient address has a null MX', 'stop', 'address'],
    ['rcpt', '552 5.2.2 Mailbox full', 'stop', 'address'],
    ['rcpt', '554 5.7.1 <dana@acme.example>: Relay access denied', 'stop', 'account'],
    ['auth', '535 5.7.8 Error: authentication failed', 'stop', 'account'],
    ['auth', '534-5.7.9 Application-specific password required', 'stop', 'account'],
    ['auth', '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.', 'stop', 'account'],
    ['mail', '530 5.7.0 Must issue a STARTTLS command first', 'stop', 'account'],
    ['mail', '553 5.7.1 <a@b.example>: Sender address rejected: not owned by user', 'stop', 'account'],
    ['mail', '552 5.3.4 Message size exceeds fixed limit', 'stop', 'letter'],
    ['data', '552 5.3.4 Error: message file too big', 'stop', 'letter'],
    ['data', '554 5.7.1 Message rejected as spam', 'stop', 'letter'],
    ['data', '550 5.7.26 This mail is unauthenticated', 'stop', 'account'],
    ['connect', '554 5.7.1 No SMTP service here', 'stop', 'server'],
  ] as const)('%s %s: %s, mended by the %s', (stage, answer, kind, remedy) => {
    expect(meaningOfSmtpAnswer({ stage, answer })).toMatchObject({ kind, remedy })
  })

  it.each([
    ['rcpt', '450 4.2.0 Greylisted, please come back later', 15],
    ['rcpt', '452 4.2.2 Over quota', 360],
    ['auth', '454 4.7.0 Temporary authentication failure', 15],
    ['mail', '421 4.7.28 Our system has detected an unusual rate of mail', 60],
    ['data', '451 4.3.0 Error: queue file write error', 15],
    ['data', '421 4.4.2 Error: timeout exceeded', 15],
    ['data', '550 5.4.5 Daily user sending limit exceeded', 1440],
  ] as const)('%s %s: again after %s – %i minutes', (stage, answer, afterMinutes) => {
    expect(meaningOfSmtpAnswer({ stage, answer })).toMatchObject({ kind: 'retry', afterMinutes })
  })

  it('doubts only what says nothing after data were sent', () => {
    expect(meaningOfSmtpAnswer({ stage: 'data', answer: 'connection closed' }).kind).toBe('in-doubt')
    expect(meaningOfSmtpAnswer({ stage: 'connect', answer: 'connection closed' }).kind).toBe('retry')
  })

  it('takes every 4xx for a later try and no 5xx for a doubt, whatever the rest says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...stages),
        fc.integer({ min: 400, max: 599 }),
        fc.option(fc.tuple(fc.nat(7), fc.nat(999)), { nil: null }),
        fc.string(),
        (stage, code, status, words) => {
          const enhanced = status ? `${Math.floor(code / 100)}.${status[0]}.${status[1]} ` : ''
          const meaning = meaningOfSmtpAnswer({ stage, answer: `${code} ${enhanced}${words}` })
          if (code < 500) expect(meaning.kind).toBe('retry')
          else expect(meaning.kind).not.toBe('in-doubt')
          expect(meaning.note).toMatch(/^[A-Z].*\.$/)
        },
      ),
    )
  })

  it('is total', () => {
    fc.assert(
      fc.property(fc.constantFrom(...stages), fc.string(), (stage, answer) => {
        expect(meaningOfSmtpAnswer({ stage, answer }).note).not.toBe('')
      }),
    )
  })
})

describe('what else an answer tells', () => {
  it('tells the person the meaning and the server’s own words', () => {
    expect(smtpRefusalWords('550 5.1.1', '550 5.1.1 <dana@acme.example>: user\nunknown')).toBe(
      'The mail server does not know this address. It said: 550 5.1.1 <dana@acme.example>: user unknown',
    )
  })

  it('reads the status only where RFC 3463 puts it', () => {
    expect(enhancedStatus('250 2.0.0 Ok: queued as 4F1')).toBe('2.0.0')
    expect(enhancedStatus('550 no mailbox at version 5.1.1')).toBeNull()
  })

  it('finds the id that Outlook.com gives a letter, and none in Postfix’s or Gmail’s words', () => {
    expect(
      messageIdInAnswer('250 2.0.0 OK <AM0PR01@AM0PR01.eurprd01.prod.outlook.com> [Hostname=AM0PR01.prod.outlook.com]'),
    ).toBe('<AM0PR01@AM0PR01.eurprd01.prod.outlook.com>')
    expect(messageIdInAnswer('250 2.0.0 Ok: queued as 8C2F51A0')).toBeNull()
    expect(messageIdInAnswer('250 2.0.0 OK  1763862000 5b1f17b1804b1-gsmtp')).toBeNull()
  })
})
