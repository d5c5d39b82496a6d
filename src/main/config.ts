/** Where things are and how long they may take, from the environment. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { MailContent } from '../core/mail/mail-provider.ts'
import { usualTiming, type Timing } from '../app/context.ts'

/** `--home`, then REGARDS_HOME, then the usual place of the system. */
export function homeDirectory(flag: string | undefined): string {
  const chosen = flag ?? process.env['REGARDS_HOME']
  if (chosen) return resolve(chosen)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Regards')
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? homedir(), 'Regards')
  return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'regards')
}

/** Seconds in REGARDS_DOUBT_SECONDS, REGARDS_GRACE_SECONDS, REGARDS_UNDO_SECONDS and REGARDS_LEASE_SECONDS; for trials. */
export function timingFrom(environment: NodeJS.ProcessEnv): Timing {
  const ms = (name: string, usual: number) => {
    const seconds = Number(environment[name] ?? Number.NaN)
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : usual
  }
  return {
    doubtMs: ms('REGARDS_DOUBT_SECONDS', usualTiming.doubtMs),
    graceMs: ms('REGARDS_GRACE_SECONDS', usualTiming.graceMs),
    undoMs: ms('REGARDS_UNDO_SECONDS', usualTiming.undoMs),
    leaseMs: ms('REGARDS_LEASE_SECONDS', usualTiming.leaseMs),
  }
}

/** REGARDS_SIGN_IN, an address on this machine, stands in for every sign-in page; for trials. */
export function signInFrom(environment: NodeJS.ProcessEnv, usual: MailContent['signIn']): MailContent['signIn'] {
  const given = environment['REGARDS_SIGN_IN']
  if (given === undefined || !URL.canParse(given) || new URL(given).hostname !== '127.0.0.1') return usual
  const { origin } = new URL(given)
  const moved = {
    issuer: origin,
    device: `${origin}/device`,
    authorize: `${origin}/authorize`,
    token: `${origin}/token`,
  }
  return { microsoft: { ...usual.microsoft, ...moved }, google: { ...usual.google, ...moved } }
}

/** REGARDS_LOB and REGARDS_POSTGRID, addresses on this machine, stand in for the services; for trials. */
export function postUrlsFrom(environment: NodeJS.ProcessEnv): Partial<Record<'lob' | 'postgrid', string>> {
  const local = (given: string | undefined) =>
    given !== undefined && URL.canParse(given) && new URL(given).hostname === '127.0.0.1' ? given : undefined
  const lob = local(environment['REGARDS_LOB'])
  const postgrid = local(environment['REGARDS_POSTGRID'])
  return { ...(lob ? { lob } : {}), ...(postgrid ? { postgrid } : {}) }
}
