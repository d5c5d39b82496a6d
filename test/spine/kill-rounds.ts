/**
 * One round: a letter is approved and sent by a process that is killed at a random moment (anywhere, while it speaks
 * with a server, or in a commit of the database), over connections that may be cut; then a watcher cleans up, which may
 * be killed itself while it looks for the copy. What was delivered is read from disk and compared with what Regards
 * believes.
 */
import { watch } from 'node:fs'
import { startCuttingProxy, type Cut } from '../support/mail-bed/cutting-proxy.ts'
import { startFreezingProxy } from '../support/mail-bed/freezing-proxy.ts'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import type { Terminal } from '../support/run-regards.ts'
import { prepareKillHomes } from './kill-home.ts'
import { seededRandom } from './seeded-random.ts'
import { watchUntilSettled } from './settle-letter.ts'
import { expectThat, soon } from './story-ground.ts'

const killMoments = ['none', 'any-time', 'in-conversation', 'in-commit', 'in-sent-check'] as const
type KillMoment = (typeof killMoments)[number]

export type KillCounts = {
  readonly rounds: number
  readonly lost: number
  readonly twice: number
  readonly asked: number
  readonly kills: number
  readonly killsAt: Readonly<Record<KillMoment, number>>
  readonly cuts: Readonly<Record<Cut, number>>
  /** Connections to the mailbox ended while a letter was looked for. */
  readonly mailboxCuts: number
  readonly secondsPerRound: number
}

type Options = {
  readonly rounds: number
  readonly seed: number
  readonly report: (round: number, words: string) => void
}

/** How long a command takes from its start to the final dot, with the proofreader's dictionary; kills fall within it. */
const commandMs = 2_500
/** From the server's greeting to its last answer. */
const conversationMs = 250
/** Changes of the write-ahead log from the yes to the letter being sent. */
const commits = 14

const start = '2026-11-24T14:30:00Z'

type Proxies = {
  readonly smtp: Awaited<ReturnType<typeof startCuttingProxy>>
  readonly imap: Awaited<ReturnType<typeof startFreezingProxy>>
}

export async function playKillRounds(bed: MailBed, { rounds, seed, report }: Options): Promise<KillCounts> {
  const random = seededRandom(seed)
  const smtp = await startCuttingProxy({ target: bed.smtp, ca: bed.ca, key: bed.key })
  const imap = await startFreezingProxy(bed.imap)
  const homes = await prepareKillHomes(bed, { smtp: smtp.port, imap: imap.port }, start)
  const counts = { rounds: 0, lost: 0, twice: 0, asked: 0, kills: 0, mailboxCuts: 0 }
  const killsAt = Object.fromEntries(killMoments.map((moment) => [moment, 0])) as Record<KillMoment, number>
  const began = performance.now()
  try {
    for (let round = 1; round <= rounds; round++) {
      const plan = pick(random)
      smtp.plan(() => plan.cut)
      const { terminal, dana } = homes.fresh()
      try {
        const outcome = await playRound(bed, { smtp, imap }, terminal, dana, plan)
        counts.rounds++
        counts.kills += outcome.kills
        killsAt[plan.kill] += outcome.kills > 0 || plan.kill === 'none' ? 1 : 0
        counts.mailboxCuts += outcome.mailboxCuts
        counts.asked += outcome.state === 'asking' ? 1 : 0
        counts.lost += outcome.copies === 0 && outcome.state !== 'asking' ? 1 : 0
        counts.twice += outcome.copies > 1 ? 1 : 0
        const killed = outcome.kills > 0 ? `, killed ${plan.kill}` : ''
        report(round, `${plan.cut}${killed}: ${outcome.state}, ${outcome.copies} delivered`)
      } finally {
        terminal.remove()
      }
    }
    const secondsPerRound = Math.round((performance.now() - began) / rounds / 100) / 10
    return { ...counts, killsAt, cuts: { ...smtp.counts }, secondsPerRound }
  } finally {
    homes.remove()
    await smtp.stop()
    await imap.stop()
  }
}

