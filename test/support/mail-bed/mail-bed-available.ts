/**
 * Whether the mail bed can run on this machine: the programs it starts, their version, and the rights Postfix
 * wants. It names what is missing and how to get it, and installs nothing.
 */
import { accessSync, constants } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'

export type MailBedAvailable =
  | { readonly ok: true; readonly programs: MailBedPrograms }
  | { readonly ok: false; readonly missing: readonly string[]; readonly how: string }

export type MailBedPrograms = {
  readonly dovecot: string
  readonly postfixMaster: string
  /** Where Postfix keeps its daemons. */
  readonly postfixDaemons: string
  readonly openssl: string
}

const how =
  'as root on Debian or Ubuntu: apt-get install --no-install-recommends dovecot-imapd dovecot-lmtpd dovecot-sieve postfix openssl ' +
  '(their services need not run; the tests start their own copies on loopback)'

let known: MailBedAvailable | undefined

export function mailBedAvailable(): MailBedAvailable {
  known ??= look()
  return known
}

function look(): MailBedAvailable {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const dovecot = firstProgram('dovecot', [...path, '/usr/sbin', '/usr/local/sbin'])
  const openssl = firstProgram('openssl', [...path, '/usr/bin'])
  const postfixMaster = firstProgram('master', ['/usr/lib/postfix/sbin', '/usr/libexec/postfix', '/usr/lib/postfix'])
  const dovecotDaemons = ['/usr/lib/dovecot', '/usr/libexec/dovecot']
  const modules = ['/usr/lib/dovecot/modules', '/usr/lib64/dovecot', '/usr/lib/dovecot']

  const missing: string[] = []
  if (process.platform !== 'linux') missing.push('Linux')
  if (process.getuid?.() !== 0) missing.push('root, which Postfix needs to start')
  if (!dovecot) missing.push('dovecot')
  else if (!dovecotVersion(dovecot).startsWith('2.3.'))
    missing.push(`Dovecot 2.3, for which the bed's configuration is written (found ${dovecotVersion(dovecot)})`)
  if (!firstProgram('imap', dovecotDaemons)) missing.push('dovecot-imapd')
  if (!firstProgram('lmtp', dovecotDaemons)) missing.push('dovecot-lmtpd')
  if (!firstReadable('lib90_sieve_plugin.so', modules)) missing.push('dovecot-sieve')
  if (!postfixMaster) missing.push('postfix')
  if (!openssl) missing.push('openssl')

  if (missing.length > 0 || !dovecot || !postfixMaster || !openssl) return { ok: false, missing, how }
  return {
    ok: true,
    programs: { dovecot, postfixMaster, postfixDaemons: join(postfixMaster, '..'), openssl },
  }
}

function dovecotVersion(dovecot: string): string {
  return spawnSync(dovecot, ['--version'], { encoding: 'utf8' }).stdout.trim()
}

function firstProgram(name: string, folders: readonly string[]): string | undefined {
  return firstWith(name, folders, constants.X_OK)
}

function firstReadable(name: string, folders: readonly string[]): string | undefined {
  return firstWith(name, folders, constants.R_OK)
}

function firstWith(name: string, folders: readonly string[], mode: number): string | undefined {
  return folders
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, mode)
        return true
      } catch {
        return false
      }
    })
}
