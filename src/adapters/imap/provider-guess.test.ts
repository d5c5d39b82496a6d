import { describe, expect, it } from 'vitest'
import { guessProvider } from './provider-guess.ts'

describe('guessing a provider by the address', () => {
  it.each([
    ['ana@gmail.com', 'Gmail', 'imap.gmail.com', 'smtp.gmail.com', 465],
    ['ana@googlemail.com', 'Gmail', 'imap.gmail.com', 'smtp.gmail.com', 465],
    ['ana@iCloud.com', 'iCloud Mail', 'imap.mail.me.com', 'smtp.mail.me.com', 587],
    ['ana@fastmail.com', 'Fastmail', 'imap.fastmail.com', 'smtp.fastmail.com', 465],
    ['ana@yahoo.co.uk', 'Yahoo Mail', 'imap.mail.yahoo.com', 'smtp.mail.yahoo.com', 465],
    ['ana@gmx.de', 'GMX', 'imap.gmx.net', 'mail.gmx.net', 587],
    ['ana@hotmail.com', 'Outlook.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
  ])('%s is %s', (address, provider, imap, smtp, port) => {
    expect(guessProvider(address)).toMatchObject({
      provider,
      imap: { host: imap, port: 993, security: 'tls' },
      smtp: { host: smtp, port, security: port === 465 ? 'tls' : 'starttls' },
      passwordHelp: expect.stringMatching(/password/),
    })
  })

  it('guesses the usual names elsewhere, and says that it guesses', () => {
    expect(guessProvider('ana@bücher.example')).toMatchObject({
      provider: null,
      imap: { host: 'imap.xn--bcher-kva.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.xn--bcher-kva.example', port: 465, security: 'tls' },
      sentFiling: 'self-append',
      words: expect.stringContaining('guesses'),
    })
  })

  it('says beforehand where a password is likely to be refused', () => {
    expect(guessProvider('ana@outlook.com').words).toContain('no longer lets programs sign in with a password')
  })
})
