/**
 * `npm run kill -- --rounds N [--seed S] [--json]`: SIGKILL at random points of approve, send, a commit of the
 * database and the look for the copy in Sent, on the real mail bed, with cuts before and after the final dot and of the mailbox. Counts letters lost, sent twice, and put to the person; the last line is JSON.
 */
import { startMailBed } from '../test/support/mail-bed/mail-bed.ts'
import { mailBedAvailable } from '../test/support/mail-bed/mail-bed-available.ts'
import { playKillRounds } from '../test/spine/kill-rounds.ts'
import { run as build } from './build.ts'

export async function run(words: readonly string[]): Promise<void> {
  const rounds = numberAfter(words, '--rounds', 100)
  const seed = numberAfter(words, '--seed', 7)
  const available = mailBedAvailable()
  if (!available.ok || rounds === null || seed === null) {
    process.stderr.write(
      available.ok
        ? '--rounds and --seed take a whole number, such as 100.\n'
        : `This needs real mail servers, and these are missing: ${available.missing.join(', ')}.\nTo have them, ${available.how}.\n`,
    )
    process.exitCode = available.ok ? 2 : 3
    return
  }
  await build([])
  const bed = await startMailBed()
  try {
    const counts = await playKillRounds(bed, {
      rounds,
      seed,
      report: (round, words_) => process.stderr.write(`${round}/${rounds} ${words_}\n`),
    })
    process.stdout.write(`${JSON.stringify(counts)}\n`)
    if (counts.lost > 0 || counts.twice > 0) process.exitCode = 1
  } finally {
    await bed.stop()
  }
}

function numberAfter(words: readonly string[], flag: string, usual: number): number | null {
  const at = words.indexOf(flag)
  if (at < 0) return usual
  const number = Number(words[at + 1])
  return Number.isInteger(number) && number > 0 ? number : null
}