type Plan = {
  readonly cut: Cut
  readonly kill: KillMoment
  readonly delay: number
  /** The mailbox is cut off once while the copy is looked for. */
  readonly cutsMailbox: boolean
}

function pick(random: () => number): Plan {
  const cut = random()
  const kill = random()
  const moment: KillMoment =
    kill < 0.1
      ? 'none'
      : kill < 0.3
        ? 'any-time'
        : kill < 0.55
          ? 'in-conversation'
          : kill < 0.8
            ? 'in-commit'
            : 'in-sent-check'
  return {
    // a copy is looked for only after a doubt
    cut:
      moment === 'in-sent-check'
        ? cut < 0.5
          ? 'before-dot'
          : 'after-dot'
        : cut < 0.45
          ? 'pass'
          : cut < 0.65
            ? 'before-dot'
            : cut < 0.85
              ? 'after-dot'
              : 'swallow-answer',
    kill: moment,
    delay: random(),
    cutsMailbox: random() < 0.3,
  }
}

async function playRound(bed: MailBed, proxies: Proxies, terminal: Terminal, dana: string, plan: Plan) {
  const { smtp } = proxies
  const before = smtp.connections()
  const sending = terminal.start(['send', 'Acme', '--at-once'], start)
  const ended = new Promise<void>((resolve) => sending.process.once('close', () => resolve()))
  let kills = 0
  const kill = () => (kills += sending.process.exitCode === null && sending.process.kill('SIGKILL') ? 1 : 0)
  const stopWatching =
    plan.kill === 'in-commit' ? atCommit(terminal.home, 1 + Math.floor(plan.delay * commits), kill) : null
  const timer = plan.kill === 'any-time' ? setTimeout(kill, plan.delay * commandMs) : undefined
  if (plan.kill === 'in-conversation' || plan.cut === 'swallow-answer') {
    // A swallowed answer would hold the process for ten minutes; it is killed while it waits.
    await Promise.race([
      ended,
      soon(() => smtp.connections() > before, 'the letter is handed over', 20_000).catch(() => undefined),
    ])
    await Promise.race([
      ended,
      new Promise((resolve) =>
        setTimeout(resolve, plan.kill === 'in-conversation' ? plan.delay * conversationMs : conversationMs * 4),
      ),
    ])
    if (sending.process.exitCode === null) kill()
  }
  await ended
  clearTimeout(timer)
  stopWatching?.()
  const cleaned = await cleanUp(bed, proxies, terminal, dana, plan)
  return { ...cleaned, kills: kills + cleaned.kills }
}

/** Calls back in the middle of the nth write to the write-ahead log. */
function atCommit(home: string, nth: number, then: () => void): () => void {
  let seen = 0
  const watcher = watch(home, (_, name) => {
    if (name === 'regards.sqlite-wal' && ++seen === nth) then()
  })
  return () => watcher.close()
}

/** A watcher settles what the dead process left; it may be killed, or cut off from the mailbox, while it looks. */
async function cleanUp(bed: MailBed, { smtp, imap }: Proxies, terminal: Terminal, dana: string, plan: Plan) {
  smtp.plan(() => 'pass')
  let kills = 0
  let mailboxCuts = 0
  const { state } = await watchUntilSettled(terminal, start, async (watcher, tries) => {
    if (tries > 0 || (plan.kill !== 'in-sent-check' && !plan.cutsMailbox)) return false
    const looks = imap.connections()
    await soon(() => imap.connections() > looks, 'the mailbox is looked at', 10_000).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, plan.delay * conversationMs))
    if (plan.cutsMailbox) {
      imap.drop()
      mailboxCuts++
    }
    if (plan.kill !== 'in-sent-check') return false
    await watcher.stop('SIGKILL')
    kills++
    return true
  })
  expectThat(state !== 'sending', 'no letter is left in the middle', state)
  return { state, copies: copiesOf(bed, dana), kills, mailboxCuts }
}

const copiesOf = (bed: MailBed, user: string) => bed.mailbox(user).filter(({ folder }) => folder === 'INBOX').length
