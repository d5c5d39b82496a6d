/**
 * One round: a letter is approved and sent by a process that is killed at a random moment, over a connection that may
 * be cut; then a watcher cleans up. What was delivered is read from disk and compared with what Regards believes.
 */
import { startCuttingProxy, type Cut } from '../support/mail-bed/cutting-proxy.ts'
import type { MailBed } from '../support/mail-bed/mail-bed.ts'
import { createTerminal } from '../support/run-regards.ts'
import { connectWords, expectThat, fine, soon } from './story-ground.ts'

export type KillCounts = {
  readonly rounds: number
  readonly lost: number
  readonly twice: number
  readonly asked: number
  readonly kills: number
  readonly cuts: Readonly<Record<Cut, number>>
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

export async function playKillRounds(bed: MailBed, { rounds, seed, report }: Options): Promise<KillCounts> {
  const random = seededRandom(seed)
  const proxy = await startCuttingProxy({ target: bed.smtp, ca: bed.ca, key: bed.key })
  const counts = { rounds: 0, lost: 0, twice: 0, asked: 0, kills: 0 }
  try {
    for (let round = 1; round <= rounds; round++) {
      const plan = pick(random)
      proxy.plan(() => plan.cut)
      const outcome = await playRound(bed, proxy, plan)
      counts.rounds++
      counts.kills += outcome.wasKilled ? 1 : 0
      counts.asked += outcome.state === 'asking' ? 1 : 0
      counts.lost += outcome.copies === 0 && outcome.state !== 'asking' ? 1 : 0
      counts.twice += outcome.copies > 1 ? 1 : 0
      report(round, `${plan.cut}${outcome.wasKilled ? ', killed' : ''}: ${outcome.state}, ${outcome.copies} delivered`)
    }
    return { ...counts, cuts: { ...proxy.counts } }
  } finally {
    await proxy.stop()
  }
}

type Plan = { readonly cut: Cut; readonly kill: 'none' | 'any-time' | 'in-conversation'; readonly delay: number }

function pick(random: () => number): Plan {
  const cut = random()
  const kill = random()
  return {
    cut: cut < 0.45 ? 'pass' : cut < 0.65 ? 'before-dot' : cut < 0.85 ? 'after-dot' : 'swallow-answer',
    kill: kill < 0.2 ? 'none' : kill < 0.5 ? 'any-time' : 'in-conversation',
    delay: random(),
  }
}

async function playRound(bed: MailBed, proxy: Awaited<ReturnType<typeof startCuttingProxy>>, plan: Plan) {
  const terminal = createTerminal({
    REGARDS_UNDO_SECONDS: '0',
    REGARDS_DOUBT_SECONDS: '2',
    REGARDS_SECRETS: 'file',
    MAIL_PASSWORD: 'secret',
  })
  const now = '2026-11-24T14:30:00Z'
  const [me, dana] = [bed.freshUser('alex'), bed.freshUser('dana')]
  const run = async (...words: string[]) => fine(await terminal.run(words, now), words[0] ?? '')
  try {
    await run('me', '--name', 'Alex Moreau', '--country', 'US', '--zone', 'America/New_York', '--language', 'en-US')
    await run(...connectWords(bed, me, proxy.port, 'self-bcc'))
    await run(
      'add',
      'Met Dana Kim at Acme yesterday at 2 for Staff Engineer',
      '--person',
      `Dana Kim <${dana}>`,
      '--yes',
    )
    await run('debrief', 'Acme', '--rating', '4', '--said', 'the reconciliation problem')
    const before = proxy.connections()
    const sending = terminal.start(['send', 'Acme', '--at-once'], now)
    const ended = new Promise<void>((resolve) => sending.process.once('close', () => resolve()))
    let wasKilled = false
    const kill = () => (wasKilled = sending.process.kill('SIGKILL'))
    if (plan.kill === 'any-time') setTimeout(kill, plan.delay * commandMs)
    if (plan.kill === 'in-conversation' || plan.cut === 'swallow-answer') {
      // A swallowed answer would hold the process for ten minutes; it is killed while it waits.
      await Promise.race([
        ended,
        soon(() => proxy.connections() > before, 'the letter is handed over', 20_000).catch(() => undefined),
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
    return { ...(await cleanUp(bed, terminal, proxy, dana)), wasKilled }
  } finally {
    terminal.remove()
  }
}

/** A watcher settles what the dead process left; a letter that had no yes yet gets one, and leaves undisturbed. */
async function cleanUp(
  bed: MailBed,
  terminal: ReturnType<typeof createTerminal>,
  proxy: Awaited<ReturnType<typeof startCuttingProxy>>,
  dana: string,
) {
  proxy.plan(() => 'pass')
  const state = async (at: string): Promise<string> => {
    const { json } = await terminal.run(['show', 'Acme'], at)
    const { letters } = json as { letters: readonly { state: string }[] }
    return letters.at(-1)?.state ?? 'none'
  }
  let at = Temporal.Instant.from('2026-11-24T14:32:00Z')
  for (let tries = 0; tries < 12; tries++) {
    const known = await state(at.toString())
    if (known === 'sent' || known === 'asking' || known === 'refused')
      return { state: known, copies: copiesOf(bed, dana) }
    if (known === 'none') await terminal.run(['send', 'Acme', '--at-once'], at.toString())
    else {
      // The letter rests for its minutes after a failed try; the clock is moved past them.
      at = at.add({ minutes: 2 })
      const watcher = terminal.start(['watch'], at.toString())
      await watcher
        .until((line: { kind?: string }) => line.kind === 'send' || line.kind === 'doubt', 8_000)
        .catch(() => undefined)
      await watcher.stop()
    }
  }
  const last = await state(at.toString())
  expectThat(last !== 'sending', 'no letter is left in the middle', last)
  return { state: last, copies: copiesOf(bed, dana) }
}

const copiesOf = (bed: MailBed, user: string) => bed.mailbox(user).filter(({ folder }) => folder === 'INBOX').length

/** Mulberry32: small, seeded, the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
