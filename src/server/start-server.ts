/** Binds the server to the loopback address and hands out the address that opens it. */
import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { createApp, type AppOptions } from './app.ts'
import type { Verbs } from './verbs.ts'

export type RunningServer = {
  /** 'http://127.0.0.1:4747'. */
  readonly origin: string
  /** The origin with the session's key: what the browser is opened with. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Other machines cannot reach it. */
const loopback = '127.0.0.1'

/** What a browser keeps belongs to an address with its port; the same port at every start finds it again. */
const usualPort = 4747

export type ServerOptions = Pick<AppOptions, 'assets' | 'report' | 'demo' | 'mcp'> & {
  /** 0 takes any free one; left out, the last one, the usual one or, where both are taken, any free one. */
  readonly port?: number | undefined
  /** What was taken last time: links in mails and what a browser keeps lead there. */
  readonly lastPort?: number | undefined
  /** Made up when left out. */
  readonly token?: string | undefined
}

/** Rejects with the system's error where a port that was asked for is taken (EADDRINUSE). */
export async function startServer(
  verbs: Verbs,
  { port, lastPort = usualPort, ...options }: ServerOptions,
): Promise<RunningServer> {
  if (port !== undefined) return listen(verbs, port, options)
  for (const wanted of new Set([lastPort, usualPort]))
    try {
      return await listen(verbs, wanted, options)
    } catch (error) {
      const { code } = error as { code?: string }
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    }
  return listen(verbs, 0, options)
}

function listen(
  verbs: Verbs,
  port: number,
  { token = randomBytes(32).toString('base64url'), ...rest }: Omit<ServerOptions, 'port' | 'lastPort'>,
): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof createApp> | null = null
    const server = serve(
      {
        hostname: loopback,
        port,
        fetch: (request) => app?.fetch(request) ?? new Response('Regards is just starting.', { status: 503 }),
      },
      (bound) => {
        const origin = `http://${loopback}:${bound.port}`
        app = createApp(verbs, { ...rest, token, origin })
        resolve({ origin, address: `${origin}/?token=${token}`, close })
      },
    )
    server.once('error', reject)
    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        // Pages that listen for changes would hold the server open.
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
  })
}
