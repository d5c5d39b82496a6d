/** A real server over the fake verbs with the built page, and a browser page that has opened it. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startServer, type RunningServer } from '../../../src/server/start-server.ts'
import { createFakeVerbs, type FakeOptions, type FakeVerbs } from '../fake-verbs/fake-verbs.ts'
import { builtPage } from './built-page.ts'

export type Desk = {
  readonly verbs: FakeVerbs
  readonly server: RunningServer
  readonly page: Page
  /** Faults of the page and loads the content security policy refused, as the browser's console told them. */
  readonly faults: readonly string[]
  /** Requests that would have left the machine. */
  readonly strangers: readonly string[]
  readonly open: (path: string) => Promise<void>
  /** The same server again on its port after it was closed, with the same session or another. */
  readonly restart: (token?: string) => Promise<void>
  readonly close: () => Promise<void>
}

export type DeskOptions = FakeOptions & BrowserContextOptions & { readonly port?: number }

export async function openDesk(
  browser: Browser,
  {
    isEmpty,
    canSend,
    isDemo,
    hasCalendar,
    hasCard,
    hasPostService,
    hasSignature,
    hasEndedSignIn,
    port = 0,
    ...contextOptions
  }: DeskOptions = {},
): Promise<Desk> {
  const verbs = createFakeVerbs({
    ...(isEmpty === undefined ? {} : { isEmpty }),
    ...(canSend === undefined ? {} : { canSend }),
    ...(isDemo === undefined ? {} : { isDemo }),
    ...(hasCalendar === undefined ? {} : { hasCalendar }),
    ...(hasCard === undefined ? {} : { hasCard }),
    ...(hasPostService === undefined ? {} : { hasPostService }),
    ...(hasSignature === undefined ? {} : { hasSignature }),
    ...(hasEndedSignIn === undefined ? {} : { hasEndedSignIn }),
  })
  const assets = await builtPage()
  let server = await startServer(verbs, { port, assets })
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...contextOptions,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  const strangers: string[] = []
  // A refused request of the page's own API is told in the page; the browser's line about its status is no fault.
  const isToldInPage = (address: string) => !new URL(address, server.origin).pathname.startsWith('/assets/')
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    if (message.text().startsWith('Failed to load resource') && isToldInPage(message.location().url)) return
    // Only a server that the test took away resets a connection; what is missing then is asked for again.
    if (message.text().includes('net::ERR_CONNECTION_')) return
    faults.push(message.text())
  })
  page.on('pageerror', (error) => void faults.push(String(error)))
  page.on(
    'request',
    (request) =>
      void (
        /^(?:blob|data):/.test(request.url()) ||
        request.url().startsWith(server.origin) ||
        strangers.push(request.url())
      ),
  )
  await page.goto(server.address)
  return {
    verbs,
    get server() {
      return server
    },
    page,
    faults,
    strangers,
    open: async (path) => {
      await page.goto(`${server.origin}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    restart: async (token) => {
      const { port: same, searchParams } = new URL(server.address)
      server = await startServer(verbs, { port: Number(same), token: token ?? searchParams.get('token') ?? '', assets })
    },
    close: async () => {
      await context.close()
      await server.close()
    },
  }
}
