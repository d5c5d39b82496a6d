/** The words behind `npm run fuzz -- KIND`: how many runs, from which seed on, and whether only the last line counts. */
import { parseArgs } from 'node:util'

export type FuzzOptions = { readonly runs: number; readonly seed: number; readonly isJson: boolean }

/** Null, with a sentence on standard error and exit code 2, where they are no whole numbers. */
export function fuzzOptions(words: readonly string[], usualRuns: number): FuzzOptions | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      runs: { type: 'string', default: String(usualRuns) },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean' },
    },
  })
  const [runs, seed] = [Number(values.runs), Number(values.seed)]
  if (Number.isSafeInteger(runs) && runs > 0 && Number.isSafeInteger(seed))
    return { runs, seed, isJson: values.json === true }
  process.stderr.write('--runs and --seed take whole numbers.\n')
  process.exitCode = 2
  return null
}
