/**
 * Real mail servers for tests: Dovecot (IMAP, LMTP, Sieve) and Postfix (submission) on loopback high ports in one
 * directory. Any user name is a fresh mailbox, every password is 'secret', and nothing leaves the machine.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { MailSecret } from '../../../src/app/ports/mail-sender.ts'
import { deliverByLmtp } from './deliver-by-lmtp.ts'
import { freePorts } from './free-ports.ts'
import {
  bedPrefix,
  childrenOf,
  claimDirectory,
  clearLeftovers,
  endServers,
  mastersOf,
  ownerLives,
} from './leftovers.ts'
import { mailBedAvailable, type MailBedPrograms } from './mail-bed-available.ts'
import {
  dovecotConfig,
  oauth2Config,
  postfixMainConfig,
  postfixMasterConfig,
  type MailBedPorts,
  type MailBedProfile,
} from './mail-bed-config.ts'
import { deliveredMails, type DeliveredMail } from './maildir.ts'

export type MailBed = {
  readonly directory: string
  readonly ports: MailBedPorts
  /** Submission with STARTTLS and AUTH; plain AUTH works too. */
  readonly smtp: { readonly host: string; readonly port: number }
  /** IMAP with STARTTLS; plain login works too. */
  readonly imap: { readonly host: string; readonly port: number }
  readonly caFile: string
  readonly ca: string
  readonly key: string
  /** An address nobody used before; it is also the login. */
  freshUser(name?: string): string
  /** Puts a mail into the mailbox without Postfix; Sieve runs. */
  deliver(raw: string | Uint8Array, to: string): Promise<void>
  /** What lies on disk for that user, oldest first, whatever IMAP says. */
  mailbox(user: string): readonly DeliveredMail[]
  /** Installs the user's Sieve script. */
  sieve(user: string, script: string): void
  /** A token with which XOAUTH2 lets the user in until it is revoked. */
  accessToken(user: string): string
  /** What lets the user in here: a token of its own where passwords are refused, else the password. */
  secretOf(user: string): MailSecret
  revoke(token: string): void
  /** SIGKILL to every IMAP session; says how many there were. */
  killImapSessions(): number
  /** Gives the user's INBOX a new UIDVALIDITY; nobody may have it open. */
  renewUidValidity(user: string): void
  stop(): Promise<void>
}

const attempts = 3

/** Starts a bed, in 30 to 100 ms; throws when this machine cannot run one. Ports are chosen, several may run at once. */
export async function startMailBed(options: { directory?: string; profile?: MailBedProfile } = {}): Promise<MailBed> {
  const available = mailBedAvailable()
  if (!available.ok)
    throw new Error(`the mail bed cannot run here, missing: ${available.missing.join(', ')}; ${available.how}`)
  await clearLeftovers()
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), bedPrefix))
  await takeOver(directory)

  const tokens = new Map<string, string>()
  const tokenServer = createServer((request, response) => {
    const user = tokens.get(new URL(request.url ?? '/', 'http://localhost').searchParams.get('token') ?? '')
    response.end(JSON.stringify(user === undefined ? { active: 'false' } : { active: 'true', email: user }))
  })
  await new Promise<void>((resolve) => tokenServer.listen(0, '127.0.0.1', resolve))
  tokenServer.unref()
  const tokenAddress = tokenServer.address()
  const tokenPort = typeof tokenAddress === 'object' && tokenAddress ? tokenAddress.port : 0

  const ports = await startServers(directory, options.profile ?? 'full', tokenPort, available.programs)
  let users = 0
  const accessToken = (user: string) => {
    const token = randomUUID()
    tokens.set(token, user)
    return token
  }

  return {
    directory,
    ports,
    smtp: { host: '127.0.0.1', port: ports.submission },
    imap: { host: '127.0.0.1', port: ports.imap },
    caFile: join(directory, 'cert.pem'),
    ca: readFileSync(join(directory, 'cert.pem'), 'utf8'),
    key: readFileSync(join(directory, 'key.pem'), 'utf8'),
    freshUser: (name = 'user') => `${name}-${++users}-${randomUUID().slice(0, 8)}@home.test`,
    deliver: (raw, to) => deliverByLmtp({ host: '127.0.0.1', port: ports.lmtp }, raw, to),
    mailbox: (user) => deliveredMails(join(directory, 'mail', user, 'Maildir')),
    sieve: (user, script) => {
      const home = join(directory, 'mail', user)
      mkdirSync(home, { recursive: true })
      writeFileSync(join(home, '.dovecot.sieve'), script)
      for (const path of [home, join(home, '.dovecot.sieve')]) chownSync(path, mailIds().uid, mailIds().gid)
    },
    accessToken,
    secretOf: (user) => (options.profile === 'outlook' ? { accessToken: accessToken(user) } : { password: 'secret' }),
    revoke: (token) => void tokens.delete(token),
    killImapSessions: () => {
      const sessions = mastersOf(directory)
        .flatMap(childrenOf)
        .filter(({ name }) => name === 'imap')
      for (const { pid } of sessions) process.kill(pid, 'SIGKILL')
      return sessions.length
    },
    renewUidValidity: (user) => {
      const folder = join(directory, 'mail', user, 'Maildir')
      for (const file of [
        'dovecot-uidlist',
        'dovecot.index',
        'dovecot.index.log',
        'dovecot.index.cache',
        'dovecot.list.index',
        'dovecot.list.index.log',
      ])
        rmSync(join(folder, file), { force: true })
    },
    stop: async () => {
      tokenServer.close()
      await endServers(directory)
      if (options.directory === undefined)
        rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      else rmSync(join(directory, 'owner'), { force: true })
    },
  }
}

