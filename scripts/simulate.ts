/** `npm run simulate -- [--searches N] [--seed N] [--compare] [--search K] [--json]`: `regards simulate` straight from the sources. */
import { runCli } from '../src/cli/main.ts'
import { version } from '../src/main/version.ts'

export async function run(words: readonly string[]): Promise<void> {
  process.exitCode = await runCli(['simulate', ...words], version)
}
