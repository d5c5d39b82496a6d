import { describe, expect, it } from 'vitest'
import { createFakeContext } from '../../test/support/fake-context.ts'
import { guessProvider, lookUpProvider } from './guess-provider.ts'

const context = await createFakeContext()

describe('guessing a provider by the address', () => {
  it.each([
    ['ana@gmail.com', 'Gmail', 'imap.gmail.com', 'smtp.gmail.com', 465],
    ['ana@googlemail.com', 'Gmail', 'imap.gmail.com', 'smtp.gmail.com', 465],
    ['ana@iCloud.com', 'iCloud Mail', 'imap.mail.me.com', 'smtp.mail.me.com', 587],
    ['ana@fastmail.com', 'Fastmail', 'imap.fastmail.com', 'smtp.fastmail.com', 465],
    ['ana@yahoo.co.uk', 'Yahoo Mail', 'imap.mail.yahoo.com', 'smtp.mail.yahoo.com', 465],
    ['ana@gmx.de', 'GMX', 'imap.gmx.net', 'mail.gmx.net', 587],
    ['ana@hotmail.com', 'Outlook.com', 'outlook.office365.com', 'smtp-mail.outlook.com', 587],
  ])('%s is %s', (address, name, imap, smtp, port) => {
    expect(guessProvider(context, address)).toMatchObject({
      provider: { name },
      imap: { host: imap, port: 993, security: 'tls' },
      smtp: { host: smtp, port, security: port === 465 ? 'tls' : 'starttls' },
    })
  })

  it('no two providers are called alike', () => {
    const names = context.content.mail.providers.map(({ name }) => name)
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([])
  })

  it('guesses the usual names elsewhere, and says that it guesses', () => {
    expect(guessProvider(context, 'ana@bücher.example')).toMatchObject({
      provider: null,
      imap: { host: 'imap.xn--bcher-kva.example', port: 993, security: 'tls' },
      smtp: { host: 'smtp.xn--bcher-kva.example', port: 465, security: 'tls' },
      sentFiling: 'self-append',
      words: expect.stringContaining('guesses'),
    })
  })

  it('takes the provider the person names for a domain of their own', () => {
    expect(guessProvider(context, 'ana@firm.example', 'microsoft-365').smtp.host).toBe('smtp.office365.com')
  })

  it('says beforehand where a password is likely to be refused', () => {
    expect(guessProvider(context, 'ana@outlook.com').words).toContain('no longer lets programs sign in with a password')
  })
})

describe('looking up who keeps the mail of a domain', () => {
  const asked: string[] = []
  const withServers = (...servers: string[]) => ({
    ...context,
    domainLookUp: {
      mailServersOf: async (domain: string) => {
        asked.push(domain)
        return servers
      },
    },
  })

  it.each([
    ['firm-example.mail.protection.outlook.com.', 'Microsoft 365'],
    ['ASPMX.L.GOOGLE.COM', 'Gmail'],
    ['in1-smtp.messagingengine.com', 'Fastmail'],
  ])('%s belongs to %s', async (server, name) => {
    expect((await lookUpProvider(withServers(server), 'ana@firm.example')).provider?.name).toBe(name)
  })

  it('tells the network the domain and never the name before it', () => {
    expect(new Set(asked)).toEqual(new Set(['firm.example']))
  })

  it('asks nobody about a domain that is known', async () => {
    asked.length = 0
    await lookUpProvider(withServers(), 'ana@gmx.de')
    expect(asked).toEqual([])
  })

  it('does not take a look-alike for the provider', async () => {
    const found = await lookUpProvider(withServers('mx.notgoogle.com', 'google.com.evil.example'), 'ana@firm.example')
    expect(found.provider).toBeNull()
  })
})

describe('what is written about providers', () => {
  const { providers, signIn } = context.content.mail

  it('no two claim one domain', () => {
    const domains = providers.flatMap((provider) => provider.domains)
    expect(new Set(domains).size).toBe(domains.length)
  })

  it('whoever takes no password has a place to sign in, and only Microsoft has Graph', () => {
    for (const { name, ways, signIn: authority } of providers) {
      if (!ways.includes('app-password')) expect(authority, name).toBeDefined()
      if (ways.includes('graph')) expect(signIn[authority ?? 'google'].graphScopes, name).toBeDefined()
    }
  })

  it('an Outlook mailbox is never offered a password, and files Sent itself', () => {
    const outlook = providers.filter(({ profile }) => profile === 'outlook')
    expect(outlook.map(({ id }) => id)).toEqual(['outlook', 'microsoft-365'])
    for (const provider of outlook) {
      expect(provider.ways).not.toContain('app-password')
      expect(provider.sentFiling).toBe('provider')
    }
  })

  it('nothing is spoken to without encryption', () => {
    for (const { name, imap, smtp } of providers)
      for (const { host, security } of [imap, smtp]) expect([name, host, security]).not.toContain('none')
  })
})
