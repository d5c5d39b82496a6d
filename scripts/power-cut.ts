/**
 * `npm run power-cut [-- --rounds N] [--seed S] [--json]`: the power of the disk goes at random points of approving and
 * sending, with everything that was not durable; counts letters lost, sent twice and put to the person. Where a machine
 * cannot show it the command says so and ends with 3: not shown. The last line is JSON.
 */
import { startMailBed } from '../test/support/mail-bed/mail-bed.ts'
import { mailBedAvailable } from '../test/support/mail-bed/mail-bed-available.ts'
import { whyNoPowerCut } from '../test/support/power-cut-disk.ts'
import { playPowerCutRounds } from '../test/spine/power-cut-rounds.ts'
import { run as build } from './build.ts'

export async function run(words: readonly string[]): Promise<void> {
  const [rounds, seed] = [numberAfter(words, '--rounds', 20), numberAfter(words, '--seed', 7)]
  const available = mailBedAvailable()
  const why = available.ok ? whyNoPowerCut() : `real mail servers are missing (${available.missing.join(', ')})`
  if (why !== null) {
    process.stderr.write(`A power cut cannot be shown on this machine: ${why}.\n`)
    process.stdout.write(`${JSON.stringify({ shown: false, why })}\n`)
    process.exitCode = 3
    return
  }
  await build([])
  const bed = await startMailBed()
  try {
    const counts = await playPowerCutRounds(bed, {
      rounds,
      seed,
      report: (round, said) => process.stderr.write(`${round}/${rounds} ${said}\n`),
    })
    process.stdout.write(`${JSON.stringify({ shown: true, ...counts })}\n`)
    if (counts.lost > 0 || counts.twice > 0) process.exitCode = 1
  } finally {
    await bed.stop()
  }
}

function numberAfter(words: readonly string[], flag: string, usual: number): number {
  const number = Number(words[words.indexOf(flag) + 1])
  return words.includes(flag) && Number.isInteger(number) && number > 0 ? number : usual
}
