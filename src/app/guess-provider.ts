/**
 * What is known about a mail provider from an address alone, without asking any network: servers, who files Sent, and
 * how one signs in. For everybody else a guess that the person confirms; the mail servers of a domain are looked up
 * only where the person said so, and then the domain alone is told, never the address.
 */
import { domainToASCII } from 'node:url'
import { providerOfDomain, providerOfMailServers, type MailProvider } from '../core/mail/mail-provider.ts'
import type { Context } from './context.ts'
import type { MailAccount, ServerAddress } from './ports/store.ts'

export type ProviderGuess = {
  /** Null when it is only a guess by the domain. */
  readonly provider: MailProvider | null
  readonly imap: ServerAddress
  readonly smtp: ServerAddress
  readonly sentFiling: MailAccount['sentFiling']
  /** What to tell the person before asking for a password. */
  readonly words: string
  /** How to come by a password that works, or by a sign-in; a sentence or two each. */
  readonly steps: readonly string[]
}

/** `providerId` is the person's own choice, where the address does not tell. */
export function guessProvider(
  { content }: Pick<Context, 'content'>,
  address: string,
  providerId?: string,
): ProviderGuess {
  const domain = domainOf(address)
  const provider =
    providerId === undefined
      ? providerOfDomain(domain, content.mail)
      : (content.mail.providers.find(({ id }) => id === providerId) ?? null)
  return provider === null ? guessByDomain(domain) : known(domain, provider)
}

/** Asks the network which servers take the mail of the domain; only after the person's yes. */
export async function lookUpProvider(
  context: Pick<Context, 'content' | 'domainLookUp'>,
  address: string,
): Promise<ProviderGuess> {
  const guess = guessProvider(context, address)
  if (guess.provider !== null) return guess
  const domain = domainOf(address)
  const servers = await context.domainLookUp.mailServersOf(domain)
  const provider = providerOfMailServers(servers, context.content.mail)
  return provider === null ? guess : known(domain, provider)
}

const domainOf = (address: string) => domainToASCII(address.slice(address.lastIndexOf('@') + 1).trim()).toLowerCase()

function known(domain: string, provider: MailProvider): ProviderGuess {
  const { imap, smtp, sentFiling, caution, steps, name } = provider
  const is = provider.domains.includes(domain) ? `${domain} is ${name}.` : `The mail of ${domain} is kept by ${name}.`
  return { provider, imap, smtp, sentFiling, steps, words: [is, caution].filter(Boolean).join(' ') }
}

function guessByDomain(domain: string): ProviderGuess {
  return {
    provider: null,
    imap: { host: `imap.${domain}`, port: 993, security: 'tls' },
    smtp: { host: `smtp.${domain}`, port: 465, security: 'tls' },
    sentFiling: 'self-append',
    steps: [],
    words: `Regards does not know ${domain} and guesses the servers by their usual names. If they are others, your provider’s help names them; give them with --imap and --smtp.`,
  }
}
