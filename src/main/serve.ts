/** Opens Regards in the browser: the local server, and the worker that sends and watches while it runs. */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../app/context.ts'
import { problem } from '../app/problem.ts'
import { pageKey } from '../app/send-digest.ts'
import { announceWorker, dismissWorker } from '../app/worker-presence.ts'
import { fail, type Shell } from '../cli/shell.ts'
import type { HelperVerbs } from '../mcp/mcp-tools.ts'
import { readBuiltAssets } from '../server/built-assets.ts'
import { demoPath } from '../server/second-world.ts'
import { startServer, type RunningServer } from '../server/start-server.ts'
import { runWorker } from '../worker/run-worker.ts'
import { bindVerbs } from './bind-verbs.ts'
import type { Composed } from './compose.ts'
import { openDemoWorld } from './demo-world.ts'

export type ServeOptions = { readonly port?: number | undefined; readonly open: boolean }

export async function serve(io: Shell, options: ServeOptions): Promise<void> {
  const context = await io.context()
  await serveContext(io, context, options, { isDemo: false })
}

export async function serveContext(
  io: Shell,
  context: Context,
  { port, open }: ServeOptions,
  { isDemo }: { isDemo: boolean },
): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  let server: RunningServer
  let demo: Composed | null = null
  const openDemo = async () => {
    demo = await openDemoWorld(io.flags.now ? context.clock.now() : undefined)
    return bindVerbs(demo.context, { isDemo: true, demoPath: null })
  }
  try {
    const verbs = bindVerbs(context, { isDemo, demoPath: isDemo ? null : demoPath })
    server = await startServer(verbs, {
      port,
      lastPort: isDemo ? undefined : await lastPort(context),
      assets: readBuiltAssets(join(import.meta.dirname, 'web')),
      report: noteFault,
      ...(isDemo ? {} : { demo: openDemo, mcp: mcpOnDemand(context, verbs) }),
    })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE') throw error
    return fail(
      io,
      problem('outside', `Port ${port} is taken by another program.`, 'Choose another with --port, or leave it out.'),
    )
  }
  if (!isDemo) await context.store.write((tx) => tx.settings.put(pageKey, server.origin))
  // The first letter would wait for it; without it a letter is looked over for its facts alone.
  void context.proofreader.warmUp().catch(() => undefined)
  if (io.flags.json) io.json({ address: server.address })
  else
    io.say(
      `Regards is open at\n\n  ${server.address}\n\nKeep this window open: letters leave at their hour and answers are seen while it runs. Ctrl-C ends it.`,
    )
  if (open) await openBrowser(server.address)
  try {
    if (isDemo) await context.clock.sleepUntil(context.clock.now().add({ hours: 24 * 365 }), stop.signal)
    else {
      await announceWorker(context)
      await runWorker(context, { signal: stop.signal, report: () => undefined })
    }
  } finally {
    if (!isDemo) await dismissWorker(context)
    await server.close()
    await (demo as Composed | null)?.close()
  }
}

/** The port of the last start; undefined before the first, and where what was noted is no port. */
async function lastPort({ store }: Pick<Context, 'store'>): Promise<number | undefined> {
  const page = await store.read((tx) => tx.settings.get(pageKey))
  const port = typeof page === 'string' && URL.canParse(page) ? Number(new URL(page).port) : 0
  return port > 0 ? port : undefined
}

/** Where no browser can be opened the printed address is enough. */
async function openBrowser(address: string): Promise<void> {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (!hasScreen) return
  try {
    const { default: openAddress } = await import('open')
    const child = await openAddress(address)
    child.on('error', () => undefined)
    await pause(0)
  } catch {
    // The address is on the screen.
  }
}

/** What it needs is loaded with the first request, so that a start without one does not pay for it. */
function mcpOnDemand(context: Context, verbs: HelperVerbs): (request: Request) => Promise<Response> {
  let answer: Promise<(request: Request) => Promise<Response>> | null = null
  return async (request) => {
    answer ??= import('./serve-mcp.ts').then(({ mcpOver }) => mcpOver(context, verbs))
    return (await answer)(request)
  }
}

function noteFault(error: Error): void {
  process.stderr.write(`A fault of Regards itself: ${error.message}\n`)
  if (process.env['REGARDS_TRACE']) process.stderr.write(`${error.stack}\n`)
}
