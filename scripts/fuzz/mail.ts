/**
 * `npm run fuzz -- mail [--runs N] [--seed S] [--json]`: mutated and hostile mails, each parsed, cleaned and understood
 * within a second; every 200th cleaned page is shown in Chromium. The last line is JSON: `crashed` counts also what
 * could run, load or act in a cleaned page (`acted`); a mail is seen again with its own seed and --runs 1.
 */
import { createMailParser } from '../../src/adapters/mail-parser/parse-mail-in-worker.ts'
import type { OpenedMail } from '../../src/app/ports/mail-parser.ts'
import { classifyReply } from '../../src/core/mail/classify-reply.ts'
import { readDeliveryReport } from '../../src/core/mail/delivery-report.ts'
import { foldQuoted } from '../../src/core/mail/fold-quoted.ts'
import { matchMail } from '../../src/core/mail/match-mail.ts'
import { chromiumPath, startChromium } from '../../test/support/browser/chromium.ts'
import { seededRandom } from '../../test/spine/seeded-random.ts'
import { fuzzOptions } from './fuzz-options.ts'
import { harmIn, harmInLinks, harmInName, harmOnScreen } from './harmless.ts'
import { mutatedMail } from './mutate-mail.ts'

const timeLimitMs = 1_000
const shownEvery = 200
/** Mails that a limit refuses are read by nobody and harm nobody. */
const refused = /^too-large$|nest|too (?:many|deep|large)|limit|exceed/i

export async function run(args: readonly string[]): Promise<void> {
  const options = fuzzOptions(args, 1000)
  if (options === null) return
  const { runs, seed: first } = options
  const tally = { crashed: 0, hung: 0, acted: 0, shown: 0, refused: 0 }
  const tell = (seed: number, what: string) => process.stderr.write(`seed ${seed}: ${what}\n`)
  const browser = chromiumPath === null ? null : await startChromium()
  if (browser === null) process.stderr.write('No Chromium was found: nothing is shown on screen.\n')
  const parser = createMailParser({ timeLimitMs })
  // The first mail pays for the start of the worker.
  await warm(parser)
  for (let n = 0; n < runs; n++) {
    const seed = first + n
    const raw = mutatedMail(seededRandom(seed))
    let opened = await parser.open(raw)
    // On a machine busy with other things a second may pass without a hang: that only shows when it lasts.
    for (let tries = 1; tries < 3 && opened.kind === 'unreadable' && opened.why === 'too-long'; tries++) {
      await warm(parser)
      opened = await parser.open(raw)
    }
    if (opened.kind === 'unreadable') {
      if (refused.test(opened.why)) {
        tally.refused++
        continue
      }
      if (opened.why === 'too-long') tally.hung++
      else tally.crashed++
      tell(seed, opened.why)
      await warm(parser)
      continue
    }
    try {
      const began = process.threadCpuUsage()
      understand(opened)
      // Counted as work done, so that a machine busy with other things is not taken for a hang.
      const { user, system } = process.threadCpuUsage(began)
      const took = (user + system) / 1_000
      if (took > timeLimitMs) {
        tally.hung++
        tell(seed, `understood only after ${Math.round(took)} ms`)
      }
    } catch (error) {
      tally.crashed++
      tell(seed, String(error instanceof Error ? error.stack : error))
    }
    let harm =
      harmInLinks(opened.links) ??
      opened.attachments.map(({ name }) => harmInName(name)).find((each) => each !== null) ??
      harmIn(opened.html ?? '')
    if (harm === null && browser !== null && n % shownEvery === shownEvery - 1) {
      tally.shown++
      harm = await harmOnScreen(browser, opened.html ?? '')
    }
    if (harm !== null) {
      tally.acted++
      tally.crashed++
      tell(seed, harm)
    }
    if (n % 5_000 === 4_999) process.stderr.write(`${n + 1} of ${runs} mails\n`)
  }
  await parser.close()
  await browser?.close()
  process.stdout.write(`${JSON.stringify({ n: runs, ...tally })}\n`)
  if (tally.crashed + tally.hung > 0) process.exitCode = 1
}

/** What happens to every mail that concerns an opening, beside showing it. */
function understand({ mail }: Extract<OpenedMail, { kind: 'opened' }>): void {
  readDeliveryReport(mail)
  matchMail(mail, [], [], ['me@home.example'])
  foldQuoted(mail.text)
  const sentAt = (mail.sentAt?.instant ?? Temporal.Instant.from('2026-11-24T09:00:00Z')).toZonedDateTimeISO(
    'Europe/Berlin',
  )
  classifyReply(mail, { sentAt, country: 'DE', calendar: { weekend: new Set([6, 7]), holidays: new Map() } })
}

async function warm(parser: ReturnType<typeof createMailParser>): Promise<void> {
  for (let tries = 0; tries < 5; tries++)
    if (
      (await parser.open(new TextEncoder().encode('Subject: warm\r\nContent-Type: text/html\r\n\r\n<p>x</p>'))).kind ===
      'opened'
    )
      return
}
