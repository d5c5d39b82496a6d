/** Binds MCP to the use cases: over standard input and output, and as what answers under /mcp while the page is open. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { checkHelperToken } from '../app/helper-tokens.ts'
import type { Context } from '../app/context.ts'
import { wordsOfOthers } from '../app/words-of-others.ts'
import { answerMcp } from '../mcp/answer-mcp.ts'
import { createMcpServer } from '../mcp/mcp-server.ts'
import type { HelperVerbs } from '../mcp/mcp-tools.ts'
import { bindVerbs } from './bind-verbs.ts'
import { version } from './version.ts'

/** Ends when the other side closes standard input. */
export async function serveMcp(context: Context, token: string): Promise<void> {
  const verbs = bindVerbs(context, { isDemo: false, demoPath: null })
  const server = createMcpServer({
    verbs,
    wordsOfOthers: () => wordsOfOthers(context),
    version,
    access: () => checkHelperToken(context, token),
  })
  const ended = new Promise<void>((resolve) => process.stdin.once('close', resolve).once('end', resolve))
  await server.connect(new StdioServerTransport())
  await ended
  await server.close()
}

export const mcpOver = (context: Context, verbs: HelperVerbs) =>
  answerMcp({
    verbs,
    wordsOfOthers: () => wordsOfOthers(context),
    version,
    check: (token) => checkHelperToken(context, token),
  })
