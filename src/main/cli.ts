/** The entry of the command line. */
import { runCli } from '../cli/main.ts'
import { version } from './version.ts'

export async function start(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), version)
}
