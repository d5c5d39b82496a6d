/** `npm run spine`: plays the whole stories on a real mail bed; the last line is JSON. */
import { startMailBed } from '../test/support/mail-bed/mail-bed.ts'
import { mailBedAvailable } from '../test/support/mail-bed/mail-bed-available.ts'
import { stories } from '../test/spine/stories.ts'
import { run as build } from './build.ts'

export async function run(): Promise<void> {
  const available = mailBedAvailable()
  if (!available.ok) {
    process.stderr.write(
      `The stories need real mail servers, and these are missing: ${available.missing.join(', ')}.\nTo have them, ${available.how}.\n`,
    )
    process.stdout.write(`${JSON.stringify({ ok: false, stories: 0, missing: available.missing })}\n`)
    process.exitCode = 3
    return
  }
  if (!process.env['REGARDS_BUILT']) await build([])
  const bed = await startMailBed()
  const failures: { story: string; why: string }[] = []
  try {
    for (const [story, play] of Object.entries(stories)) {
      const began = performance.now()
      const why = await play(bed).then(
        () => null,
        (error: unknown) => String(error),
      )
      process.stderr.write(
        `${why === null ? 'well' : 'FAILED'}  ${story} (${Math.round((performance.now() - began) / 100) / 10} s)${why === null ? '' : `\n  ${why}`}\n`,
      )
      if (why !== null) failures.push({ story, why })
    }
  } finally {
    await bed.stop()
  }
  process.stdout.write(
    `${JSON.stringify({ ok: failures.length === 0, stories: Object.keys(stories).length - failures.length, failures })}\n`,
  )
  if (failures.length > 0) process.exitCode = 1
}
