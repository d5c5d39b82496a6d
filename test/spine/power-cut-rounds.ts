/**
 * One round: a letter gets its yes and is sent by a process whose disk loses power at a random moment, with everything
 * that was not durable; then the power comes back and a watcher cleans up. A yes that was acknowledged must still be
 * there, and what was delivered must be there once.
 */
import { watch } from 'node:fs'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { createPowerCutDisk } from '../support/power-cut-disk.ts'
import type { Staying, Terminal } from '../support/run-regards.ts'
import { prepareKillHomes } from './kill-home.ts'
import { seededRandom } from './seeded-random.ts'
import { letterState, watchUntilSettled } from './settle-letter.ts'

export type PowerCutCounts = {
  readonly rounds: number
  readonly lost: number
  readonly twice: number
  readonly asked: number
  /** By when the power went: before the yes was stored, between yes and delivery, after the delivery. */
  readonly cuts: { readonly beforeYes: number; readonly underWay: number; readonly delivered: number }
}

type Options = {
  readonly rounds: number
  readonly seed: number
  readonly report: (round: number, words: string) => void
}

const start = '2026-11-24T14:30:00Z'
const commandMs = 3_000
const commits = 16

export async function playPowerCutRounds(bed: MailBed, { rounds, seed, report }: Options): Promise<PowerCutCounts> {
  const random = seededRandom(seed)
  const disk = createPowerCutDisk()
  const counts = { rounds: 0, lost: 0, twice: 0, asked: 0 }
  const cuts = { beforeYes: 0, underWay: 0, delivered: 0 }
  const homes = await prepareKillHomes(bed, { smtp: bed.smtp.port, imap: bed.imap.port }, start, disk.path)
  try {
    for (let round = 1; round <= rounds; round++) {
      const { terminal, dana } = homes.fresh()
      const copies = () => bed.mailbox(dana).filter(({ folder }) => folder === 'INBOX').length
      try {
        const waits = random() < 0.3
        const sending = terminal.start(waits ? ['send', 'Acme'] : ['send', 'Acme', '--at-once'], start)
        await momentOf(sending, terminal, random)
        disk.cut()
        const acknowledged = sending.lines.length > 0
        sending.process.kill('SIGKILL')
        await ended(sending)
        const before = copies()
        disk.restore()
        const after = await letterState(terminal, start)
        if (after === 'none') cuts.beforeYes++
        else if (before > 0) cuts.delivered++
        else cuts.underWay++
        const lostYes = after === 'none' && (acknowledged || before > 0)
        const { state } = await watchUntilSettled(terminal, start)
        counts.rounds++
        counts.asked += state === 'asking' ? 1 : 0
        counts.lost += lostYes || (copies() === 0 && state !== 'asking') ? 1 : 0
        counts.twice += copies() > 1 ? 1 : 0
        report(round, `${after} after the cut, ${before} delivered by then: ${state}, ${copies()} delivered`)
      } finally {
        terminal.remove()
      }
    }
    return { ...counts, cuts }
  } finally {
    homes.remove()
    disk.remove()
  }
}

/** Anywhere in the command, in a commit of the database, or right after the answer is on the screen. */
async function momentOf(sending: Staying, terminal: Terminal, random: () => number): Promise<void> {
  const kind = random()
  const delay = random()
  const answered = sending.until(() => true, 30_000).catch(() => null)
  if (kind < 0.2) return void (await answered)
  const pause = new Promise<void>((resolve) => setTimeout(resolve, delay * commandMs))
  if (kind < 0.55) return void (await Promise.race([ended(sending), pause]))
  const nth = 1 + Math.floor(delay * commits)
  let seen = 0
  await new Promise<void>((resolve) => {
    const watcher = watch(terminal.home, (_, name) => {
      if (name !== 'regards.sqlite-wal' || ++seen !== nth) return
      resolve()
    })
    void ended(sending).then(resolve)
    sending.process.once('close', () => watcher.close())
  })
}

const ended = ({ process: { exitCode, signalCode }, process }: Staying) =>
  exitCode !== null || signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => process.once('close', () => resolve()))
