/** MCP over HTTP: one request, one answer, nothing kept between them; the token travels as a bearer. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import type { HelperToken } from '../app/helper-tokens.ts'
import { isProblem, type Problem } from '../app/problem.ts'
import { createMcpServer, type McpOptions } from './mcp-server.ts'

/** Bytes. */
const largestRequest = 1_000_000

export function answerMcp(
  options: Omit<McpOptions, 'access'> & { readonly check: (token: string) => Promise<HelperToken | Problem> },
): (request: Request) => Promise<Response> {
  return async (request) => {
    const bearer = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    const access = () => options.check(bearer)
    const allowed = await access()
    if (isProblem(allowed)) return Response.json(allowed, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
    const transport = new WebStandardStreamableHTTPServerTransport({
      enableJsonResponse: true,
      maxRequestBodySize: largestRequest,
    })
    await createMcpServer({ ...options, access }).connect(transport as never)
    return transport.handleRequest(request)
  }
}
