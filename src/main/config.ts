/** Where things are and how long they may take, from the environment. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
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
