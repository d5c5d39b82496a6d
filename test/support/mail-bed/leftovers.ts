/**
 * Ending what a bed started, also when the process that owned it was killed: a bed's directory names its owner,
 * and its servers carry that directory in their command line.
 */
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const bedPrefix = 'regards-mail-bed-'

/** In one piece: a bed whose owner cannot be read counts as left over, and another start would end it. */
export function claimDirectory(directory: string): void {
  const owner = join(directory, 'owner')
  writeFileSync(`${owner}.new`, `${process.pid} ${startOf(process.pid) ?? ''}`)
  renameSync(`${owner}.new`, owner)
}

/** Ends the servers of every bed in the temp folder whose owner is gone, and removes those folders. */
export async function clearLeftovers(): Promise<void> {
  const beds = readdirSync(tmpdir())
    .filter((name) => name.startsWith(bedPrefix))
    .map((name) => join(tmpdir(), name))
  await Promise.all(
    beds
      .filter((directory) => existsSync(join(directory, 'owner')) && !ownerLives(directory))
      .map(async (directory) => {
        await endServers(directory)
        rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
      }),
  )
}

export function ownerLives(directory: string): boolean {
  try {
    const [pid, start] = readFileSync(join(directory, 'owner'), 'utf8').split(' ')
    return start !== undefined && start !== '' && startOf(Number(pid)) === start
  } catch {
    return false
  }
}

/** Dovecot lingers a second for children that wait for it; nothing in a bed is worth that second. */
const patienceMs = 150

/** Terminates the bed's two masters, and kills, with their children, what is still there after a moment. */
export async function endServers(directory: string): Promise<void> {
  const masters = mastersOf(directory)
  for (const pid of masters) signal(pid, 'SIGTERM')
  for (let waitedMs = 0; waitedMs < patienceMs && masters.some(isAlive); waitedMs += 10) await pause(10)
  for (const pid of masters.filter(isAlive)) {
    for (const child of childrenOf(pid)) signal(child.pid, 'SIGKILL')
    signal(pid, 'SIGKILL')
  }
  // Dovecot takes the pid of a process that nobody has buried yet for a running one
  for (const file of ['run/master.pid', 'postfix/queue/pid/master.pid']) rmSync(join(directory, file), { force: true })
}

/** Process ids of the bed's Dovecot and Postfix masters: they carry its directory in their command line. */
export function mastersOf(directory: string): number[] {
  return processIds().filter((pid) => commandOf(pid).includes(` ${directory}/`))
}

export function childrenOf(parent: number): { readonly pid: number; readonly name: string }[] {
  return processIds()
    .map((pid) => ({ pid, stat: statOf(pid) }))
    .filter(({ stat }) => stat?.parent === parent)
    .map(({ pid, stat }) => ({ pid, name: stat?.name ?? '' }))
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

function isAlive(pid: number): boolean {
  const stat = statOf(pid)
  return stat !== null && stat.state !== 'Z'
}

function startOf(pid: number): string | null {
  return statOf(pid)?.start ?? null
}

/** proc(5): pid (name) state ppid … starttime is field 22. */
function statOf(pid: number): { name: string; state: string; parent: number; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { name, state: rest[0] ?? '', parent: Number(rest[1]), start: rest[19] ?? '' }
  } catch {
    return null
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // it is gone already
  }
}
