/**
 * What is known about a mail provider from an address alone, without asking any network: servers, who files Sent,
 * and how its app passwords come about. For everybody else a guess that the person confirms.
 * Who files Sent: seen for Gmail and Microsoft (MailKit #1193, omamail #60) and Zoho (nylas/sync-engine #365); reports
 * on iCloud differ, and Yahoo does not (mailcore2 #724). "self-append" looks into Sent before it puts a copy there, so
 * it is the safe side where nothing is known. Tried against no real account yet: the live test of connecting is.
 */
import { domainToASCII } from 'node:url'
import type { MailAccount, ServerAddress } from '../../app/ports/store.ts'

export type ProviderGuess = {
  /** The provider's name; null when it is only a guess by the domain. */
  readonly provider: string | null
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  readonly sentFiling: MailAccount['sentFiling']
  /** What to tell the person before asking for a password. */
  readonly words: string
  /** How to get a password that works, where the usual one does not. */
  readonly passwordHelp?: string
}

type Provider = {
  readonly name: string
  readonly domains: readonly string[]
  readonly imap: string
  readonly smtp: string
  readonly smtpSecurity: 'tls' | 'starttls'
  readonly sentFiling: MailAccount['sentFiling']
  readonly passwordHelp?: string
  readonly caution?: string
}

const microsoftCaution =
  'Microsoft no longer lets programs sign in with a password for most accounts. If it is refused, use `regards open` and send the letter with your own program.'

const providers: readonly Provider[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    imap: 'imap.gmail.com',
    smtp: 'smtp.gmail.com',
    smtpSecurity: 'tls',
    sentFiling: 'provider',
    passwordHelp:
      'Gmail wants an app password: turn on 2-Step Verification in your Google account, then make one at myaccount.google.com/apppasswords and use its 16 letters here.',
  },
  {
    name: 'iCloud Mail',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: 'imap.mail.me.com',
    smtp: 'smtp.mail.me.com',
    smtpSecurity: 'starttls',
    sentFiling: 'self-append',
    passwordHelp:
      'iCloud wants an app-specific password: make one at account.apple.com under Sign-In and Security, and use it here.',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm', 'messagingengine.com'],
    imap: 'imap.fastmail.com',
    smtp: 'smtp.fastmail.com',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp:
      'Fastmail wants an app password: make one in Settings, Privacy & Security, Connected apps & API tokens, with access to mail.',
  },
  {
    name: 'Yahoo Mail',
    domains: [
      'yahoo.com',
      'yahoo.co.uk',
      'yahoo.de',
      'yahoo.fr',
      'yahoo.ca',
      'yahoo.co.in',
      'yahoo.com.br',
      'ymail.com',
      'rocketmail.com',
    ],
    imap: 'imap.mail.yahoo.com',
    smtp: 'smtp.mail.yahoo.com',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp:
      'Yahoo wants an app password: in your account’s Security page choose “Generate app password” and use it here.',
  },
  {
    name: 'AOL Mail',
    domains: ['aol.com', 'aim.com'],
    imap: 'imap.aol.com',
    smtp: 'smtp.aol.com',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp:
      'AOL wants an app password: in your account’s Security page choose “Generate app password” and use it here.',
  },
  {
    name: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    imap: 'imap.gmx.net',
    smtp: 'mail.gmx.net',
    smtpSecurity: 'starttls',
    sentFiling: 'self-append',
    passwordHelp:
      'GMX lets programs in only after you allow “POP3 & IMAP” in its settings; with two-factor sign-in it wants an app password from there.',
  },
  {
    name: 'GMX',
    domains: ['gmx.com', 'gmx.us', 'gmx.co.uk', 'gmx.fr', 'gmx.es'],
    imap: 'imap.gmx.com',
    smtp: 'mail.gmx.com',
    smtpSecurity: 'starttls',
    sentFiling: 'self-append',
    passwordHelp:
      'GMX lets programs in only after you allow “POP3 & IMAP” in its settings; with two-factor sign-in it wants an app password from there.',
  },
  {
    name: 'WEB.DE',
    domains: ['web.de'],
    imap: 'imap.web.de',
    smtp: 'smtp.web.de',
    smtpSecurity: 'starttls',
    sentFiling: 'self-append',
    passwordHelp:
      'WEB.DE lets programs in only after you allow “POP3/IMAP” in its settings; with two-factor sign-in it wants an app password from there.',
  },
  {
    name: 'Outlook.com',
    domains: [
      'outlook.com',
      'hotmail.com',
      'live.com',
      'msn.com',
      'hotmail.co.uk',
      'live.co.uk',
      'outlook.de',
      'hotmail.de',
      'hotmail.fr',
      'outlook.fr',
    ],
    imap: 'outlook.office365.com',
    smtp: 'smtp-mail.outlook.com',
    smtpSecurity: 'starttls',
    sentFiling: 'provider',
    passwordHelp: microsoftCaution,
    caution: microsoftCaution,
  },
  {
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    imap: 'imap.mailbox.org',
    smtp: 'smtp.mailbox.org',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp:
      'With two-factor sign-in mailbox.org wants an application password: make one in its settings under Security.',
  },
  {
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net', 'posteo.org', 'posteo.eu'],
    imap: 'posteo.de',
    smtp: 'posteo.de',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp: 'With two-factor sign-in Posteo wants an app password: make one in its settings under Passwords.',
  },
  {
    name: 'T-Online',
    domains: ['t-online.de', 'magenta.de'],
    imap: 'secureimap.t-online.de',
    smtp: 'securesmtp.t-online.de',
    smtpSecurity: 'tls',
    sentFiling: 'self-append',
    passwordHelp:
      'T-Online wants its own password for e-mail programs: set one in the customer centre under “Passwörter”.',
  },
  {
    name: 'Zoho Mail',
    domains: ['zoho.com', 'zohomail.com'],
    imap: 'imap.zoho.com',
    smtp: 'smtp.zoho.com',
    smtpSecurity: 'tls',
    sentFiling: 'provider',
    passwordHelp:
      'Turn on IMAP in Zoho’s settings first; with two-factor sign-in it wants an application-specific password.',
  },
  {
    name: 'Proton Mail',
    domains: ['proton.me', 'protonmail.com', 'pm.me'],
    imap: '127.0.0.1',
    smtp: '127.0.0.1',
    smtpSecurity: 'starttls',
    sentFiling: 'provider',
    passwordHelp:
      'Proton Mail works through its Bridge on this computer: start it, and use the user name, password and ports it shows. It signs its own certificate, so export that too and give it with --ca.',
    caution: 'Proton Mail needs its Bridge running on this computer.',
  },
]