/** A directory of one's own may hold a bed that was killed; one that lives is not taken over. */
async function takeOver(directory: string): Promise<void> {
  mkdirSync(directory, { recursive: true })
  if (mastersOf(directory).length > 0) {
    if (ownerLives(directory)) throw new Error(`a mail bed runs in ${directory} already`)
    await endServers(directory)
  }
  chmodSync(directory, 0o755)
  claimDirectory(directory)
}

async function startServers(
  directory: string,
  profile: MailBedProfile,
  tokenPort: number,
  programs: MailBedPrograms,
): Promise<MailBedPorts> {
  layOut(directory)
  await makeCertificate(directory, programs.openssl)
  for (let attempt = 1; ; attempt++) {
    const [imap = 0, imaps = 0, lmtp = 0, submission = 0, smtps = 0, relay = 0] = await freePorts(6)
    const ports = { imap, imaps, lmtp, submission, smtps, relay, tokens: tokenPort }
    writeSettled(join(directory, 'dovecot/dovecot.conf'), dovecotConfig(directory, ports, profile))
    writeSettled(join(directory, 'dovecot/oauth2.conf'), oauth2Config(ports))
    writeSettled(join(directory, 'postfix/conf/main.cf'), postfixMainConfig(directory, ports, programs.postfixDaemons))
    writeSettled(join(directory, 'postfix/conf/master.cf'), postfixMasterConfig(ports))
    try {
      await Promise.all([
        run(directory, programs.dovecot, ['-c', join(directory, 'dovecot/dovecot.conf')]),
        startPostfix(directory, programs.postfixMaster, [submission, relay]),
      ])
      await Promise.all([imap, lmtp].map(untilListening))
      return ports
    } catch (problem) {
      await endServers(directory)
      if (attempt === attempts) throw problem
    }
  }
}

/** Postfix rereads a configuration younger than a second until it has settled: 1.7 s of start-up, avoided by its date. */
function writeSettled(file: string, text: string): void {
  writeFileSync(file, text)
  const before = (Date.now() - 60_000) / 1000
  utimesSync(file, before, before)
}

function layOut(directory: string): void {
  for (const folder of ['dovecot', 'run', 'mail', 'postfix/conf', 'postfix/data', 'postfix/queue'])
    mkdirSync(join(directory, folder), { recursive: true, mode: 0o755 })
  chownSync(join(directory, 'mail'), mailIds().uid, mailIds().gid)
  const postfix = ids('passwd', 'postfix')
  const postdrop = ids('group', 'postdrop')
  chownSync(join(directory, 'postfix/data'), postfix.uid, postfix.gid)
  const closed = [
    'incoming',
    'active',
    'deferred',
    'bounce',
    'defer',
    'flush',
    'saved',
    'trace',
    'corrupt',
    'hold',
    'private',
  ]
  for (const folder of ['pid', ...closed, 'public', 'maildrop'])
    mkdirSync(join(directory, 'postfix/queue', folder), { recursive: true })
  for (const folder of closed) own(join(directory, 'postfix/queue', folder), postfix.uid, 0, 0o700)
  own(join(directory, 'postfix/queue/public'), postfix.uid, postdrop.uid, 0o710)
  own(join(directory, 'postfix/queue/maildrop'), postfix.uid, postdrop.uid, 0o730)
}

function own(path: string, uid: number, gid: number, mode: number): void {
  chownSync(path, uid, gid)
  chmodSync(path, mode)
}

function mailIds(): { readonly uid: number; readonly gid: number } {
  return ids('passwd', 'mail')
}

/** The numbers of an account in /etc/passwd, or of a group (as `uid`) in /etc/group. */
function ids(file: 'passwd' | 'group', name: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync(`/etc/${file}`, 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (line === undefined) throw new Error(`no ${name} in /etc/${file}`)
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

async function makeCertificate(directory: string, openssl: string): Promise<void> {
  if (existsSync(join(directory, 'cert.pem'))) return
  const kind = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=localhost'.split(
    ' ',
  )
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  await run(directory, openssl, [
    ...kind,
    ...names,
    '-keyout',
    join(directory, 'key.pem'),
    '-out',
    join(directory, 'cert.pem'),
  ])
}

/** Waits for the program's end. Its output goes to a file: a pipe would stay open in the daemon and hang the caller. */
async function run(directory: string, program: string, args: readonly string[]): Promise<void> {
  const { ended } = spawnWithLog(directory, program, args)
  const { code, words } = await ended
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${words}`)
}

/** Postfix's master stays in the foreground here, which needs no second process to wait for it. */
async function startPostfix(directory: string, master: string, ports: readonly number[]): Promise<void> {
  const { child, ended } = spawnWithLog(directory, master, ['-c', join(directory, 'postfix/conf')])
  child.unref()
  await Promise.race([
    Promise.all(ports.map(untilListening)),
    ended.then(({ code, words }) => {
      throw new Error(`Postfix ended with ${code}: ${words}`)
    }),
  ])
}

function spawnWithLog(directory: string, program: string, args: readonly string[]) {
  const log = join(directory, `${basename(program)}.log`)
  const output = openSync(log, 'w')
  const child = spawn(program, args, { stdio: ['ignore', output, output], detached: true })
  closeSync(output)
  const ended = new Promise<{ code: number | null; words: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, words: existsSync(log) ? readFileSync(log, 'utf8').trim() : '' }))
  })
  return { child, ended }
}

async function untilListening(port: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < 5000; waitedMs += 10) {
    const open = await new Promise<boolean>((resolve) => {
      const probe = connect(port, '127.0.0.1')
      probe.once('connect', () => (probe.destroy(), resolve(true)))
      probe.once('error', () => resolve(false))
    })
    if (open) return
    await pause(10)
  }
  throw new Error(`nothing listens on port ${port} after five seconds`)
}
