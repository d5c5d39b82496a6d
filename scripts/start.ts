/** `npm start`: builds when needed, then opens Regards. */
import { run as build } from './build.ts'

export async function run(words: readonly string[]): Promise<void> {
  await build([])
  process.argv.splice(2, process.argv.length, 'start', ...words)
  const cli = (await import(new URL('../dist/cli.js', import.meta.url).href)) as { start: () => Promise<void> }
  await cli.start()
}