/** Bridge listens here by default. */
const protonPorts = { imap: 1143, smtp: 1025 }

/** Never asks a network; unknown domains get the names most servers have, which the live test then proves or not. */
export function guessProvider(address: string): ProviderGuess {
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1).trim()).toLowerCase()
  const provider = providers.find(({ domains }) => domains.includes(domain))
  if (provider === undefined) return guessByDomain(domain)
  const isBridge = provider.name === 'Proton Mail'
  return {
    provider: provider.name,
    imap: isBridge
      ? { host: provider.imap, port: protonPorts.imap, security: 'starttls' }
      : { host: provider.imap, port: 993, security: 'tls' },
    smtp: {
      host: provider.smtp,
      port: isBridge ? protonPorts.smtp : provider.smtpSecurity === 'tls' ? 465 : 587,
      security: provider.smtpSecurity,
    },
    sentFiling: provider.sentFiling,
    words: [`${domain} is ${provider.name}.`, provider.caution].filter((part) => part !== undefined).join(' '),
    ...(provider.passwordHelp === undefined ? {} : { passwordHelp: provider.passwordHelp }),
  }
}

function guessByDomain(domain: string): ProviderGuess {
  return {
    provider: null,
    imap: { host: `imap.${domain}`, port: 993, security: 'tls' },
    smtp: { host: `smtp.${domain}`, port: 465, security: 'tls' },
    sentFiling: 'self-append',
    words: `Regards does not know ${domain} and guesses the servers by their usual names. If they are others, your provider’s help names them; give them with --imap and --smtp.`,
  }
}
