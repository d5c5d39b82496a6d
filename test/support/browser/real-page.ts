/** The built product in a browser: its own server on a free port, over a home that the command line has filled or will read. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Terminal } from '../run-regards.ts'

export const isBuilt = existsSync(join(import.meta.dirname, '..', '..', '..', 'dist', 'web', 'index.html'))

export type RealPage = {
  readonly page: Page
  /** What the page threw, and addresses elsewhere that it asked for. */
  readonly faults: readonly string[]
  /** Opens a path and waits for its title. */
  readonly open: (path: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function openRealPage(browser: Browser, terminal: Terminal, now: string): Promise<RealPage> {
  const regards = terminal.start(['start', '--no-open', '--port', '0'], now)
  const isUp = ({ address }: { address?: string }) => address !== undefined
  const { address } = (await regards.until(isUp, 20_000)) as { address: string }
  const { origin } = new URL(address)
  const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const faults: string[] = []
  page.on('pageerror', (error) => void faults.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(?:blob|data):/.test(url) && !url.startsWith(origin)) faults.push(url)
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return {
    page,
    faults,
    open: async (path) => {
      await page.goto(`${origin}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    close: async () => {
      await context.close()
      await regards.stop()
    },
  }
}
