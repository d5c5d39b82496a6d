/** Helpers that speak MCP: their tokens, and the server over standard input and output. */
import type { Command } from 'commander'
import {
  checkHelperToken,
  makeHelperToken,
  revokeHelperToken,
  seeHelperTokens,
  type HelperToken,
} from '../../app/helper-tokens.ts'
import { isProblem, problem } from '../../app/problem.ts'
import { fail, orFail, type Shell } from '../shell.ts'
import { wholeNumber } from '../values.ts'

const variable = 'REGARDS_MCP_TOKEN'

/** More than a year is no expiry. */
const mostDays = 366

export function addMcpCommands(program: Command, shell: () => Shell): void {
  const mcp = program
    .command('mcp')
    .description(`answer a helper over standard input and output; its token is read from ${variable}`)
    .action(async () => {
      const io = shell()
      const context = await io.context()
      const token = process.env[variable] ?? ''
      const allowed = token === '' ? noToken : await checkHelperToken(context, token)
      if (isProblem(allowed)) return fail(io, allowed)
      const { serveMcp } = await import('../../main/serve-mcp.ts')
      await serveMcp(context, token)
    })

  mcp
    .command('token')
    .option('--for <days>', 'how many days it holds', wholeNumber(1, mostDays), 30)
    .option('--read-only', 'it may read, and neither draft nor record')
    .description('make a token for a helper; it is shown once')
    .action(async (options: { for: number; readOnly?: boolean }) => {
      const io = shell()
      const made = await makeHelperToken(await io.context(), { days: options.for, mayWrite: !options.readOnly })
      if (io.flags.json) return io.json(made)
      io.say(
        `${made.token}\n\n${tokenWords(made)}\nIt is not shown again. A helper can never approve or send a letter.`,
      )
    })

  mcp
    .command('tokens')
    .description('the tokens there are')
    .action(async () => {
      const io = shell()
      const tokens = await seeHelperTokens(await io.context())
      if (io.flags.json) return io.json(tokens)
      io.say(tokens.length === 0 ? 'There are none.' : tokens.map(tokenWords).join('\n'))
    })

  mcp
    .command('revoke')
    .argument('<id>', 'as `regards mcp tokens` shows it')
    .description('end a token at once')
    .action(async (id: string) => {
      const io = shell()
      orFail(io, await revokeHelperToken(await io.context(), id), (token) =>
        io.flags.json ? io.json(token) : io.say(`Ended: ${token.id}.`),
      )
    })
}

const noToken = problem(
  'person',
  'No token was given.',
  `Make one with \`regards mcp token\` and give it to the helper as ${variable}.`,
)

const tokenWords = ({ id, mayWrite, expiresAt }: HelperToken) =>
  `${id}: ${mayWrite ? 'may read, draft and record' : 'may read'}, until ${expiresAt.slice(0, 10)}`
