/** What is known about a mail provider: servers, how it behaves, and how one signs in; written in content/mail. */
import * as z from 'zod'

const serverSchema = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls']),
})

const sourced = { source: z.url(), asOf: z.iso.date() }

/** full: CONDSTORE and QRESYNC. gmail: no QRESYNC, X-GM-THRID. outlook: signs in by token only, no CONDSTORE, puts its own Message-ID. */
const profiles = ['full', 'gmail', 'outlook'] as const

const mailProviderSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  domains: z.array(z.string()),
  /** What the names of the mail servers of a person's own domain end in. */
  mx: z.array(z.string()).default([]),
  imap: serverSchema,
  smtp: serverSchema,
  profile: z.enum(profiles),
  sentFiling: z.enum(['provider', 'self-append', 'self-bcc']),
  /** The first is the one to propose. */
  ways: z.array(z.enum(['app-password', 'oauth', 'graph'])).min(1),
  signIn: z.enum(['microsoft', 'google']).optional(),
  /** One sentence or two each, for somebody who has never done it. */
  steps: z.array(z.string().min(1)).min(1),
  caution: z.string().optional(),
  ...sourced,
})

const authoritySchema = z.strictObject({
  name: z.string(),
  issuer: z.url(),
  device: z.url().optional(),
  authorize: z.url(),
  token: z.url(),
  /** What this machine is called in the address to come back to. */
  redirectHost: z.enum(['localhost', '127.0.0.1']),
  flows: z.array(z.enum(['device', 'browser'])).min(1),
  mailScopes: z.array(z.string()).min(1),
  graphScopes: z.array(z.string()).optional(),
  /** What the page of the authority wants to know besides the usual. */
  authorizeParameters: z.record(z.string(), z.string()).default({}),
  /** How one comes by a client id of one's own. */
  clientSteps: z.array(z.string()).min(1),
  ...sourced,
})

export const mailContentSchema = z.strictObject({
  why: z.string(),
  signIn: z.strictObject({ microsoft: authoritySchema, google: authoritySchema }),
  providers: z.array(mailProviderSchema),
})

export type MailProvider = z.output<typeof mailProviderSchema>
export type MailAuthority = z.output<typeof authoritySchema>
export type MailContent = z.output<typeof mailContentSchema>
export type AuthorityId = keyof MailContent['signIn']

/** By the domain of an address, in the letters of DNS. */
export function providerOfDomain(domain: string, { providers }: MailContent): MailProvider | null {
  return providers.find(({ domains }) => domains.includes(domain.toLowerCase())) ?? null
}

/** By the names of the servers that take the mail of a domain. */
export function providerOfMailServers(servers: readonly string[], { providers }: MailContent): MailProvider | null {
  const names = servers.map((server) => server.toLowerCase().replace(/\.$/, ''))
  const ends = (name: string, end: string) => name === end || name.endsWith(`.${end}`)
  return providers.find(({ mx }) => mx.some((end) => names.some((name) => ends(name, end)))) ?? null
}
