/**
 * `npm run fuzz -- text [--runs N] [--seed S] [--json]`: random texts through the review of a letter. Crashed: it threw.
 * Hung: more than a second of processor time. Misplaced: a finding that does not lie where it says, in UTF-16 units.
 */
import fc from 'fast-check'
import { languages, letterKinds } from '../../src/core/writing/letter-kind.ts'
import { longestMs, misplacedIn, oddText, reviewOdd, timed, warmUpReview } from '../../test/support/odd-texts.ts'
import { fuzzOptions } from './fuzz-options.ts'

/** Texts made at a time; some are 200,000 characters long. */
const batch = 100

export function run(words: readonly string[]): Promise<void> {
  const options = fuzzOptions(words, 10_000)
  if (options === null) return Promise.resolve()
  const { runs: n } = options
  const counts = { n, crashed: 0, hung: 0, misplaced: 0 }
  let slowestMs = 0
  const say = (what: string) => void (options.isJson || process.stdout.write(`${what}\n`))
  const letters = fc.tuple(oddText, fc.constantFrom(...letterKinds), fc.constantFrom(...languages))
  warmUpReview()
  for (let from = 0; from < n; from += batch) {
    const seed = options.seed * 1_000_003 + from
    for (const [index, [text, kind, language]] of fc
      .sample(letters, { numRuns: Math.min(batch, n - from), seed })
      .entries()) {
      const where = `${kind} in ${language}, run ${from + index}, ${text.length} characters`
      try {
        const { value, tookMs } = timed(() => reviewOdd(text, kind, language))
        slowestMs = Math.max(slowestMs, tookMs)
        if (tookMs > longestMs) {
          counts.hung++
          say(`hung on ${where}: ${Math.round(tookMs)} ms`)
        }
        const misplaced = misplacedIn(text, value)
        if (misplaced.length > 0) counts.misplaced++
        for (const what of misplaced) say(`misplaced in ${where}: ${what}`)
      } catch (error) {
        counts.crashed++
        say(`crashed on ${where}: ${String((error as Error).stack)}`)
      }
    }
  }
  say(`The slowest took ${slowestMs.toFixed(1)} ms.`)
  process.stdout.write(`${JSON.stringify(counts)}\n`)
  if (counts.crashed + counts.hung + counts.misplaced > 0) process.exitCode = 1
  return Promise.resolve()
}
