/** The commands around mailboxes: connect, accounts, disconnect. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { accountAt } from '../../app/account-at.ts'
import type { AccountSecret } from '../../app/account-secrets.ts'
import { commandFrom } from '../../app/command-from.ts'
import { connectAccount } from '../../app/connect-account.ts'
import type { Context } from '../../app/context.ts'
import { beforeDisconnecting, disconnectAccount } from '../../app/disconnect-account.ts'
import { guessProvider, lookUpProvider, type ProviderGuess } from '../../app/guess-provider.ts'
import { beginSignIn, newAccount, unknownProvider } from '../../app/new-account.ts'
import type { MailAccount, ServerAddress } from '../../app/ports/store.ts'
import { isProblem, problem, type Problem } from '../../app/problem.ts'
import { chooseSendingAccount, seeAccounts } from '../../app/see-accounts.ts'
import { isEmailAddress } from '../../core/facts/email-address.ts'
import type { AuthorityId } from '../../core/mail/mail-provider.ts'
import { Left } from '../ask.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { oneOf } from '../values.ts'

export function addConnectCommands(program: Command, shell: () => Shell): void {
  program
    .command('connect')
    .argument('<address>', 'your e-mail address')
    .option('--provider <id>', 'who keeps your mail, where the address does not tell, such as gmail or microsoft-365')
    .option('--look-up', 'ask the network who keeps the mail of your domain; only the domain is told')
    .option('--name <name>', 'as others see it; your own name when left out')
    .option('--user <name>', 'the user name, where it is not the address')
    .option('--password-env <variable>', 'read the password from this environment variable instead of asking')
    .option('--password-command <command>', 'ask this command for the password each time, such as “pass show mail”')
    .option(
      '--oauth <how>',
      'sign in at the provider’s page: with a code on any device, or in the browser here',
      oneOf(['device', 'browser']),
    )
    .option('--client-id <id>', 'of the app you made at Microsoft or Google')
    .option('--client-secret-env <variable>', 'read the secret of that app from this environment variable; for Google')
    .option('--graph', 'read and send by Microsoft Graph instead of IMAP and SMTP')
    .option('--imap <host:port>', 'where mail is read')
    .option('--smtp <host:port>', 'where mail is handed in')
    .option('--imap-security <how>', 'tls, starttls or none', oneOf(['tls', 'starttls', 'none']))
    .option('--smtp-security <how>', 'tls, starttls or none', oneOf(['tls', 'starttls', 'none']))
    .option(
      '--sent <who>',
      'who files the copy in Sent: provider, self-append or self-bcc',
      oneOf(['provider', 'self-append', 'self-bcc']),
    )
    .option('--ca <file>', 'a certificate authority to trust besides the usual ones (PEM)')
    .description('connect a mailbox; both servers are tried before anything is saved')
    .action(async (address: string, options: ConnectOptions) => {
      const io = shell()
      const context = await io.context()
      const connected = await connect(io, context, address, options)
      const kept = await context.secrets.describe()
      orFail(io, connected, ({ account, words }) =>
        io.flags.json ? io.json({ account, words, secrets: kept }) : io.say(`${words}\n${keptWords(account, kept)}`),
      )
    })

  program
    .command('accounts')
    .option('--send-from <address>', 'letters leave from this one from now on')
    .description('see the connected mailboxes, and choose which one letters leave from')
    .action(async ({ sendFrom }: { sendFrom?: string }) => {
      const io = shell()
      const context = await io.context()
      if (sendFrom !== undefined) {
        const chosen = await chooseSendingAccount(context, sendFrom)
        if (isProblem(chosen)) return fail(io, chosen)
        io.say(chosen.words)
      }
      const accounts = await seeAccounts(context)
      if (io.flags.json) return io.json({ accounts })
      if (accounts.length === 0)
        return io.say('No mailbox is connected. `regards connect you@provider.example` does it.')
      for (const { address, isSending, servers, reading, letterToSelf } of accounts)
        io.say(
          [`${address}${isSending ? ' (letters leave from here)' : ''}`, servers, reading, letterToSelf]
            .filter(Boolean)
            .join('\n  '),
        )
    })

  program
    .command('disconnect')
    .argument('<address>')
    .option('--yes', 'you know what goes; without it you are told first')
    .description('see what would go and what would stay; with --yes the mailbox is taken away')
    .action(async (address: string, { yes }: { yes?: boolean }) => {
      const io = shell()
      const context = await io.context()
      const told = yes ? await disconnectAccount(context, address) : await beforeDisconnecting(context, address)
      orFail(io, told, (gone) => {
        if (io.flags.json) return io.json({ done: yes === true, ...gone })
        io.say(gone.words)
        if (!yes) io.say(`Nothing was changed. To do it: regards disconnect ${gone.address} --yes`)
      })
    })
}

type ConnectOptions = {
  readonly provider?: string
  readonly lookUp?: boolean
  readonly name?: string
  readonly user?: string
  readonly passwordEnv?: string
  readonly passwordCommand?: string
  readonly oauth?: 'device' | 'browser'
  readonly clientId?: string
  readonly clientSecretEnv?: string
  readonly graph?: boolean
  readonly imap?: string
  readonly smtp?: string
  readonly imapSecurity?: ServerAddress['security']
  readonly smtpSecurity?: ServerAddress['security']
  readonly sent?: MailAccount['sentFiling']
  readonly ca?: string
}

async function connect(io: Shell, context: Context, address: string, options: ConnectOptions) {
  if (!isEmailAddress(address))
    return problem('input', `“${address}” is not an e-mail address.`, 'Write it as name@provider.example.')
  const unknown = unknownProvider(context, options.provider)
  if (unknown !== null) return unknown
  const guess = options.lookUp
    ? await lookUpProvider(context, address)
    : guessProvider(context, address, options.provider)
  const before = await accountAt(context, address)
  const isAgain = before?.login?.kind === 'oauth' && options.passwordEnv === undefined && !options.passwordCommand
  const graph = options.graph ?? (isAgain && before.transport === 'graph')
  const imap = server(options.imap, options.imapSecurity, isAgain ? before.imap : graph ? undefined : guess.imap)
  const smtp = server(options.smtp, options.smtpSecurity, isAgain ? before.smtp : graph ? undefined : guess.smtp)
  if (isProblem(imap)) return imap
  if (isProblem(smtp)) return smtp
  io.say(guess.words)
  io.say(
    graph || imap === undefined || smtp === undefined
      ? 'Reading and sending by Microsoft Graph.'
      : `Reading at ${imap.host}:${imap.port}, sending at ${smtp.host}:${smtp.port}.`,
  )
  const wish = {
    address,
    displayName: options.name ?? (isAgain ? before.displayName : undefined),
    user: options.user ?? (isAgain ? before.user : undefined),
    imap,
    smtp,
    sentFiling: options.sent,
    trustedCa: options.ca === undefined ? (isAgain ? before.trustedCa : undefined) : readFileSync(options.ca, 'utf8'),
    graph,
  }
  const authority = guess.provider?.signIn ?? (before?.login?.kind === 'oauth' ? before.login.authority : undefined)
  const flow = options.oauth ?? (isAgain || graph ? usualFlow(context, authority) : undefined)
  const secret =
    flow === undefined
      ? await passwordSecret(io, options, guess.steps)
      : await signInSecret(io, context, guess, { address, flow, graph }, options)
  return isProblem(secret) ? secret : connectAccount(context, await newAccount(context, guess, wish, secret))
}

const usualFlow = ({ content }: Context, authority: AuthorityId | undefined) =>
  (authority && content.mail.signIn[authority].flows[0]) ?? 'device'

async function signInSecret(
  io: Shell,
  context: Context,
  guess: ProviderGuess,
  wish: { readonly address: string; readonly flow: 'device' | 'browser'; readonly graph: boolean },
  options: ConnectOptions,
): Promise<AccountSecret | Problem> {
  const { clientId, clientSecretEnv } = options
  const clientSecret = clientSecretEnv === undefined ? undefined : process.env[clientSecretEnv]
  const stop = new AbortController()
  const onInterrupt = () => stop.abort()
  process.once('SIGINT', onInterrupt)
  const begun = await beginSignIn(context, guess, { ...wish, clientId, clientSecret, signal: stop.signal })
  if (isProblem(begun)) return begun
  const { url, userCode } = begun.begun
  io.note(
    userCode === null
      ? `Open this page in the browser on this computer and sign in:\n${url}`
      : `Open ${url} on any device and type this code: ${userCode}`,
  )
  if (userCode === null && io.isInteractive) await (await import('open')).default(url).catch(() => undefined)
  const secret = await begun.secret
  process.removeListener('SIGINT', onInterrupt)
  if (stop.signal.aborted) throw new Left()
  return secret
}

async function passwordSecret(
  io: Shell,
  options: ConnectOptions,
  steps: readonly string[],
): Promise<AccountSecret | Problem> {
  if (options.passwordCommand !== undefined) {
    const command = commandFrom(options.passwordCommand)
    return isProblem(command) ? command : { kind: 'command', command }
  }
  const password = await readPassword(io, options, steps)
  return typeof password === 'string' ? { kind: 'password', password } : password
}

function keptWords({ login, transport }: MailAccount, place: string): string {
  if (login === undefined) return `The password is kept in ${place}.`
  if (login.kind === 'command') return 'The password is asked for each time and kept nowhere.'
  return `The sign-in is kept in ${place}; Regards never saw your password.${transport === 'graph' ? ' Microsoft Graph was tried against a stand-in only so far; tell us how it goes.' : ''}`
}

function server(
  given: string | undefined,
  security: ServerAddress['security'] | undefined,
  usual: ServerAddress | undefined,
): ServerAddress | undefined | Problem {
  if (given === undefined) return usual === undefined ? undefined : { ...usual, security: security ?? usual.security }
  const found = /^(.+):(\d{1,5})$/.exec(given)
  if (!found?.[1]) return problem('input', `“${given}” is not a server.`, 'Write it as imap.provider.example:993.')
  const port = Number(found[2])
  return { host: found[1], port, security: security ?? (port === 993 || port === 465 ? 'tls' : 'starttls') }
}

async function readPassword(io: Shell, options: ConnectOptions, steps: readonly string[]): Promise<string | Problem> {
  if (options.passwordEnv !== undefined)
    return (
      process.env[options.passwordEnv] ??
      problem('input', `The variable ${options.passwordEnv} is empty.`, 'Set it, or leave the flag out to be asked.')
    )
  if (!io.isInteractive)
    return problem(
      'input',
      'No password was given.',
      'Use --password-env, --password-command or --oauth, or run it at a terminal.',
    )
  if (steps.length > 0) io.say(steps.map((step, index) => `${index + 1}. ${step}`).join('\n'))
  const { isCancel, password } = await import('@clack/prompts')
  const answer = await password({ message: 'Password (or app password)' })
  if (isCancel(answer)) throw new Left()
  return answer ?? ''
}
