/** The command line: reads the words, runs one command, turns what is left of an error into words and an exit code. */
import { Command, CommanderError, Option } from 'commander'
import type { Context } from '../app/context.ts'
import { closeContext, composeContext, type Composed } from '../main/compose.ts'
import { homeDirectory } from '../main/config.ts'
import { Left } from './ask.ts'
import { commandGroups } from './command-groups.ts'
import { problemOfError } from './problem-of-error.ts'
import { fail, type GlobalFlags, type Shell } from './shell.ts'
import { instantValue } from './values.ts'

export async function runCli(words: readonly string[], version: string): Promise<number> {
  let exit = 0
  let flags: GlobalFlags = {}
  let composed: Composed | null = null
  const program = new Command('regards')
    .description('What a person does after a job interview: thank, wait, write, call, stop.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => void process.stderr.write(text.replace(/^error: /, '')) })
    .showSuggestionAfterError(true)
    .showHelpAfterError('See `regards --help` for what there is.')
    .addHelpText(
      'after',
      '\nExit codes: 0 fine, 1 it is your turn, 2 bad input, 3 the outside failed (mail server, disk).',
    )
    .helpCommand(true)

  const shell = (): Shell => ({
    flags,
    version,
    home: homeDirectory(flags.home),
    context: async (): Promise<Context> => {
      composed ??= await composeContext({
        home: homeDirectory(flags.home),
        version,
        ...(flags.now ? { now: Temporal.Instant.from(flags.now) } : {}),
      })
      return composed.context
    },
    say: (text) => void (flags.json || process.stdout.write(`${text}\n`)),
    json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true && !flags.json,
    setExit: (code) => void (exit = code),
  })

  for (const addCommands of await commandGroups(words)) addCommands(program, shell)
  addGlobalFlags(program)
  program.hook('preAction', (_, command) => void (flags = command.optsWithGlobals<GlobalFlags>()))

  try {
    if (words.length === 0) program.outputHelp()
    else await program.parseAsync([...words], { from: 'user' })
  } catch (error) {
    if (error instanceof Left) {
      process.stderr.write('Left. Nothing was stored.\n')
      exit = 1
    } else if (error instanceof CommanderError) exit = error.exitCode === 0 ? 0 : 2
    else fail(shell(), problemOfError(error))
  } finally {
    if (composed) await closeContext(composed)
  }
  return exit
}

/** Every command takes them, before or after its own name. */
function addGlobalFlags(command: Command): void {
  command
    .addOption(new Option('--json', 'one JSON document instead of words'))
    .addOption(new Option('--now <moment>', 'act as if it were this moment').argParser(instantValue))
    .addOption(new Option('--home <directory>', 'where everything is kept'))
  for (const child of command.commands) addGlobalFlags(child)
}
